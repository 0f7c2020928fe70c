{#- All rows of a raw or reference table that are this entity's. Staging reads through here alone: the guard of isolation. -#}
{% macro entity_rows(schema, table) -%}
    select * from {{ source(schema, table) }}
    where entity_code = '{{ entity() }}'
{%- endmacro %}

{#- A raw table's rows without those that have a verdict of severity error. -#}
{% macro accepted_rows(table) -%}
    select loaded.*
    from {{ source('raw', table) }} as loaded
    anti join {{ source('raw', 'verdicts') }} as verdicts
        on
            loaded.entity_code = verdicts.entity_code
            and loaded.year = verdicts.year
            and loaded.row_key = verdicts.row_key
            and verdicts.table_name = '{{ table }}'
            and verdicts.severity = 'error'
    where loaded.entity_code = '{{ entity() }}'
{%- endmacro %}

{#- A text if it is one of the terms, else null. -#}
{% macro term(column, terms) -%}
    case when {{ column }} in ('{{ terms | join("', '") }}') then {{ column }} end
{%- endmacro %}
