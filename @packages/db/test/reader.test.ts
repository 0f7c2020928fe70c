import assert from "node:assert/strict";
import { test } from "node:test";
import { openOps, ReleaseGoneError } from "@packages/db";
import { db_person } from "@packages/db/ops";
import { defineQuery, openRelease, readRelease } from "@packages/db/reader";
import { temporaryOps } from "./support/database.ts";
import { person, pointAt, putRelease } from "./support/publish.ts";

const people = defineQuery()(({ visible, select }) => {
  const person = visible.db_person();
  return select({ id: person.id, name: person.full_name, active: person.is_active }).from(person).orderBy(person.id);
});

test("a handle sees the rows of its entity and release, and of no other", async (t) => {
  const ops = await temporaryOps(t);
  assert.equal(await openRelease(ops, "IONS"), null);
  for (const [number, state] of [
    [1, "superseded"],
    [2, "current"],
    [3, "running"],
  ] as const) {
    await putRelease(ops, "IONS", number, state);
  }
  await pointAt(ops, "IONS", 2);
  await putRelease(ops, "EPN", 1, "current");
  await pointAt(ops, "EPN", 1);
  await ops.orm
    .insert(db_person)
    .values([
      person({ entity_id: "IONS", id: "stays", from_release: 1 }),
      person({ entity_id: "IONS", id: "leaves", from_release: 1, to_release: 2 }),
      person({ entity_id: "IONS", id: "changes", full_name: "before", from_release: 1, to_release: 2 }),
      person({ entity_id: "IONS", id: "changes", full_name: "after", from_release: 2, is_active: true }),
      person({ entity_id: "IONS", id: "to come", from_release: 3 }),
      person({ entity_id: "EPN", id: "elsewhere", from_release: 1 }),
    ]);
  const reader = await openRelease(ops, "IONS");
  assert.ok(reader);
  assert.equal(reader.release.number, 2);
  const [now] = await reader.run([people({})]);
  assert.deepEqual(now, [
    { id: "changes", name: "after", active: true },
    { id: "stays", name: "stays", active: false },
  ]);
  const before = await reader.atRelease(1);
  assert.ok(before);
  const [then] = await before.run([people({})]);
  assert.deepEqual(
    then.map(({ id }) => id),
    ["changes", "leaves", "stays"],
  );
  assert.equal(await reader.atRelease(3), null);
  assert.equal(await reader.atRelease(4), null);
});

test("a release is known again by whoever opens the database anew, until another is published", async (t) => {
  const ops = await temporaryOps(t);
  await putRelease(ops, "IONS", 1, "current");
  await pointAt(ops, "IONS", 1);
  const releaseNow = async () => {
    const opened = await openOps(ops.address);
    const reader = await openRelease(opened, "IONS");
    opened.close();
    return reader?.release;
  };
  const first = await releaseNow();
  assert.equal(first?.number, 1);
  assert.equal(await releaseNow(), first);
  await putRelease(ops, "IONS", 2, "current");
  await pointAt(ops, "IONS", 2);
  assert.equal((await releaseNow())?.number, 2);
});

test("where the release goes away the work begins anew, once", async (t) => {
  const ops = await temporaryOps(t);
  await putRelease(ops, "IONS", 1, "superseded");
  await putRelease(ops, "IONS", 2, "current");
  await pointAt(ops, "IONS", 2);
  const seen: number[] = [];
  const work = async (hinder: (number: number) => Promise<void>) => {
    seen.length = 0;
    return readRelease(ops, "IONS", async (reader) => {
      seen.push(reader.release.number);
      await hinder(reader.release.number);
      await reader.run([people({})]);
      return reader.release.number;
    });
  };
  const rollBack = async (number: number) => {
    if (number !== 2) return;
    await putRelease(ops, "IONS", 2, "rolled_back");
    await putRelease(ops, "IONS", 1, "current");
    await pointAt(ops, "IONS", 1);
  };
  assert.equal(await work(rollBack), 1);
  assert.deepEqual(seen, [2, 1]);
  await assert.rejects(
    work((number) => putRelease(ops, "IONS", number, "pruned")),
    ReleaseGoneError,
  );
});
