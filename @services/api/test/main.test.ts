import assert from "node:assert/strict";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { runUsers, start, temporaryHome } from "./support/command.ts";

test("`./atlas api` serves, ends what it has begun when asked to stop, and leaves the databases closed", async (t) => {
  const home = temporaryHome(t);
  const child = start(home, "main.ts", [], { PORT: "0" });
  t.after(() => child.kill("SIGKILL"));
  const lines = createInterface(child.stdout);
  const [first] = (await once(lines, "line")) as [string];
  const said: string[] = [];
  lines.on("line", (line) => said.push(line));
  const { message, port } = JSON.parse(first) as { message: string; port: number };
  assert.equal(message, "listening");
  const origin = `http://127.0.0.1:${port}`;
  assert.equal((await fetch(`${origin}/healthz`)).status, 200);
  assert.equal((await fetch(`${origin}/readyz`)).status, 503, "nothing is published yet");

  // A sign-in takes long enough to be under way when the signal comes.
  assert.equal((await runUsers(home, ["list"])).code, 0);
  const body = JSON.stringify({ email: "nobody@example.org", password: "not the password of it" });
  const headers = { "content-type": "application/json" };
  const answer = fetch(`${origin}/auth/sign-in/email`, { method: "POST", body, headers });
  await new Promise((resolve) => setTimeout(resolve, 40));
  child.kill("SIGTERM");
  assert.equal((await answer).status, 401);
  const [code] = (await once(child, "close")) as [number];
  assert.equal(code, 0);
  assert.match(said.at(-1) ?? "", /"message":"stopped"/);
  await assert.rejects(fetch(`${origin}/healthz`));
});

test("what it takes is said, and what it does not take starts nothing", async (t) => {
  const home = temporaryHome(t);
  const said = async (argument: string) => {
    const child = start(home, "main.ts", [argument], { PORT: "0" });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
    const [code] = (await once(child, "close")) as [number];
    return { code, text };
  };
  const help = await said("--help");
  assert.equal(help.code, 0);
  assert.match(help.text, /^Usage: \.\/atlas api\n[\s\S]*DATABASE_URL/);
  const wrong = await said("--port=8800");
  assert.equal(wrong.code, 2);
  assert.match(wrong.text, /BAD_ARGUMENT[\s\S]*\.\/atlas api --help/);
});

test("what is wrong with the surroundings is said, with what to do", async (t) => {
  const home = temporaryHome(t);
  const saidOf = async (environment: Record<string, string>, expected: number) => {
    const child = start(home, "main.ts", [], { PORT: "0", ...environment });
    let text = "";
    child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
    const [code] = (await once(child, "close")) as [number];
    assert.equal(code, expected);
    assert.match(text, /^ {2}mend: {2}\S/m);
    assert.doesNotMatch(text, /^ +at /m, "no stack");
    return text;
  };
  assert.match(await saidOf({ ATLAS_ORIGIN: "atlas.example.org" }, 2), /BAD_ENVIRONMENT.*[\s\S]*ATLAS_ORIGIN/);
  assert.match(await saidOf({ DATABASE_URL: "file:../out.db" }, 2), /BAD_ADDRESS/);
  assert.match(await saidOf({ AUTH_DATABASE_URL: "http://127.0.0.1:1" }, 1), /DATABASE_UNREACHABLE/);
});
