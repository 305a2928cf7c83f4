"""Terminals and pipes that hold few characters get readable text, and programs get the data as it is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.batch.helpers import go
from tests.quick_workers import forked

TEXT = (
    "“Harga beras naik 5 persen – bukan 50 persen…,” kata Bupati Sidoarjo Andi Wijaya di Kafé Øresund, "
    "Kamis (17/11/2022)."
)


def call(*arguments: object, encoding: str = "ascii") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "beritaextract", *map(str, arguments)]
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "COLUMNS": "200"}
    return subprocess.run(command, capture_output=True, check=False, env=environment)


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("terminal") / "berita.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_table_is_readable(article: Path, encoding: str) -> None:
    done = call("extract", article, "--format", "table", encoding=encoding)
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode(encoding)
    assert "Andi Wijaya" in said
    assert ("5 persen - bukan 50 persen." if encoding == "ascii" else "5 persen – bukan 50 persen…") in said


def test_signs_that_are_not_there_keep_columns_in_line(article: Path) -> None:
    lines = call("extract", article, "--format", "table").stdout.decode("ascii").splitlines()
    table = [line for line in lines if line.startswith(("|", "+"))]
    assert table and len({len(line) for line in table[:3]}) == 1


def test_json_is_escaped(article: Path) -> None:
    done = call("extract", article)
    found = json.loads(done.stdout.decode("ascii"))
    assert found["claims"][0]["text"] == "Harga beras naik 5 persen – bukan 50 persen…"


def test_csv_for_programs_is_utf8(article: Path, tmp_path: Path) -> None:
    pytest.importorskip("duckdb", reason="the extra duckdb is not installed")
    with forked():
        go(article, tmp_path / "out", formats=("parquet",))
    asked = ("query", tmp_path / "out", "SELECT text FROM claims", "--format")
    done = call(*asked, "csv")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "persen – bukan 50 persen…" in done.stdout.decode("utf-8")
    assert json.loads(call(*asked, "json").stdout.decode("ascii"))[0]["text"].endswith("persen…")
