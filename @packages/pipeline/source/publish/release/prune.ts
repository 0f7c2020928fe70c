import { forgetTokens, type Ops } from "@packages/db";
import { patiently } from "../patience.ts";
import { publishedTables } from "../tables/index.ts";
import { slice, untilDone } from "./slices.ts";
import { isSubject } from "./undo.ts";

const readable = "state in ('current', 'superseded')";

/**
 * Lets go of all but the newest `keep` releases that can be read, and of the rows that only older ones had. Resolves to the
 * releases that can be read no longer. Each statement asks anew what can be read: others may publish or roll back meanwhile.
 */
export async function prune(ops: Ops, entity: string, keep: number): Promise<number[]> {
  const run = (sql: string, args: (string | number)[]) => patiently(() => ops.client.execute({ sql, args }));
  const { rows } = await run(
    `update publication_release set state = 'pruned'
     where entity_id = ? and state = 'superseded' and number not in (
       select number from publication_release where entity_id = ? and ${readable} order by number desc limit ?)
     returning number`,
    [entity, entity, keep],
  );
  const gone: string[] = [];
  for (const { name } of publishedTables) {
    const statement = {
      sql: `delete from ${name} where rowid in (
          select rowid from ${name} where entity_id = ? and to_release <= (
            select min(number) from publication_release where entity_id = ? and ${readable})
          limit ${slice})
        returning id`,
      args: [entity, entity],
    };
    const ids = await untilDone(statement, (each) => patiently(() => ops.client.execute(each)));
    if (isSubject(name)) gone.push(...ids);
  }
  await forgetTokens(ops, entity, gone);
  return rows.map((row) => Number(row["number"])).sort((one, other) => one - other);
}
