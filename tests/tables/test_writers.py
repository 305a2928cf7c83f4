from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from beritaextract.records import Doubt, Extraction
from beritaextract.tables import SCHEMAS, to_arrow
from beritaextract.tables.writers import WRITERS, file_names
from tests.tables.helpers import extraction, figure


def written(folder: Path, format_: str, extractions: list[Extraction]) -> Path:
    writer = WRITERS[format_](folder)
    for name, table in to_arrow(extractions).items():
        writer.write(name, table)
    writer.close()
    assert sorted(path.name for path in folder.iterdir()) == sorted(file_names(format_))
    return folder


def test_csv_cells_that_a_spreadsheet_would_run(tmp_path: Path) -> None:
    dangerous = ["=1+1", "+62 812", "-5 derajat", "@sum", "\tx", "\rx", "baik = aman", ""]
    doubts = tuple(Doubt(start=-1, end=1, text=text, message="x") for text in dangerous)
    negative = figure("f1", "-5.5")
    written(tmp_path, "csv", [Extraction(id="=a", warnings=doubts, figures=(negative,))])
    with (tmp_path / "warnings.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["text"] for row in rows] == ["'" + text for text in dangerous[:6]] + dangerous[6:]
    assert rows[0]["article_id"] == "'=a" and rows[0]["start"] == "-1"
    with (tmp_path / "figures.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["value"], row["value_text"]) == ("-5.5", "-5.5")


def test_csv_quotes_lines_and_lists(tmp_path: Path) -> None:
    doubt = Doubt(start=0, end=1, text='kata "dia",\nlalu', message="x")
    written(tmp_path, "csv", [extraction().model_copy(update={"warnings": (doubt,)})])
    with (tmp_path / "warnings.csv").open(newline="", encoding="utf-8") as file:
        assert next(csv.DictReader(file))["text"] == doubt.text
    with (tmp_path / "speakers.csv").open(newline="", encoding="utf-8") as file:
        assert json.loads(next(csv.DictReader(file))["aliases"]) == ["Bu Ani"]


def test_jsonl(tmp_path: Path) -> None:
    written(tmp_path, "jsonl", [extraction("a1"), extraction("a2")])
    rows = [json.loads(line) for line in (tmp_path / "claims.jsonl").read_text().splitlines()]
    assert [row["article_id"] for row in rows] == ["a1", "a2"]
    assert list(rows[0]) == SCHEMAS["claims"].names


def test_parquet_comes_back_as_it_went(tmp_path: Path) -> None:
    written(tmp_path, "parquet", [extraction()])
    for name, table in to_arrow([extraction()]).items():
        assert pq.read_table(tmp_path / f"{name}.parquet").equals(table)
    assert pq.ParquetFile(tmp_path / "claims.parquet").metadata.row_group(0).column(0).compression == "ZSTD"


def test_sqlite_joins_and_keeps_digits(tmp_path: Path) -> None:
    made = extraction("a1", figure("f1", "12345678901234567.89"))
    written(tmp_path, "sqlite", [made])
    with sqlite3.connect(tmp_path / "tables.sqlite") as base:
        query = (
            "SELECT s.name, f.value_text, f.value > 1e16, f.vague FROM figures f "
            "JOIN speakers s ON s.article_id = f.article_id AND s.id = f.speaker_id"
        )
        assert base.execute(query).fetchall() == [("Ani", "12345678901234567.89", 1, 0)]
    base.close()


def test_duckdb(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra duckdb is not installed")
    written(tmp_path, "duckdb", [extraction()])
    with duckdb.connect(str(tmp_path / "tables.duckdb")) as base:
        assert [str(cell) for cell in base.execute("SELECT sum(value) FROM figures").fetchone()] == ["5.000000000"]
