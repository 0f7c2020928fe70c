import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { execFileSync } from "node:child_process";
import { root } from "../source/paths.ts";
import { junitCounts, testedPackages } from "../source/test-results.ts";

test("a JUnit file's errors are failures, and neither they nor skipped tests have passed", () => {
  const xml = `<?xml version="1.0"?><testsuites name="all" tests="9"><testsuite name="pytest" errors="1" failures="2"
    skipped="3" tests="9" time="1.5"><testcase name="a"><failure message='tests="4"'/></testcase></testsuite></testsuites>`;
  assert.deepEqual(junitCounts(xml), { passed: 3, failed: 3, skipped: 3 });
});

test("a file with no suite in it counts nothing", () => {
  assert.deepEqual(junitCounts(""), { passed: 0, failed: 0, skipped: 0 });
});

test("every package of the workspace that has tests is counted", () => {
  const listed = execFileSync("pnpm", ["list", "--recursive", "--depth", "-1", "--json"], {
    cwd: root,
    encoding: "utf8",
  });
  const folders = (JSON.parse(listed) as { path: string }[]).map(({ path: folder }) => folder);
  const tested = folders.filter((folder) => {
    const text = readFileSync(path.join(folder, "package.json"), "utf8");
    return (
      folder !== root && (JSON.parse(text) as { scripts?: Record<string, string> }).scripts?.["test"] !== undefined
    );
  });
  const counted = testedPackages().map(({ folder }) => folder);
  assert.deepEqual(
    tested.filter((folder) => !counted.includes(folder)),
    [],
  );
});
