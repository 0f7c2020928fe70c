{#- Fails on rows for which `column_name` is not true. -#}
{% test holds(model, column_name) %}
select * from {{ model }}
where {{ column_name }} is distinct from true
{% endtest %}
