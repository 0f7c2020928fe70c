import { tokensOf } from "@packages/db";
import type { Database } from "../../database/database.ts";
import { whileOurs, type Claim } from "./claim.ts";

type Subject = {
  id: string;
  sort_name: string;
  student_number: string | null;
  phone: string | null;
  email: string | null;
};

/** People in one transaction. */
const batchRows = 4000;

/** Writes the words that new and changed people and organizations are found by. Those of unchanged ones are there. */
export async function writeTokens(database: Database, claim: Claim): Promise<void> {
  const insert = `insert into db_token (entity_id, subject, kind, token, sort_name, subject_id)
    select ?, ${[0, 1, 2, 3, 4].map((index) => `value ->> ${index}`).join(", ")} from json_each(?) where true
    on conflict do nothing`;
  const selects = {
    person: "select id, sort_name, student_number, phone, email from added_db_person order by id",
    organization: `select id, sort_name, null as student_number, null as phone, null as email
      from added_db_organization order by id`,
  } as const;
  for (const subject of ["person", "organization"] as const) {
    const rows = await database.rows<Subject>(selects[subject]);
    for (let start = 0; start < rows.length; start += batchRows) {
      const tokens = rows
        .slice(start, start + batchRows)
        .flatMap((row) => tokensOf(subject, { entity_id: claim.entity, ...row }))
        .map(({ kind, token, sort_name, subject_id }) => [subject, kind, token, sort_name, subject_id]);
      await whileOurs(claim, [{ sql: insert, args: [claim.entity, JSON.stringify(tokens)] }]);
    }
  }
}
