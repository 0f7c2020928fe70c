with

customer_rows as (
    select * from {{ ref('int_customer_rows') }}
),

organizations as (
    select * from {{ ref('int_organizations') }}
),

stated as (
    select
        *,
        'member' as kind,
        organization_key as other_key,
        null as name
    from customer_rows
    where organization_key is not null
    union all by name
    select
        * exclude (organization_key),
        'guardian' as kind,
        {{ match_key('guardian_name') }} as other_key,
        guardian_name as name
    from customer_rows
    where {{ match_key('guardian_name') }} is not null
),

relations as (
    select
        customer_key || '|' || kind || '|' || other_key as relation_id,
        any_value(entity_code) as entity_code,
        list(row_key order by place) as row_keys,
        arg_max(row_key, place) as row_key,
        any_value(customer_key) as customer_key,
        any_value(kind) as kind,
        any_value(organization_key) as organization_key,
        arg_max(name, place) as name,
        min(day) as first_date,
        max(day) as last_date
    from stated
    group by customer_key, kind, other_key
),

final as (
    select
        relations.* exclude (name),
        coalesce(relations.name, organizations.organization_name) as name
    from relations
    left join organizations on relations.organization_key = organizations.organization_key
)

select * from final
