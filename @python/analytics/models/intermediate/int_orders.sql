with

order_lines as (
    select * from {{ ref('int_order_lines') }}
),

-- The order stands where its latest payments left it: neither refunds nor cancelled lines say so.
latest as (
    select
        order_id,
        max(transaction_date) as latest_date
    from order_lines
    where not is_refund and coalesce(payment_status, '') != 'cancelled'
    group by order_id
),

standing as (
    select
        order_lines.order_id,
        arg_min(
            coalesce(order_lines.payment_status, 'unknown'),
            list_position(
                ['unpaid', 'deposit', 'installment', 'unknown', 'refunded', 'paid'],
                coalesce(order_lines.payment_status, 'unknown')
            )
        ) as status
    from order_lines
    inner join latest
        on
            order_lines.order_id = latest.order_id
            and order_lines.transaction_date = latest.latest_date
    where not order_lines.is_refund and coalesce(order_lines.payment_status, '') != 'cancelled'
    group by order_lines.order_id
),

final as (
    select
        order_lines.order_id,
        list(order_lines.row_key order by order_lines.row_order) as row_keys,
        any_value(order_lines.entity_code) as entity_code,
        any_value(order_lines.workbook_year) as workbook_year,
        any_value(order_lines.unit_code) as unit_code,
        any_value(order_lines.invoice_number) as invoice_number,
        arg_min(order_lines.customer_key, order_lines.row_order) as customer_key,
        coalesce(
            any_value(standing.status),
            if(bool_and(order_lines.payment_status = 'cancelled'), 'cancelled', 'refunded')
        ) as status,
        min(order_lines.transaction_date) as first_date,
        max(order_lines.transaction_date) as last_date,
        count(*) as line_count,
        bool_or(order_lines.is_counted) as is_counted,
        cast(sum(order_lines.gross_revenue) as decimal(18, 2)) as gross_revenue,
        cast(sum(order_lines.discount) as decimal(18, 2)) as discount,
        cast(sum(order_lines.refund) as decimal(18, 2)) as refund,
        cast(sum(order_lines.net_revenue) as decimal(18, 2)) as net_revenue,
        cast(sum(order_lines.outstanding) as decimal(18, 2)) as outstanding,
        cast(sum(order_lines.amount) as decimal(18, 2)) as amount
    from order_lines
    left join standing on order_lines.order_id = standing.order_id
    group by order_lines.order_id
)

select * from final
