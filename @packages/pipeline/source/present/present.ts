import type { Report } from "@packages/report";
import { present as draw, PresentError, type Format } from "@services/present";
import type { Context } from "../context.ts";
import { UserError } from "../errors.ts";

export type PresentOptions = {
  report: Report;
  /** The report's JSON file; the decks lie beside it, with the same name. */
  file: string;
  /** Both where none are named. The PDF is made of the PPTX, which is there in any case. */
  formats?: readonly Format[];
};

export type PresentResult = {
  files: string[];
  slides: number;
  /** What could not be shown whole. */
  warnings: string[];
};

/** Draws a report as PPTX and PDF. Throws UserError, such as SOFFICE_MISSING. */
export async function present(context: Context, { report, file, formats }: PresentOptions): Promise<PresentResult> {
  const { environment, entity, progress } = context;
  progress.update(`drawing ${entity.code} ${report.meta.period}`);
  try {
    const { files, slides, warnings } = await draw(report, {
      base: file.replace(/\.json$/, ""),
      entity,
      soffice: environment.ATLAS_SOFFICE,
      searchPath: environment.PATH,
      ...(formats && { formats }),
    });
    return { files: [files.pptx, ...(files.pdf === undefined ? [] : [files.pdf])], slides, warnings };
  } catch (cause) {
    if (!(cause instanceof PresentError)) throw cause;
    throw new UserError(cause.code, cause.message, { mend: cause.mend, cause });
  }
}
