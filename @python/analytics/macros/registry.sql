{#- The spellings of one kind, program, channel or organization: match key to code and name. -#}
{% macro spellings_of(kind) -%}
    select
        match_key,
        code,
        name
    from {{ ref('stg_spellings') }}
    where kind = '{{ kind }}'
{%- endmacro %}

{#-
  Gives each row of `relation` its registry codes. UNMAPPED is a program or channel that the registry does not know
  (program_key keeps different unknown programs apart), UNKNOWN a channel that is not given. own_organization_key is null
  where the row names none.
-#}
{% macro with_registry_codes(relation) -%}
    with

    keyed as (
        select
            *,
            {{ match_key('program_name') }} as program_match_key,
            {{ match_key('channel_name') }} as channel_match_key,
            {{ match_key('organization_name') }} as organization_match_key
        from {{ relation }}
    ),

    programs as (
        {{ spellings_of('program') }}
    ),

    channels as (
        {{ spellings_of('channel') }}
    ),

    organizations as (
        {{ spellings_of('organization') }}
    )

    select
        keyed.* exclude (program_match_key, channel_match_key, organization_match_key, organization_name),
        coalesce(programs.code, 'UNMAPPED') as program_code,
        coalesce(programs.code, 'UNMAPPED:' || coalesce(keyed.program_match_key, '')) as program_key,
        case
            when keyed.channel_match_key is null then 'UNKNOWN'
            else coalesce(channels.code, 'UNMAPPED')
        end as channel_code,
        coalesce(organizations.code, keyed.organization_match_key) as own_organization_key,
        case
            when keyed.organization_match_key is not null then coalesce(organizations.name, keyed.organization_name)
        end as own_organization_name
    from keyed
    left join programs on keyed.program_match_key = programs.match_key
    left join channels on keyed.channel_match_key = channels.match_key
    left join organizations on keyed.organization_match_key = organizations.match_key
{%- endmacro %}
