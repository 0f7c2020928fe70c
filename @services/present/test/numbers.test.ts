import { findEntity } from "@config/atlas";
import { formatCount, formatMoney, KEY_METRICS, METRIC_LABELS, type Report } from "@packages/report";
import { sampleReport } from "@packages/report/samples";
import assert from "node:assert/strict";
import { test } from "node:test";
import { pptxAdapter } from "../source/index.ts";
import { awkward, channel, program, report, school, unit } from "./fixture.ts";
import { charts, openDeck, paragraphs, series, slides, tables, title, type Deck, type Series } from "./office.ts";

async function deckOf(drawn: Report): Promise<Deck> {
  return openDeck((await pptxAdapter.render(drawn, findEntity(drawn.meta.entity))).bytes);
}

/** The series of the chart with this name, the `nth` of them. */
function chartSeries(deck: Deck, caption: string, nth = 0): Series[] {
  const relations = [...deck.parts]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
    .flatMap(([name, xml]) => {
      const links = deck.parts.get(name.replace("slides/", "slides/_rels/") + ".rels") ?? "";
      return [
        ...xml.matchAll(
          /<p:cNvPr id="\d+" name="([^"]*)" descr="[^"]*"\/>(?:(?!<p:cNvPr).)*?<c:chart r:id="(rId\d+)"/gs,
        ),
      ].map(([, chart, id]) => ({
        chart,
        target: new RegExp(`Id="${id ?? ""}"[^>]*Target="[^"]*(chart\\d+\\.xml)"`).exec(links)?.[1],
      }));
    });
  const target = relations.filter(({ chart }) => chart === caption)[nth]?.target;
  return series(deck.parts.get(`ppt/charts/${target ?? ""}`) ?? assert.fail(`no chart ${caption}`));
}

const values = (lines: Series[], name: string) => lines.find((line) => line.name === name)?.values;

for (const name of ["ions-monthly", "ions-weekly", "ions-quarterly", "ions-yearly", "epn-monthly"] as const) {
  test(`${name}: charts hold the report's numbers, none lost and none altered`, async () => {
    const drawn = sampleReport(name);
    const deck = await deckOf(drawn);
    const main = drawn.units[drawn.meta.scope[0] ?? ""] ?? assert.fail();

    const trend = chartSeries(deck, "Pendapatan bersih");
    assert.deepEqual(
      values(trend, "Realisasi"),
      main.revenue.trend.map(({ actual }) => actual),
    );
    for (const [label, field] of [
      ["Tahun sebelumnya", "previous_year"],
      ["Target", "target"],
    ] as const) {
      const told = main.revenue.trend.map((point) => point[field]);
      assert.deepEqual(values(trend, label), told.some((value) => value !== null) ? told : undefined);
    }

    const programs = main.programs.filter(({ revenue, active }) => revenue.actual !== 0 || active !== 0);
    assert.deepEqual(
      values(chartSeries(deck, "Pendaftaran baru"), "Realisasi"),
      programs.map(({ enrollments }) => enrollments.actual),
    );
    assert.deepEqual(
      values(chartSeries(deck, "Siswa aktif"), "Siswa aktif"),
      programs.map(({ active }) => active),
    );

    const units = Object.values(drawn.units).filter(({ unit: { kind } }) => kind !== "all");
    const compared = chartSeries(deck, "Pendapatan bersih", drawn.meta.scope.includes("ALL") ? 1 : 2);
    assert.deepEqual(
      values(compared, "Realisasi"),
      units.map(({ revenue }) => revenue.actual),
    );
    assert.deepEqual(compared[0]?.categories.length, units.length);
  });
}

test("the channels of each unit are drawn with its own numbers", async () => {
  const drawn = sampleReport("ions-monthly");
  const deck = await deckOf(drawn);
  ["TM", "WLC_ENGLISH", "WLC_NON_ENGLISH"].forEach((code, index) => {
    const lines = chartSeries(deck, "Prospek dan pendaftaran baru", index);
    const told = Object.fromEntries(
      lines[0]?.categories.map((name, at) => [name, [lines[0]?.values[at], lines[1]?.values[at]]]) ?? [],
    );
    const own = drawn.units[code]?.channels.filter(
      ({ leads, enrollments, revenue, spend }) => leads + enrollments + revenue + spend > 0,
    );
    assert.deepEqual(
      told,
      Object.fromEntries(own?.map(({ name, leads, enrollments }) => [name, [leads, enrollments]]) ?? []),
    );
  });
});

