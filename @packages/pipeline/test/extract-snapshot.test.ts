import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { csvChunks, parseCsv } from "../source/extract/csv.ts";
import { manifestText } from "../source/extract/manifest.ts";
import { tableNames } from "../source/extract/schema.ts";
import { openSnapshot, writeSnapshot } from "../source/extract/snapshot.ts";
import type { Home } from "../source/home/home.ts";
import { cleanColumn, manifestOf } from "./support/clean.ts";
import { temporaryHome } from "./support/home.ts";
import { snapshotOf } from "./support/two-snapshots.ts";
import {
  configOf,
  dateCell,
  place,
  run,
  workbookBytes,
  writeConfig,
  writeRaw,
  type TestSheet,
} from "./support/workbook.ts";

const old = snapshotOf("old");
const next = snapshotOf("new");

/** Which of the two snapshots a reader gets; fails where it is not one of them whole. */
async function which(home: Home): Promise<string> {
  const manifest = await openSnapshot(home, "IONS", 2026);
  const found = [old, next].find(({ manifest: { snapshot_sha256 } }) => snapshot_sha256 === manifest?.snapshot_sha256);
  assert.ok(found, "a whole snapshot");
  assert.deepEqual(
    readdirSync(home.clean).filter((name) => name.includes(".next")),
    [],
  );
  return found === old ? "old" : "new";
}

test("a run killed while it writes leaves one whole snapshot, the old or the new", async (t) => {
  const home = await temporaryHome(t);
  await writeSnapshot(home, old.manifest, old.csvs);
  const script = path.join(import.meta.dirname, "support/write-snapshots.ts");
  const found = new Set<string>();
  for (let kill = 0; kill < 12; kill++) {
    const child = spawn(process.execPath, [script, home.root], { stdio: ["ignore", "pipe", "inherit"] });
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, kill * 7));
    child.kill("SIGKILL");
    await once(child, "exit");
    found.add(await which(home));
  }
  assert.ok(found.size > 0);
});

test("wherever a replacement is cut short, a reader gets the old snapshot or the new one, whole", async (t) => {
  const home = await temporaryHome(t);
  const csv = (table: (typeof tableNames)[number]): string => home.cleanCsv("IONS", 2026, table);
  const manifest = home.manifest("IONS", 2026);
  const text = (table: (typeof tableNames)[number]): string => (next.csvs.get(table) ?? []).join("");
  const steps: [string, () => void, string][] = [
    [
      "a CSV is half written",
      () => writeFileSync(`${csv("transactions")}.next`, text("transactions").slice(0, 999)),
      "old",
    ],
    [
      "all CSVs are written",
      () => tableNames.forEach((table) => writeFileSync(`${csv(table)}.next`, text(table))),
      "old",
    ],
    ["the manifest is written", () => writeFileSync(`${manifest}.next`, manifestText(next.manifest)), "new"],
    ...tableNames.map((table): [string, () => void, string] => [
      ...([`${table} is in its place`, () => renameSync(`${csv(table)}.next`, csv(table)), "new"] as const),
    ]),
    ["all is in its place", () => renameSync(`${manifest}.next`, manifest), "new"],
  ];
  for (const [index, [what, , expected]] of steps.entries()) {
    rmSync(home.clean, { recursive: true, force: true });
    await writeSnapshot(home, old.manifest, old.csvs);
    for (const [, step] of steps.slice(0, index + 1)) step();
    assert.equal(await which(home), expected, what);
  }
});

test("leftovers of a run that was cut short never enter a later snapshot", async (t) => {
  const home = await temporaryHome(t);
  await writeSnapshot(home, old.manifest, old.csvs);
  writeFileSync(`${home.cleanCsv("IONS", 2026, "students")}.next`, "left over");
  const only = new Map([...next.csvs].filter(([table]) => table === "transactions"));
  const tables = old.manifest.tables.map((table) => (table.table === "transactions" ? next.manifest.tables[0] : table));
  const manifest = { ...old.manifest, tables: tables.filter((table) => table !== undefined) };
  await writeSnapshot(home, manifest, only);
  assert.deepEqual(await openSnapshot(home, "IONS", 2026), manifest);
});

test("a snapshot whose CSV is not the manifest's is refused to readers", async (t) => {
  const home = await temporaryHome(t);
  assert.equal(await openSnapshot(home, "IONS", 2026), null);
  await writeSnapshot(home, old.manifest, old.csvs);
  rmSync(home.cleanCsv("IONS", 2026, "targets"));
  await assert.rejects(openSnapshot(home, "IONS", 2026), { code: "SNAPSHOT_DAMAGED", message: /targets\.csv/ });
});

const header = ["Tanggal", "Nama", "Unit", "Jumlah"];
const sheet: TestSheet = {
  rows: [
    header,
    [dateCell("2026-01-05"), 'Ayu "A", S.', "TM", 1.5],
    [dateCell("2026-02-05"), "Budi", "TM", "Rp 2.000"],
  ],
};
const config = { sheet: "Sheet1", table: "transactions" };

