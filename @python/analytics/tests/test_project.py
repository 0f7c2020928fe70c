"""The project itself: what every model must have, the unit tests of its rules, and its locks."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from dbt.cli.main import dbtRunner
from packaging.requirements import Requirement

PROJECT = Path(__file__).resolve().parent.parent
DEFINITIONS = PROJECT.parent.parent / "@plan/analytics.md"


@pytest.fixture(scope="module")
def manifest(tmp_path_factory: pytest.TempPathFactory):
    work = str(tmp_path_factory.mktemp("parse"))
    outcome = dbtRunner().invoke(
        [
            "--quiet",
            "--no-write-json",
            "parse",
            "--project-dir",
            str(PROJECT),
            "--profiles-dir",
            str(PROJECT),
            "--target-path",
            work,
            "--log-path",
            work,
        ]
    )
    assert outcome.success, outcome.exception
    return outcome.result


@pytest.fixture(scope="module")
def models(manifest) -> dict:
    return {node.name: node for node in manifest.nodes.values() if node.resource_type == "model"}


def test_every_model_is_described_contracted_and_keyed(manifest, models):
    keyed = {
        manifest.nodes[test.attached_node].name
        for test in manifest.nodes.values()
        if test.resource_type == "test" and test.test_metadata.name == "primary_key"
    }
    for name, model in models.items():
        assert model.description, name
        assert model.config.materialized == "table", name
        assert model.contract.enforced, name
        assert all(column.data_type for column in model.columns.values()), name
        assert "entity_code" in model.columns, name
        assert name in keyed, name


def test_intermediate_rows_say_what_they_were_made_of(models):
    calendar = {"int_periods", "int_period_days"}
    for name, model in models.items():
        if name.startswith("int_") and name not in calendar:
            assert "row_keys" in model.columns, name


def test_staging_and_staging_alone_reads_sources(manifest, models):
    for name, model in models.items():
        reads_sources = any(parent.startswith("source.") for parent in model.depends_on.nodes)
        assert reads_sources == name.startswith("stg_"), name


def test_every_source_and_exposure_is_described(manifest):
    assert all(source.description for source in manifest.sources.values())
    assert all(exposure.description for exposure in manifest.exposures.values())


def test_the_plan_has_every_definition_word_for_word(manifest):
    page = " ".join(DEFINITIONS.read_text("utf-8").split())
    for doc in manifest.docs.values():
        if doc.package_name == "atlas_analytics":
            assert " ".join(doc.block_contents.split()) in page, doc.name


def test_the_rules_unit_tests_by_hand(scenario: Path, tmp_path: Path):
    """As a person runs dbt, in the project's folder with its own profile."""
    done = subprocess.run(
        [
            Path(sys.executable).with_name("dbt"),
            "test",
            "--select",
            "test_type:unit",
            "--target-path",
            tmp_path,
            "--log-path",
            tmp_path,
        ],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        env={**os.environ, "ATLAS_DUCKDB": str(scenario)},
    )
    assert done.returncode == 0, done.stdout
    assert re.search(r"PASS=[1-9]\d+ WARN=0 ERROR=0 SKIP=0", done.stdout)


def pins(lock: str) -> dict[str, tuple[str, frozenset[str]]]:
    """Each package's version and hashes."""
    text = (PROJECT / lock).read_text("utf-8").replace("\\\n", " ")
    assert "://" not in text, "a lock that names an index ties a clone to it"
    found = {}
    for line in text.splitlines():
        name, version = line.split()[0].split("==")
        found[name] = (version, frozenset(re.findall(r"sha256:[0-9a-f]{64}", line)))
    return found


def test_the_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    lock, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert all(hashes for _, hashes in dev.values())
    assert lock.items() <= dev.items()
    for text, pinned in [(each, lock) for each in project["project"]["dependencies"]] + [
        (each, dev) for each in project["dependency-groups"]["dev"]
    ]:
        requirement = Requirement(text)
        version, _ = pinned[requirement.name]
        assert requirement.specifier.contains(version), f"{text} is locked at {version}: compile the locks anew"
