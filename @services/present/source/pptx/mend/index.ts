import type { Entity } from "@config/atlas";
import type { Story } from "@packages/storyline";
import { LOCALES } from "../../locales.ts";
import type { Logo } from "../logo.ts";
import { mendChart, numberCharts } from "./charts.ts";
import { contentTypes, mendCore, mendNotes, mendPresentation, mendTheme } from "./package.ts";
import { mendShapes } from "./slides.ts";
import { workbookOf } from "./workbook.ts";
import { pack, unpack, type Parts } from "../zip.ts";

/** What the mended file says beside its slides. */
export type Stamp = { story: Story; entity: Entity; logo: Logo };

/**
 * Mends what pptxgenjs 4.0.1 writes: parts in the wrong order, ids that collide, content types of files that are not
 * there, charts that strict readers refuse, empty values as zeros in the workbooks behind charts, its own dates and
 * running numbers. The result passes the Open XML SDK's validator, and is the same for the same report.
 */
export async function mend(raw: Uint8Array, stamp: Stamp): Promise<Uint8Array> {
  const parts = numberCharts(await unpack(raw));
  const mended: Parts = new Map();
  for (const [name, content] of parts) {
    if (name.endsWith("/") || name === "[Content_Types].xml" || name.startsWith("ppt/embeddings/")) continue;
    if (typeof content !== "string") {
      // Every picture is the logo; what stands in for it as PNG is a broken image.
      mended.set(name, name.endsWith(".png") ? stamp.logo.png : content);
      continue;
    }
    const text = content.replaceAll('lang="en-US"', `lang="${LOCALES[stamp.story.language]}"`);
    mended.set(name, mendPart(name, text, stamp));
  }
  for (const [name, content] of mended) {
    const number = /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1];
    if (number === undefined || typeof content !== "string") continue;
    mended.set(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`, await pack(workbookOf(content)));
  }
  // The notes master needs a theme that is no other master's.
  mended.set("ppt/theme/theme2.xml", mended.get("ppt/theme/theme1.xml") ?? "");
  mended.set("[Content_Types].xml", contentTypes([...mended.keys()]));
  return pack(mended);
}

function mendPart(name: string, text: string, { story, entity }: Stamp): string {
  if (name === "ppt/presentation.xml") return mendPresentation(text, story);
  if (name === "ppt/theme/theme1.xml") return mendTheme(text, entity);
  if (name === "ppt/notesMasters/_rels/notesMaster1.xml.rels") return text.replace("theme1.xml", "theme2.xml");
  if (name.startsWith("docProps/"))
    return mendCore(text, entity, { created: story.generatedAt, language: LOCALES[story.language] });
  if (name.startsWith("ppt/charts/chart")) return mendChart(text);
  if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(name)) return mendNotes(text);
  if (/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name)) return mendShapes(text);
  return text;
}
