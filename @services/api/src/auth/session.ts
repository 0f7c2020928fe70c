import type { Accounts } from "@packages/db";
import type { Role } from "@packages/db/auth";
import type { Settings } from "../app/services.ts";
import { tokenOf } from "./cookie.ts";

export type Account = { id: string; email: string; name: string };

/** Somebody who is signed in, and what of which entity they may see, by its code. */
export type Session = {
  id: string;
  account: Account;
  memberships: ReadonlyMap<string, Role>;
  startedAt: Date;
  expiresAt: Date;
};

const day = 86_400_000;

/** Milliseconds after which a session ends in any case, and after which it ends where nobody used it. */
export const longest = 30 * day;
export const idle = 7 * day;

/** Milliseconds between two notes of when a session was last seen. */
const noteEvery = 3_600_000;

const query = `select session.id, session.created_at, session.updated_at, session.expires_at,
  user.id, user.email, user.name,
  (select json_group_object(entity_id, role) from membership where membership.user_id = user.id)
  from session join user on user.id = session.user_id
  where session.token = ? and session.expires_at > ? and session.updated_at > ? and user.disabled_at is null`;

type Row = [
  id: string,
  startedAt: number,
  updatedAt: number,
  expiresAt: number,
  accountId: string,
  email: string,
  name: string,
  roles: string,
];

/**
 * Who a Cookie header belongs to; null where nobody: none, forged, expired, revoked, disabled. One query, each time anew, so
 * that what was revoked is refused at once.
 */
export async function findSession(
  accounts: Accounts,
  settings: Settings,
  cookies: string | null,
): Promise<Session | null> {
  const token = tokenOf(cookies, settings);
  if (token === null) return null;
  const now = Date.now();
  const [found] = await accounts.read([{ sql: query, args: [token, now, now - idle], isSingle: true }]);
  const [row] = found?.rows ?? [];
  if (!row) return null;
  const [id, startedAt, updatedAt, expiresAt, accountId, email, name, roles] = Array.from(row) as Row;
  const memberships = new Map(Object.entries(JSON.parse(roles) as Record<string, Role>));
  if (updatedAt < now - noteEvery) {
    await accounts.client.execute({ sql: "update session set updated_at = ? where id = ?", args: [now, id] });
  }
  return {
    id,
    account: { id: accountId, email, name },
    memberships,
    startedAt: new Date(startedAt),
    expiresAt: new Date(expiresAt),
  };
}
