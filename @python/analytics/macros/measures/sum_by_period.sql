{#- Sums columns of `relation` (unit_code, key, day) by period, scope and key. -#}
{% macro sum_by_period(relation, key, columns) -%}
    with

    days as (
        select
            unit_code,
            {{ key }},
            day,
            {%- for column in columns %}
            sum({{ column }}) as {{ column }}{{ ',' if not loop.last }}
            {%- endfor %}
        from {{ relation }}
        group by all
    ),

    leaves as (
        select
            period_days.period_number,
            days.unit_code,
            days.{{ key }},
            {%- for column in columns %}
            sum(days.{{ column }}) as {{ column }}{{ ',' if not loop.last }}
            {%- endfor %}
        from days
        inner join {{ ref('int_period_days') }} as period_days on days.day = period_days.day
        group by all
    ),

    rolled as (
        {{ roll_up('leaves', key) }}
    )

    select
        period_number,
        unit_code,
        {{ key }},
        {%- for column in columns %}
        sum({{ column }}) as {{ column }}{{ ',' if not loop.last }}
        {%- endfor %}
    from rolled
    group by all
{%- endmacro %}
