{#-
  A hash that the caller passes for meta_build, empty where a build is run by hand. Read on execution alone: a variable read
  in parsing has its model parsed anew whenever it changes.
-#}
{% macro build_hash(name) -%}
    {%- set hash = env_var(name, '') if execute else '' -%}
    {%- if not modules.re.fullmatch('[0-9a-f]*', hash) -%}
        {{ exceptions.raise_compiler_error(name ~ ' is no hexadecimal hash') }}
    {%- endif -%}
    {{ hash }}
{%- endmacro %}
