import type { Ops } from "@packages/db";
import type { Database } from "../../database/database.ts";
import type { PublishedTable } from "../tables/index.ts";
import { readPages } from "./pages.ts";

/**
 * Brings what readers see of a table at `release` into relation `was_{table}` (id, from_release, row_hash, part): ids and
 * hashes, not the rows. With no release it is empty.
 */
export async function readPublished(
  database: Database,
  ops: Ops,
  { name, part }: PublishedTable,
  entity: string,
  release: number | null,
): Promise<void> {
  await database.run(
    `create or replace temp table was_${name} (id varchar, from_release integer, row_hash varchar, part varchar)`,
  );
  if (release === null) return;
  const parted = part === null ? "''" : `substr(${part.column}, 1, ${part.length})`;
  const query = `select id || ' ' || from_release || ' ' || row_hash || ' ' || ${parted} as line, id as place
    from ${name}
    where entity_id = ? and from_release <= ? and (to_release is null or to_release > ?) and id > ?
    order by id`;
  await readPages(ops, query, [entity, release, release], (lines) =>
    database.run(
      `insert into was_${name}
       select split_part(line, ' ', 1), cast(split_part(line, ' ', 2) as integer), split_part(line, ' ', 3), split_part(line, ' ', 4)
       from (select unnest(string_split($lines, chr(10))) as line)`,
      { lines },
    ),
  );
}
