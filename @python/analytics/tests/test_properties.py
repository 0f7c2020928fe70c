"""What must hold of any rows: generated ones, with every status, unit and edge of the calendar among them."""

import duckdb
import pytest
from conftest import Generated

VARIANTS = ["", "_previous", "_previous_year", "_ytd", "_ytd_previous_year"]
# Each mart's key, its measures that add up, and those that do not.
MARTS = {
    "mart_revenue": (
        "program_code",
        ["gross_revenue", "discount", "refund", "net_revenue", "outstanding"],
        ["order_count", "customer_count"],
    ),
    "mart_program_progress": (
        "program_code",
        ["new_enrollments", "completed", "dropped", "renewals"],
        ["active_students"],
    ),
    "mart_channel_marketing": (
        "channel_code",
        ["leads", "new_enrollments", "paid_enrollments", "net_revenue", "spend"],
        [],
    ),
    "mart_school_progress": ("organization_key", ["net_revenue"], ["students", "active_students", "order_count"]),
}
ADDITIVE = [(mart, key, measure) for mart, (key, measures, _) in MARTS.items() for measure in measures]
DISTINCT = [(mart, key, measure) for mart, (key, _, measures) in MARTS.items() for measure in measures]


@pytest.fixture(scope="module")
def marts(generated: Generated):
    with duckdb.connect(str(generated.path), read_only=True) as connection:
        connection.execute("use ions_next")
        yield connection


def failures(marts, sql: str) -> list:
    return marts.execute(sql).fetchmany(5)


@pytest.mark.parametrize(("mart", "key", "measure"), ADDITIVE)
def test_what_adds_up_does_so_over_units_keys_and_months(marts, mart, key, measure):
    for name in (measure + variant for variant in VARIANTS):
        over_units = f"""
            with sums as (
                select period_type, period, {key},
                    sum({name}) filter (where unit_kind = 'unit') as units,
                    sum({name}) filter (where unit_kind = 'all') as whole,
                    sum({name}) filter (where unit_code in ('ENGLISH', 'OTHER')) as members,
                    sum({name}) filter (where unit_code = 'WLC') as grouped
                from {mart} group by all
            )
            select * from sums where units is distinct from whole or members is distinct from grouped"""
        assert not failures(marts, over_units)
        over_keys = f"""
            with sums as (
                select period_type, period, unit_code, sum({name}) filter (where {key} != 'ALL') as parts,
                    sum({name}) filter (where {key} = 'ALL') as whole
                from {mart} group by all
            )
            select * from sums where parts is distinct from whole"""
        assert not failures(marts, over_keys)
    for longer in ("quarter", "year"):
        over_months = f"""
            with sums as (
                select longer.period, longer.unit_code, longer.{key}, longer.{measure} as whole,
                    sum(months.{measure}) as parts
                from {mart} as longer join {mart} as months
                    on months.period_type = 'month' and months.unit_code = longer.unit_code
                    and months.{key} = longer.{key}
                    and months.period_start between longer.period_start and longer.period_end
                where longer.period_type = '{longer}' group by all
            )
            select * from sums where whole is distinct from parts"""
        assert not failures(marts, over_months)


@pytest.mark.parametrize(("mart", "key", "measure"), ADDITIVE + DISTINCT)
def test_the_year_to_date_of_december_is_the_year(marts, mart, key, measure):
    ends = f"""
        with ends as (
            select unit_code, {key}, year(period_end) as ended, {measure}_ytd as to_date, {measure} as value,
                period_type
            from {mart} where period like '%-12' or period like '%-Q4' or period_type = 'year'
        )
        select unit_code, {key}, ended, array_agg(distinct to_date) as said from ends group by all
        having count(distinct to_date) != 1
            or max(value) filter (where period_type = 'year') is distinct from max(to_date)"""
    assert not failures(marts, ends)


@pytest.mark.parametrize(("mart", "key", "measure"), ADDITIVE + DISTINCT)
def test_comparisons_are_the_numbers_of_the_periods_compared_with(marts, mart, key, measure):
    for suffix, other, value in [
        ("_previous", "previous_number", measure),
        ("_previous_year", "previous_year_number", measure),
        ("_ytd_previous_year", "previous_year_number", f"{measure}_ytd"),
    ]:
        wrong = f"""
            select present.period, present.unit_code from {mart} as present
            join int_periods using (period_type, period)
            left join int_periods as others on int_periods.{other} = others.period_number
            left join {mart} as compared
                on others.period = compared.period and present.unit_code = compared.unit_code
                and present.{key} = compared.{key}
            where present.{measure}{suffix} is distinct from compared.{value}"""
        assert not failures(marts, wrong)


