import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createApiClient } from "@services/api/client";
import { clientFile, renderClient } from "../scripts/render-client.ts";
import { startApp } from "./support/app.ts";

test("the client's types are what the routes say", async () => {
  const written = readFileSync(clientFile, "utf8");
  assert.ok(written === (await renderClient()), "they are stale; run: pnpm --filter @services/api generate");
});

test("the client calls the API, with answers and problems as they are typed", async (t) => {
  const app = await startApp(t);
  const { cookie } = await app.as({ ABC: "staff" });
  const member = createApiClient({ baseUrl: app.origin, headers: { cookie } });
  const { data } = await member.GET("/auth/session");
  assert.equal(data?.entities[0]?.role, "staff");

  const { error, response } = await createApiClient({ baseUrl: app.origin }).GET("/auth/session");
  assert.equal(response.status, 401);
  assert.equal(error?.type, "urn:problem-type:atlas:signed-out");
});
