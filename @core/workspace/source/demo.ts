/** `./atlas demo`: sample workbooks of two entities, synced and reported, in a home of their own. */
import path from "node:path";
import { account, type Reported } from "./demo/account.ts";
import { prepareHome, releaseHome } from "./demo/home.ts";
import { isolate } from "./isolate.ts";
import { root } from "./paths.ts";
import { makeSample, pipeline, sample } from "./pipeline.ts";
import { duration } from "./run.ts";
import { step } from "./step.ts";

const entities = ["IONS", "EPN"];
const home = path.resolve(process.env["ATLAS_HOME"] ?? path.join(root, ".atlas/demo"));
const shown = path.relative(process.cwd(), home) || ".";

try {
  await demo();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function demo(): Promise<void> {
  const begun = performance.now();
  prepareHome(home);
  isolate(home);
  console.log(`Atlas demo, in ${shown}\n`);
  const years = `${sample.years[0]} to ${sample.years.at(-1)}`;
  await step(`sample workbooks of ${entities.join(" and ")}, ${years}`, () =>
    Promise.all(entities.map((entity) => makeSample(home, entity))),
  );
  for (const entity of entities) {
    await step(`sync --entity ${entity}`, () => pipeline(home, "sync", "--entity", entity, "--json"));
  }
  const period = ["--year", "2026", "--month", "2"];
  const reports = await step(`report ${period.join(" ")}, of both`, () =>
    Promise.all(entities.map((entity) => pipeline(home, "report", "--entity", entity, ...period, "--json"))),
  );
  for (const [index, { stdout }] of reports.entries()) {
    console.log(account(home, entities[index] ?? "", JSON.parse(stdout) as Reported).join("\n"));
  }
  releaseHome(home);
  console.log(`\nDone in ${duration(performance.now() - begun)}. Try next:`);
  for (const command of ["report --entity IONS --period 2026-Q1 --unit WLC", "sync --entity IONS", "pipeline --help"]) {
    console.log(`  ATLAS_HOME=${shown} ./atlas ${command}`);
  }
}
