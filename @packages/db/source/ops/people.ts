import { sql, type Column } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, entity, flag, money, sourced, versioned, versionedKeys } from "./columns.ts";

/** The last day as lists are ordered by it: none is before every day. Drizzle Kit breaks an expression at its commas. */
export const lastDay = ({ last_date }: { last_date: Column }) =>
  sql<string>`case when ${last_date} is null then '' else ${last_date} end`;

/**
 * A customer as dbt's int_customers knows them. `sort_name` is what `sortName` makes of the name: lists are ordered by it, and
 * words looked for in it. The counts and sums are over all years loaded.
 *
 * Each order that a list can have is an index of its own, which also holds what a search looks at, so that rows which are
 * not to be shown are passed over without a look at the table.
 */
export const db_person = sqliteTable(
  "db_person",
  {
    ...versioned,
    full_name: text().notNull(),
    sort_name: text().notNull(),
    student_number: text(),
    phone: text(),
    email: text(),
    gender: text(),
    birth_date: day(),
    grade: text(),
    guardian_name: text(),
    organization_id: text(),
    organization_name: text(),
    first_date: day(),
    last_date: day(),
    order_count: integer().notNull(),
    net_revenue: money().notNull(),
    enrollment_count: integer().notNull(),
    is_active: flag().notNull(),
    ...sourced,
  },
  (table) => [
    ...versionedKeys("db_person", table),
    index("db_person_name").on(table.entity_id, table.sort_name, table.id, table.from_release, table.to_release),
    index("db_person_last").on(
      table.entity_id,
      lastDay(table),
      table.id,
      table.sort_name,
      table.from_release,
      table.to_release,
    ),
    index("db_person_revenue").on(
      table.entity_id,
      table.net_revenue,
      table.id,
      table.sort_name,
      table.from_release,
      table.to_release,
    ),
    index("db_person_organization").on(table.entity_id, table.organization_id, table.sort_name, table.id),
  ],
);

/** A school or company. `key` is its match key in the marts. */
export const db_organization = sqliteTable(
  "db_organization",
  {
    ...versioned,
    key: text().notNull(),
    name: text().notNull(),
    sort_name: text().notNull(),
    person_count: integer().notNull(),
    active_students: integer().notNull(),
    order_count: integer().notNull(),
    net_revenue: money().notNull(),
    first_date: day(),
    last_date: day(),
  },
  (table) => [
    ...versionedKeys("db_organization", table),
    index("db_organization_name").on(table.entity_id, table.sort_name, table.id, table.from_release, table.to_release),
    index("db_organization_last").on(table.entity_id, lastDay(table), table.id, table.sort_name),
    index("db_organization_revenue").on(table.entity_id, table.net_revenue, table.id, table.sort_name),
  ],
);

/** A person's standing with one unit: since when, until when. */
export const db_account = sqliteTable(
  "db_account",
  {
    ...versioned,
    person_id: text().notNull(),
    unit_code: text().notNull(),
    first_date: day(),
    last_date: day(),
    order_count: integer().notNull(),
    net_revenue: money().notNull(),
    is_active: flag().notNull(),
  },
  (table) => [...versionedKeys("db_account", table), index("db_account_person").on(table.entity_id, table.person_id)],
);

/** kind: member (of an organization, organization_id given), guardian (name given). */
export const db_relation = sqliteTable(
  "db_relation",
  {
    ...versioned,
    person_id: text().notNull(),
    kind: text({ enum: ["member", "guardian"] }).notNull(),
    organization_id: text(),
    name: text().notNull(),
    first_date: day(),
    last_date: day(),
    ...sourced,
  },
  (table) => [
    ...versionedKeys("db_relation", table),
    index("db_relation_person").on(table.entity_id, table.person_id),
    index("db_relation_organization").on(table.entity_id, table.organization_id),
  ],
);

/** One student in one program, over all years: dbt's int_enrollments. */
export const db_enrollment = sqliteTable(
  "db_enrollment",
  {
    ...versioned,
    person_id: text().notNull(),
    organization_id: text(),
    unit_code: text().notNull(),
    program_code: text().notNull(),
    program_name: text(),
    class_name: text(),
    channel_code: text().notNull(),
    registered_on: day().notNull(),
    start_date: day(),
    end_date: day(),
    active_from: day(),
    active_to: day(),
    status: text(),
    is_paid: flag().notNull(),
    first_paid_order_id: text(),
    first_paid_date: day(),
    ...sourced,
  },
  (table) => [
    ...versionedKeys("db_enrollment", table),
    index("db_enrollment_person").on(table.entity_id, table.person_id),
    index("db_enrollment_registered").on(table.entity_id, table.registered_on, table.id, table.unit_code),
    index("db_enrollment_program").on(table.entity_id, table.program_code, table.registered_on, table.id),
    index("db_enrollment_channel").on(table.entity_id, table.channel_code, table.registered_on, table.id),
    index("db_enrollment_organization").on(table.entity_id, table.organization_id, table.registered_on, table.id),
  ],
);

/**
 * Where to look for people and organizations by a word: `tokensOf` says which words. Rows are hints and belong to no release:
 * publish adds those that are not there, before the pointer moves, and a search holds what they lead to against the visible
 * row. kind says what the word is of, so that contact words can be left out.
 */
export const db_token = sqliteTable(
  "db_token",
  {
    ...entity,
    subject: text({ enum: ["person", "organization"] }).notNull(),
    kind: text({ enum: ["name", "number", "contact"] }).notNull(),
    token: text().notNull(),
    sort_name: text().notNull(),
    subject_id: text().notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.entity_id, table.subject, table.kind, table.token, table.sort_name, table.subject_id],
    }),
  ],
);

/**
 * The id that a person or organization keeps for ever. key_hash is the keyed hash of a match key, so that no id can be
 * guessed from a phone, and none read back.
 */
export const db_identity = sqliteTable(
  "db_identity",
  {
    ...entity,
    key_hash: text().notNull(),
    subject: text({ enum: ["person", "organization"] }).notNull(),
    id: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entity_id, table.subject, table.key_hash] }),
    index("db_identity_id").on(table.entity_id, table.id),
  ],
);
