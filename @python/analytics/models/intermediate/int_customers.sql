with

customer_rows as (
    select * from {{ ref('int_customer_rows') }}
),

enrollments as (
    select * from {{ ref('int_enrollments') }}
),

accounts as (
    select * from {{ ref('int_accounts') }}
),

-- What the latest students row that says it says, else the latest transactions row.
people as (
    select
        customer_key,
        any_value(entity_code) as entity_code,
        list(row_key order by place) as row_keys,
        arg_max(row_key, place) as row_key,
        arg_max(full_name, place) as full_name,
        arg_max(student_number, place) as student_number,
        arg_max(phone, place) as phone,
        arg_max(email, place) as email,
        arg_max(gender, place) as gender,
        arg_max(birth_date, place) as birth_date,
        arg_max(grade, place) as grade,
        arg_max(guardian_name, place) as guardian_name,
        coalesce(arg_max(organization_key, place), 'UNKNOWN') as organization_key,
        min(day) as first_date,
        max(day) as last_date
    from customer_rows
    group by customer_key
),

said_keys as (
    select distinct
        customer_key,
        unnest(match_keys) as match_key
    from customer_rows
),

-- Two who share a key are told by none of them, but for the one whose customer_key it is.
own_keys as (
    select
        customer_key,
        match_key
    from said_keys
    qualify customer_key = match_key or count(*) over (partition by match_key) = 1
),

key_lists as (
    select
        customer_key,
        list(match_key order by match_key != customer_key, match_key like 'm:%', match_key) as match_keys
    from own_keys
    group by customer_key
),

standings as (
    select
        customer_key,
        list(unit_code order by unit_code) as unit_codes,
        sum(order_count) as order_count,
        sum(net_revenue) as net_revenue
    from accounts
    group by customer_key
),

studies as (
    select
        customer_key,
        count(*) as enrollment_count,
        bool_or(is_active) as is_active
    from enrollments
    group by customer_key
),

final as (
    select
        people.*,
        key_lists.match_keys,
        standings.unit_codes,
        cast(standings.order_count as bigint) as order_count,
        cast(standings.net_revenue as decimal(18, 2)) as net_revenue,
        coalesce(studies.enrollment_count, 0) as enrollment_count,
        coalesce(studies.is_active, false) as is_active
    from people
    inner join key_lists on people.customer_key = key_lists.customer_key
    inner join standings on people.customer_key = standings.customer_key
    left join studies on people.customer_key = studies.customer_key
)

select * from final
