import { randomUUID } from "node:crypto";
import type { Accounts, Ops } from "@packages/db";
import { account, membership, user, type Role } from "@packages/db/auth";
import { core_entity, publication_current, publication_release } from "@packages/db/ops";
import { hashPassword } from "../../src/auth/password.ts";

/** Of every account that a test makes. */
export const password = "correct horse battery staple";
let passwordHash: Promise<string> | undefined;

/** Entities ABC and XYZ, each with an empty release 1 that is current. */
export async function addEntities({ orm }: Ops): Promise<void> {
  const moment = new Date().toISOString();
  for (const id of ["ABC", "XYZ"]) {
    const shown = { name: id, legal_name: id, locale: "id-ID", currency: "IDR", time_zone: "Asia/Jakarta" };
    await orm.insert(core_entity).values({ id, ...shown });
    const holder = { host: "test", pid: 1, birth: "" };
    const times = { started_at: moment, finished_at: moment, heartbeat_at: moment };
    const release = {
      number: 1,
      state: "current" as const,
      years: [2026],
      snapshots: [],
      holder,
      published_by: "test",
    };
    await orm.insert(publication_release).values({ entity_id: id, ...release, ...times });
    await orm.insert(publication_current).values({ entity_id: id, number: 1 });
  }
}

/** An account with these memberships; gives its e-mail. */
export async function insertUser({ orm }: Accounts, memberships: Record<string, Role>): Promise<string> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  await orm.insert(user).values({ id, email, name: "Test", emailVerified: true, ...times });
  passwordHash ??= hashPassword(password);
  const credentials = { accountId: id, providerId: "credential", password: await passwordHash };
  await orm.insert(account).values({ id: randomUUID(), userId: id, ...credentials, ...times });
  const granted = Object.entries(memberships).map(([entity_id, role]) => {
    return { user_id: id, entity_id, role, granted_at: now };
  });
  if (granted.length > 0) await orm.insert(membership).values(granted);
  return email;
}
