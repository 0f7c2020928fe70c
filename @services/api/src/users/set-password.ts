import { randomUUID } from "node:crypto";
import { UserError } from "@core/command/errors";
import type { Accounts } from "@packages/db";
import { endSessions } from "../auth/end-session.ts";
import { hashPassword } from "../auth/password.ts";
import { weaknessOf } from "../auth/password-policy.ts";
import type { FoundAccount } from "./find-account.ts";

/** Throws WEAK_PASSWORD. */
export async function refuseWeakPassword(password: string, account: { email: string; name: string }): Promise<void> {
  const weakness = await weaknessOf(password, account);
  if (weakness === null) return;
  throw new UserError("WEAK_PASSWORD", `the password cannot be used. ${weakness}`, {
    mend: "Give another, or leave --password-stdin away for a one-time link.",
  });
}

/** Gives an account a password that was looked at before, ends every session and every link. */
export async function setPassword(accounts: Accounts, { id }: FoundAccount, password: string): Promise<void> {
  const now = Date.now();
  const hash = await hashPassword(password);
  const columns = "id, account_id, provider_id, user_id, password, created_at, updated_at";
  await accounts.client.batch(
    [
      { sql: "delete from account where user_id = ?", args: [id] },
      {
        sql: `insert into account (${columns}) values (?, ?, 'credential', ?, ?, ?, ?)`,
        args: [randomUUID(), id, id, hash, now, now],
      },
      { sql: "delete from verification where value = ?", args: [id] },
    ],
    "write",
  );
  await endSessions(accounts, id);
}

/** Nobody gets in by the password that there was. */
export async function removePassword({ client }: Accounts, { id }: FoundAccount): Promise<void> {
  await client.execute({ sql: "delete from account where user_id = ?", args: [id] });
}
