import { rupiahOfSen } from "@packages/db/money";
import type { Names } from "../../registry/names.ts";
import { linkOf, named, sourceOf, type Link } from "../../rows/answer.ts";
import type { Enrollment, Order, OrderItem, Transaction } from "./schema.ts";
import { enrollmentsOf, MOST, ordersOf, type Owner } from "./queries.ts";

/** Asks for the lists that records of people and organizations share, along with the rest of a record. */
export function recordLists(owner: Owner) {
  const [enrollments, orders] = [enrollmentsOf(owner), ordersOf(owner)];
  return (id: string) => [enrollments({ id }), orders({ id })] as const;
}

type Rows<Query> = Query extends { readonly _: { readonly result: infer Result } } ? Result : never;
type Lists = ReturnType<ReturnType<typeof recordLists>>;

type Results<Queries extends readonly unknown[]> = { [Index in keyof Queries]: Rows<Queries[Index]> };
type RawLists = Results<Lists>;

/** The same as answers have them, and the names of those that go on. `record`: whose they are. */
export function listsOf([enrollments, orders]: RawLists, record: Link, owner: Owner, names: Names) {
  const most = MOST[owner];
  const own = orders.flatMap(({ items }) => items).filter((row) => row[owner] === record.id);
  const transactions = orders.flatMap((order) => order.transactions);
  return {
    enrollments: enrollments.slice(0, most).map((row): Enrollment => {
      const { program_code, program_name, channel_code, class_name, ...rest } = row;
      return {
        id: rest.id,
        person: linkOf(rest.person_id, rest.person_name, [record]),
        organization: linkOf(rest.organization_id, rest.organization_name, [record]),
        unit: rest.unit,
        program: named(names.programs, program_code, program_name),
        channel: named(names.channels, channel_code),
        class_name,
        registered_on: rest.registered_on,
        start_date: rest.start_date,
        end_date: rest.end_date,
        status: rest.status,
        is_paid: rest.is_paid,
        first_paid_order: rest.first_paid_order,
        first_paid_date: rest.first_paid_date,
        source: sourceOf(rest),
      };
    }),
    orders: orders.map((row): Order => {
      const person = linkOf(row.person_id, row.person_name, [record]);
      return {
        id: row.id,
        invoice_number: row.invoice_number,
        person,
        unit: row.unit,
        status: row.status,
        first_date: row.first_date,
        last_date: row.last_date,
        ...amountsOf(row),
        source: sourceOf(row),
        items: row.items.sort(byDate).map((item) => itemOf(item, person ? [record, person] : [record], names)),
      };
    }),
    transactions: transactions
      .sort((one, other) => byDate(other, one))
      .map((row): Transaction => {
        const { id, order, date, unit, method, status, type, note } = row;
        return {
          id,
          order,
          date,
          unit,
          method,
          status,
          type,
          amount: rupiahOfSen(row.amount),
          note,
          source: sourceOf(row),
        };
      }),
    truncated: [
      ...(enrollments.length > most ? ["enrollments"] : []),
      ...(own.length >= most ? ["orders", "transactions"] : []),
    ],
  };
}

/** The earliest first, and on one day by id. */
function byDate(one: { date: string; id: string }, other: { date: string; id: string }): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

type Item = Rows<Lists[1]>[number]["items"][number];

/** `known`: records whose names the row does not have. */
function itemOf(row: Item, known: readonly Link[], names: Names): OrderItem {
  return {
    id: row.id,
    date: row.date,
    person: linkOf(row.person_id, row.person_name, known),
    organization: linkOf(row.organization_id, row.organization_name, known),
    program: named(names.programs, row.program_code, row.program_name),
    channel: named(names.channels, row.channel_code),
    item_name: row.item_name,
    type: row.type,
    quantity: row.quantity,
    unit_price: row.unit_price === null ? null : rupiahOfSen(row.unit_price),
    ...amountsOf(row),
    source: sourceOf(row),
  };
}

type Amounts = Record<"gross_revenue" | "discount" | "refund" | "net_revenue" | "outstanding" | "amount", number>;

function amountsOf(row: Amounts): Amounts {
  return {
    gross_revenue: rupiahOfSen(row.gross_revenue),
    discount: rupiahOfSen(row.discount),
    refund: rupiahOfSen(row.refund),
    net_revenue: rupiahOfSen(row.net_revenue),
    outstanding: rupiahOfSen(row.outstanding),
    amount: rupiahOfSen(row.amount),
  };
}
