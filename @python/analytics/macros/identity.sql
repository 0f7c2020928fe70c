{#- A phone number in E.164 form, else null. -#}
{% macro phone(column) -%}
    case when regexp_full_match({{ column }}, '\+[1-9][0-9]{6,14}') then {{ column }} end
{%- endmacro %}

{#-
  Who a row is about, never across entities: the student number; else phone and name (siblings share phones); else name
  and organization. Takes the row's number_key, phone, name_key and own_organization_key.
-#}
{% macro customer_key() -%}
    case
        when number_key is not null then 'n:' || number_key
        when phone is not null then 'p:' || phone || '|' || name_key
        else 'm:' || name_key || '|' || coalesce(own_organization_key, '')
    end
{%- endmacro %}

{#- The match key of a text, null where nothing of it is left: an empty cell, a dash. -#}
{% macro match_key(column) -%}
    nullif(reference.match_key({{ column }}), '')
{%- endmacro %}
