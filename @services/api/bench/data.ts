import { randomUUID } from "node:crypto";
import { findEntity } from "@config/atlas";
import type { Accounts, Ops } from "@packages/db";
import { membership, session, user } from "@packages/db/auth";
import { publishBenchData } from "@packages/db/bench-data";
import { seed } from "@packages/db/seed";

export const entity = "IONS";

/** What requests are made of: ids that there are, and words that people search for. */
export type Known = { people: string[]; organizations: string[]; words: string[] };

/** Publishes so many people and order lines, the same each time, and gives what there is to ask for. */
export async function fill(ops: Ops, size: { people: number; transactions: number }): Promise<Known> {
  await seed(ops, findEntity(entity));
  await publishBenchData(ops, entity, size);
  const column = async (sql: string) => (await ops.client.execute(sql)).rows.map((row) => row[0] as string);
  const visible = "where to_release is null";
  return {
    people: await column(`select id from db_person ${visible} order by id limit 2000`),
    organizations: await column(`select id from db_organization ${visible} order by id limit 200`),
    words: await column(`select distinct full_name from db_person ${visible} order by id limit 500`),
  };
}

/** An account that may see everything, signed in; gives the token of its session. */
export async function signIn({ orm }: Accounts): Promise<string> {
  const [id, token] = [randomUUID(), randomUUID()];
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  await orm.insert(user).values({ id, email: "bench@example.org", name: "Bench", emailVerified: true, ...times });
  await orm.insert(membership).values({ user_id: id, entity_id: entity, role: "analyst", granted_at: now });
  const expiresAt = new Date(now.getTime() + 86_400_000);
  await orm.insert(session).values({ id: randomUUID(), userId: id, token, expiresAt, ...times });
  return token;
}
