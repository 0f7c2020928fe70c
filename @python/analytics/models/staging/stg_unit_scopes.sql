with

units as (
    {{ entity_rows('reference', 'units') }}
),

unit_groups as (
    {{ entity_rows('reference', 'unit_groups') }}
),

final as (
    select
        entity_code,
        unit_code,
        unit_code as scope_code,
        'unit' as scope_kind
    from units
    union all
    select
        entity_code,
        unit_code,
        group_code as scope_code,
        'group' as scope_kind
    from unit_groups
    union all
    select
        entity_code,
        unit_code,
        'ALL' as scope_code,
        'all' as scope_kind
    from units
)

select * from final