# What a distinct measure counts, on which day, in which rows: recounted over each range of days.
COUNTED = {
    "order_count": "transaction_date as day, order_id as member from int_order_lines where is_counted",
    "customer_count": "transaction_date as day, customer_key as member from int_order_lines where is_counted",
    "students": "registration_date as day, customer_key as member from int_enrollments",
}


@pytest.mark.parametrize(("mart", "key", "measure"), [each for each in DISTINCT if each[2] in COUNTED])
def test_distinct_counts_against_a_recount_of_the_rows(marts, mart, key, measure):
    for start, column in [("period_start", measure), ("ytd_start", f"{measure}_ytd")]:
        wrong = f"""
            with facts as (select unit_code, {key}, {COUNTED[measure]})
            select mart.period, mart.unit_code, mart.{key}, mart.{column}, count(distinct member) as recounted
            from {mart} as mart join int_periods using (period_type, period)
            left join (facts join stg_unit_scopes as scopes using (unit_code))
                on scopes.scope_code = mart.unit_code and mart.{key} in ('ALL', facts.{key})
                and facts.day between int_periods.{start} and mart.period_end
            group by all having mart.{column} != recounted"""
        assert not failures(marts, wrong)


@pytest.mark.parametrize("mart", ["mart_program_progress", "mart_school_progress"])
def test_active_students_against_a_recount_of_the_rows(marts, mart):
    key = MARTS[mart][0]
    wrong = f"""
        select mart.period, mart.unit_code, mart.{key}, mart.active_students, count(distinct customer_key) as recounted
        from {mart} as mart
        left join (int_enrollments as facts join stg_unit_scopes as scopes using (unit_code))
            on scopes.scope_code = mart.unit_code and mart.{key} in ('ALL', facts.{key})
            and status is distinct from 'on_leave' and coalesce(start_date, registration_date) <= mart.period_end
            and coalesce(end_date >= mart.period_end, coalesce(status, '') not in ('completed', 'dropped'))
        group by all having mart.active_students != recounted"""
    assert not failures(marts, wrong)


def test_ratios_are_of_their_own_variants_numbers(marts):
    for mart, ratio, above, below in [
        ("mart_revenue", "average_order", "net_revenue", "order_count"),
        ("mart_channel_marketing", "conversion", "paid_enrollments", "leads"),
        ("mart_channel_marketing", "cost_per_enrollment", "spend", "paid_enrollments"),
    ]:
        for variant in VARIANTS:
            assert not failures(
                marts,
                f"""
                select * from {mart}
                where ({below}{variant} = 0 or {below}{variant} is null) != ({ratio}{variant} is null)
                or abs({ratio}{variant} - {above}{variant} / {below}{variant}) > 0.0051""",
            )


def test_every_row_is_in_the_marts_or_rejected(marts):
    assert not failures(marts, "select * from mart_conservation where not holds")
    [(loaded, rejected, marted)] = marts.execute("""
        select sum(clean_rows), sum(rejected_rows), sum(mart_rows)
        from mart_conservation where table_name = 'transactions'
    """).fetchall()
    assert (loaded, rejected + marted) == (300, 300)
    assert marts.execute("select count(*) from raw.verdicts where entity_code = 'IONS'").fetchone() == (rejected,)


def test_no_row_is_lost_between_the_layers(marts):
    for table, model in [
        ("stg_transactions", "int_order_lines"),
        ("int_order_lines", "int_orders"),
        ("stg_students", "int_student_rows"),
        ("int_student_rows", "int_enrollments"),
        ("stg_activities", "int_activities"),
        ("int_customer_rows", "int_customers"),
        ("int_customer_rows", "int_accounts"),
    ]:
        assert not failures(
            marts,
            f"""
            (select unnest(row_keys) as row_key from {model} except all select row_key from {table})
            union all
            (select row_key from {table} except all select unnest(row_keys) from {model})""",
        )


def test_the_grid_has_every_period_and_key_once(marts):
    for mart, (key, _, _) in MARTS.items():
        [(rows, keys, periods)] = marts.execute(f"""
            select count(*), count(distinct (unit_code, {key})), (select count(*) from int_periods) from {mart}
        """).fetchall()
        assert rows == keys * periods
