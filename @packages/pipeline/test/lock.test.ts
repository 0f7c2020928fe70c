import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../source/errors.ts";
import { acquireLock } from "../source/home/lock.ts";
import { temporaryHome } from "./support/home.ts";

const script = path.join(import.meta.dirname, "support/hold-lock.ts");

function hold(root: string, mode: "read" | "write", rounds: number, milliseconds: number): ChildProcess {
  const journal = path.join(root, "journal");
  const args = [script, root, mode, String(rounds), String(milliseconds), journal];
  return spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
}

async function untilJournal(root: string, line: RegExp): Promise<string> {
  for (;;) {
    const found = line.exec(readFileSync(path.join(root, "journal"), "utf8"))?.[0];
    if (found !== undefined) return found;
    await sleep(5);
  }
}

const busy = (error: unknown) => error instanceof UserError && error.code === "HOME_BUSY";

test("readers share, a writer is alone, and the one refused is told who holds", async (t) => {
  const { root } = await temporaryHome(t);
  const first = await acquireLock(root, "read", "format");
  const second = await acquireLock(root, "read", "present");
  await assert.rejects(acquireLock(root, "write", "sync"), (error: UserError) => {
    assert.match(error.message, /`(format|present)` is reading/);
    assert.match(error.message, new RegExp(`process ${String(process.pid)}`));
    return busy(error);
  });
  first();
  await assert.rejects(acquireLock(root, "write", "sync"), busy);
  second();
  const writer = await acquireLock(root, "write", "sync --entity IONS");
  await assert.rejects(acquireLock(root, "read", "format"), /`sync --entity IONS` is writing/);
  await assert.rejects(acquireLock(root, "write", "load"), busy);
  writer();
  (await acquireLock(root, "write", "load"))();
  assert.ok(readdirSync(path.join(root, ".atlas/lock")).length <= 2, "old files are tidied away");
});

test("a killed holder's lock is taken over, writer and reader alike", async (t) => {
  const { root } = await temporaryHome(t);
  for (const mode of ["write", "read"] as const) {
    writeFileSync(path.join(root, "journal"), "");
    const child = hold(root, mode, 1, 1e9);
    await untilJournal(root, /^\+/m);
    await assert.rejects(acquireLock(root, "write", "sync"), busy);
    child.kill("SIGKILL");
    await once(child, "exit");
    (await acquireLock(root, "write", "sync"))();
  }
});

test("the id of a dead holder, used again by another process, holds nothing", async (t) => {
  const { root } = await temporaryHome(t);
  (await acquireLock(root, "write", "sync"))();
  const holder = { pid: process.pid, birth: "another boot 1", host: (await import("node:os")).hostname() };
  await writeFile(
    path.join(root, ".atlas/lock/writer-2"),
    `${JSON.stringify({ ...holder, command: "sync", since: "2026-01-01T00:00:00Z" })}\n`,
  );
  (await acquireLock(root, "write", "sync"))();
});

test("a holder on another host is believed, whatever runs here", async (t) => {
  const { root } = await temporaryHome(t);
  const folder = path.join(root, ".atlas/lock");
  await mkdir(folder, { recursive: true });
  const holder = { pid: 1, birth: "x", host: "elsewhere", command: "sync", since: "2026-01-01T00:00:00Z" };
  await writeFile(path.join(folder, "writer-1"), `${JSON.stringify(holder)}\n`);
  await assert.rejects(acquireLock(root, "read", "format"), /on elsewhere/);
});

test("many processes at once: never a writer beside another holder, and somebody always gets through", async (t) => {
  const { root } = await temporaryHome(t);
  const journal = path.join(root, "journal");
  writeFileSync(journal, "");
  const children = (["write", "write", "write", "read", "read"] as const).map((mode) => hold(root, mode, 60, 3));
  const exits = children.map(async (child) => once(child, "exit"));
  // Two of them die at any moment, as in a power cut; the others take over.
  await untilJournal(root, /^\+w/m);
  for (const child of children.slice(1, 3)) {
    await sleep(60 * Math.random());
    child.kill("SIGKILL");
  }
  const codes = (await Promise.all(exits)).map(([code]) => code as number | null);
  assert.ok(
    codes.every((code) => code === 0 || code === null),
    `exit codes ${codes.join(", ")}`,
  );

  const lines = readFileSync(journal, "utf8").trim().split("\n");
  const lastLine = new Map(lines.map((line, index) => [line.split(" ")[1], index]));
  const holding = new Map<string, string>();
  let taken = 0;
  for (const [index, line] of lines.entries()) {
    const [what = "", pid = ""] = line.split(" ");
    if (what.startsWith("-")) holding.delete(pid);
    if (!what.startsWith("+")) continue;
    // A holder that says nothing more was killed while it held, and this one has taken over.
    const others = [...holding].filter(([other]) => (lastLine.get(other) ?? 0) > index).map(([, mode]) => mode);
    assert.ok(what === "+r" ? !others.includes("w") : others.length === 0, `${line} while ${others.join(" ")}`);
    holding.set(pid, what.slice(1));
    taken++;
  }
  assert.ok(taken > 60, `taken ${String(taken)} times`);
});
