{#- Fails on rows that share their values of `columns`, miss one of them, or are another entity's than the run's. -#}
{% test primary_key(model, columns) %}
select
    {{ columns | join(', ') }},
    count(*) as times
from {{ model }}
group by {{ columns | join(', ') }}
having count(*) > 1 or min(entity_code) is distinct from '{{ entity() }}' or {{ columns | join(' is null or ') }} is null
{% endtest %}
