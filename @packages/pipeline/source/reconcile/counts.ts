import type { Entity } from "@config/atlas";
import type { Database } from "../database/database.ts";
import type { Conservation } from "../validate/index.ts";

/** The months and buckets of a workbook year. */
export type YearConservation = { year: number; months: Conservation[] };

/**
 * Rows and amounts of each month or bucket, counted anew: on one side raw and its verdicts as they are now, on the other
 * the marts of `schema`. (mart_conservation says the same of the moment in which it was built.)
 */
export async function countConservation(
  database: Database,
  entity: Entity,
  schema: string,
): Promise<YearConservation[]> {
  const rows = await database.rows<Record<keyof Conservation | "year", string | number | boolean>>(
    conservationSql(schema),
    {
      entity: entity.code,
    },
  );
  return [...Map.groupBy(rows, (row) => Number(row.year))].map(([year, members]) => ({
    year,
    months: members.map((row) => ({
      table: row.table === "students" ? "students" : "transactions",
      month: String(row.month),
      clean_rows: Number(row.clean_rows),
      rejected_rows: Number(row.rejected_rows),
      mart_rows: Number(row.mart_rows),
      clean_amount: Number(row.clean_amount),
      rejected_amount: Number(row.rejected_amount),
      mart_amount: Number(row.mart_amount),
      holds: row.holds === true,
    })),
  }));
}

/** Takes $entity. */
export function conservationSql(schema: string): string {
  return `
    with
    rows as (
      select year, 'transactions' as "table", row_key, reference.as_date(transaction_date) as dated_on,
        coalesce(reference.as_amount(amount), 0) as amount
      from raw.transactions where entity_code = $entity
      union all
      select year, 'students' as "table", row_key, reference.as_date(registration_date) as dated_on, 0 as amount
      from raw.students where entity_code = $entity
    ),
    bucketed as (
      select *, case
          when dated_on is null then 'undated'
          when year(dated_on) = year then strftime(dated_on, '%m')
          when "table" = 'students' and year(dated_on) < year then 'carried-over'
          else 'out-of-year'
        end as month
      from rows
    ),
    rejected as (
      select distinct year, table_name as "table", row_key, true as is_rejected
      from raw.verdicts where entity_code = $entity and severity = 'error'
    ),
    clean as (
      select "table", year, month, count(*) as clean_rows, count(is_rejected) as rejected_rows,
        sum(amount) as clean_amount, coalesce(sum(amount) filter (where is_rejected), 0) as rejected_amount
      from bucketed left join rejected using (year, "table", row_key)
      group by all
    ),
    marts as (
      select 'transactions' as "table", year(period_start)::integer as year, strftime(period_start, '%m') as month,
        row_count as mart_rows, amount_total as mart_amount
      from ${schema}.mart_revenue
      where period_type = 'month' and unit_code = 'ALL' and program_code = 'ALL' and row_count > 0
      union all
      select 'students' as "table", year, month, count(*) as mart_rows, 0 as mart_amount
      from (select unnest(row_keys) as row_key from ${schema}.int_enrollments) as enrolled
      left join (select * from bucketed where "table" = 'students') as students using (row_key)
      group by all
    )
    select "table", year, coalesce(month, 'unknown') as month,
      coalesce(clean_rows, 0) as clean_rows, coalesce(rejected_rows, 0) as rejected_rows,
      coalesce(mart_rows, 0) as mart_rows, coalesce(clean_amount, 0)::varchar as clean_amount,
      coalesce(rejected_amount, 0)::varchar as rejected_amount, coalesce(mart_amount, 0)::varchar as mart_amount,
      coalesce(clean_rows, 0) = coalesce(rejected_rows, 0) + coalesce(mart_rows, 0)
        and coalesce(clean_amount, 0) = coalesce(rejected_amount, 0) + coalesce(mart_amount, 0) as holds
    from clean full join marts using ("table", year, month)
    order by year, "table" desc, month`;
}
