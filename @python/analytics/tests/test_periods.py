"""The calendar, against Python's own."""

from datetime import date, timedelta

import duckdb
import pytest


@pytest.fixture(scope="module", params=["scenario", "generated"])
def marts(request: pytest.FixtureRequest):
    database = request.getfixturevalue(request.param)
    with duckdb.connect(str(getattr(database, "path", database)), read_only=True) as connection:
        connection.execute("use ions_next")
        yield connection


@pytest.fixture(scope="module")
def periods(marts) -> dict[str, dict]:
    names = ["period_type", "period", "period_start", "ytd_start", "previous", "previous_year"]
    rows = marts.execute("""
        select periods.period_type, periods.period, periods.period_start, periods.ytd_start,
            before.period, year_before.period
        from int_periods as periods
        left join int_periods as before on periods.previous_number = before.period_number
        left join int_periods as year_before on periods.previous_year_number = year_before.period_number
    """).fetchall()
    return {row[1]: dict(zip(names, row, strict=True)) for row in rows}


def names_of(day: date) -> dict[str, str]:
    year, week, _ = day.isocalendar()
    return {
        "week": f"{year}-W{week:02}",
        "month": f"{day:%Y-%m}",
        "quarter": f"{day.year}-Q{(day.month + 2) // 3}",
        "year": f"{day.year}",
    }


def test_every_day_is_in_the_periods_of_the_loaded_years_and_in_no_other(marts):
    found = {}
    for kind, period, day in marts.execute("select period_type, period, day from int_period_days").fetchall():
        found.setdefault(day, {})[kind] = period
    years = [year for (year,) in marts.execute("select workbook_year from stg_years").fetchall()]
    day, last = date(min(years) - 1, 12, 1), date(max(years) + 1, 1, 31)
    while day <= last:
        expected = {kind: name for kind, name in names_of(day).items() if int(name[:4]) in years}
        assert found.pop(day, {}) == expected
        day += timedelta(days=1)
    assert not found


def test_there_are_53_weeks_in_2026_and_52_in_others(periods):
    years = sorted({name[:4] for name in periods})
    weeks = [sum(name.startswith(f"{year}-W") for name in periods) for year in years]
    assert weeks == [53 if year == "2026" else 52 for year in years]
    assert len(periods) == sum(weeks) + len(years) * (12 + 4 + 1)


def test_the_period_before_ends_the_day_before(periods):
    for period in periods.values():
        before = names_of(period["period_start"] - timedelta(days=1))[period["period_type"]]
        assert period["previous"] == (before if before in periods else None)


def test_the_period_a_year_before_has_the_same_number(periods):
    for name, period in periods.items():
        before = f"{int(name[:4]) - 1}{name[4:]}"
        assert period["previous_year"] == (before if before in periods else None)


def test_the_year_to_date_begins_with_january_or_week_1(periods):
    for name, period in periods.items():
        first = date.fromisocalendar(int(name[:4]), 1, 1) if "W" in name else date(int(name[:4]), 1, 1)
        assert period["ytd_start"] == first
