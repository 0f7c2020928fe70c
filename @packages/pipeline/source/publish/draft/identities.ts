import { randomBytes } from "node:crypto";
import type { Ops } from "@packages/db";
import type { Database } from "../../database/database.ts";
import { readPages } from "../published/pages.ts";

/**
 * Gives every published person and organization the id that it had before, or a new one: relations `person` (customer_key,
 * id), `organization` (organization_key, id) and `new_identity` (subject, key_hash, id), which is to be remembered.
 *
 * A person is known by any key that they alone have, the surest first; but of two student numbers each is somebody, so that
 * no new number takes an id that another one has had. Where two lead to one id, it is whose key is surer; the other, all of
 * whose keys are somebody's already, is remembered by their own key with a number after it.
 *
 * A key_hash begins with the kind of its key: n, p, m, o, and # for a numbered one.
 */
export async function identify(database: Database, ops: Ops, entity: string): Promise<void> {
  await database.run("create or replace temp table known (subject varchar, key_hash varchar, id varchar)");
  await readKnown(database, ops, entity);
  await database.run(`create or replace temp table claim as
    with keys as (
      select 'person' as subject, customer_key as owner, unnest(match_keys) as key,
        generate_subscripts(match_keys, 1) as place
      from int_customers semi join published_customer using (customer_key)
      union all
      select 'organization', organization_key, 'o:' || organization_key, 1 from published_organization
    )
    select subject, owner, left(key, 1) || keyed(subject, key) as key_hash, place,
      case left(key, 1) when 'n' then 1 when 'p' then 2 else 3 end as sureness
    from keys`);
  await database.run(`create or replace temp table claimed as
    with numbers as (select distinct subject, id from known where key_hash like 'n%')
    select claim.*, known.id
    from claim join known using (subject, key_hash) left join numbers using (subject, id)
    where key_hash like 'n%' or owner not like 'n:%' or subject = 'organization' or numbers.id is null`);
  await settleUncontested(database);
  await settleContested(database);
  await settleStrangers(database);
  await rememberKeys(database);
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

/** Nearly everybody: all that is known of them is one id, and nobody else is known by it. */
async function settleUncontested(database: Database): Promise<void> {
  await database.run(`create or replace temp table settled as
    with shared as (
      select *, min(owner) over same_id as one, max(owner) over same_id as other
      from claimed window same_id as (partition by subject, id)
    )
    select subject, owner, any_value(id) as id
    from shared
    group by subject, owner
    having count(distinct id) = 1 and bool_and(one = other)`);
}

type Settled = { subject: string; owner: string; id: string };

/** The others, of whom the one with the surest key takes an id. Relation `numbered` has their own keys with numbers. */
async function settleContested(database: Database): Promise<void> {
  await database.run(`create or replace temp table numbered as
    select subject, owner, '#' || keyed(subject, owner || '#' || number) as key_hash, number as place, 4 as sureness
    from (select distinct subject, owner from claimed anti join settled using (subject, owner)),
      range(2, 10) as numbers (number)`);
  const contested = await database.rows<Settled>(`
    select subject, owner, id
    from (
      select * from claimed anti join settled using (subject, owner)
      union all by name
      select numbered.*, known.id from numbered join known using (subject, key_hash)
    )
    order by sureness, place, owner, key_hash`);
  const taken = new Set<string>();
  const winners = new Map<string, Settled>();
  for (const each of contested) {
    const name = `${each.subject} ${each.owner}`;
    if (taken.has(each.id) || winners.has(name)) continue;
    taken.add(each.id);
    winners.set(name, each);
  }
  await insertSettled(database, [...winners.values()]);
}

async function settleStrangers(database: Database): Promise<void> {
  const strangers = await database.rows<Omit<Settled, "id">>(
    "select distinct subject, owner from claim anti join settled using (subject, owner) order by all",
  );
  await insertSettled(
    database,
    strangers.map((stranger) => ({ ...stranger, id: randomBytes(16).toString("hex") })),
  );
}

/** Every key that is nobody's yet; a numbered one for who could not be found again otherwise. */
async function rememberKeys(database: Database): Promise<void> {
  await database.run(`create or replace temp table new_identity as
    with free as (
      select claim.subject, claim.owner, claim.key_hash, settled.id
      from claim join settled using (subject, owner) anti join known using (subject, key_hash)
    ),
    found_again as (
      select subject, owner from free
      union select subject, owner from claimed join settled using (subject, owner, id)
      union select subject, owner from numbered join known using (subject, key_hash) join settled using (subject, owner, id)
    )
    select subject, key_hash, id from free
    union all
    select subject, arg_min(key_hash, place), any_value(id)
    from numbered join settled using (subject, owner) anti join known using (subject, key_hash)
      anti join found_again using (subject, owner)
    group by subject, owner`);
}

async function insertSettled(database: Database, rows: Settled[]): Promise<void> {
  for (let start = 0; start < rows.length; start += 10_000) {
    await database.run("insert into settled select unnest(from_json($rows, $shape), recursive := true)", {
      rows: JSON.stringify(rows.slice(start, start + 10_000)),
      shape: '[{"subject":"varchar","owner":"varchar","id":"varchar"}]',
    });
  }
}
