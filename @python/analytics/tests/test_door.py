"""python -m atlas_analytics, as the pipeline runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from scenario import fill
from warehouse import Warehouse

PROJECT = Path(__file__).resolve().parent.parent


def run(home: Path, *arguments: str, **environment: str) -> tuple[subprocess.CompletedProcess, dict]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("ATLAS_")}
    done = subprocess.run(
        [sys.executable, "-m", "atlas_analytics", "build", *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        env={**inherited, "ATLAS_HOME": str(home), **environment},
    )
    return done, json.loads(done.stdout)


def test_a_build_prints_one_document_and_stamps_its_hashes(tmp_path):
    with Warehouse(tmp_path / "atlas.db") as warehouse:
        fill(warehouse)
        # What a killed build left.
        warehouse.connection.execute("create schema ions_next; create table ions_next.left_over as select 1")
    done, document = run(tmp_path, "--entity", "IONS", "--config-hash", "abc", "--models-hash", "0123")
    assert (done.returncode, document["ok"], document["schema"]) == (0, True, "ions_next")
    assert {node["kind"] for node in document["nodes"]} == {"model", "test"}
    assert {node["status"] for node in document["nodes"]} == {"success", "pass"}
    assert "OK mart_revenue" in done.stderr
    with duckdb.connect(str(tmp_path / "atlas.db"), read_only=True) as connection:
        assert connection.execute("select config_hash, models_hash from ions_next.meta_build").fetchone() == (
            "abc",
            "0123",
        )
        tables = connection.execute("""
            select distinct table_schema, table_type, table_name = 'left_over' from information_schema.tables
            where table_schema not in ('raw', 'reference')
        """).fetchall()
        assert tables == [("ions_next", "BASE TABLE", False)]
    # All that dbt writes is in the home: the project's own folder may be read-only.
    assert (tmp_path / ".atlas/dbt/ions/partial_parse.msgpack").is_file()


@pytest.mark.parametrize("entity", ["ions", "IONS; drop schema raw", "", "../IONS"])
def test_an_entity_that_is_no_code_is_refused(tmp_path, entity):
    done, document = run(tmp_path, "--entity", entity)
    assert (done.returncode, document["ok"]) == (1, False)
    assert "no registry code" in document["error"]


def test_a_hash_that_is_none_is_refused(tmp_path):
    done, document = run(tmp_path, "--entity", "IONS", "--models-hash", "'; select")
    assert (done.returncode, document["ok"]) == (1, False)
    assert "no hexadecimal hash" in document["error"]


def test_a_database_that_another_process_holds_is_said(tmp_path):
    held = tmp_path / "atlas.db"
    with duckdb.connect(str(held)):
        done, document = run(tmp_path, "--entity", "IONS")
    assert (done.returncode, document["ok"]) == (1, False)
    assert "lock" in document["error"]


def test_a_missing_database_is_not_made(tmp_path):
    done, document = run(tmp_path, "--entity", "IONS")
    assert done.returncode == 1
    assert "load and validate" in document["error"]
    assert not (tmp_path / "atlas.db").exists()
