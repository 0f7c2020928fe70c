import { DatabaseSync } from "node:sqlite";
import { UserError } from "@core/command";
import { openOps } from "@packages/db";
import { readRelease, type Reader } from "@packages/db/reader";
import type { Places } from "../environment.ts";

/** What a site says of the release that its records are of. */
export type OperationsExtract = { release: number; rows: number };

/**
 * Copies what one release of an entity holds into a SQLite file of its own, from a file or a server alike: people and
 * organizations with no way to reach them, what they bought, and what they enrolled in. Throws UserError.
 */
export async function extractOperations(entity: string, ops: Places["ops"], file: string): Promise<OperationsExtract> {
  const database = await openOps(ops.address, ops.token);
  try {
    const written = await readRelease(database, entity, (reader) => write(reader, file));
    if (written !== null) return written;
  } finally {
    database.close();
  }
  throw new UserError("NOT_PUBLISHED", `no release of ${entity} is published`, {
    mend: `Publish one first: pnpm run publish -- --entity ${entity}`,
  });
}

async function write(reader: Reader, file: string): Promise<OperationsExtract> {
  const { select, visible } = reader;
  const person = visible.db_person();
  const organization = visible.db_organization();
  const line = visible.commerce_order_item();
  const enrollment = visible.db_enrollment();
  // Each column by its name: whatever is added to a table later stays out until somebody puts it here.
  const [people, organizations, lines, enrollments] = await reader.run([
    select({
      id: person.id,
      name: person.full_name,
      organization_id: person.organization_id,
      organization_name: person.organization_name,
      first_date: person.first_date,
      last_date: person.last_date,
      order_count: person.order_count,
      enrollment_count: person.enrollment_count,
      net_revenue: person.net_revenue,
      is_active: person.is_active,
    })
      .from(person)
      .orderBy(person.sort_name, person.id),
    select({
      id: organization.id,
      organization_key: organization.key,
      name: organization.name,
      person_count: organization.person_count,
      active_students: organization.active_students,
      order_count: organization.order_count,
      net_revenue: organization.net_revenue,
      first_date: organization.first_date,
      last_date: organization.last_date,
    })
      .from(organization)
      .orderBy(organization.sort_name, organization.id),
    select({
      id: line.id,
      date: line.date,
      person_id: line.person_id,
      organization_id: line.organization_id,
      unit_code: line.unit_code,
      program_code: line.program_code,
      channel_code: line.channel_code,
      type: line.type,
      is_counted: line.is_counted,
      net_revenue: line.net_revenue,
      amount: line.amount,
      source_file: line.source_file,
      source_sheet: line.source_sheet,
      source_row: line.source_row,
    })
      .from(line)
      .orderBy(line.date, line.id),
    select({
      id: enrollment.id,
      person_id: enrollment.person_id,
      organization_id: enrollment.organization_id,
      unit_code: enrollment.unit_code,
      program_code: enrollment.program_code,
      channel_code: enrollment.channel_code,
      registered_on: enrollment.registered_on,
      start_date: enrollment.start_date,
      end_date: enrollment.end_date,
      status: enrollment.status,
      is_paid: enrollment.is_paid,
      source_file: enrollment.source_file,
      source_sheet: enrollment.source_sheet,
      source_row: enrollment.source_row,
    })
      .from(enrollment)
      .orderBy(enrollment.registered_on, enrollment.id),
  ]);
  const tables = { people, organizations, lines, enrollments };
  const target = new DatabaseSync(file);
  try {
    for (const [name, rows] of Object.entries(tables)) writeTable(target, name, rows.map(inRupiah));
  } finally {
    target.close();
  }
  const rows = Object.values(tables).reduce((sum, { length }) => sum + length, 0);
  return { release: reader.release.number, rows };
}

type Row = Record<string, string | number | boolean | null>;

/** Money is integer sen in the database, and rupiah on a page. */
function inRupiah(row: Row): Row {
  const money = ["net_revenue", "amount"].filter((name) => typeof row[name] === "number");
  return { ...row, ...Object.fromEntries(money.map((name) => [name, Number(row[name]) / 100])) };
}

function writeTable(target: DatabaseSync, name: string, rows: Row[]): void {
  const columns = Object.keys(rows[0] ?? { id: "" });
  const numbers = /_(count|revenue|row|students)$|^(amount|is_.*|active_students)$/;
  const types = columns.map((column) => `"${column}" ${numbers.test(column) ? "real" : "text"}`);
  target.exec(`create table "${name}" (${types.join(", ")})`);
  const insert = target.prepare(`insert into "${name}" values (${columns.map(() => "?").join(", ")})`);
  target.exec("begin");
  for (const row of rows) {
    insert.run(...columns.map((column) => valueOf(row[column] ?? null)));
  }
  target.exec("commit");
}

function valueOf(value: Row[string]): string | number | null {
  return typeof value === "boolean" ? Number(value) : (value ?? null);
}
