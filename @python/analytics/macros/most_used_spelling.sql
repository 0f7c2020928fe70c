{#- Of each `key` in `relation` the spelling in `name` that most rows use, the first of the alphabet among equals. -#}
{% macro most_used_spelling(relation, key, name) -%}
    with

    uses as (
        select
            {{ key }},
            {{ name }},
            count(*) as uses
        from {{ relation }}
        where {{ name }} is not null
        group by all
    )

    select
        {{ key }},
        first({{ name }} order by uses desc, {{ name }} asc) as {{ name }}
    from uses
    group by {{ key }}
{%- endmacro %}
