import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, test } from "node:test";
import type { Chart, Role } from "@packages/storyline";
import { answerTo } from "../charts/answer.ts";
import { layLines } from "../charts/line.ts";
import { layRows } from "../charts/rows.ts";
import { stack } from "../charts/stack.ts";
import { domainOf, layTrend } from "../charts/trend.ts";

const place = { width: 700, height: 300 };
const roles: Role[] = ["actual", "target", "previous_year"];

function chartOf(values: (number | null)[][]): Chart {
  return {
    id: "trend",
    form: "columns",
    title: "Pendapatan bersih",
    unit: { words: "Rp", divisor: 1, decimals: 0 },
    format: "money",
    categories: (values[0] ?? []).map((_, index) => `K${index}`),
    series: values.map((own, index) => ({
      role: roles[index] ?? "actual",
      name: `S${index}`,
      values: own,
      texts: own.map(String),
    })),
    highlight: null,
    note: null,
    alt: "",
  };
}

/** Losses, nothing, and sums from a sen to trillions, with holes. */
const value = fc.oneof(
  fc.constantFrom(0, null),
  fc.integer({ min: -1e15, max: 1e15 }).map((sen) => sen / 100),
);
const charts = fc
  .integer({ min: 1, max: 13 })
  .chain((length) =>
    fc.array(fc.array(value, { minLength: length, maxLength: length }), { minLength: 3, maxLength: 3 }),
  )
  .map(chartOf);

const isIn = (at: number, end: number) => assert.ok(at >= -0.01 && at <= end + 0.01, `${at} of ${end}`);

describe("whatever the figures, a chart is drawn inside its place", () => {
  test("columns, their targets, and the line of the year before", () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { columns, targets, line, baseline } = layTrend(chart, place);
        isIn(baseline, place.height);
        for (const { x, y, width, height } of columns) {
          for (const at of [x, x + width]) isIn(at, place.width);
          for (const at of [y, y + height]) isIn(at, place.height);
        }
        for (const { x, width } of targets) for (const at of [x, x + width]) isIn(at, place.width);
        for (const { x, y } of line.dots) {
          isIn(x, place.width);
          isIn(y, place.height);
        }
      }),
    );
  });

  test("bars of rows and the marks on them", () => {
    fc.assert(
      fc.property(charts, fc.integer({ min: 22, max: 66 }), (chart, height) => {
        const draw = layRows(chart, 200, height);
        chart.categories.forEach((_, index) => {
          const { bars, marks } = draw(index);
          for (const box of [...bars, ...marks]) {
            assert.ok(box.width >= 0 && box.height > 0);
            for (const at of [box.x, box.x + box.width]) isIn(at, 203);
            for (const at of [box.y, box.y + box.height]) isIn(at, height);
          }
        });
      }),
    );
  });

  test("small lines, by a scale that has zero in it", () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const domain = domainOf(chart.series);
        assert.ok(domain[0] <= 0 && domain[1] >= 0 && domain[0] < domain[1]);
        const { last, baseline } = layLines(chart, place, domain);
        isIn(baseline, place.height);
        if (last) isIn(last.y, place.height);
      }),
    );
  });
});

test("a column is as long as its figure is large", () => {
  const { columns, baseline } = layTrend(chartOf([[100, 50, -25, 0]]), place);
  const [whole, half, loss, none] = columns.map(({ height }) => height);
  assert.ok(whole !== undefined && half !== undefined && loss !== undefined);
  assert.ok(Math.abs(whole / half - 2) < 1e-9);
  assert.ok(Math.abs(whole / loss - 4) < 1e-9);
  assert.equal(none, 0);
  assert.equal(columns[2]?.y, baseline, "a loss hangs from zero");
});

test("the year before is a line that is lifted where there was none", () => {
  const { line } = layTrend(chartOf([[1, 1, 1, 1], [], [2, null, 2, 2]]), place);
  assert.deepEqual(line.path.match(/[ML]/g), ["M", "M", "L"]);
});

test("an answer has every figure in full, and how the first differs from target and year before", () => {
  const chart = chartOf([
    [1_500_000, 0],
    [1_000_000, null],
    [3_000_000, 0],
  ]);
  assert.deepEqual(answerTo(chart, 0, "id"), {
    title: "K0",
    lines: [
      { role: "actual", name: "S0", value: "Rp 1.500.000", change: null },
      { role: "target", name: "S1", value: "Rp 1.000.000", change: "+50%" },
      { role: "previous_year", name: "S2", value: "Rp 3.000.000", change: "-50%" },
    ],
  });
  assert.deepEqual(
    answerTo(chart, 1, "id").lines.map(({ value, change }) => [value, change]),
    [
      ["Rp 0", null],
      ["Rp 0", "–"],
    ],
  );
});

test("charts stand above their table where both have room, and else one is drawn in it", () => {
  const chart = chartOf([[1, 2, 3]]);
  const table = {
    title: "",
    columns: [],
    rows: [1, 2, 3, 4].map(() => ({ kind: "entry" as const, level: 0 as const, cells: [] })),
  };
  const parts = stack({ charts: [chart, chart], table }, 504);
  assert.deepEqual(
    parts.map((part) => [part.charts.length, part.table !== null]),
    [
      [2, false],
      [0, true],
    ],
  );
  assert.ok(parts.reduce((sum, { height }) => sum + height, 0) < 504);
  assert.deepEqual(
    stack({ charts: [chart, chart], table }, 300).map((part) => [part.charts.length, part.table !== null]),
    [[1, true]],
  );
});
