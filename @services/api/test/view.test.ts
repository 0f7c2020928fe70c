import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { components } from "@services/api/client";
import { startApp, type Client } from "./support/app.ts";
import { ask, namesOf, type Refusal } from "./support/ask.ts";
import { bothEntities } from "./support/entities.ts";

type Overview = components["schemas"]["Overview"];

/** An executive of IONS, of whom all that is known is of 2023 to February 2026. */
async function executive(t: TestContext): Promise<Client> {
  const app = await startApp(t, {
    fill: async (ops) => {
      // So many that every unit sells something every month: made-up figures to date are of periods with sales alone.
      await bothEntities(ops, { people: 200, transactions: 3000 });
      await ops.client.execute("update publication_release set last_month = '2026-02'");
    },
  });
  return app.as({ IONS: "executive" });
}

test("a period is what year and month say; left out, the latest published", async (t) => {
  const client = await executive(t);
  const cases: [
    query: Record<string, string>,
    key: string,
    start: string,
    end: string,
    state: string,
    toDate: boolean,
  ][] = [
    [{}, "2026-02", "2026-02-01", "2026-02-28", "current", false],
    [{ month: "January" }, "2026-01", "2026-01-01", "2026-01-31", "past", false],
    [{ month: "March" }, "2026-03", "2026-03-01", "2026-03-31", "future", false],
    [{ month: "Q1" }, "2026-Q1", "2026-01-01", "2026-03-31", "current", false],
    [{ month: "Q2" }, "2026-Q2", "2026-04-01", "2026-06-30", "future", false],
    [{ month: "All months" }, "2026", "2026-01-01", "2026-02-28", "current", true],
    [{ year: "2025" }, "2025-12", "2025-12-01", "2025-12-31", "past", false],
    [{ year: "2024", month: "February" }, "2024-02", "2024-02-01", "2024-02-29", "past", false],
    [{ year: "2025", month: "Q4" }, "2025-Q4", "2025-10-01", "2025-12-31", "past", false],
    [{ year: "2025", month: "All months" }, "2025", "2025-01-01", "2025-12-31", "past", false],
  ];
  for (const [query, ...expected] of cases) {
    const { period } = await ask<Overview>(client, "/dashboard/overview", { entity: "IONS", ...query });
    assert.deepEqual([period.key, period.start, period.end, period.state, period.to_date], expected);
  }
});

test("a year to date is compared with the same months of the year before, and its trend is of such", async (t) => {
  const client = await executive(t);
  const of = async (month: string, year = "2026") => {
    const { headlines } = await ask<Overview>(client, "/dashboard/overview", { entity: "IONS", year, month });
    const [net] = headlines;
    assert.ok(net?.measure);
    return { ...net.measure, trend: net.trend };
  };
  const [january, february, toDate] = [await of("January"), await of("February"), await of("All months")];
  assert.equal(toDate.actual, (january.actual ?? 0) + (february.actual ?? 0));
  assert.equal(toDate.previous_year, (january.previous_year ?? 0) + (february.previous_year ?? 0));
  assert.equal(toDate.previous, toDate.previous_year);
  assert.deepEqual([toDate.ytd, toDate.target], [february.ytd, february.ytd_target]);
  assert.deepEqual(
    toDate.trend.map(({ period }) => period),
    ["2023", "2024", "2025", "2026"],
  );
  const before = await of("February", "2025");
  assert.equal(toDate.trend.at(-2)?.actual, before.ytd);
  const whole = await of("All months", "2025");
  assert.equal(whole.trend.at(-1)?.actual, whole.actual);
  assert.notEqual(whole.actual, before.ytd);
});

test("several units have their own numbers, and in common those that add up", async (t) => {
  const client = await executive(t);
  const report = (...unit: string[]) =>
    ask<components["schemas"]["RevenueReport"]>(client, "/reports/revenue", { entity: "IONS", unit });
  const both = await report("WLC", "TM");
  const whole = await report();
  const same = await report("TM", "WLC", "TM");
  assert.deepEqual(same, both);
  assert.deepEqual(
    both.units.map(({ unit }) => unit.code),
    ["WLC", "TM"],
  );
  assert.deepEqual(both.total.net_revenue, whole.total.net_revenue);
  assert.deepEqual([both.total.customer_count, both.total.average_order], [null, null]);
  assert.deepEqual(both.not_added, [
    { measure: "customer_count", reason: "distinct" },
    { measure: "average_order", reason: "ratio" },
  ]);
  assert.deepEqual(whole.not_added, []);
  const overlapping = await report("WLC", "WLC_ENGLISH");
  assert.equal(overlapping.total.net_revenue, null);
  assert.ok(overlapping.not_added.some(({ measure, reason }) => measure === "net_revenue" && reason === "overlap"));
  const overview = await ask<Overview>(client, "/dashboard/overview", { entity: "IONS", unit: ["WLC", "WLC_ENGLISH"] });
  assert.deepEqual([overview.headlines[0]?.measure, overview.headlines[0]?.reason], [null, "overlap"]);
  assert.deepEqual(overview.movers, []);
});

