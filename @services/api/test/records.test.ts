import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { Role } from "@packages/db/auth";
import type { components } from "@services/api/client";
import { startApp, type TestApp } from "./support/app.ts";
import { ask, namesOf, type Refusal } from "./support/ask.ts";
import { oneRecord } from "./support/one-record.ts";

type Schemas = components["schemas"];

const start = (t: TestContext): Promise<TestApp> => startApp(t, { fill: oneRecord });
const as = async (app: TestApp, role: Role) => app.as({ IONS: role });

test("a person's record leads from what they did to the workbook's rows", async (t) => {
  const app = await start(t);
  const analyst = await as(app, "analyst");
  const found = await ask<Schemas["PersonDetail"]>(analyst, "/records/people/siti", { entity: "IONS" });
  const source = (row: number) => ({ file: "ABC-2026.xlsx", sheet: "Siswa", row });
  const program = { code: "UTBK", name: "Bimbingan UTBK" };
  const channel = { code: "INSTAGRAM", name: "Instagram" };
  const organization = { id: "school", name: "SMA Contoh" };
  const siti = { id: "siti", name: "Siti Nur'aini" };
  const money = {
    gross_revenue: 200_000,
    discount: 50_000.5,
    refund: 0,
    net_revenue: 149_999.5,
    outstanding: 0,
    amount: 149_999.5,
  };
  assert.deepEqual(found.person, {
    id: "siti",
    name: "Siti Nur'aini",
    student_number: "TM-0042",
    phone: "+6281234567890",
    email: "siti@example.org",
    grade: "XI",
    organization,
    first_date: "2026-01-05",
    last_date: "2026-02-11",
    order_count: 1,
    net_revenue: 149_999.5,
    enrollment_count: 1,
    active: true,
    masked: false,
    gender: "female",
    birth_date: "2008-03-04",
    guardian_name: "Bapak Wali Rahasia",
    source: source(7),
  });
  assert.deepEqual(found.orders, [
    {
      id: "order",
      invoice_number: "INV/1",
      person: siti,
      unit: "TM",
      status: "paid",
      first_date: "2026-02-11",
      last_date: "2026-02-11",
      ...money,
      source: source(42),
      items: [
        {
          id: "item",
          date: "2026-02-11",
          person: siti,
          organization,
          program,
          channel,
          item_name: "UTBK Intensif",
          type: "new",
          quantity: 1,
          unit_price: 200_000,
          ...money,
          source: source(42),
        },
      ],
    },
  ]);
  assert.deepEqual(found.enrollments, [
    {
      id: "enrollment",
      person: siti,
      organization,
      unit: "TM",
      program,
      channel,
      class_name: "UTBK Pagi",
      registered_on: "2026-01-05",
      start_date: "2026-01-12",
      end_date: null,
      status: "active",
      is_paid: true,
      first_paid_order: "order",
      first_paid_date: "2026-02-11",
      source: source(7),
    },
  ]);
  assert.deepEqual(found.transactions, [
    {
      id: "transaction",
      order: "order",
      date: "2026-02-11",
      unit: "TM",
      method: "cash",
      status: "paid",
      type: "new",
      amount: 149_999.5,
      note: "lunas",
      source: source(42),
    },
  ]);
  assert.deepEqual(found.accounts, [
    {
      unit: "TM",
      first_date: "2026-01-05",
      last_date: "2026-02-11",
      order_count: 1,
      net_revenue: 149_999.5,
      active: true,
    },
  ]);
  assert.deepEqual(
    found.relations.map(({ kind, name, organization: of }) => [kind, name, of?.id ?? null]),
    [
      ["guardian", "Bapak Wali Rahasia", null],
      ["member", "SMA Contoh", "school"],
    ],
  );
  assert.deepEqual(
    found.timeline.map(({ date, event, id }) => [date, event, id]),
    [
      ["2026-02-11", "transaction", "transaction"],
      ["2026-02-11", "ordered", "order"],
      ["2026-01-12", "started", "enrollment"],
      ["2026-01-05", "registered", "enrollment"],
    ],
  );
  assert.deepEqual(found.truncated, []);
});

test("a school's record has its people, what they booked, and what was done there", async (t) => {
  const app = await start(t);
  const executive = await as(app, "executive");
  const found = await ask<Schemas["OrganizationDetail"]>(executive, "/records/organizations/school", {
    entity: "IONS",
  });
  assert.equal(found.organization.net_revenue, 149_999.5);
  assert.deepEqual(
    found.people.map(({ person: { id } }) => id),
    ["siti"],
  );
  assert.deepEqual(
    found.relations.map(({ person: of, source }) => [of?.name, source?.row]),
    [["Siti Nur'aini", 7]],
  );
  assert.deepEqual(
    found.orders.map(({ id, items }) => [id, items.length]),
    [["order", 1]],
  );
  assert.deepEqual(
    found.transactions.map(({ id }) => id),
    ["transaction"],
  );
  assert.deepEqual(
    found.enrollments.map(({ id }) => id),
    ["enrollment"],
  );
  assert.deepEqual(
    found.activities.map(({ name, cost, leads }) => [name, cost, leads]),
    [["Presentasi", 5_000_000, 12]],
  );
  assert.deepEqual(
    found.years.map(({ year }) => year),
    [2023, 2024, 2025, 2026],
  );
});