test("the same workbooks and config give the same bytes in another home", async (t) => {
  const [one, other] = [await temporaryHome(t), await temporaryHome(t)];
  for (const home of [one, other]) {
    place(home, [sheet], [config]);
    await run(home);
  }
  assert.equal(readdirSync(one.clean).length, 5);
  for (const name of readdirSync(one.clean)) {
    assert.deepEqual(readFileSync(path.join(one.clean, name)), readFileSync(path.join(other.clean, name)), name);
  }
});

test("nothing is read where nothing has changed, and any change is seen", async (t) => {
  const home = await temporaryHome(t);
  place(home, [sheet], [config]);
  assert.equal((await run(home)).skipped, false);
  const again = await run(home);
  assert.equal(again.skipped, true);
  assert.match(again.reason ?? "", /as they were/);
  assert.equal(again.tables[0]?.rows, 2);
  writeConfig(home, configOf([{ ...config, ignore: ["Paraf"] }]));
  assert.equal((await run(home)).skipped, false);
  writeRaw(home, "book.xlsx", workbookBytes([sheet, { rows: [["x"]] }]));
  assert.equal((await run(home)).skipped, false);
  assert.equal((await run(home)).skipped, true);
  const bytes = readFileSync(path.join(home.raw, "book.xlsx"));
  bytes.writeUInt8(bytes.readUInt8(10) ^ 1, 10); // The time of a part's header: as long as before, and nothing to a reader.
  writeRaw(home, "book.xlsx", bytes);
  assert.equal((await run(home)).skipped, false);
});

test("a lost CSV is made again where the workbook still gives it, else the command stops", async (t) => {
  const home = await temporaryHome(t);
  place(home, [sheet], [config]);
  const { snapshot_sha256 } = await run(home);
  const csv = home.cleanCsv("IONS", 2026, "transactions");
  rmSync(csv);
  assert.equal((await run(home)).snapshot_sha256, snapshot_sha256);
  assert.ok(existsSync(csv));
  writeFileSync(csv, "changed by hand");
  writeRaw(home, "book.xlsx", workbookBytes([{ rows: sheet.rows.slice(0, 2) }]));
  await assert.rejects(run(home), { code: "SNAPSHOT_DAMAGED" });
  await run(home, { overwrite: true });
  assert.deepEqual(cleanColumn(home, "customer_name"), ['Ayu "A", S.']);
});

test("the manifest names the bytes that were read, and every table has a CSV", async (t) => {
  const home = await temporaryHome(t);
  place(home, [sheet], [config]);
  await run(home);
  const manifest = manifestOf(home);
  assert.equal(manifest.workbooks[0]?.bytes, readFileSync(path.join(home.raw, "book.xlsx")).length);
  assert.deepEqual(
    manifest.tables.map(({ table, rows }) => [table, rows]),
    [
      ["transactions", 2],
      ["students", 0],
      ["targets", 0],
      ["activities", 0],
    ],
  );
  assert.deepEqual(manifest.tables[0]?.months, [
    { month: "2026-01", rows: 1 },
    { month: "2026-02", rows: 1 },
  ]);
  assert.deepEqual(manifest.workbooks[0].sheets[0]?.headings[0], {
    cell: "A1",
    heading: "Tanggal",
    column: "transaction_date",
  });
});

test("a frozen month survives a new sheet, a new column and a renamed workbook", async (t) => {
  const home = await temporaryHome(t);
  place(home, [sheet], [config]);
  await run(home);
  const changed = sheet.rows
    .with(1, [dateCell("2026-01-05"), "Ani", "TM", 9])
    .map((row, index) => [...row, index === 0 ? "Kasir" : "Sari"]);
  rmSync(path.join(home.raw, "book.xlsx"));
  writeRaw(home, "new.xlsx", workbookBytes([{ rows: changed }]));
  writeConfig(home, configOf([config], "new.xlsx"));
  const result = await run(home, { allowUnknown: true });
  assert.deepEqual(
    result.differing.map(({ month }) => month),
    ["2026-01"],
  );
  assert.deepEqual(cleanColumn(home, "source_file"), ["book.xlsx", "new.xlsx"]);
  assert.deepEqual(cleanColumn(home, "x_kasir"), ["", "Sari"]);
});

test("any fields survive the CSV, by its own reader and another's", () => {
  const field = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", " ", "a", "é", "=", "'", ";", "\t") });
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { maxLength: 8 });
  fc.assert(
    fc.property(rows, (records) => {
      const text = [...csvChunks(["one", "two"], records, (record) => record)].join("");
      const all = [["one", "two"], ...records];
      assert.deepEqual(parse(text, { record_delimiter: "\n" }), all);
      const own = parseCsv(Buffer.from(text));
      assert.deepEqual([own.header, ...own.records], all);
      assert.ok(text.endsWith("\n"));
    }),
  );
  const awkward = ["plain", "a,b", 'say "x"', "two\nlines", "a\rb", ""];
  assert.equal(
    [...csvChunks(["a"], [awkward], (record) => record)].join(""),
    'a\nplain,"a,b","say ""x""","two\nlines","a\rb",\n',
  );
});

test("a home is copied with its snapshots and stays settled", async (t) => {
  const [one, other] = [await temporaryHome(t), await temporaryHome(t)];
  place(one, [sheet], [config]);
  await run(one);
  cpSync(one.source, other.source, { recursive: true });
  assert.equal((await run(other)).skipped, true);
});
