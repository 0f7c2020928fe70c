import { findEntity } from "@config/atlas";
import {
  LANGUAGES,
  parsePeriod,
  periodName,
  periodShortName,
  previousPeriod,
  previousYearPeriod,
  trendPeriods,
  type Language,
  type Measure,
  type Report,
} from "@packages/report";
import { arbitraryReport } from "@packages/report/arbitrary";
import { SAMPLE_NAMES, sampleReport } from "@packages/report/samples";
import { STRETCH_ENTITIES, STRETCH_NAMES, stretchReport } from "@packages/report/stretch";
import { buildStory, type Callout, type ContentSlide, type Story } from "@packages/storyline";
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { allowedWords, numbersIn } from "./allowed.ts";
import { assertWhole } from "./whole.ts";

/** What a reader reads of a slide; numbers of charts are tested by value. */
function texts(slide: ContentSlide): string[] {
  return [
    slide.headline.replace(/ (\(\d+\/\d+\)|\[\d+\])/g, ""),
    ...slide.callouts.flatMap(calloutTexts),
    ...slide.points.map(({ text }) => text),
    ...slide.charts.flatMap(({ note, alt }) => [note ?? "", alt]),
    ...(slide.table?.rows.flatMap(({ cells }) => cells.flatMap(({ text, short }) => [text, short])) ?? []),
    ...(slide.empty ? [slide.empty.text, slide.empty.detail] : []),
  ];
}

function calloutTexts({ figure, comparisons, note }: Callout): string[] {
  return [figure.text, figure.full, note ?? "", ...comparisons.flatMap(({ mark, text }) => [mark, text])];
}

/** The names of periods, which have digits that are no figures, longest first. */
function periodNames(report: Report, language: Language): string[] {
  const period = parsePeriod(report.meta.period);
  const lastYear = previousYearPeriod(period);
  return [...trendPeriods(period), previousPeriod(period), ...(lastYear ? [lastYear] : [])]
    .flatMap((when) => [
      periodName(when, language),
      periodName(when, language).replace(/ \(.*\)$/, ""),
      periodShortName(when, language),
    ])
    .sort((a, b) => b.length - a.length);
}

/** Says which numbers of a story are none of its report's. */
function strangers(story: Story, report: Report): string[] {
  const names = periodNames(report, story.language);
  const allowed = new Map(
    [null, ...report.meta.scope].map((code) => [code, allowedWords(report, code, story.language)]),
  );
  const [, ...slides] = story.slides;
  return slides
    .filter(({ kind }) => kind !== "data")
    .flatMap((slide) => {
      const own = allowed.get(slide.section.unit?.code ?? null);
      return texts(slide).flatMap((text) => {
        const bare = names.reduce((so, name) => so.replaceAll(name, "…"), text);
        return numbersIn(bare, story.language)
          .filter((word) => !own?.has(word))
          .map((word) => `${slide.id}: ${word} in "${text}"`);
      });
    });
}

/** A report whose names have no digits, so that every digit in a story is a figure's. */
function lettered(report: Report): Report {
  const letters = (text: string) => text.replace(/\d/g, (digit) => "ABCDEFGHIJ".charAt(Number(digit)));
  const renamed = <Named extends { name: string }>(one: Named): Named => ({ ...one, name: letters(one.name) });
  return {
    ...report,
    units: Object.fromEntries(
      Object.entries(report.units).map(([key, unit]) => [
        key,
        {
          ...unit,
          unit: renamed(unit.unit),
          programs: unit.programs.map(renamed),
          schools: unit.schools.map(renamed),
          channels: unit.channels.map(renamed),
        },
      ]),
    ),
  };
}

const story = (report: Report, lang: Language) => buildStory(report, findEntity(report.meta.entity), { lang });

const reports = [
  ...SAMPLE_NAMES.map((name) => sampleReport(name)),
  ...STRETCH_ENTITIES.flatMap((entity) => STRETCH_NAMES.map((name) => stretchReport(name, entity))),
].map(lettered);

for (const lang of LANGUAGES) {
  test(`every number in words is one of the report's, in ${lang}`, () => {
    for (const report of reports) assert.deepEqual(strangers(story(report, lang), report), []);
  });
}

test("a number that the report does not hold is found out", () => {
  const report = lettered(sampleReport("ions-monthly"));
  const told = story(report, "id");
  const [cover, summary, ...rest] = told.slides;
  assert.ok(summary);
  const wrong: Story = {
    ...told,
    slides: [cover, { ...summary, headline: summary.headline.replace("1,82", "9,87") }, ...rest],
  };
  assert.deepEqual(strangers(wrong, report), [`all-summary: Rp 9,87 miliar in "${wrong.slides[1]?.headline ?? ""}"`]);
});

// A story is large, so that a failure is shown as it is found.
const runs = { numRuns: 40, endOnFailure: true };

const letters = fc.stringMatching(/^[A-Za-z]{1,12}( [A-Za-z]{1,12}){0,6}$/);

test("any report gives a whole story, each number of which is one of the report's", () => {
  fc.assert(
    fc.property(arbitraryReport(letters), fc.constantFrom(...LANGUAGES), (report, lang) => {
      const told = story(report, lang);
      assertWhole(told);
      assert.deepEqual(strangers(told, report), []);
    }),
    runs,
  );
});

test("whatever the names are, a report gives a whole story", () => {
  fc.assert(
    fc.property(arbitraryReport(), fc.constantFrom(...LANGUAGES), (report, lang) => assertWhole(story(report, lang))),
    runs,
  );
});

test("figures that are called out are the report's, exactly", () => {
  for (const report of reports) {
    for (const slide of story(report, "id").slides) {
      const unit = slide.section.unit ? report.units[slide.section.unit.code] : undefined;
      if (!unit || !["cover", "summary", "revenue"].includes(slide.kind)) continue;
      for (const { key, figure, attainment } of slide.callouts) {
        const source: Measure | undefined =
          key === "net_revenue" ? unit.revenue : unit.key_metrics.find((metric) => metric.key === key);
        if (key === "ytd") assert.equal(figure.value, unit.revenue.ytd);
        else {
          assert.ok(source, key);
          // Of what is divided by nothing there is no figure.
          if (figure.value === null) {
            assert.ok(source.actual === 0 && ["average_order", "conversion", "cost_per_enrollment"].includes(key), key);
            continue;
          }
          assert.equal(figure.value, source.actual === 0 ? 0 : source.actual);
          assert.equal(attainment, source.attainment === 0 ? 0 : source.attainment);
        }
      }
    }
  }
});

test("charts hold the report's values, and words of them in their unit of account", () => {
  for (const report of reports) {
    for (const slide of story(report, "en").slides) {
      const unit = slide.section.unit ? report.units[slide.section.unit.code] : undefined;
      if (slide.kind === "cover" || !unit) continue;
      for (const chart of slide.charts) {
        for (const { role, values, texts: words } of chart.series) {
          values.forEach((value, index) => {
            const word = words[index] ?? "";
            if (value === null) assert.equal(word, "–");
            else {
              const off = Math.abs(Number(word.replaceAll(",", "")) * chart.unit.divisor - value);
              assert.ok(
                off <= chart.unit.divisor * 0.51 * 10 ** -chart.unit.decimals + Math.abs(value) * 1e-9,
                `${word} is ${value}`,
              );
            }
          });
          if (chart.id === "trend") {
            assert.ok(role === "actual" || role === "target" || role === "previous_year");
            assert.deepEqual(
              values,
              unit.revenue.trend.map((point) => (point[role] === 0 ? 0 : point[role])),
            );
          }
        }
      }
    }
  }
});
