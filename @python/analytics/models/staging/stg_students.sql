with

accepted as (
    {{ accepted_rows('students') }}
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
        student_number,
        reference.as_date(registration_date) as registration_date,
        full_name,
        {{ phone('phone') }} as phone,
        organization_name,
        unit_code,
        program_name,
        reference.as_date(start_date) as start_date,
        reference.as_date(end_date) as end_date,
        {{ term('status', ['active', 'on_leave', 'completed', 'dropped']) }} as status,
        channel_name
    from accepted
)

select * from final
