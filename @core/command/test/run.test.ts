import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { test } from "node:test";

const program = path.join(import.meta.dirname, "support/greeter.ts");

function start(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args]);
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (text: Buffer) => (said.stdout += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.stderr += text.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on("close", (code) => {
      resolve({ code, ...said });
    }),
  );
  return { child, ended };
}

const run = (...args: string[]) => start(...args).ended;

test("people read lines and what to do next; programs read one document, and the lines go aside", async () => {
  const told = await run("greet", "--name", "Ana");
  assert.deepEqual(told, { code: 0, stdout: "Hello, Ana.\n\nnext: greeter greet --name Budi\n", stderr: "" });
  const asked = await run("--", "greet", "--", "--name", "Ana", "--json");
  assert.deepEqual(JSON.parse(asked.stdout), { name: "Ana" });
  assert.match(asked.stderr, /Hello, Ana/);
});

test("a fault has a code, a place and a mend; 1 where it failed, 2 where the usage is wrong", async () => {
  const failed = await run("greet", "--name", "nobody");
  assert.equal(failed.code, 1);
  assert.equal(failed.stderr, "error NOBODY: nobody is there\n  where: list\n  mend:  Wait.\n");
  const document = JSON.parse((await run("greet", "--name", "nobody", "--json")).stdout) as unknown;
  assert.deepEqual(document, {
    error: { code: "NOBODY", message: "nobody is there", place: { file: "list" }, mend: "Wait." },
  });
  assert.equal((await run("greet")).code, 2);
  const mistyped = await run("greet", "--nmae", "Ana");
  assert.equal(mistyped.code, 2);
  assert.match(mistyped.stderr, /UNKNOWN_OPTION[\s\S]*Did you mean --name\? All options: greeter greet --help/);
});

test("a bug is told as one, with its stack where that is asked for", async () => {
  const { code, stderr } = await run("greet", "--name", "bug");
  assert.equal(code, 1);
  assert.match(stderr, /^error INTERNAL: a bug/);
  assert.doesNotMatch(stderr, /greeter\.ts/);
  assert.match((await run("greet", "--name", "bug", "--verbose")).stderr, /greeter\.ts/);
});

test("help lists commands, and of each its options and examples", async () => {
  for (const args of [[], ["--help"]]) {
    const { code, stdout } = await run(...args);
    assert.equal(code, 0);
    assert.match(stdout, /Greets people\.[\s\S]*greet \[options\] +say hello/);
  }
  assert.match(
    (await run("greet", "--help")).stdout,
    /--name <name> +whom[\s\S]*Examples:\n {2}greeter greet --name Ana/,
  );
});

test("a signal ends it with the signal's code, and says that the state before stays", async () => {
  const { child, ended } = start("greet", "--name", "wait", "--json");
  await once(child.stderr, "data");
  child.kill("SIGTERM");
  const { code, stdout } = await ended;
  assert.equal(code, 143);
  assert.equal((JSON.parse(stdout) as { error: { code: string } }).error.code, "INTERRUPTED");
});
