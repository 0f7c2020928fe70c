import { tokensOf, type Ops } from "@packages/db";
import * as schema from "@packages/db/ops";
import { bothEntities } from "./entities.ts";

const versioned = (id: string) => ({ entity_id: "IONS", id, from_release: 1, row_hash: "" });
const cell = (source_row: number) => ({ source_file: "ABC-2026.xlsx", source_sheet: "Siswa", source_row });
const amounts = {
  gross_revenue: 200_000_00,
  discount: 50_000_50,
  refund: 0,
  net_revenue: 149_999_50,
  outstanding: 0,
  amount: 149_999_50,
};

const person = {
  ...versioned("siti"),
  full_name: "Siti Nur'aini",
  sort_name: "siti nuraini",
  student_number: "TM-0042",
  phone: "+6281234567890",
  email: "siti@example.org",
  gender: "female",
  birth_date: "2008-03-04",
  grade: "XI",
  guardian_name: "Bapak Wali Rahasia",
  organization_id: "school",
  organization_name: "SMA Contoh",
  first_date: "2026-01-05",
  last_date: "2026-02-11",
  order_count: 1,
  net_revenue: 149_999_50,
  enrollment_count: 1,
  is_active: true,
  ...cell(7),
};

/** One person with everything that a record can have, among others. */
export async function oneRecord(ops: Ops): Promise<void> {
  await bothEntities(ops);
  const { orm } = ops;
  const school = {
    key: "sma contoh",
    name: "SMA Contoh",
    sort_name: "sma contoh",
    person_count: 1,
    active_students: 1,
    order_count: 1,
    net_revenue: 149_999_50,
  };
  await orm
    .insert(schema.db_organization)
    .values({ ...versioned("school"), ...school, first_date: "2026-01-05", last_date: "2026-02-11" });
  await orm.insert(schema.db_person).values(person);
  await orm.insert(schema.db_token).values(tokensOf("person", person));
  await orm.insert(schema.db_account).values({
    ...versioned("account"),
    person_id: "siti",
    unit_code: "TM",
    order_count: 1,
    net_revenue: 149_999_50,
    is_active: true,
    first_date: "2026-01-05",
    last_date: "2026-02-11",
  });
  await orm.insert(schema.db_relation).values([
    {
      ...versioned("member"),
      person_id: "siti",
      kind: "member",
      organization_id: "school",
      name: "SMA Contoh",
      first_date: "2026-01-05",
      ...cell(7),
    },
    { ...versioned("guardian"), person_id: "siti", kind: "guardian", name: "Bapak Wali Rahasia", ...cell(7) },
  ]);
  const where = {
    unit_code: "TM",
    program_code: "UTBK",
    channel_code: "INSTAGRAM",
    person_id: "siti",
    organization_id: "school",
  };
  await orm.insert(schema.db_enrollment).values({
    ...versioned("enrollment"),
    ...where,
    class_name: "UTBK Pagi",
    registered_on: "2026-01-05",
    start_date: "2026-01-12",
    active_from: "2026-01-12",
    active_to: "9999-12-31",
    status: "active",
    is_paid: true,
    first_paid_order_id: "order",
    first_paid_date: "2026-02-11",
    ...cell(7),
  });
  await orm.insert(schema.commerce_order).values({
    ...versioned("order"),
    year: 2026,
    invoice_number: "INV/1",
    person_id: "siti",
    unit_code: "TM",
    status: "paid",
    first_date: "2026-02-11",
    last_date: "2026-02-11",
    line_count: 1,
    is_counted: true,
    ...amounts,
    ...cell(42),
  });
  await orm.insert(schema.commerce_order_item).values({
    ...versioned("item"),
    ...where,
    order_id: "order",
    year: 2026,
    date: "2026-02-11",
    item_name: "UTBK Intensif",
    type: "new",
    quantity: 1,
    unit_price: 200_000_00,
    is_counted: true,
    is_renewal: false,
    ...amounts,
    ...cell(42),
  });
  await orm.insert(schema.finance_transaction).values({
    ...versioned("transaction"),
    order_id: "order",
    order_item_id: "item",
    year: 2026,
    date: "2026-02-11",
    person_id: "siti",
    unit_code: "TM",
    payment_method: "cash",
    payment_status: "paid",
    type: "new",
    amount: 149_999_50,
    note: "lunas",
    ...cell(42),
  });
  await orm.insert(schema.marketing_activity).values({
    ...versioned("visit"),
    agenda_id: "agenda",
    year: 2026,
    date: "2026-01-02",
    name: "Presentasi",
    channel_code: "SCHOOL_VISIT",
    unit_code: "TM",
    organization_id: "school",
    organization_name: "SMA Contoh",
    cost: 5_000_000_00,
    leads: 12,
    ...cell(3),
  });
}
