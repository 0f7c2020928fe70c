import { checkDemo } from "./demo/shown.ts";
import { checkDocs } from "./docs/check.ts";
import { checkLocks } from "./locks.ts";
import { duration, run } from "./run.ts";
import { checkWorkflows } from "./workflows.ts";

/** A check of the repository: `problems` is what it has to say, empty where all is well. */
export type Check = { name: string; problems: () => Promise<string> };

const turbo = (task: string) => ["run", task, "--continue=always", "--concurrency=2", "--output-logs=errors-only"];

/** What `verify` looks at, the quick ones first. */
export const checks: Check[] = [
  { name: "formatting", problems: () => program("prettier", ["--check", "--no-color", "--log-level=warn", "."]) },
  { name: "docs", problems: async () => (await checkDocs()).join("\n") },
  { name: "locks", problems: async () => (await checkLocks()).join("\n") },
  { name: "workflows", problems: async () => (await checkWorkflows()).join("\n") },
  { name: "unused code", problems: () => program("knip", ["--no-progress"]) },
  { name: "types", problems: () => program("turbo", turbo("typecheck")) },
  { name: "lint", problems: () => program("turbo", turbo("lint")) },
];

/** What `test` looks at beside: everything is built, and the demo works as a whole. */
export const wholes: Check[] = [
  { name: "build", problems: () => program("turbo", turbo("build")) },
  // What would go to Cloudflare is whole and right; nothing is sent.
  { name: "deployment", problems: () => program("node", ["@core/workspace/source/deploy.ts", "--dry-run"]) },
  { name: "demo", problems: checkDemo },
];

/** Runs checks in turn, past a failing one, and says of each how it went. Returns the names of those that failed. */
export async function runChecks(list: Check[]): Promise<string[]> {
  const failed: string[] = [];
  for (const check of list) {
    const begun = performance.now();
    const problems = await check.problems().catch((error: unknown) => String(error));
    console.log(`${problems ? "✖" : "✔"} ${check.name} (${duration(performance.now() - begun)})`);
    if (!problems) continue;
    failed.push(check.name);
    console.log(problems.replace(/^(?=.)/gm, "    "));
  }
  return failed;
}

async function program(name: string, args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(name, args);
  if (code === 0) return "";
  return [stdout.trimEnd(), stderr.trimEnd()].filter(Boolean).join("\n") || `${name} exited with ${code}`;
}
