import { findEntity } from "@config/atlas";
import type { Ops } from "@packages/db";
import { publishBenchData } from "@packages/db/bench-data";
import { seed } from "@packages/db/seed";

/** Fills a database with IONS and EPN, each published, with people of their own. */
export async function bothEntities(ops: Ops, size = { people: 30, transactions: 60 }): Promise<void> {
  for (const code of ["IONS", "EPN"]) {
    await seed(ops, findEntity(code));
    await publishBenchData(ops, code, size);
  }
  // Made-up data has the same ids in both; real ones are random.
  for (const table of ["db_person", "db_organization"]) {
    await ops.client.execute(`update ${table} set id = 'f0e1' || substr(id, 5) where entity_id = 'EPN'`);
  }
}

/** Ids of people and organizations that are in one entity alone. */
export async function idsOf({ ops }: { ops: Ops }, entity: string): Promise<Record<string, string>> {
  const id = async (table: string) => {
    const { rows } = await ops.client.execute({
      sql: `select id from ${table} where entity_id = ? and to_release is null limit 1`,
      args: [entity],
    });
    return rows[0]?.[0] as string;
  };
  return { people: await id("db_person"), organizations: await id("db_organization") };
}
