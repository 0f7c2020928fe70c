with

students as (
    select * from {{ ref('stg_students') }}
),

coded as (
    {{ with_registry_codes('students') }}
),

identified as (
    select
        *,
        {{ match_key('student_number') }} as number_key,
        reference.match_key(full_name) as name_key
    from coded
),

final as (
    select
        row_key,
        [row_key] as row_keys,
        entity_code,
        workbook_year,
        row_order,
        {{ customer_key() }} as customer_key,
        {{ match_keys() }} as match_keys,
        student_number,
        number_key,
        full_name,
        name_key,
        gender,
        birth_date,
        phone,
        email,
        grade,
        guardian_name,
        registration_date,
        start_date,
        end_date,
        status,
        unit_code,
        program_name,
        program_code,
        program_key,
        class_name,
        channel_code,
        coalesce(own_organization_key, 'UNKNOWN') as organization_key,
        own_organization_name as organization_name
    from identified
)

select * from final
