import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { withDatabase } from "../source/database/database.ts";
import type { Home } from "../source/home/home.ts";
import type { SyncResult } from "../source/sync/index.ts";
import { runCli } from "./support/cli.ts";
import { query } from "./support/context.ts";
import { temporaryHome } from "./support/home.ts";
import { simpleSale, writeSales } from "./support/simple-workbook.ts";
import { standInPython } from "./support/stand-in.ts";

type Document = SyncResult & { error?: { code: string; message: string } };

async function sync(home: Home, args: string[] = []) {
  const python = await standInPython(home, "ok");
  const ended = await runCli(home, ["sync", "--entity", "IONS", "--json", ...args], python);
  return { ...ended, document: JSON.parse(ended.stdout) as Document };
}

test("only what changed is done again, and said so", async (t) => {
  const home = await temporaryHome(t);
  writeSales(home, 2025, [simpleSale("05/01/2025", "A1")]);
  writeSales(home, 2026, [simpleSale("05/01/2026", "B1")]);
  const first = await sync(home);
  assert.equal(first.code, 0, first.stderr);
  assert.match(first.stderr, /reconciled in 2 months and buckets, nothing lost/);
  const again = await runCli(home, ["sync", "--entity", "IONS"], { ATLAS_PYTHON: "/no/python" });
  assert.match(again.stdout, /2025 .* unchanged +unchanged +unchanged\n +2026 .* unchanged +unchanged +unchanged\n/);
  assert.match(again.stdout, /marts: unchanged\n\nnext: pnpm run report -- --entity IONS --period 2026-01\n$/);

  writeSales(home, 2026, [simpleSale("05/01/2026", "B1"), simpleSale("06/02/2026", "B2")]);
  const { document } = await sync(home);
  const states = document.years.map(({ year, extract, load, validate }) => [
    ...[year, extract.skipped, load.skipped, validate.skipped],
  ]);
  assert.deepEqual(states, [
    [2025, true, true, true],
    [2026, false, false, false],
  ]);
  assert.equal(document.marts?.transform.skipped, false);
  assert.equal(document.marts.last_month, "2026-02");
  assert.equal((await query(home, "select 1 from ions.mart_revenue")).length, 3);
});

test("a frozen month stays until --month renews it", async (t) => {
  const home = await temporaryHome(t);
  const sales = (january: string, february: string) => [
    simpleSale("05/01/2026", "B1", january),
    simpleSale("06/02/2026", "B2", february),
  ];
  const amounts = async () => query(home, "select amount from raw.transactions order by row_order");
  writeSales(home, 2026, sales("100", "200"));
  await sync(home);
  writeSales(home, 2026, sales("111", "222"));
  const frozen = await sync(home);
  assert.deepEqual(await amounts(), [{ amount: "100" }, { amount: "200" }]);
  assert.match(
    frozen.stderr,
    /frozen months that differ.*\n.*\n +2026 +transactions +2026-01 +1 +1 +--overwrite --month 1/,
  );
  await sync(home, ["--month", "2"]);
  assert.deepEqual(await amounts(), [{ amount: "100" }, { amount: "222" }]);
});

test("--strict stops before the marts with exit 3", async (t) => {
  const home = await temporaryHome(t);
  writeSales(home, 2026, [simpleSale("05/01/2026", "B1")]);
  assert.equal((await sync(home, ["--strict"])).code, 0);
  writeSales(home, 2026, [simpleSale("05/01/2026", "B1"), simpleSale("06/02/2026", "B2", "lima")]);
  const strict = await sync(home, ["--strict"]);
  assert.equal(strict.code, 3);
  assert.equal(strict.document.marts, null);
  assert.match(strict.stderr, /INVALID_AMOUNT +1 +IONS-2026\.xlsx 'Transaksi'!F3/);
  assert.equal((await query(home, "select 1 from ions.mart_conservation")).length, 1, "the marts before");
  assert.deepEqual(await readdir(home.invalid), ["IONS-2026-02-transactions.csv"]);
});

test("a year that is not asked for is judged anew where the rules changed", async (t) => {
  const home = await temporaryHome(t);
  writeSales(home, 2025, [simpleSale("05/01/2025", "A1", "lima")]);
  writeSales(home, 2026, [simpleSale("05/01/2026", "B1")]);
  await sync(home);
  await withDatabase(home, "write", async (database) => database.run("update raw.validations set rules_hash = 'old'"));
  const { document } = await sync(home, ["--year", "2026"]);
  assert.deepEqual(
    document.also_validated.map(({ year, rejected }) => [year, rejected]),
    [[2025, 1]],
  );
});
