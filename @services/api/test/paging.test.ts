import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { db_person, publication_current, publication_release } from "@packages/db/ops";
import { and, eq } from "drizzle-orm";
import type { components } from "@services/api/client";
import { startApp, type Client, type TestApp } from "./support/app.ts";
import { ask, namesOf, type Refusal } from "./support/ask.ts";
import { bothEntities } from "./support/entities.ts";

type People = components["schemas"]["People"];

async function start(t: TestContext): Promise<{ app: TestApp; client: Client }> {
  const app = await startApp(t, { fill: bothEntities });
  return { app, client: await app.as({ IONS: "executive", EPN: "executive" }) };
}

const page = (client: Client, query: Record<string, string>) =>
  ask<People>(client, "/records/people", { entity: "IONS", limit: "7", ...query });

/** A new release of IONS, in which everybody is called otherwise. */
async function publishAnew({ ops: { orm } }: TestApp): Promise<void> {
  const current = await orm.select().from(db_person).where(eq(db_person.entity_id, "IONS"));
  const seen = current.filter(({ to_release }) => to_release === null);
  await orm.update(db_person).set({ to_release: 3 }).where(eq(db_person.entity_id, "IONS"));
  const renamed = { full_name: "Renamed", sort_name: "renamed", from_release: 3, to_release: null };
  await orm.insert(db_person).values(seen.map((row) => ({ ...row, ...renamed })));
  const of = and(eq(publication_release.entity_id, "IONS"), eq(publication_release.number, 2));
  const [release] = await orm.select().from(publication_release).where(of);
  assert.ok(release);
  await orm.update(publication_release).set({ state: "superseded" }).where(of);
  await orm.insert(publication_release).values({ ...release, number: 3, base: 2 });
  await orm.update(publication_current).set({ number: 3 }).where(eq(publication_current.entity_id, "IONS"));
}

test("pages lead forth and back through the whole list, each row once", async (t) => {
  const { client } = await start(t);
  for (const sort of ["name", "-last_date", "net_revenue"]) {
    const all = await page(client, { sort, limit: "200" });
    assert.ok(all.rows.length > 20);
    assert.deepEqual([all.next_cursor, all.previous_cursor], [null, null]);
    const pages: People[] = [await page(client, { sort })];
    for (let last = pages.at(-1); last?.next_cursor; last = pages.at(-1)) {
      pages.push(await page(client, { sort, cursor: last.next_cursor }));
    }
    assert.deepEqual(
      pages.flatMap(({ rows }) => rows),
      all.rows,
    );
    assert.ok(pages.slice(1).every(({ previous_cursor }) => previous_cursor !== null));
    const back = await page(client, { sort, cursor: pages[1]?.previous_cursor ?? "" });
    assert.deepEqual(back.rows, pages[0]?.rows);
  }
});

test("who pages sees one release, whatever is published meanwhile", async (t) => {
  const { app, client } = await start(t);
  const before = await page(client, { limit: "200" });
  const first = await page(client, {});
  await publishAnew(app);
  const second = await page(client, { cursor: first.next_cursor ?? "" });
  assert.deepEqual(second.rows, before.rows.slice(7, 14));
  assert.equal(second.release.number, 2);
  const anew = await page(client, {});
  assert.equal(anew.release.number, 3);
  assert.ok(anew.rows.every(({ name }) => name === "Renamed"));

  await app.ops.orm
    .update(publication_release)
    .set({ state: "pruned" })
    .where(and(eq(publication_release.entity_id, "IONS"), eq(publication_release.number, 2)));
  const gone = await ask<Refusal>(
    client,
    "/records/people",
    { entity: "IONS", limit: "7", cursor: second.next_cursor ?? "" },
    410,
  );
  assert.equal(gone.type, "urn:problem-type:atlas:release-gone");
});

test("a cursor is of one list, its filters, its order and its entity", async (t) => {
  const { client } = await start(t);
  const { next_cursor } = await page(client, { sort: "name" });
  const cursor = next_cursor ?? "";
  await page(client, { sort: "name", cursor, limit: "3" });
  const others: [path: string, query: Record<string, string>][] = [
    ["/records/people", { entity: "IONS", sort: "-name" }],
    ["/records/people", { entity: "IONS", sort: "name", q: "a" }],
    ["/records/people", { entity: "IONS", sort: "name", active: "true" }],
    ["/records/people", { entity: "EPN", sort: "name" }],
    ["/records/organizations", { entity: "IONS", sort: "name" }],
    ["/reports/schools", { entity: "IONS" }],
  ];
  for (const [path, query] of others) {
    assert.deepEqual(namesOf(await ask<Refusal>(client, path, { ...query, cursor }, 400)), ["cursor"]);
  }
  const written = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
  const forged = [
    [...written.slice(0, 3), ["after", "a", "b", "c", "d"]],
    [...written.slice(0, 3), "after"],
    [...written.slice(0, 3), [{ $gt: "" }]],
    [1, "2", ...written.slice(2)],
    [1, -1, ...written.slice(2)],
    [2, ...written.slice(1)],
    Object.fromEntries(Object.entries(written)),
    null,
  ];
  for (const value of forged) {
    const text = Buffer.from(JSON.stringify(value)).toString("base64url");
    await ask(client, "/records/people", { entity: "IONS", sort: "name", cursor: text }, 400);
  }
  // Another's number of a release, one that is running, one that never was: gone, all of them.
  for (const number of [1, 3, 999_999_999]) {
    const text = Buffer.from(JSON.stringify([1, number, ...written.slice(2)])).toString("base64url");
    const status = number === 1 ? 200 : 410;
    await ask(client, "/records/people", { entity: "IONS", sort: "name", limit: "7", cursor: text }, status);
  }
});

test("a section's rows are paged, each unit's alike", async (t) => {
  const { client } = await start(t);
  type Schools = components["schemas"]["SchoolsReport"];
  const query = { entity: "IONS", year: "2025", month: "All months", unit: ["WLC", "TM"], sort: "name" };
  const whole = await ask<Schools>(client, "/reports/schools", query);
  const seen = new Map<string, unknown[]>(whole.units.map(({ unit }) => [unit.code, []]));
  for (let cursor: string | null | undefined; cursor !== null;) {
    const more: Record<string, string> = cursor === undefined ? {} : { cursor };
    const answer: Schools = await ask(client, "/reports/schools", { ...query, limit: "2", ...more });
    for (const { unit, rows } of answer.units) seen.get(unit.code)?.push(...rows);
    cursor = answer.next_cursor;
  }
  for (const { unit, rows, row_count } of whole.units) {
    assert.deepEqual(seen.get(unit.code), rows);
    assert.equal(rows.length, row_count);
  }
});
