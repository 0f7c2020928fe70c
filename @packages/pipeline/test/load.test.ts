import assert from "node:assert/strict";
import { appendFile } from "node:fs/promises";
import { test, type TestContext } from "node:test";
import { entities, matchKey } from "@config/atlas";
import fc from "fast-check";
import { withDatabase } from "../source/database/database.ts";
import { UserError } from "../source/errors.ts";
import type { Home } from "../source/home/home.ts";
import { load, type LoadOptions } from "../source/load/index.ts";
import { valueColumns } from "../source/load/raw-schema.ts";
import { contextOf, query } from "./support/context.ts";
import { temporaryHome } from "./support/home.ts";
import { writeRows, type SnapshotRow } from "./support/snapshot.ts";

const sale = (date: string, name: string, more: SnapshotRow = {}): SnapshotRow => ({
  transaction_date: date,
  customer_name: name,
  unit_code: "TM",
  program_name: "UTBK",
  amount: "100000",
  ...more,
});
const fails = (code: string) => (error: unknown) => error instanceof UserError && error.code === code;

/** A home with 2026 of IONS loaded. */
async function loadedHome(t: TestContext, rows: SnapshotRow[]): Promise<Home> {
  const home = await temporaryHome(t);
  await reload(home, rows);
  return home;
}

async function reload(home: Home, rows: SnapshotRow[], options: Omit<LoadOptions, "year"> = {}) {
  await writeRows(home, "IONS", 2026, { transactions: rows });
  return load(contextOf(home), { year: 2026, ...options });
}

async function names(home: Home): Promise<unknown[]> {
  const rows = await query(home, "select customer_name from raw.transactions order by row_order");
  return rows.map((row) => row["customer_name"]);
}

