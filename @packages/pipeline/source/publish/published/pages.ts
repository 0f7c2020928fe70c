import type { Ops } from "@packages/db";
import { patiently } from "../patience.ts";

/** So many that an answer stays well below a server's limit of 10 MB. */
const pageRows = 20_000;

/**
 * Reads many short rows as lines of text. `query` gives `line` and `place`, ordered by place, and its last parameter is the
 * place to begin after.
 */
export async function readPages(
  ops: Ops,
  query: string,
  args: (string | number)[],
  handle: (lines: string) => Promise<void>,
): Promise<void> {
  const sql = `select group_concat(line, char(10)) as lines, max(place) as place, count(*) as found
    from (${query} limit ${pageRows})`;
  for (let place = ""; ;) {
    const { rows } = await patiently(() => ops.client.execute({ sql, args: [...args, place] }));
    const [row] = rows;
    const found = Number(row?.["found"] ?? 0);
    if (found > 0) await handle(row?.["lines"] as string);
    if (found < pageRows) return;
    place = row?.["place"] as string;
  }
}
