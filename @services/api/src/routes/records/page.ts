import type { Cursor, Listed, Reader } from "@packages/db/reader";
import { pageOf } from "../paging/page.ts";

/** Where a page of records goes on, and the cursors of the pages beside it. */
export type RecordPage = {
  reader: Reader;
  from: { after?: Cursor; before?: Cursor };
  cursors: (listed: Pick<Listed<unknown>, "next" | "previous">) => {
    next_cursor: string | null;
    previous_cursor: string | null;
  };
};

/** The page of records that a query asks for. Throws a Problem as `pageOf` does. */
export async function recordPageOf(
  reader: Reader,
  list: string,
  query: { cursor?: string | undefined },
): Promise<RecordPage> {
  const page = await pageOf(reader, list, query);
  const write = (way: "after" | "before", cursor: Cursor | null) => cursor && page.next([way, cursor.value, cursor.id]);
  return {
    reader: page.reader,
    from: positionOf(page.from),
    cursors: ({ next, previous }) => ({
      next_cursor: write("after", next),
      previous_cursor: write("before", previous),
    }),
  };
}

function positionOf(from: (string | number)[] | null): RecordPage["from"] {
  if (!from) return {};
  const [way, value = "", id = ""] = from;
  const cursor = { value, id: String(id) };
  return way === "before" ? { before: cursor } : { after: cursor };
}
