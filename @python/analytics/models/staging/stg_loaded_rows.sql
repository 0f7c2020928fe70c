with

transactions as (
    {{ entity_rows('raw', 'transactions') }}
),

students as (
    {{ entity_rows('raw', 'students') }}
),

targets as (
    {{ entity_rows('raw', 'targets') }}
),

activities as (
    {{ entity_rows('raw', 'activities') }}
),

verdicts as (
    {{ entity_rows('raw', 'verdicts') }}
),

loaded as (
    select
        entity_code,
        year,
        'transactions' as table_name,
        row_key,
        reference.as_date(transaction_date) as dated_on,
        reference.as_amount(amount) as amount
    from transactions
    union all
    select
        entity_code,
        year,
        'students' as table_name,
        row_key,
        reference.as_date(registration_date) as dated_on,
        0 as amount
    from students
    union all
    select
        entity_code,
        year,
        'targets' as table_name,
        row_key,
        null as dated_on,
        0 as amount
    from targets
    union all
    select
        entity_code,
        year,
        'activities' as table_name,
        row_key,
        reference.as_date(activity_date) as dated_on,
        reference.as_amount(cost) as amount
    from activities
),

rejected as (
    select distinct
        year,
        table_name,
        row_key
    from verdicts
    where severity = 'error'
),

final as (
    select
        loaded.entity_code,
        loaded.year as workbook_year,
        loaded.table_name,
        loaded.row_key,
        loaded.dated_on,
        coalesce(loaded.amount, 0) as amount,
        rejected.row_key is null as is_accepted,
        case
            when loaded.dated_on is null then 'undated'
            when year(loaded.dated_on) = loaded.year then strftime(loaded.dated_on, '%m')
            when loaded.table_name = 'students' and year(loaded.dated_on) < loaded.year then 'carried-over'
            else 'out-of-year'
        end as month
    from loaded
    left join rejected
        on
            loaded.year = rejected.year
            and loaded.table_name = rejected.table_name
            and loaded.row_key = rejected.row_key
)

select * from final
