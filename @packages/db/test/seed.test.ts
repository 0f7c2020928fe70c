import assert from "node:assert/strict";
import { test } from "node:test";
import { findEntity, type Entity } from "@config/atlas";
import type { Ops } from "@packages/db";
import {
  catalog_brand,
  catalog_item,
  core_group_unit,
  core_unit,
  marketing_channel,
  target_metric,
} from "@packages/db/ops";
import { seed } from "@packages/db/seed";
import { onEachDatabase } from "./support/each-database.ts";
import { temporaryOps } from "./support/database.ts";
import { enrollment } from "./support/publish.ts";

const IONS = findEntity("IONS");
const EPN = findEntity("EPN");

const changes = async (ops: Ops, entity: Entity) =>
  (await seed(ops, entity)).filter(({ added, changed, removed, kept }) => added + changed + removed + kept.length > 0);

onEachDatabase("seed", (database) => {
  test("the registry is all there, in its order, and a second time changes nothing", async () => {
    const ops = database();
    await seed(ops, EPN);
    await seed(ops, IONS);
    const units = await ops.orm.select().from(core_unit).orderBy(core_unit.entity_id, core_unit.position);
    assert.deepEqual(
      units.map(({ entity_id, code }) => [entity_id, code]),
      [...EPN.units.map(({ code }) => ["EPN", code]), ...IONS.units.map(({ code }) => ["IONS", code])],
    );
    const channels = await ops.orm.select().from(marketing_channel).orderBy(marketing_channel.position);
    assert.deepEqual(
      channels.filter(({ entity_id }) => entity_id === "IONS").map(({ code }) => code),
      [...IONS.channels.map(({ code }) => code), "UNMAPPED", "UNKNOWN"],
    );
    const [brand] = await ops.orm.select().from(catalog_brand);
    assert.deepEqual(brand?.colours, EPN.brand.colours);
    assert.equal((await ops.orm.select().from(target_metric)).length, 3);
    assert.deepEqual(await changes(ops, IONS), []);
    assert.deepEqual(await changes(ops, EPN), []);
  });
});

test("what the registry changed is changed, and what it dropped goes, but for what rows refer to", async (t) => {
  const ops = await temporaryOps(t);
  await seed(ops, IONS);
  await seed(ops, EPN);
  const [first, used, unused, ...others] = IONS.programs;
  assert.ok(first && used && unused);
  await ops.orm.insert(enrollment.table).values(enrollment.row({ entity_id: "IONS", program_code: used.code }));
  // The other entity's rows keep none of ours.
  await ops.orm.insert(enrollment.table).values(enrollment.row({ entity_id: "EPN", program_code: unused.code }));
  const later: Entity = { ...IONS, programs: [{ ...first, name: "Another name" }, ...others], unitGroups: [] };
  const done = await changes(ops, later);
  const found = Object.fromEntries(done.map(({ table, ...counts }) => [table, counts]));
  assert.deepEqual(found["catalog_item"], { added: 0, changed: 1 + others.length, removed: 1, kept: [used.code] });
  assert.deepEqual(found["core_group_unit"], { added: 0, changed: 0, removed: 2, kept: [] });
  assert.deepEqual(await ops.orm.select().from(core_group_unit), []);
  const items = await ops.orm.select().from(catalog_item);
  const ours = items.filter(({ entity_id }) => entity_id === "IONS");
  assert.equal(ours.find(({ code }) => code === first.code)?.name, "Another name");
  assert.equal(ours.length, IONS.programs.length - 1);
  assert.equal(items.length - ours.length, EPN.programs.length);
});
