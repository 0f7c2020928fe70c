import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from generated import generate
from scenario import fill
from warehouse import Warehouse

from atlas_analytics.build import build
from atlas_analytics.settings import Settings

Build = Callable[[Path, str], dict]


@pytest.fixture(scope="session")
def build_marts(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds an entity of a database in this process, in one home, so that the project is parsed once an entity."""
    home = tmp_path_factory.mktemp("home")

    def run(database: Path, entity: str) -> dict:
        settings = Settings.read(entity, "", "", {**os.environ, "ATLAS_HOME": str(home), "ATLAS_DUCKDB": str(database)})
        document = build(settings, report=lambda _: None)
        DuckDBConnectionManager.close_all_connections()  # dbt does so when its process ends
        failed = [node for node in document["nodes"] if node["status"] not in ("success", "pass")]
        assert document["ok"], (document.get("error"), failed)
        return document

    return run


@pytest.fixture(scope="session")
def scenario(tmp_path_factory: pytest.TempPathFactory, build_marts: Build) -> Path:
    """The hand-written rows with IONS built; the file stays closed for whoever opens it."""
    path = tmp_path_factory.mktemp("scenario") / "atlas.db"
    with Warehouse(path) as warehouse:
        fill(warehouse)
    build_marts(path, "IONS")
    return path


class Generated(NamedTuple):
    """Two entities' generated rows in one database, both built, and what IONS was before EPN's build."""

    path: Path
    before_the_others_build: dict[str, list]


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory, build_marts: Build) -> Generated:
    path = tmp_path_factory.mktemp("generated") / "atlas.db"
    with Warehouse(path) as warehouse:
        generate(warehouse, "EPN")
        generate(warehouse, "IONS")
    build_marts(path, "IONS")
    before = content(path, "ions_next")
    build_marts(path, "EPN")
    return Generated(path, before)


def content(database: Path, schema: str) -> dict[str, list]:
    """Every table's rows as text, but for the moment of the build."""
    with duckdb.connect(str(database), read_only=True) as connection:
        tables = connection.execute(
            "select table_name from duckdb_tables() where schema_name = ? order by table_name", [schema]
        ).fetchall()
        return {
            name: connection.execute(
                f"select columns(c -> c != 'built_at')::varchar from {schema}.{name} order by all"
            ).fetchall()
            for (name,) in tables
        }


@pytest.fixture(scope="module")
def marts(scenario: Path):
    with duckdb.connect(str(scenario), read_only=True) as connection:
        connection.execute("use ions_next")
        yield connection
