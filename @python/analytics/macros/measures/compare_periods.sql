{#- The variants that a measure comes in. -#}
{% macro comparisons() -%}
    {{ ',_previous,_previous_year,_ytd,_ytd_previous_year' }}
{%- endmacro %}

{% macro column_type(kind) -%}
    {{ 'decimal(18, 2)' if kind == 'money' else 'bigint' }}
{%- endmacro %}

{#-
  Every period of the calendar × every row of relation `keys`, with each measure of `facts` (relations by period, scope and
  key) and its four comparisons. `measures` maps a name to its kind: money and count add up over the year to date, distinct
  adds up its `_first`, stock is the value at the period's end. `totals` are measures with no comparisons.
  A comparison is null where the calendar has no such period, and 0 where nothing happened in it.
-#}
{% macro compare_periods(key, facts, measures, totals={}) -%}
    with

    actuals as (
        select
            periods.*,
            keys.unit_code,
            keys.{{ key }},
            {%- for name, kind in measures.items() %}
            coalesce({{ name }}, 0) as {{ name }},
            {%- if kind == 'distinct' %}
            coalesce({{ name }}_first, 0) as {{ name }}_first,
            {%- endif %}
            {%- endfor %}
            {%- for name, kind in totals.items() %}
            coalesce({{ name }}, 0) as {{ name }},
            {%- endfor %}
        from {{ ref('int_periods') }} as periods
        cross join keys
        {%- for fact in facts %}
        left join {{ fact }}
            on
                periods.period_type = {{ fact }}.period_type
                and periods.period = {{ fact }}.period
                and keys.unit_code = {{ fact }}.unit_code
                and keys.{{ key }} = {{ fact }}.{{ key }}
        {%- endfor %}
    ),

    to_date as (
        select
            *,
            {%- for name, kind in measures.items() %}
            {%- if kind == 'stock' %}
            {{ name }} as {{ name }}_ytd,
            {%- else %}
            sum({{ name }}{{ '_first' if kind == 'distinct' }}) over year_to_date as {{ name }}_ytd,
            {%- endif %}
            {%- endfor %}
        from actuals
        window year_to_date as (
            partition by unit_code, {{ key }}, period_type, calendar_year
            order by period_start
        )
    ),

    unit_kinds as (
        select distinct
            scope_code,
            scope_kind
        from {{ ref('stg_unit_scopes') }}
    )

    select
        present.entity_code,
        present.period_type,
        present.period,
        present.period_start,
        present.period_end,
        present.unit_code,
        unit_kinds.scope_kind as unit_kind,
        present.{{ key }},
        {%- for name, kind in totals.items() %}
        cast(present.{{ name }} as {{ column_type(kind) }}) as {{ name }},
        {%- endfor %}
        {%- for name, kind in measures.items() %}
        {%- set type = column_type(kind) %}
        cast(present.{{ name }} as {{ type }}) as {{ name }},
        cast(previous.{{ name }} as {{ type }}) as {{ name }}_previous,
        cast(previous_year.{{ name }} as {{ type }}) as {{ name }}_previous_year,
        cast(present.{{ name }}_ytd as {{ type }}) as {{ name }}_ytd,
        cast(previous_year.{{ name }}_ytd as {{ type }}) as {{ name }}_ytd_previous_year,
        {%- endfor %}
    from to_date as present
    inner join unit_kinds on present.unit_code = unit_kinds.scope_code
    {%- for other in ['previous', 'previous_year'] %}
    left join to_date as {{ other }}
        on
            present.period_type = {{ other }}.period_type
            and present.{{ other }}_period = {{ other }}.period
            and present.unit_code = {{ other }}.unit_code
            and present.{{ key }} = {{ other }}.{{ key }}
    {%- endfor %}
{%- endmacro %}
