with

stated as (
    select * from {{ ref('int_target_rows') }}
),

unit_scopes as (
    select * from {{ ref('stg_unit_scopes') }}
),

program_targets as (
    select
        entity_code,
        metric,
        month_start,
        unit_code,
        program_code,
        sum(value) as value,
        list(row_key order by row_key) as row_keys
    from stated
    group by all
),

-- A unit's own row, else the sum of its programs' rows.
unit_targets as (
    select
        entity_code,
        metric,
        month_start,
        unit_code,
        'ALL' as program_code,
        coalesce(
            sum(value) filter (where program_code = 'ALL'),
            sum(value)
        ) as value,
        coalesce(
            flatten(list(row_keys order by program_code) filter (where program_code = 'ALL')),
            flatten(list(row_keys order by program_code))
        ) as row_keys
    from program_targets
    group by all
),

resolved as (
    select * from program_targets
    where program_code != 'ALL'
    union all by name
    select * from unit_targets
),

final as (
    select
        resolved.entity_code,
        resolved.metric,
        resolved.month_start,
        unit_scopes.scope_code as unit_code,
        unit_scopes.scope_kind as unit_kind,
        resolved.program_code,
        cast(sum(resolved.value) as decimal(18, 2)) as value,
        flatten(list(resolved.row_keys order by resolved.unit_code)) as row_keys
    from resolved
    inner join unit_scopes on resolved.unit_code = unit_scopes.unit_code
    group by all
)

select * from final
