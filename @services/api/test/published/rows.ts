import assert from "node:assert/strict";
import fc from "fast-check";
import type { components } from "@services/api/client";
import type { Client } from "../support/client.ts";

type Schemas = components["schemas"];
type Section = Schemas["RevenueReport"];
type Row = Schemas["RowsBehind"]["rows"][number];

const sections = ["revenue", "enrollments", "programs", "schools", "channels"];
const months = ["January", "February", "November", "Q1", "Q4", "All months"];

/** What is asked: `measure` and `row` are places in the lists that the section gives. */
const question = fc.record({
  section: fc.constantFrom(...sections),
  year: fc.constantFrom("2024", "2025", "2026"),
  month: fc.constantFrom(...months),
  unit: fc.nat(),
  measure: fc.nat(),
  row: fc.option(fc.nat(), { freq: 3 }),
  limit: fc.constantFrom(3, 50, 500),
  sort: fc.constantFrom("date", "-date"),
});

const pick = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length];
  assert.ok(found !== undefined);
  return found;
};

/** The rows behind any number come to it, whatever period, unit, measure, program, school or channel it is of. */
export async function rowsComeToFigures(client: Client, entity: string, units: readonly string[]): Promise<void> {
  await fc.assert(
    fc.asyncProperty(question, async ({ section, year, month, unit, measure, row, limit, sort }) => {
      const view = { entity, year, month, unit: pick(units, unit) };
      const shown = await ask<Section>(client, `/reports/${section}`, view);
      const { key } = pick(shown.measures, measure);
      const [content] = shown.units;
      assert.ok(content);
      const one = row === null || content.rows.length === 0 ? null : pick(content.rows, row);
      const figure = (one?.measures ?? content.total)[key as never] as Schemas["Measure"];
      const query = { ...view, measure: key, sort, limit: String(limit), ...(one && { [shown.by]: one.key }) };
      const { rows, answer } = await allRows(client, section, query);
      assert.equal(answer.figure, figure.actual);
      assert.equal(comesTo(answer, rows), figure.actual ?? 0, JSON.stringify(query));
      assert.equal(new Set(rows.map(({ kind, id }) => `${kind} ${id}`)).size, rows.length);
      const dates = rows.map(({ date }) => date);
      assert.deepEqual(dates, sort === "date" ? dates.toSorted() : dates.toSorted().reverse());
      assert.ok(rows.every(({ source }) => source !== null && source.row > 1));
    }),
    { numRuns: 150 },
  );
}

/** What the rows say of the figure, by what it is made of. */
function comesTo({ made_of, measure, figure }: Schemas["RowsBehind"], rows: readonly Row[]): number {
  const sum = () => rows.reduce((total, { value }) => total + Math.round(value * 100), 0) / 100;
  const different = (of: (row: Row) => string | undefined) => new Set(rows.flatMap((row) => of(row) ?? [])).size;
  switch (made_of) {
    case "sum":
      return sum();
    case "orders":
      return different((row) => (row.kind === "order_item" ? row.order.id : undefined));
    case "people":
      return different((row) => (row.kind === "activity" ? undefined : row.person?.id));
    case "ratio":
      // Quotients are worked out in the marts; here is what they are of.
      assert.ok(["average_order", "conversion", "cost_per_enrollment"].includes(measure.key));
      return figure ?? 0;
  }
}

async function allRows(client: Client, section: string, query: Record<string, string>) {
  const rows: Row[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: Record<string, string> = cursor === null ? query : { ...query, cursor };
    const answer: Schemas["RowsBehind"] = await ask(client, `/reports/${section}/rows`, page);
    rows.push(...answer.rows);
    cursor = answer.next_cursor;
    if (cursor === null) return { rows, answer };
    assert.equal(answer.rows.length, Number(query["limit"]));
    // Pages of three are for how they join, not to be gone through in hundreds.
    if (rows.length === 9) query = { ...query, limit: "500" };
  }
}

async function ask<T>(client: Client, path: string, query: Record<string, string>): Promise<T> {
  const response = await client.get(`${path}?${new URLSearchParams(query).toString()}`);
  const text = await response.text();
  assert.equal(response.status, 200, `${path} ${JSON.stringify(query)} ${text}`);
  return JSON.parse(text) as T;
}
