import assert from "node:assert/strict";
import { test } from "node:test";
import { findEntity } from "@config/atlas";
import type { Ops } from "@packages/db";
import { publishBenchData } from "@packages/db/bench-data";
import { openRelease } from "@packages/db/reader";
import { seed } from "@packages/db/seed";
import { temporaryOps } from "./support/database.ts";

const size = { people: 300, transactions: 900 };

async function count(ops: Ops, sql: string): Promise<number> {
  return Number((await ops.client.execute(sql)).rows[0]?.[0]);
}

test("it is all there, for both entities apart, and its figures are the sums of its rows", async (t) => {
  const ops = await temporaryOps(t);
  for (const code of ["IONS", "EPN"]) {
    await seed(ops, findEntity(code));
    await publishBenchData(ops, code, size);
    const reader = await openRelease(ops, code);
    assert.ok(reader);
    assert.equal(reader.release.number, 2);
    const { db_person, commerce_order_item, report_revenue, report_school } = reader.visible;
    const [people, items, revenue, schools] = await reader.run([
      reader.select().from(db_person()),
      reader.select().from(commerce_order_item()),
      reader.select().from(report_revenue()),
      reader.select().from(report_school()),
    ]);
    assert.deepEqual([people.length, items.length], [size.people, size.transactions]);
    const whole = revenue.filter(
      (row) => row.unit_code === "ALL" && row.program_code === "ALL" && row.period_type === "month",
    );
    const total = (rows: { net_revenue: number | null }[]) =>
      rows.reduce((sum, row) => sum + (row.net_revenue ?? 0), 0);
    assert.equal(total(whole), total(items));
    assert.equal(total(people), total(items));
    assert.ok(schools.some((row) => row.organization_key !== "ALL" && row.organization_id !== null));
  }
  assert.equal(await count(ops, "select count(*) from db_person where to_release = 2"), 30);
  assert.equal(await count(ops, "select count(distinct id) from db_person"), size.people);
});

test("the same size gives the same data", async (t) => {
  const texts = [];
  for (let time = 0; time < 2; time++) {
    const ops = await temporaryOps(t);
    await seed(ops, findEntity("EPN"));
    await publishBenchData(ops, "EPN", { people: 40, transactions: 100 });
    const { rows } = await ops.client.execute("select * from commerce_order_item order by id");
    texts.push(JSON.stringify(rows));
  }
  assert.equal(texts[0], texts[1]);
});
