"""A database as load and validate leave it, for rows that a test writes by hand."""

import re
import unicodedata
from collections import Counter, defaultdict
from datetime import datetime
from pathlib import Path

import duckdb

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

COLUMNS = {
    "transactions": (
        "transaction_date invoice_number customer_name customer_phone student_number organization_name unit_code "
        "program_name item_name quantity unit_price discount amount payment_method payment_status transaction_type "
        "channel_name note"
    ).split(),
    "students": (
        "student_number registration_date full_name gender birth_date phone email organization_name grade "
        "guardian_name unit_code program_name class_name start_date end_date status channel_name"
    ).split(),
    "targets": ["unit_code", "program_name", "metric", *MONTHS],
    "activities": "activity_date activity_name channel_name unit_code organization_name cost leads note".split(),
}
SOURCE = ["extra", "source_file", "source_sheet", "source_row", "row_key"]

MACROS = r"""
create or replace macro reference.match_key(text) as
    regexp_replace(lower(strip_accents(text)), '[^\p{L}\p{N}]', '', 'g');
create or replace macro reference.as_date(text) as
    case when regexp_full_match(text, '\d{4}-\d{2}-\d{2}') then try_cast(text as date) end;
create or replace macro reference.as_amount(text) as
    case when regexp_full_match(text, '-?\d+(\.\d+)?') then try_cast(text as decimal(18, 2)) end;
create or replace macro reference.as_integer(text) as
    case when regexp_full_match(text, '-?\d+(\.0+)?') then try_cast(split_part(text, '.', 1) as bigint) end;
"""

TABLES = """
create schema raw;
create schema reference;
create table raw.loads (entity_code varchar, year integer, table_name varchar, load_hash varchar, csv_sha256 varchar,
    row_count bigint, loaded_at timestamp);
create table raw.snapshots (entity_code varchar, year integer, snapshot_sha256 varchar, source_config_sha256 varchar);
create table raw.workbooks (entity_code varchar, year integer, file varchar, sha256 varchar, bytes bigint);
create table raw.verdicts (entity_code varchar, year integer, table_name varchar, row_key varchar, reason_code varchar,
    severity varchar, column_name varchar, value varchar);
create table raw.validations (entity_code varchar, year integer, load_hash varchar, rules_hash varchar,
    validated_at timestamp, row_count bigint, accepted bigint, rejected bigint);
create table reference.entities (entity_code varchar, name varchar, legal_name varchar);
create table reference.units (entity_code varchar, unit_code varchar, name varchar, sort_order integer);
create table reference.unit_groups (entity_code varchar, group_code varchar, name varchar, unit_code varchar);
create table reference.programs (entity_code varchar, program_code varchar, name varchar, unit_code varchar,
    match_keys varchar[]);
create table reference.channels (entity_code varchar, channel_code varchar, name varchar, match_keys varchar[]);
create table reference.school_aliases (entity_code varchar, match_key varchar, organization_key varchar, name varchar);
create table reference.config (entity_code varchar, config_sha256 varchar);
"""


def match_key(text: str) -> str:
    letters = unicodedata.normalize("NFD", text)
    return re.sub(r"[\W_]", "", "".join(c for c in letters if not unicodedata.combining(c)).lower())


class Warehouse:
    """One DuckDB file, written when the block ends. `add` takes columns by name; what is not given is empty."""

    def __init__(self, path: Path):
        self.path = path
        self.connection = duckdb.connect(str(path))
        self.connection.execute(TABLES + MACROS)
        for table, columns in COLUMNS.items():
            named = ", ".join(f"{column} varchar" for column in [*columns, *SOURCE])
            self.connection.execute(
                f"create table raw.{table} ({named}, entity_code varchar, year integer, row_order integer)"
            )
        self.row_orders: Counter[tuple[str, int, str]] = Counter()
        self.waiting: defaultdict[str, list[tuple]] = defaultdict(list)

    def __enter__(self) -> "Warehouse":
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.begin()
        for table, rows in self.waiting.items():
            marks = ", ".join("?" * len(rows[0]))
            self.connection.executemany(f"insert into {table} values ({marks})", rows)
        self.connection.commit()
        self.connection.close()

    def register(
        self,
        entity: str,
        units: list[str],
        groups: dict[str, list[str]],
        programs: dict[str, str],
        channels: list[str],
        schools: dict[str, list[str]],
    ) -> None:
        """An entity's registries: programs by code with their unit; schools by name with their aliases."""
        self.insert("reference.entities", [(entity, entity, entity)])
        self.insert("reference.config", [(entity, "c0ffee")])
        self.insert("reference.units", [(entity, unit, unit, order) for order, unit in enumerate(units)])
        self.insert(
            "reference.unit_groups", [(entity, group, group, unit) for group in groups for unit in groups[group]]
        )
        self.insert(
            "reference.programs",
            [(entity, code, code.title(), unit, [match_key(code)]) for code, unit in programs.items()],
        )
        self.insert("reference.channels", [(entity, code, code.title(), [match_key(code)]) for code in channels])
        self.insert(
            "reference.school_aliases",
            [
                (entity, match_key(spelling), match_key(name), name)
                for name, aliases in schools.items()
                for spelling in [name, *aliases]
            ],
        )

    def load_year(self, entity: str, year: int) -> None:
        """Says that the year was loaded and judged."""
        moment = datetime(year, 12, 31)
        for table in COLUMNS:
            self.insert("raw.loads", [(entity, year, table, f"{table}-{year}", f"csv-{year}", 0, moment)])
        self.insert("raw.snapshots", [(entity, year, f"snapshot-{year}", f"config-{year}")])
        self.insert("raw.workbooks", [(entity, year, f"{entity}-{year}.xlsx", f"workbook-{year}", 1)])
        self.insert("raw.validations", [(entity, year, f"load-{year}", "rules", moment, 0, 0, 0)])

    def add(
        self, table: str, entity: str, year: int, reject: str | None = None, warn: str | None = None, **values: object
    ) -> str:
        """Adds one row, rejected or warned of where a reason is given, and returns its row_key."""
        unknown = set(values) - set(COLUMNS[table])
        assert not unknown, f"{table} has no {unknown}"
        self.row_orders[(entity, year, table)] += 1
        order = self.row_orders[(entity, year, table)]
        row_key = f"{entity}-{year}-{table}-{order}"
        cells = [None if values.get(column) is None else str(values[column]) for column in COLUMNS[table]]
        source = [None, f"{entity}-{year}.xlsx", table, str(order + 1), row_key]
        self.insert(f"raw.{table}", [(*cells, *source, entity, year, order)])
        for reason, severity in [(reject, "error"), (warn, "warning")]:
            if reason:
                self.insert("raw.verdicts", [(entity, year, table, row_key, reason, severity, None, None)])
        return row_key

    def insert(self, table: str, rows: list[tuple]) -> None:
        self.waiting[table] += rows
