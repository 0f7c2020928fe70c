with

verdicts as (
    {{ entity_rows('raw', 'verdicts') }}
),

final as (
    select distinct
        entity_code,
        year as workbook_year,
        table_name,
        row_key,
        reason_code,
        severity
    from verdicts
)

select * from final
