"""The workbook of a run: what two other readers find in it is what the tables say."""

from __future__ import annotations

import datetime
import json
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given

from beritaextract.records import Doubt, Extraction
from beritaextract.tables import SCHEMAS, to_arrow, workbook
from beritaextract.tables.run_folder import RunFolder
from beritaextract.tables.workbook import XlsxWriter, read_table
from tests.profiles import examples
from tests.tables.helpers import TEXT, extraction, figure
from tests.tables.test_round_trip import extractions

pytest.importorskip("xlsxwriter", reason="the extra xlsx is not installed")
calamine = pytest.importorskip("python_calamine", reason="the extra xlsx is not installed")


def written(folder: Path, made: list[Extraction]) -> tuple[Path, XlsxWriter, dict[str, pa.Table]]:
    writer, tables = XlsxWriter(folder), to_arrow(made, texts=[TEXT] * len(made))
    for name, table in tables.items():
        writer.write(name, table)
    writer.close()
    return folder / workbook.FILE, writer, tables


def expected(value: Any, field: pa.Field) -> Any:
    """What a cell must hold: an empty text is an empty cell, what XML lacks is U+FFFD."""
    if value is None or value == "":
        return None
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False).translate(workbook._NO_CHARACTERS)
    if isinstance(value, str):
        return value.translate(workbook._NO_CHARACTERS)
    if isinstance(value, Decimal):
        return float(value) if len(value.normalize().as_tuple().digits) <= 15 else None
    return value


@examples(40)
@given(extractions())
def test_every_value_comes_back(made: list[Extraction]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, _, tables = written(Path(folder), made)
        for name, table in tables.items():
            rows = list(read_table(path, name))
            assert len(rows) == table.num_rows
            for row, before in zip(rows, table.to_pylist(), strict=True):
                for field in table.schema:
                    assert row[field.name] == expected(before[field.name], field), (name, field.name)


def test_another_reader_finds_the_same(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    made = [extraction("a1", figure("f1", "12.5"), figure("f2", None)), extraction("a2", figure("f1", "-3"))]
    path, _, tables = written(tmp_path, made)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == list(SCHEMAS)
    for name, table in tables.items():
        sheet = book[name]
        header, *rows = sheet.iter_rows(values_only=True)
        assert list(header) == table.schema.names
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref
        for row, before in zip(rows, table.to_pylist(), strict=True):
            for field, cell in zip(table.schema, row, strict=True):
                cell = cell.date().isoformat() if isinstance(cell, datetime.datetime) else cell
                assert cell == expected(before[field.name], field), (name, field.name)
    book.close()


def test_numbers_and_days_are_real_ones(tmp_path: Path) -> None:
    path, _, _ = written(tmp_path, [extraction("a1", figure("f1", "1500000000"), figure("f2", "1234567890123456"))])
    book = calamine.CalamineWorkbook.from_path(str(path))
    header, first, second = book.get_sheet_by_name("numbers").iter_rows()
    value, exact = header.index("value"), header.index("value_text")
    assert (first[value], first[exact]) == (1500000000, "1500000000")
    assert (second[value], second[exact]) == ("", "1234567890123456")  # a spreadsheet counts in 15 digits
    assert first[header.index("published")] == datetime.date(2022, 11, 17)


@pytest.mark.parametrize("text", ["=1+1", "+62 812", "@sum", "{=1}", "https://contoh.id", "0123", "TRUE", "1e5"])
def test_texts_stay_texts(tmp_path: Path, text: str) -> None:
    doubt = Doubt(start=0, end=1, text=text, message="x")
    path, _, _ = written(tmp_path, [extraction().model_copy(update={"warnings": (doubt,)})])
    (row,) = read_table(path, "warnings")
    assert row["text"] == text
    import zipfile

    with zipfile.ZipFile(path) as parts:
        sheets = b"".join(parts.read(name) for name in parts.namelist() if "/worksheets/" in name)
    assert b"<f>" not in sheets and b"hyperlink" not in sheets


def test_a_text_longer_than_a_cell_is_not_cut(tmp_path: Path) -> None:
    text = "Satu 😀 dua. " * 8_000
    doubt = Doubt(start=0, end=1, text=text, message="x")
    made = extraction().model_copy(update={"warnings": (doubt, doubt.model_copy(update={"text": "pendek"}))})
    path, writer, _ = written(tmp_path, [made])
    assert [row["text"] for row in read_table(path, "warnings")] == [text, "pendek"]
    assert "long_texts" in writer.notes()[0]
    cells = [
        row[4] for row in calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_name("long_texts").iter_rows()
    ]
    assert all(len(cell.encode("utf-16-le")) // 2 <= workbook.LONGEST_CELL for cell in cells)


def test_a_table_longer_than_a_sheet_goes_on_in_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MOST_ROWS", 4)
    figures = [figure(f"f{number}", str(number)) for number in range(8)]
    path, writer, _ = written(tmp_path, [extraction("a1", *figures)])
    book = calamine.CalamineWorkbook.from_path(str(path))
    assert [name for name in book.sheet_names if name.startswith("figures")] == [
        "figures",
        "figures (2)",
        "figures (3)",
    ]
    assert [row["id"] for row in read_table(path, "figures")] == [f"f{number}" for number in range(8)]
    assert "figures has more rows than a sheet holds and goes on in figures (2), figures (3)" in writer.notes()


def test_a_folder_with_nothing_but_a_workbook_is_read(tmp_path: Path) -> None:
    written(tmp_path, [extraction()])
    (row,) = RunFolder(tmp_path).rows("speakers", "name", "aliases", "nowhere")
    assert row == {"name": "Ani", "aliases": ["Bu Ani"], "nowhere": None}


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    import tracemalloc

    table = to_arrow([extraction("a1", *(figure(f"f{n}", str(n)) for n in range(100)))])["figures"]
    peaks = []
    for pieces in (20, 100):
        folder = tmp_path / str(pieces)
        folder.mkdir()
        writer = XlsxWriter(folder)
        writer.write("figures", table)
        tracemalloc.start()
        for _ in range(pieces):
            writer.write("figures", table)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        writer.close()
    assert peaks[1] < 1.2 * peaks[0] + 100_000
