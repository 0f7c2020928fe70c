import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test, type TestContext } from "node:test";
import { DatabaseSync } from "node:sqlite";
import { DuckDBInstance } from "@duckdb/node-api";
import { findEntity } from "@config/atlas";
import { parseReport, type Report } from "@packages/report";
import type { Browser, Page } from "playwright-core";
import { readPlaces } from "../source/environment.ts";
import { serveSite } from "../source/site/serve.ts";
import { launchBrowser, watchedPage } from "./support/browser.ts";
import { contentsOf, findIn, type Said } from "./support/contents.ts";
import { compare, numberIn, rounded } from "./support/numbers.ts";
import { lists, lookAt, recordPages } from "./support/pages.ts";
import { entities, makeSites, run, type EntityCode, type Sites } from "./support/sites.ts";

let sites: Sites;
let browser: Browser;
const contents = new Map<EntityCode, Said>();

before(async () => {
  sites = await makeSites();
  for (const entity of entities) contents.set(entity, await contentsOf(path.join(sites.folder, entity)));
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  sites.remove();
});

const other = (entity: EntityCode): EntityCode => (entity === "IONS" ? "EPN" : "IONS");
const textsOf = (entity: EntityCode) => contents.get(entity) ?? (new Map() as Said);

/** A column of the operational database, of one entity, as text. */
function published(entity: EntityCode, table: string, column: string): string[] {
  const database = new DatabaseSync(path.join(sites.home, "atlas-ops.db"), { readOnly: true });
  const rows = database.prepare(`select distinct "${column}" as value from "${table}" where entity_id = ?`).all(entity);
  database.close();
  return rows.flatMap(({ value }) => (value === null ? [] : [String(value)]));
}

function reportOf(entity: EntityCode, period: string): Report {
  return parseReport(
    JSON.parse(readFileSync(path.join(sites.home, `output/monthly/${entity}-${period}.json`), "utf8")),
  );
}

async function opened(t: TestContext, entity: EntityCode) {
  const { address, close } = await serveSite(entity, readPlaces({ ATLAS_HOME: sites.home, ATLAS_SITES: "sites" }), 0);
  const { faults, page } = await watchedPage(browser, new URL(address).origin);
  t.after(async () => {
    await page.close();
    close();
  });
  /** Opens a page, and waits until it takes clicks. */
  const go = async (to: string) => {
    await page.goto(`${address}${to}`);
    await page.locator("html[data-ready]").waitFor();
  };
  return { go, page, faults };
}

test("no file of a site holds a name, an id or a number of the other entity", () => {
  for (const entity of entities) {
    const them = other(entity);
    const mine = new Set([...published(entity, "db_person", "full_name"), ...namesOf(entity)]);
    const strange = [
      ...["db_person", "db_organization", "commerce_order_item", "db_enrollment"].flatMap((table) =>
        published(them, table, "id"),
      ),
      ...[...published(them, "db_person", "full_name"), ...namesOf(them)].filter((name) => !mine.has(name)),
      ...[2025, 2026].map((year) => `${them}-${year}`),
      ...revenuesOf(them).filter((sum) => !revenuesOf(entity).includes(sum)),
    ];
    assert.ok(strange.length > 1000);
    assert.deepEqual(findIn(textsOf(entity), strange), [], entity);
    // What is looked for would be found: the same words stand in their own site.
    const own = textsOf(them);
    const found = strange.filter((word) => [...own.values()].some((said) => said.has(word)));
    assert.ok(found.length > 0.9 * strange.length, `${found.length} of ${strange.length}`);
  }
});

function namesOf(code: EntityCode): string[] {
  const { brand, legalName, name, programs, unitGroups, units } = findEntity(code);
  const named = [...units, ...unitGroups, ...programs].flatMap((each) => [each.code, each.name]);
  return [code, name, legalName, brand.tagline, ...named];
}

/** What was sold in a month, as Parquet has it: sums of millions that no other entity has by chance. */
function revenuesOf(code: EntityCode): string[] {
  const trend = reportOf(code, "2026-02").units["ALL"]?.revenue.trend ?? [];
  return trend
    .map(({ actual }) => actual)
    .filter((sum) => sum > 1e6)
    .map(String);
}

