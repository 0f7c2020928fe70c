import { sql, type SQL } from "drizzle-orm";
import type { Ops } from "../client/database.ts";
import { db_organization, db_person, db_token } from "../ops/index.ts";
import { emailWordSql, numberWordSql, phoneWordSql } from "./words.ts";

/** Ids in one statement. */
const slice = 5000;

/**
 * Removes tokens of these people and organizations that no row of theirs, of whatever release, has any more: what a person
 * is found by goes when they do.
 */
export async function forgetTokens(ops: Ops, entity: string, ids: string[]): Promise<void> {
  const token = db_token;
  const heldBy = (table: typeof db_person | typeof db_organization, isSame: SQL) => sql`exists (
    select 1 from ${table} where ${table.entity_id} = ${token.entity_id} and ${table.id} = ${token.subject_id}
      and ${table.sort_name} = ${token.sort_name} and ${isSame})`;
  const ofPerson = sql`case ${token.kind} when 'name' then true
    when 'number' then ${numberWordSql(db_person.student_number)} = ${token.token}
    else ${token.token} in (${phoneWordSql(db_person.phone)}, ${emailWordSql(db_person.email)}) end`;
  for (let start = 0; start < ids.length; start += slice) {
    await ops.orm.run(sql`delete from ${token} where ${token.entity_id} = ${entity}
      and ${token.subject_id} in (select value from json_each(${JSON.stringify(ids.slice(start, start + slice))}))
      and not coalesce(${heldBy(db_person, ofPerson)} or ${heldBy(db_organization, sql`true`)}, false)`);
  }
}
