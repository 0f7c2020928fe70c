{#-
  A metric's targets by period, scope and program: `target` of the period, `ytd_target` from January to its last month.
  Both are null where no month has one; weeks have none.
-#}
{% macro targets_by_period(metric) -%}
    select
        periods.period_type,
        periods.period,
        targets.unit_code,
        targets.program_code,
        sum(targets.value) filter (where targets.month_start >= periods.period_start) as target,
        sum(targets.value) as ytd_target
    from {{ ref('int_targets') }} as targets
    inner join {{ ref('int_periods') }} as periods
        on
            periods.period_type != 'week'
            and targets.month_start between periods.ytd_start and periods.period_end
    where targets.metric = '{{ metric }}'
    group by all
{%- endmacro %}

{#- The three target columns of a mart that compare `actual` with joined `targets`. -#}
{% macro target_columns(name, actual) -%}
    cast(targets.target as decimal(18, 2)) as {{ name }},
        {{ ratio(actual, 'targets.target') }} as attainment,
        cast(targets.ytd_target as decimal(18, 2)) as ytd_target
{%- endmacro %}
