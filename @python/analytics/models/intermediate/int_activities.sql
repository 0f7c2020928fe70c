with

activities as (
    select * from {{ ref('stg_activities') }}
),

channels as (
    {{ spellings_of('channel') }}
),

keyed as (
    select
        *,
        {{ match_key('channel_name') }} as channel_match_key
    from activities
),

final as (
    select
        keyed.row_key,
        [keyed.row_key] as row_keys,
        keyed.entity_code,
        keyed.workbook_year,
        keyed.row_order,
        keyed.activity_date,
        keyed.unit_code,
        case
            when keyed.channel_match_key is null then 'UNKNOWN'
            else coalesce(channels.code, 'UNMAPPED')
        end as channel_code,
        coalesce(keyed.leads, 0) as leads,
        coalesce(keyed.cost, 0) as spend
    from keyed
    left join channels on keyed.channel_match_key = channels.match_key
)

select * from final
