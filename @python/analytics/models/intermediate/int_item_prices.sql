with

order_lines as (
    select * from {{ ref('int_order_lines') }}
),

items as (
    select
        *,
        unit_code || '|' || program_key || '|' || {{ match_key('item_name') }} as item_key
    from order_lines
    where {{ match_key('item_name') }} is not null
),

names as (
    {{ most_used_spelling('items', 'item_key', 'item_name') }}
),

-- A line that is no sale tells of an item, and of no price.
priced as (
    select
        *,
        case when is_counted then unit_price end as asked
    from items
),

final as (
    select
        priced.item_key || '|' || coalesce(cast(priced.asked as varchar), '') as item_price_id,
        any_value(priced.entity_code) as entity_code,
        list(priced.row_key order by priced.workbook_year, priced.row_order) as row_keys,
        priced.item_key,
        any_value(names.item_name) as item_name,
        any_value(priced.unit_code) as unit_code,
        any_value(priced.program_code) as program_code,
        any_value(priced.program_key) as program_key,
        priced.asked as unit_price,
        min(priced.transaction_date) as first_date,
        max(priced.transaction_date) as last_date,
        count(*) as line_count
    from priced
    inner join names on priced.item_key = names.item_key
    group by priced.item_key, priced.asked
)

select * from final
