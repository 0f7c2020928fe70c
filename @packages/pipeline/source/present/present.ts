import { readFile } from "node:fs/promises";
import type { Language, Report } from "@packages/report";
import { present as draw, PresentError, type Format } from "@services/present";
import type { Context } from "../context.ts";
import { UserError } from "../errors.ts";

/** How a report is drawn. */
export type Drawing = {
  lang: Language;
  /** PPTX and PDF where left out. The PDF is made of the PPTX, which is then there too. */
  formats?: readonly Format[];
  /** A company's own PPTX, whose named shapes are filled. */
  template?: string;
};

export type PresentOptions = Drawing & {
  report: Report;
  /** The report's JSON file; the decks lie beside it, with the same name. */
  file: string;
};

export type PresentResult = {
  files: string[];
  /** How many slides the deck has; 0 where none was drawn. */
  slides: number;
  /** What could not be shown whole. */
  warnings: string[];
};

/** Draws a report in the formats asked for. Throws UserError, such as SOFFICE_MISSING or TEMPLATE_NOT_FOUND. */
export async function present(context: Context, options: PresentOptions): Promise<PresentResult> {
  const { environment, entity, progress } = context;
  const { report, file, lang, formats, template } = options;
  progress.update(`drawing ${entity.code} ${report.meta.period}`);
  const bytes = template === undefined ? undefined : await readTemplate(template);
  try {
    const { files, slides, warnings } = await draw(report, {
      base: file.replace(/\.json$/, ""),
      entity,
      lang,
      soffice: environment.ATLAS_SOFFICE,
      searchPath: environment.PATH,
      patience: environment.ATLAS_SOFFICE_SECONDS && environment.ATLAS_SOFFICE_SECONDS * 1000,
      ...(formats && { formats }),
      ...(bytes && { template: bytes }),
    });
    const written = [files.pptx, files.pdf, files.html].flatMap((one) => one ?? []);
    return { files: written, slides: files.pptx === undefined ? 0 : slides, warnings };
  } catch (cause) {
    if (!(cause instanceof PresentError)) throw cause;
    const place = cause.code.startsWith("TEMPLATE") && template !== undefined ? { file: template } : undefined;
    throw new UserError(cause.code, cause.message, { mend: cause.mend, cause, ...(place && { place }) });
  }
}

async function readTemplate(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new UserError("TEMPLATE_NOT_FOUND", "the template cannot be read", {
      place: { file },
      mend: "Give the path of a .pptx file that is there.",
      cause,
    });
  }
}
