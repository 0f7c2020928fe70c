{#- One number over another, null over zero. -#}
{% macro ratio(numerator, denominator, type='double') -%}
    cast({{ numerator }} / nullif({{ denominator }}, 0) as {{ type }})
{%- endmacro %}

{#- A ratio of two measures and its comparisons, each recomputed from that comparison's own numbers. -#}
{% macro ratios(name, numerator, denominator, type='double') -%}
    {%- for variant in comparisons().split(',') %}
        {{ ratio('measured.' ~ numerator ~ variant, 'measured.' ~ denominator ~ variant, type) }} as {{ name }}{{ variant }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
