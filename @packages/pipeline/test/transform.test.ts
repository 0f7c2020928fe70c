import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import { withDatabase } from "../source/database/database.ts";
import { UserError } from "../source/errors.ts";
import type { Home } from "../source/home/home.ts";
import { isAlive } from "../source/home/process.ts";
import { reconcile } from "../source/reconcile/index.ts";
import type { ValidationFile } from "../source/validate/index.ts";
import { runCli, startCli } from "./support/cli.ts";
import { contextOf, query } from "./support/context.ts";
import { temporaryHome } from "./support/home.ts";
import { judgeRows } from "./support/judge.ts";
import { writeRows, type SnapshotRow } from "./support/snapshot.ts";
import { standInPython, type Behaviour } from "./support/stand-in.ts";

const sale = (date: string, amount: string, more: SnapshotRow = {}): SnapshotRow => ({
  transaction_date: date,
  customer_name: "Ani",
  unit_code: "TM",
  program_name: "UTBK",
  amount,
  ...more,
});
const student = (date: string, name: string): SnapshotRow => ({
  registration_date: date,
  full_name: name,
  unit_code: "TM",
  program_name: "UTBK",
});

const january = {
  transactions: [sale("2026-01-05", "100000.5"), sale("2026-01-06", "x"), sale("", "7"), sale("2025-01-01", "9")],
  students: [student("2019-01-01", "Budi"), student("2026-01-01", "")],
};
const february = { transactions: [...january.transactions, sale("2026-02-01", "5")], students: january.students };

type Document = { transform: { skipped: boolean }; error?: { code: string; message: string; mend: string } };

async function transform(home: Home, behaviour: Behaviour) {
  const environment = await standInPython(home, behaviour);
  const ended = await runCli(home, ["transform", "--entity", "IONS", "--json"], environment);
  return { ...ended, document: JSON.parse(ended.stdout) as Document };
}

async function builtHome(t: TestContext): Promise<Home> {
  const home = await temporaryHome(t);
  await judgeRows(home, january);
  const built = await transform(home, "ok");
  assert.equal(built.code, 0, built.stderr);
  return home;
}

const martRows = async (home: Home) =>
  query(home, "select period_start::varchar as month, row_count, amount_total from ions.mart_revenue order by all");
const januaryMarts = [{ month: "2026-01-01", row_count: "1", amount_total: "100000.50" }];

test("a build replaces the marts, and is skipped where it would give the same", async (t) => {
  const home = await builtHome(t);
  assert.deepEqual(await martRows(home), januaryMarts);
  assert.deepEqual(await query(home, "select 1 from duckdb_schemas() where schema_name = 'ions_next'"), []);
  assert.equal((await transform(home, "broken")).document.transform.skipped, true);

  await judgeRows(home, february);
  const again = await transform(home, "ok");
  assert.equal(again.document.transform.skipped, false);
  assert.match(again.stderr, /next: pnpm run report -- --entity IONS --period 2026-02/);
  assert.equal((await martRows(home)).length, 2);

  // Verdicts by other rules than those that the marts were built with.
  await withDatabase(home, "write", async (database) => database.run("update raw.promotions set rules_hash = 'old'"));
  assert.equal((await transform(home, "ok")).document.transform.skipped, false);
});

test("what was loaded and not judged is refused", async (t) => {
  const home = await temporaryHome(t);
  const none = await transform(home, "ok");
  assert.equal(none.document.error?.code, "NO_DATABASE");
  await writeRows(home, "IONS", 2026, january);
  await runCli(home, ["load", "--entity", "IONS"]);
  const unjudged = await transform(home, "ok");
  assert.equal(unjudged.code, 1);
  assert.equal(unjudged.document.error?.code, "NOT_VALIDATED");
  assert.match(unjudged.document.error.mend, /pnpm run validate -- --entity IONS --year 2026$/);
});

test("a failing, broken or lossy build is named, and the marts before stay", async (t) => {
  const home = await builtHome(t);
  await judgeRows(home, february);
  const cases: [Behaviour, code: string, message: RegExp][] = [
    ["failing", "MODELS_FAILED", /test amounts_are_whole: Got 2 results, configured to fail if != 0/],
    ["broken", "ANALYTICS_FAILED", /1\/1 success mart_revenue/],
    ["lossy", "NOT_CONSERVED", /transactions 2026-01: clean 2 rows, 100000\.5; rejected 1 rows, 0; marts 0 rows, 0/],
  ];
  for (const [behaviour, code, message] of cases) {
    const ended = await transform(home, behaviour);
    assert.equal(ended.code, 1);
    assert.equal(ended.document.error?.code, code);
    assert.match(ended.document.error.message, message);
    assert.deepEqual(await martRows(home), januaryMarts);
  }
  const absent = await runCli(home, ["transform", "--entity", "IONS"], { ATLAS_PYTHON: "/no/python" });
  assert.match(absent.stderr, /ANALYTICS_NOT_INSTALLED/);
});

