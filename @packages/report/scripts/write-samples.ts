import { writeFileSync } from "node:fs";
import { SAMPLE_NAMES, samplePath } from "../source/samples.ts";
import { assembleSample } from "./samples/assemble.ts";
import { PLANS } from "./samples/plans.ts";

/** Writes the committed sample reports anew; the same code always gives the same bytes. */
for (const name of SAMPLE_NAMES) {
  writeFileSync(samplePath(name), `${JSON.stringify(assembleSample(PLANS[name]), null, 2)}\n`);
}
