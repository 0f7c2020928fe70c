import type { Entity } from "@config/atlas";
import type { Period } from "@packages/report";
import type { Database, Row } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { hasTable } from "../transform/inputs.ts";

/** Reads one entity's marts. Every query is bound to the entity, in its schema and by its code. */
export type Marts = {
  /** Rows of a unit in a period, `ALL` included, by the third key. */
  rows: (mart: Mart, unit: string, period: Period) => Promise<Row[]>;
  /** Rows of mart_revenue for the whole of a unit, by period. */
  trend: (unit: string, periods: readonly Period[]) => Promise<Map<string, Row>>;
  /** The first and last period of this kind that the calendar has. */
  calendar: (type: Period["type"]) => Promise<{ first: string; last: string }>;
  /** The one row of meta_build. */
  build: () => Promise<Row>;
  /** What identifies the checks that judged the rows in the marts, or null where it was not recorded. */
  rules: () => Promise<string | null>;
};

const KEYS = {
  mart_revenue: "program_code",
  mart_program_progress: "program_code",
  mart_channel_marketing: "channel_code",
  mart_school_progress: "organization_key",
} as const;
export type Mart = keyof typeof KEYS;

/** Opens an entity's marts. Throws UserError where there are none. */
export async function openMarts(database: Database, entity: Entity): Promise<Marts> {
  const schema = entity.code.toLowerCase();
  if (!(await hasTable(database, schema, "meta_build"))) throw noMarts(entity);
  const bound = { entity: entity.code };
  // The schema's name is a registered code, of letters, digits and underscores alone; SQL takes no parameter for it.
  const table = (name: string): string => `"${schema}"."${name}"`;
  return {
    rows: (mart, unit, { type, key }) =>
      database.rows(
        `select * from ${table(mart)}
         where entity_code = $entity and unit_code = $unit and period_type = $type and period = $period
         order by ${KEYS[mart]}`,
        { ...bound, unit, type, period: key },
      ),
    trend: async (unit, periods) => {
      const [first, last] = [periods[0], periods.at(-1)];
      if (!first || !last) return new Map();
      const rows = await database.rows<{ period: string }>(
        `select * from ${table("mart_revenue")}
         where entity_code = $entity and unit_code = $unit and program_code = 'ALL'
           and period_type = $type and period between $first and $last`,
        { ...bound, unit, type: first.type, first: first.key, last: last.key },
      );
      return new Map(rows.map((row) => [row.period, row]));
    },
    calendar: async (type) => {
      // An entity may have sales and no students, or the other way round.
      const periods = ["mart_revenue", "mart_program_progress", "mart_channel_marketing"].map(
        (mart) => `select entity_code, period_type, period from ${table(mart)}`,
      );
      const [row] = await database.rows<{ first: string | null; last: string | null }>(
        `select min(period) as first, max(period) as last from (${periods.join(" union all ")})
         where entity_code = $entity and period_type = $type`,
        { ...bound, type },
      );
      if (!row?.first || !row.last) throw noRows(entity);
      return { first: row.first, last: row.last };
    },
    build: async () => {
      const [row] = await database.rows(`select * from ${table("meta_build")} where entity_code = $entity`, bound);
      if (!row) throw noMarts(entity);
      return row;
    },
    rules: async () => {
      if (!(await hasTable(database, "raw", "promotions"))) return null;
      const [row] = await database.rows<{ rules_hash: string | null }>(
        "select rules_hash from raw.promotions where entity_code = $entity",
        bound,
      );
      return row?.rules_hash ?? null;
    },
  };
}

export function noMarts(entity: Entity): UserError {
  return new UserError("NO_MARTS", `${entity.code} has no marts yet`, {
    mend: `Run: pnpm run sync -- --entity ${entity.code}`,
  });
}

function noRows(entity: Entity): UserError {
  return new UserError("NO_DATA", `${entity.code} has no accepted rows at all`, {
    mend: "Look into output/validation and @source/invalid: they say why rows were rejected.",
  });
}
