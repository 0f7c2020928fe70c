import type { InStatement, ResultSet } from "@libsql/client";

/** Rows that one transaction touches: a server gives it five seconds. */
export const slice = 5000;

/** Does a statement, which touches a slice of rows and returns their ids, until it finds no more; resolves to those ids. */
export async function untilDone(
  statement: InStatement,
  run: (statement: InStatement) => Promise<ResultSet>,
): Promise<string[]> {
  for (const ids: string[] = []; ;) {
    const { rows } = await run(statement);
    if (rows.length === 0) return ids;
    ids.push(...rows.map((row) => row["id"] as string));
  }
}