test("nobody's phone, e-mail, birth date or guardian stands anywhere", () => {
  for (const entity of entities) {
    const named = new Set(published(entity, "db_person", "full_name"));
    const contact = [
      ...["phone", "email", "guardian_name"].flatMap((column) => published(entity, "db_person", column)),
      // Younger ones than that would share a day with a transaction.
      ...published(entity, "db_person", "birth_date").filter((day) => day < "2020"),
    ].filter((word) => !named.has(word));
    assert.ok(contact.length > 300, `${contact.length} to look for`);
    const digits = contact.filter((word) => word.startsWith("+")).map((phone) => phone.slice(1));
    assert.deepEqual(findIn(textsOf(entity), [...contact, ...digits]), [], entity);
    const addresses = [...textsOf(entity)].flatMap(([name, said]) =>
      name.endsWith(".js") ? [] : [...said].filter((word) => /^[\w.+-]+@[\w.-]+\.\w+$/.test(word)),
    );
    assert.deepEqual(addresses, [], entity);
  }
});

test("what overview pages say is what report.json says, for every unit and another month", async (t) => {
  for (const entity of entities) {
    const { faults, go, page } = await opened(t, entity);
    for (const period of ["2026-02", "2026-01"]) {
      const report = reportOf(entity, period);
      const month = period === "2026-02" ? "February" : "January";
      for (const [unit, expected] of Object.entries(report.units)) {
        const asked = unit === "ALL" && period === "2026-02" ? "" : `?year=2026&month=${month}&unit=${unit}`;
        await go(asked);
        const measures = [
          { key: "net_revenue", format: "money", actual: expected.revenue.actual },
          ...expected.key_metrics.filter(
            ({ key }) => !["gross_revenue", "discount", "refund", "average_order"].includes(key),
          ),
        ];
        for (const { actual, format, key } of measures) {
          const found = page.locator(`[data-measure="${key}"] .value`);
          await found.waitFor();
          assert.equal(
            numberIn(await found.innerText()),
            rounded(actual, format),
            `${entity} ${period} ${unit} ${key}`,
          );
        }
      }
    }
    assert.deepEqual(faults, []);
  }
});

test("so do the tables of programs, schools and channels", async (t) => {
  for (const entity of entities) {
    const { go, page } = await opened(t, entity);
    const { channels, programs, schools } = reportOf(entity, "2026-02").units["ALL"] ?? assert.fail();
    await compare(
      { page, go },
      "revenue/",
      "net_revenue",
      programs.map(({ revenue, name }) => [name, revenue.actual]),
    );
    await compare(
      { page, go },
      "programs/",
      "new_enrollments",
      programs.map(({ enrollments, name }) => [name, enrollments.actual]),
    );
    await compare(
      { page, go },
      "programs/",
      "active_students",
      programs.map(({ active, name }) => [name, active]),
    );
    await compare(
      { page, go },
      "channels/",
      "leads",
      channels.map(({ leads, name }) => [name, leads]),
    );
    await compare(
      { page, go },
      "channels/",
      "net_revenue",
      channels.map(({ name, revenue }) => [name, revenue]),
    );
    await compare(
      { page, go },
      "schools/",
      "net_revenue",
      schools.map(({ name, revenue }) => [name, revenue]),
    );
  }
});

test("every page can be used, in both languages, asks nobody else, and complains of nothing", async (t) => {
  for (const entity of entities) {
    const { faults, go, page } = await opened(t, entity);
    for (const name of [...lists, ...(await recordPages(page, go))]) {
      for (const language of ["id", "en"] as const) {
        const asked = language === "id" ? "" : name.includes("?") ? "&lang=en" : "?lang=en";
        await go(`${name}${asked}`);
        await lookAt(page, name, language);
        assert.match(await page.title(), new RegExp(` · ${entity}$`));
        assert.deepEqual(faults, [], `${entity} ${name}${asked}`);
      }
    }
  }
});

test("a page stands as it came, before any other data does", async (t) => {
  const { go, page } = await opened(t, "EPN");
  await page.route(/\.(parquet|wasm)$|manifest\.json$/, (route) => route.abort());
  for (const name of ["", "revenue/", "programs/", "schools/", "channels/", "people/"]) {
    await go(name);
    await page.locator("tbody tr").first().waitFor();
    if (name !== "people/") await page.locator(".chart svg").first().waitFor();
  }
});

test("a name that a spreadsheet would compute is no formula in what is downloaded", async (t) => {
  const { go, page } = await opened(t, "IONS");
  const formula = '=HYPERLINK("http://example.org";"x")';
  await page.route("**/people/", async (route) => {
    const answer = await route.fetch();
    const rows = (await answer.text()).replace(/"name":"[^"]+"/, `"name":${JSON.stringify(formula)}`);
    await route.fulfill({ response: answer, body: rows });
  });
  await go("people/");
  await page.locator("td", { hasText: formula }).waitFor();
  const [headings = "", first = ""] = (await downloaded(page, "people")).split("\r\n");
  assert.equal(headings, "\ufeffNama,Organisasi,Pendaftaran,Pesanan,Pendapatan bersih,Transaksi terakhir");
  assert.ok(first.startsWith(`"'=HYPERLINK(""http://example.org"";""x"")",`), first);
  assert.match(first, /,\d+,\d+,[\d.]+,\d{4}-\d\d-\d\d$/);
});

