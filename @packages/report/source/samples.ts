import { readFileSync } from "node:fs";
import path from "node:path";
import { parseReport } from "./parse-report.ts";
import type { Report } from "./schema.ts";

/** Reports to try readers with. They are made up; README.md says what is awkward in each. */
export const SAMPLE_NAMES = ["ions-monthly", "ions-weekly", "ions-quarterly", "ions-yearly", "epn-monthly"] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];

/** The absolute path of a sample's report.json. */
export function samplePath(name: SampleName): string {
  return path.resolve(import.meta.dirname, "../samples", `${name}.json`);
}

/** A sample report; each call gives its own copy. */
export function sampleReport(name: SampleName): Report {
  return parseReport(readFileSync(samplePath(name), "utf8"));
}
