import assert from "node:assert/strict";
import { before, test } from "node:test";
import { getTableName } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import fc from "fast-check";
import { tokensOf, type Ops } from "@packages/db";
import * as schema from "@packages/db/ops";
import * as door from "@packages/db/reader";
import { openRelease, searchOrganizations, searchPeople, type Reader } from "@packages/db/reader";
import { onEachDatabase } from "./support/each-database.ts";
import { pointAt, putRelease } from "./support/publish.ts";
import { writeRows } from "./support/write.ts";

const entities = ["IONS", "EPN"] as const;

const tables = (Object.values(schema) as unknown[]).filter((value): value is SQLiteTable => isTable(value));

function isTable(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.for("drizzle:IsDrizzleTable") in value;
}

const has = (table: SQLiteTable, column: string) => getTableConfig(table).columns.some(({ name }) => name === column);
const published = tables.filter((table) => has(table, "from_release"));
const seeded = tables.filter((table) => has(table, "entity_id") && has(table, "position"));

/** A life of a row: whose, which one, from when until when. The same ids are in both entities. */
const life = fc.record({
  entity: fc.constantFrom(...entities),
  id: fc.constantFrom("a", "b", "c"),
  from: fc.integer({ min: 1, max: 4 }),
  length: fc.option(fc.integer({ min: 1, max: 3 })),
});
type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

/** Whatever says something in a row says whose it is. */
function rowOf(table: SQLiteTable, { entity, id, from, length }: Life): Record<string, unknown> {
  const given: Record<string, unknown> = {
    id,
    entity_id: entity,
    from_release: from,
    to_release: length === null ? null : from + length,
    ...(entity === "EPN" ? { sort_name: `epn ${id}` } : { sort_name: `ions ${id}` }),
  };
  const { columns } = getTableConfig(table);
  return Object.fromEntries(
    columns.map((column) => {
      const { name, dataType, enumValues } = column as SQLiteColumn;
      if (name in given) return [name, given[name]];
      if (enumValues) return [name, enumValues[0]];
      if (dataType === "string") return [name, `${entity} ${id}`];
      return [name, dataType === "boolean" ? false : dataType === "json" ? [entity] : 7];
    }),
  );
}

/** One life of an id at a time, as a key allows. */
const lives = fc
  .array(life, { maxLength: 12 })
  .map((list) => [...new Map(list.map((each) => [`${each.entity} ${each.id} ${each.from}`, each])).values()]);

const isSeen = ({ from, length }: Life, release: number) =>
  from <= release && (length === null || from + length > release);

/** Every table that a handle offers, whole, and every list. */
async function everythingSeenBy(reader: Reader): Promise<Record<string, Record<string, unknown>[]>> {
  const names = Object.keys(reader.visible) as (keyof Reader["visible"])[];
  const sets = await reader.run(names.map((name) => reader.select().from(reader.visible[name]() as never)));
  const seen = Object.fromEntries(names.map((name, index) => [name, sets[index] as Record<string, unknown>[]]));
  for (const sort of ["name", "last_date", "net_revenue"] as const) {
    for (const text of ["", "epn", "ions", "a", "7"]) {
      const options = { text, contact: true, sort, direction: "asc" as const, limit: 100 };
      seen[`people ${sort} ${text}`] = (await searchPeople(reader, options)).rows;
      seen[`organizations ${sort} ${text}`] = (await searchOrganizations(reader, options)).rows;
    }
  }
  return seen;
}

async function write(ops: Ops, list: Life[]): Promise<void> {
  for (const table of published) {
    await ops.orm.delete(table);
    await writeRows(
      ops,
      table,
      list.map((each) => rowOf(table, each)),
    );
  }
  await ops.orm.delete(schema.db_token);
  for (const { entity: entity_id, id } of list) {
    const row = { entity_id, id, sort_name: `${entity_id.toLowerCase()} ${id}`, phone: `${entity_id} ${id}` };
    await writeRows(ops, schema.db_token, [...tokensOf("person", row), ...tokensOf("organization", row)]);
  }
}

test("the door has no table, and no way to a database but a handle", () => {
  const values = Object.entries(door) as [string, unknown][];
  assert.deepEqual(
    values.filter(([, value]) => typeof value !== "function").map(([name]) => name),
    [],
  );
  assert.deepEqual(published.length, 17);
});

onEachDatabase("a handle of one entity", (ops) => {
  before(async () => {
    for (const entity of entities) {
      for (const number of [1, 2, 3, 4])
        await putRelease(ops(), entity, number, number === 3 ? "current" : "superseded");
      await pointAt(ops(), entity, 3);
      for (const table of [...seeded, schema.core_entity, schema.catalog_brand, schema.core_group_unit]) {
        const row = rowOf(table, { entity, id: "a", from: 1, length: null });
        await writeRows(ops(), table, [getTableName(table) === "core_entity" ? { ...row, id: entity } : row]);
      }
    }
  });

  test("shows its own rows of its release, all of them, and none of the other's by any way", async () => {
    const runs = ops().address.startsWith("file:") ? 40 : 6;
    await fc.assert(
      fc.asyncProperty(lives, fc.constantFrom(...entities), fc.constantFrom(1, 2, 3), async (list, entity, number) => {
        await write(ops(), list);
        const reader = await (await openRelease(ops(), entity))?.atRelease(number);
        assert.ok(reader);
        const seen = await everythingSeenBy(reader);
        const other = entity === "IONS" ? "EPN" : "IONS";
        for (const [name, rows] of Object.entries(seen)) {
          assert.doesNotMatch(JSON.stringify(rows), new RegExp(other, "i"), name);
        }
        const own = list
          .filter((each) => each.entity === entity && isSeen(each, number))
          .map(({ id }) => id)
          .sort();
        for (const table of published) {
          const rows = seen[getTableName(table)] ?? [];
          assert.deepEqual(rows.map((row) => row["id"]).sort(), own, getTableName(table));
        }
        for (const name of ["core_entity", "core_unit", "catalog_brand", "marketing_channel"]) {
          assert.equal(seen[name]?.length, 1, name);
        }
      }),
      { numRuns: runs },
    );
  });
});
