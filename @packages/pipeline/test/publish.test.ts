import assert from "node:assert/strict";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Ops } from "@packages/db";
import { openRelease, readRelease } from "@packages/db/reader";
import { publish, rollback } from "../source/publish/index.ts";
import { runCli } from "./support/cli.ts";
import { makeOffices, publishContext, temporaryTarget, type Offices } from "./support/data-sets.ts";
import { everythingOf, readersView, type View } from "./support/readers-view.ts";

let offices: Offices;
const home = (name: string) => offices.homes[name] ?? assert.fail(name);

before(async () => {
  offices = await makeOffices(["january", "february", "corrected"]);
});

after(async () => {
  for (const remove of offices.removals) await remove();
});

const code = (expected: string) => (error: unknown) => (error as { code?: string }).code === expected;

const view = async (ops: Ops): Promise<View> => (await readersView(ops)) ?? assert.fail("nothing is published");

const states = async (ops: Ops, entity = "IONS") => {
  const { rows } = await ops.client.execute({
    sql: "select number, state from publication_release where entity_id = ? order by number",
    args: [entity],
  });
  return rows.map(({ number, state }) => `${number as number} ${state as string}`);
};

describe("publish", () => {
  it("has readers see the marts, with the workbook cell of each row, and the same twice changes nothing", async (t) => {
    const target = await temporaryTarget(t);
    const context = publishContext(home("january"), target);
    const first = await publish(context);
    assert.equal(first.release, 1);
    assert.deepEqual(first.years, [2025, 2026]);
    const ops = await target.open();
    const seen = await view(ops);
    const budi = seen.db_person.find(({ full_name }) => full_name === "Budi Santoso");
    assert.partialDeepStrictEqual(budi, {
      sort_name: "budi santoso",
      phone: "+6281200000002",
      student_number: null,
      organization_name: "Universitas Diponegoro",
      order_count: 2,
      net_revenue: 105_000_050,
      first_date: "2025-12-20",
      last_date: "2026-01-06",
      source_file: "IONS-2026.xlsx",
      source_sheet: "Transaksi",
      source_row: 4,
    });
    const items = seen.commerce_order_item.filter(({ person_id }) => person_id === budi?.["id"]);
    assert.deepEqual(
      items.map(({ date, item_name, amount, source_row }) => [date, item_name, amount, source_row]).sort(),
      [
        ["2025-12-20", "Paket A", 25_000_050, 3],
        ["2026-01-06", "Modul", 5_000_000, 4],
        ["2026-01-06", "Paket A", 75_000_000, 3],
      ],
    );
    const order = seen.commerce_order.find(({ invoice_number }) => invoice_number === "B/2");
    assert.partialDeepStrictEqual(order, {
      person_id: budi?.["id"],
      line_count: 2,
      net_revenue: 80_000_000,
      source_row: 3,
    });
    assert.equal(items.filter(({ order_id }) => order_id === order?.["id"]).length, 2);
    assert.equal(seen.finance_transaction.length, seen.commerce_order_item.length);
    for (const { order_item_id } of seen.finance_transaction) {
      assert.ok(seen.commerce_order_item.some(({ id }) => id === order_item_id));
    }
    assert.deepEqual(seen.db_relation.map(({ kind, name }) => [kind, name]).sort(), [
      ["guardian", "Ibu Sri"],
      ["member", "SMA Negeri 1 Semarang"],
      ["member", "SMA Negeri 1 Semarang"],
      ["member", "SMA Negeri 1 Semarang"],
      ["member", "SMA Negeri 1 Semarang"],
      ["member", "Universitas Diponegoro"],
    ]);
    assert.deepEqual(
      seen.marketing_activity.map(({ name, cost, leads }) => [name, cost, leads]),
      [["Try Out", 40_000_000, 9]],
    );
    assert.deepEqual(seen.target_item.map(({ month, metric, value }) => [month, metric, value]).sort(), [
      ["2026-01", "enrollments", 400],
      ["2026-01", "revenue", 200_000_000],
      ["2026-02", "enrollments", 1250],
      ["2026-02", "revenue", 150_000_000],
    ]);
    const variants = new Map(
      seen.catalog_item_variant.map(({ id, unit_code, name }) => [id, `${unit_code as string} ${name as string}`]),
    );
    assert.deepEqual(
      seen.catalog_pricing
        .filter(({ variant_id }) => variants.get(variant_id) === "TM Modul")
        .map(({ unit_price, first_date, line_count }) => [unit_price, first_date, line_count]),
      [[5_000_000, "2026-01-06", 1]],
    );
    const whole = seen.report_revenue.find(
      (row) => row["period"] === "2026-01" && row["unit_code"] === "ALL" && row["program_code"] === "ALL",
    );
    assert.partialDeepStrictEqual(whole, {
      net_revenue: 180_000_000,
      outstanding: 30_000_000,
      target_revenue: 200_000_000,
    });

    const written = await everythingOf(ops, "IONS");
    const second = await publish(context);
    assert.deepEqual([second.published, second.changes, second.release], [false, [], 1]);
    assert.equal(await everythingOf(ops, "IONS"), written);
  });

  it("keeps the address of a person who gets a student number, and says what changed by table and month", async (t) => {
    const target = await temporaryTarget(t);
    await publish(publishContext(home("january"), target));
    const ops = await target.open();
    const before = await view(ops);
    const planned = await publish(publishContext(home("february"), target), { dryRun: true });
    const february = await publish(publishContext(home("february"), target));
    assert.deepEqual(planned.changes, february.changes);
    assert.deepEqual([planned.published, planned.release], [false, 1]);
    const lines = february.changes.filter(({ table }) => table === "commerce_order_item");
    assert.deepEqual(lines, [{ table: "commerce_order_item", month: "2026-02", added: 2, changed: 0, ended: 0 }]);
    const seen = await view(ops);
    const named = (each: View, name: string) => each.db_person.filter(({ full_name }) => full_name === name);
    assert.deepEqual(
      named(before, "Budi Santoso").map(({ id }) => id),
      named(seen, "Budi Santoso").map(({ id }) => id),
    );
    assert.partialDeepStrictEqual(named(seen, "Budi Santoso"), [
      { student_number: "S-3", enrollment_count: 1, is_active: true },
    ]);
    // Its reports are of the whole year, and every row that is as it was is the row that was there.
    const { rows } = await ops.client.execute(
      "select count(*) as n from commerce_order_item where entity_id = 'IONS' and from_release = 1 and to_release is null",
    );
    assert.equal(rows[0]?.["n"], before.commerce_order_item.length);
  });

  it("ids are nobody's guess, and a database is published to with one key alone", async (t) => {
    const target = await temporaryTarget(t);
    const { settings } = target;
    await publish(publishContext(home("january"), target));
    const ops = await target.open();
    const other = { ...target, settings: { ...settings, ATLAS_IDENTITY_KEY: "another key, and a long one at that" } };
    await assert.rejects(publish(publishContext(home("february"), other)), code("IDENTITY_KEY_DIFFERS"));
    const weak = { ...target, settings: { ...settings, ATLAS_IDENTITY_KEY: "short" } };
    await assert.rejects(publish(publishContext(home("february"), weak)), code("IDENTITY_KEY_WEAK"));
    assert.deepEqual(await states(ops), ["1 current"]);
    const { rows } = await ops.client.execute("select key_hash, id from db_identity");
    assert.ok(rows.length > 0);
    for (const { key_hash, id } of rows)
      assert.match(`${key_hash as string} ${id as string}`, /^[nmpo][0-9a-f]{32} [0-9a-f]{32}$/);

    // With no key given one is made in the home, and the home has to come along.
    const elsewhere = await temporaryTarget(t);
    const { DATABASE_URL } = elsewhere.settings;
    const keyless = { ...elsewhere, settings: { DATABASE_URL } } as typeof elsewhere;
    const file = path.join(home("january").root, ".atlas/identity-key");
    await publish(publishContext(home("january"), keyless));
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    assert.match(await readFile(file, "utf8"), /^[0-9a-f]{64}\n$/);
    await assert.rejects(publish(publishContext(home("february"), keyless)), code("IDENTITY_KEY_MISSING"));
    await rm(file);
    await assert.rejects(publish(publishContext(home("january"), keyless)), code("IDENTITY_KEY_MISSING"));
  });

  it("stops where another month than those asked for differs, and names it", async (t) => {
    const target = await temporaryTarget(t);
    const ops = await target.open();
    await publish(publishContext(home("january"), target));
    // Budi's number changes whose January's lines are, and none of its figures.
    const february = await publish(publishContext(home("february"), target), { years: [2026], months: [2] });
    assert.equal(february.release, 2);
    const corrected = publishContext(home("corrected"), target);
    await assert.rejects(publish(corrected, { years: [2026], months: [2] }), (error: Error) => {
      assert.match(error.message, /2026-01: rows of .*commerce_order_item 3/);
      assert.match(error.message, /db_enrollment 1/);
      assert.doesNotMatch(error.message, /2026-02/);
      return code("OTHER_MONTHS_DIFFER")(error);
    });
    assert.deepEqual(await states(ops), ["1 superseded", "2 current"]);
    assert.equal((await publish(corrected, { years: [2026], months: [1, 2] })).release, 3);
    await assert.rejects(publish(corrected, { months: [2] }), code("BAD_PERIOD"));
    await assert.rejects(publish(corrected, { years: [2024] }), code("YEAR_NOT_LOADED"));
  });

  it("replaces the years asked for alone, and warns of another that differs", async (t) => {
    const target = await temporaryTarget(t);
    const ops = await target.open();
    const january = await publish(publishContext(home("january"), target), { years: [2025] });
    assert.deepEqual(january.years, [2025]);
    const old = await view(ops);
    assert.deepEqual([...new Set(old.report_revenue.map(({ year }) => year))], [2025]);
    // Only who a row of 2025 speaks of is there, with what is known of them from all years.
    assert.deepEqual(old.db_person.map(({ full_name }) => full_name).sort(), [
      "Ani Lestari",
      "Budi Santoso",
      "Citra Dewi",
    ]);
    const next = await publish(publishContext(home("corrected"), target), { years: [2026] });
    assert.match(next.warnings.join(), /2025 stays as it was published, and [\d,]+ of its rows differ/);
    const seen = await view(ops);
    const of2025 = ({ report_school, commerce_order_item, db_enrollment }: View) => [
      report_school.filter(({ year }) => year === 2025),
      commerce_order_item.filter(({ year }) => year === 2025),
      db_enrollment.filter(({ registered_on }) => String(registered_on).startsWith("2025")),
    ];
    assert.deepEqual(of2025(seen), of2025(old));
    // The marts have no row of Citra any more; 2025 as it was published does.
    const people = ({ db_person }: View) => db_person.map(({ full_name }) => full_name).sort();
    assert.deepEqual(people(seen), ["Ani Lestari", "Budi Santoso", "Citra Dewi"]);
    assert.equal((await openRelease(ops, "IONS"))?.release.years.join(), "2025,2026");
    assert.deepEqual((await publish(publishContext(home("corrected"), target))).warnings, []);
    assert.deepEqual(people(await view(ops)), ["Ani Lestari", "Budi Santoso"]);
  });

  it("rolls back to the release before, again and again, and goes on from there with a new number", async (t) => {
    const target = await temporaryTarget(t);
    const ops = await target.open();
    const views: View[] = [];
    for (const name of ["january", "february", "corrected"]) {
      await publish(publishContext(home(name), target));
      views.push(await view(ops));
    }
    const context = publishContext(home("january"), target);
    assert.deepEqual(await rollback(context, { dryRun: true }), { from: 3, to: 2, dry_run: true });
    assert.deepEqual(await rollback(context), { from: 3, to: 2, dry_run: false });
    assert.deepEqual(await view(ops), views[1]);
    await rollback(context);
    assert.deepEqual(await view(ops), views[0]);
    assert.deepEqual(await states(ops), ["1 current", "2 rolled_back", "3 rolled_back"]);
    await assert.rejects(rollback(context), code("NO_RELEASE_BEFORE"));
    assert.equal((await publish(publishContext(home("corrected"), target))).release, 4);
    assert.deepEqual(await view(ops), views[2]);
    await rollback(context);
    assert.deepEqual(await view(ops), views[0]);
    await assert.rejects(rollback(publishContext(home("january"), target, "EPN")), code("NOTHING_PUBLISHED"));
  });

  it("keeps as many releases as it is told, and no row or word that only older ones had", async (t) => {
    const target = await temporaryTarget(t);
    const ops = await target.open();
    for (const name of ["january", "february", "corrected", "january"])
      await publish(publishContext(home(name), target));
    const before = await view(ops);
    assert.deepEqual((await publish(publishContext(home("january"), target), { keep: 2 })).pruned, [1, 2]);
    assert.deepEqual(await states(ops), ["1 pruned", "2 pruned", "3 superseded", "4 current"]);
    assert.deepEqual(await view(ops), before);
    const current = await openRelease(ops, "IONS");
    assert.equal(await current?.atRelease(2), null);
    assert.ok(await current?.atRelease(3));
    await publish(publishContext(home("january"), target), { keep: 1 });
    assert.deepEqual(await view(ops), before);
    const ended = "select count(*) as n from commerce_order_item where to_release is not null";
    assert.equal((await ops.client.execute(ended)).rows[0]?.["n"], 0);
    // Budi's number is in no release any more, and so it is in no word that he could be found by.
    const { rows } = await ops.client.execute("select distinct token from db_token where kind = 'number' order by 1");
    assert.deepEqual(
      rows.map(({ token }) => token),
      ["s1", "s2"],
    );
  });

  it("touches nothing of another entity in the same database", async (t) => {
    const target = await temporaryTarget(t);
    const ops = await target.open();
    await publish(publishContext(home("january"), target, "EPN"));
    const theirs = await everythingOf(ops, "EPN");
    for (const name of ["january", "february"]) await publish(publishContext(home(name), target), { keep: 1 });
    await publish(publishContext(home("corrected"), target));
    await rollback(publishContext(home("corrected"), target));
    assert.equal(await everythingOf(ops, "EPN"), theirs);
    assert.deepEqual(await states(ops, "EPN"), ["1 current"]);
    const ids = async (entity: string) =>
      (
        await readRelease(
          ops,
          entity,
          async ({ run, select, visible }) => (await run([select().from(visible.db_person())]))[0],
        )
      )?.map(({ id }) => id);
    const shared = new Set(await ids("IONS"));
    assert.ok(
      (await ids("EPN"))?.every((id) => !shared.has(id)),
      "one number in two entities is two people",
    );
  });

  it("refuses marts that are older than a workbook, and an entity with none", async (t) => {
    const target = await temporaryTarget(t);
    await assert.rejects(publish(publishContext(home("february"), target, "EPN")), code("NO_MARTS"));
    const book = path.join(home("february").raw, "IONS-2026.xlsx");
    const before = await readFile(book);
    await writeFile(book, Buffer.concat([before, Buffer.from("\n")]));
    await assert.rejects(publish(publishContext(home("february"), target)), (error: Error) => {
      assert.match(error.message, /the workbook IONS-2026.xlsx changed/);
      return code("STALE_MARTS")(error);
    });
    await writeFile(book, before);
    assert.equal((await publish(publishContext(home("february"), target))).release, 1);
  });
});

