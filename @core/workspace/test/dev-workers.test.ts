import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../source/dev/port.ts";

const program = path.join(import.meta.dirname, "../source/dev.ts");

/** `dev --workers` in a home of its own: where it serves, what it has said, and the way to end it. */
async function start(t: TestContext) {
  const home = mkdtempSync(path.join(tmpdir(), "atlas-dev-workers-"));
  const port = await freePort();
  const child = spawn(process.execPath, [program, "--workers"], {
    // What a shell may hold of a deployment must not be used.
    env: { ...process.env, ATLAS_HOME: home, PORT: String(port), DATABASE_URL: "libsql://127.0.0.1:1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit") as Promise<[number | null]>;
  t.after(async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(home, { recursive: true, force: true });
  });
  let said = "";
  const isReady = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
        if (said.includes("Ctrl-C ends it")) resolve(true);
      });
    }
    void ended.then(() => resolve(false));
  });
  assert.ok(await isReady, said);
  const end = async () => {
    child.kill("SIGINT");
    const [code] = await ended;
    return code;
  };
  /** Waits until something is said, or all has ended. */
  const heard = async (pattern: RegExp) => {
    while (!pattern.test(said)) {
      assert.equal(child.exitCode, null, said);
      await sleep(100);
    }
  };
  return { origin: `http://localhost:${port}`, password: /password {2}(\S+)/.exec(said)?.[1], heard, end };
}

test("dev:workers serves sample data under workerd to the account that it names", { timeout: 900_000 }, async (t) => {
  const { origin, password, heard, end } = await start(t);
  const signIn = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ email: "sari@example.org", password }),
  });
  assert.equal(signIn.status, 204);
  const cookie = signIn.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const ask = async (where: string, status = 200) => {
    const answer = await fetch(`${origin}${where}`, { headers: { cookie, "accept-language": "id" } });
    const text = await answer.text();
    assert.equal(answer.status, status, `${where}: ${text}`);
    return text;
  };
  const { headlines } = JSON.parse(await ask("/api/dashboard/overview?entity=IONS")) as { headlines: unknown[] };
  assert.ok(headlines.length > 0);
  assert.match(await ask("/"), /<h1[^>]*>Ikhtisar<\/h1>/);
  assert.match(await ask("/reports/"), /Februari 2026/);
  assert.match(await ask("/reports/IONS/2026-02/"), /<title>/);
  await ask("/api/dashboard/overview?entity=EPN", 403);
  // Its pages are built while everything else serves already.
  await heard(/BI pages of IONS: /);
  await heard(/BI pages of EPN: /);
  assert.match(await ask("/bi/IONS/"), /<h1[^>]*>Ikhtisar<\/h1>/);
  assert.match(await ask("/bi/IONS/data/manifest.json"), /\.parquet/);
  await ask("/bi/EPN/", 403);
  assert.equal(await end(), 0);
});
