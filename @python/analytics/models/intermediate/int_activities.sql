with

activities as (
    select * from {{ ref('stg_activities') }}
),

channels as (
    {{ spellings_of('channel') }}
),

organizations as (
    {{ spellings_of('organization') }}
),

keyed as (
    select
        *,
        unit_code || '|' || coalesce({{ match_key('activity_name') }}, '') as agenda_key,
        {{ match_key('channel_name') }} as channel_match_key,
        {{ match_key('organization_name') }} as organization_match_key
    from activities
),

agendas as (
    {{ most_used_spelling('keyed', 'agenda_key', 'activity_name') }}
),

final as (
    select
        keyed.row_key,
        [keyed.row_key] as row_keys,
        keyed.entity_code,
        keyed.workbook_year,
        keyed.row_order,
        keyed.activity_date,
        keyed.activity_name,
        keyed.agenda_key,
        agendas.activity_name as agenda_name,
        keyed.unit_code,
        case
            when keyed.channel_match_key is null then 'UNKNOWN'
            else coalesce(channels.code, 'UNMAPPED')
        end as channel_code,
        coalesce(organizations.code, keyed.organization_match_key, 'UNKNOWN') as organization_key,
        case
            when keyed.organization_match_key is not null then coalesce(organizations.name, keyed.organization_name)
        end as organization_name,
        coalesce(keyed.leads, 0) as leads,
        coalesce(keyed.cost, 0) as spend,
        keyed.note
    from keyed
    left join channels on keyed.channel_match_key = channels.match_key
    left join organizations on keyed.organization_match_key = organizations.match_key
    left join agendas on keyed.agenda_key = agendas.agenda_key
)

select * from final
