{#-
  Repeats each row of `relation` for every scope that holds its unit (the unit, its groups, ALL) and for its key and ALL.
  Distinct counts and ratios do not add up, so they are computed from these rows and never from other totals.
-#}
{% macro roll_up(relation, key) -%}
    select
        unit_scopes.scope_code as unit_code,
        unnest([rolled.{{ key }}, 'ALL']) as {{ key }},
        rolled.* exclude (unit_code, {{ key }})
    from {{ relation }} as rolled
    inner join {{ ref('stg_unit_scopes') }} as unit_scopes on rolled.unit_code = unit_scopes.unit_code
{%- endmacro %}

{#- Every scope and key that `relation` has a row of. -#}
{% macro roll_up_keys(relation, key) -%}
    with

    leaves as (
        select distinct
            unit_code,
            {{ key }}
        from {{ relation }}
    ),

    rolled as (
        {{ roll_up('leaves', key) }}
    )

    select distinct
        unit_code,
        {{ key }}
    from rolled
{%- endmacro %}
