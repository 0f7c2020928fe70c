import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { registry } from "../source/cli/registry.ts";
import { parseMonths, parseYears } from "../source/cli/options.ts";
import { runCli } from "./support/cli.ts";
import { temporaryHome } from "./support/home.ts";
import { writeRows } from "./support/snapshot.ts";

type Failure = { error: { code: string; message: string; place: object; mend: string } };

test("the list of commands shows the spine, and reads neither databases nor workbooks", async (t) => {
  const home = await temporaryHome(t);
  const log = path.join(home.root, "imports");
  const hook = path.join(import.meta.dirname, "support/record-imports.ts");
  const { code, stdout } = await runCli(home, ["--help"], { NODE_OPTIONS: `--import=${hook}`, RECORD_IMPORTS: log });
  assert.equal(code, 0);
  assert.match(stdout, /raw → extract → load → validate → transform → reconcile → format → present/);
  const places = registry.map(({ name }) => stdout.indexOf(`\n  ${name} `));
  assert.ok(
    places.every((place, index) => place > (places[index - 1] ?? 0)),
    "in order",
  );
  const imported = readFileSync(log, "utf8");
  assert.match(imported, /commander/);
  assert.doesNotMatch(imported, /duckdb|zod|xlsx|yaml|pptx/);
});

test("every command's help has complete examples", async (t) => {
  const home = await temporaryHome(t);
  for (const { name, load } of registry) {
    const definition = await load();
    assert.equal(definition.name, name);
    for (const example of definition.examples) assert.match(example, new RegExp(`^pnpm run ${name} -- --`));
  }
  const { stdout } = await runCli(home, ["sync", "--help"]);
  assert.match(stdout, /Examples:\n {2}pnpm run sync -- --entity IONS/);
});

test("wrong usage: exit 2, what is meant, and one JSON document", async (t) => {
  const home = await temporaryHome(t);
  const cases: [args: string[], code: string, mend: RegExp][] = [
    [["lod"], "UNKNOWN_COMMAND", /Did you mean load\?/],
    [["load", "--entity", "IONS", "--yaer", "2026"], "UNKNOWN_OPTION", /Did you mean --year\?/],
    [["load", "--entity", "IONS", "2026"], "EXCESS_ARGUMENTS", /load --help/],
    [["load", "--json", "--entity"], "OPTION_MISSING_ARGUMENT", /load --help/],
    [["load", "--entity", "IONS", "--year", "26"], "INVALID_ARGUMENT", /load --help/],
    [["load", "--entity", "IONS", "--mode", "merge"], "INVALID_ARGUMENT", /load --help/],
    [["load", "--entity", "IONS", "--mode", "append", "--month", "2"], "CONFLICTING_OPTIONS", /out/],
    [["load"], "MISSING_ENTITY", /IONS, EPN/],
    [["load", "--entity", "IONZ"], "UNKNOWN_ENTITY", /IONS, EPN/],
    [["sync", "--entity", "IONS"], "NO_SOURCE_CONFIG", /IONS-\{year\}\.yaml/],
  ];
  for (const [args, code, mend] of cases) {
    const ended = await runCli(home, args.includes("--json") ? args : [...args, "--json"]);
    assert.equal(ended.code, 2, ended.stderr);
    const { error } = JSON.parse(ended.stdout) as Failure;
    assert.equal(error.code, code);
    assert.match(error.mend, mend);
    assert.match(ended.stderr, new RegExp(`^error ${code}: `));
    assert.doesNotMatch(ended.stderr, /\n {4}at /, "no stack trace");
  }
  const verbose = await runCli(home, ["load", "--entity", "IONZ", "--verbose"]);
  assert.match(verbose.stderr, /\n {4}at /);
  assert.equal(verbose.stdout, "");
  const missing = await runCli({ ...home, root: path.join(home.root, "nowhere") }, ["load", "--entity", "IONS"]);
  assert.match(missing.stderr, /HOME_NOT_FOUND/);
  assert.equal(existsSync(path.join(home.root, "nowhere")), false);
});

test("a leading -- is dropped, before and after the command", async (t) => {
  const home = await temporaryHome(t);
  await writeRows(home, "IONS", 2026, {});
  const ended = await runCli(home, ["--", "load", "--", "--entity", "ions", "--year", "2026", "--json"]);
  assert.equal(ended.code, 0, ended.stderr);
  const document = JSON.parse(ended.stdout) as { entity: string; years: { year: number }[] };
  assert.equal(document.entity, "IONS");
  assert.deepEqual(document.years.map((each) => each.year), [2026]); // prettier-ignore
  assert.match(ended.stderr, /next: pnpm run validate -- --entity IONS --year 2026\n$/);
});

test("--strict: exit 3 where a row is rejected", async (t) => {
  const home = await temporaryHome(t);
  await writeRows(home, "IONS", 2026, { transactions: [{ transaction_date: "kemarin", amount: "1" }] });
  assert.equal((await runCli(home, ["load", "--entity", "IONS"])).code, 0);
  const lenient = await runCli(home, ["validate", "--entity", "IONS"]);
  assert.equal(lenient.code, 0);
  assert.match(lenient.stdout, /1 rows, 0 accepted, 1 rejected/);
  assert.match(lenient.stdout, /INVALID_DATE +1 +IONS-2026\.xlsx 'transactions'!A4 +kemarin/);
  assert.equal((await runCli(home, ["validate", "--entity", "IONS", "--strict"])).code, 3);
  const none = await runCli(home, ["validate", "--entity", "EPN"]);
  assert.equal(none.code, 1, "nothing to judge is no success");
  assert.match(none.stderr, /NOT_EXTRACTED.*\n.*\n.*pnpm run extract -- --entity EPN/);
});

test("what a killed run has half written is removed by the next one, and nothing else", async (t) => {
  const home = await temporaryHome(t);
  await writeRows(home, "IONS", 2026, {});
  const half = `${home.manifest("IONS", 2026)}.123.0a1b2c3d.tmp`;
  const own = path.join(home.clean, "notes.tmp");
  for (const file of [half, own]) writeFileSync(file, "{");
  assert.equal((await runCli(home, ["load", "--entity", "IONS"])).code, 0);
  assert.deepEqual([existsSync(half), existsSync(own)], [false, true]);
});

test("year and month lists", () => {
  assert.deepEqual(parseYears("2023-2026"), [2023, 2024, 2025, 2026]);
  assert.deepEqual(parseYears("2026, 2025,2025"), [2025, 2026]);
  assert.deepEqual(parseYears("2023-2024,2026"), [2023, 2024, 2026]);
  assert.deepEqual(parseMonths("1-3"), [1, 2, 3]);
  assert.deepEqual(parseMonths("02,12"), [2, 12]);
  for (const wrong of ["", "2026-2023", "26", "2026-", "abc", "2026,,2027", "99999"])
    assert.throws(() => parseYears(wrong));
  for (const wrong of ["0", "13", "3-1", "2.5"]) assert.throws(() => parseMonths(wrong));
});
