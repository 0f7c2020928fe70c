import type { Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { tableSchemas } from "../extract/schema.ts";
import type { Table } from "../home/home.ts";
import { quoted } from "./stage.ts";
import { rawColumns, valueColumns } from "./raw-schema.ts";

export type Mode = { kind: "replace" } | { kind: "append" } | { kind: "month"; month: number };

type Slice = { table: Table; staged: string; entity: string; year: number };

/** Brings `raw.{table}` of an entity-year up to its staged CSV, as far as the mode says. Runs in the caller's transaction. */
export async function applyMode(database: Database, slice: Slice, mode: Mode): Promise<void> {
  const { table } = slice;
  const month = mode.kind === "month" && tableSchemas[table].dateColumn !== null ? mode.month : null;
  if (mode.kind === "append") await append(database, slice);
  else if (month !== null) await replaceMonth(database, slice, month);
  else await replace(database, slice, "false");
}

/** Rows that `keep` is true of stay; all others are replaced by the staged ones that it is not true of. */
async function replace(database: Database, { table, staged, entity, year }: Slice, keep: string): Promise<void> {
  await database.run(`delete from raw.${table} where entity_code = $entity and year = $year and not (${keep})`, {
    entity,
    year,
  });
  await database.run(`insert into raw.${table} by name select * from ${staged} where not (${keep})`);
}

/**
 * Adds the rows that are new. A loaded row that the CSV no longer has was corrected or removed in the workbook: its new
 * version would count beside it.
 */
async function append(database: Database, slice: Slice): Promise<void> {
  const { table, staged, entity, year } = slice;
  const gone = await database.rows<Address>(
    `select source_file, source_sheet, source_row from raw.${table} as loaded
     where entity_code = $entity and year = $year
       and not exists (select 1 from ${staged} as staged where staged.row_key = loaded.row_key)
     order by row_order`,
    { entity, year },
  );
  const [first] = gone;
  if (first) {
    throw new UserError(
      "APPEND_WOULD_DOUBLE",
      `${gone.length} loaded rows of ${table} ${year} are no longer in the snapshot`,
      {
        place: place(first),
        mend: "They were corrected or removed in the workbook. Replace the year instead: load --mode replace",
      },
    );
  }
  await database.run(
    `insert into raw.${table} by name select staged.* from ${staged} as staged
     where not exists (
       select 1 from raw.${table} as loaded
       where loaded.entity_code = $entity and loaded.year = $year and loaded.row_key = staged.row_key)`,
    { entity, year },
  );
  await refreshPlaces(database, slice);
}

/**
 * Replaces the rows of a month, and those that no month of the year claims (undated, or dated in another year): their
 * dates may have been mended.
 */
async function replaceMonth(database: Database, slice: Slice, month: number): Promise<void> {
  const { table, staged, entity, year } = slice;
  const date = `reference.as_date(${quoted(tableSchemas[table].dateColumn ?? "")})`;
  const keep = `coalesce(year(${date}) = ${year} and month(${date}) <> ${month}, false)`;
  const identity = valueColumns(table)
    .filter((name) => name !== tableSchemas[table].dateColumn)
    .map((name) => `coalesce(${quoted(name)}, '')`);
  const moved = await database.rows<Address & { month: number | null }>(
    `with
     loaded as (select * from raw.${table} where entity_code = $entity and year = $year),
     gone as (select ${keep} as kept, month(${date}) as month, * from loaded where row_key not in (select row_key from ${staged})),
     fresh as (select ${keep} as kept, month(${date}) as month, * from ${staged} where row_key not in (select row_key from loaded))
     select fresh.source_file, fresh.source_sheet, fresh.source_row,
       case when fresh.kept then fresh.month else gone.month end as month
     from gone join fresh on gone.kept <> fresh.kept and
       (select [${identity.map((name) => name.replace('"', 'gone."')).join(", ")}]) =
       (select [${identity.map((name) => name.replace('"', 'fresh."')).join(", ")}])
     order by fresh.row_order limit 1`,
    { entity, year },
  );
  const [first] = moved;
  if (first) {
    throw new UserError(
      "ROW_MOVED",
      `a row of ${table} has moved between month ${month} and month ${String(first.month)}`,
      {
        place: place(first),
        mend: "Loading one of the two would double or lose it. Load the whole year: leave --month out.",
      },
    );
  }
  await replace(database, slice, keep);
  await refreshPlaces(database, slice);
}

/** A row that stayed may stand elsewhere in the workbook now: its address follows, its values are not touched. */
async function refreshPlaces(database: Database, { table, staged, entity, year }: Slice): Promise<void> {
  const places = ["source_file", "source_sheet", "source_row", "row_order"];
  await database.run(
    `update raw.${table} as loaded set ${places.map((name) => `${name} = staged.${name}`).join(", ")}
     from ${staged} as staged
     where loaded.entity_code = $entity and loaded.year = $year and loaded.row_key = staged.row_key
       and (${places.map((name) => `loaded.${name} is distinct from staged.${name}`).join(" or ")})`,
    { entity, year },
  );
}

/** Identifies the rows that an entity-year has in `relation`, whatever order they lie in. */
export async function contentHash(database: Database, relation: string, entity: string, year: number, table: Table) {
  const columns = rawColumns(table).map(({ name }) => `${quoted(name)}::varchar`);
  const [row] = await database.rows<{ hash: string | null }>(
    `select sha256(string_agg(sha256(to_json([${columns.join(", ")}])::varchar), '' order by row_order, row_key)) as hash
     from ${relation} where entity_code = $entity and year = $year`,
    { entity, year },
  );
  return row?.hash ?? "";
}

type Address = { source_file: string; source_sheet: string; source_row: string };

function place({ source_file, source_sheet, source_row }: Address) {
  return { file: source_file, sheet: source_sheet, row: Number(source_row) };
}
