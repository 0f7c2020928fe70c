"""Rows written by hand, each rule with a program of its own, so that its numbers can be added up by eye."""

from warehouse import Warehouse

UNITS = ["TM", "ENGLISH", "OTHER"]
GROUPS = {"WLC": ["ENGLISH", "OTHER"]}
PROGRAMS = {
    "STATUSES": "TM",
    "WEEKS": "TM",
    "KOREAN": "OTHER",
    "GERMAN": "OTHER",
    "KIDS": "ENGLISH",
    "SPEAKING": "ENGLISH",
}
CHANNELS = ["INSTAGRAM", "EVENT"]
SCHOOLS = {"SMA Negeri 1": ["SMAN 1"]}


def fill(warehouse: Warehouse) -> None:
    for entity in ("IONS", "EPN"):
        warehouse.register(entity, UNITS, GROUPS, PROGRAMS, CHANNELS, SCHOOLS)
        warehouse.load_year(entity, 2026)
    warehouse.load_year("IONS", 2025)
    statuses(warehouse)
    orders(warehouse)
    weeks(warehouse)
    targets(warehouse)
    students(warehouse)
    strayed_rows(warehouse)


def statuses(warehouse: Warehouse) -> None:
    def line(**values: object) -> None:
        warehouse.add(
            "transactions",
            "IONS",
            2026,
            transaction_date="2026-02-10",
            customer_name="Budi",
            unit_code="TM",
            program_name="Statuses",
            **values,
        )

    line(amount=900, discount=100, payment_status="paid")
    line(amount=300, payment_status="deposit")
    line(amount=200, payment_status="installment")
    line(amount=50, discount="gratis")
    line(amount=700, payment_status="unpaid")
    line(amount=800, payment_status="cancelled", transaction_type="renewal")
    line(amount=400, payment_status="refunded")
    line(amount=-250, payment_status="paid", transaction_type="refund")
    line(amount=60, payment_status="cancelled", transaction_type="refund")
    line(amount=120, payment_status="paid", transaction_type="renewal")
    warehouse.add(
        "transactions",
        "IONS",
        2026,
        reject="INVALID_AMOUNT",
        transaction_date="2026-02-11",
        customer_name="Budi",
        unit_code="TM",
        program_name="Statuses",
        amount="seribu",
    )
    warehouse.add(
        "transactions",
        "IONS",
        2026,
        reject="DUPLICATE_ROW",
        warn="MISSING_INVOICE",
        transaction_date="2026-02-12",
        customer_name="Budi",
        unit_code="TM",
        program_name="Statuses",
        amount=33,
    )
    warehouse.add(
        "transactions",
        "IONS",
        2026,
        reject="INVALID_DATE",
        transaction_date="besok",
        customer_name="Budi",
        unit_code="TM",
        program_name="Statuses",
        amount=44,
    )


def orders(warehouse: Warehouse) -> None:
    """One invoice over two programs and months, and a customer who buys in both units of a group."""

    def line(day: str, unit: str, program: str, invoice: str, **values: object) -> None:
        warehouse.add(
            "transactions",
            "IONS",
            2026,
            transaction_date=day,
            unit_code=unit,
            program_name=program,
            invoice_number=invoice,
            student_number="S-1",
            customer_name="Sari",
            amount=1000,
            **values,
        )

    line("2026-01-31", "OTHER", "Korean", "K/1")
    line("2026-02-01", "OTHER", "German", "K/1")
    line("2026-03-02", "OTHER", "German", "K/2")
    line("2026-03-03", "ENGLISH", "Kids", "K/2")


def weeks(warehouse: Warehouse) -> None:
    """Week 1 of 2026 begins on Monday 29 December 2025; week 53 ends on Sunday 3 January 2027."""
    for year, day, amount in [
        (2025, "2025-12-28", 1),
        (2025, "2025-12-29", 10),
        (2026, "2026-01-01", 100),
        (2026, "2026-12-27", 1000),
        (2026, "2026-12-28", 10000),
        (2026, "2026-12-31", 100000),
    ]:
        warehouse.add(
            "transactions",
            "IONS",
            year,
            transaction_date=day,
            unit_code="TM",
            program_name="WEEKS",
            customer_name="Tono",
            amount=amount,
        )