test("every value lands as the text it is, in the order of the CSV", async (t) => {
  const home = await temporaryHome(t);
  const columns = valueColumns("transactions");
  const pieces = [
    '"',
    ",",
    "\n",
    "\r",
    "\\",
    "'",
    "'; drop table raw.loads; --",
    "é",
    "😀",
    "0",
    "NULL",
    " ",
    "\0",
    "#",
  ];
  const value = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 5 });
  const row = fc.array(value, { minLength: columns.length, maxLength: columns.length });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (values) => {
      const rows = values.map((each) => Object.fromEntries(columns.map((name, index) => [name, each[index] ?? ""])));
      await reload(home, rows);
      const loaded = await query(home, "select * from raw.transactions order by row_order");
      const texts = (row: Record<string, unknown>) => columns.map((name) => row[name] ?? "");
      assert.deepEqual(loaded.map(texts), rows.map(texts));
      const places = loaded.map((each) => [each["row_order"], each["source_row"]]);
      assert.deepEqual(places, rows.map((_, index) => [index + 1, String(index + 4)])); // prettier-ignore
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

test("an unchanged snapshot is skipped, a changed table alone is loaded", async (t) => {
  const home = await loadedHome(t, [sale("2026-01-05", "Ani")]);
  const again = await load(contextOf(home), { year: 2026 });
  assert.equal(again.skipped, true);
  const changed = await reload(home, [sale("2026-01-05", "Budi")]);
  assert.deepEqual(
    changed.tables.map((each) => [each.table, each.skipped]),
    [
      ["transactions", false],
      ["students", true],
      ["targets", true],
      ["activities", true],
    ],
  );
  assert.deepEqual(await names(home), ["Budi"]);
});

test("replace leaves other years and entities alone", async (t) => {
  const home = await loadedHome(t, [sale("2026-01-05", "Ani")]);
  await writeRows(home, "IONS", 2025, { transactions: [sale("2025-01-05", "Citra")] });
  await load(contextOf(home), { year: 2025 });
  await writeRows(home, "EPN", 2026, { transactions: [sale("2026-01-05", "Dewi")] });
  await load(contextOf(home, "EPN"), { year: 2026 });
  await reload(home, []);
  assert.deepEqual(await query(home, "select entity_code, year, customer_name from raw.transactions order by all"), [
    { entity_code: "EPN", year: 2026, customer_name: "Dewi" },
    { entity_code: "IONS", year: 2025, customer_name: "Citra" },
  ]);
});

test("append adds what is new, follows rows that moved, and stops where a loaded row is gone", async (t) => {
  const home = await loadedHome(t, [sale("2026-01-05", "Ani"), sale("2026-01-06", "Budi")]);
  await reload(home, [sale("2026-01-04", "Citra"), sale("2026-01-05", "Ani"), sale("2026-01-06", "Budi")], {
    mode: "append",
  });
  assert.deepEqual(await names(home), ["Citra", "Ani", "Budi"]);
  const [budi] = await query(home, "select source_row from raw.transactions where customer_name = 'Budi'");
  assert.equal(budi?.["source_row"], "6");
  // Now raw is the snapshot, as a replacement would have left it.
  assert.equal((await load(contextOf(home), { year: 2026 })).skipped, true);

  const corrected = [sale("2026-01-05", "Ani", { amount: "90000" }), sale("2026-01-06", "Budi")];
  await assert.rejects(reload(home, corrected, { mode: "append" }), fails("APPEND_WOULD_DOUBLE"));
  assert.deepEqual(await names(home), ["Citra", "Ani", "Budi"], "nothing was changed");
});

test("--month replaces the rows of that month and those of none", async (t) => {
  const before = [sale("2026-01-05", "Ani"), sale("2026-02-05", "Budi"), sale("???", "Citra"), sale("", "Dewi")];
  const home = await loadedHome(t, before);
  const after = [
    sale("2026-01-05", "Ani X"),
    sale("2026-02-05", "Budi X"),
    sale("2026-02-09", "Citra"),
    sale("", "Dewi X"),
  ];
  await reload(home, after, { month: 2 });
  assert.deepEqual((await names(home)).sort(), ["Ani", "Budi X", "Citra", "Dewi X"]);
  const [snapshot] = await query(home, "select snapshot_sha256 from raw.snapshots");
  const whole = await writeRows(home, "IONS", 2026, { transactions: after });
  assert.notEqual(snapshot?.["snapshot_sha256"], whole.snapshot_sha256, "raw is not that snapshot yet");
  await load(contextOf(home), { year: 2026, month: 1 });
  const [now] = await query(home, "select snapshot_sha256 from raw.snapshots");
  assert.equal(now?.["snapshot_sha256"], whole.snapshot_sha256);
  assert.equal((await load(contextOf(home), { year: 2026 })).skipped, true);
});

test("--month stops where a row moved between a kept and the replaced month", async (t) => {
  for (const [from, to] of [
    ["2026-01-31", "2026-02-01"],
    ["2026-02-01", "2026-01-31"],
  ] as const) {
    const home = await loadedHome(t, [sale(from, "Ani"), sale("2026-02-20", "Budi")]);
    await assert.rejects(reload(home, [sale(to, "Ani"), sale("2026-02-20", "Budi")], { month: 2 }), fails("ROW_MOVED"));
    const [row] = await query(home, "select transaction_date from raw.transactions where customer_name = 'Ani'");
    assert.equal(row?.["transaction_date"], from);
  }
});

test("a CSV that is not the one extracted is refused", async (t) => {
  const home = await loadedHome(t, [sale("2026-01-05", "Ani")]);
  await appendFile(home.cleanCsv("IONS", 2026, "students"), "x");
  await assert.rejects(load(contextOf(home), { year: 2026 }), fails("SNAPSHOT_DAMAGED"));
  await assert.rejects(load(contextOf(home), { year: 2025 }), fails("NOT_EXTRACTED"));
});

test("extra columns become one JSON object", async (t) => {
  const home = await loadedHome(t, [
    sale("2026-01-05", "Ani", { x_paraf: 'a "b"', "x_o'k": "" }),
    sale("2026-01-06", "Budi"),
  ]);
  const rows = await query<{ extra: string | null }>(home, "select extra from raw.transactions order by row_order");
  assert.deepEqual(rows.map(({ extra }) => (extra === null ? null : (JSON.parse(extra) as unknown))), [{ x_paraf: 'a "b"' }, null]); // prettier-ignore
});

test("reference holds every registered entity's registry, and follows it", async (t) => {
  const home = await temporaryHome(t);
  for (const entity of entities) {
    await writeRows(home, entity.code, 2026, {});
    await load(contextOf(home, entity.code), { year: 2026 });
    const where = `where entity_code = '${entity.code}'`;
    const units = await query(home, `select unit_code, name from reference.units ${where} order by sort_order`);
    assert.deepEqual(units, entity.units.map(({ code, name }) => ({ unit_code: code, name }))); // prettier-ignore
    const groups = await query(home, `select * from reference.unit_groups ${where}`);
    assert.equal(groups.length, entity.unitGroups.flatMap((group) => group.units).length);
    const programs = await query<{ match_keys: string[] }>(home, `select match_keys from reference.programs ${where}`);
    assert.deepEqual(programs.map((row) => row.match_keys), entity.programs.map(({ code, name, aliases }) => [...new Set([code, name, ...aliases].map(matchKey))].sort())); // prettier-ignore
    const schools = await query(home, `select match_key, organization_key from reference.school_aliases ${where}`);
    assert.equal(schools.length, entity.schools.flatMap((school) => [school.name, ...school.aliases]).length);
  }
  const context = contextOf(home);
  const renamed = { ...context, entity: { ...context.entity, name: "IONS Baru" } };
  assert.equal((await load(renamed, { year: 2026 })).reference, true);
  assert.equal((await load(renamed, { year: 2026 })).reference, false);
  const rows = await query(home, "select entity_code, name from reference.entities order by all");
  assert.deepEqual(rows, [
    { entity_code: "EPN", name: "EPN" },
    { entity_code: "IONS", name: "IONS Baru" },
  ]);
});

test("the macros read canonical values and nothing else", async (t) => {
  const home = await loadedHome(t, []);
  const cases: [string, string, string | null][] = [
    ["as_date", "2026-02-28", "2026-02-28"],
    ["as_date", "2026-02-30", null],
    ["as_date", "2026-2-3", null],
    ["as_date", " 2026-02-03", null],
    ["as_date", "2026-02-03\n", null],
    ["as_date", "31/01/2026", null],
    ["as_amount", "1250000.5", "1250000.50"],
    ["as_amount", "-250000", "-250000.00"],
    ["as_amount", "1e5", null],
    ["as_amount", "1.", null],
    ["as_amount", "1,5", null],
    ["as_amount", "99999999999999999999", null],
    ["as_integer", "-3", "-3"],
    ["as_integer", "3.00", "3"],
    ["as_integer", "3.5", null],
    ["as_integer", "99999999999999999999", null],
  ];
  await withDatabase(home, "read", async (database) => {
    for (const [macro, value, expected] of cases) {
      const [row] = await database.rows(`select reference.${macro}($value)::varchar as result`, { value });
      assert.equal(row?.["result"], expected, `${macro} of ${JSON.stringify(value)}`);
    }
    const letters = fc.string({ unit: fc.constantFrom(...Array.from("abzABZ019éÉñøßçÅ .-_/&'’“”\u0301\u00a0日本한")) });
    const texts = fc.sample(letters, 500);
    const keys = await database.rows<{ text: string; key: string }>(
      "select text, reference.match_key(text) as key from (select unnest(from_json($texts, '[\"VARCHAR\"]')) as text)",
      { texts: JSON.stringify(texts) },
    );
    assert.equal(keys.length, texts.length);
    for (const { text, key } of keys) assert.equal(key.normalize("NFD"), matchKey(text), JSON.stringify(text));
  });
});
