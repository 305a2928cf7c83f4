from __future__ import annotations

import csv
import io
import json
import sqlite3
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from beritaextract.records import Doubt, Extraction, Span
from beritaextract.tables import SCHEMAS, to_arrow
from beritaextract.tables.cells import csv_line, no_formula, without_guard
from beritaextract.tables.run_folder import RunFolder
from beritaextract.tables.writers import WRITERS, file_names
from tests.tables.helpers import extraction, figure


def written(folder: Path, format_: str, extractions: list[Extraction]) -> Path:
    writer = WRITERS[format_](folder)
    for name, table in to_arrow(extractions).items():
        writer.write(name, table)
    writer.close()
    assert sorted(path.name for path in folder.iterdir()) == sorted(file_names(format_))
    assert writer.notes() == []
    return folder


def test_csv_cells_that_a_spreadsheet_would_run(tmp_path: Path) -> None:
    dangerous = ["=1+1", "+62 812", "-5 derajat", "@sum", "\tx", "\rx", "baik = aman", ""]
    doubts = tuple(Doubt(start=-1, end=1, text=text, message="x") for text in dangerous)
    negative = figure("f1", "-5.5")
    written(tmp_path, "csv", [Extraction(id="=a", warnings=doubts, figures=(negative,))])
    with (tmp_path / "warnings.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["text"] for row in rows] == ["'" + text for text in dangerous[:6]] + dangerous[6:]
    assert rows[0]["article_id"] == "'=a" and rows[0]["text_start"] == "-1"
    with (tmp_path / "figures.csv").open(newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["value"], row["value_text"]) == ("-5.5", "-5.5")


def test_numbers_below_zero_in_a_table_of_another_command(tmp_path: Path) -> None:
    schema = pa.schema(
        [("earlier_value", pa.decimal128(38, 9)), ("earlier_value_text", pa.string()), ("note_text", pa.string())]
    )
    row = {"earlier_value": Decimal("-5.5"), "earlier_value_text": "-5.5", "note_text": "-5.5"}
    writer = WRITERS["csv"](tmp_path, {"changes": schema})
    writer.write("changes", pa.Table.from_pylist([row], schema=schema))
    writer.close()
    with (tmp_path / "changes.csv").open(newline="") as file:
        (cells,) = csv.DictReader(file)
    assert cells == {"earlier_value": "-5.5", "earlier_value_text": "-5.5", "note_text": "'-5.5"}


@pytest.mark.parametrize(
    "text",
    ["=1", "\n=1", " =1", "\u00a0+1", "\u200b@x", "\ufeff-1", "\uff1d1+1", "\uff20x", "\n", "\x00=1", "'=1", "''=1"],
)
def test_no_spreadsheet_runs_a_cell(text: str) -> None:
    assert no_formula(text) == "'" + text
    assert without_guard(no_formula(text)) == text


@pytest.mark.parametrize("text", ["Jum'at", "'kata dia'", "a=b", "5-6", "", "“=”", "'"])
def test_a_harmless_cell_is_left_alone(text: str) -> None:
    assert no_formula(text) == without_guard(text) == text


@pytest.mark.parametrize("separator", [",", ";"])
def test_no_dialect_splits_a_cell(separator: str) -> None:
    cells = ["a;b", "a,b", "a\tb", "a|b", 'a"b', "a\nb", "a\rb", "biasa", None, 1.5, True]
    line = csv_line(cells, separator)
    assert line.endswith(separator.join(["biasa", "", "1.5", "True"]) + "\r\n")
    (row,) = csv.reader(io.StringIO(line, newline=""), delimiter=separator)
    assert row == ["" if cell is None else str(cell) for cell in cells]


def test_csv_for_excel(tmp_path: Path) -> None:
    made = extraction("a1", figure("f1", "12345.5"), figure("f2", "1" * 30))
    hedged = {"confidence": 0.25, "hedges": (Span(start=0, end=7, text="JAKARTA"),)}
    written(tmp_path, "csv-excel", [made.model_copy(update={"claims": (made.claims[0].model_copy(update=hedged),)})])
    data = (tmp_path / "figures.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfarticle_id;id;kind;")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [(row["value"], row["value_text"]) for row in rows] == [("12345,5", "12345,5"), ("", "1" * 30)]
    first, _ = RunFolder(tmp_path).rows("figures", "value_text", "text_start", "text")
    assert first == {"value_text": "12345.5", "text_start": 16, "text": "5 persen"}
    (claim,) = RunFolder(tmp_path).rows("claims", "confidence", "hedges")
    assert claim == {"confidence": "0.25", "hedges": ["JAKARTA"]}


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
