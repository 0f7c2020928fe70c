import type { Home, Table } from "../../source/home/home.ts";
import { load } from "../../source/load/index.ts";
import { validate, type ValidateResult } from "../../source/validate/index.ts";
import { contextOf, query } from "./context.ts";
import { writeRows, type SnapshotRows } from "./snapshot.ts";

/** Writes, loads and validates 2026 of an entity. */
export async function judgeRows(home: Home, tables: SnapshotRows, entity = "IONS"): Promise<ValidateResult> {
  await writeRows(home, entity, 2026, tables);
  await load(contextOf(home, entity), { year: 2026 });
  return validate(contextOf(home, entity), { year: 2026 });
}

/** The reason codes of each row of a table, sorted, in the order of the rows. */
export async function codesOf(home: Home, table: Table): Promise<string[][]> {
  const rows = await query<{ codes: string[] }>(
    home,
    `select coalesce(list_sort(list_distinct(list(reason_code) filter (where reason_code is not null))), []) as codes
     from raw.${table} as loaded
     left join raw.verdicts as verdicts on verdicts.table_name = '${table}' and verdicts.row_key = loaded.row_key
       and verdicts.entity_code = loaded.entity_code and verdicts.year = loaded.year
     where loaded.entity_code = 'IONS' and loaded.year = 2026
     group by loaded.row_key, loaded.row_order order by loaded.row_order`,
  );
  return rows.map((row) => row.codes);
}
