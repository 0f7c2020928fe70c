import type { Reader, Visible } from "@packages/db/reader";
import { eq, sql, type Column } from "drizzle-orm";

export type Tables = {
  order_item: ReturnType<Visible["commerce_order_item"]>;
  enrollment: ReturnType<Visible["db_enrollment"]>;
  activity: ReturnType<Visible["marketing_activity"]>;
};

type Common = Record<"id" | "unit_code" | "channel_code" | "organization_id", Column> &
  Record<"source_file" | "source_sheet" | "source_row", Column>;

/** What a row of any kind tells. Names are looked up for the rows of a page alone: hence no joins. */
function commonFields<Row extends Common>(reader: Reader, row: Row) {
  const organization = reader.visible.db_organization("school");
  const name = reader
    .select({ name: organization.name })
    .from(organization)
    .where(eq(organization.id, row.organization_id));
  return {
    id: row.id,
    unit: row.unit_code,
    channel: row.channel_code,
    organization_id: row.organization_id,
    organization_name: sql<string | null>`${name}`,
    source_file: row.source_file,
    source_sheet: row.source_sheet,
    source_row: row.source_row,
  };
}

function personFields(reader: Reader, id: Column) {
  const person = reader.visible.db_person("person");
  const name = reader.select({ name: person.full_name }).from(person).where(eq(person.id, id));
  return { person_id: sql<string>`${id}`, person_name: sql<string | null>`${name}` };
}

export function itemFields(reader: Reader, row: Tables["order_item"]) {
  const order = reader.visible.commerce_order("parent");
  const invoice = reader.select({ number: order.invoice_number }).from(order).where(eq(order.id, row.order_id));
  return {
    ...commonFields(reader, row),
    ...personFields(reader, row.person_id),
    date: row.date,
    program: row.program_code,
    program_name: row.program_name,
    order_id: row.order_id,
    invoice_number: sql<string | null>`${invoice}`,
    item_name: row.item_name,
    type: row.type,
    quantity: row.quantity,
    amount: row.amount,
  };
}

export function enrollmentFields(reader: Reader, row: Tables["enrollment"]) {
  return {
    ...commonFields(reader, row),
    ...personFields(reader, row.person_id),
    date: row.registered_on,
    program: row.program_code,
    program_name: row.program_name,
    class_name: row.class_name,
    status: row.status,
    start_date: row.start_date,
    end_date: row.end_date,
    is_paid: row.is_paid,
  };
}

export function activityFields(reader: Reader, row: Tables["activity"]) {
  return { ...commonFields(reader, row), date: row.date, name: row.name, leads: row.leads, cost: row.cost };
}
