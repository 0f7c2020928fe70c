with

programs as (
    {{ entity_rows('reference', 'programs') }}
),

channels as (
    {{ entity_rows('reference', 'channels') }}
),

school_aliases as (
    {{ entity_rows('reference', 'school_aliases') }}
),

final as (
    select
        entity_code,
        'program' as kind,
        unnest(list_distinct(match_keys)) as match_key,
        program_code as code,
        name
    from programs
    union all
    select
        entity_code,
        'channel' as kind,
        unnest(list_distinct(match_keys)) as match_key,
        channel_code as code,
        name
    from channels
    union all
    select distinct
        entity_code,
        'organization' as kind,
        match_key,
        organization_key as code,
        name
    from school_aliases
)

select * from final
