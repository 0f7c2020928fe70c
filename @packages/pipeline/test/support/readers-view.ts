import { createHash } from "node:crypto";
import type { Ops } from "@packages/db";
import { readRelease, type Reader, type Visible } from "@packages/db/reader";

const tables = [
  "db_person",
  "db_organization",
  "db_account",
  "db_relation",
  "db_enrollment",
  "catalog_item_variant",
  "catalog_pricing",
  "commerce_order",
  "commerce_order_item",
  "finance_transaction",
  "marketing_agenda",
  "marketing_activity",
  "target_item",
  "report_revenue",
  "report_program",
  "report_channel",
  "report_school",
] as const satisfies (keyof Visible)[];

export type View = Record<(typeof tables)[number], Record<string, unknown>[]>;

/** Every row of every published table as a reader sees them, in the order of their ids. */
export async function readersView(ops: Ops, entity = "IONS"): Promise<View | null> {
  return readRelease(ops, entity, viewOf);
}

async function viewOf(reader: Reader): Promise<View> {
  const { visible, select } = reader;
  const results = await reader.run(tables.map((name) => select().from(visible[name]() as never)));
  return Object.fromEntries(
    tables.map((name, index) => {
      const rows = results[index] as Record<string, unknown>[];
      return [name, rows.toSorted((one, other) => (String(one["id"]) < String(other["id"]) ? -1 : 1))];
    }),
  ) as View;
}

/**
 * What a view says, whatever the ids are: the same for a data set in every database. Rows that point at each other by ids are
 * told by what they point at.
 */
export function contentOf(view: View | null): string {
  if (view === null) return "";
  const named = new Map<unknown, unknown>([
    ...view.db_person.map(({ id, full_name, phone }) => [id, `${String(full_name)} ${String(phone)}`] as const),
    ...view.db_organization.map(({ id, key }) => [id, key] as const),
    ...view.commerce_order.map(
      ({ id, unit_code, invoice_number }) => [id, `${String(unit_code)} ${String(invoice_number)}`] as const,
    ),
    ...view.catalog_item_variant.map(
      ({ id, unit_code, name }) => [id, `${String(unit_code)} ${String(name)}`] as const,
    ),
    ...view.marketing_agenda.map(({ id, name }) => [id, name] as const),
  ]);
  const told = Object.entries(view).map(([table, rows]) => {
    const lines = rows.map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([column]) => column !== "id" && column !== "order_item_id")
          .map(([column, value]) =>
            column.endsWith("_id") && value !== null
              ? [column, named.get(value) ?? "points at nothing"]
              : [column, value],
          ),
      ),
    );
    return [table, lines.sort()];
  });
  return createHash("sha256").update(JSON.stringify(told)).digest("hex");
}

/** Every row that the database holds of an entity, of whatever release: what another entity's publish must not touch. */
export async function everythingOf(ops: Ops, entity: string): Promise<string> {
  const { rows: names } = await ops.client.execute(
    "select m.name from sqlite_master as m join pragma_table_info(m.name) as c on c.name = 'entity_id' where m.type = 'table'",
  );
  const found: Record<string, unknown> = {};
  for (const { name } of names) {
    const table = name as string;
    const { rows } = await ops.client.execute({
      sql: `select * from ${table} where entity_id = ?`,
      args: [entity],
    });
    found[table] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return JSON.stringify(found);
}
