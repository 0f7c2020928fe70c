with

targets as (
    select * from {{ ref('stg_targets') }}
),

programs as (
    {{ spellings_of('program') }}
),

keyed as (
    select
        *,
        {{ match_key('program_name') }} as program_match_key
    from targets
),

final as (
    select
        keyed.row_key,
        [keyed.row_key] as row_keys,
        keyed.entity_code,
        keyed.workbook_year,
        keyed.metric,
        keyed.month_start,
        keyed.unit_code,
        case
            when keyed.program_match_key is null then 'ALL'
            else coalesce(programs.code, 'UNMAPPED')
        end as program_code,
        case
            when keyed.program_match_key is null then 'ALL'
            else coalesce(programs.code, 'UNMAPPED:' || keyed.program_match_key)
        end as program_key,
        keyed.value
    from keyed
    left join programs on keyed.program_match_key = programs.match_key
)

select * from final
