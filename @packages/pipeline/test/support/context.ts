import { findEntity } from "@config/atlas";
import type { Context } from "../../source/context.ts";
import type { Home } from "../../source/home/home.ts";
import { withDatabase, type Row } from "../../source/database/database.ts";
import { silentProgress } from "../../source/progress.ts";

/** What the stages get from the command line, for `IONS` or another entity. */
export function contextOf(home: Home, entity = "IONS"): Context {
  return { environment: { ATLAS_HOME: home.root }, home, entity: findEntity(entity), progress: silentProgress };
}

/** Rows of a query on the home's database. */
export async function query<T extends Row = Row>(home: Home, sql: string): Promise<T[]> {
  return withDatabase(home, "read", async (database) => database.rows<T>(sql));
}
