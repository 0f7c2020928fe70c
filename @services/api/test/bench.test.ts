import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

test("requests take what they should of a bare route's time, and an unchanged answer a part of a full one's", async () => {
  const bench = path.join(import.meta.dirname, "../bench/main.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [bench, "--short"]);
  assert.match(stdout, /^ok {3}times a bare route of records: list: /m);
  assert.match(stdout, /^ok {3}part of a full answer that a 304 costs: /m);
});
