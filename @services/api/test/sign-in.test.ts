import assert from "node:assert/strict";
import { test } from "node:test";
import { startApp } from "./support/app.ts";

test("somebody who signs in is known until the end of the session", async (t) => {
  const app = await startApp(t);
  assert.equal((await app.stranger.get("/auth/session")).status, 401);
  const member = await app.as({ ABC: "executive" });
  const response = await member.get("/auth/session");
  assert.equal(response.status, 200);
  const { entities } = (await response.json()) as { entities: { code: string; role: string }[] };
  assert.deepEqual(
    entities.map(({ code, role }) => [code, role]),
    [["ABC", "executive"]],
  );
});
