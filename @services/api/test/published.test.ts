import { after, before, test, type TestContext } from "node:test";
import { compareUnit, running } from "./published/figures.ts";
import { nothingOfAnother } from "./published/isolation.ts";
import { rowsComeToFigures } from "./published/rows.ts";
import { yearsLikeTheSection } from "./published/schools.ts";
import { startApp, type Client, type TestApp } from "./support/app.ts";
import { publishSample, type Sample } from "./support/sample.ts";

const units = {
  IONS: ["ALL", "WLC", "TM", "WLC_ENGLISH", "WLC_NON_ENGLISH"],
  EPN: ["ALL", "EPN_PREP", "EPN_TEST"],
};
const entities = ["IONS", "EPN"] as const;

let sample: Sample;
before(async () => {
  sample = await publishSample(entities);
});
after(() => {
  sample.remove();
});

const start = (t: TestContext): Promise<TestApp> =>
  startApp(t, { fill: () => Promise.resolve(), environment: { DATABASE_URL: sample.database } });

const executive = async (t: TestContext): Promise<Client> =>
  (await start(t)).as({ IONS: "executive", EPN: "executive" });

for (const period of ["2026-02", "2025-12", "2024-01", "2026-Q1", "2025-Q3", "2025", "2024", running]) {
  test(`every figure of ${period} is that of report.json`, async (t) => {
    const client = await executive(t);
    for (const entity of entities) {
      const report = await sample.report(entity, period);
      for (const unit of Object.values(report.units)) await compareUnit(client, report, unit);
    }
  });
}

test("the rows behind any number come to it", async (t) => {
  const client = await executive(t);
  for (const entity of entities) await rowsComeToFigures(client, entity, units[entity]);
});

test("the years of a school's record are the section's, a running one compared with the same months", async (t) => {
  const client = await executive(t);
  for (const entity of entities) await yearsLikeTheSection(client, entity, ["January", "February"]);
});

test("a member of one entity reads nothing of the other in any answer", async (t) => {
  const app = await start(t);
  const both = await app.as({ IONS: "analyst", EPN: "analyst" });
  for (const [entity, other] of [
    ["IONS", "EPN"],
    ["EPN", "IONS"],
  ] as const) {
    await nothingOfAnother(app.ops, { own: await app.as({ [entity]: "analyst" }), both }, entity, other);
  }
});
