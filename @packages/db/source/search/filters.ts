import { and, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { commerce_order_item, db_account, db_enrollment, lastDay } from "../ops/index.ts";
import { atRelease, entityPlaceholder } from "../reader/visible.ts";
import type { Slot } from "./slots.ts";
import type { Subject } from "./subjects.ts";

/** What rows of a list must have beside the words of a search. */
export type Filters = {
  /** Codes of units: something in one of them. */
  units?: readonly string[];
  /** Code of a program or channel: an enrolment or an order line of it. */
  program?: string;
  channel?: string;
  isActive?: boolean;
  /** First and last day that their last day may be. */
  from?: string;
  to?: string;
};

/** The same by what stands for them; the codes of units as a JSON list. */
export type FilterSlots = { [Name in keyof Filters]?: Slot };

/** `matches` is the condition; `ids`, where an index leads to them, those of at least all rows that fit. */
export type Filter = { matches: SQL; ids?: SQL };

export function filtersOf(subject: Subject<never>, filters: FilterSlots): Filter[] {
  const { units, program, channel, isActive, from, to } = filters;
  return [
    ...(units ? [ofUnits(subject, units)] : []),
    ...(program !== undefined ? [ofCode(subject, "program_code", program)] : []),
    ...(channel !== undefined ? [ofCode(subject, "channel_code", channel)] : []),
    ...(isActive !== undefined ? [{ matches: sql`${active(subject)} = ${isActive}` }] : []),
    ...(from !== undefined || to !== undefined ? [ofDays(subject, from, to)] : []),
  ];
}

const active = ({ table }: Subject<never>): SQL =>
  "is_active" in table ? sql`${table.is_active}` : sql`(${table.active_students} > 0)`;

/** Units are few, and none is rare. */
function ofUnits(subject: Subject<never>, units: Slot): Filter {
  const isOf = (column: SQLWrapper) => sql`${column} in (select value from json_each(${units}))`;
  if (subject.kind === "person") {
    const { person_id, unit_code } = db_account;
    return {
      matches: sql`exists (${rows(db_account, sql`${person_id} = ${subject.table.id} and ${isOf(unit_code)}`)})`,
    };
  }
  return { matches: eitherHas(subject, ({ unit_code }) => isOf(unit_code)) };
}

function ofCode(subject: Subject<never>, column: "program_code" | "channel_code", code: Slot): Filter {
  const owner = subject.kind === "person" ? "person_id" : "organization_id";
  const ids = [db_enrollment, commerce_order_item].map(
    (table) =>
      sql`select ${table[owner]} as id from ${table} where ${table.entity_id} = ${entityPlaceholder} and ${table[column]} = ${code}`,
  );
  return {
    // With a sign before it, the code is no reason to look beyond what the row has.
    matches: eitherHas(subject, (table) => sql`+${table[column]} = ${code}`),
    ids: sql.join(ids, sql` union all `),
  };
}

/** Whether an enrolment or an order line of the row is such. */
function eitherHas(
  { kind, table: { id } }: Subject<never>,
  condition: (table: typeof db_enrollment | typeof commerce_order_item) => SQL,
): SQL {
  const owner = kind === "person" ? "person_id" : "organization_id";
  const found = [db_enrollment, commerce_order_item].map(
    (table) => sql`exists (${rows(table, sql`${table[owner]} = ${id} and ${condition(table)}`)})`,
  );
  return sql`(${sql.join(found, sql` or `)})`;
}

function ofDays({ table }: Subject<never>, from: Slot | undefined, to: Slot | undefined): Filter {
  const within = sql`(${lastDay(table)} >= ${from ?? sql`'0'`} and ${lastDay(table)} <= ${to ?? sql`'9'`})`;
  return {
    matches: within,
    ids: sql`select ${table.id} as id from ${table} where ${table.entity_id} = ${entityPlaceholder} and ${within}`,
  };
}

type Versioned = Parameters<typeof atRelease>[0] & SQLWrapper;

const rows = (table: Versioned, condition: SQL): SQL =>
  sql`select 1 from ${table} where ${and(atRelease(table), condition)}`;
