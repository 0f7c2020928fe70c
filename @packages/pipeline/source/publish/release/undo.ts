import { forgetTokens } from "@packages/db";
import { publishedTables } from "../tables/index.ts";
import { whileOurs, type Claim } from "./claim.ts";
import { slice, untilDone } from "./slices.ts";

/**
 * Clears away what dead runs, and releases that were rolled back, left above the release that readers see: their rows go,
 * and those that they had ended stand again.
 */
export async function undoAbove(claim: Claim): Promise<void> {
  const { ops, entity, base } = claim;
  const traces = publishedTables.flatMap(({ name }) => [
    { name, column: "from_release", sql: `delete from ${name}` },
    { name, column: "to_release", sql: `update ${name} set to_release = null` },
  ]);
  const found = await ops.client.batch(
    traces.map(({ name, column }) => ({
      sql: `select exists (select 1 from ${name} where entity_id = ? and ${column} > ?) as found`,
      args: [entity, base],
    })),
    "read",
  );
  const gone: string[] = [];
  for (const { name, column, sql } of traces.filter((_, index) => found[index]?.rows[0]?.["found"] === 1)) {
    const statement = {
      sql: `${sql} where rowid in (select rowid from ${name} where entity_id = ? and ${column} > ? limit ${slice})
        returning id`,
      args: [entity, base],
    };
    const ids = await untilDone(statement, async (each) => {
      const [result] = await whileOurs(claim, [each]);
      if (!result) throw new Error("A batch gave no result.");
      return result;
    });
    if (column === "from_release" && isSubject(name)) gone.push(...ids);
  }
  await forgetTokens(ops, entity, gone);
}

/** Whether rows of a table are looked for by tokens. */
export const isSubject = (table: string) => table === "db_person" || table === "db_organization";
