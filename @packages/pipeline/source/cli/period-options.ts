import type { ReportType } from "@packages/report";
import { InvalidArgumentError, Option, type Command } from "commander";
import { UsageError } from "../errors.ts";
import type { PeriodChoice } from "../format/index.ts";
import { monthsOption, yearOption } from "./options.ts";

// Not imported as a value: --help would wait for the whole of @packages/report.
const reportTypes: readonly ReportType[] = ["weekly", "monthly", "quarterly", "yearly"];

/** Adds what chooses a report's period: `--period`, or `--year` with `--month` or `--week`; and `--type`. */
export function addPeriodOptions(command: Command): Command {
  return command
    .option("--period <period>", "2026-02, 2026-Q1, 2026 or 2026-W07")
    .addOption(yearOption("year of the period, where --period is not given"))
    .addOption(monthsOption("month, or the three of a quarter: 2 or 1-3"))
    .addOption(new Option("--week <week>", "ISO week, 1 to 53").argParser(parseWeek))
    .addOption(new Option("--type <type>", "kind of report; told from the period").choices(reportTypes));
}

/** Adds what chooses a report: its period, its units, and whether a draft will do. */
export function addReportOptions(command: Command): Command {
  return addPeriodOptions(command)
    .option("--unit <codes>", "units and groups alone, separated by commas: WLC,TM")
    .option("--force", "make a draft where the marts are out of date or the period has no data");
}

/** The period options as they were parsed. */
export function periodChoice(options: Record<string, unknown>): PeriodChoice {
  return {
    period: options["period"] as string | undefined,
    year: options["year"] as number | undefined,
    month: options["month"] as number[] | undefined,
    week: options["week"] as number | undefined,
    type: options["type"] as ReportType | undefined,
  };
}

/** `--unit WLC,TM` → both; none where it is not given. Throws UsageError where it names nothing. */
export function unitCodes(options: Record<string, unknown>): string[] {
  const text = options["unit"] as string | undefined;
  if (text === undefined) return [];
  const codes = text.split(",").filter((code) => code.trim() !== "");
  if (codes.length > 0) return codes;
  throw new UsageError("UNKNOWN_UNIT", "--unit names no unit", { mend: "Name one or leave the option out." });
}

function parseWeek(text: string): number {
  const week = /^\s*\d{1,2}\s*$/.test(text) ? Number(text) : 0;
  if (week < 1 || week > 53) throw new InvalidArgumentError("Expected an ISO week from 1 to 53.");
  return week;
}
