import assert from "node:assert/strict";
import { closeSync, copyFileSync, openSync, readdirSync, statSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test, type TestContext } from "node:test";
import { findEntity } from "@config/atlas";
import { openAccounts, openOps, resolveAddress, tokensOf, type Ops } from "@packages/db";
import { membership, rate_limit, session, user } from "@packages/db/auth";
import { core_entity, db_person, db_token } from "@packages/db/ops";
import { openRelease, searchPeople } from "@packages/db/reader";
import { seed } from "@packages/db/seed";
import { startLibsqlServer, type LibsqlServer } from "@packages/db/test-server";
import { dataOf, runDb } from "./support/command.ts";
import { temporaryHome } from "./support/database.ts";
import { person, pointAt, putRelease } from "./support/publish.ts";
import { writeRows } from "./support/write.ts";

type BackedUp = { backups: { database: string; file: string; rows: Record<string, number> }[] };
type Restored = { before: Record<string, number>; after: Record<string, number>; pending: string[] };

/** A home with published data of both entities, and accounts. */
let home: string;
let content: string;

before(async (t) => {
  home = temporaryHome(t as TestContext);
  const ops = await openOps(resolveAddress("file:atlas-ops.db", home));
  for (const code of ["IONS", "EPN"]) {
    await seed(ops, findEntity(code));
    const people = Array.from({ length: 1200 }, (_, index) =>
      person({
        entity_id: code,
        id: `${index}`,
        from_release: 1,
        full_name: `O'Neil "${index}"\n`,
        net_revenue: 2 ** 53 - 1,
      }),
    );
    await writeRows(ops, db_person, people);
    await writeRows(
      ops,
      db_token,
      people.flatMap((row) => tokensOf("person", row)),
    );
    await putRelease(ops, code, 1, "current");
    await pointAt(ops, code, 1);
  }
  content = await contentOf(ops);
  ops.close();
  const accounts = await openAccounts(resolveAddress("file:atlas-auth.db", home));
  const now = new Date(1000);
  const times = { createdAt: now, updatedAt: now };
  await accounts.orm.insert(user).values({ id: "u", name: "U", email: "u@example.com", emailVerified: true, ...times });
  await accounts.orm.insert(membership).values({ user_id: "u", entity_id: "IONS", role: "staff", granted_at: now });
  await accounts.orm.insert(session).values({ id: "s", token: "t", userId: "u", expiresAt: now, ...times });
  await accounts.orm.insert(rate_limit).values({ key: "k", count: 1, ends_at: now });
  accounts.close();
});

