import type { Accounts } from "@packages/db";
import { membership, type Role } from "@packages/db/auth";
import { and, eq } from "drizzle-orm";

/** Gives an account a role in an entity; returns the one that it had before. */
export async function grantRole({ orm }: Accounts, account: string, entity: string, role: Role): Promise<Role | null> {
  const before = await roleOf({ orm }, account, entity);
  await orm
    .insert(membership)
    .values({ user_id: account, entity_id: entity, role, granted_at: new Date() })
    .onConflictDoUpdate({ target: [membership.user_id, membership.entity_id], set: { role, granted_at: new Date() } });
  return before;
}

/** Takes it away; returns the role that there was. */
export async function revokeRole({ orm }: Accounts, account: string, entity: string): Promise<Role | null> {
  const [gone] = await orm.delete(membership).where(its(account, entity)).returning({ role: membership.role });
  return gone?.role ?? null;
}

async function roleOf({ orm }: Pick<Accounts, "orm">, account: string, entity: string): Promise<Role | null> {
  const [found] = await orm.select({ role: membership.role }).from(membership).where(its(account, entity));
  return found?.role ?? null;
}

const its = (account: string, entity: string) => and(eq(membership.user_id, account), eq(membership.entity_id, entity));
