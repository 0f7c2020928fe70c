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
        organization_key,
        organization_name
    from order_lines
    union all
    select
        unit_code,
        organization_key,
        organization_name
    from enrollments
),

keys as (
    {{ roll_up_keys('mentions', 'organization_key') }}
),

measured as (
    {{ compare_periods('organization_key', ['sums', 'registered', 'active', 'orders'], measures) }}
),

spelling_uses as (
    select
        organization_key,
        organization_name,
        count(*) as uses
    from mentions
    where organization_name is not null
    group by all
),

-- The registry's name where it has one; else the spelling that is used most, the first of the alphabet among equals.
names as (
    select
        organization_key,
        first(organization_name order by uses desc, organization_name asc) as organization_name
    from spelling_uses
    group by organization_key
),

final as (
    select
        measured.*,
        names.organization_name
    from measured
    left join names on measured.organization_key = names.organization_key
)

select * from final
