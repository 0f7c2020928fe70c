import { defineList, type Building } from "@packages/db/reader";
import { SHOWN_BY } from "@packages/report";
import { and, eq, sql, type Column, type SQL } from "drizzle-orm";
import { asJson, asNumbers } from "../query/as-json.ts";
import { KEY_COLUMN, MEASURES, type Mart, type MeasureDefinition } from "./definitions.ts";
import type { MartNumbers } from "./measure.ts";

/** A row of a published mart: of one period, unit and key. */
export type MartRow = {
  period: string;
  unit: string;
  /** Code of the program or channel, or id of the organization; ALL, UNMAPPED, UNKNOWN. */
  key: string;
  /** Whether there is anything worth showing in it. */
  shown: boolean;
  numbers: Map<string, MartNumbers>;
  /** Of schools: the organization's record, and its name. */
  organization: { id: string | null; name: string | null } | null;
};

const comparisons = ["", "_previous", "_previous_year", "_ytd", "_ytd_previous_year"] as const;

type Raw = {
  period: string;
  unit: string;
  key: string;
  shown: 0 | 1;
  numbers: (number | null)[];
  organization: { id: string | null; name: string | null } | null;
};

/** Measures of one mart. A query is made for each such choice once, and kept. */
export type Part = { mart: Mart; measures: readonly string[] };

type Table = Record<string, Column>;

/** All keys of some units in one period. */
export const rowsOf = (part: Part, toDate: boolean) =>
  defineList<{ type: string; period: string; units: string }>()<Raw>((building, input) => {
    const { table, select } = selectOf(building, part, toDate);
    const units = sql`${table.unit_code} in (select value from json_each(${input.units}))`;
    return select.where(and(eq(table.period_type, input.type as never), eq(table.period, input.period), units));
  });

/** The key ALL of every unit, in one period. */
export const totalsOf = (part: Part) =>
  defineList<{ type: string; period: string }>()<Raw>((building, input) => {
    const { table, select } = selectOf(building, part, false);
    const all = sql`${columnOf(table, KEY_COLUMN[part.mart])} = 'ALL'`;
    return select.where(and(eq(table.period_type, input.type as never), eq(table.period, input.period), all));
  });

/** One key of some units, and ALL, in several periods. */
export const trendOf = (part: Part) =>
  defineList<{ type: string; periods: string; units: string; key: string }>()<Raw>((building, input) => {
    const { table, select } = selectOf(building, part, false);
    return select.where(
      and(
        eq(table.period_type, input.type as never),
        sql`${table.period} in (select value from json_each(${input.periods}))`,
        sql`${table.unit_code} in (select value from json_each(${input.units}))`,
        keyIs(building, part.mart, table, input.key),
      ),
    );
  });

/** A school is asked for by its record's id, and lies in the marts under its key. */
function keyIs({ visible, select }: Building, mart: Mart, table: Table, key: unknown): SQL {
  const column = columnOf(table, KEY_COLUMN[mart]);
  if (mart !== "report_school") return sql`${column} in ('ALL', ${key})`;
  const organization = visible.db_organization();
  const known = select({ key: organization.key })
    .from(organization)
    .where(sql`${organization.id} = ${key}`);
  return sql`${column} in ('ALL', iif(${key} = 'UNKNOWN', 'UNKNOWN', ${known}))`;
}

type Keys = { period_type: Column; period: Column; unit_code: Column };

function selectOf({ visible, select }: Building, { mart, measures }: Part, toDate: boolean) {
  const table = visible[mart]() as unknown as Table & Keys;
  const column = (name: string) => columnOf(table, name);
  const row = asJson({
    period: table.period,
    unit: table.unit_code,
    key: column(KEY_COLUMN[mart]),
    shown: shownBy(mart, toDate, column),
    numbers: asNumbers([
      ...measures.flatMap((measure) => comparisons.map((comparison) => column(measure + comparison))),
      ...targetOf(mart).map(column),
    ]),
    organization:
      mart === "report_school"
        ? asJson({ id: column("organization_id"), name: column("organization_name") })
        : sql`null`,
  }) as unknown as SQL<Raw>;
  return { table, select: select({ row }).from(table as never) };
}

/** The measure of a mart that has a target, with the columns that say so. */
function targetOf(mart: Mart): string[] {
  const targets = Object.values<MeasureDefinition>(MEASURES[mart]).flatMap(({ target }) => target ?? []);
  return targets.flatMap((target) => [target, "attainment", "ytd_target"]);
}

const shownColumns: Record<Mart, readonly string[]> = {
  report_revenue: SHOWN_BY.revenue,
  report_program: SHOWN_BY.progress,
  report_school: SHOWN_BY.school,
  report_channel: SHOWN_BY.channel,
};

/** Looking at a year to date, rows are shown that have anything in it; programs also those that had, the year before. */
function shownBy(mart: Mart, toDate: boolean, column: (name: string) => Column): SQL {
  const now = shownColumns[mart].filter((name) => !/_(previous|previous_year|ytd)$/.test(name));
  const times = KEY_COLUMN[mart] === "program_code" ? ["_ytd", "_ytd_previous_year"] : ["_ytd"];
  const names = toDate ? now.flatMap((name) => times.map((time) => name + time)) : shownColumns[mart];
  return sql`coalesce(${sql.join(
    names.map((name) => sql`${column(name)} <> 0`),
    sql` or `,
  )}, 0)`;
}

/** What the database gave as rows with a name for every number. */
export function decode({ mart, measures }: Part, rows: readonly Raw[]): MartRow[] {
  const definitions: Record<string, MeasureDefinition> = MEASURES[mart];
  return rows.map(({ numbers, shown, key, ...row }) => {
    const at = (index: number) => numbers[index] ?? null;
    const target = measures.length * comparisons.length;
    const of = (measure: string, index: number): MartNumbers => {
      const begin = index * comparisons.length;
      const has = definitions[measure]?.target !== undefined;
      return {
        actual: at(begin),
        previous: at(begin + 1),
        previous_year: at(begin + 2),
        ytd: at(begin + 3),
        ytd_previous_year: at(begin + 4),
        target: has ? at(target) : null,
        attainment: has ? at(target + 1) : null,
        ytd_target: has ? at(target + 2) : null,
      };
    };
    return {
      ...row,
      key: row.organization?.id ?? key,
      shown: shown === 1,
      numbers: new Map(measures.map((measure, index) => [measure, of(measure, index)])),
    };
  });
}

function columnOf(table: Record<string, Column>, name: string): Column {
  const column = table[name];
  if (!column) throw new Error(`no column ${name}`);
  return column;
}
