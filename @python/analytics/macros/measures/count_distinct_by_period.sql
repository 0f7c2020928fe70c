{#-
  Counts a column's different values in `relation` (unit_code, key, day) by period, scope and key. `{name}_first` counts
  those that the year to date had not had before: added up, they are the distinct count of the year to date. Everything is
  numbered first, because the rows to tell apart are many times the facts, and integers are compared quickly.
-#}
{% macro count_distinct_by_period(relation, key, column, name) -%}
    with

    member_numbers as (
        select
            {{ column }},
            row_number() over () as member
        from (select distinct {{ column }} from {{ relation }})
    ),

    leaves as (
        select
            unit_code,
            {{ key }},
            row_number() over () as leaf
        from (select distinct unit_code, {{ key }} from {{ relation }})
    ),

    rolled as (
        {{ roll_up('leaves', key) }}
    ),

    groups as (
        select
            unit_code,
            {{ key }},
            leaf,
            dense_rank() over (order by unit_code, {{ key }}) as group_number
        from rolled
    ),

    group_names as (
        select distinct
            group_number,
            unit_code,
            {{ key }}
        from groups
    ),

    facts as (
        select distinct
            leaves.leaf,
            period_days.period_number,
            period_days.ytd_number,
            member_numbers.member
        from {{ relation }} as facts
        inner join leaves on facts.unit_code = leaves.unit_code and facts.{{ key }} = leaves.{{ key }}
        inner join member_numbers on facts.{{ column }} = member_numbers.{{ column }}
        inner join {{ ref('int_period_days') }} as period_days on facts.day = period_days.day
    ),

    members as (
        select distinct
            groups.group_number,
            facts.period_number,
            facts.ytd_number,
            facts.member
        from facts
        inner join groups on facts.leaf = groups.leaf
    ),

    firsts as (
        select
            group_number,
            min(period_number) as period_number
        from members
        group by group_number, ytd_number, member
    ),

    counts as (
        select
            group_number,
            period_number,
            count(*) as {{ name }}
        from members
        group by all
    ),

    first_counts as (
        select
            group_number,
            period_number,
            count(*) as {{ name }}_first
        from firsts
        group by all
    )

    select
        counts.period_number,
        group_names.unit_code,
        group_names.{{ key }},
        counts.{{ name }},
        first_counts.{{ name }}_first
    from counts
    inner join group_names on counts.group_number = group_names.group_number
    left join first_counts
        on
            counts.group_number = first_counts.group_number
            and counts.period_number = first_counts.period_number
{%- endmacro %}
