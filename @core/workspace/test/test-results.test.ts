import assert from "node:assert/strict";
import { test } from "node:test";
import { junitCounts } from "../source/test-results.ts";

test("a JUnit file's errors are failures, and neither they nor skipped tests have passed", () => {
  const xml = `<?xml version="1.0"?><testsuites name="all" tests="9"><testsuite name="pytest" errors="1" failures="2"
    skipped="3" tests="9" time="1.5"><testcase name="a"><failure message='tests="4"'/></testcase></testsuite></testsuites>`;
  assert.deepEqual(junitCounts(xml), { passed: 3, failed: 3, skipped: 3 });
});

test("a file with no suite in it counts nothing", () => {
  assert.deepEqual(junitCounts(""), { passed: 0, failed: 0, skipped: 0 });
});
