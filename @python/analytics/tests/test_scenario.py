"""The marts of the hand-written rows, against numbers added up by hand."""

import json

KEYS = {
    "mart_revenue": "program_code",
    "mart_program_progress": "program_code",
    "mart_channel_marketing": "channel_code",
    "mart_school_progress": "organization_key",
}


def row(marts, mart: str, period: str, unit: str, key: str, *columns: str) -> tuple:
    found = marts.execute(
        f"select {', '.join(columns)} from {mart} where period = ? and unit_code = ? and {KEYS[mart]} = ?",
        [period, unit, key],
    ).fetchall()
    assert len(found) == 1
    return tuple(value if value is None else float(value) for value in found[0])


def test_what_each_status_and_type_counts_as(marts):
    columns = [
        "gross_revenue",
        "discount",
        "refund",
        "net_revenue",
        "outstanding",
        "order_count",
        "customer_count",
        "average_order",
        "row_count",
        "amount_total",
    ]
    assert row(marts, "mart_revenue", "2026-02", "TM", "STATUSES", *columns) == (
        2070,
        100,
        650,
        1320,
        700,
        6,
        1,
        220,
        10,
        3280,
    )
    assert row(marts, "mart_program_progress", "2026-02", "TM", "STATUSES", "renewals") == (1,)


def test_an_order_over_two_months_and_programs_is_one_order_of_the_quarter(marts):
    def counts(period: str, unit: str, key: str) -> tuple:
        return row(marts, "mart_revenue", period, unit, key, "order_count", "order_count_ytd", "customer_count")

    assert counts("2026-01", "OTHER", "ALL") == (1, 1, 1)
    assert counts("2026-02", "OTHER", "ALL") == (1, 1, 1)
    assert counts("2026-03", "OTHER", "ALL") == (1, 2, 1)
    assert counts("2026-Q1", "OTHER", "ALL") == (2, 2, 1)
    assert counts("2026-Q1", "OTHER", "GERMAN") == (2, 2, 1)
    assert counts("2026-Q1", "OTHER", "KOREAN") == (1, 1, 1)
    # The same invoice number in another unit is another order, of the same customer.
    assert counts("2026-03", "ENGLISH", "ALL") == (1, 2, 1)
    assert counts("2026-03", "WLC", "ALL") == (2, 4, 1)


def test_weeks_reach_over_the_years_edges_and_months_do_not(marts):
    def net(period: str) -> tuple:
        return row(
            marts,
            "mart_revenue",
            period,
            "TM",
            "WEEKS",
            "net_revenue",
            "net_revenue_previous",
            "net_revenue_previous_year",
            "net_revenue_ytd",
            "net_revenue_ytd_previous_year",
        )

    assert net("2025-W52") == (1, 0, None, 1, None)
    assert net("2026-W01") == (110, 1, 0, 110, 0)
    assert net("2026-W52") == (1000, 0, 1, 1110, 1)
    assert net("2026-W53") == (110000, 1000, None, 111110, None)
    assert net("2025-01") == (0, None, None, 0, None)
    assert net("2025-12") == (11, 0, None, 11, None)
    assert net("2026-01") == (100, 11, 0, 100, 0)
    assert net("2026-12") == (111000, 0, 11, 111100, 11)
    assert net("2026-Q4") == (111000, 0, 11, 111100, 11)
    assert net("2026") == (111100, 11, 11, 111100, 11)


def test_targets_of_units_programs_groups_and_longer_periods(marts):
    def target(period: str, unit: str, key: str) -> tuple:
        return row(marts, "mart_revenue", period, unit, key, "target_revenue", "attainment", "ytd_target")

    assert target("2026-01", "TM", "ALL") == (1000, 0.1, 1000)
    assert target("2026-02", "TM", "ALL") == (660, 2, 1660)
    assert target("2026-02", "TM", "STATUSES") == (660, 2, 1060)
    assert target("2026-03", "TM", "ALL") == (None, None, 1660)
    assert target("2026-04", "TM", "ALL") == (0, None, 1660)
    assert target("2026-Q1", "TM", "ALL") == (1660, 1420 / 1660, 1660)
    assert target("2026-Q2", "TM", "ALL") == (0, None, 1660)
    assert target("2026-02", "WLC", "ALL") == (40, 25, 40)
    assert target("2026-02", "ALL", "ALL") == (700, 2320 / 700, 1700)
    assert target("2026", "ALL", "KOREAN") == (40, 25, 40)
    assert target("2026-W07", "TM", "ALL") == (None, None, None)
    assert target("2025-02", "TM", "ALL") == (None, None, None)
    assert row(marts, "mart_program_progress", "2026-02", "ENGLISH", "ALL", "target_enrollments", "attainment") == (
        8,
        5 / 8,
    )
    assert row(marts, "mart_channel_marketing", "2026-02", "ENGLISH", "ALL", "target_leads", "attainment") == (
        20,
        11 / 20,
    )
    assert row(marts, "mart_channel_marketing", "2026-02", "ENGLISH", "EVENT", "target_leads") == (None,)


