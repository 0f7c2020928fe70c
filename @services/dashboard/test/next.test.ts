import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { localPath } from "../src/features/sign-in/next.ts";

test("whatever somebody wants to go to, it is a path of this origin", () => {
  const parts = [
    "/",
    "\\",
    "//",
    "evil.example",
    "@",
    ":",
    "?",
    "#",
    "\t",
    "\n",
    "..",
    ".",
    "%2f",
    "javascript:",
    " ",
    "sign-in",
  ];
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.webUrl(),
    fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((chosen) => chosen.join("")),
  );
  fc.assert(
    fc.property(hostile, (wanted) => {
      const kept = localPath(wanted);
      const here = new URL("https://atlas.example/sign-in");
      assert.equal(new URL(kept, here).origin, here.origin);
      assert.match(kept, /^\/(?![/\\])/);
    }),
    { numRuns: 5000 },
  );
  assert.equal(localPath("/revenue?year=2026&unit=TM#table"), "/revenue?year=2026&unit=TM#table");
  assert.equal(localPath("/x/..//evil.example"), "/");
  assert.equal(localPath(undefined), "/");
});
