{#-
  Counts the different customers who are active on each period's last day, by scope and key, from enrollments
  (unit_code, key, customer_key, active_from, active_to). A customer's overlapping enrollments become one span first, so
  that a running sum of beginnings less ends counts people.
-#}
{% macro active_by_period(relation, key, name) -%}
    with

    spans as (
        select
            unit_code,
            {{ key }},
            customer_key,
            active_from,
            active_to
        from {{ relation }}
        where active_from <= active_to
    ),

    rolled as (
        {{ roll_up('spans', key) }}
    ),

    reached as (
        select
            *,
            max(active_to) over (
                partition by unit_code, {{ key }}, customer_key
                order by active_from, active_to
                rows between unbounded preceding and 1 preceding
            ) as reached
        from rolled
    ),

    islands as (
        select
            *,
            count_if(reached is null or active_from > reached) over (
                partition by unit_code, {{ key }}, customer_key
                order by active_from, active_to
                rows between unbounded preceding and current row
            ) as island
        from reached
    ),

    merged as (
        select
            unit_code,
            {{ key }},
            min(active_from) as active_from,
            max(active_to) as active_to
        from islands
        group by unit_code, {{ key }}, customer_key, island
    ),

    changes as (
        select
            unit_code,
            {{ key }},
            active_from as day,
            1 as change
        from merged
        union all
        select
            unit_code,
            {{ key }},
            active_to + 1 as day,
            -1 as change
        from merged
    ),

    daily as (
        select
            unit_code,
            {{ key }},
            day,
            sum(change) as change
        from changes
        group by all
    ),

    running as (
        select
            unit_code,
            {{ key }},
            day,
            sum(change) over (partition by unit_code, {{ key }} order by day) as active
        from daily
    ),

    keys as (
        select distinct
            unit_code,
            {{ key }}
        from running
    ),

    ends as (
        select
            periods.period_number,
            periods.period_end,
            keys.unit_code,
            keys.{{ key }}
        from {{ ref('int_periods') }} as periods
        cross join keys
    )

    select
        ends.period_number,
        ends.unit_code,
        ends.{{ key }},
        running.active as {{ name }}
    from ends
    asof inner join running
        on
            ends.unit_code = running.unit_code
            and ends.{{ key }} = running.{{ key }}
            and ends.period_end >= running.day
{%- endmacro %}
