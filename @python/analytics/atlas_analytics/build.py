"""The build: an empty next schema, then dbt's models and data tests."""

import os
import time
from collections.abc import Callable

import duckdb
from dbt.cli.main import dbtRunner

from atlas_analytics.settings import PROJECT, Settings


def build(settings: Settings, report: Callable[[str], None]) -> dict:
    """Builds all models of one entity and tests their data. Unit tests have data of their own: pytest runs those."""
    started = time.monotonic()
    drop_schema(settings)
    # The profile and meta_build read these.
    os.environ["ATLAS_DUCKDB"] = settings.duckdb
    os.environ["ATLAS_CONFIG_HASH"] = settings.config_hash
    os.environ["ATLAS_MODELS_HASH"] = settings.models_hash

    outcome = dbtRunner(callbacks=[progress(report)]).invoke(
        [
            "--no-write-json",
            "--log-level=none",
            "--log-level-file=none",
            "build",
            "--exclude-resource-type=unit_test",
            "--exclude-resource-type=exposure",
            f"--project-dir={PROJECT}",
            f"--profiles-dir={PROJECT}",
            f"--target-path={settings.work}",
            f"--log-path={settings.work}",
            f"--vars={{entity: {settings.entity}}}",
        ]
    )
    document = {
        "ok": outcome.success,
        "schema": settings.schema,
        "elapsed": round(time.monotonic() - started, 3),
        "nodes": [describe(result) for result in getattr(outcome.result, "results", [])],
    }
    if outcome.exception is not None:
        document["error"] = str(outcome.exception)
    return document


def drop_schema(settings: Settings) -> None:
    """A half-built schema of a killed run must lend nothing to this one."""
    with duckdb.connect(settings.duckdb) as connection:
        connection.execute(f'drop schema if exists "{settings.schema}" cascade')


def progress(report: Callable[[str], None]) -> Callable:
    """Turns dbt's events into a line for each finished node."""

    def handle(event) -> None:
        if event.info.name in ("LogModelResult", "LogTestResult"):
            data = event.data
            total = data.total if event.info.name == "LogModelResult" else data.num_models
            report(f"{data.index}/{total} {data.status} {data.node_info.node_name}")

    return handle


def describe(result) -> dict:
    return {
        "name": result.node.name,
        "kind": str(result.node.resource_type),
        "status": str(result.status),
        "message": result.message,
        "failures": result.failures,
    }
