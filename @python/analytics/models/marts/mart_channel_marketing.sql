{%- set measures = {
    'leads': 'count',
    'new_enrollments': 'count',
    'paid_enrollments': 'count',
    'net_revenue': 'money',
    'spend': 'money',
} -%}

with

enrollments as (
    select * from {{ ref('int_enrollments') }}
),

activities as (
    select * from {{ ref('int_activities') }}
),

order_lines as (
    select * from {{ ref('int_order_lines') }}
),

events as (
    select
        unit_code,
        channel_code,
        registration_date as day,
        1 as leads,
        1 as new_enrollments,
        cast(is_paid as integer) as paid_enrollments,
        0 as net_revenue,
        0 as spend
    from enrollments
    union all
    select
        unit_code,
        channel_code,
        activity_date as day,
        leads,
        0 as new_enrollments,
        0 as paid_enrollments,
        0 as net_revenue,
        spend
    from activities
    union all
    select
        unit_code,
        channel_code,
        transaction_date as day,
        0 as leads,
        0 as new_enrollments,
        0 as paid_enrollments,
        net_revenue,
        0 as spend
    from order_lines
),

sums as (
    {{ sum_by_period('events', 'channel_code', [
        'leads', 'new_enrollments', 'paid_enrollments', 'net_revenue', 'spend',
    ]) }}
),

program_targets as (
    {{ targets_by_period('leads') }}
),

-- Targets for leads are set by unit and program, never by channel: they stand beside the sum of all channels alone.
targets as (
    select
        * exclude (program_code),
        'ALL' as channel_code
    from program_targets
    where program_code = 'ALL'
),

keys as (
    {{ roll_up_keys('events', 'channel_code') }}
    union
    select
        unit_code,
        channel_code
    from targets
),

measured as (
    {{ compare_periods('channel_code', ['sums'], measures) }}
),

final as (
    select
        measured.*,
        {{ ratios('conversion', 'paid_enrollments', 'leads', ratio) }},
        {{ ratios('cost_per_enrollment', 'spend', 'paid_enrollments', money_ratio) }},
        {{ target_columns('target_leads', 'measured.leads') }}
    from measured
    left join targets
        on
            measured.period_type = targets.period_type
            and measured.period = targets.period
            and measured.unit_code = targets.unit_code
            and measured.channel_code = targets.channel_code
)

select * from final
