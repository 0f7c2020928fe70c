/**
 * `./atlas dev`: Atlas as a whole on sample data, in a home of its own (`.atlas/dev`, or ATLAS_HOME). What is done already
 * is skipped; then it serves, until Ctrl-C.
 *   --workers   the same under workerd, with R2 and LibSQL servers as in the cloud: `./atlas dev:workers`
 *   --fresh     begin with an empty home
 *   --prepare   do everything but serve
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { prepareHome, releaseHome } from "./demo/home.ts";
import { openAccount } from "./dev/account.ts";
import { buildSites, placeSites } from "./dev/bi.ts";
import { Children } from "./dev/children.ts";
import { requireFreePort } from "./dev/port.ts";
import { prepare } from "./dev/prepare.ts";
import { startDatabases, startWorkers } from "./dev/workers.ts";
import { isolate } from "./isolate.ts";
import { root } from "./paths.ts";
import { duration } from "./run.ts";

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    workers: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
    prepare: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});

const usage = `Usage: ./atlas dev [--fresh] [--prepare]          ./atlas dev:workers [--fresh] [--prepare]

Atlas as a whole on sample data of IONS and EPN, with one sample account, at http://localhost:8700 (PORT for another port).
  --fresh     begin with an empty home (.atlas/dev or .atlas/dev-workers, or ATLAS_HOME)
  --prepare   do everything but serve`;

if (options.help) console.log(usage);
else process.exitCode = await main();

async function main(): Promise<number> {
  const home = path.resolve(
    process.env["ATLAS_HOME"] ?? path.join(root, options.workers ? ".atlas/dev-workers" : ".atlas/dev"),
  );
  const children = new Children();
  try {
    return await dev(home, children);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await children.end();
  }
}

async function dev(home: string, children: Children): Promise<number> {
  const begun = performance.now();
  if (!options.prepare) await requireFreePort();
  prepareHome(home, "dev", { keep: !options.fresh });
  isolate(home);
  placeSites(home);
  console.log(`Atlas, in ${path.relative(process.cwd(), home) || "."}\n`);
  if (options.workers) await startDatabases(home, children);
  await prepare(home, options.workers);
  const account = await openAccount(home);
  console.log(`\nReady in ${duration(performance.now() - begun)}. Sign in with`);
  console.log(`  e-mail    ${account.email}\n  password  ${account.password}\n${account.may}\n`);
  if (options.prepare) {
    releaseHome(home, "dev");
    return 0;
  }
  if (options.workers) await startWorkers(home, children);
  else children.start("serve", "node", ["@services/origin/source/main.ts"], { shown: true });
  void buildSites(home, children);
  const code = await children.untilOneEnds();
  releaseHome(home, "dev");
  return code;
}
