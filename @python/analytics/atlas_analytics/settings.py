"""What a build is told by its arguments and environment."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
REPOSITORY = PROJECT.parent.parent


class SettingsError(Exception):
    """An argument or variable that names nothing that could be built."""


@dataclass(frozen=True)
class Settings:
    entity: str
    config_hash: str
    models_hash: str
    home: Path
    # Path of the DuckDB file, or an address such as md:atlas.
    duckdb: str

    @classmethod
    def read(cls, entity: str, config_hash: str, models_hash: str, environment: Mapping[str, str]) -> "Settings":
        # The code becomes a schema's name, and the hashes a part of SQL.
        if not re.fullmatch(r"[A-Z][A-Z0-9_]*", entity):
            raise SettingsError(f"entity {entity!r} is no registry code: upper-case letters, digits and underscores")
        for value in (config_hash, models_hash):
            if not re.fullmatch(r"[0-9a-f]*", value):
                raise SettingsError(f"{value!r} is no hexadecimal hash")
        home = Path(environment.get("ATLAS_HOME") or REPOSITORY).resolve()
        duckdb = environment.get("ATLAS_DUCKDB") or str(home / "atlas.db")
        if ":" not in duckdb and not Path(duckdb).is_file():
            raise SettingsError(f"no database at {duckdb}: load and validate the entity first")
        return cls(entity, config_hash, models_hash, home, duckdb)

    @property
    def schema(self) -> str:
        """Where models are built; promotion copies it over the current schema."""
        return f"{self.entity.lower()}_next"

    @property
    def work(self) -> Path:
        """Of this home and entity alone: builds of two never share parse results, logs or compiled SQL."""
        return self.home / ".atlas" / "dbt" / self.entity.lower()