/** Every row of every table, and every index. */
async function contentOf({ client }: Ops): Promise<string> {
  const objects = (await client.execute("select type, name, sql from sqlite_master order by 1, 2")).rows;
  const names = objects.filter((row) => row["type"] === "table").map((row) => row["name"] as string);
  const sets: string[][] = [];
  for (const name of names) {
    const rows: string[] = [];
    // A server's answers are limited in size.
    for (let page = 1000; page === 1000;) {
      const set = await client.execute(`select * from "${name}" limit 1000 offset ${rows.length}`);
      rows.push(...set.rows.map((row) => JSON.stringify(row)));
      page = set.rows.length;
    }
    sets.push(rows.sort());
  }
  const plain = (sql: unknown) =>
    String(sql)
      .replaceAll(/["`\s]/g, "")
      .toLowerCase();
  return JSON.stringify([objects.map((row) => [row["name"], plain(row["sql"])]), names, sets]);
}

const backupOf = async (environment: Record<string, string>, database: string) => {
  const to = path.join(environment["ATLAS_HOME"] ?? "", "backups of ours");
  const { backups } = await dataOf<BackedUp>(["backup", "--database", database, "--to", to], environment);
  assert.deepEqual(
    backups.map((each) => each.database),
    [database],
  );
  return backups[0] as BackedUp["backups"][number];
};

/** An operational database with something else in it. */
async function otherHome(t: TestContext): Promise<{ ATLAS_HOME: string }> {
  const ATLAS_HOME = temporaryHome(t);
  const ops = await openOps(resolveAddress("file:atlas-ops.db", ATLAS_HOME));
  await ops.orm
    .insert(core_entity)
    .values({ id: "OLD", name: "", legal_name: "", locale: "", currency: "", time_zone: "" });
  ops.close();
  return { ATLAS_HOME };
}

async function inHome<T>(ATLAS_HOME: string, work: (ops: Ops) => Promise<T>): Promise<T> {
  const ops = await openOps(resolveAddress("file:atlas-ops.db", ATLAS_HOME));
  try {
    return await work(ops);
  } finally {
    ops.close();
  }
}

test("what was in a file is there again, to the last row and index, and readable at once", async (t) => {
  const made = await backupOf({ ATLAS_HOME: home }, "ops");
  assert.equal(statSync(made.file).mode & 0o077, 0);
  const other = await otherHome(t);
  const done = await dataOf<Restored>(["restore", "--from", made.file], other);
  assert.deepEqual(done.after, made.rows);
  assert.equal(done.before["core_entity"], 1);
  await inHome(other.ATLAS_HOME, async (ops) => {
    assert.equal(await contentOf(ops), content);
    const reader = await openRelease(ops, "EPN");
    assert.ok(reader);
    const found = await searchPeople(reader, { text: "", contact: false, sort: "name", direction: "asc", limit: 5 });
    assert.equal(found.rows.length, 5);
  });
});

describe("a server's database", () => {
  let server: LibsqlServer;
  before(async () => {
    server = await startLibsqlServer();
  });
  after(() => server.stop());

  test("takes a file's backup, and gives one that a file takes", async (t) => {
    const made = await backupOf({ ATLAS_HOME: home }, "ops");
    const there = { ATLAS_HOME: temporaryHome(t), DATABASE_URL: server.address };
    const up = await dataOf<Restored>(["restore", "--from", made.file], there);
    assert.deepEqual([up.after, up.pending], [made.rows, []]);
    const remote = await openOps(server.address);
    assert.equal(await contentOf(remote), content);
    remote.close();
    const back = await backupOf(there, "ops");
    assert.deepEqual(back.rows, made.rows);
    const other = await otherHome(t);
    await dataOf<Restored>(["restore", "--from", back.file], other);
    assert.equal(await inHome(other.ATLAS_HOME, contentOf), content);
  });
});

test("restored accounts are as they were, and nobody is signed in", async (t) => {
  const made = await backupOf({ ATLAS_HOME: home }, "auth");
  const other = { ATLAS_HOME: temporaryHome(t) };
  const { after: rows } = await dataOf<Restored>(["restore", "--from", made.file], other);
  assert.deepEqual([made.rows["session"], made.rows["user"], made.rows["rate_limit"]], [1, 1, 1]);
  assert.deepEqual([rows["session"], rows["user"], rows["membership"], rows["rate_limit"]], [0, 1, 1, 0]);
  const accounts = await openAccounts(resolveAddress("file:atlas-auth.db", other.ATLAS_HOME));
  // What belongs to an account goes with it, as before.
  await accounts.orm.delete(user);
  assert.deepEqual(await accounts.orm.select().from(membership), []);
  accounts.close();
});

test("what is no whole backup is refused, and the database stays as it is", async (t) => {
  const other = await otherHome(t);
  const was = await inHome(other.ATLAS_HOME, contentOf);
  const made = await backupOf({ ATLAS_HOME: home }, "ops");
  const damaged = path.join(other.ATLAS_HOME, "damaged.db");
  const cut = path.join(other.ATLAS_HOME, "cut.db");
  const foreign = path.join(other.ATLAS_HOME, "foreign.db");
  copyFileSync(made.file, damaged);
  overwrite(damaged, Math.floor(statSync(damaged).size / 2), 8192);
  copyFileSync(made.file, cut);
  overwrite(cut, 0, 64);
  const database = await openOps(resolveAddress("file:foreign.db", other.ATLAS_HOME));
  await database.client.execute("drop table publication_release");
  database.close();
  for (const [file, why] of [
    [damaged, /it is damaged|malformed|Tree/],
    [cut, /it is no database$/],
    [foreign, /it is no database of Atlas$/],
    [path.join(other.ATLAS_HOME, "none.db"), /there is no such file$/],
    [import.meta.filename, /it is no database$/],
  ] as const) {
    const { code, stdout } = await runDb(["restore", "--from", file, "--json"], other);
    assert.equal(code, 1, file);
    const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
    assert.equal(error.code, "BAD_BACKUP", file);
    assert.match(error.message, why, file);
  }
  assert.equal(await inHome(other.ATLAS_HOME, contentOf), was);
});

function overwrite(file: string, at: number, length: number): void {
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(length, 0xaa), 0, length, at);
  closeSync(handle);
}

test("a restore that is killed leaves the old or the new, and the next one is whole", async (t) => {
  const made = await backupOf({ ATLAS_HOME: home }, "ops");
  const other = await otherHome(t);
  const tablesOf = async (ops: Ops) => JSON.stringify(await ops.orm.select().from(core_entity).orderBy(core_entity.id));
  const was = await inHome(other.ATLAS_HOME, tablesOf);
  const becomes = await inHome(home, tablesOf);
  for (let delay = 150; delay < 1400; delay += 300) {
    await runDb(["restore", "--from", made.file], other, delay);
    const is = await inHome(other.ATLAS_HOME, tablesOf);
    assert.ok(is === was || is === becomes, is);
  }
  await dataOf<Restored>(["restore", "--from", made.file], other);
  assert.equal(await inHome(other.ATLAS_HOME, contentOf), content);
});

test("a backup leaves no draft behind, and clears up after one that was killed", async () => {
  const folder = path.join(home, "backups of ours");
  writeFileSync(path.join(folder, "ops-20260228T070000Z.db.999999999.tmp"), "personal data");
  await backupOf({ ATLAS_HOME: home }, "ops");
  const files = readdirSync(folder);
  assert.deepEqual(
    files.filter((name) => !/^(ops|auth)-\d{8}T\d{6}Z\.db$/.test(name)),
    [],
  );
});
