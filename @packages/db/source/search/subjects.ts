import { getTableColumns, sql, type SQL } from "drizzle-orm";
import { db_organization, db_person, lastDay } from "../ops/index.ts";
import { hidden } from "../reader/visible.ts";
import { writeOut } from "../reader/write-out.ts";
import type { Slot } from "./slots.ts";
import type { Term } from "./terms.ts";
import { emailWordSql, numberWordSql, phoneWordSql } from "./words.ts";

export type Sort = "name" | "last_date" | "net_revenue";

/** What people and organizations differ in, as lists and searches go. */
export type Subject<Row> = {
  kind: "person" | "organization";
  table: typeof db_person | typeof db_organization;
  /** Columns that are given back, in order, and how they are selected. */
  columns: [name: string, column: { mapFromDriverValue: (value: unknown) => unknown }][];
  selected: SQL;
  orders: Record<Sort, { by: SQL; index: string; of: (row: Row) => string | number }>;
  /** Whether a row's number, telephone or address begins so; a name's words are looked for apart. */
  elsewhere: (term: Term<Slot>) => SQL[];
};

export type Person = Omit<typeof db_person.$inferSelect, (typeof hidden)[number]>;
export type Organization = Omit<typeof db_organization.$inferSelect, (typeof hidden)[number]>;

type Ordered = { sort_name: string; last_date: string | null; net_revenue: number };

const ordersOf = (table: typeof db_person | typeof db_organization, name: string) => ({
  name: { by: sql`${table.sort_name}`, index: `${name}_name`, of: (row: Ordered) => row.sort_name },
  last_date: { by: lastDay(table), index: `${name}_last`, of: (row: Ordered) => row.last_date ?? "" },
  net_revenue: { by: sql`${table.net_revenue}`, index: `${name}_revenue`, of: (row: Ordered) => row.net_revenue },
});

const columnsOf = (table: typeof db_person | typeof db_organization) =>
  Object.entries(getTableColumns(table)).filter(([name]) => !(hidden as readonly string[]).includes(name));

const selectedOf = (table: typeof db_person | typeof db_organization) =>
  writeOut(
    sql.join(
      columnsOf(table).map(([name]) => sql`${table}.${sql.identifier(name)} as ${sql.identifier(name)}`),
      sql`, `,
    ),
  );

export const people: Subject<Person> = {
  kind: "person",
  table: db_person,
  columns: columnsOf(db_person),
  selected: selectedOf(db_person),
  orders: ordersOf(db_person, "db_person"),
  elsewhere: ({ number, phone, email }) =>
    [
      number !== undefined && starts(numberWordSql(db_person.student_number), number),
      phone !== undefined && starts(phoneWordSql(db_person.phone), phone),
      email !== undefined && starts(emailWordSql(db_person.email), email),
    ].filter((condition) => condition !== false),
};

export const organizations: Subject<Organization> = {
  kind: "organization",
  table: db_organization,
  columns: columnsOf(db_organization),
  selected: selectedOf(db_organization),
  orders: ordersOf(db_organization, "db_organization"),
  elsewhere: () => [],
};

const starts = (text: SQL, beginning: Slot) => sql`substr(${text}, 1, length(${beginning})) = ${beginning}`;
