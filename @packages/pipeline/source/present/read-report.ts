import { readFile } from "node:fs/promises";
import { parseReport, ReportError, type Report } from "@packages/report";
import { UserError } from "../errors.ts";

/** A report.json from disk. Throws UserError where there is none, or it is no report. */
export async function readReport(file: string): Promise<Report> {
  const place = { file };
  const mend = "Make it with: pnpm run format -- --entity IONS --period 2026-02";
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new UserError("REPORT_NOT_FOUND", "the report cannot be read", { place, mend, cause });
  }
  try {
    return parseReport(text);
  } catch (cause) {
    if (!(cause instanceof ReportError)) throw cause;
    throw new UserError("REPORT_INVALID", cause.message, { place, mend, cause });
  }
}
