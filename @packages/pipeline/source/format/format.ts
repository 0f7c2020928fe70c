import { readFile } from "node:fs/promises";
import type { Entity } from "@config/atlas";
import { parseReport, reportTypeOf, SCHEMA_VERSION, type Period, type Report, type UnitReport } from "@packages/report";
import type { Context } from "../context.ts";
import { withDatabase } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { writeAtomic } from "../home/files.ts";
import { parseBuild, provenanceOf, type Build } from "./build.ts";
import { chooseUnits } from "./choose-units.ts";
import { noMarts, openMarts, type Marts } from "./marts.ts";
import { hasAnything } from "./measure.ts";
import { reportBase } from "./report-file.ts";
import { findDifferences } from "./staleness.ts";
import { unitReport } from "./unit-report.ts";

export type FormatOptions = {
  period: Period;
  /** Codes of units and groups; all where none are given. */
  units?: readonly string[];
  /** Makes a draft of marts that are out of date or of a period with no data, instead of stopping. */
  force?: boolean;
};

export type FormatResult = {
  report: Report;
  /** The JSON file's path. */
  file: string;
  /** True where the file said the same already: it was left as it was, `generated_at` included. */
  skipped: boolean;
  /** What the reader of the report would want to know. */
  warnings: string[];
};

/** What a report is made of before it is known whether anything stands against it. */
type Draft = { build: Build; units: Record<string, UnitReport>; objections: Objection[] };

/** A reason not to make a final report: for the terminal in English, for the report in Indonesian. */
type Objection = { error: UserError; reason: string };

/**
 * Writes `output/{type}/{entity}-{period}.json` from the entity's marts. The same marts give the same bytes but for
 * `generated_at`. Throws UserError where there are no marts, the period lies outside the calendar, or the marts are out
 * of date.
 */
export async function format(context: Context, options: FormatOptions): Promise<FormatResult> {
  const { entity, home } = context;
  const { period } = options;
  const choice = chooseUnits(entity, options.units);
  const { build, units, objections } = await readMarts(context, async (marts): Promise<Draft> => {
    const { first } = await insideCalendar(marts, entity, period);
    const build = parseBuild(await marts.build());
    const objections = [
      ...(await staleness(context, marts, build, period)),
      ...(await noData(marts, entity, build, period)),
    ];
    const [objection] = objections;
    if (objection && options.force !== true) throw objection.error;
    const units: Record<string, UnitReport> = {};
    for (const scope of choice.scopes) {
      units[scope.code] = await unitReport({ marts, entity, period, firstPeriod: first }, scope);
    }
    return { build, units, objections };
  });
  const draft = objections.length === 0 ? null : objections.map(({ reason }) => reason).join("; ");
  const fresh = parseReport({
    meta: {
      entity: entity.code,
      period: period.key,
      generated_at: new Date().toISOString(),
      scope: Object.keys(units),
      type: reportTypeOf(period.type),
      currency: entity.currency,
      schema_version: SCHEMA_VERSION,
      provenance: provenanceOf(build, draft),
    },
    units,
  });
  const file = `${reportBase(home, entity, period, choice)}.json`;
  const written = await writeUnlessSame(file, fresh);
  return { ...written, file, warnings: [...objections.map(({ error }) => error.message), ...endsEarly(build, period)] };
}

async function readMarts<T>({ home, entity }: Context, work: (marts: Marts) => Promise<T>): Promise<T> {
  try {
    return await withDatabase(home, "read", async (database) => work(await openMarts(database, entity)));
  } catch (error) {
    if (error instanceof UserError && error.code === "NO_DATABASE") throw noMarts(entity);
    throw error;
  }
}

async function insideCalendar(marts: Marts, entity: Entity, period: Period): Promise<{ first: string; last: string }> {
  const calendar = await marts.calendar(period.type);
  if (period.key >= calendar.first && period.key <= calendar.last) return calendar;
  throw new UserError(
    "PERIOD_OUTSIDE",
    `${entity.code} has no ${period.key}: its ${period.type}s run from ${calendar.first} to ${calendar.last}`,
    {
      mend: `Choose one of those, or take in a newer workbook: ${syncOf(entity, period)}`,
    },
  );
}

const syncOf = (entity: Entity, period: Period): string =>
  `pnpm run sync -- --entity ${entity.code} --year ${period.year}`;

async function staleness(context: Context, marts: Marts, build: Build, period: Period): Promise<Objection[]> {
  const differences = await findDifferences(context, build, await marts.rules());
  if (differences.length === 0) return [];
  const { code } = context.entity;
  const list = differences.map(({ message }) => `\n  - ${message}`).join("");
  const error = new UserError("STALE_MARTS", `${code}'s marts are older than what there is now:${list}`, {
    mend: `Run: pnpm run sync -- --entity ${code} (or make a draft of ${period.key} as it is, with --force)`,
  });
  return [{ error, reason: differences.map(({ reason }) => reason).join("; ") }];
}

async function noData(marts: Marts, entity: Entity, build: Build, period: Period): Promise<Objection[]> {
  const looks = [
    ["mart_revenue", ["row_count"]],
    ["mart_program_progress", ["new_enrollments", "completed", "dropped"]],
    ["mart_channel_marketing", ["leads", "spend"]],
  ] as const;
  for (const [mart, columns] of looks) {
    if ((await marts.rows(mart, "ALL", period)).some((row) => hasAnything(row, columns, [""]))) return [];
  }
  const span =
    build.first_date && build.last_date ? `: its data run from ${build.first_date} to ${build.last_date}` : "";
  const error = new UserError("NO_DATA", `${entity.code} has no data in ${period.key}${span}`, {
    mend: `Choose a period in between, or take in a newer workbook: ${syncOf(entity, period)}`,
  });
  return [{ error, reason: "tidak ada data pada periode ini" }];
}

/** Data that end some days before the period does: its last days may be missing. */
function endsEarly({ last_date: last }: Build, { key, end }: Period): string[] {
  const days = last === null ? 0 : Math.round((Date.parse(end) - Date.parse(last)) / 86_400_000);
  return days > 3 ? [`the data end on ${String(last)}, ${days} days before ${key} does`] : [];
}

/** Leaves a file that differs in `generated_at` alone, so that what was made of it stays current. */
async function writeUnlessSame(file: string, report: Report): Promise<{ report: Report; skipped: boolean }> {
  const text = (value: Report): string => `${JSON.stringify(value, null, 2)}\n`;
  const old = await readFile(file, "utf8").catch(() => null);
  const before = old === null ? null : /"generated_at": "([^"]+)"/.exec(old)?.[1];
  if (before) {
    const same: Report = { ...report, meta: { ...report.meta, generated_at: before } };
    if (text(same) === old) return { report: same, skipped: true };
  }
  await writeAtomic(file, text(report));
  return { report, skipped: false };
}
