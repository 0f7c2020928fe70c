/**
 * `./atlas deploy --env dev api dashboard slides`: sends Workers to Cloudflare, one after the other, asks each as a stranger would, and
 * brings the version before back where an answer is wrong. Needs CLOUDFLARE_API_TOKEN.
 *   --env dev|prod   where to
 *   --build TEXT     what the answers must name as their build (default: the commit)
 *   --origin URL     where to ask (default: the environment's own)
 *   --tries N        how often to ask, 3 seconds apart, before giving up (default 20)
 *   --dry-run        bundle and check, for every environment, and send nothing
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { smokeTest } from "./deploy/smoke.ts";
import { environments, workers, type EnvironmentName, type Worker } from "./deploy/workers.ts";
import { currentVersion, deploy, rollBack } from "./deploy/wrangler.ts";
import { run } from "./run.ts";

const usage = `Usage: ./atlas deploy --env <${Object.keys(environments).join("|")}> <worker>…   (${workers.map(({ name }) => name).join(", ")})
       ./atlas deploy --dry-run

Examples:
  ./atlas deploy --env dev api dashboard slides
  ./atlas deploy --env prod --origin https://app.atlas.prata.ma api`;

try {
  process.exitCode = await main(process.argv.slice(2).filter((argument) => argument !== "--"));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main(args: string[]): Promise<number> {
  const { values: options, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      env: { type: "string" },
      build: { type: "string" },
      origin: { type: "string" },
      tries: { type: "string", default: "20" },
      "dry-run": { type: "boolean" },
      help: { type: "boolean", short: "h" },
    },
  });
  const chosen = positionals.map((name) => workers.find((worker) => worker.name === name));
  const isUsable = options["dry-run"] || (options.env !== undefined && options.env in environments);
  if (options.help || !isUsable || chosen.includes(undefined) || (!options["dry-run"] && chosen.length === 0)) {
    console[options.help ? "log" : "error"](usage);
    return options.help ? 0 : 2;
  }
  const build = options.build ?? (await commit());
  const named = chosen.filter((worker) => worker !== undefined);
  if (options["dry-run"]) return dryRun(named.length > 0 ? named : workers, build);
  const environment = options.env as EnvironmentName;
  const origin = options.origin ?? environments[environment];
  for (const worker of named) {
    if (!(await deployOne({ worker, environment, build, origin, tries: Number(options.tries) }))) return 1;
  }
  return 0;
}

type Deployment = { worker: Worker; environment: EnvironmentName; build: string; origin: string; tries: number };

/** Whether the Worker's new version stands; where it does not, the one before does. */
async function deployOne({ worker, environment, build, origin, tries }: Deployment): Promise<boolean> {
  const before = await currentVersion(worker, environment);
  await deploy(worker, environment, build);
  console.log(`${worker.name}: build ${build} deployed to ${environment}`);
  const failures = await smokeTest(origin, worker.expects(build), tries);
  if (failures.length === 0) {
    console.log(`${worker.name}: answers as it should at ${origin}`);
    return true;
  }
  console.error(`${worker.name}: the smoke test failed\n${failures.map((line) => `  ${line}`).join("\n")}`);
  if (before === null) {
    console.error(`${worker.name}: there is no version before to bring back; mend it and deploy again`);
    return false;
  }
  await rollBack(worker, environment, before, `smoke test of build ${build} failed`);
  console.error(`${worker.name}: version ${before} is back`);
  return false;
}

async function dryRun(chosen: Worker[], build: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-deploy-"));
  try {
    for (const worker of chosen) {
      for (const environment of Object.keys(environments) as EnvironmentName[]) {
        await deploy(worker, environment, build, { dryRun: path.join(folder, worker.name, environment) });
        console.log(`${worker.name}: ${environment} would deploy`);
      }
    }
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function commit(): Promise<string> {
  const { code, stdout } = await run("git", ["rev-parse", "--short=12", "HEAD"]);
  return code === 0 ? stdout.trim() : "unknown";
}
