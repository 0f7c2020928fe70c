import type { Entity } from "@config/atlas";
import JSZip from "jszip";
import type { Logo } from "../logo.ts";
import { mendChart, numberCharts } from "./charts.ts";
import { contentTypes, mendCore, mendNotes, mendPresentation, mendTheme } from "./package.ts";
import { mendShapes } from "./slides.ts";
import { workbookOf } from "./workbook.ts";

/** What the mended file says beside its slides. */
export type Stamp = { entity: Entity; logo: Logo; created: string };

// The earliest that a zip can say; part of what makes the same report the same bytes.
const EPOCH = new Date("1980-01-01T00:00:00Z");

/**
 * Mends what pptxgenjs 4.0.1 writes: parts in the wrong order, ids that collide, content types of files that are not
 * there, charts that strict readers refuse, empty values as zeros in the workbooks behind charts, its own dates and
 * running numbers. The result passes the Open XML SDK's validator, and is the same for the same report.
 */
export async function mend(raw: Uint8Array, stamp: Stamp): Promise<Uint8Array> {
  const parts = numberCharts(await read(raw));
  const mended = new Map<string, string | Uint8Array>();
  for (const [name, content] of parts) {
    if (name.endsWith("/") || name === "[Content_Types].xml" || name.startsWith("ppt/embeddings/")) continue;
    if (typeof content !== "string") {
      // Every picture is the logo; what stands in for it as PNG is a broken image.
      mended.set(name, name.endsWith(".png") ? stamp.logo.png : content);
      continue;
    }
    const text = content.replaceAll('lang="en-US"', 'lang="id-ID"');
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

function mendPart(name: string, text: string, { entity, created }: Stamp): string {
  if (name === "ppt/presentation.xml") return mendPresentation(text);
  if (name === "ppt/theme/theme1.xml") return mendTheme(text, entity);
  if (name === "ppt/notesMasters/_rels/notesMaster1.xml.rels") return text.replace("theme1.xml", "theme2.xml");
  if (name.startsWith("docProps/")) return mendCore(text, entity, created);
  if (name.startsWith("ppt/charts/chart")) return mendChart(text);
  if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(name)) return mendNotes(text);
  if (/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name)) return mendShapes(text);
  return text;
}

/** The parts of a zip: XML as text, the rest as bytes. */
async function read(raw: Uint8Array): Promise<Map<string, string | Uint8Array>> {
  const zip = await JSZip.loadAsync(raw);
  const parts = new Map<string, string | Uint8Array>();
  for (const entry of Object.values(zip.files)) {
    if (entry.dir) continue;
    const isText = /\.(xml|rels)$/.test(entry.name);
    parts.set(entry.name, await entry.async(isText ? "string" : "uint8array"));
  }
  return parts;
}

/** A zip whose bytes depend on its parts alone; the content types come first, as Office writes them. */
async function pack(parts: Map<string, string | Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  const order = (name: string) => (name === "[Content_Types].xml" ? `0` : `1${name}`);
  const names = [...parts.keys()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  for (const name of names) zip.file(name, parts.get(name) ?? "", { date: EPOCH, createFolders: false });
  return zip.generateAsync({
    type: "uint8array",
    compression: "DEFLATE",
    compressionOptions: { level: 6 },
    platform: "DOS",
  });
}
