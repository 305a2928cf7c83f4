from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

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


def test_one_article_needs_neither_arrow_nor_spacy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("“Harga naik 5 persen,” kata Bupati Sidoarjo Andi Wijaya.")
    code = (
        "import sys; from beritaextract.cli.app import app\n"
        "for name in ('extract', 'check', 'view'):\n"
        "    app([name, sys.argv[1]], standalone_mode=False)\n"
        "sys.exit(str({'pyarrow', 'spacy', 'pandas'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "a.txt"], capture_output=True, text=True)
    assert done.stderr.splitlines()[-1] == "set()"


def test_a_package_that_is_missing_is_named(tmp_path: Path) -> None:
    code = "import sys; sys.modules['pyarrow'] = None; from beritaextract.cli import main; main()"
    (tmp_path / "a.txt").write_text("Harga naik 5 persen.")
    command = [sys.executable, "-c", code, "run", tmp_path / "a.txt", "--out", tmp_path / "out"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (3, "") and done.stderr.endswith("pip install pyarrow\n")


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m beritaextract schema | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("{\n", "")
