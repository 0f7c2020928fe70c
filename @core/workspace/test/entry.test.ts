import assert from "node:assert/strict";
import { existsSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Checkout } from "./support/checkout.ts";

let checkout: Checkout;
beforeEach(() => {
  checkout = new Checkout();
});
afterEach(() => {
  checkout.remove();
});

describe("what is asked for", () => {
  test("alone it lists the commands and gets nothing", async () => {
    const { code, stdout } = await checkout.run([]);
    assert.equal(code, 0);
    assert.match(stdout, /^ {2}demo +\S.*$/m);
    assert.match(stdout, /^ {2}test +\S.*$/m);
    assert.equal(existsSync(checkout.path(".tools")), false);
  });

  test("a command that is none is wrong usage", async () => {
    const { code, stderr } = await checkout.run(["snyc"]);
    assert.equal(code, 2);
    assert.match(stderr, /there is no command "snyc"/);
  });

  test("the script gets its arguments as they were given, and its exit code is ours", async () => {
    checkout.program("print", `printf '<%s>' "$@"; exit 3`);
    const { code, stdout } = await checkout.run(["extract", "--file", "a b", "", "$(id)", "'"]);
    assert.equal(stdout, "<extract><--file><a b><><$(id)><'>");
    assert.equal(code, 3);
  });

  test("a relative ATLAS_HOME is below the folder that it was given in", async () => {
    checkout.program("print", `printf '%s' "$ATLAS_HOME"`);
    const { stdout } = await checkout.run(["extract"], { ATLAS_HOME: "data" });
    assert.equal(stdout, checkout.path("data"));
  });
});

describe("what is installed", () => {
  test("what the command needs and no more, once", async () => {
    assert.equal((await checkout.run(["extract"])).code, 0);
    assert.deepEqual([checkout.count("pnpm"), checkout.count("uv")], [1, 0]);
    const again = await checkout.run(["extract"]);
    assert.deepEqual([again.stderr, checkout.count("pnpm")], ["", 1]);
    assert.equal((await checkout.run(["transform"])).code, 0);
    assert.deepEqual([checkout.count("pnpm"), checkout.count("uv")], [1, 2]);
  });

  test("packages of services where a command serves, and from then on", async () => {
    checkout.write(
      "package.json",
      `{\n  "scripts": {\n    "extract": "print extract",\n    "serve": "print serve"\n  }\n}\n`,
    );
    await checkout.run(["extract"]);
    assert.doesNotMatch(checkout.called(), /@services/);
    await checkout.run(["serve"]);
    assert.match(checkout.called(), /pnpm install .*--prod .*@packages\/pipeline\.\.\. .*@services\/origin\.\.\./);
    await checkout.run(["extract"]);
    assert.equal(checkout.count("pnpm"), 2);
    checkout.changeLock();
    checkout.forgetCalls();
    await checkout.run(["extract"]);
    assert.match(checkout.called(), /@services\/origin/);
    await checkout.run(["serve"]);
    assert.equal(checkout.count("pnpm"), 1);
  });

  test("again when a lock file has changed, or what was installed is gone", async () => {
    await checkout.run(["transform"]);
    checkout.changeLock();
    checkout.forgetCalls();
    await checkout.run(["transform"]);
    assert.deepEqual([checkout.count("pnpm"), checkout.count("uv")], [1, 0]);
  });

  test("nothing more than packages to show a command's help", async () => {
    assert.equal((await checkout.run(["transform", "--help"])).code, 0);
    assert.equal(checkout.count("uv"), 0);
  });

  test("what is of the system and cannot be installed from here is said, and stops nothing", async () => {
    const without = await checkout.run(["slides", "print", "drawn"]);
    assert.equal(without.stdout, "<drawn>");
    assert.match(without.stderr, /no slides without Chromium and poppler; on Debian: apt-get install chromium poppler/);
    for (const program of ["chromium", "pdftotext"]) checkout.program(program, "");
    assert.equal((await checkout.run(["slides", "print"])).stderr, "");
    assert.doesNotMatch((await checkout.run(["extract"])).stderr, /Chromium/);
  });

  test("a failure says what and how to mend it, and is tried again", async () => {
    const failed = await checkout.run(["extract"], { PNPM_CODE: "1" });
    assert.equal(failed.code, 1);
    assert.match(failed.stderr, /pnpm could not install the packages/);
    assert.match(failed.stderr, /if no package registry was reached, connect to one; then run this again/);
    assert.equal(failed.stdout, "");
    assert.equal((await checkout.run(["extract"])).code, 0);
    assert.equal(checkout.count("pnpm"), 2);
  });

  test("an old Node with neither npm nor Python to get another says what to install", async () => {
    checkout.program("node", "echo v20.20.2");
    const { code, stderr } = await checkout.run(["extract"]);
    assert.equal(code, 1);
    assert.match(stderr, /Node [\d.]+ could not be had from npm or PyPI/);
    assert.match(stderr, /install Node 22\.18 or newer/);
  });

  test("an old Node is passed over for one from npm", async () => {
    checkout.program("node", "echo v22.17.9");
    checkout.program(
      "npm",
      `for package; do :; done; package=\${package%@*}; mkdir -p "$3/node_modules/$package/bin"
       printf '#!/bin/sh\\necho v24.21.0\\n' >"$3/node_modules/$package/bin/node"; chmod +x "$3/node_modules/$package/bin/node"`,
    );
    checkout.program("print", "node --version");
    assert.equal((await checkout.run(["extract"])).stdout, "v24.21.0\n");
    assert.equal((await checkout.run(["extract"])).code, 0);
    assert.equal(checkout.count("npm"), 1);
  });
});

describe("several at once, and some that died", () => {
  test("the second waits for the first and finds all done", async () => {
    const [first, second] = await Promise.all([
      checkout.run(["extract"], { PNPM_TAKES: "1" }),
      checkout.run(["extract"], { PNPM_TAKES: "1" }),
    ]);
    assert.deepEqual([first.code, second.code], [0, 0]);
    assert.equal(checkout.count("pnpm"), 1);
    assert.match(first.stderr + second.stderr, /waiting for process \d+, which installs the same \(packages\)/);
    assert.throws(() => readlinkSync(checkout.path(".tools/packages.lock")));
  });

  test("a dead holder's lock is taken over", async () => {
    await checkout.run(["extract"]);
    checkout.changeLock();
    symlinkSync("999999999", checkout.path(".tools/packages.lock"));
    assert.equal((await checkout.run(["extract"])).code, 0);
    assert.equal(checkout.count("pnpm"), 2);
  });

  test("an interrupted install is not taken for a whole one, and leaves nothing running", async () => {
    checkout.program(
      "pnpm",
      `[ "$1" = --version ] && echo 12.0.0 && exit; mkdir -p node_modules; echo $$ >pid; exec sleep 30`,
    );
    const { child, ended } = checkout.start(["extract"]);
    while (!existsSync(checkout.path("pid"))) await sleep(20);
    child.kill("SIGTERM");
    assert.equal((await ended).code, 130);
    const installer = Number(readFileSync(checkout.path("pid"), "utf8"));
    for (let tries = 0; isAlive(installer); tries++) {
      assert.ok(tries < 250, "the installer still runs");
      await sleep(20);
    }
    checkout.program("pnpm", `[ "$1" = --version ] && echo 12.0.0 && exit; mkdir -p node_modules`);
    assert.equal((await checkout.run(["extract"])).code, 0);
    assert.equal(checkout.count("pnpm"), 2);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
