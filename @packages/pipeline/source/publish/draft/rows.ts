import type { Database } from "../../database/database.ts";
import type { PublishedTable } from "../tables/index.ts";

/**
 * The rows that a table should have: relation `next_{table}` with its columns, id, part (month or year) and row_hash, of
 * the years of variable `years`.
 */
export async function makeRows(database: Database, table: PublishedTable): Promise<void> {
  const { name, key, from, cells, part, figures } = table;
  const id = "id" in key ? key.id : `keyed('${name}', ${key.hashed})`;
  const columns = Object.entries(cells).map(([column, expression]) => `${expression} as ${column}`);
  const parted = part === null ? "''" : `left(${part.column}, ${part.length})`;
  const ofYears = "year" in cells ? "where list_contains(getvariable('years'), year)" : "";
  const whole = `left(sha256(${payloadOf(table)}), 32)`;
  // The figures have a hash of their own, so that it can be told whether they differ.
  const hash =
    figures.length === 0 ? whole : `left(sha256(json_array(${figures.join(", ")})), ${figuresLength}) || ${whole}`;
  await database.run(`create or replace temp table next_${name} as
    with shaped as (select ${id} as id, ${columns.join(", ")} from ${from})
    select *, ${parted} as part, ${hash} as row_hash from shaped ${ofYears}`);
}

/** The first letters of a row_hash are that of the figures, where a table has some. */
export const figuresLength = 16;

/** A row as the JSON array of its cells. */
export const payloadOf = ({ cells }: PublishedTable) => `cast(json_array(${Object.keys(cells).join(", ")}) as varchar)`;
