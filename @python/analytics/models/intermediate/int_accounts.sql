with

customer_rows as (
    select * from {{ ref('int_customer_rows') }}
),

order_lines as (
    select * from {{ ref('int_order_lines') }}
),

enrollments as (
    select * from {{ ref('int_enrollments') }}
),

dealings as (
    select
        customer_key,
        unit_code,
        any_value(entity_code) as entity_code,
        list(row_key order by place) as row_keys,
        min(day) as first_date,
        max(day) as last_date
    from customer_rows
    group by customer_key, unit_code
),

sales as (
    select
        customer_key,
        unit_code,
        count(distinct order_id) filter (where is_counted) as order_count,
        sum(net_revenue) as net_revenue
    from order_lines
    group by customer_key, unit_code
),

active as (
    select distinct
        customer_key,
        unit_code
    from enrollments
    where is_active
),

final as (
    select
        dealings.*,
        coalesce(sales.order_count, 0) as order_count,
        cast(coalesce(sales.net_revenue, 0) as decimal(18, 2)) as net_revenue,
        active.customer_key is not null as is_active
    from dealings
    left join sales
        on
            dealings.customer_key = sales.customer_key
            and dealings.unit_code = sales.unit_code
    left join active
        on
            dealings.customer_key = active.customer_key
            and dealings.unit_code = active.unit_code
)

select * from final
