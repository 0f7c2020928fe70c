import assert from "node:assert/strict";
import { test } from "node:test";
import { audit_event, session } from "@packages/db/auth";
import { startWorker } from "./support/worker.ts";

test("under workerd the same app answers, over LibSQL servers", { timeout: 120_000 }, async (t) => {
  const worker = await startWorker(t);
  const { stranger } = worker;

  await t.test("it is ready, and describes itself", async () => {
    assert.deepEqual(await (await stranger.get("/healthz")).json(), { status: "ok", build: "test" });
    assert.equal((await stranger.get("/readyz")).status, 200);
    const document = (await (await stranger.get("/openapi.json")).json()) as { openapi: string };
    assert.match(document.openapi, /^3\.1/);
  });

  await t.test("a session is begun, known, and ended at once", async () => {
    assert.equal((await stranger.get("/auth/session")).status, 401);
    const member = await worker.as({ ABC: "executive" });
    assert.match(member.cookie, /^__Host-atlas_session=/);
    const answer = (await (await member.get("/auth/session")).json()) as { entities: { code: string }[] };
    assert.deepEqual(
      answer.entities.map(({ code }) => code),
      ["ABC"],
    );
    assert.equal((await member.post("/auth/sign-out")).status, 204);
    assert.equal((await member.get("/auth/session")).status, 401);
  });

  await t.test("another Worker asks the authority by RPC", async () => {
    const member = await worker.as({ ABC: "executive" });
    const ask = async (asked: object) => {
      const response = await worker.harness
        .getWorker("asking")
        .fetch("https://asking/", { method: "POST", body: JSON.stringify(asked) });
      return (await response.json()) as { ok: boolean; status?: number; role?: string };
    };
    const { cookie } = member;
    assert.equal((await ask({ cookie, entity: "ABC", role: "staff" })).role, "executive");
    assert.equal((await ask({ cookie, entity: "ABC", role: "analyst" })).status, 403);
    assert.equal((await ask({ cookie, entity: "XYZ", role: "staff" })).status, 404);
    assert.equal((await ask({ cookie: null, entity: "ABC", role: "staff" })).status, 401);
    await worker.accounts.orm.delete(session);
    assert.equal((await ask({ cookie, entity: "ABC", role: "staff" })).status, 401);
  });

  await t.test("the audit trail has it all", async () => {
    const kinds = (await worker.accounts.orm.select({ kind: audit_event.kind }).from(audit_event)).map(
      ({ kind }) => kind,
    );
    assert.deepEqual(kinds, ["sign_in", "sign_in", "refused", "refused"]);
  });
});
