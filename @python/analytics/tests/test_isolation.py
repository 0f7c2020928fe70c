"""Two entities in one database: neither reads, changes or shows a thing of the other's."""

import pytest
from conftest import Build, Generated, content
from generated import generate
from warehouse import Warehouse


def test_a_build_leaves_the_others_schema_as_it_was(generated: Generated):
    assert len(generated.before_the_others_build) == 34
    assert content(generated.path, "ions_next") == generated.before_the_others_build


def test_the_others_rows_in_the_database_change_nothing(generated: Generated, tmp_path, build_marts: Build):
    alone = tmp_path / "atlas.db"
    with Warehouse(alone) as warehouse:
        generate(warehouse, "IONS")
    build_marts(alone, "IONS")
    assert content(alone, "ions_next") == generated.before_the_others_build


@pytest.mark.parametrize(("entity", "other"), [("IONS", "EPN"), ("EPN", "IONS")])
def test_no_cell_speaks_of_the_other(generated: Generated, entity, other):
    for table, rows in content(generated.path, f"{entity.lower()}_next").items():
        assert rows, table
        assert not [row for row in rows if other in str(row)], table
