import type { Database } from "../../database/database.ts";
import { patiently } from "../patience.ts";
import type { IdentityKey } from "../identity-key.ts";
import { whileOurs, type Claim } from "./claim.ts";
import { inBatches } from "./write.ts";

/**
 * Remembers the ids that new people and organizations were given, and the key they are hashed with. False where another
 * publisher has given one of them another id, or used another key, meanwhile.
 */
export async function rememberIdentities(database: Database, claim: Claim, key: IdentityKey): Promise<boolean> {
  const { ops, entity } = claim;
  await whileOurs(claim, [
    {
      sql: "insert into publication_key (id, fingerprint) values (1, ?) on conflict do nothing",
      args: [key.fingerprint],
    },
  ]);
  const { rows } = await patiently(() => ops.client.execute("select fingerprint from publication_key where id = 1"));
  if (rows[0]?.["fingerprint"] !== key.fingerprint) return false;
  let isRemembered = true;
  const select = "select key_hash as id, json_array(subject, key_hash, id) as row from new_identity";
  await inBatches(database, select, async (batch, count) => {
    const [, found] = await whileOurs(claim, [
      {
        sql: `insert into db_identity (entity_id, subject, key_hash, id)
          select ?, value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true on conflict do nothing`,
        args: [entity, batch],
      },
      {
        // A cross join has SQLite look each of the given up, and not the other way round.
        sql: `select count(*) as found from json_each(?) as given cross join db_identity as kept
          on kept.entity_id = ? and kept.subject = given.value ->> 0 and kept.key_hash = given.value ->> 1
            and kept.id = given.value ->> 2`,
        args: [batch, entity],
      },
    ]);
    if (Number(found?.rows[0]?.["found"]) !== count) isRemembered = false;
  });
  return isRemembered;
}
