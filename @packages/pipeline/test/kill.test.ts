import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Home } from "../source/home/home.ts";
import { runCli, startCli } from "./support/cli.ts";
import { query } from "./support/context.ts";
import { temporaryHome } from "./support/home.ts";
import { simpleSale, writeSales } from "./support/simple-workbook.ts";
import { standInPython } from "./support/stand-in.ts";

/** How often each command is killed: ATLAS_SOAK_ROUNDS=100 for a storm. */
const rounds = (few: number) => Number(process.env["ATLAS_SOAK_ROUNDS"] ?? few);

test("a promotion killed at any moment leaves the old marts whole, or the new ones", async (t) => {
  const home = await temporaryHome(t);
  let version = 0;
  for (let round = 0; round < rounds(5); round++) {
    const script = path.join(import.meta.dirname, "support/promote-loop.ts");
    const child = spawn(process.execPath, [script, home.root, String(version + 1)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    child.stdout.on("data", (chunk: Buffer) => {
      version = Math.max(version, ...chunk.toString().trim().split("\n").map(Number));
    });
    await once(child.stdout, "data");
    await sleep(150 * Math.random());
    child.kill("SIGKILL");
    await once(child, "close");

    const tables = await query<{ name: string }>(
      home,
      "select table_name as name from duckdb_tables() where schema_name = 'ions' order by 1",
    );
    const found = new Set<string>();
    for (const { name } of tables) {
      for (const row of await query(home, `select version, count(*)::int as rows from ions.${name} group by all`)) {
        found.add(JSON.stringify(row));
      }
    }
    const [only = "{}", ...others] = [...found];
    assert.deepEqual(others, [], "one version in all tables");
    const { version: whole, rows } = JSON.parse(only) as { version: number; rows: number };
    assert.equal(rows, 2000);
    assert.ok(whole === version || whole === version + 1, `${String(whole)} after ${String(version)}`);
    assert.equal(tables.length, 21);
    assert.ok(
      tables.some(({ name }) => name === (whole % 2 === 0 ? "mart_0" : "mart_20")),
      "the tables of that version",
    );
    version = whole;
  }
});

/** All that a reader could see of the marts. */
async function marts(home: Home): Promise<unknown> {
  return [
    await query(home, "select period_start::varchar, row_count, amount_total from ions.mart_revenue order by all"),
    await query(home, "select loads from ions.meta_build"),
  ];
}

test("a sync killed at any moment leaves the marts of before or after, and the next one finishes", async (t) => {
  const home = await temporaryHome(t);
  const python = await standInPython(home, "ok");
  const args = ["sync", "--entity", "IONS", "--overwrite"];
  const books = ["100", "200"].map((amount) =>
    Array.from({ length: 300 }, (_, index) =>
      simpleSale(`0${String((index % 9) + 1)}/02/2026`, `B${String(index)}`, amount),
    ),
  );
  const states: unknown[] = [];
  let duration = 0;
  for (const book of books) {
    writeSales(home, 2026, book);
    const started = performance.now();
    assert.equal((await runCli(home, args, python)).code, 0);
    duration = performance.now() - started;
    states.push(await marts(home));
  }
  assert.notDeepEqual(states[0], states[1]);
  for (let round = 0; round < rounds(4); round++) {
    const book = books[round % 2] ?? [];
    writeSales(home, 2026, book);
    const before = await marts(home);
    const { child, ended } = startCli(home, args, python);
    await sleep((duration * ((round % 4) + Math.random())) / 4);
    child.kill("SIGKILL");
    await ended;
    const after = JSON.stringify(await marts(home));
    assert.ok(
      [before, states[round % 2]].some((state) => JSON.stringify(state) === after),
      after,
    );
  }
  writeSales(home, 2026, books[0] ?? []);
  const last = await runCli(home, args, python);
  assert.equal(last.code, 0, last.stderr);
  assert.deepEqual(await marts(home), states[0]);
  assert.equal((await runCli(home, ["reconcile", "--entity", "IONS"])).code, 0);
});
