with

years as (
    select * from {{ ref('stg_years') }}
),

calendar as (
    select
        entity_code,
        cast(unnest(generate_series(min(workbook_year), max(workbook_year))) as integer) as calendar_year
    from years
    group by entity_code
),

months as (
    select
        entity_code,
        calendar_year,
        make_date(calendar_year, 1, 1) as ytd_start,
        cast(unnest(generate_series(1, 12)) as integer) as month_number
    from calendar
),

-- Counted from ISO week 1, the week of 4 January, to the last that begins before the next year's.
weeks as (
    select
        entity_code,
        calendar_year,
        cast(date_trunc('week', make_date(calendar_year, 1, 4)) as date) as ytd_start,
        cast(unnest(generate_series(
            date_trunc('week', make_date(calendar_year, 1, 4)),
            date_trunc('week', make_date(calendar_year + 1, 1, 4)) - interval 1 week,
            interval 1 week
        )) as date) as period_start
    from calendar
),

periods as (
    select
        entity_code,
        'week' as period_type,
        calendar_year,
        ytd_start,
        cast(weekofyear(period_start) as integer) as number_in_year,
        printf('%d-W%02d', calendar_year, weekofyear(period_start)) as period,
        period_start,
        period_start + 6 as period_end
    from weeks
    union all
    select
        entity_code,
        'month' as period_type,
        calendar_year,
        ytd_start,
        month_number as number_in_year,
        printf('%d-%02d', calendar_year, month_number) as period,
        make_date(calendar_year, month_number, 1) as period_start,
        last_day(make_date(calendar_year, month_number, 1)) as period_end
    from months
    union all
    select
        entity_code,
        'quarter' as period_type,
        calendar_year,
        ytd_start,
        month_number // 3 as number_in_year,
        printf('%d-Q%d', calendar_year, month_number // 3) as period,
        make_date(calendar_year, month_number - 2, 1) as period_start,
        last_day(make_date(calendar_year, month_number, 1)) as period_end
    from months
    where month_number % 3 = 0
    union all
    select
        entity_code,
        'year' as period_type,
        calendar_year,
        ytd_start,
        1 as number_in_year,
        cast(calendar_year as varchar) as period,
        ytd_start as period_start,
        make_date(calendar_year, 12, 31) as period_end
    from months
    where month_number = 1
),

numbered as (
    select
        *,
        cast(row_number() over (order by period_type, period_start) as integer) as period_number,
        cast(dense_rank() over (order by period_type, calendar_year) as integer) as ytd_number
    from periods
),

final as (
    select
        numbered.*,
        lag(numbered.period_number) over (partition by numbered.period_type order by numbered.period_start)
            as previous_number,
        years_before.period_number as previous_year_number
    from numbered
    left join numbered as years_before
        on
            numbered.period_type = years_before.period_type
            and numbered.calendar_year = years_before.calendar_year + 1
            and numbered.number_in_year = years_before.number_in_year
)

select * from final
