{%- set measures = {
    'students': 'distinct',
    'active_students': 'stock',
    'net_revenue': 'money',
    'order_count': 'distinct',
} -%}

with

enrollments as (
    select
        *,
        registration_date as day
    from {{ ref('int_enrollments') }}
),

order_lines as (
    select
        *,
        transaction_date as day
    from {{ ref('int_order_lines') }}
),

counted_lines as (
    select * from order_lines
    where is_counted
),

sums as (
    {{ sum_by_period('order_lines', 'organization_key', ['net_revenue']) }}
),

registered as (
    {{ count_distinct_by_period('enrollments', 'organization_key', 'customer_key', 'students') }}
),

active as (
    {{ active_by_period('enrollments', 'organization_key', 'active_students') }}
),

orders as (
    {{ count_distinct_by_period('counted_lines', 'organization_key', 'order_id', 'order_count') }}
),

mentions as (
    select
        unit_code,
        organization_key
    from order_lines
    union
    select
        unit_code,
        organization_key
    from enrollments
),

keys as (
    {{ roll_up_keys('mentions', 'organization_key') }}
),

measured as (
    {{ compare_periods('organization_key', ['sums', 'registered', 'active', 'orders'], measures) }}
),

organizations as (
    select * from {{ ref('int_organizations') }}
),

final as (
    select
        measured.*,
        organizations.organization_name
    from measured
    left join organizations on measured.organization_key = organizations.organization_key
)

select * from final
