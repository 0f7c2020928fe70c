import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { BatchItem } from "drizzle-orm/batch";
import type { Ops } from "@packages/db";

/** Writes rows a hundred at a time, in one transaction. */
export async function writeRows<Table extends SQLiteTable>(
  ops: Ops,
  table: Table,
  rows: Table["$inferInsert"][],
): Promise<void> {
  const statements: BatchItem<"sqlite">[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    statements.push(
      ops.orm
        .insert(table)
        .values(rows.slice(at, at + 100))
        .onConflictDoNothing(),
    );
  }
  const [first, ...others] = statements;
  if (first) await ops.orm.batch([first, ...others]);
}
