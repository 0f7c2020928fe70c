{#- A phone number in E.164 form, else null. -#}
{% macro phone(column) -%}
    case when regexp_full_match({{ column }}, '\+[1-9][0-9]{6,14}') then {{ column }} end
{%- endmacro %}

{#- An e-mail address, else null: what validate's INVALID_EMAIL lets pass. -#}
{% macro email(column) -%}
    case when regexp_full_match({{ column }}, '[^@\s]+@[^@\s.]+([.][^@\s.]+)+') then {{ column }} end
{%- endmacro %}

{#-
  The keys by which a row's person may be told, the surest first: the student number; phone and name (siblings share
  phones); name and organization. Takes the row's number_key, phone, name_key and own_organization_key.
-#}
{% macro match_keys() -%}
    flatten([
            if(number_key is null, [], ['n:' || number_key]),
            if(phone is null, [], ['p:' || phone || '|' || name_key]),
            ['m:' || name_key || '|' || coalesce(own_organization_key, '')]
        ])
{%- endmacro %}

{#- Who a row is about, never across entities. -#}
{% macro customer_key() -%}
    {{ match_keys() }}[1]
{%- endmacro %}

{#-
  Whether two names, as match keys, may be one person's: a slip of the pen apart, or one within the other.
-#}
{% macro similar_names(one, other) -%}
    (
        jaro_winkler_similarity({{ one }}, {{ other }}) >= 0.88
        or (length({{ one }}) >= 4 and contains({{ other }}, {{ one }}))
        or (length({{ other }}) >= 4 and contains({{ one }}, {{ other }}))
    )
{%- endmacro %}

{#- A text with anything in it but spaces and punctuation, else null. -#}
{% macro words(column) -%}
    case when {{ match_key(column) }} is not null then {{ column }} end
{%- endmacro %}

{#- The match key of a text, null where nothing of it is left: an empty cell, a dash. -#}
{% macro match_key(column) -%}
    nullif(reference.match_key({{ column }}), '')
{%- endmacro %}
