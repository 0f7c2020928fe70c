import type { Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { extraPrefix } from "../extract/schema.ts";
import type { Table } from "../home/home.ts";
import { rawColumns } from "./raw-schema.ts";

type Csv = { table: Table; file: string; columns: string[]; entity: string; year: number };

/**
 * Reads a clean CSV into the temporary table `staged_{table}`, which has the columns of `raw.{table}`. Nothing is
 * guessed: columns are the manifest's and every value is text, an empty one NULL. Throws UserError SNAPSHOT_DAMAGED.
 */
export async function stageCsv(database: Database, { table, file, columns, entity, year }: Csv): Promise<string> {
  const staged = `staged_${table}`;
  const extras = columns.filter((name) => name.startsWith(extraPrefix));
  const select = rawColumns(table).map(({ name, type }) => {
    if (name === "entity_code") return "$entity as entity_code";
    if (name === "year") return "$year::integer as year";
    if (name === "row_order") return "(row_number() over ())::integer as row_order";
    if (name === "extra") return `${extraJson(extras)} as extra`;
    return columns.includes(name) ? quoted(name) : `null::${type} as ${quoted(name)}`;
  });
  await database.run(
    `create or replace temp table ${staged} as select ${select.join(", ")}
     from read_csv($file, columns = {${columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(", ")}},
       auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', strict_mode = true,
       nullstr = '', parallel = false, max_line_size = ${longestLine})`,
    { file, entity, year },
  );
  const [repeated] = await database.rows<{ row_key: string | null; source_row: string }>(
    `select row_key, min(source_row) as source_row from ${staged}
     group by row_key having count(*) > 1 or row_key is null limit 1`,
  );
  if (repeated) {
    throw new UserError("SNAPSHOT_DAMAGED", `row_key ${repeated.row_key ?? "(empty)"} stands twice`, {
      place: { file },
      mend: `Renew the snapshot: pnpm run extract -- --entity ${entity} --year ${year} --overwrite`,
    });
  }
  return staged;
}

/** Bytes: a row of full cells of a workbook (32,767 characters) is well below it. */
const longestLine = 16 * 1024 * 1024;

/** Columns kept by --allow-unknown as one JSON object of those that are filled, NULL where none is. */
function extraJson(extras: string[]): string {
  if (extras.length === 0) return "null::varchar";
  const entries = extras.map((name) => `{'key': ${literal(name)}, 'value': ${quoted(name)}}`).join(", ");
  const filled = `list_filter([${entries}], lambda entry: entry.value is not null)`;
  return `case when len(${filled}) > 0 then to_json(map_from_entries(${filled}))::varchar end`;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
