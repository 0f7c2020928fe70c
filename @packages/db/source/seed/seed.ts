import { isDeepStrictEqual } from "node:util";
import type { Entity } from "@config/atlas";
import { and, eq, sql, type SQL } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Ops } from "../client/database.ts";
import { lookups } from "./lookups.ts";
import { registryRows, type Seeding } from "./registry.ts";

/** What became of a table's rows. `kept` are codes that are not registered any more, and that published rows still hold. */
export type Seeded = { table: string; added: number; changed: number; removed: number; kept: string[] };

type Row = Record<string, unknown>;
type Statements = BatchItem<"sqlite">[];

/**
 * Brings the lookups, and an entity's rows of the seeded tables, up to the registry: all of it or nothing. What is as it
 * should be is left alone. Throws DatabaseError.
 */
export async function seed(ops: Ops, entity: Entity): Promise<Seeded[]> {
  const statements: Statements = [];
  const done: Seeded[] = [];
  for (const seeding of [...lookups, ...registryRows(entity)]) {
    const { seeded, changes } = await compare(ops, seeding, entity.code);
    done.push(seeded);
    statements.push(...changes);
  }
  const [first, ...others] = statements;
  if (first) await ops.orm.batch([first, ...others]);
  return done;
}

/** What a table has against what it must have, and the statements that make up the difference. */
async function compare(ops: Ops, { table, rows, usedBy }: Seeding, entity: string) {
  const { name, keys, owner } = shapeOf(table);
  const isSame = (one: Row, other: Row) => keys.every((key) => one[key.name] === other[key.name]);
  const before: Row[] = await ops.orm
    .select()
    .from(table)
    .where(owner && eq(owner, entity));
  const added = rows.filter((row) => !before.some((old) => isSame(old, row)));
  const changed = rows.filter((row) => before.some((old) => isSame(old, row) && !isDeepStrictEqual(old, row)));
  const stale = before.filter((old) => !rows.some((row) => isSame(old, row)));
  const kept: Row[] = [];
  for (const row of stale) {
    if (await isUsed(ops, usedBy, row, owner && entity)) kept.push(row);
  }
  const removed = stale.filter((row) => !kept.includes(row));
  const changes: Statements = [
    ...removed.map((row) => ops.orm.delete(table).where(and(...keys.map((key) => eq(key, row[key.name]))))),
    ...[...added, ...changed].map((set) => ops.orm.insert(table).values(set).onConflictDoUpdate({ target: keys, set })),
  ];
  return {
    changes,
    seeded: {
      table: name,
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      kept: kept.map((row) => String(row["code"])),
    },
  };
}

/** The key of a table, and its column that says whose a row is; a lookup has none. */
function shapeOf(table: SQLiteTable) {
  const { name, columns, primaryKeys } = getTableConfig(table);
  const named = primaryKeys.flatMap((key) => key.columns.map((column) => column.name));
  const keys = columns.filter((column) => column.primary || named.includes(column.name));
  const owner = columns.find((column) => column.name === "entity_id") ?? (name === "core_entity" ? keys[0] : undefined);
  return { name, keys, owner };
}

/** Whether a published row, of the entity where one is named, holds the code. */
async function isUsed(ops: Ops, columns: SQLiteColumn[], { code }: Row, entity: string | undefined): Promise<boolean> {
  const found = columns.map((column): SQL => {
    const whose = entity === undefined ? sql`` : sql`entity_id = ${entity} and `;
    return sql`exists (select 1 from ${column.table} where ${whose}${sql.identifier(column.name)} = ${code})`;
  });
  if (found.length === 0) return false;
  const [row] = await ops.orm.all<{ used: number }>(sql`select ${sql.join(found, sql` or `)} as used`);
  return row?.used === 1;
}
