import type { Database } from "../database/database.ts";
import { figuresLength } from "./draft/rows.ts";
import type { PublishedTable } from "./tables/index.ts";

/** What a publish changes of one table in one month, or year of a report; "" for what belongs to none. */
export type Change = { table: string; month: string; added: number; changed: number; ended: number };

/**
 * What differs between `next_{table}` and `was_{table}`, but for the rows of years that stay as they were published: relations
 * `added_{table}` (rows to insert) and `ended_{table}` (id, from_release of rows that are to be seen no longer).
 */
export async function compare(database: Database, { name, scope }: PublishedTable, staying: number[]): Promise<void> {
  const isOpen = (relation: string) =>
    scope === "entity"
      ? "true"
      : `not list_contains(from_json($staying, '["integer"]'), cast(left(${relation}.part, 4) as integer))`;
  const bound = scope === "entity" ? {} : { staying: JSON.stringify(staying) };
  await database.run(
    `create or replace temp table added_${name} as
     select next.*, was.id is not null as is_change
     from next_${name} as next left join was_${name} as was using (id)
     where next.row_hash is distinct from was.row_hash and ${isOpen("next")}`,
    bound,
  );
  await database.run(
    `create or replace temp table ended_${name} as
     select was.id, was.from_release, was.part, next.id is null as is_gone
     from was_${name} as was left join next_${name} as next using (id)
     where next.row_hash is distinct from was.row_hash and ${isOpen("was")}`,
    bound,
  );
}

/** What `compare` found of a table, by month. */
export async function changesOf(database: Database, { name }: PublishedTable): Promise<Change[]> {
  return database.rows<Change>(
    `select $name as "table", part as month, count(*) filter (what = 'added')::integer as added,
       count(*) filter (what = 'changed')::integer as changed, count(*) filter (what = 'ended')::integer as ended
     from (
       select part, if(is_change, 'changed', 'added') as what from added_${name}
       union all select part, 'ended' from ended_${name} where is_gone
     )
     group by part order by part`,
    { name },
  );
}

/** Months of a year in which what figures depend on differs, with how many rows do. */
export async function monthsWithOtherFigures(
  database: Database,
  { name, figures }: PublishedTable,
  year: number,
): Promise<{ month: string; rows: number }[]> {
  if (figures.length === 0) return [];
  return database.rows(
    `select part as month, count(*)::integer as rows
     from (
       select was.id, unnest(list_distinct([was.part, next.part])) as part
       from was_${name} as was full join next_${name} as next using (id)
       where left(next.row_hash, ${figuresLength}) is distinct from left(was.row_hash, ${figuresLength})
     )
     where part like $year || '-%' group by part order by part`,
    { year: String(year) },
  );
}

/** Years, published before and not now, whose rows differ from the marts by now. */
export async function differingYears(
  database: Database,
  tables: readonly PublishedTable[],
  years: number[],
): Promise<{ year: number; rows: number }[]> {
  if (years.length === 0) return [];
  const parts = tables
    .filter(({ scope }) => scope === "year")
    .map(
      ({ name }) => `select coalesce(was.part, next.part) as part
        from was_${name} as was full join next_${name} as next using (id)
        where next.row_hash is distinct from was.row_hash`,
    );
  return database.rows(
    `select cast(left(part, 4) as integer) as year, count(*)::integer as rows
     from (${parts.join(" union all ")})
     where list_contains(from_json($years, '["integer"]'), cast(left(part, 4) as integer))
     group by all order by all`,
    { years: JSON.stringify(years) },
  );
}