def test_enrollments_of_several_workbooks(marts):
    def progress(period: str, key: str) -> tuple:
        return row(
            marts,
            "mart_program_progress",
            period,
            "ENGLISH",
            key,
            "new_enrollments",
            "new_enrollments_ytd",
            "active_students",
            "completed",
            "dropped",
        )

    # C-1 is active from before the calendar; L-1 is from March 2025 to 27 February 2026.
    assert progress("2025-01", "KIDS") == (0, 0, 1, 0, 0)
    assert progress("2025-03", "KIDS") == (1, 1, 2, 0, 0)
    assert progress("2026-01", "KIDS") == (0, 0, 2, 0, 0)
    # L-1 is over on the month's last day; of P-1 and P-2 the second is on leave.
    assert progress("2026-02", "KIDS") == (2, 2, 2, 1, 0)
    assert progress("2026-Q1", "KIDS") == (2, 2, 2, 1, 0)
    # P-3 is active on its last day.
    assert progress("2026-03", "SPEAKING") == (0, 2, 2, 0, 1)
    assert progress("2026-04", "SPEAKING") == (0, 2, 1, 0, 0)
    # P-1 is in two programs and one student; P-4's end is not known, so it never was one.
    assert progress("2026-02", "ALL") == (5, 5, 3, 1, 0)
    assert progress("2026-02", "UNMAPPED") == (1, 1, 0, 0, 0)


def test_channels(marts):
    def marketing(key: str) -> tuple:
        return row(
            marts,
            "mart_channel_marketing",
            "2026-02",
            "ENGLISH",
            key,
            "leads",
            "new_enrollments",
            "paid_enrollments",
            "conversion",
            "spend",
            "cost_per_enrollment",
        )

    assert marketing("INSTAGRAM") == (8, 2, 1, 0.125, 900, 900)
    assert marketing("EVENT") == (0, 0, 0, None, 100, None)
    assert marketing("UNMAPPED") == (1, 1, 0, 0, 0, None)
    assert marketing("UNKNOWN") == (2, 2, 0, 0, 0, None)
    assert row(marts, "mart_channel_marketing", "2026-01", "ENGLISH", "EVENT", "net_revenue") == (500,)


def test_schools_are_told_by_their_aliases(marts):
    def school(period: str, key: str) -> tuple:
        return row(
            marts,
            "mart_school_progress",
            period,
            "ENGLISH",
            key,
            "students",
            "active_students",
            "net_revenue",
            "order_count",
        )

    assert school("2026-02", "smanegeri1") == (1, 2, 0, 0)
    assert school("2026-01", "smanegeri1") == (0, 1, 500, 1)
    assert school("2026-02", "UNKNOWN") == (3, 1, 0, 0)
    assert marts.execute(
        "select distinct organization_key, organization_name from mart_school_progress order by 1"
    ).fetchall() == [
        ("ALL", None),
        ("UNKNOWN", None),
        ("smanegeri1", "SMA Negeri 1"),
    ]


def test_every_row_is_in_the_marts_or_rejected(marts):
    rows = marts.execute("""
        select year, month, table_name, clean_rows, rejected_rows, mart_rows, clean_amount, rejected_amount, mart_amount
        from mart_conservation where month in ('02', 'undated', 'carried-over') order by table_name desc, month
    """).fetchall()
    assert rows == [
        (2026, "02", "transactions", 13, 2, 11, 4313, 33, 4280),
        (2026, "undated", "transactions", 1, 1, 0, 44, 44, 0),
        (2026, "02", "students", 5, 0, 5, 0, 0, 0),
        (2025, "carried-over", "students", 1, 0, 1, 0, 0, 0),
        (2026, "carried-over", "students", 1, 0, 1, 0, 0, 0),
    ]
    assert marts.execute("select bool_and(holds) from mart_conservation").fetchone() == (True,)


def test_data_quality(marts):
    assert marts.execute(
        "select year, month, table_name, reason_code, severity, rows, amount from mart_data_quality"
    ).fetchall() == [
        (2026, "02", "transactions", "DUPLICATE_ROW", "error", 1, 33),
        (2026, "02", "transactions", "INVALID_AMOUNT", "error", 1, 0),
        (2026, "02", "transactions", "MISSING_INVOICE", "warning", 1, 33),
        (2026, "undated", "transactions", "INVALID_DATE", "error", 1, 44),
    ]


def test_the_build_says_what_it_was_made_from(marts):
    names = (
        "snapshots, workbooks, source_configs, loads, config_hash, models_hash, row_count, accepted_rows, rejected_rows"
    )
    [found] = marts.execute(f"select {names}, first_date::varchar, last_date::varchar from meta_build").fetchall()
    assert [json.loads(text) for text in found[:4]] == [
        [{"year": 2025, "sha256": "snapshot-2025"}, {"year": 2026, "sha256": "snapshot-2026"}],
        [
            {"year": 2025, "file": "IONS-2025.xlsx", "sha256": "workbook-2025"},
            {"year": 2026, "file": "IONS-2026.xlsx", "sha256": "workbook-2026"},
        ],
        [{"year": 2025, "sha256": "config-2025"}, {"year": 2026, "sha256": "config-2026"}],
        [{"year": 2025, "load_hash": "load-2025"}, {"year": 2026, "load_hash": "load-2026"}],
    ]
    assert found[4:] == ("c0ffee", None, 39, 36, 3, "2025-12-28", "2026-12-31")
