{%- set months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] -%}

with

accepted as (
    {{ accepted_rows('targets') }}
),

months as (
    {% for month in months %}
    select
        row_key,
        entity_code,
        year as workbook_year,
        row_order,
        source_file,
        source_sheet,
        source_row,
        unit_code,
        program_name,
        metric,
        make_date(year, {{ loop.index }}, 1) as month_start,
        reference.as_amount({{ month }}) as value
    from accepted
    {{ 'union all' if not loop.last }}
    {% endfor %}
),

final as (
    select * from months
    where value is not null
)

select * from final
