import { defineList, type Building } from "@packages/db/reader";
import { desc, eq, inArray, sql, type Column, type Placeholder, type SQLWrapper } from "drizzle-orm";
import { asJson, asJsonList } from "../../query/as-json.ts";

/** Whose record it is: the column of the rows that holds its id. */
export type Owner = "person_id" | "organization_id";

/** Rows of each list at most: the latest. People have few; of a school the lists of people and rows show the rest. */
export const MOST: Record<Owner, number> = { person_id: 200, organization_id: 10 };

type Sourced = Record<"source_file" | "source_sheet" | "source_row", Column>;

const sourced = (row: Sourced) => ({
  source_file: sql<string | null>`${row.source_file}`,
  source_sheet: sql<string | null>`${row.source_sheet}`,
  source_row: sql<number | null>`${row.source_row}`,
});

type Amounts = Record<"gross_revenue" | "discount" | "refund" | "net_revenue" | "outstanding" | "amount", Column>;

const amounts = ({ gross_revenue, discount, refund, net_revenue, outstanding, amount }: Amounts) => ({
  gross_revenue: sql<number>`${gross_revenue}`,
  discount: sql<number>`${discount}`,
  refund: sql<number>`${refund}`,
  net_revenue: sql<number>`${net_revenue}`,
  outstanding: sql<number>`${outstanding}`,
  amount: sql<number>`${amount}`,
});

/** A column, or what a query is asked with. */
type Known = Column | Placeholder;

/**
 * Names are looked up row by row: a join would have the database choose another way through the rows. Those of `known`
 * records are not, which they are most often: whoever asks has them.
 */
function personOf({ visible, select }: Building, id: Column, known: readonly Known[]) {
  const person = visible.db_person("named_person");
  const name = select({ name: person.full_name }).from(person).where(eq(person.id, id));
  return { person_id: sql<string>`${id}`, person_name: unlessKnown(id, known, name) };
}

function organizationOf({ visible, select }: Building, id: Column, known: readonly Known[]) {
  const organization = visible.db_organization("named_organization");
  const name = select({ name: organization.name }).from(organization).where(eq(organization.id, id));
  return { organization_id: sql<string | null>`${id}`, organization_name: unlessKnown(id, known, name) };
}

function unlessKnown(id: Column, known: readonly Known[], name: SQLWrapper) {
  return sql<string | null>`iif(${id} in (${sql.join([...known], sql`, `)}), null, (${name}))`;
}

/**
 * A column to sort by once the rows are found. Without the sign SQLite, which takes an entity for a rare thing, would go
 * through all there is in the column's order instead.
 */
const sorted = (column: Column) => sql`+${column}`;

/** Ids of the orders with the latest lines of the record. */
function latestOrders({ visible, select }: Building, owner: Owner, id: Placeholder) {
  const line = visible.commerce_order_item("latest");
  return select({ id: line.order_id })
    .from(line)
    .where(eq(line[owner], id))
    .orderBy(...(owner === "person_id" ? [desc(sorted(line.date)), desc(line.id)] : [desc(line.date), desc(line.id)]))
    .limit(MOST[owner]);
}

export const enrollmentsOf = (owner: Owner) =>
  defineList<{ id: string }>()((building, { id }) => {
    const row = building.visible.db_enrollment("row");
    const { unit_code, registered_on, first_paid_order_id, organization_id, person_id, ...rest } = row;
    return building
      .select({
        row: asJson({
          ...personOf(building, person_id, [id]),
          ...organizationOf(building, organization_id, [id]),
          ...sourced(row),
          id: rest.id,
          unit: unit_code,
          program_code: rest.program_code,
          program_name: rest.program_name,
          channel_code: rest.channel_code,
          class_name: rest.class_name,
          registered_on,
          start_date: rest.start_date,
          end_date: rest.end_date,
          status: rest.status,
          is_paid: rest.is_paid,
          first_paid_order: first_paid_order_id,
          first_paid_date: rest.first_paid_date,
        }),
      })
      .from(row)
      .where(eq(row[owner], id))
      .orderBy(
        ...(owner === "person_id"
          ? [desc(sorted(registered_on)), desc(rest.id)]
          : [desc(registered_on), desc(rest.id)]),
      )
      .limit(MOST[owner] + 1);
  });

/**
 * Orders with all their lines, also what they hold of others, and with what was paid for them, each in no order of its own:
 * within a row the database would have to write lists that it sorts twice.
 */
export const ordersOf = (owner: Owner) =>
  defineList<{ id: string }>()((building, { id }) => {
    const row = building.visible.commerce_order("row");
    return building
      .select({
        row: asJson({
          ...personOf(building, row.person_id, [id]),
          ...sourced(row),
          id: row.id,
          invoice_number: row.invoice_number,
          unit: row.unit_code,
          status: row.status,
          first_date: row.first_date,
          last_date: row.last_date,
          ...amounts(row),
          items: itemsOf(building, row, id),
          transactions: transactionsOf(building, row.id),
        }),
      })
      .from(row)
      .where(inArray(row.id, latestOrders(building, owner, id)))
      .orderBy(desc(sorted(row.first_date)), desc(row.id));
  });

function itemsOf(building: Building, order: Record<"id" | "person_id", Column>, own: Placeholder) {
  const row = building.visible.commerce_order_item("item");
  const item = asJson({
    ...personOf(building, row.person_id, [own, order.person_id]),
    ...organizationOf(building, row.organization_id, [own]),
    ...sourced(row),
    id: row.id,
    date: row.date,
    program_code: row.program_code,
    program_name: row.program_name,
    channel_code: row.channel_code,
    item_name: row.item_name,
    type: row.type,
    quantity: row.quantity,
    unit_price: row.unit_price,
    ...amounts(row),
  });
  return asJsonList(item, (list) => building.select({ list }).from(row).where(eq(row.order_id, order.id)));
}

function transactionsOf({ visible, select }: Building, order: Column) {
  const row = visible.finance_transaction("transaction");
  const transaction = asJson({
    ...sourced(row),
    id: row.id,
    order: row.order_id,
    date: row.date,
    unit: row.unit_code,
    method: row.payment_method,
    status: row.payment_status,
    type: row.type,
    amount: row.amount,
    note: row.note,
  });
  return asJsonList(transaction, (list) => select({ list }).from(row).where(eq(row.order_id, order)));
}
