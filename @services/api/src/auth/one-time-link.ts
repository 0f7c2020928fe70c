import { randomBytes } from "node:crypto";
import type { Accounts } from "@packages/db";
import { user } from "@packages/db/auth";
import { and, eq, isNull } from "drizzle-orm";
import type { Account } from "./session.ts";
import type { Library } from "./library.ts";

/** Milliseconds that a link can be used, once. */
export const linkLifetime = 48 * 3_600_000;

/** What better-auth calls the token of a link. */
const identifierOf = (token: string) => `reset-password:${token}`;

/** Makes the token of a new link; those before it end. Only its hash is kept. */
export async function makeLinkToken({ client }: Accounts, library: Library, account: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await client.execute({ sql: "delete from verification where value = ?", args: [account] });
  const { internalAdapter } = await library.$context;
  const expiresAt = new Date(Date.now() + linkLifetime);
  await internalAdapter.createVerificationValue({ identifier: identifierOf(token), value: account, expiresAt });
  return token;
}

/** Whose a link is; null where it cannot be used, or its account is disabled. */
export async function findLink({ orm }: Accounts, library: Library, token: string): Promise<Account | null> {
  const { internalAdapter } = await library.$context;
  const link = await internalAdapter.findVerificationValue(identifierOf(token));
  if (!link || link.expiresAt < new Date()) return null;
  const columns = { id: user.id, email: user.email, name: user.name };
  const [found] = await orm
    .select(columns)
    .from(user)
    .where(and(eq(user.id, link.value), isNull(user.disabledAt)));
  return found ?? null;
}

/** The address that opens a link. The token is behind #, which no server is sent and no log holds. */
export function linkOf(origin: string, token: string): string {
  return `${origin}/sign-in#token=${token}`;
}