def targets(warehouse: Warehouse) -> None:
    warehouse.add("targets", "IONS", 2026, unit_code="TM", metric="revenue", jan=1000, apr=0)
    warehouse.add("targets", "IONS", 2026, unit_code="TM", program_name="Statuses", metric="revenue", jan=400, feb=660)
    warehouse.add("targets", "IONS", 2026, unit_code="OTHER", program_name="Korean", metric="revenue", feb=40)
    warehouse.add("targets", "IONS", 2026, unit_code="ENGLISH", metric="enrollments", feb=8)
    warehouse.add("targets", "IONS", 2026, unit_code="ENGLISH", metric="leads", feb=20)


def students(warehouse: Warehouse) -> None:
    def student(year: int, number: str | None, registered: str, program: str, **values: object) -> None:
        unit = PROGRAMS.get(program.upper(), "ENGLISH")
        warehouse.add(
            "students",
            "IONS",
            year,
            student_number=number,
            full_name=f"Siswa {number}",
            unit_code=unit,
            registration_date=registered,
            program_name=program,
            **values,
        )

    # Carried over from 2024: active, and registered in no period of the calendar.
    student(2025, "C-1", "2024-11-01", "Kids", status="active", organization_name="SMAN 1")
    # In two workbooks: 2026 says how it ended, 2025 when it began.
    student(2025, "L-1", "2025-03-01", "Kids", status="active", channel_name="Event")
    student(2026, "L-1", "2025-03-02", "Kids", status="completed", end_date="2026-02-27", channel_name="Instagram")
    # Registered in February 2026: one pays the month before, one never does.
    student(2026, "P-1", "2026-02-03", "Kids", channel_name="Instagram", organization_name="S.M.A. Negeri 1")
    student(2026, "P-2", "2026-02-04", "Kids", channel_name="Instagram", status="on_leave")
    student(2026, "P-1", "2026-02-05", "Speaking", channel_name="Radio", organization_name="SMA Negeri 1")
    student(2026, "P-3", "2026-02-06", "Speaking", status="dropped", end_date="2026-03-31")
    student(2026, "P-4", "2026-02-06", "Kelas Tari", status="dropped")
    warehouse.add(
        "transactions",
        "IONS",
        2026,
        transaction_date="2026-01-20",
        customer_name="Siswa P-1",
        student_number="P-1",
        unit_code="ENGLISH",
        program_name="Kids",
        amount=500,
        channel_name="Event",
    )
    warehouse.add(
        "activities",
        "IONS",
        2026,
        activity_date="2026-02-07",
        unit_code="ENGLISH",
        channel_name="Instagram",
        cost=900,
        leads=6,
    )
    warehouse.add(
        "activities",
        "IONS",
        2026,
        activity_date="2026-02-08",
        unit_code="ENGLISH",
        channel_name="Event",
        cost=100,
        leads="banyak",
    )


def strayed_rows(warehouse: Warehouse) -> None:
    """The same invoice, student and unit codes in another entity."""
    warehouse.add(
        "transactions",
        "EPN",
        2026,
        transaction_date="2026-02-10",
        customer_name="Sari",
        student_number="S-1",
        invoice_number="K/1",
        unit_code="OTHER",
        program_name="German",
        amount=5,
    )
    warehouse.add(
        "students",
        "EPN",
        2026,
        student_number="P-2",
        full_name="Siswa P-2",
        registration_date="2026-02-04",
        unit_code="ENGLISH",
        program_name="Kids",
    )
    warehouse.add("targets", "EPN", 2026, unit_code="TM", metric="revenue", jan=7, feb=7)
    warehouse.add(
        "activities", "EPN", 2026, activity_date="2026-02-07", unit_code="ENGLISH", channel_name="Event", leads=9
    )
