import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { type TestContext } from "node:test";
import { checkSecurity } from "../source/docs/security.ts";

/** A page beside a test file that has one test, `refused`. */
function page(t: TestContext, rows: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-security-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, "plan"));
  writeFileSync(path.join(folder, "door.test.ts"), 'test("refused", () => {});\n');
  const file = path.join(folder, "plan/security.md");
  writeFileSync(file, rows);
  return file;
}

const real = readFileSync(path.resolve(import.meta.dirname, "../../../@plan/security.md"), "utf8");

test("the page is whole, and every test that it names is there", () => {
  assert.deepEqual(checkSecurity(), []);
  assert.match(real, /\| 6\.3\.3 +\| open/);
});

test("a test that is gone, a claim with nothing to show, an item twice or missing are each named", (t) => {
  const problems = checkSecurity(
    page(
      t,
      `| 1.1.1, 1.1.2 | met | by the door | [refused](../door.test.ts) |
| 1.2.1 | met | by the door | [let in](../door.test.ts) |
| 1.2.2 | met | somehow | |
| 1.2.3 | sure | by the door | [refused](../door.test.ts) |
| 1.1.1 | not applicable | | |
| 99.1.1 | not applicable | none | |
`,
    ),
  ).join("\n");
  assert.match(problems, /1\.2\.1: "let in" is not in \.\.\/door\.test\.ts/);
  assert.match(problems, /1\.2\.2: is called met, with nothing to show/);
  assert.match(problems, /1\.2\.3: "sure" is none of/);
  assert.match(problems, /1\.1\.1 stands 2 times/);
  assert.match(problems, /1\.1\.1: says nothing of how/);
  assert.match(problems, /99\.1\.1 is no item/);
  assert.match(problems, /16\.5\.3 is missing/);
  assert.doesNotMatch(problems, /: 1\.1\.2/);
});
