import { Badge, Card, CardHeading, DataTable, type Column } from "@core/ui";
import type { ReactNode } from "react";
import { useFormat } from "../../i18n/use-format.ts";
import { nameOf } from "../../i18n/special.ts";
import { termOf } from "../../i18n/terms.ts";
import { useLanguage, useWords } from "../../i18n/words.tsx";
import { Figure } from "../measure/figure.tsx";
import { RecordLink } from "../rows/record-link.tsx";
import { SourcePlace } from "../rows/source-place.tsx";
import type { OrganizationDetail, PersonDetail } from "./records.ts";

/** Names with their values, those with none left out. */
export function Facts({ facts }: { facts: readonly [string, ReactNode][] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-6 gap-y-3 text-sm">
      {facts
        .filter(([, value]) => value != null && value !== "")
        .map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-soft">{name}</dt>
            <dd className="font-semibold break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

type ListProps<Row> = { title: string; rows: readonly Row[]; columns: Column<Row>[]; isCut: boolean };

/** A list of a record; nothing where it is empty. */
export function DetailList<Row extends { id: string }>({ title, rows, columns, isCut }: ListProps<Row>) {
  const words = useWords().records;
  if (rows.length === 0) return null;
  return (
    <Card>
      <CardHeading title={title} note={isCut ? words.truncated : undefined} />
      <DataTable caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} cards />
    </Card>
  );
}

type Enrollment = PersonDetail["enrollments"][number];
type Order = PersonDetail["orders"][number];
type Transaction = PersonDetail["transactions"][number];
type Activity = OrganizationDetail["activities"][number];

/** Columns of what records hold; of an organization, each line names its person. */
export function useDetailColumns(withPerson: boolean) {
  const words = useWords();
  const format = useFormat();
  const { records } = words;
  const day = (value: string | null) =>
    value === null ? null : <span className="whitespace-nowrap">{format.day(value)}</span>;
  const money = (value: number) => <Figure format="money" value={value} />;
  const language = useLanguage();
  const named = ({ code, name }: { code: string; name: string }) => nameOf(code, name, language);
  const term = (value: string | null) => value && termOf(value, language);
  const status = (value: string | null) => value && <Badge>{term(value)}</Badge>;
  const person = withPerson
    ? [
        {
          key: "person",
          name: records.name,
          cell: (row: Pick<Enrollment, "person">) => <RecordLink to="/records/people/$id" record={row.person} />,
        },
      ]
    : [];
  const source = {
    key: "source",
    name: words.rows.source,
    cell: (row: Pick<Order, "source">) => <SourcePlace source={row.source} />,
  };

  const enrollments: Column<Enrollment>[] = [
    { key: "registered", name: records.registered, cell: (row) => day(row.registered_on) },
    ...person,
    { key: "program", name: words.rows.program, cell: (row) => named(row.program) },
    { key: "class", name: records.class, cell: (row) => row.class_name },
    {
      key: "period",
      name: records.period,
      cell: (row) => (
        <span className="inline-block min-w-28">
          {[row.start_date, row.end_date].map((value) => (value === null ? "…" : format.day(value))).join(" – ")}
        </span>
      ),
    },
    { key: "status", name: records.status, cell: (row) => status(row.status) },
    { key: "channel", name: words.rows.channel, cell: (row) => named(row.channel) },
    source,
  ];
  const orders: Column<Order>[] = [
    { key: "date", name: words.rows.date, cell: (row) => day(row.first_date) },
    ...person,
    { key: "invoice", name: words.rows.order, cell: (row) => row.invoice_number },
    {
      key: "items",
      name: records.items,
      cell: (row) => [...new Set(row.items.map((item) => item.item_name ?? item.program.name))].join(", "),
    },
    { key: "net", name: records.netRevenue, numeric: true, cell: (row) => money(row.net_revenue) },
    { key: "outstanding", name: records.outstanding, numeric: true, cell: (row) => money(row.outstanding) },
    { key: "status", name: records.status, cell: (row) => status(row.status) },
    source,
  ];
  const transactions: Column<Transaction>[] = [
    { key: "date", name: words.rows.date, cell: (row) => day(row.date) },
    { key: "type", name: records.type, cell: (row) => term(row.type) },
    { key: "amount", name: records.amount, numeric: true, cell: (row) => money(row.amount) },
    { key: "method", name: records.method, cell: (row) => term(row.method) },
    { key: "status", name: records.status, cell: (row) => status(row.status) },
    source,
  ];
  const activities: Column<Activity>[] = [
    { key: "date", name: words.rows.date, cell: (row) => day(row.date) },
    { key: "name", name: records.name, cell: (row) => row.name },
    { key: "channel", name: words.rows.channel, cell: (row) => named(row.channel) },
    { key: "leads", name: records.lead, numeric: true, cell: (row) => format.count(row.leads) },
    { key: "cost", name: records.cost, numeric: true, cell: (row) => money(row.cost) },
    source,
  ];
  return { enrollments, orders, transactions, activities };
}
