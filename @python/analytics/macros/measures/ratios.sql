{#- One number over another, null over zero. -#}
{% macro ratio(numerator, denominator) -%}
    cast({{ numerator }} / nullif({{ denominator }}, 0) as double)
{%- endmacro %}

{#- Money over a number of things, exact to the sen with halves away from zero: a double would round 0.025 down. -#}
{% macro money_ratio(money, things) -%}
    cast(cast(
        sign({{ money }}) * (
            (2 * cast(abs({{ money }}) * 100 as hugeint) + {{ things }}) // nullif(2 * {{ things }}, 0)
        ) as decimal(18, 0)
    ) * 0.01 as decimal(18, 2))
{%- endmacro %}

{#-
  A ratio of two measures and its comparisons, each recomputed from that comparison's own numbers; `ratio` is the macro that
  divides.
-#}
{% macro ratios(name, numerator, denominator, ratio) -%}
    {%- for variant in comparisons().split(',') %}
        {{ ratio('measured.' ~ numerator ~ variant, 'measured.' ~ denominator ~ variant) }} as {{ name }}{{ variant }}{{ ',' if not loop.last }}
    {%- endfor %}
{%- endmacro %}