test("the key comparison has every metric to the rupiah", async () => {
  const drawn = sampleReport("ions-monthly");
  const main = drawn.units["ALL"] ?? assert.fail();
  const page =
    slides(await deckOf(drawn)).find((xml) => paragraphs(xml).some((text) => text.startsWith("Angka kunci"))) ?? "";
  const [rows = []] = tables(page);
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

test("tables list every school up to a limit, the rest as one row, and their sum is the whole", async () => {
  const schools = Array.from({ length: 57 }, (_, index) => school(`SMA ${index + 1}`, (60 - index) * 1e6));
  const pages = slides(await deckOf(report("IONS", [unit({ code: "ALL", kind: "all", schools })])));
  const listed = pages
    .filter((xml) => paragraphs(xml).some((text) => text.startsWith("Kemajuan sekolah")))
    .flatMap((xml) => tables(xml).map((rows) => rows.slice(1)));
  assert.deepEqual(
    listed.map((rows) => rows.length),
    [14, 14, 15],
    "balanced, and the last has the sum",
  );
  const rows = listed.flat();
  const rest = schools.slice(41).reduce((sum, { revenue }) => sum + revenue, 0);
  const students = schools.reduce((sum, { students: own }) => sum + own, 0);
  assert.deepEqual(
    [0, 41, 42].map((row) => rows[row]?.[0]),
    ["SMA 1", "16 sekolah lainnya", "Jumlah 57 sekolah"],
  );
  assert.equal(rows.at(41)?.at(3), formatMoney(rest, "id", "compact"));
  assert.equal(rows.at(42)?.at(1), formatCount(students));
});

test("an empty value is a gap in the chart and its workbook, never a zero", async () => {
  const whole = unit({ code: "ALL", kind: "all" });
  const trend = whole.revenue.trend.map((point, index) =>
    index % 3 ? point : { ...point, target: null, previous_year: null },
  );
  const deck = await deckOf(report("EPN", [{ ...whole, revenue: { ...whole.revenue, trend } }]));
  const [chart = ""] = charts(deck);
  const told = series(chart);
  assert.deepEqual(
    values(told, "Target"),
    trend.map(({ target }) => target),
  );
  assert.deepEqual(
    values(told, "Tahun sebelumnya"),
    trend.map((point) => point.previous_year),
  );
  assert.match(chart, /<c:dispBlanksAs val="gap"\/>/);
});

test("bars and columns start at zero, so that their lengths compare", async () => {
  for (const chart of charts(await deckOf(sampleReport("epn-monthly")))) {
    assert.match(chart, /<c:valAx>.*<c:min val="0"\/>.*<\/c:valAx>/s);
  }
  const below = charts(await deckOf(awkward("negative"))).find((chart) => chart.includes("SMA Negeri"));
  assert.ok(below);
  assert.doesNotMatch(below, /<c:m(in|ax) /);
});

test("titles are takeaways built from the numbers", async () => {
  const titles = slides(await deckOf(sampleReport("ions-monthly"))).map(title);
  assert.equal(titles[1], "Pendapatan Februari 2026 Rp 1,82 M, 1 % di atas target");
  assert.equal(titles[2], "Pendapatan Februari 2026 naik 3,6 % dari Februari 2025 dan naik 3 % dari Januari 2026");
  assert.match(titles[3] ?? "", /^Test & Mentoring terbesar dengan Rp 971 jt \(53 %\)/);
});

test("a unit without data is said to have none, and gets no empty chart", async () => {
  const silent = { figure: 0, programs: [], schools: [], channels: [] };
  const deck = await deckOf(awkward("empty"));
  assert.equal(charts(deck).length, 0);
  assert.ok(slides(deck).flatMap(paragraphs).includes("Belum ada data pemasaran Test & Mentoring"));

  const one = await deckOf(
    report("EPN", [
      unit({ code: "ALL", name: "EPN", kind: "all", programs: [program("X", "Kursus", 4)] }),
      unit({ code: "EPN_PREP", name: "EPN Prep", channels: [channel("GOOGLE", "Google", 8)] }),
      unit({ code: "EPN_TEST", name: "EPN Test", ...silent, revenue: { ...unit({ code: "X", figure: 0 }).revenue } }),
    ]),
  );
  const texts = slides(one).flatMap(paragraphs);
  assert.ok(texts.some((text) => text.endsWith("EPN Test belum ada data")));
  assert.ok(texts.includes("tidak ada data"));
});