/** What the button of a table downloads. */
async function downloaded(page: Page, table: string): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.locator(`[data-table="${table}"] .tools button`).click();
  const download = await waiting;
  assert.equal(download.suggestedFilename(), `${table}.csv`);
  return readFileSync(await download.path(), "utf8");
}

test("filters are in the address, come back with it, and go along; from a chart's table to the record", async (t) => {
  const { faults, go, page } = await opened(t, "IONS");
  await go("revenue/");
  await page.locator('select[name="unit"]').selectOption("WLC");
  await page.locator('select[name="month"]').selectOption("January");
  assert.equal(new URL(page.url()).search, "?year=2026&month=January&unit=WLC");
  const expected = reportOf("IONS", "2026-01").units["WLC"]?.revenue.actual ?? NaN;
  const shown = page.locator('[data-measure="net_revenue"] .value');
  const settled = (value: number) => {
    const hasText = `Rp ${new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 }).format(value)}`;
    return page.locator('[data-measure="net_revenue"] .value', { hasText }).waitFor();
  };
  await settled(expected);
  await page.reload();
  await page.locator("html[data-ready]").waitFor();
  await settled(expected);
  assert.equal(await page.locator('select[name="unit"]').inputValue(), "WLC");
  await page.goBack();
  assert.equal(await page.locator('select[name="month"]').inputValue(), "February");
  await page.goForward();
  await settled(expected);
  assert.equal(numberIn(await shown.innerText()), Math.round(expected));

  const dashboard = await page.locator(".out a").first().getAttribute("href");
  assert.equal(dashboard, "/?entity=IONS&year=2026&month=January&unit=WLC");
  await page.locator('[data-table="revenue"] tbody a').first().click();
  await page.waitForURL(/\/lines\/\?.*program=/);
  const lines = page.locator('[data-table="transactions"] tbody tr');
  await lines.first().waitFor();
  assert.match(await lines.first().locator('[data-column="date"]').innerText(), /^\d+ Jan 2026$/);
  const name = await lines.first().locator('[data-column="person_name"]').innerText();
  await lines.first().locator('[data-column="person_name"] a').click();
  await page.waitForURL(/\/people\/person\/\?.*id=/);
  await page.locator("h1", { hasText: name }).waitFor();
  assert.match(
    await page.locator('[data-table="transactions"] [data-column="source_row"]').first().innerText(),
    /IONS-2026\.xlsx '.+' \d+/,
  );

  assert.match(await downloaded(page, "transactions"), /^\ufeffTanggal,/);

  await go("?year=1999&month=Smarch&unit=EPN_PREP&lang=xx&id=';drop");
  await page.locator(".lead", { hasText: "Februari 2026 · Seluruh unit" }).waitFor();
  await go("lines/?program=NONE");
  await page.locator(".state", { hasText: "Tidak ada data" }).waitFor();
  assert.deepEqual(faults, []);
});

test("a database that is held, one that is missing, and time that is up are told as they are", async () => {
  const args = ["sources", "--entity", "IONS", "--json"];
  const holding = await DuckDBInstance.create(path.join(sites.home, "atlas.db"));
  const busy = await run(sites.home, "evidence", args);
  holding.closeSync();
  assert.equal(busy.code, 1);
  assert.match(busy.said, new RegExp(`DATABASE_BUSY.*${process.pid}`, "s"));
  const late = await run(sites.home, "evidence", [...args, "--timeout", "0.2"]);
  assert.equal(late.code, 1);
  assert.match(late.said, /SOURCES_TIMEOUT.*longer than 0\.2 s/s);
  const none = await run(sites.home, "evidence", args, { ATLAS_DUCKDB: "none.db" });
  assert.match(none.said, /NO_DATABASE/);
  const unpublished = await run(sites.home, "evidence", args, { DATABASE_URL: "file:other-ops.db" });
  assert.match(unpublished.said, /NOT_PUBLISHED/);
  const unknown = await run(sites.home, "evidence", ["build", "--entity", "XYZ", "--json"]);
  assert.equal(unknown.code, 2);
});