test("contact data is for analysts: others get null, and cannot look for it", async (t) => {
  const app = await start(t);
  const executive = await as(app, "executive");
  const secret = /6281234567890|siti@example|2008-03-04|Wali Rahasia/;
  for (const path of [
    "/records/people/siti?entity=IONS",
    "/records/people?entity=IONS&q=nuraini",
    "/records/organizations/school?entity=IONS",
    "/reports/schools/rows?entity=IONS&measure=students",
  ]) {
    const response = await executive.get(path);
    assert.equal(response.status, 200);
    assert.equal(
      response.headers.get("cache-control"),
      path.startsWith("/records") ? "no-store" : "private, no-cache",
      path,
    );
    assert.doesNotMatch(await response.text(), secret, path);
  }
  const { person: shown } = await ask<Schemas["PersonDetail"]>(executive, "/records/people/siti", { entity: "IONS" });
  assert.deepEqual(
    [shown.masked, shown.phone, shown.email, shown.birth_date, shown.guardian_name],
    [true, null, null, null, null],
  );
  assert.deepEqual([shown.student_number, shown.grade], ["TM-0042", "XI"]);

  const analyst = await as(app, "analyst");
  const find = async (q: string) =>
    (await ask<Schemas["People"]>(analyst, "/records/people", { entity: "IONS", q })).rows.map(({ id }) => id);
  for (const q of ["0812 3456 7890", "+62 812-3456-7890", "siti@example.org"]) {
    assert.deepEqual(await find(q), ["siti"]);
    assert.deepEqual(namesOf(await ask<Refusal>(executive, "/records/people", { entity: "IONS", q }, 422)), ["q"]);
  }
  // Parts of numbers are numbers like others, and lead to nobody.
  const part = await ask<Schemas["People"]>(executive, "/records/people", { entity: "IONS", q: "081234" });
  assert.deepEqual(part.rows, []);
  for (const sort of ["phone", "-email", "birth_date", "guardian_name"]) {
    await ask(executive, "/records/people", { entity: "IONS", sort }, 400);
  }
  await ask(executive, "/records/people/export", { entity: "IONS", format: "csv" }, 403);
});

test("lists are searched and filtered by what a record has", async (t) => {
  const app = await start(t);
  const executive = await as(app, "executive");
  const find = async (query: Record<string, string>) =>
    (await ask<Schemas["People"]>(executive, "/records/people", { entity: "IONS", ...query })).rows.map(({ id }) => id);
  for (const query of [
    { q: "sit nur" },
    { q: "TM-0042" },
    { q: "tm0042" },
    { organization: "school" },
    {
      q: "siti",
      unit: "TM",
      program: "UTBK",
      channel: "INSTAGRAM",
      active: "true",
      from: "2026-02-11",
      to: "2026-02-11",
    },
  ]) {
    assert.deepEqual(await find(query as Record<string, string>), ["siti"], JSON.stringify(query));
  }
  for (const query of [
    { organization: "siti" },
    { q: "TM-0042", unit: "WLC" },
    { q: "TM-0042", program: "JAPANESE" },
    { q: "TM-0042", channel: "GOOGLE" },
    { q: "TM-0042", active: "false" },
    { q: "TM-0042", to: "2026-02-10" },
  ]) {
    assert.deepEqual(await find(query as Record<string, string>), [], JSON.stringify(query));
  }
  const schools = await ask<Schemas["Organizations"]>(executive, "/records/organizations", {
    entity: "IONS",
    program: "UTBK",
    unit: "TM",
    from: "2026-02-11",
    to: "2026-02-11",
  });
  assert.ok(schools.rows.some(({ id }) => id === "school"));
});

test("what there is not is 404, and so is another's", async (t) => {
  const app = await start(t);
  const both = await app.as({ IONS: "analyst", EPN: "analyst" });
  const other = await app.as({ EPN: "admin" });
  const body = async (client: typeof both, path: string) => {
    const { request_id, ...rest } = await ask<Record<string, unknown>>(client, path, {}, 404);
    assert.equal(typeof request_id, "string");
    return rest;
  };
  const unknown = await body(both, "/records/people/nobody?entity=IONS");
  assert.deepEqual(await body(both, "/records/people/siti?entity=EPN"), unknown);
  assert.deepEqual(await body(both, "/records/organizations/school?entity=EPN"), unknown);
  assert.deepEqual(await body(both, "/records/organizations/siti?entity=IONS"), unknown);
  assert.deepEqual(await body(other, "/records/people/siti?entity=IONS"), unknown);
});
