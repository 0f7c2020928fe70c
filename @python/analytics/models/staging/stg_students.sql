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
        {{ term('gender', ['male', 'female']) }} as gender,
        reference.as_date(birth_date) as birth_date,
        {{ phone('phone') }} as phone,
        {{ email('email') }} as email,
        organization_name,
        {{ words('grade') }} as grade,
        {{ words('guardian_name') }} as guardian_name,
        unit_code,
        program_name,
        {{ words('class_name') }} as class_name,
        reference.as_date(start_date) as start_date,
        reference.as_date(end_date) as end_date,
        {{ term('status', ['active', 'on_leave', 'completed', 'dropped']) }} as status,
        channel_name
    from accepted
)

select * from final
