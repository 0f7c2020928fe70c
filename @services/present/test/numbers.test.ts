import { findEntity } from "@config/atlas";
import {
  formatCount,
  formatMoney,
  KEY_METRICS,
  LANGUAGES,
  METRIC_LABELS,
  type Language,
  type Report,
} from "@packages/report";
import { SAMPLE_NAMES, sampleReport } from "@packages/report/samples";
import { buildStory, type ContentSlide, type Story } from "@packages/storyline";
import assert from "node:assert/strict";
import { test } from "node:test";
import { pptxAdapter } from "../source/index.ts";
import { awkward, REPORTS, report, unit } from "./fixture.ts";
import { charts, chartsOf, openDeck, paragraphs, series, slides, tables, title, type Deck } from "./office.ts";

async function drawn(of: Report, lang: Language = "id"): Promise<{ story: Story; deck: Deck; pages: string[] }> {
  const entity = findEntity(of.meta.entity);
  const story = buildStory(of, entity, { lang });
  const deck = await openDeck((await pptxAdapter.render(story, entity)).bytes);
  return { story, deck, pages: slides(deck) };
}

/** A text that was cut to fit has its beginning and its end. */
const isShown = (shown: string, told: string): boolean => {
  const [head = "", tail] = shown.split("…");
  return shown === told || (tail !== undefined && told.startsWith(head) && told.endsWith(tail));
};

function assertSlide(deck: Deck, index: number, page: string, told: ContentSlide): void {
  assert.equal(title(page), told.headline, told.id);
  const shown = chartsOf(deck, index);
  assert.deepEqual(
    shown.map((lines) => lines.map(({ name, values }) => ({ name, values }))),
    told.charts.map((chart) => {
      const bars = chart.series.filter(({ role }) => role !== "target" || chart.form === "bars");
      const ordered = [...bars, ...chart.series.filter((line) => !bars.includes(line))];
      return ordered.map(({ name, values }) => ({ name, values }));
    }),
    `${told.id}: charts`,
  );
  const texts = paragraphs(page);
  for (const { figure, comparisons, note } of told.callouts) {
    assert.ok(texts.includes(figure.text), `${told.id}: ${figure.text}`);
    for (const { text } of comparisons)
      assert.ok(
        texts.some((line) => isShown(line, text)),
        `${told.id}: ${text}`,
      );
    if (note !== null) assert.ok(texts.includes(note), `${told.id}: ${note}`);
  }
  for (const { text } of told.points)
    assert.ok(
      texts.some((line) => isShown(line, text)),
      `${told.id}: ${text}`,
    );
  const { table } = told;
  if (!table) return;
  const rows = tables(page).at(-1)?.slice(1) ?? [];
  assert.equal(rows.length, table.rows.length, told.id);
  table.rows.forEach(({ cells, level }, at) => {
    cells.forEach(({ text, short }, column) => {
      const cell = (rows[at]?.[column] ?? "").trimStart();
      assert.ok(isShown(cell, text) || isShown(cell, short), `${told.id}: "${cell}" is "${text}" (level ${level})`);
    });
  });
}

for (const [name, make] of Object.entries(REPORTS)) {
  // Any report stretches a language alike.
  for (const lang of LANGUAGES.filter((one) => one === "id" || name.endsWith("-monthly"))) {
    test(`${name}, ${lang}: the deck shows what its story says, none lost and none altered`, async () => {
      const { story, deck, pages } = await drawn(make(), lang);
      const [cover, ...rest] = story.slides;
      assert.equal(title(pages[0] ?? ""), cover.title);
      for (const { figure } of cover.callouts) assert.ok(paragraphs(pages[0] ?? "").includes(figure.text));
      rest.forEach((told, index) => {
        assertSlide(deck, index + 1, pages[index + 1] ?? "", told);
      });
    });
  }
}

