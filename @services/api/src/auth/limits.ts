import { createHmac } from "node:crypto";
import type { Accounts } from "@packages/db";
import { Problem } from "../app/problem.ts";

/** How often something may be tried in a window of so many seconds. */
export type Limit = { name: string; subject: string; most: number; seconds: number };

const take = `insert into rate_limit (key, count, ends_at) values (?, 1, ?)
  on conflict do update set
    count = case when ends_at <= ? then 1 else count + 1 end,
    ends_at = case when ends_at <= ? then excluded.ends_at else ends_at end
  returning count, ends_at`;

/**
 * Counts a try against each limit, before it is made, so that tries at once cannot slip through. Throws `too-many` where one
 * is passed; a window ends when it ends, however often one goes on trying.
 */
export async function takeTry({ client }: Accounts, secret: string, limits: readonly Limit[]): Promise<void> {
  const now = Date.now();
  const results = await client.batch(
    limits.map((limit) => ({ sql: take, args: [keyOf(limit, secret), now + limit.seconds * 1000, now, now] })),
    "write",
  );
  const waits = results.map(({ rows: [row] }, index) => {
    return Number(row?.["count"]) > (limits[index]?.most ?? 0) ? Number(row?.["ends_at"]) - now : 0;
  });
  const wait = Math.max(...waits);
  if (wait <= 0) return;
  const seconds = String(Math.ceil(wait / 1000));
  throw new Problem("too-many", { detail: "Try again later.", headers: { "retry-after": seconds } });
}

/** Takes back a try that turned out to be right. */
export async function giveBack({ client }: Accounts, secret: string, limits: readonly Limit[]): Promise<void> {
  const sql = "update rate_limit set count = max(count - 1, 0) where key = ?";
  await client.batch(
    limits.map((limit) => ({ sql, args: [keyOf(limit, secret)] })),
    "write",
  );
}

/** Forgets all tries against a limit. */
export async function forget({ client }: Accounts, secret: string, limit: Limit): Promise<void> {
  await client.execute({ sql: "delete from rate_limit where key = ?", args: [keyOf(limit, secret)] });
}

/** Nobody's e-mail or address can be read from it, or tried out. */
function keyOf({ name, subject }: Limit, secret: string): string {
  return createHmac("sha256", secret)
    .update(JSON.stringify([name, subject]))
    .digest("base64url");
}
