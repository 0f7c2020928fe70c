with

student_rows as (
    select * from {{ ref('int_student_rows') }}
),

order_lines as (
    select * from {{ ref('int_order_lines') }}
),

last_day as (
    select last_date from {{ ref('meta_build') }}
),

-- The latest workbook's row wins, but for the registration, which is the earliest that any row says.
winners as (
    select * from student_rows
    qualify
        row_number() over (
            partition by customer_key, program_key
            order by workbook_year desc, row_order desc
        ) = 1
),

histories as (
    select
        customer_key,
        program_key,
        list(row_key order by workbook_year, row_order) as row_keys,
        min(registration_date) as registration_date
    from student_rows
    group by customer_key, program_key
),

enrollments as (
    select
        winners.customer_key || '|' || winners.program_key as enrollment_id,
        histories.row_keys,
        winners.row_key,
        winners.entity_code,
        winners.customer_key,
        winners.program_name,
        winners.program_code,
        winners.program_key,
        winners.class_name,
        winners.unit_code,
        winners.channel_code,
        winners.organization_key,
        winners.organization_name,
        histories.registration_date,
        winners.start_date,
        winners.end_date,
        winners.status
    from winners
    inner join histories
        on
            winners.customer_key = histories.customer_key
            and winners.program_key = histories.program_key
),

first_paid as (
    select
        enrollments.enrollment_id,
        arg_min(
            struct_pack(
                order_id := order_lines.order_id,
                row_key := order_lines.row_key,
                paid_on := order_lines.transaction_date
            ),
            (order_lines.transaction_date, order_lines.row_order)
        ) as line
    from enrollments
    inner join order_lines
        on
            enrollments.customer_key = order_lines.customer_key
            and enrollments.program_code = order_lines.program_code
            and order_lines.transaction_date
            between enrollments.registration_date - 30 and enrollments.registration_date + 365
    where order_lines.is_counted
    group by enrollments.enrollment_id
),

dated as (
    select
        enrollments.*,
        case when {{ ever_active() }} then coalesce(enrollments.start_date, enrollments.registration_date) end
            as active_from,
        case when {{ ever_active() }} then coalesce(enrollments.end_date, date '9999-12-31') end as active_to,
        first_paid.line.order_id as first_paid_order_id,
        first_paid.line.row_key as first_paid_row_key,
        first_paid.line.paid_on as first_paid_date,
        first_paid.line is not null as is_paid
    from enrollments
    left join first_paid on enrollments.enrollment_id = first_paid.enrollment_id
),

final as (
    select
        dated.*,
        coalesce(
            coalesce(last_day.last_date, max(dated.registration_date) over ())
            between dated.active_from and dated.active_to,
            false
        ) as is_active
    from dated
    cross join last_day
)

select * from final
