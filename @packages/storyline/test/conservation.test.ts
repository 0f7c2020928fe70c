import { findEntity } from "@config/atlas";
import { type Report } from "@packages/report";
import { SAMPLE_NAMES, sampleReport } from "@packages/report/samples";
import { STRETCH_ENTITIES, STRETCH_NAMES, stretchReport } from "@packages/report/stretch";
import { buildStory, type ContentSlide, type Row } from "@packages/storyline";
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { balancedPages, fold } from "../source/rules/fold.ts";

const reports: Report[] = [
  ...SAMPLE_NAMES.map((name) => sampleReport(name)),
  ...STRETCH_ENTITIES.flatMap((entity) => STRETCH_NAMES.map((name) => stretchReport(name, entity))),
];

/** A count as Indonesian readers write it; nothing where it is none. */
const countOf = (text: string): number | null => (/^-?[\d.]+$/.test(text) ? Number(text.replaceAll(".", "")) : null);

/** The rows of a table that goes on over several slides. */
function tables(slides: ContentSlide[]): Map<string, { slides: ContentSlide[]; rows: Row[] }> {
  const found = new Map<string, { slides: ContentSlide[]; rows: Row[] }>();
  for (const slide of slides) {
    if (!slide.table) continue;
    const key = `${slide.section.id} ${slide.kind}`;
    const { slides: before, rows } = found.get(key) ?? { slides: [], rows: [] };
    found.set(key, { slides: [...before, slide], rows: [...rows, ...slide.table.rows] });
  }
  return found;
}

test("what tables list and fold adds up to their totals, count by count", () => {
  let checked = 0;
  for (const report of reports) {
    const [, ...slides] = buildStory(report, findEntity(report.meta.entity)).slides;
    for (const [name, { rows, slides: pages }] of tables(slides)) {
      const total = rows.find(({ kind }) => kind === "total");
      const kind = pages[0]?.kind;
      if (!total || kind === "units") continue;
      const parts = rows.filter((row) => row !== total);
      total.cells.forEach((cell, column) => {
        const values = parts.map(({ cells }) => countOf(cells[column]?.text ?? ""));
        const heading = pages[0]?.table?.columns[column]?.heading;
        // A student of two schools is active at both, and one person in the sum; a unit's target may be its own.
        if (countOf(cell.text) === null || values.includes(null) || ["Siswa aktif", "Target"].includes(heading ?? ""))
          return;
        checked += 1;
        assert.equal(
          values.reduce<number>((so, value) => so + (value ?? 0), 0),
          countOf(cell.text),
          `${name}: ${heading ?? ""}`,
        );
      });
    }
  }
  assert.ok(checked > 200, `${checked} columns were checked`);
});

test("a table that goes on is paged evenly, with the same columns, its total last", () => {
  for (const report of reports) {
    const [, ...slides] = buildStory(report, findEntity(report.meta.entity)).slides;
    for (const [name, { slides: pages, rows }] of tables(slides)) {
      const lengths = pages.map(({ table }) => table?.rows.length ?? 0);
      assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1, name);
      assert.ok(Math.max(...lengths) <= 17, name);
      for (const { table } of pages) assert.deepEqual(table?.columns, pages[0]?.table?.columns);
      assert.ok(
        rows.slice(0, -1).every(({ kind }) => kind !== "total"),
        name,
      );
    }
  }
});

test("schools and programs are ranked by revenue, channels by leads", () => {
  for (const report of reports) {
    const [, ...slides] = buildStory(report, findEntity(report.meta.entity)).slides;
    for (const { charts, kind, id } of slides) {
      const chart = charts.find((one) => one.id === (kind === "channels" ? "channels" : "revenue"));
      if (!chart || !["programs", "schools", "channels"].includes(kind)) continue;
      const values = chart.series[0]?.values ?? [];
      assert.deepEqual(
        values,
        [...values].sort((a, b) => (b ?? 0) - (a ?? 0)),
        id,
      );
    }
  }
});

test("folding keeps every entry, in order, and folds no single one", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 2, max: 30 }), (entries, count) => {
      const { shown, rest } = fold(entries, count);
      assert.deepEqual([...shown, ...rest], entries);
      assert.ok(shown.length + (rest.length > 0 ? 1 : 0) <= count || rest.length === 0);
      assert.notEqual(rest.length, 1);
    }),
  );
});

test("pages are as full as each other, and hold all rows", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (rows, capacity) => {
      const pages = balancedPages(rows, capacity);
      assert.deepEqual(pages.flat(), rows);
      const lengths = pages.map((page) => page.length);
      assert.ok(Math.max(...lengths) <= capacity && Math.max(...lengths) - Math.min(...lengths) <= 1);
      assert.equal(pages.length, Math.ceil(rows.length / capacity));
    }),
  );
});