test("what is not understood is 400, what there is not 422, and both name the parameter and what is allowed", async (t) => {
  const client = await executive(t);
  const paths = ["/dashboard/overview", "/reports/revenue", "/reports/channels/rows"];
  const cases: [query: Record<string, string | string[]>, status: number, name: string, allowed: RegExp][] = [
    [{ year: "1999" }, 422, "year", /2023, 2024, 2025, 2026/],
    [{ year: "26" }, 400, "year", /four digits/],
    [{ year: "2026.0" }, 400, "year", /four digits/],
    [{ year: ["2025", "2026"] }, 400, "year", /./],
    [{ month: "Februari" }, 400, "month", /February/],
    [{ month: "" }, 400, "month", /All months/],
    [{ month: ["January", "February"] }, 400, "month", /./],
    [{ unit: "EPN_PREP" }, 422, "unit", /^There are ALL, WLC, TM, WLC_ENGLISH, WLC_NON_ENGLISH\.$/],
    [{ unit: "tm" }, 400, "unit.0", /upper-case/],
    [{ unit: ["TM", "NONE"] }, 422, "unit", /TM/],
    [{ unit: Array.from({ length: 50 }, () => "TM") }, 400, "unit", /./],
    [{ unit: "A".repeat(5000) }, 400, "unit.0", /./],
    [{ sort_order: "x" }, 400, "sort_order", /no such/],
    [{ "year[]": "2026" }, 400, "year[]", /./],
    [{ __proto__: "1", constructor: "1" }, 400, "constructor", /./],
  ];
  for (const path of paths) {
    const more = path.endsWith("rows") ? { measure: "leads" } : {};
    for (const [query, status, name, allowed] of cases) {
      const refusal = await ask<Refusal>(client, path, { entity: "IONS", ...more, ...query }, status);
      assert.ok(namesOf(refusal).includes(name), `${path} ${JSON.stringify(query)} ${JSON.stringify(refusal)}`);
      assert.match(refusal.errors?.find((error) => error.name === name)?.detail ?? "", allowed);
    }
  }
  for (const [path, query, name] of [
    ["/reports/revenue", { program: "NONE" }, "program"],
    ["/reports/channels", { channel: "JAPANESE" }, "channel"],
    ["/reports/schools", { school: "nobody" }, "school"],
    ["/reports/schools", { school: "ALL" }, "school"],
    ["/reports/schools/rows", { school: "nobody", measure: "students" }, "school"],
    ["/records/people", { program: "NONE" }, "program"],
    ["/records/people", { unit: "EPN_PREP" }, "unit"],
  ] as const) {
    const refusal = await ask<Refusal>(client, path, { entity: "IONS", ...query }, 422);
    assert.deepEqual(namesOf(refusal), [name]);
  }
  for (const [path, query, name] of [
    ["/reports/revenue/rows", {}, "measure"],
    ["/reports/revenue/rows", { measure: "leads" }, "measure"],
    ["/reports/revenue", { channel: "GOOGLE" }, "channel"],
    ["/reports/revenue", { sort: "leads" }, "sort"],
    ["/reports/revenue", { limit: "0" }, "limit"],
    ["/reports/revenue/export", { format: "pdf" }, "format"],
    ["/records/people", { limit: "1e2" }, "limit"],
    ["/records/people", { limit: "201" }, "limit"],
    ["/records/people", { sort: "phone" }, "sort"],
    ["/records/people", { from: "2026-02-30" }, "from"],
    ["/records/people", { from: "2026-02-02", to: "2026-02-01" }, "to"],
    ["/records/people", { active: "yes" }, "active"],
    ["/records/people", { q: "x".repeat(201) }, "q"],
    ["/records/people", { q: ["one", "two"] }, "q"],
    ["/records/people", { cursor: "!" }, "cursor"],
    ["/records/people", { cursor: "e30" }, "cursor"],
    ["/records/people/" + "x".repeat(65), {}, "id"],
  ] as const) {
    const refusal = await ask<Refusal>(client, path, { entity: "IONS", ...query }, 400);
    assert.ok(namesOf(refusal).includes(name), `${path} ${JSON.stringify(refusal)}`);
  }
});
