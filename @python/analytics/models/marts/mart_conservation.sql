with

loaded_rows as (
    select * from {{ ref('stg_loaded_rows') }}
),

revenue as (
    select * from {{ ref('mart_revenue') }}
),

enrollments as (
    select * from {{ ref('int_enrollments') }}
),

clean as (
    select
        workbook_year as year,
        month,
        table_name,
        count(*) as clean_rows,
        count(*) filter (where not is_accepted) as rejected_rows,
        sum(amount) as clean_amount,
        coalesce(sum(amount) filter (where not is_accepted), 0) as rejected_amount
    from loaded_rows
    where table_name in ('transactions', 'students')
    group by all
),

enrolled_rows as (
    select unnest(row_keys) as row_key
    from enrollments
),

mart as (
    select
        year(period_start) as year,
        strftime(period_start, '%m') as month,
        'transactions' as table_name,
        row_count as mart_rows,
        amount_total as mart_amount
    from revenue
    where period_type = 'month' and unit_code = 'ALL' and program_code = 'ALL' and row_count > 0
    union all
    select
        loaded_rows.workbook_year as year,
        loaded_rows.month,
        'students' as table_name,
        count(*) as mart_rows,
        0 as mart_amount
    from enrolled_rows
    inner join loaded_rows on enrolled_rows.row_key = loaded_rows.row_key and loaded_rows.table_name = 'students'
    group by all
),

compared as (
    select
        coalesce(clean.year, mart.year) as year,
        coalesce(clean.month, mart.month) as month,
        coalesce(clean.table_name, mart.table_name) as table_name,
        coalesce(clean.clean_rows, 0) as clean_rows,
        coalesce(clean.rejected_rows, 0) as rejected_rows,
        coalesce(mart.mart_rows, 0) as mart_rows,
        coalesce(clean.clean_amount, 0) as clean_amount,
        coalesce(clean.rejected_amount, 0) as rejected_amount,
        coalesce(mart.mart_amount, 0) as mart_amount
    from clean
    full join mart
        on
            clean.year = mart.year
            and clean.month = mart.month
            and clean.table_name = mart.table_name
),

final as (
    select
        '{{ entity() }}' as entity_code,
        cast(year as integer) as year,
        month,
        table_name,
        clean_rows,
        rejected_rows,
        mart_rows,
        cast(clean_amount as decimal(18, 2)) as clean_amount,
        cast(rejected_amount as decimal(18, 2)) as rejected_amount,
        cast(mart_amount as decimal(18, 2)) as mart_amount,
        clean_rows = rejected_rows + mart_rows and clean_amount = rejected_amount + mart_amount as holds
    from compared
    order by year, table_name, month
)

select * from final
