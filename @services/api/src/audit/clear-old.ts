import type { Accounts } from "@packages/db";

const day = 86_400_000;

/** Milliseconds that the audit trail is kept. */
export const retention = 400 * day;

/** Rows that one statement removes at most, so that nobody waits long for it. */
const chunk = 2000;

const old = [
  { table: "audit_event", column: "at", age: retention },
  { table: "audit_stranger", column: "hour", age: retention },
  { table: "session", column: "expires_at", age: 0 },
  { table: "verification", column: "expires_at", age: 0 },
  { table: "rate_limit", column: "ends_at", age: 0 },
] as const;

/** Removes what is past its time: the trail's old lines, and sessions, links and counts that have ended. */
export async function clearOld({ client }: Accounts): Promise<void> {
  for (const { table, column, age } of old) {
    const sql = `delete from ${table} where rowid in (select rowid from ${table} where ${column} < ? limit ${chunk})`;
    let removed;
    do {
      removed = (await client.execute({ sql, args: [Date.now() - age] })).rowsAffected;
    } while (removed === chunk);
  }
}
