with

student_rows as (
    select * from {{ ref('int_student_rows') }}
),

order_lines as (
    select * from {{ ref('int_order_lines') }}
),

told as (
    select
        true as is_student,
        row_key,
        row_keys,
        entity_code,
        workbook_year,
        row_order,
        registration_date as day,
        customer_key,
        match_keys,
        student_number,
        full_name,
        name_key,
        gender,
        birth_date,
        phone,
        email,
        grade,
        guardian_name,
        nullif(organization_key, 'UNKNOWN') as organization_key,
        organization_name,
        unit_code
    from student_rows
    union all by name
    select
        false as is_student,
        row_key,
        row_keys,
        entity_code,
        workbook_year,
        row_order,
        transaction_date as day,
        customer_key,
        match_keys,
        student_number,
        customer_name as full_name,
        name_key,
        phone,
        own_organization_key as organization_key,
        own_organization_name as organization_name,
        unit_code
    from order_lines
),

final as (
    select
        row_key,
        row_keys,
        entity_code,
        row_number() over (order by is_student, day, workbook_year, row_order) as place,
        day,
        customer_key,
        match_keys,
        case when customer_key like 'n:%' then student_number end as student_number,
        full_name,
        name_key,
        gender,
        birth_date,
        phone,
        email,
        grade,
        guardian_name,
        organization_key,
        organization_name,
        unit_code
    from told
)

select * from final
