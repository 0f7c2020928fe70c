import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test, type TestContext } from "node:test";
import { DatabaseError, openOps, resolveAddress } from "@packages/db";
import { temporaryHome } from "./support/database.ts";

async function opsWithThreads(t: TestContext, threads = 2) {
  const ops = await openOps(resolveAddress("file:atlas-ops.db", temporaryHome(t)), undefined, { threads });
  t.after(() => {
    ops.close();
  });
  return ops;
}

/** Counts up to a number in the database, which takes the longer the higher it is. */
const counting = (to: number) => ({
  sql: "with recursive n(i) as (select 1 union all select i + 1 from n where i < ?) select max(i) from n",
  args: [to],
});

test("reads at once in threads each get their own answer, also when there are more texts than are kept", async (t) => {
  const ops = await opsWithThreads(t);
  const texts = Array.from({ length: 1200 }, (_, index) => index % 700);
  const answers = await Promise.all(
    texts.map((number) =>
      ops.readAside([
        { sql: `select ${number}, ?`, args: [`of ${number}`] },
        { sql: "select ?", args: [number] },
      ]),
    ),
  );
  assert.deepEqual(
    answers.map((sets) => sets.map(({ rows }) => rows.map((row) => Array.from(row)))),
    texts.map((number) => [[[number, `of ${number}`]], [[number]]]),
  );
});

test("what is wrong with a read is said as elsewhere, and the thread goes on", async (t) => {
  const ops = await opsWithThreads(t, 1);
  const wrong = [{ sql: "select * from nowhere", args: [] }];
  for (const read of [ops.read, ops.readAside]) {
    await assert.rejects(read(wrong), (error) => error instanceof DatabaseError && error.code === "SCHEMA_TOO_OLD");
  }
  const [set] = await ops.readAside([{ sql: "select 1", args: [] }]);
  assert.equal(set?.rows[0]?.[0], 1);
});

test("a thread reads what was written meanwhile, and writes nothing", async (t) => {
  const ops = await opsWithThreads(t, 1);
  const count = async () =>
    (await ops.readAside([{ sql: "select count(*) from core_entity", args: [] }]))[0]?.rows[0]?.[0];
  assert.equal(await count(), 0);
  await ops.client.execute("insert into core_entity values ('IONS', '', '', '', '', '')");
  assert.equal(await count(), 1);
  for (const sql of ["delete from core_entity", "delete from core_entity returning id"]) {
    await assert.rejects(ops.readAside([{ sql, args: [] }]));
  }
  assert.equal(await count(), 1);
});

test("what is written in a thread is written whole or not at all, and can be read at once", async (t) => {
  const ops = await opsWithThreads(t, 1);
  const insert = (id: string | null) => ({ sql: "insert into core_entity values (?, '', '', '', '', '')", args: [id] });
  const ids = async () =>
    (await ops.read([{ sql: "select id from core_entity order by id", args: [] }]))[0]?.rows[0]?.[0] ?? null;
  await assert.rejects(ops.writeAside([insert("IONS"), insert(null)]));
  assert.equal(await ids(), null);
  await ops.writeAside([insert("IONS"), { sql: "update core_entity set id = 'EPN'", args: [] }]);
  assert.equal(await ids(), "EPN");
});

test("a long read in a thread keeps nobody waiting", async (t) => {
  const ops = await opsWithThreads(t);
  let isLongOver = false;
  const long = ops.readAside([counting(3_000_000)]).then(() => (isLongOver = true));
  await ops.read([counting(10)]);
  await ops.readAside([counting(10)]);
  assert.equal(isLongOver, false);
  await long;
});

test("a database that was closed refuses, and a program that leaves one open ends", async (t) => {
  const ops = await opsWithThreads(t);
  await ops.readAside([counting(10)]);
  ops.close();
  await assert.rejects(ops.readAside([counting(10)]), { code: "DATABASE_UNREACHABLE" });
  const home = temporaryHome(t);
  const program = `
    import { openOps, resolveAddress } from "@packages/db";
    const ops = await openOps(resolveAddress("file:atlas-ops.db", process.argv[1]), undefined, { threads: 1 });
    const [set] = await ops.readAside([{ sql: "select 'read'", args: [] }]);
    console.log(set.rows[0][0]);
  `;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", program, home], {
    encoding: "utf8",
    cwd: import.meta.dirname,
  });
  assert.equal(said, "read\n");
});
