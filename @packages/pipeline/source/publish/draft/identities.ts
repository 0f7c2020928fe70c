import { randomBytes } from "node:crypto";
import type { Ops } from "@packages/db";
import type { Database } from "../../database/database.ts";
import { readPages } from "../published/pages.ts";

/**
 * Gives every published person and organization the id that it had before, or a new one: relations `person` (customer_key,
 * id), `organization` (organization_key, id) and `new_identity` (subject, key_hash, id), which is to be remembered.
 *
 * A person is known by any key that they alone have, the surest first. Where two lead to one id, it is whose key is surer;
 * the other, all of whose keys are somebody's already, is remembered by their own key with a number after it.
 */
export async function identify(database: Database, ops: Ops | null, entity: string): Promise<void> {
  await database.run("create or replace temp table known (subject varchar, key_hash varchar, id varchar)");
  if (ops) await readKnown(database, ops, entity);
  await database.run(`
    create or replace temp table claim as
    with keys as (
      select 'person' as subject, customer_key as owner, unnest(match_keys) as key,
        generate_subscripts(match_keys, 1) as place
      from int_customers semi join published_customer using (customer_key)
      union all
      select 'organization', organization_key, organization_key, 1 from published_organization
    ),
    numbered as (
      select * from keys
      union all
      select subject, owner, key || '#' || number, 1000 + number from keys, range(2, 10) as numbers (number) where place = 1
    )
    select subject, owner, keyed(subject, key) as key_hash, place,
      case when place >= 1000 then 4 when key like 'n:%' then 1 when key like 'p:%' then 2 else 3 end as sureness
    from numbered`);
  await settle(database);
  await database.run(`create or replace temp table person as
    select owner as customer_key, id from settled where subject = 'person'`);
  await database.run(`create or replace temp table organization as
    select owner as organization_key, id from settled where subject = 'organization'`);
}

async function readKnown(database: Database, ops: Ops, entity: string): Promise<void> {
  const page = `select ? || ' ' || key_hash || ' ' || id as line, key_hash as place
    from db_identity where entity_id = ? and subject = ? and key_hash > ? order by key_hash`;
  for (const subject of ["person", "organization"]) {
    await readPages(ops, page, [subject, entity, subject], (lines) =>
      database.run(
        `insert into known select split_part(line, ' ', 1), split_part(line, ' ', 2), split_part(line, ' ', 3)
         from (select unnest(string_split($lines, chr(10))) as line)`,
        { lines },
      ),
    );
  }
}

/** Relation `settled` (subject, owner, id), and `new_identity`. */
async function settle(database: Database): Promise<void> {
  await database.run(`create or replace temp table claimed as
    select claim.*, known.id from claim join known using (subject, key_hash)`);
  // Nearly everybody: all that is known of them is one id, and nobody else is known by it.
  await database.run(`create or replace temp table settled as
    select subject, owner, any_value(id) as id
    from (select *, min(owner) over (partition by subject, id) as one, max(owner) over (partition by subject, id) as last from claimed)
    group by subject, owner
    having count(distinct id) = 1 and bool_and(one = last)`);
  const contested = await database.rows<{ subject: string; owner: string; id: string }>(`
    select subject, owner, id from claimed anti join settled using (subject, owner)
    order by sureness, place, owner, key_hash`);
  const taken = new Set<string>();
  const winners = new Map<string, { subject: string; owner: string; id: string }>();
  for (const { subject, owner, id } of contested) {
    if (taken.has(id) || winners.has(`${subject} ${owner}`)) continue;
    taken.add(id);
    winners.set(`${subject} ${owner}`, { subject, owner, id });
  }
  await insertSettled(database, [...winners.values()]);
  const strangers = await database.rows<{ subject: string; owner: string }>(
    "select distinct subject, owner from claim anti join settled using (subject, owner) order by all",
  );
  await insertSettled(
    database,
    strangers.map(({ subject, owner }) => ({ subject, owner, id: randomBytes(16).toString("hex") })),
  );
  // Every key that is nobody's yet; a numbered one only for who could not be remembered otherwise.
  await database.run(`create or replace temp table new_identity as
    with free as (
      select claim.*, settled.id
      from claim join settled using (subject, owner)
      anti join known using (subject, key_hash)
    ),
    remembered as (
      select subject, owner from free where place < 1000
      union
      select claimed.subject, claimed.owner from claimed join settled using (subject, owner, id)
    )
    select subject, key_hash, id from free where place < 1000
    union all
    select subject, arg_min(key_hash, place), any_value(id)
    from free anti join remembered using (subject, owner) group by subject, owner`);
}

async function insertSettled(
  database: Database,
  rows: { subject: string; owner: string; id: string }[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 10_000) {
    await database.run("insert into settled select unnest(from_json($rows, $shape), recursive := true)", {
      rows: JSON.stringify(rows.slice(start, start + 10_000)),
      shape: '[{"subject":"varchar","owner":"varchar","id":"varchar"}]',
    });
  }
}
