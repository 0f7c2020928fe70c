import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";

test("`./atlas dashboard` says what it takes, and what it does not take starts nothing", () => {
  const main = path.join(import.meta.dirname, "../src/main.ts");
  const run = (argument: string) => spawnSync(process.execPath, [main, argument], { encoding: "utf8" });
  const help = run("--help");
  assert.equal(help.status, 0, help.stderr);
  assert.match(help.stdout, /^Usage: \.\/atlas dashboard\n[\s\S]*API_URL/);
  const wrong = run("--port=8800");
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /BAD_ARGUMENT[\s\S]*\.\/atlas dashboard --help/);
});
