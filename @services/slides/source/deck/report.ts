import { readFile } from "node:fs/promises";
import { UserError } from "@core/command";
import { parseReport, ReportError, type Report } from "@packages/report";
import { replaceFile } from "../files.ts";
import type { DeckChoice } from "../publish/choose-deck.ts";
import { formatReport } from "./format.ts";

/** A report that is ready to be drawn. */
export type Prepared = { report: Report; warnings: string[] };

/**
 * Formats the report of a deck and lays it into `file`, which sites are drawn from. Where there are no marts, the report that lies
 * there already is taken, and that is said. Throws UserError: what format says, REPORT_INVALID, or REPORT_MISMATCH.
 */
export async function prepareReport(file: string, choice: DeckChoice, force: boolean): Promise<Prepared> {
  const warnings: string[] = [];
  try {
    const formatted = await formatReport(choice, force);
    warnings.push(...formatted.warnings);
    const text = await readFile(formatted.file);
    await replaceFile(file, text);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "NO_MARTS") throw error;
    const there = await readFile(file).catch(() => null);
    if (there === null) {
      throw new UserError(error.code, `${error.message}, and there is no report to draw`, {
        place: { file },
        mend: `${error.mend}, or lay a report there.`,
        cause: error,
      });
    }
    warnings.push(`${error.message}: drawn from the report that lies in ${file}`);
  }
  return { report: await readReport(file, choice), warnings };
}

/** The report of a deck, held to be that deck's. Throws UserError. */
async function readReport(file: string, choice: DeckChoice): Promise<Report> {
  const place = { file };
  const mend = `Remove it, and make it anew: pnpm run sync -- --entity ${choice.entity.code}`;
  let report: Report;
  try {
    report = parseReport(await readFile(file, "utf8"));
  } catch (cause) {
    if (!(cause instanceof ReportError)) throw cause;
    throw new UserError("REPORT_INVALID", cause.message, { place, mend, cause });
  }
  const { entity, period, scope } = report.meta;
  const mismatch = [
    entity === choice.entity.code ? "" : `it is ${entity}'s, not ${choice.entity.code}'s`,
    period === choice.period.key ? "" : `it is of ${period}, not of ${choice.period.key}`,
    choice.units.length === 0 || scope.join() === choice.units.join()
      ? ""
      : `it is of ${scope.join(", ")}, not of ${choice.units.join(", ")}`,
  ].filter(Boolean);
  if (mismatch.length === 0) return report;
  throw new UserError("REPORT_MISMATCH", `the report is another deck's: ${mismatch.join("; ")}`, { place, mend });
}
