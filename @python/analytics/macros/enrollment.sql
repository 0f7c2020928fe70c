{#- False for an enrollment that counts as active on no day: on leave, or over with no day given. -#}
{% macro ever_active() -%}
    coalesce(enrollments.status, '') != 'on_leave'
    and not (coalesce(enrollments.status, '') in ('completed', 'dropped') and enrollments.end_date is null)
{%- endmacro %}
