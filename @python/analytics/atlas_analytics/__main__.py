"""python -m atlas_analytics build --entity IONS: progress on stderr, one JSON document on stdout."""

import argparse
import json
import os
import sys
import threading
import time
from contextlib import redirect_stdout

import duckdb

from atlas_analytics.settings import Settings, SettingsError


def main() -> int:
    arguments = parse_arguments()
    end_with_parent()
    # Whatever dbt prints goes to stderr: stdout holds the document alone.
    with redirect_stdout(sys.stderr):
        try:
            settings = Settings.read(arguments.entity, arguments.config_hash, arguments.models_hash, os.environ)
            from atlas_analytics.build import build  # dbt takes seconds to import: not before the settings are right

            document = build(settings, report=lambda line: print(line, file=sys.stderr, flush=True))
        except (SettingsError, duckdb.Error) as error:
            document = {"ok": False, "schema": None, "elapsed": 0.0, "nodes": [], "error": str(error)}
    json.dump(document, sys.stdout, ensure_ascii=False)
    print()
    return 0 if document["ok"] else 1


def end_with_parent() -> None:
    """Ends this process once the one that started it is gone: a build that nobody waits for would hold the database."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="atlas_analytics", description="Builds an entity's marts into its next schema."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    build = commands.add_parser("build", help="build all models and run their data tests")
    build.add_argument("--entity", required=True, help="registry code, such as IONS")
    build.add_argument("--config-hash", default="", help="hash of the registry, for meta_build")
    build.add_argument("--models-hash", default="", help="hash of this project, for meta_build")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
