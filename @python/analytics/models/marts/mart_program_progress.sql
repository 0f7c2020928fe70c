{%- set measures = {
    'new_enrollments': 'count',
    'active_students': 'stock',
    'completed': 'count',
    'dropped': 'count',
    'renewals': 'count',
} -%}

with

enrollments as (
    select * from {{ ref('int_enrollments') }}
),

order_lines as (
    select * from {{ ref('int_order_lines') }}
),

events as (
    select
        unit_code,
        program_code,
        registration_date as day,
        1 as new_enrollments,
        0 as completed,
        0 as dropped,
        0 as renewals
    from enrollments
    union all
    select
        unit_code,
        program_code,
        end_date as day,
        0 as new_enrollments,
        cast(status = 'completed' as integer) as completed,
        cast(status = 'dropped' as integer) as dropped,
        0 as renewals
    from enrollments
    where status in ('completed', 'dropped') and end_date is not null
    union all
    select
        unit_code,
        program_code,
        transaction_date as day,
        0 as new_enrollments,
        0 as completed,
        0 as dropped,
        cast(is_renewal as integer) as renewals
    from order_lines
),

sums as (
    {{ sum_by_period('events', 'program_code', ['new_enrollments', 'completed', 'dropped', 'renewals']) }}
),

active as (
    {{ active_by_period('enrollments', 'program_code', 'active_students') }}
),

targets as (
    {{ targets_by_period('enrollments') }}
),

keys as (
    {{ roll_up_keys('events', 'program_code') }}
    union
    select
        unit_code,
        program_code
    from targets
),

measured as (
    {{ compare_periods('program_code', ['sums', 'active'], measures) }}
),

final as (
    select
        measured.*,
        {{ target_columns('target_enrollments', 'measured.new_enrollments') }}
    from measured
    left join targets
        on
            measured.period_type = targets.period_type
            and measured.period = targets.period
            and measured.unit_code = targets.unit_code
            and measured.program_code = targets.program_code
)

select * from final
