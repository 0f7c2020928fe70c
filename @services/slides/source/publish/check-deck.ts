import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { UserError } from "@core/command";
import { webFolder, type Language, type SourceFile } from "@packages/decks";
import { z } from "zod";
import type { DeckChoice } from "./choose-deck.ts";

/** What of a report.json says whether its drawings may be shown; the whole of it is the renderers' affair. */
const reportSchema = z.object({
  meta: z.object({ entity: z.string(), provenance: z.object({ draft: z.string().nullable() }) }),
});

/** Throws UserError where the report that the deck was drawn from is a draft, or another entity's. */
export async function checkDraft(file: string, { entity, period }: DeckChoice): Promise<void> {
  if (!existsSync(file)) return; // drawn elsewhere, or tidied away
  const { meta } = parse(file, await readFile(file, "utf8"));
  if (meta.entity !== entity.code) {
    throw new UserError("WRONG_ENTITY", `the report says that it is of ${meta.entity}, not of ${entity.code}`, {
      place: { file },
      mend: `Make it anew: pnpm run report -- --entity ${entity.code} --period ${period.key}`,
    });
  }
  if (meta.provenance.draft !== null) {
    throw new UserError("DRAFT_REPORT", `the report is a draft: ${meta.provenance.draft}`, {
      place: { file },
      mend: "Sync and report again, or publish the draft all the same with --force.",
    });
  }
}

function parse(file: string, text: string): z.output<typeof reportSchema> {
  try {
    return reportSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UserError("DAMAGED_REPORT", "this is no report.json", {
      place: { file },
      mend: "Make the report anew, or remove the file.",
      cause,
    });
  }
}

/**
 * Throws UserError where a site has no index.html, or was built for another address: its page would stay white.
 */
export function checkSite(
  files: readonly SourceFile[],
  { entity, period, slug }: DeckChoice,
  language: Language,
): void {
  const folder = webFolder(language);
  const site = files.filter(({ path }) => path.startsWith(folder));
  if (site.length === 0) return;
  const place = { file: `output/slides/${entity.code}/${slug}/${folder}index.html` };
  const mend = `Build it anew: pnpm run slides -- build --entity ${entity.code} --period ${period.key}`;
  const index = site.find(({ path }) => path === `${folder}index.html`);
  if (!index) throw new UserError("HALF_A_SITE", "a built site has no index.html", { place, mend });
  const base = `/reports/${entity.code}/${slug}/${language === "en" ? "en/" : ""}`;
  const links = new TextDecoder().decode(index.bytes).matchAll(/\s(?:src|href)=["']?(\/[^"'\s>]*)/g);
  for (const [, link = ""] of links) {
    if (link.startsWith(base)) continue;
    throw new UserError("WRONG_BASE", `the site was built for another address: it links to ${link}`, {
      place,
      mend: `${mend} (its base is ${base})`,
    });
  }
}
