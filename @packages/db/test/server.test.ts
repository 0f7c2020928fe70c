import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { openOps } from "@packages/db";
import { startLibsqlServer } from "@packages/db/test-server";

test("each server is apart, answers, and is gone with its data when stopped", async () => {
  const [one, other] = await Promise.all([startLibsqlServer(), startLibsqlServer()]);
  assert.notEqual(one.address, other.address);
  await assert.rejects(openOps(one.address), { code: "SCHEMA_TOO_OLD" });
  await Promise.all([one.stop(), other.stop()]);
  assert.equal(existsSync(one.folder), false);
  await assert.rejects(openOps(one.address), { code: "DATABASE_UNREACHABLE" });
});

test("a server that does not start says why", async () => {
  await assert.rejects(startLibsqlServer({ args: ["--no-such-option"] }), /did not start: [^]*no-such-option/);
});
