with

years as (
    select * from {{ ref('stg_years') }}
),

loaded_rows as (
    select * from {{ ref('stg_loaded_rows') }}
),

workbooks as (
    select
        workbook_year,
        unnest(workbooks) as book
    from years
),

row_counts as (
    select
        count(*) as row_count,
        count(*) filter (where is_accepted) as accepted_rows,
        count(*) filter (where not is_accepted) as rejected_rows,
        min(dated_on) filter (where is_accepted and table_name = 'transactions') as first_date,
        max(dated_on) filter (where is_accepted and table_name = 'transactions') as last_date
    from loaded_rows
),

workbook_list as (
    select
        to_json(coalesce(
            list(
                struct_pack(year := workbook_year, file := book['file'], sha256 := book['sha256'])
                order by workbook_year, book['file']
            ),
            []
        )) as workbooks
    from workbooks
),

year_lists as (
    select
        to_json(list(struct_pack(year := workbook_year, sha256 := snapshot_sha256) order by workbook_year))
            as snapshots,
        to_json(list(struct_pack(year := workbook_year, sha256 := source_config_sha256) order by workbook_year))
            as source_configs,
        to_json(list(struct_pack(year := workbook_year, load_hash := load_hash) order by workbook_year)) as loads,
        any_value(config_sha256) as config_hash
    from years
),

final as (
    select
        '{{ entity() }}' as entity_code,
        make_timestamp(epoch_us(now())) as built_at,
        cast(coalesce(year_lists.snapshots, '[]') as varchar) as snapshots,
        cast(workbook_list.workbooks as varchar) as workbooks,
        cast(coalesce(year_lists.source_configs, '[]') as varchar) as source_configs,
        cast(coalesce(year_lists.loads, '[]') as varchar) as loads,
        coalesce(
            nullif('{{ build_hash("ATLAS_CONFIG_HASH") }}', ''),
            year_lists.config_hash
        ) as config_hash,
        nullif('{{ build_hash("ATLAS_MODELS_HASH") }}', '') as models_hash,
        row_counts.*
    from row_counts
    cross join workbook_list
    cross join year_lists
)

select * from final
