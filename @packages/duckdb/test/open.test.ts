import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import { attachDatabase, openDatabase, quoted } from "../source/index.ts";

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas duckdb's-"));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Both ways to read. */
const readers: Record<string, (file: string) => Promise<unknown>> = {
  open: async (file) => {
    const instance = await openDatabase(file, "read");
    const connection = await instance.connect();
    try {
      return (await connection.runAndReadAll("select x from t")).getRowsJson();
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  },
  attach: async (file) => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    try {
      await attachDatabase(connection, file, "atlas");
      await assert.rejects(connection.run("create table atlas.u (x integer)"), /read-only/);
      return (await connection.runAndReadAll("select x from atlas.t")).getRowsJson();
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  },
};

/** Another program, which writes a table and holds the file until it is told to let go, or is killed. */
async function holderOf(t: TestContext, file: string) {
  const script = `
    import { openDatabase } from ${JSON.stringify(path.resolve(import.meta.dirname, "../source/index.ts"))};
    const connection = await (await openDatabase(process.argv[1], "write")).connect();
    await connection.run("create table t as select 7 as x");
    console.log("held");
    process.stdin.once("end", () => process.exit()).resume();`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", script, file]);
  t.after(() => child.kill("SIGKILL"));
  await once(child.stdout, "data");
  return child;
}

for (const [name, read] of Object.entries(readers)) {
  test(`${name}: who holds a file is named, and waited for`, async (t) => {
    const file = path.join(folderOf(t), "atlas.db");
    const holder = await holderOf(t, file);
    await assert.rejects(read(file), (error: { code: string; message: string }) => {
      assert.equal(error.code, "DATABASE_BUSY");
      assert.match(error.message, new RegExp(`PID ${holder.pid}`));
      return true;
    });
    const waiting = read(file);
    setTimeout(() => holder.stdin.end(), 400);
    assert.deepEqual(await waiting, [[7]]);
  });

  test(`${name}: a file that is missing and one that is none are told apart`, async (t) => {
    const folder = folderOf(t);
    await assert.rejects(read(path.join(folder, "none.db")), { code: "NO_DATABASE" });
    const other = path.join(folder, "other.db");
    writeFileSync(other, "no database at all".repeat(1000));
    await assert.rejects(read(other), { code: "DATABASE_UNREADABLE" });
  });
}

test("a text with quotes is one text", async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const text = "it's '' a \\ text";
  assert.deepEqual((await connection.runAndReadAll(`select ${quoted(text)}`)).getRowsJson(), [[text]]);
  connection.closeSync();
  instance.closeSync();
});
