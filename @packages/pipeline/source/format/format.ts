import { readFile } from "node:fs/promises";
import { parseReport, reportTypeOf, SCHEMA_VERSION, type Period, type Report, type UnitReport } from "@packages/report";
import type { Context } from "../context.ts";
import { withDatabase } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { writeAtomic } from "../home/files.ts";
import { parseBuild, provenanceOf, type Build } from "./build.ts";
import { chooseUnits } from "./choose-units.ts";
import { frozenDifferences } from "./frozen.ts";
import { noMarts, openMarts, type Marts } from "./marts.ts";
import { endsEarly, insideCalendar, objectionsTo, type Objection } from "./objections.ts";
import { reportBase } from "./report-file.ts";
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
type Draft = { build: Build; units: Record<string, UnitReport>; objections: Objection[]; warnings: string[] };

/**
 * Writes `output/{type}/{entity}-{period}.json` from the entity's marts. The same marts give the same bytes but for
 * `generated_at`. Throws UserError where there are no marts, the period lies outside the calendar, or the marts are out
 * of date.
 */
export async function format(context: Context, options: FormatOptions): Promise<FormatResult> {
  const { entity, home } = context;
  const { period } = options;
  const choice = chooseUnits(entity, options.units);
  const { build, units, objections, warnings } = await readMarts(context, async (marts): Promise<Draft> => {
    const { first } = await insideCalendar(marts, entity, period);
    const build = parseBuild(await marts.build());
    const objections = await objectionsTo(context, marts, build, period);
    const [objection] = objections;
    if (objection && options.force !== true) throw objection.error;
    const units: Record<string, UnitReport> = {};
    for (const scope of choice.scopes) {
      units[scope.code] = await unitReport({ marts, entity, period, firstPeriod: first }, scope);
    }
    return {
      build,
      units,
      objections,
      warnings: [...(await frozenDifferences(context, build)), ...endsEarly(build, period)],
    };
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
  return { ...written, file, warnings: [...objections.map(({ error }) => error.message), ...warnings] };
}

async function readMarts<T>({ home, entity }: Context, work: (marts: Marts) => Promise<T>): Promise<T> {
  try {
    return await withDatabase(home, "read", async (database) => work(await openMarts(database, entity)));
  } catch (error) {
    if (error instanceof UserError && error.code === "NO_DATABASE") throw noMarts(entity);
    throw error;
  }
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
