with

customers as (
    select * from {{ ref('int_customers') }}
),

customer_rows as (
    select * from {{ ref('int_customer_rows') }}
),

order_lines as (
    select * from {{ ref('int_order_lines') }}
),

enrollments as (
    select * from {{ ref('int_enrollments') }}
),

activities as (
    select * from {{ ref('int_activities') }}
),

dealings as (
    select
        entity_code,
        organization_key,
        organization_name,
        row_keys,
        transaction_date as day
    from order_lines
    union all
    select
        entity_code,
        organization_key,
        organization_name,
        row_keys,
        registration_date as day
    from enrollments
),

other_mentions as (
    select
        entity_code,
        organization_key,
        organization_name,
        row_keys,
        day
    from customer_rows
    where organization_key is not null
    union all
    select
        entity_code,
        organization_key,
        organization_name,
        row_keys,
        activity_date as day
    from activities
),

-- One that no line or enrollment names is known from the rows that do, such as what is done there.
mentions as (
    select * from dealings
    union all
    select other_mentions.*
    from other_mentions
    anti join dealings on other_mentions.organization_key = dealings.organization_key
),

names as (
    {{ most_used_spelling('mentions', 'organization_key', 'organization_name') }}
),

spans as (
    select
        organization_key,
        any_value(entity_code) as entity_code,
        flatten(list(row_keys order by day, row_keys)) as row_keys,
        min(day) as first_date,
        max(day) as last_date
    from mentions
    where organization_key != 'UNKNOWN'
    group by organization_key
),

people as (
    select
        organization_key,
        count(*) as person_count
    from customers
    group by organization_key
),

students as (
    select
        organization_key,
        count(distinct customer_key) as active_students
    from enrollments
    where is_active
    group by organization_key
),

sales as (
    select
        organization_key,
        count(distinct order_id) filter (where is_counted) as order_count,
        sum(net_revenue) as net_revenue
    from order_lines
    group by organization_key
),

final as (
    select
        spans.*,
        names.organization_name,
        coalesce(people.person_count, 0) as person_count,
        coalesce(students.active_students, 0) as active_students,
        coalesce(sales.order_count, 0) as order_count,
        cast(coalesce(sales.net_revenue, 0) as decimal(18, 2)) as net_revenue
    from spans
    left join names on spans.organization_key = names.organization_key
    left join people on spans.organization_key = people.organization_key
    left join students on spans.organization_key = students.organization_key
    left join sales on spans.organization_key = sales.organization_key
)

select * from final
