{#- The one entity of this run: --vars '{entity: EPN}', else ATLAS_ENTITY, else IONS. -#}
{% macro entity() -%}
    {%- set code = var('entity', env_var('ATLAS_ENTITY', 'IONS')) -%}
    {%- if not modules.re.fullmatch('[A-Z][A-Z0-9_]*', code) -%}
        {{ exceptions.raise_compiler_error("entity '" ~ code ~ "' is no registry code: upper-case letters, digits and underscores") }}
    {%- endif -%}
    {{ code }}
{%- endmacro %}
