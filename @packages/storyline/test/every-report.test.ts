import { findEntity } from "@config/atlas";
import { LANGUAGES } from "@packages/report";
import { SAMPLE_NAMES, sampleReport } from "@packages/report/samples";
import { STRETCH_ENTITIES, STRETCH_NAMES, stretchReport } from "@packages/report/stretch";
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildStory } from "@packages/storyline";
import { assertWhole } from "./whole.ts";

const reports = [
  ...SAMPLE_NAMES.map((name) => ({ name, report: sampleReport(name) })),
  ...STRETCH_ENTITIES.flatMap((entity) =>
    STRETCH_NAMES.map((name) => ({ name: `${name} of ${entity}`, report: stretchReport(name, entity) })),
  ),
];

for (const { name, report } of reports) {
  for (const lang of LANGUAGES) {
    test(`${name} makes a whole story in ${lang}`, () => {
      const story = buildStory(report, findEntity(report.meta.entity), { lang });
      assertWhole(story);
      // Told apart by what they say, not by a number behind it.
      for (const { headline } of story.slides) assert.doesNotMatch(headline, / \[\d+\]$/);
      assert.deepEqual(buildStory(report, findEntity(report.meta.entity), { lang }), story);
    });
  }
}

test("a story is of the report's own entity", () => {
  assert.throws(() => buildStory(sampleReport("ions-monthly"), findEntity("EPN")), TypeError);
});
