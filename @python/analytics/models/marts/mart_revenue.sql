{%- set measures = {
    'gross_revenue': 'money',
    'discount': 'money',
    'refund': 'money',
    'net_revenue': 'money',
    'outstanding': 'money',
    'order_count': 'distinct',
    'customer_count': 'distinct',
} -%}
{%- set totals = {'row_count': 'count', 'amount_total': 'money'} -%}

with

order_lines as (
    select
        *,
        transaction_date as day,
        1 as row_count,
        amount as amount_total
    from {{ ref('int_order_lines') }}
),

counted_lines as (
    select * from order_lines
    where is_counted
),

sums as (
    {{ sum_by_period('order_lines', 'program_code', [
        'gross_revenue', 'discount', 'refund', 'net_revenue', 'outstanding', 'row_count', 'amount_total',
    ]) }}
),

orders as (
    {{ count_distinct_by_period('counted_lines', 'program_code', 'order_id', 'order_count') }}
),

customers as (
    {{ count_distinct_by_period('counted_lines', 'program_code', 'customer_key', 'customer_count') }}
),

targets as (
    {{ targets_by_period('revenue') }}
),

keys as (
    {{ roll_up_keys('order_lines', 'program_code') }}
    union
    select
        unit_code,
        program_code
    from targets
),

measured as (
    {{ compare_periods('program_code', ['sums', 'orders', 'customers'], measures, totals) }}
),

final as (
    select
        measured.*,
        {{ ratios('average_order', 'net_revenue', 'order_count', money_ratio) }},
        {{ target_columns('target_revenue', 'measured.net_revenue') }}
    from measured
    left join targets
        on
            measured.period_type = targets.period_type
            and measured.period = targets.period
            and measured.unit_code = targets.unit_code
            and measured.program_code = targets.program_code
)

select * from final