test("reconcile writes what it counted, for every bucket", async (t) => {
  const home = await builtHome(t);
  const file = JSON.parse(await readFile(home.validation("IONS", 2026), "utf8")) as ValidationFile;
  const brief = file.conservation.map((each) => [
    ...[each.table, each.month, each.clean_rows, each.rejected_rows, each.mart_rows],
    ...[each.clean_amount, each.rejected_amount, each.mart_amount, each.holds],
  ]);
  assert.deepEqual(brief, [
    ["transactions", "01", 2, 1, 1, 100000.5, 0, 100000.5, true],
    ["transactions", "out-of-year", 1, 1, 0, 9, 9, 0, true],
    ["transactions", "undated", 1, 1, 0, 7, 7, 0, true],
    ["students", "01", 1, 1, 0, 0, 0, 0, true],
    ["students", "carried-over", 1, 0, 1, 0, 0, 0, true],
  ]);
  const text = await readFile(home.comparisonCsv("IONS", "transactions"), "utf8");
  const [first] = parse(text, { columns: true });
  assert.deepEqual(first, {
    year: "2026",
    month: "01",
    clean_rows: "2",
    invalid_rows: "1",
    mart_rows: "1",
    clean_amount: "100000.5",
    invalid_amount: "0",
    mart_amount: "100000.5",
    percentage: "100.00",
  });
  const students = await readFile(home.comparisonCsv("IONS", "students"), "utf8");
  assert.match(students, /\n2026,01,1,1,0,0,0,0,0\.00\n2026,carried-over,1,0,1,0,0,0,100\.00\n$/);
});

test("reconcile notices raw or marts that changed since", async (t) => {
  const home = await builtHome(t);
  const context = contextOf(home);
  const tampering = [
    ["delete from raw.transactions where amount = '7'", "RAW_CHANGED", /transactions 2026-undated/],
    ["update raw.transactions set amount = '8' where amount = '7'", "RAW_CHANGED", /transactions 2026-undated/],
    ["update raw.transactions set amount = '1' where amount = '100000.5'", "NOT_CONSERVED", /transactions 2026-01/],
    ["delete from raw.verdicts where value = 'x'", "NOT_CONSERVED", /transactions 2026-01/],
    ["delete from ions.int_enrollments", "NOT_CONSERVED", /students 2026-carried-over/],
    ["update ions.mart_revenue set amount_total = 1", "NOT_CONSERVED", /transactions 2026-01/],
    ["update ions.mart_revenue set period_start = date '2026-03-01'", "NOT_CONSERVED", /transactions 2026-03/],
    ["update raw.loads set load_hash = 'other' where table_name = 'targets'", "RAW_CHANGED", /IONS 2026/],
  ] as const;
  await withDatabase(home, "write", async (database) => {
    await reconcile(database, context, { schema: "ions" });
    for (const [sql, code, message] of tampering) {
      await database.run("begin transaction");
      await database.run(sql);
      await assert.rejects(reconcile(database, context, { schema: "ions" }), (error) => {
        assert.ok(error instanceof UserError, String(error));
        assert.equal(error.code, code, sql);
        assert.match(error.message, message);
        return true;
      });
      await database.run("rollback");
    }
  });
  const other = await runCli(home, ["reconcile", "--entity", "EPN"]);
  assert.match(other.stderr, /NOT_TRANSFORMED/);
});

test("a command that is stopped ends its child, releases the lock and says so", async (t) => {
  const home = await temporaryHome(t);
  await judgeRows(home, january);
  const slow = await standInPython(home, "slow");
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    const { child, ended } = startCli(home, ["transform", "--entity", "IONS", "--json"], slow);
    const python = await slowProcess(home);
    const refused = await runCli(home, ["validate", "--entity", "IONS"]);
    assert.match(
      refused.stderr,
      new RegExp(`HOME_BUSY: .transform --entity IONS --json. is writing here \\(process ${String(child.pid)}`),
    );
    child.kill(signal);
    const { code: actual, stdout } = await ended;
    assert.equal(actual, code);
    assert.equal((JSON.parse(stdout) as Document).error?.code, "INTERRUPTED");
    assert.equal(isAlive(python, ""), false);
  }
  assert.equal((await transform(home, "ok")).code, 0);
});

/** The process that a slow stand-in says it is. */
async function slowProcess(home: Home): Promise<number> {
  const file = path.join(home.root, ".atlas/slow.pid");
  for (;;) {
    const text = await readFile(file, "utf8").catch(() => "");
    if (text.endsWith("\n")) {
      await rm(file);
      return Number(text);
    }
    await sleep(20);
  }
}
