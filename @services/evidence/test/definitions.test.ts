import assert from "node:assert/strict";
import { test } from "node:test";
import { readDefinitions } from "../source/extract/definitions.ts";

test("what a model says of itself and its columns is said in Indonesian too, and nothing else is", async () => {
  const { definitions, untranslated } = await readDefinitions();
  assert.deepEqual(untranslated, { missing: [], unused: [] }, "@python/analytics/definitions.id.yml");
  const revenue = definitions.find(({ model, name }) => model === "mart_revenue" && name === "");
  assert.match(revenue?.description.id ?? "", /^Pendapatan menurut periode.* Setiap periode kalender/);
  assert.match(revenue?.description.en ?? "", /^Revenue by period.* Every period of the calendar/);
});