describe("the publish command", () => {
  it("publishes, tells what it did as one JSON document, and names the next command", async (t) => {
    const target = await temporaryTarget(t);
    const run = (...args: string[]) =>
      runCli(home("january"), ["publish", "--entity", "IONS", ...args], target.settings);
    const planned = await run("--dry-run");
    assert.match(planned.stdout, /nothing is published yet; a publish of 2025, 2026 would change/);
    assert.match(planned.stdout, /commerce_order_item\s+2026-01\s+4\s+0\s+0/);
    assert.match(planned.stdout, /next: pnpm run publish -- --entity IONS\n/);
    const done = await run("--json");
    assert.equal(done.code, 0, done.stderr);
    assert.partialDeepStrictEqual(JSON.parse(done.stdout), {
      entity: "IONS",
      release: 1,
      published: true,
      warnings: [],
    });
    assert.match(done.stderr, /next: pnpm run serve/);
    const again = await run();
    assert.match(again.stdout, /IONS: unchanged, nothing to publish of 2025, 2026; readers see release 1/);
    const refused = await run("--rollback");
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /error NO_RELEASE_BEFORE[^]*mend:/);
    assert.equal((await run("--rollback", "--year", "2026")).code, 2);
    assert.equal((await run("--month", "2")).code, 2);
    assert.equal((await run("--keep", "0")).code, 2);
  });
});
