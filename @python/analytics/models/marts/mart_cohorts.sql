with

enrollments as (
    select * from {{ ref('int_enrollments') }}
),

order_lines as (
    select * from {{ ref('int_order_lines') }}
),

periods as (
    select * from {{ ref('int_periods') }}
),

last_day as (
    select last_date from {{ ref('meta_build') }}
),

unit_scopes as (
    select * from {{ ref('stg_unit_scopes') }}
),

-- Months that the data has reached: later ones would only repeat the last.
months as (
    select
        periods.entity_code,
        periods.period,
        periods.period_start,
        periods.period_end,
        row_number() over (order by periods.period_start) as month_index
    from periods
    inner join last_day on periods.period_start <= last_day.last_date
    where periods.period_type = 'month'
),

scoped_enrollments as (
    select
        unit_scopes.scope_code as unit_code,
        unit_scopes.scope_kind as unit_kind,
        enrollments.customer_key,
        enrollments.registration_date,
        enrollments.active_from,
        enrollments.active_to
    from enrollments
    inner join unit_scopes on enrollments.unit_code = unit_scopes.unit_code
),

members as (
    select distinct
        months.entity_code,
        months.period as cohort_month,
        months.month_index as cohort_index,
        scoped_enrollments.unit_code,
        scoped_enrollments.unit_kind,
        scoped_enrollments.customer_key
    from scoped_enrollments
    inner join months on scoped_enrollments.registration_date between months.period_start and months.period_end
),

sizes as (
    select
        entity_code,
        cohort_month,
        cohort_index,
        unit_code,
        unit_kind,
        count(*) as students
    from members
    group by all
),

active_months as (
    select distinct
        scoped_enrollments.unit_code,
        scoped_enrollments.customer_key,
        months.month_index
    from scoped_enrollments
    inner join months
        on months.period_end between scoped_enrollments.active_from and scoped_enrollments.active_to
),

active as (
    select
        members.cohort_month,
        members.unit_code,
        active_months.month_index,
        count(*) as active
    from members
    inner join active_months
        on
            members.unit_code = active_months.unit_code
            and members.customer_key = active_months.customer_key
            and members.cohort_index <= active_months.month_index
    group by all
),

renewal_months as (
    select distinct
        unit_scopes.scope_code as unit_code,
        order_lines.customer_key,
        months.month_index
    from order_lines
    inner join unit_scopes on order_lines.unit_code = unit_scopes.unit_code
    inner join months on order_lines.transaction_date between months.period_start and months.period_end
    where order_lines.is_renewal
),

-- A member's first renewal in or after the month of registration.
first_renewals as (
    select
        members.cohort_month,
        members.unit_code,
        members.customer_key,
        min(renewal_months.month_index) as month_index
    from members
    inner join renewal_months
        on
            members.unit_code = renewal_months.unit_code
            and members.customer_key = renewal_months.customer_key
            and members.cohort_index <= renewal_months.month_index
    group by all
),

renewed as (
    select
        cohort_month,
        unit_code,
        month_index,
        count(*) as renewed
    from first_renewals
    group by all
),

final as (
    select
        sizes.entity_code,
        sizes.cohort_month,
        sizes.unit_code,
        sizes.unit_kind,
        months.month_index - sizes.cohort_index as months_since,
        months.period as month,
        sizes.students,
        coalesce(active.active, 0) as active,
        cast(
            coalesce(
                sum(renewed.renewed) over (
                    partition by sizes.cohort_month, sizes.unit_code
                    order by months.month_index
                ),
                0
            ) as bigint
        ) as renewed
    from sizes
    inner join months on sizes.cohort_index <= months.month_index
    left join active
        on
            sizes.cohort_month = active.cohort_month
            and sizes.unit_code = active.unit_code
            and months.month_index = active.month_index
    left join renewed
        on
            sizes.cohort_month = renewed.cohort_month
            and sizes.unit_code = renewed.unit_code
            and months.month_index = renewed.month_index
    order by sizes.cohort_month, sizes.unit_code, months_since
)

select * from final
