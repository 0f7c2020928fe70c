with

periods as (
    select * from {{ ref('int_periods') }}
),

final as (
    select
        entity_code,
        period_type,
        period,
        period_number,
        ytd_number,
        cast(unnest(generate_series(period_start, period_end, interval 1 day)) as date) as day
    from periods
)

select * from final
