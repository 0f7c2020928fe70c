with

loads as (
    {{ entity_rows('raw', 'loads') }}
),

snapshots as (
    {{ entity_rows('raw', 'snapshots') }}
),

workbooks as (
    {{ entity_rows('raw', 'workbooks') }}
),

validations as (
    {{ entity_rows('raw', 'validations') }}
),

config as (
    {{ entity_rows('reference', 'config') }}
),

years as (
    select distinct
        entity_code,
        year
    from loads
),

files as (
    select
        year,
        list(struct_pack(file := file, sha256 := sha256) order by file) as workbooks
    from workbooks
    group by year
),

final as (
    select
        years.entity_code,
        years.year as workbook_year,
        snapshots.snapshot_sha256,
        snapshots.source_config_sha256,
        validations.load_hash,
        coalesce(files.workbooks, []) as workbooks,
        config.config_sha256
    from years
    left join snapshots on years.year = snapshots.year
    left join validations on years.year = validations.year
    left join files on years.year = files.year
    left join config on years.entity_code = config.entity_code
)

select * from final
