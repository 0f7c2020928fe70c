import { readFile } from "node:fs/promises";
import { sampleReport, samplePath, type SampleName } from "@packages/report/samples";
import type { Report } from "@packages/report";
import type { Home } from "./home.ts";

/** Lays a sample report where the deck of an entity, period and units is drawn from. */
export async function layReport(home: Home, name: SampleName, slug: string): Promise<Report> {
  const report = sampleReport(name);
  await home.write(`@source/reports/${report.meta.entity}/${slug}/data.json`, await readFile(samplePath(name)));
  return report;
}

/** Text without spaces, which browsers and PDF readers set as they like, and arrows, which are drawn. */
export function squeezed(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u200B▲▼]+/g, "");
}
