import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { createClient } from "@libsql/client";
import { DatabaseError, isConstraintError, openOps, resolveAddress } from "@packages/db";
import { core_entity } from "@packages/db/ops";
import { startLibsqlServer } from "@packages/db/test-server";
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

test("a token is asked for where the server wants one, and another is refused", async (t) => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key = path.join(temporaryHome(t), "key.pem");
  writeFileSync(key, publicKey.export({ type: "spki", format: "pem" }));
  const server = await startLibsqlServer({ args: ["--auth-jwt-key-file", key] });
  t.after(server.stop);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = `${part({ alg: "EdDSA", typ: "JWT" })}.${part({ a: "rw" })}`;
  const token = `${claims}.${sign(null, Buffer.from(claims), privateKey).toString("base64url")}`;
  await assert.rejects(openOps(server.address, token), code("SCHEMA_TOO_OLD"));
  for (const wrong of [undefined, `${claims}.${Buffer.alloc(64).toString("base64url")}`]) {
    await assert.rejects(openOps(server.address, wrong), (error: DatabaseError) => {
      assert.equal(error.code, "DATABASE_REFUSED");
      assert.doesNotMatch(JSON.stringify([error.message, error.mend, error.place]), /eyJ/);
      return true;
    });
  }
});

test("who waits too long for another's writing is told so, and reading goes on", async (t) => {
  const ops = await temporaryOps(t);
  const other = createClient({ url: ops.address, timeout: 100 });
  const writing = await other.transaction("write");
  await writing.execute("delete from core_entity");
  const reading = await ops.orm.select().from(core_entity);
  assert.deepEqual(reading, []);
  await assert.rejects(ops.client.execute("delete from core_entity"), code("DATABASE_BUSY"));
  await writing.rollback();
  other.close();
});
