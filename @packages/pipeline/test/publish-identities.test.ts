import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Ops } from "@packages/db";
import { withDatabase, type Database } from "../source/database/database.ts";
import { identify } from "../source/publish/draft/identities.ts";
import { temporaryTarget } from "./support/data-sets.ts";
import { temporaryHome } from "./support/home.ts";

/** The people of a data set: their keys, the surest first, of which each is one person's alone. */
type People = Record<string, string[]>;

/** Rows of students and payments, which may have a number, a phone and a school. Few names, so that people are mistaken. */
const told = fc.record({
  number: fc.option(fc.constantFrom("1", "2", "3"), { nil: null }),
  phone: fc.option(fc.constantFrom("811", "822"), { nil: null }),
  school: fc.constantFrom("", "sma1"),
  name: fc.constantFrom("budi", "sari"),
});

/** As int_customers has it: a customer's own key, and those that no other customer's rows have. */
const people = fc.array(told, { minLength: 1, maxLength: 6 }).map((rows): People => {
  const keys = rows.map(({ number, phone, school, name }) => [
    ...(number === null ? [] : [`n:${number}`]),
    ...(phone === null ? [] : [`p:${phone}|${name}`]),
    `m:${name}|${school}`,
  ]);
  const owners = Map.groupBy(
    keys.flatMap((list) => list.map((key) => ({ key, owner: list[0] ?? "" }))),
    ({ key }) => key,
  );
  const isAlone = (key: string) => new Set(owners.get(key)?.map(({ owner }) => owner)).size === 1;
  const found: People = {};
  for (const [own = "", ...others] of keys) {
    found[own] = [...new Set([...(found[own] ?? [own]), ...others.filter(isAlone)])];
  }
  return found;
});

/** What publish finds and makes in DuckDB, as far as ids need it. */
const marts = [
  "create temp macro keyed(kind, key) as md5(kind || key)",
  "create temp table int_customers (customer_key varchar, match_keys varchar[])",
  "create temp view published_customer as select customer_key from int_customers",
  "create temp table published_organization (organization_key varchar)",
];

/** Gives the people their ids, remembers them, and resolves to customer_key → id. */
async function idsOf(database: Database, ops: Ops, given: People): Promise<Map<string, string>> {
  const rows = Object.entries(given).map(([customer_key, match_keys]) => ({ customer_key, match_keys }));
  await database.run("delete from int_customers");
  await database.run(
    `insert into int_customers
     select row.customer_key, row.match_keys from (select unnest(from_json($rows, $shape)) as row)`,
    { rows: JSON.stringify(rows), shape: '[{"customer_key":"varchar","match_keys":["varchar"]}]' },
  );
  await identify(database, ops, "IONS");
  const fresh = await database.rows<{ subject: string; key_hash: string; id: string }>("select * from new_identity");
  for (const { subject, key_hash, id } of fresh) {
    const args = ["IONS", subject, key_hash, id];
    await ops.client.execute({
      sql: "insert into db_identity (entity_id, subject, key_hash, id) values (?, ?, ?, ?)",
      args,
    });
  }
  const found = await database.rows<{ customer_key: string; id: string }>("select customer_key, id from person");
  return new Map(found.map(({ customer_key, id }) => [customer_key, id]));
}

test("whoever comes, goes and is mistaken: one id each, the same again, and a student number's for ever", async (t) => {
  const home = await temporaryHome(t);
  await withDatabase(home, "write", async (database) => {
    for (const sql of marts) await database.run(sql);
    await fc.assert(
      fc.asyncProperty(fc.array(people, { minLength: 2, maxLength: 5 }), async (dataSets) => {
        const ops = await (await temporaryTarget(t)).open();
        const numbers = new Map<string, string>();
        for (const each of dataSets) {
          const ids = await idsOf(database, ops, each);
          assert.deepEqual([...ids.keys()].sort(), Object.keys(each).sort());
          assert.equal(new Set(ids.values()).size, ids.size, "two people with one id");
          assert.deepEqual(new Map([...(await idsOf(database, ops, each))].sort()), new Map([...ids].sort()));
          for (const [key, id] of ids) {
            if (!key.startsWith("n:")) continue;
            assert.equal(id, numbers.get(key) ?? id, `${key} has another id`);
            numbers.set(key, id);
          }
        }
      }),
      { numRuns: Number(process.env["ATLAS_SOAK_ROUNDS"] ?? 40), endOnFailure: true },
    );
  });
});

test("who gets a number, or another phone, is the same person still", async (t) => {
  const home = await temporaryHome(t);
  const ops = await (await temporaryTarget(t)).open();
  await withDatabase(home, "write", async (database) => {
    for (const sql of marts) await database.run(sql);
    const first = await idsOf(database, ops, { "p:811|budi": ["p:811|budi", "m:budi|sma1"] });
    const numbered = await idsOf(database, ops, { "n:7": ["n:7", "p:811|budi"] });
    const moved = await idsOf(database, ops, { "n:7": ["n:7", "p:822|budi", "m:budi|sma2"] });
    const unnumbered = await idsOf(database, ops, { "m:budi|sma2": ["m:budi|sma2"] });
    const ids = [first, numbered, moved, unnumbered].flatMap((found) => [...found.values()]);
    assert.equal(new Set(ids).size, 1);
    // A namesake beside them is somebody else, and stays so.
    const both = { "n:7": ["n:7"], "m:budi|sma2": ["m:budi|sma2"] };
    const apart = await idsOf(database, ops, both);
    assert.equal(apart.get("n:7"), ids[0]);
    assert.notEqual(apart.get("m:budi|sma2"), ids[0]);
    assert.equal((await idsOf(database, ops, both)).get("m:budi|sma2"), apart.get("m:budi|sma2"));
  });
});
