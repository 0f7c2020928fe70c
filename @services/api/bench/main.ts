/**
 * `./atlas bench:api`: how long the API takes here, over 100,000 people and 300,000 order lines. A closed loop from a process of
 * its own, in turns with a bare Hono route of the same process; medians of several rounds. Then how long a publish takes
 * that changes nearly every row of a sample, and what its readers see meanwhile.
 *   --people N --transactions N   how much there is
 *   --rounds N                    rounds of each figure (default 5)
 *   --short                       little data and few requests, and ratios alone: for CI
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { machine } from "@core/measure";
import { openOps, resolveAddress } from "@packages/db";
import { readEnvironment } from "../src/environment.ts";
import { fill } from "./data.ts";
import { measure } from "./measure.ts";
import { measurePublish } from "./publish.ts";
import { reportAll, reportRatios } from "./report.ts";
import { whileRunning } from "./running.ts";

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    people: { type: "string" },
    transactions: { type: "string" },
    rounds: { type: "string" },
    short: { type: "boolean", default: false },
  },
});
const size = {
  people: Number(options.people ?? (options.short ? 2000 : 100_000)),
  transactions: Number(options.transactions ?? (options.short ? 6000 : 300_000)),
};
const rounds = Number(options.rounds ?? (options.short ? 3 : 5));

const folder = mkdtempSync(path.join(tmpdir(), "atlas-bench-api-"));
try {
  const home = path.join(folder, "made-up");
  const environment = readEnvironment({ ATLAS_HOME: home });
  const ops = await openOps(resolveAddress(environment.DATABASE_URL, home));
  const known = await fill(ops, size);
  ops.close();
  if (!options.short) {
    console.log(machine());
    console.log(`${size.people.toLocaleString("en")} people, ${size.transactions.toLocaleString("en")} lines\n`);
  }
  const requests = options.short ? 100 : 2000;
  const measured = await whileRunning(home, (running) => measure(running, known, { rounds, requests }));
  process.exitCode = options.short
    ? reportRatios(measured)
    : reportAll(measured, await measurePublish(path.join(folder, "sample")));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
