import type { Ops } from "@packages/db";
import type { Database } from "../database/database.ts";
import { patiently } from "./patience.ts";
import type { Current } from "./published/release.ts";

/** Where rows of a year name people and organizations; and what says of which year they are. */
const references: Record<string, [table: string, column: string, year: string][]> = {
  db_person: [
    ["commerce_order", "person_id", "year"],
    ["commerce_order_item", "person_id", "year"],
    ["db_enrollment", "person_id", "cast(substr(registered_on, 1, 4) as integer)"],
  ],
  db_organization: [
    ["commerce_order_item", "organization_id", "year"],
    ["db_enrollment", "organization_id", "cast(substr(registered_on, 1, 4) as integer)"],
    ["marketing_activity", "organization_id", "year"],
    ["report_school", "organization_id", "year"],
  ],
};

/** Ids in one question. */
const slice = 5000;

/**
 * People and organizations whom the marts do not know any more stay as long as rows of years name them that this publish
 * leaves as they are: takes them out of `ended_…`, and resolves to their ids.
 */
export async function keepReferenced(
  database: Database,
  ops: Ops,
  entity: string,
  current: Current | null,
  staying: number[],
): Promise<string[]> {
  if (current === null || staying.length === 0) return [];
  const kept: string[] = [];
  for (const [name, columns] of Object.entries(references)) {
    const gone = await database.rows<{ id: string }>(`select id from ended_${name} where is_gone order by id`);
    for (let start = 0; start < gone.length; start += slice) {
      const ids = gone.slice(start, start + slice).map(({ id }) => id);
      kept.push(...(await namedIn(ops, entity, current.number, columns, ids, staying)));
    }
    await database.run(
      `delete from ended_${name} where is_gone and list_contains(from_json($kept, '["varchar"]'), id)`,
      { kept: JSON.stringify(kept) },
    );
  }
  return kept;
}

async function namedIn(
  ops: Ops,
  entity: string,
  release: number,
  columns: (typeof references)[string],
  ids: string[],
  years: number[],
): Promise<string[]> {
  const uses = columns.map(
    ([table, column, year]) => `given.value in (select ${column} from ${table} where entity_id = ? and from_release <= ?
      and (to_release is null or to_release > ?) and ${year} in (select value from json_each(?)))`,
  );
  const sql = `select given.value as id from json_each(?) as given where ${uses.join(" or ")}`;
  const args = [JSON.stringify(ids), ...columns.flatMap(() => [entity, release, release, JSON.stringify(years)])];
  const { rows } = await patiently(() => ops.client.execute({ sql, args }));
  return rows.map((row) => row["id"] as string);
}
