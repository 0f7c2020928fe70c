/**
 * The `test` script of every TypeScript package: runs its test/**\/*.test.ts, or the files that are named, and leaves
 * the counts in test-results/node.json for `./atlas test` to add up.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { run } from "node:test";
import { dot, spec } from "node:test/reporters";

const named = process.argv.slice(2).filter((argument) => argument !== "--");
const results = "test-results";

rmSync(results, { recursive: true, force: true });
const files = named.length > 0 ? { files: named } : { globPatterns: ["test/**/*.test.ts"] };
const tests = run({ ...files, concurrency: availableParallelism() });
tests.on("test:summary", ({ file, counts, success }) => {
  if (file !== undefined) return;
  const { passed, skipped, todo } = counts;
  const failed = counts.tests - passed - skipped - todo;
  mkdirSync(results, { recursive: true });
  writeFileSync(`${results}/node.json`, `${JSON.stringify({ passed, failed, skipped: skipped + todo })}\n`);
  if (!success || counts.tests === 0) process.exitCode = 1;
});
// A log is for its failures; who watches a terminal sees each test.
tests.compose(process.stdout.isTTY ? spec : dot).pipe(process.stdout);
