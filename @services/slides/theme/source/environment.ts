import path from "node:path";

/** Paths of the reports to draw, joined as in PATH. */
export const REPORTS = "ATLAS_SLIDES_REPORT";

/** The language to draw them in; Indonesian where it is not set. */
export const LANGUAGE = "ATLAS_SLIDES_LANGUAGE";

/** Which reports to draw. Slidev starts the theme in a process of its own, so that the environment is how it learns it. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): { reports: string[]; language: "id" | "en" } {
  const reports = (source[REPORTS] ?? "").split(path.delimiter).filter(Boolean);
  if (reports.length === 0) throw new Error(`${REPORTS} names no report: start Slidev by pnpm run slides`);
  return { reports, language: source[LANGUAGE] === "en" ? "en" : "id" };
}
