import type { Table } from "../home/home.ts";

/*
 * What checks read: the temporary table `candidates`, with the rows of one entity, year and table; and the temporary
 * view `sound`, with those of them that no check that ran before has found an error in.
 */

/** Expressions added to each table's own columns, under names that its checks use. */
const typed: Record<Table, string[]> = {
  transactions: [
    "reference.as_date(transaction_date) as dated_on",
    "reference.as_amount(amount) as amount_value",
    "reference.as_integer(quantity) as quantity_value",
    "reference.as_amount(unit_price) as price_value",
    "reference.as_amount(discount) as discount_value",
  ],
  students: [
    "reference.as_date(registration_date) as dated_on",
    "reference.as_date(start_date) as started_on",
    "reference.as_date(end_date) as ended_on",
  ],
  targets: [],
  activities: ["reference.as_date(activity_date) as dated_on"],
};

const withProgram = new Set<Table>(["transactions", "students", "targets"]);
const withChannel = new Set<Table>(["transactions", "students", "activities"]);

/** Makes `candidates` for a table; takes $entity and $year. */
export function candidatesSql(table: Table): string {
  const columns = ["loaded.*", "units.unit_code as known_unit", ...typed[table]];
  const joins = ["left join units on loaded.unit_code = units.unit_code"];
  if (withProgram.has(table)) {
    columns.push(`${key("program_name")} as program_key`, "programs.code as program_code");
    joins.push(`left join programs on ${key("program_name")} = programs.spelling`);
  }
  if (withChannel.has(table)) {
    columns.push(`${key("channel_name")} as channel_key`, "channels.code as channel_code");
    joins.push(`left join channels on ${key("channel_name")} = channels.spelling`);
  }
  return `
    create or replace temp table candidates as
    with
    units as (select unit_code from reference.units where entity_code = $entity),
    programs as (${spellings("programs", "program_code")}),
    channels as (${spellings("channels", "channel_code")})
    select ${columns.join(", ")}
    from raw.${table} as loaded ${joins.join(" ")}
    where loaded.entity_code = $entity and loaded.year = $year`;
}

/** Where verdicts of the table at hand gather; checks see it through `sound`. */
export const findingsSql = [
  `create or replace temp table findings
    (row_key varchar, reason_code varchar, severity varchar, column_name varchar, value varchar)`,
  `create or replace temp view sound as
    select * from candidates
    where not exists (
      select 1 from findings where findings.row_key = candidates.row_key and findings.severity = 'error')`,
];

/** A name as it is compared; null where nothing of it is left, as of a dash. */
function key(column: string): string {
  return `nullif(reference.match_key(loaded.${column}), '')`;
}

function spellings(table: string, code: string): string {
  return `select spelling, min(code) as code
    from (select unnest(match_keys) as spelling, ${code} as code from reference.${table} where entity_code = $entity)
    group by spelling`;
}
