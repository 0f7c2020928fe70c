import type { Accounts } from "@packages/db";
import type { Settings } from "../app/services.ts";
import { tokenOf } from "./cookie.ts";

/** Ends the session of a Cookie header, where it is one of ours. */
export async function endSession(accounts: Accounts, settings: Settings, cookies: string | null): Promise<void> {
  const token = tokenOf(cookies, settings);
  if (token !== null) await accounts.client.execute({ sql: "delete from session where token = ?", args: [token] });
}

/** Ends one session of an account, by its id. Gives how many that were. */
export async function endOne({ client }: Accounts, account: string, id: string): Promise<number> {
  const sql = "delete from session where user_id = ? and id = ?";
  return (await client.execute({ sql, args: [account, id] })).rowsAffected;
}

/** Ends all sessions of an account; but for one, where it is named. Gives how many those were. */
export async function endSessions({ client }: Accounts, account: string, but: string | null = null): Promise<number> {
  const sql = "delete from session where user_id = ? and id is not ?";
  return (await client.execute({ sql, args: [account, but] })).rowsAffected;
}
