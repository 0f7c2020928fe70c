import type { Database } from "../../database/database.ts";
import type { PublishedTable } from "../tables/index.ts";
import { whileOurs, type Claim } from "./claim.ts";

/** Letters of JSON in one transaction: far below what a server takes, and done within its five seconds. */
const batchSize = 1_000_000;

/** Writes what `compare` found of a table: nobody sees it before the pointer moves. */
export async function writeTable(
  database: Database,
  claim: Claim,
  { name, cells }: PublishedTable,
  progress: (rows: number) => void,
): Promise<void> {
  const { entity, number } = claim;
  const columns = Object.keys(cells);
  const insert = `insert into ${name} (entity_id, from_release, id, row_hash, ${columns.join(", ")})
    select ?, ?, ${["id", "row_hash", ...columns].map((_, index) => `value ->> ${index}`).join(", ")}
    from json_each(?) where true on conflict (entity_id, id, from_release) do nothing`;
  await inBatches(
    database,
    `select id, json_array(id, row_hash, ${columns.join(", ")}) as row from added_${name}`,
    async (rows, count) => {
      await whileOurs(claim, [{ sql: insert, args: [entity, number, rows] }]);
      progress(count);
    },
  );
  const end = `update ${name} set to_release = ?
    where entity_id = ? and to_release is null and (id, from_release) in (select value ->> 0, value ->> 1 from json_each(?))`;
  await inBatches(
    database,
    `select id, json_array(id, from_release) as row from ended_${name}`,
    async (rows, count) => {
      await whileOurs(claim, [{ sql: end, args: [number, entity, rows] }]);
      progress(count);
    },
  );
}

/** Hands the rows of a select (id, row: a JSON array) on as JSON arrays of many rows each, in the order of their ids. */
export async function inBatches(
  database: Database,
  select: string,
  handle: (rows: string, count: number) => Promise<void>,
): Promise<void> {
  await database.run(`create or replace temp table batch as
    select cast(row as varchar) as row, id,
      cast(sum(length(cast(row as varchar)) + 1) over (order by id rows unbounded preceding) // ${batchSize} as integer) as number
    from (${select}) order by id`);
  const [last] = await database.rows<{ number: number | null }>("select max(number) as number from batch");
  for (let number = 0; number <= (last?.number ?? -1); number++) {
    const [batch] = await database.rows<{ rows: string | null; count: number }>(
      `select '[' || string_agg(row, ',' order by id) || ']' as rows, count(*)::integer as count
       from batch where number = $number`,
      { number },
    );
    if (batch?.rows != null) await handle(batch.rows, batch.count);
  }
}
