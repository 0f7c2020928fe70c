import { contrast, findEntity } from "@config/atlas";
import { formatMoney, LANGUAGES, type Language, type Report } from "@packages/report";
import { sampleReport } from "@packages/report/samples";
import { buildStory, type Story } from "@packages/storyline";
import assert from "node:assert/strict";
import { test } from "node:test";
import { htmlAdapter } from "../source/html/adapter.ts";
import { awkward, AWKWARD, REPORTS, school } from "./fixture.ts";

async function summaryOf(report: Report, lang: Language = "id") {
  const entity = findEntity(report.meta.entity);
  const story = buildStory(report, entity, { lang });
  const { bytes, warnings } = await htmlAdapter.render(story, entity);
  const html = new TextDecoder().decode(bytes);
  return { story, html, texts: textsOf(html), bytes: bytes.length, warnings };
}

/** The texts of a page, a piece an element, as people read them. */
function textsOf(html: string): string[] {
  return [...html.matchAll(/>([^<]+)</g)]
    .map(([, text]) =>
      (text ?? "")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&amp;", "&")
        .replaceAll("\u00A0", " "),
    )
    .filter((text) => text !== "&nbsp;");
}

const CASES = { ...REPORTS, ...AWKWARD };

for (const [name, make] of Object.entries(CASES)) {
  test(`${name}: a summary that mail takes: small, whole, with nothing from elsewhere and nothing that runs`, async () => {
    for (const lang of LANGUAGES) {
      const { html, bytes, warnings } = await summaryOf(make(), lang);
      assert.ok(bytes < 100_000, `${bytes} bytes`);
      assert.deepEqual(warnings, []);
      assert.doesNotMatch(html, /<(script|style|link|img|iframe|svg|form|input|object|video|audio)\b/i);
      assert.doesNotMatch(html, /\b(on\w+|src|href|background|class|id)\s*=|url\(|@import|https?:/i);
      const open = [...html.matchAll(/<(\/?)(\w+)[^>]*>/g)].filter(([, , tag]) => !["meta", "br"].includes(tag ?? ""));
      const left: string[] = [];
      for (const [tag, closing, element = ""] of open) {
        if (closing === "") left.push(element);
        else assert.equal(left.pop(), element, tag);
      }
      assert.deepEqual(left, []);
    }
  });
}

function assertTold({ slides }: Story, texts: string[]): void {
  const [cover, summary] = slides;
  for (const text of [cover.title, cover.headline]) assert.ok(texts.includes(text), text);
  assert.ok(summary && summary.kind === "summary");
  assert.ok(texts.includes(summary.headline), summary.headline);
  for (const { label, figure, comparisons } of summary.callouts) {
    for (const text of [label, figure.text, ...comparisons.map((one) => one.text)])
      assert.ok(texts.includes(text), text);
  }
  for (const { text } of summary.points) assert.ok(texts.includes(text), text);
}

test("it says what the deck's summary says, with report.json's numbers", async () => {
  for (const name of ["ions-monthly", "epn-monthly"] as const) {
    for (const lang of LANGUAGES) {
      const report = sampleReport(name);
      const { story, texts } = await summaryOf(report, lang);
      assertTold(story, texts);
      const [whole] = Object.values(report.units);
      assert.ok(whole && texts.includes(formatMoney(whole.revenue.actual, lang, "compact")));
    }
  }
});

test("a course of few periods is told period by period, and what is missing is not told of", async () => {
  const { texts } = await summaryOf(sampleReport("epn-monthly"));
  const [january, february] = ["Jan 26", "Feb 26"].map((name) => texts.indexOf(name));
  assert.ok(january !== undefined && february !== undefined && january > 0 && february > january);
  assert.deepEqual([texts[january + 1], texts[february + 1]], ["328", "346"]);
  assert.ok(!texts.some((text) => text.includes(": –")));
});

test("names stay text, whatever they hold", async () => {
  const report = awkward("escaped");
  for (const unit of Object.values(report.units)) {
    unit.schools.push(school("<script>alert(1)</script>\"'&", 900_000_000));
  }
  const { html } = await summaryOf(report);
  assert.doesNotMatch(html, /<script/);
});

test("every text stands out from what it is on", async () => {
  for (const name of ["ions-monthly", "epn-monthly"] as const) {
    const { html } = await summaryOf(sampleReport(name));
    const behind = ["#FFFFFF"];
    let seen = 0;
    for (const [, closing, tag = "", attributes = ""] of html.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
      if (["meta", "br"].includes(tag)) continue;
      if (closing !== "") behind.pop();
      else {
        const own = /background:\s*(#\w{6})/.exec(attributes)?.[1] ?? behind.at(-1) ?? "#FFFFFF";
        const ink = /[;"]color:\s*(#\w{6})/.exec(attributes)?.[1];
        if (ink !== undefined) {
          seen += 1;
          assert.ok(contrast(ink.slice(1), own.slice(1)) >= 4.5, `${ink} on ${own}: ${attributes}`);
        }
        behind.push(own);
      }
    }
    assert.ok(seen > 50, `${seen} texts`);
  }
});
