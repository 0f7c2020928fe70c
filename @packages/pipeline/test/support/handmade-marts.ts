import type { Entity } from "@config/atlas";
import { makePeriod, periodsIn, PERIOD_TYPES, type Period } from "@packages/report";
import { withDatabase, type Database } from "../../source/database/database.ts";
import type { Home } from "../../source/home/home.ts";

/** Some columns of a mart's row; the others are 0, and targets and ratios null. */
export type Cells = Record<string, string | number | null>;

/** Rows by period key, unit and third key: `"2026-02 TM ALL": { net_revenue: 5 }`. */
export type HandmadeMarts = {
  mart_revenue?: Record<string, Cells>;
  mart_program_progress?: Record<string, Cells>;
  mart_channel_marketing?: Record<string, Cells>;
  mart_school_progress?: Record<string, Cells>;
  build?: Cells;
};

type MartShape = {
  key: string;
  names: string[];
  money: string[];
  counts: string[];
  ratios: string[];
  single: string[];
};

const SHAPES: Record<Exclude<keyof HandmadeMarts, "build">, MartShape> = {
  mart_revenue: {
    key: "program_code",
    names: [],
    money: ["gross_revenue", "discount", "refund", "net_revenue", "outstanding", "average_order"],
    counts: ["order_count", "customer_count"],
    ratios: [],
    single: ["row_count bigint", "amount_total decimal(18,2)", "target_revenue decimal(18,2)"],
  },
  mart_program_progress: {
    key: "program_code",
    names: [],
    money: [],
    counts: ["new_enrollments", "active_students", "completed", "dropped", "renewals"],
    ratios: [],
    single: ["target_enrollments decimal(18,2)"],
  },
  mart_channel_marketing: {
    key: "channel_code",
    names: [],
    money: ["net_revenue", "spend", "cost_per_enrollment"],
    counts: ["leads", "new_enrollments", "paid_enrollments"],
    ratios: ["conversion"],
    single: ["target_leads decimal(18,2)"],
  },
  mart_school_progress: {
    key: "organization_key",
    names: ["organization_name varchar"],
    money: ["net_revenue"],
    counts: ["students", "active_students", "order_count"],
    ratios: [],
    single: [],
  },
};

const NULLABLE = /^(target_|attainment|ytd_target|conversion|cost_per_enrollment|average_order|organization_name)/;
const TIMES = ["", "_previous", "_previous_year", "_ytd", "_ytd_previous_year"];

/** The columns of a mart and their types, as the marts' contract has them. */
function columnsOf({ key, names, money, counts, ratios, single }: MartShape): Map<string, string> {
  const timed = (measures: string[], type: string) =>
    measures.flatMap((measure) => TIMES.map((time) => `${measure}${time} ${type}`));
  const all = [
    ..."entity_code period_type period".split(" ").map((name) => `${name} varchar`),
    "period_start date",
    "period_end date",
    "unit_code varchar",
    "unit_kind varchar",
    `${key} varchar`,
    ...names,
    ...timed(money, "decimal(18,2)"),
    ...timed(counts, "bigint"),
    ...timed(ratios, "double"),
    ...single,
    "attainment double",
    "ytd_target decimal(18,2)",
  ];
  return new Map(all.map((column) => column.split(" ") as [string, string]));
}

/** Every period of these years, of all types. */
export function calendarOf(years: readonly number[]): Period[] {
  return years.flatMap((year) =>
    PERIOD_TYPES.flatMap((type) =>
      Array.from({ length: periodsIn(type, year) }, (_, index) => makePeriod(type, year, index + 1)),
    ),
  );
}

/** Makes an entity's schema of marts with a calendar of `years` and the rows given. */
export async function makeMarts(
  home: Home,
  entity: Entity,
  years: readonly number[],
  marts: HandmadeMarts,
): Promise<void> {
  await withDatabase(home, "write", async (database) => {
    const schema = entity.code.toLowerCase();
    await database.run(`create schema "${schema}"`);
    for (const [mart, shape] of Object.entries(SHAPES)) {
      const given = marts[mart as keyof typeof SHAPES] ?? {};
      // The calendar is read from mart_revenue; elsewhere a missing row is as good as zeros.
      const calendar = mart === "mart_revenue" ? calendarOf(years).map(({ key }) => `${key} ALL ALL`) : [];
      const keys = new Set([...calendar, ...Object.keys(given)]);
      await insertRows(database, `"${schema}"."${mart}"`, shape, entity, years, [...keys], given);
    }
    const build: Cells = {
      entity_code: entity.code,
      built_at: "2026-03-01 10:00:00",
      snapshots: JSON.stringify(years.map((year) => ({ year, sha256: "a".repeat(64) }))),
      workbooks: JSON.stringify(
        years.map((year) => ({ year, file: `${entity.code}-${year}.xlsx`, sha256: "b".repeat(64) })),
      ),
      source_configs: JSON.stringify(years.map((year) => ({ year, sha256: "c".repeat(64) }))),
      loads: JSON.stringify(years.map((year) => ({ year, load_hash: "d".repeat(64) }))),
      config_hash: "e".repeat(64),
      models_hash: "f".repeat(64),
      row_count: 1000,
      accepted_rows: 990,
      rejected_rows: 10,
      first_date: `${String(years[0])}-01-02`,
      last_date: `${String(years.at(-1))}-12-31`,
      ...marts.build,
    };
    await database.run(
      `create table "${schema}".meta_build as select
        $entity_code::varchar as entity_code, $built_at::timestamp as built_at, $snapshots::varchar as snapshots,
        $workbooks::varchar as workbooks, $source_configs::varchar as source_configs, $loads::varchar as loads,
        $config_hash::varchar as config_hash, $models_hash::varchar as models_hash, $row_count::bigint as row_count,
        $accepted_rows::bigint as accepted_rows, $rejected_rows::bigint as rejected_rows,
        $first_date::date as first_date, $last_date::date as last_date`,
      build,
    );
  });
}

async function insertRows(
  database: Database,
  table: string,
  shape: MartShape,
  entity: Entity,
  years: readonly number[],
  keys: string[],
  given: Record<string, Cells>,
): Promise<void> {
  const columns = columnsOf(shape);
  const periods = new Map(calendarOf(years).map((period) => [period.key, period]));
  await database.run(`create table ${table} (${[...columns].map(([name, type]) => `${name} ${type}`).join(", ")})`);
  if (keys.length === 0) return;
  const values = keys.map((key) => {
    const [periodKey = "", unit = "", third = ""] = key.split(" ");
    const period = periods.get(periodKey);
    if (!period) throw new Error(`${periodKey} is not in the calendar of ${years.join(", ")}`);
    const row: Cells = {
      entity_code: entity.code,
      period_type: period.type,
      period: period.key,
      period_start: period.start,
      period_end: period.end,
      unit_code: unit,
      unit_kind: unit === "ALL" ? "all" : "unit",
      [shape.key]: third,
      ...given[key],
    };
    const cells = [...columns.keys()].map((name) => row[name] ?? (name in row || NULLABLE.test(name) ? null : 0));
    return `(${cells.map(literal).join(", ")})`;
  });
  await database.run(`insert into ${table} values ${values.join(", ")}`);
}

const literal = (cell: string | number | null): string =>
  cell === null ? "null" : `'${String(cell).replaceAll("'", "''")}'`;
