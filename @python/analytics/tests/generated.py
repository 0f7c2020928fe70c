"""Rows by chance, with every status, unit and edge of the calendar among them."""

import random
from datetime import date, timedelta

from scenario import CHANNELS, GROUPS, PROGRAMS, SCHOOLS, UNITS
from warehouse import Warehouse

SEEDS = {"IONS": 1, "EPN": 2}
# They begin on a Saturday and a Sunday, so that their first days are in the week 52 of the year before.
YEARS = (2022, 2023)


def generate(warehouse: Warehouse, entity: str) -> None:
    chance = random.Random(SEEDS[entity])
    warehouse.register(entity, UNITS, GROUPS, PROGRAMS, CHANNELS, SCHOOLS)
    programs = [*PROGRAMS, "Kelas Tari", "Kelas Robotik", None]
    channels = [*CHANNELS, "Radio", None]
    schools = ["SMA Negeri 1", "SMAN 1", "SMA 2", "sma 2", None]

    def day(year: int) -> date:
        return date(year, 1, 1) + timedelta(days=chance.choice([0, 1, 364, chance.randrange(365)]))

    def maybe(value: object) -> object:
        return value if chance.random() < 0.6 else None

    for year in YEARS:
        warehouse.load_year(entity, year)
        for _ in range(150):
            person = chance.randrange(25)
            warehouse.add(
                "transactions",
                entity,
                year,
                reject="UNKNOWN_UNIT" if chance.random() < 0.1 else None,
                transaction_date=day(year),
                invoice_number=maybe(chance.randrange(60)),
                student_number=maybe(person),
                customer_phone=maybe(f"+62811000{person // 2:04}"),
                customer_name=f"Siswa {person}",
                organization_name=chance.choice(schools),
                unit_code=chance.choice(UNITS),
                program_name=chance.choice(programs),
                item_name=chance.choice(["Level 1", "level-1", "Level 2", None]),
                unit_price=maybe(chance.randrange(3)),
                discount=maybe(chance.randrange(50)),
                amount=chance.randrange(1000) + chance.choice([0, 0.25]),
                payment_status=chance.choice(
                    [None, "paid", "deposit", "installment", "unpaid", "cancelled", "refunded"]
                ),
                transaction_type=chance.choice([None, "new", "renewal", "refund"]),
                channel_name=chance.choice(channels),
            )
        for _ in range(60):
            person, registered = chance.randrange(25), day(year - chance.choice([0, 0, 1]))
            warehouse.add(
                "students",
                entity,
                year,
                student_number=maybe(person),
                full_name=f"Siswa {person}",
                phone=maybe(f"+62811000{person // 2:04}"),
                registration_date=registered,
                birth_date=maybe(date(2005, 1, 1 + person)),
                email=maybe(f"wali.{person // 2}@example.com"),
                guardian_name=maybe(f"Wali {person // 2}"),
                organization_name=chance.choice(schools),
                unit_code=chance.choice(UNITS),
                program_name=chance.choice(programs),
                channel_name=chance.choice(channels),
                start_date=maybe(registered + timedelta(days=chance.randrange(40))),
                end_date=maybe(registered + timedelta(days=chance.randrange(-5, 400))),
                status=chance.choice([None, "active", "on_leave", "completed", "dropped"]),
            )
        for unit in UNITS:
            warehouse.add(
                "targets",
                entity,
                year,
                unit_code=unit,
                program_name=maybe("Kids"),
                metric="revenue",
                jan=chance.randrange(900),
                dec=maybe(chance.randrange(900)),
            )
            warehouse.add(
                "activities",
                entity,
                year,
                activity_date=day(year),
                unit_code=unit,
                activity_name=maybe("Pameran"),
                organization_name=chance.choice([*schools, "Balai Kota"]),
                channel_name=chance.choice(channels),
                cost=chance.randrange(500),
                leads=chance.randrange(9),
            )
