from __future__ import annotations

import json
import subprocess
import sys

from beritaextract import Extraction
from tests.cli.helpers import call


def test_schema_is_that_of_an_extraction() -> None:
    answer = call("schema")
    assert json.loads(answer.out) == Extraction.model_json_schema(mode="serialization")


def test_version_and_help() -> None:
    assert call("--version").out.startswith("beritaextract ")
    for command in ("extract", "explain", "check", "people", "run", "query", "schema"):
        answer = call(command, "--help")
        assert answer.code == 0
        assert "Exit codes" in answer.out


def test_import_stays_light() -> None:
    code = (
        "import sys, beritaextract; "
        "assert not {'typer', 'rich', 'pyarrow', 'beritaextract.tables', 'beritaextract.batch'} & set(sys.modules), "
        "sorted(sys.modules)"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m beritaextract schema | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("{\n", "")
