/**
 * `./atlas test`: every check, then every package's tests. It goes on past failures, so that one run tells all of them,
 * and ends with `N passed, N failed`.
 */
import { checks, runChecks, wholes } from "./checks.ts";
import { duration, run } from "./run.ts";
import { clearResults, readResults } from "./test-results.ts";

const begun = performance.now();
const all = [...checks, ...wholes];
const failedChecks = await runChecks(all);

console.log("tests");
clearResults();
const args = [
  "run",
  "test",
  "--continue=always",
  "--concurrency=2",
  "--output-logs=errors-only",
  "--log-order=grouped",
];
const { code, stdout, stderr } = await run("turbo", args);
if (code !== 0) console.log(`${stdout}${stderr}`);
const results = readResults();
for (const { name, passed, failed, skipped } of results) {
  const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped > 0 && `${skipped} skipped`];
  console.log(`${failed > 0 ? "✖" : "✔"} ${name}: ${counts.filter(Boolean).join(", ")}`);
}

const failures = [...failedChecks, ...results.filter((result) => result.failed > 0).map((result) => result.name)];
if (code !== 0 && failures.length === failedChecks.length) failures.push("the test run");
const passed = all.length - failedChecks.length + sum(results.map((result) => result.passed));
const failed = failedChecks.length + Math.max(sum(results.map((result) => result.failed)), code === 0 ? 0 : 1);

console.log(
  `\n${failures.length > 0 ? `Failed: ${failures.join(", ")}. ` : ""}Took ${duration(performance.now() - begun)}.`,
);
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
