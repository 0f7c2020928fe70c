{%- set phone_limit = 50 -%}

with

customer_rows as (
    select * from {{ ref('int_customer_rows') }}
),

customers as (
    select * from {{ ref('int_customers') }}
),

-- Each way in which rows tell of a customer.
tellings as (
    select
        customer_key,
        name_key,
        phone,
        lower(email) as email,
        birth_date,
        organization_key
    from customer_rows
    where name_key != ''
    group by all
),

{% for contact in ['phone', 'email'] -%}
-- One that very many share is nobody's.
{{ contact }}s as (
    select {{ contact }}
    from tellings
    where {{ contact }} is not null
    group by {{ contact }}
    having count(distinct customer_key) between 2 and {{ phone_limit }}
),

of_{{ contact }}s as (
    select distinct
        tellings.customer_key,
        tellings.name_key,
        tellings.{{ contact }}
    from tellings
    semi join {{ contact }}s on tellings.{{ contact }} = {{ contact }}s.{{ contact }}
),

same_{{ contact }} as (
    select
        one.customer_key,
        other.customer_key as other_customer_key,
        'same_{{ contact }}' as reason,
        'both have ' || one.{{ contact }} || ', and their names are alike' as why
    from of_{{ contact }}s as one
    inner join of_{{ contact }}s as other
        on
            one.{{ contact }} = other.{{ contact }}
            and one.customer_key < other.customer_key
    where {{ similar_names('one.name_key', 'other.name_key') }}
),

{% endfor -%}
births as (
    select distinct
        customer_key,
        name_key,
        birth_date
    from tellings
    where birth_date is not null
),

same_birth_date as (
    select
        one.customer_key,
        other.customer_key as other_customer_key,
        'same_birth_date' as reason,
        'both are called so and were born on ' || one.birth_date as why
    from births as one
    inner join births as other
        on
            one.name_key = other.name_key
            and one.birth_date = other.birth_date
            and one.customer_key < other.customer_key
),

memberships as (
    select distinct
        customer_key,
        name_key,
        organization_key
    from tellings
    where organization_key is not null
),

-- Of two student numbers each is somebody, so one of the two must have none.
same_organization as (
    select
        one.customer_key,
        other.customer_key as other_customer_key,
        'same_organization' as reason,
        'both are called so and come from one organization' as why
    from memberships as one
    inner join memberships as other
        on
            one.name_key = other.name_key
            and one.organization_key = other.organization_key
            and one.customer_key < other.customer_key
    where not (one.customer_key like 'n:%' and other.customer_key like 'n:%')
),

names as (
    select
        customer_key,
        name_key,
        arg_max(full_name, place) as full_name
    from customer_rows
    where customer_key like 'n:%' and name_key != ''
    group by customer_key, name_key
),

-- One customer here, and perhaps two people.
same_number as (
    select
        one.customer_key,
        one.customer_key as other_customer_key,
        'same_number' as reason,
        'the number is that of ' || one.full_name || ' and of ' || other.full_name as why
    from names as one
    inner join names as other
        on
            one.customer_key = other.customer_key
            and one.name_key < other.name_key
    where not {{ similar_names('one.name_key', 'other.name_key') }}
),

pairs as (
    select * from same_phone
    union all
    select * from same_email
    union all
    select * from same_birth_date
    union all
    select * from same_organization
    union all
    select * from same_number
),

final as (
    select
        any_value(customers.entity_code) as entity_code,
        pairs.customer_key,
        pairs.other_customer_key,
        pairs.reason,
        min(pairs.why) as why,
        any_value(customers.full_name) as full_name,
        any_value(others.full_name) as other_full_name,
        any_value(customers.row_keys) as row_keys,
        any_value(others.row_keys) as other_row_keys
    from pairs
    inner join customers on pairs.customer_key = customers.customer_key
    inner join customers as others on pairs.other_customer_key = others.customer_key
    group by pairs.customer_key, pairs.other_customer_key, pairs.reason
    order by pairs.customer_key, pairs.other_customer_key, pairs.reason
)

select * from final
