import type { Entity } from "@config/atlas";
import type { Period } from "@packages/report";
import type { Context } from "../context.ts";
import { UserError } from "../errors.ts";
import type { Build } from "./build.ts";
import type { Marts } from "./marts.ts";
import { hasAnything } from "./measure.ts";
import { findDifferences } from "./staleness.ts";

/** A reason not to make a final report: for the terminal in English, for the report in Indonesian. */
export type Objection = { error: UserError; reason: string };

/** What stands against a final report of this period: marts that are out of date, or nothing to report. */
export async function objectionsTo(context: Context, marts: Marts, build: Build, period: Period): Promise<Objection[]> {
  return [...(await staleness(context, marts, build, period)), ...(await noData(marts, context.entity, build, period))];
}

/** The calendar of this kind of period. Throws UserError where the period is not in it. */
export async function insideCalendar(
  marts: Marts,
  entity: Entity,
  period: Period,
): Promise<{ first: string; last: string }> {
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
    if ((await marts.rows(mart, "ALL", period)).some((row) => hasAnything(row, columns))) return [];
  }
  const span =
    build.first_date && build.last_date ? `: its data run from ${build.first_date} to ${build.last_date}` : "";
  const error = new UserError("NO_DATA", `${entity.code} has no data in ${period.key}${span}`, {
    mend: `Choose a period in between, or take in a newer workbook: ${syncOf(entity, period)}`,
  });
  return [{ error, reason: "tidak ada data pada periode ini" }];
}

/** Data that end some days before the period does: its last days may be missing. */
export function endsEarly({ last_date: last }: Build, { key, end }: Period): string[] {
  const days = last === null ? 0 : Math.round((Date.parse(end) - Date.parse(last)) / 86_400_000);
  return days > 3 ? [`the data end on ${String(last)}, ${days} days before ${key} does`] : [];
}
