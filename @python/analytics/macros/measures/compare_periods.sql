{#- The variants that a measure comes in. -#}
{% macro comparisons() -%}
    {{ ',_previous,_previous_year,_ytd,_ytd_previous_year' }}
{%- endmacro %}

{% macro column_type(kind) -%}
    {{ 'decimal(18, 2)' if kind == 'money' else 'bigint' }}
{%- endmacro %}

{#-
  Every period of the calendar × every row of relation `keys`, with each measure of `facts` (relations by period_number,
  scope and key) and its four comparisons. `measures` maps a name to its kind: money and count add up over the year to date, distinct
  adds up its `_first`, stock is the value at the period's end. `totals` are measures with no comparisons.
  A comparison is null where the calendar has no such period, and 0 where nothing happened in it.
-#}
{% macro compare_periods(key, facts, measures, totals={}) -%}
    with

    numbered_keys as (
        select
            unit_code,
            {{ key }},
            row_number() over () as key_number
        from keys
    ),

    {% for fact in facts -%}
    numbered_{{ fact }} as (
        select
            {{ fact }}.* exclude (unit_code, {{ key }}),
            numbered_keys.key_number
        from {{ fact }}
        inner join numbered_keys
            on
                {{ fact }}.unit_code = numbered_keys.unit_code
                and {{ fact }}.{{ key }} = numbered_keys.{{ key }}
    ),

    {% endfor -%}
    actuals as (
        select
            periods.period_number,
            periods.ytd_number,
            periods.previous_number,
            periods.previous_year_number,
            numbered_keys.key_number,
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
        cross join numbered_keys
        {%- for fact in facts %}
        left join numbered_{{ fact }}
            on
                periods.period_number = numbered_{{ fact }}.period_number
                and numbered_keys.key_number = numbered_{{ fact }}.key_number
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
            partition by key_number, ytd_number
            order by period_number
        )
    ),

    unit_kinds as (
        select distinct
            scope_code,
            scope_kind
        from {{ ref('stg_unit_scopes') }}
    )

    select
        periods.entity_code,
        periods.period_type,
        periods.period,
        periods.period_start,
        periods.period_end,
        numbered_keys.unit_code,
        unit_kinds.scope_kind as unit_kind,
        numbered_keys.{{ key }},
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
    inner join {{ ref('int_periods') }} as periods on present.period_number = periods.period_number
    inner join numbered_keys on present.key_number = numbered_keys.key_number
    inner join unit_kinds on numbered_keys.unit_code = unit_kinds.scope_code
    {%- for other in ['previous', 'previous_year'] %}
    left join to_date as {{ other }}
        on
            present.{{ other }}_number = {{ other }}.period_number
            and present.key_number = {{ other }}.key_number
    {%- endfor %}
{%- endmacro %}
