import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { DatabaseError, isConstraintError, openOps, resolveAddress } from "@packages/db";
import { core_entity } from "@packages/db/ops";
import { temporaryHome, temporaryOps } from "./support/database.ts";

const code = (expected: string) => (error: unknown) => error instanceof DatabaseError && error.code === expected;

test("a file that is not there is made, with folders, and has the whole schema", async (t) => {
  const home = temporaryHome(t);
  const ops = await openOps(resolveAddress("file:of/some/depth.db", home));
  t.after(() => {
    ops.close();
  });
  assert.deepEqual(await ops.orm.select().from(core_entity), []);
  assert.equal((await ops.client.execute("pragma journal_mode")).rows[0]?.["journal_mode"], "wal");
});

test("a relative file lies in the home, and nowhere else", () => {
  const home = "/a home/100% sure";
  assert.equal(resolveAddress("file:ops.db", home), pathToFileURL("/a home/100% sure/ops.db").href);
  assert.equal(resolveAddress("file:/elsewhere/ops.db", home), "file:///elsewhere/ops.db");
  assert.equal(resolveAddress("libsql://db.example", home), "libsql://db.example");
  for (const address of [
    "file:../ops.db",
    "file:a/../../ops.db",
    "file:.",
    "file:",
    "ops.db",
    "ftp://x",
    "file:x?y",
    "",
  ]) {
    assert.throws(() => resolveAddress(address, home), code("BAD_ADDRESS"), address);
  }
});

test("an odd home is no hindrance", async (t) => {
  const home = path.join(temporaryHome(t), "100% of #1 & ünïcode?");
  const ops = await openOps(resolveAddress("file:atlas-ops.db", home));
  ops.close();
});

test("no database, and a server that is not there, are said plainly and without secrets", async (t) => {
  const home = temporaryHome(t);
  writeFileSync(path.join(home, "notes.db"), "Not a database. ".repeat(1000));
  await assert.rejects(openOps(resolveAddress("file:notes.db", home)), code("DATABASE_CORRUPT"));
  writeFileSync(path.join(home, "file"), "");
  await assert.rejects(openOps(resolveAddress("file:file/ops.db", home)), code("DATABASE_UNREACHABLE"));
  await assert.rejects(openOps("http://127.0.0.1:1?authToken=hidden"), (error: DatabaseError) => {
    assert.equal(error.code, "DATABASE_UNREACHABLE");
    assert.equal(error.place.file, "http://127.0.0.1:1");
    return true;
  });
  await assert.rejects(openOps("http://user:secret@127.0.0.1:1"), (error: DatabaseError) => {
    assert.equal(error.code, "BAD_ADDRESS");
    assert.doesNotMatch(`${error.message} ${error.mend} ${error.place.file}`, /secret/);
    return true;
  });
});

test("a broken constraint is told from other errors", async (t) => {
  const ops = await temporaryOps(t);
  const row = { id: "IONS", name: "", legal_name: "", locale: "", currency: "", time_zone: "" };
  await ops.orm.insert(core_entity).values(row);
  await assert.rejects(ops.orm.insert(core_entity).values(row), isConstraintError);
  await assert.rejects(ops.client.execute("select * from nowhere"), code("SCHEMA_TOO_OLD"));
  assert.equal(isConstraintError(new Error("other")), false);
});
