with

verdicts as (
    select * from {{ ref('stg_verdicts') }}
),

loaded_rows as (
    select * from {{ ref('stg_loaded_rows') }}
),

final as (
    select
        verdicts.entity_code,
        verdicts.workbook_year as year,
        loaded_rows.month,
        verdicts.table_name,
        verdicts.reason_code,
        verdicts.severity,
        count(*) as rows,
        cast(sum(loaded_rows.amount) as decimal(18, 2)) as amount
    from verdicts
    inner join loaded_rows
        on
            verdicts.workbook_year = loaded_rows.workbook_year
            and verdicts.table_name = loaded_rows.table_name
            and verdicts.row_key = loaded_rows.row_key
    group by all
    order by all
)

select * from final
