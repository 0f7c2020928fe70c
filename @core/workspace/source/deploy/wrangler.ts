import path from "node:path";
import { root } from "../paths.ts";
import { run } from "../run.ts";
import type { EnvironmentName, Worker } from "./workers.ts";

/** Deploys a Worker; `dryRun` bundles and checks, and sends nothing. Throws with what wrangler said. */
export async function deploy(
  worker: Worker,
  environment: EnvironmentName,
  build: string,
  options: { dryRun?: string } = {},
): Promise<void> {
  const dry = options.dryRun === undefined ? [] : ["--dry-run", "--outdir", options.dryRun];
  const message = ["--message", `build ${build}`, "--tag", build];
  await wrangler(worker, environment, [
    "deploy",
    "--var",
    `ATLAS_BUILD:${build}`,
    ...dry,
    ...(dry.length > 0 ? [] : message),
  ]);
}

/** The version that takes all requests now; null where nothing has been deployed. */
export async function currentVersion(worker: Worker, environment: EnvironmentName): Promise<string | null> {
  const { code, stdout, stderr } = await call(worker, environment, ["deployments", "status", "--json"]);
  if (code !== 0) {
    // 10007: there is no such Worker yet.
    if (/\b10007\b|does not exist/.test(`${stdout}${stderr}`)) return null;
    throw new Error(`wrangler deployments status failed:\n${stderr.trim() || stdout.trim()}`);
  }
  const status = JSON.parse(stdout) as { versions?: { version_id: string; percentage: number }[] };
  return status.versions?.find(({ percentage }) => percentage === 100)?.version_id ?? null;
}

/** Makes an earlier version take all requests again. */
export async function rollBack(
  worker: Worker,
  environment: EnvironmentName,
  version: string,
  why: string,
): Promise<void> {
  await wrangler(worker, environment, ["rollback", version, "--yes", "--message", why]);
}

async function wrangler(worker: Worker, environment: EnvironmentName, args: string[]): Promise<void> {
  const { code, stdout, stderr } = await call(worker, environment, args);
  if (code !== 0) throw new Error(`wrangler ${args[0]} of ${worker.name} failed:\n${stderr.trim() || stdout.trim()}`);
}

/** The package's own wrangler. No telemetry, and no question: there is nobody to answer. */
function call(worker: Worker, environment: EnvironmentName, args: string[]) {
  const cwd = path.join(root, worker.folder);
  return run("pnpm", ["exec", "wrangler", ...args, "--env", environment], {
    cwd,
    environment: { WRANGLER_SEND_METRICS: "false", CI: "true" },
  });
}
