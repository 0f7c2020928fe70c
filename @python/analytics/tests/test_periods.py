"""The calendar, against Python's own."""

from datetime import date, timedelta

import pytest


@pytest.fixture(scope="module")
def periods(marts) -> dict[str, dict]:
    names = ["period_type", "period", "period_start", "ytd_start", "previous", "previous_year"]
    rows = marts.execute("""
        select periods.period_type, periods.period, periods.period_start, periods.ytd_start, before.period, year_before.period
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


def test_every_day_of_the_loaded_years_is_in_its_periods(marts):
    found = {}
    for kind, period, day in marts.execute("select period_type, period, day from int_period_days").fetchall():
        found.setdefault(day, {})[kind] = period
    day, last = date(2025, 1, 1), date(2026, 12, 31)
    while day <= last:
        assert found[day] == names_of(day)
        day += timedelta(days=1)
    # Beyond them are only the days of weeks whose Thursday is within.
    beyond = {day: kinds for day, kinds in found.items() if not date(2025, 1, 1) <= day <= last}
    assert sorted(beyond) == [date(2024, 12, 30), date(2024, 12, 31), *(date(2027, 1, day) for day in (1, 2, 3))]
    assert all(kinds == {"week": names_of(day)["week"]} for day, kinds in beyond.items())


def test_there_are_53_weeks_in_2026_and_52_in_2025(periods):
    count = lambda kind, year: sum(1 for name in periods if name.startswith(f"{year}{kind}"))  # noqa: E731
    assert (count("-W", 2025), count("-W", 2026), count("-0", 2026), count("-Q", 2026)) == (52, 53, 9, 4)
    assert len(periods) == 52 + 53 + 2 * (12 + 4 + 1)


def test_the_period_before_ends_the_day_before(periods):
    for period in periods.values():
        before = names_of(period["period_start"] - timedelta(days=1))[period["period_type"]]
        assert period["previous"] == (before if before in periods else None)


def test_the_period_a_year_before_has_the_same_number(periods):
    for name, period in periods.items():
        before = f"{int(name[:4]) - 1}{name[4:]}"
        assert period["previous_year"] == (before if before in periods else None)
    assert periods["2026-W53"]["previous_year"] is None


def test_the_year_to_date_begins_with_january_or_week_1(periods):
    for name, period in periods.items():
        first = date.fromisocalendar(int(name[:4]), 1, 1) if "W" in name else date(int(name[:4]), 1, 1)
        assert period["ytd_start"] == first
