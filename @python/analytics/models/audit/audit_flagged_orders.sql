{%- set deposit_days = 60 -%}

with

order_lines as (
    select * from {{ ref('int_order_lines') }}
),

orders as (
    select * from {{ ref('int_orders') }}
),

student_rows as (
    select * from {{ ref('int_student_rows') }}
),

last_day as (
    select last_date from {{ ref('meta_build') }}
),

known_students as (
    select distinct customer_key from student_rows
),

amount_mismatches as (
    select
        order_id,
        'amount_mismatch' as flag,
        quantity || ' × ' || unit_price || ' − ' || discount_given || ' is not ' || amount as why,
        row_keys
    from order_lines
    where abs(quantity * unit_price - discount_given - amount) > 1
),

unmatched_students as (
    select
        order_lines.order_id,
        'unmatched_student' as flag,
        'no student row has the number ' || order_lines.student_number as why,
        order_lines.row_keys
    from order_lines
    anti join known_students on order_lines.customer_key = known_students.customer_key
    where order_lines.customer_key like 'n:%'
),

unmapped_programs as (
    select
        order_id,
        'unmapped_program' as flag,
        'the registry has no such program' as why,
        row_keys
    from order_lines
    where program_code = 'UNMAPPED'
),

-- A refund may have an invoice of its own: then what the customer paid for the program is the measure.
paid as (
    select
        customer_key,
        program_key,
        coalesce(sum(amount) filter (where is_counted), 0) as paid,
        sum(refund) as refund
    from order_lines
    group by customer_key, program_key
),

refunding_orders as (
    select
        order_lines.order_id,
        sum(order_lines.refund) as refund,
        sum(order_lines.amount) filter (where order_lines.is_counted) as paid,
        bool_or(paid.refund > paid.paid) as is_over_elsewhere,
        list(order_lines.row_key order by order_lines.row_order) as row_keys
    from order_lines
    inner join paid
        on
            order_lines.customer_key = paid.customer_key
            and order_lines.program_key = paid.program_key
    group by order_lines.order_id
    having sum(order_lines.refund) > 0
),

refunds_over_paid as (
    select
        order_id,
        'refund_over_paid' as flag,
        case
            when paid is null then 'refunded ' || refund || ', more than the customer paid for the program'
            else 'refunded ' || refund || ' of ' || paid || ' paid'
        end as why,
        row_keys
    from refunding_orders
    where coalesce(refund > paid, is_over_elsewhere)
),

-- A receipt of its own for the rest is common: any later full payment for the program closes the deposit.
settlements as (
    select
        customer_key,
        program_key,
        max(transaction_date) as settled_on
    from order_lines
    where is_counted and payment_status = 'paid'
    group by customer_key, program_key
),

open_deposits as (
    select
        order_lines.order_id,
        'deposit_open' as flag,
        'deposit of ' || order_lines.transaction_date || ' with no full payment after it' as why,
        order_lines.row_keys
    from order_lines
    inner join orders on order_lines.order_id = orders.order_id
    cross join last_day
    left join settlements
        on
            order_lines.customer_key = settlements.customer_key
            and order_lines.program_key = settlements.program_key
    where
        order_lines.is_counted
        and order_lines.payment_status = 'deposit'
        and orders.status = 'deposit'
        and coalesce(settlements.settled_on < order_lines.transaction_date, true)
        and last_day.last_date - order_lines.transaction_date > {{ deposit_days }}
),

flagged as (
    select * from amount_mismatches
    union all
    select * from unmatched_students
    union all
    select * from unmapped_programs
    union all
    select * from refunds_over_paid
    union all
    select * from open_deposits
),

final as (
    select
        orders.entity_code,
        flagged.order_id,
        flagged.flag,
        min(flagged.why) as why,
        list_sort(list_distinct(flatten(list(flagged.row_keys)))) as row_keys,
        any_value(orders.unit_code) as unit_code,
        any_value(orders.customer_key) as customer_key,
        any_value(orders.first_date) as first_date,
        any_value(orders.amount) as amount
    from flagged
    inner join orders on flagged.order_id = orders.order_id
    group by orders.entity_code, flagged.order_id, flagged.flag
    order by flagged.order_id, flagged.flag
)

select * from final
