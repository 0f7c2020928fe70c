with

transactions as (
    select * from {{ ref('stg_transactions') }}
),

student_rows as (
    select * from {{ ref('int_student_rows') }}
),

coded as (
    {{ with_registry_codes('transactions') }}
),

identified as (
    select
        *,
        {{ match_key('student_number') }} as number_key,
        reference.match_key(customer_name) as name_key
    from coded
),

-- Phone and name that are those of one student number alone.
student_contacts as (
    select
        phone,
        name_key,
        min(number_key) as number_key
    from student_rows
    where number_key is not null and phone is not null
    group by phone, name_key
    having count(distinct number_key) = 1
),

bridged as (
    select
        identified.* exclude (number_key),
        coalesce(identified.number_key, student_contacts.number_key) as number_key
    from identified
    left join student_contacts
        on
            identified.phone = student_contacts.phone
            and identified.name_key = student_contacts.name_key
),

customers as (
    select
        *,
        {{ match_keys() }} as match_keys,
        {{ customer_key() }} as customer_key
    from bridged
),

latest_student_rows as (
    select
        customer_key,
        arg_max(
            struct_pack(key := organization_key, name := organization_name),
            (registration_date, workbook_year, row_order)
        ) as organization
    from student_rows
    group by customer_key
),

judged as (
    select
        *,
        coalesce(transaction_type, '') = 'refund' as is_refund,
        coalesce(payment_status, '') not in ('unpaid', 'cancelled') as is_settled
    from customers
),

lines as (
    select
        judged.row_key,
        [judged.row_key] as row_keys,
        judged.entity_code,
        judged.workbook_year,
        judged.row_order,
        judged.transaction_date,
        judged.invoice_number,
        case
            when judged.invoice_number is null then 'row|' || judged.row_key
            else judged.unit_code || '|' || judged.workbook_year || '|' || judged.invoice_number
        end as order_id,
        judged.customer_key,
        judged.match_keys,
        judged.student_number,
        judged.customer_name,
        judged.name_key,
        judged.phone,
        judged.unit_code,
        judged.program_name,
        judged.program_code,
        judged.program_key,
        judged.item_name,
        judged.channel_code,
        judged.own_organization_key,
        judged.own_organization_name,
        coalesce(judged.own_organization_key, latest_student_rows.organization.key, 'UNKNOWN') as organization_key,
        case
            when judged.own_organization_key is not null then judged.own_organization_name
            else latest_student_rows.organization.name
        end as organization_name,
        judged.payment_method,
        judged.payment_status,
        judged.transaction_type,
        judged.is_settled,
        judged.is_settled and not judged.is_refund as is_counted,
        judged.is_refund,
        judged.is_settled and coalesce(judged.transaction_type, '') = 'renewal' as is_renewal,
        judged.quantity,
        judged.unit_price,
        coalesce(judged.discount, 0) as discount_given,
        judged.amount,
        judged.note
    from judged
    left join latest_student_rows on judged.customer_key = latest_student_rows.customer_key
),

measured as (
    select
        *,
        case when is_counted then amount + discount_given else 0 end as gross_revenue,
        case when is_counted then discount_given else 0 end as discount,
        case
            when is_refund and is_settled then abs(amount)
            when is_counted and payment_status = 'refunded' then amount
            else 0
        end as refund,
        case when payment_status = 'unpaid' and not is_refund then amount else 0 end as outstanding
    from lines
),

final as (
    select
        * exclude (is_settled),
        gross_revenue - discount - refund as net_revenue
    from measured
)

select * from final