test("charts hold report.json's own numbers", async () => {
  for (const name of SAMPLE_NAMES) {
    const of = sampleReport(name);
    const { story, deck } = await drawn(of);
    story.slides.forEach(({ kind, section }, index) => {
      const own = section.unit && of.units[section.unit.code];
      if (!own) return;
      const shown = chartsOf(deck, index);
      const values = (chart: number, line: string) => shown[chart]?.find((one) => one.name === line)?.values;
      if (kind === "revenue") {
        const { trend } = own.revenue;
        assert.deepEqual(
          values(0, "Realisasi"),
          trend.map(({ actual }) => actual),
        );
        for (const [line, field] of [
          ["Tahun sebelumnya", "previous_year"],
          ["Target", "target"],
        ] as const) {
          const told = trend.map((point) => point[field]);
          assert.deepEqual(values(0, line), told.some((value) => value !== null) ? told : undefined);
        }
      }
      if (kind === "channels" && shown.length > 0) {
        const told = shown[0]?.[0]?.categories.map((channel, at) => [
          channel,
          values(0, "Prospek")?.[at],
          values(0, "Pendaftaran baru")?.[at],
        ]);
        const listed = own.channels.filter((one) => one.leads + one.enrollments + one.revenue + one.spend > 0);
        assert.deepEqual(told?.sort(), listed.map((one) => [one.name, one.leads, one.enrollments]).sort());
      }
    });
  }
});

test("the key comparison has every metric to the rupiah", async () => {
  const of = sampleReport("ions-monthly");
  const { story, pages } = await drawn(of);
  const main = of.units["ALL"] ?? assert.fail();
  const [rows = []] = tables(pages[story.slides.findIndex(({ id }) => id === "all-key")] ?? "");
  assert.deepEqual(rows[0], [
    "Angka",
    "Februari 2026",
    "Target",
    "Pencapaian",
    "Januari 2026",
    "Perubahan",
    "Februari 2025",
    "Perubahan",
    "Tahun berjalan",
  ]);
  assert.deepEqual(
    rows.slice(1).map(([label]) => label),
    ["Pendapatan bersih", ...KEY_METRICS.map(({ key }) => METRIC_LABELS[key].id)],
  );
  const { actual, previous, ytd } = main.revenue;
  assert.deepEqual(
    [1, 4, 8].map((column) => rows[1]?.[column]),
    [actual, previous, ytd].map((value) => formatMoney(value)),
  );
  main.key_metrics.forEach((figure, index) => {
    if (figure.format === "count") assert.equal(rows[index + 2]?.[1], formatCount(figure.actual));
  });
});

test("an empty value is a gap in the chart and its workbook, never a zero", async () => {
  const whole = unit({ code: "ALL", kind: "all" });
  const trend = whole.revenue.trend.map((point, index) =>
    index % 3 ? point : { ...point, target: null, previous_year: null },
  );
  const { deck } = await drawn(report("EPN", [{ ...whole, revenue: { ...whole.revenue, trend } }]));
  const chart = charts(deck).find((xml) => xml.includes("<c:lineChart>")) ?? "";
  const told = series(chart);
  const values = (name: string) => told.find((line) => line.name === name)?.values;
  assert.deepEqual(
    values("Target"),
    trend.map(({ target }) => target),
  );
  assert.deepEqual(
    values("Tahun sebelumnya"),
    trend.map((point) => point.previous_year),
  );
  assert.match(chart, /<c:dispBlanksAs val="gap"\/>/);
});

test("bars and columns start at zero, so that their lengths compare", async () => {
  for (const chart of charts((await drawn(sampleReport("epn-monthly"))).deck)) {
    assert.match(chart, /<c:valAx>.*<c:min val="0"\/>.*<\/c:valAx>/s);
  }
  const below = charts((await drawn(awkward("negative"))).deck).find((chart) => chart.includes("SMA Negeri"));
  assert.ok(below);
  assert.doesNotMatch(below, /<c:max /);
  // Beyond the largest loss there is room for its number.
  const [, from] = /<c:min val="(-\d+)"\/>/.exec(below) ?? [];
  assert.ok(Number(from) < -31_000_000 * 1.05, from);
});

test("a unit without data is said to have none, and gets no empty chart", async () => {
  const { deck, pages } = await drawn(awkward("empty"));
  assert.equal(charts(deck).length, 0);
  assert.ok(pages.flatMap(paragraphs).includes("Belum ada data Test & Mentoring"));
});
