import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { and, asc, desc, eq, gte, inArray, lt, lte, or } from "drizzle-orm";
import type { Ops } from "@packages/db";
import { openRelease, type Reader } from "@packages/db/reader";
import { openTemporaryOps } from "./support/database.ts";
import { pointAt, putRelease } from "./support/publish.ts";

let ops: Ops;
let close: () => void;
let reader: Reader;

before(async () => {
  ({ ops, close } = await openTemporaryOps());
  await putRelease(ops, "IONS", 1, "current");
  await pointAt(ops, "IONS", 1);
  const opened = await openRelease(ops, "IONS");
  assert.ok(opened);
  reader = opened;
});

after(() => {
  close();
});

type Built = { toSQL: () => { sql: string; params: unknown[] } };
type Rows = { date: unknown; id: unknown };

/** A page of rows behind a figure: of a period, newest first, from a cursor on. */
const page = ({ date, id }: Rows) =>
  and(
    gte(date as never, "2026-01-01"),
    lte(date as never, "2026-12-31"),
    or(lt(date as never, "2026-06-30"), and(eq(date as never, "2026-06-30"), lt(id as never, "x"))),
  );

const newest = ({ date, id }: Rows) => [desc(date as never), desc(id as never)];

/** What pages ask for, and the indexes that must lead there. None may sort, nor go through a table whole. */
const queries: Record<string, { by: string[]; build: (reader: Reader) => Built }> = {
  "a person": {
    by: ["sqlite_autoindex_db_person_1 (entity_id=? AND id=?)"],
    build: ({ visible, select }) => {
      const person = visible.db_person();
      return select().from(person).where(eq(person.id, "x"));
    },
  },
  "a person's orders with their lines": {
    by: [
      "commerce_order_person (entity_id=? AND person_id=?)",
      "commerce_order_item_order (entity_id=? AND order_id=?)",
    ],
    build: ({ visible, select }) => {
      const order = visible.commerce_order();
      const item = visible.commerce_order_item();
      return select().from(order).innerJoin(item, eq(item.order_id, order.id)).where(eq(order.person_id, "x"));
    },
  },
  "a person's transactions": {
    by: ["finance_transaction_person (entity_id=? AND person_id=?)"],
    build: ({ visible, select }) => {
      const transaction = visible.finance_transaction();
      return select().from(transaction).where(eq(transaction.person_id, "x"));
    },
  },
  "a person's enrolments with their programs": {
    by: [
      "db_enrollment_person (entity_id=? AND person_id=?)",
      "sqlite_autoindex_catalog_item_1 (entity_id=? AND code=?)",
    ],
    build: ({ visible, select }) => {
      const enrollment = visible.db_enrollment();
      const program = visible.catalog_item();
      return select()
        .from(enrollment)
        .leftJoin(program, eq(program.code, enrollment.program_code))
        .where(eq(enrollment.person_id, "x"));
    },
  },
  "order lines of a period": {
    by: ["commerce_order_item_date (entity_id=? AND date>? AND date<?)"],
    build: ({ visible, select }) => {
      const item = visible.commerce_order_item();
      return select()
        .from(item)
        .where(page(item))
        .orderBy(...newest(item))
        .limit(50);
    },
  },
  "order lines of units": {
    by: ["commerce_order_item_date (entity_id=? AND date>? AND date<?)"],
    build: ({ visible, select }) => {
      const item = visible.commerce_order_item();
      return select()
        .from(item)
        .where(and(page(item), inArray(item.unit_code, ["TM", "WLC_ENGLISH"])))
        .orderBy(...newest(item))
        .limit(50);
    },
  },
  ...Object.fromEntries(
    (["program_code", "channel_code", "organization_id"] as const).map((column) => [
      `order lines of a ${column}`,
      {
        by: [`commerce_order_item_${column.split("_")[0] ?? ""} (entity_id=? AND ${column}=? AND date>? AND date<?)`],
        build: ({ visible, select }: Reader) => {
          const item = visible.commerce_order_item();
          return select()
            .from(item)
            .where(and(page(item), eq(item.unit_code, "TM"), eq(item[column], "x")))
            .orderBy(...newest(item))
            .limit(50);
        },
      },
    ]),
  ),
  "enrolments of a program": {
    by: ["db_enrollment_program (entity_id=? AND program_code=? AND registered_on>? AND registered_on<?)"],
    build: ({ visible, select }) => {
      const enrollment = visible.db_enrollment();
      const rows = { date: enrollment.registered_on, id: enrollment.id };
      return select()
        .from(enrollment)
        .where(and(page(rows), eq(enrollment.program_code, "x")))
        .orderBy(...newest(rows))
        .limit(50);
    },
  },
  "a school's students": {
    by: ["db_person_organization (entity_id=? AND organization_id=?)"],
    build: ({ visible, select }) => {
      const person = visible.db_person();
      return select()
        .from(person)
        .where(eq(person.organization_id, "x"))
        .orderBy(asc(person.sort_name), asc(person.id));
    },
  },
  "a year's months of a unit": {
    by: ["report_revenue_period (entity_id=? AND period_type=? AND period=? AND unit_code=? AND program_code=?)"],
    build: ({ visible, select }) => {
      const report = visible.report_revenue();
      return select()
        .from(report)
        .where(
          and(
            eq(report.period_type, "month"),
            inArray(report.period, ["2026-01", "2026-02"]),
            eq(report.unit_code, "ALL"),
            eq(report.program_code, "ALL"),
          ),
        );
    },
  },
  "programs of a period": {
    by: ["report_revenue_period (entity_id=? AND period_type=? AND period=? AND unit_code=?)"],
    build: ({ visible, select }) => {
      const report = visible.report_revenue();
      return select()
        .from(report)
        .where(and(eq(report.period_type, "month"), eq(report.period, "2026-02"), eq(report.unit_code, "TM")))
        .orderBy(report.program_code);
    },
  },
};

for (const [name, { by, build }] of Object.entries(queries)) {
  test(`${name}: by index alone`, async () => {
    const { sql, params } = build(reader).toSQL();
    const args = params.map((value) => (typeof value === "object" ? 1 : value)) as never[];
    const { rows } = await ops.client.execute({ sql: `explain query plan ${sql}`, args });
    const plan = rows.map((row) => row["detail"] as string).join("\n");
    for (const index of by) assert.ok(plan.includes(index), plan);
    assert.doesNotMatch(plan, /SCAN|TEMP B-TREE|AUTOMATIC/, plan);
  });
}
