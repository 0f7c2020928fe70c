with

accepted as (
    {{ accepted_rows('activities') }}
),

final as (
    select
        row_key,
        entity_code,
        year as workbook_year,
        row_order,
        source_file,
        source_sheet,
        source_row,
        reference.as_date(activity_date) as activity_date,
        {{ words('activity_name') }} as activity_name,
        channel_name,
        unit_code,
        organization_name,
        reference.as_amount(cost) as cost,
        reference.as_integer(leads) as leads,
        note
    from accepted
)

select * from final
