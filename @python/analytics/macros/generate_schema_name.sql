{#- Every model goes to the entity's next schema; the current one is only ever replaced by promotion. -#}
{% macro generate_schema_name(custom_schema_name, node) -%}
    {{ entity() | lower }}_next
{%- endmacro %}
