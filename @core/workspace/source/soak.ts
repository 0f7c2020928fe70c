/**
 * `./atlas soak`: the storms that every test run has a short form of. Many kills of promotions, syncs and
 * publishes, and several samples of both entities held to their truth.
 *   publish     the kills of publishes alone (pnpm run soak:publish)
 *   --rounds N   kills of each command (default 100)
 *   --seeds N    samples (default 5)
 */
import { parseArgs } from "node:util";
import { run } from "./run.ts";

const { values: options, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  allowPositionals: true,
  options: { rounds: { type: "string", default: "100" }, seeds: { type: "string", default: "5" } },
});
const seeds = Array.from({ length: Number(options.seeds) }, (_, index) => `soak-${index + 1}`).join(",");
const named = positionals.includes("publish") ? ["publish-kill"] : ["kill", "publish-kill", "truth"];
const tests = named.map((name) => `@packages/pipeline/test/${name}.test.ts`);

const { code } = await run("node", ["--test", "--test-concurrency=1", ...tests], {
  environment: { ATLAS_SOAK_ROUNDS: options.rounds, ATLAS_TRUTH_SEEDS: seeds, ATLAS_TRUTH_ROWS: "2400" },
  shown: true,
});
process.exitCode = code;
