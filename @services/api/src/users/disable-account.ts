import type { Accounts } from "@packages/db";

/** Nobody gets in any more: sessions and links end at once. Returns how many sessions there were. */
export async function disableAccount({ client }: Accounts, account: string): Promise<number> {
  const [, sessions] = await client.batch(
    [
      { sql: "update user set disabled_at = coalesce(disabled_at, ?) where id = ?", args: [Date.now(), account] },
      { sql: "delete from session where user_id = ?", args: [account] },
      { sql: "delete from verification where value = ?", args: [account] },
    ],
    "write",
  );
  return sessions?.rowsAffected ?? 0;
}

/** The account can be used again, with the password that it had. Returns whether it was disabled. */
export async function enableAccount({ client }: Accounts, account: string): Promise<boolean> {
  const sql = "update user set disabled_at = null where id = ? and disabled_at is not null";
  return (await client.execute({ sql, args: [account] })).rowsAffected === 1;
}
