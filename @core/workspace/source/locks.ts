import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./paths.ts";
import { run } from "./run.ts";

const analytics = path.join(root, "@python/analytics");

/** How Python's locks are made from pyproject.toml: no index address goes into them, so that a clone is tied to none. */
export const compile = ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"];

const locks = [
  { lock: "requirements.lock", groups: [] },
  { lock: "requirements-dev.lock", groups: ["--group", "dev"] },
];

/** Says where a lock file and what it was made from drift apart, and how to make it anew. */
export async function checkLocks(): Promise<string[]> {
  return [...(await checkPnpm()), ...(await Promise.all(locks.map(checkPython))).flat()];
}

async function checkPnpm(): Promise<string[]> {
  const { code, stderr } = await run("pnpm", ["install", "--frozen-lockfile", "--lockfile-only"]);
  return code === 0 ? [] : [`pnpm-lock.yaml is not what the package.json files ask for; run pnpm install\n${stderr}`];
}

async function checkPython({ lock, groups }: (typeof locks)[number]): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-locks-"));
  const anew = path.join(folder, lock);
  const kept = path.join(analytics, lock);
  const command = ["pip", "compile", "pyproject.toml", ...groups, ...compile];
  try {
    copyFileSync(kept, anew); // versions already chosen stay chosen
    const { code, stderr } = await run("uv", [...command, "--output-file", anew], { cwd: analytics });
    if (code !== 0) return [`${lock} could not be checked:\n${stderr}`];
    if (readFileSync(anew, "utf8") === readFileSync(kept, "utf8")) return [];
    return [
      `${lock} is not what pyproject.toml asks for; in @python/analytics run: uv ${command.join(" ")} -o ${lock}`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
