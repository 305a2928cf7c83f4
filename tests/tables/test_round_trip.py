"""What goes into a format comes out of it: numbers to the last digit, any text, what is missing as missing."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beritaextract.records import Date, Extraction
from beritaextract.tables import SCHEMAS, to_arrow
from beritaextract.tables.cells import is_number, no_formula
from beritaextract.tables.columns import clean
from beritaextract.tables.writers import WRITERS
from tests.profiles import examples
from tests.tables.helpers import extraction, figure

# As far as the numerals go: a sextillion has 21 zeros, a part in a million six places; and well beyond.
NUMBERS = st.builds(
    lambda sign, digits, exponent: Decimal((sign, tuple(map(int, str(digits))), exponent)),
    st.integers(0, 1),
    st.integers(0, 10**32),
    st.integers(-30, 30),
)
MARKS = st.sampled_from(
    ["", "=1+1", "'=1", "'", '"', "\x00", "\r\n", "\n", "\r", ",", ";", "\t", "\ud800", "\u202e", "é", "😀", "-"]
)
TEXTS = st.lists(MARKS | st.text(max_size=6) | st.characters(), max_size=5).map("".join)
DAYS = st.dates().map(str) | st.sampled_from(["2022-11", "2021", "--03-10", "2022-01/2022-11"]) | st.none()


@st.composite
def extractions(draw: Any) -> list[Extraction]:
    made = []
    for number in range(draw(st.integers(1, 3))):
        figures = [
            figure(
                f"f{n}",
                str(draw(NUMBERS)) if draw(st.booleans()) else None,
                draw(TEXTS),
                subject=draw(TEXTS | st.none()),
            )
            for n in range(draw(st.integers(1, 3)))
        ]
        dates = tuple(
            Date(id="d1", start=0, end=5, text="Kamis", value=value, basis="x")
            for value in draw(st.lists(DAYS, max_size=2))
        )
        title = draw(TEXTS | st.none())
        made.append(extraction(f"a{number}", *figures).model_copy(update={"title": title, "dates": dates}))
    return made


def written(format_: str, tables: dict[str, pa.Table], read: Callable[[Path], Any]) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        writer = WRITERS[format_](Path(folder))
        for name, table in tables.items():
            writer.write(name, table)
        writer.close()
        return read(Path(folder))


@examples(100)
@given(extractions())
def test_json(made: list[Extraction]) -> None:
    for one in made:
        back = Extraction.model_validate(json.loads(json.dumps(one.model_dump(mode="json"))))
        assert back == one
        for record, before in zip(back.figures, one.figures, strict=True):
            assert digits(record.value) == digits(before.value)


def digits(value: Decimal | None) -> str | None:
    """All digits, the zeros at the end too."""
    return None if value is None else format(value, "f")


@examples(100)
@given(extractions())
def test_arrow(made: list[Extraction]) -> None:
    rows = to_arrow(made)["figures"].to_pylist()
    records = [one for extraction_ in made for one in extraction_.figures]
    for row, record in zip(rows, records, strict=True):
        assert (row["value_text"] is None) == (record.value is None)
        assert record.value is None or Decimal(row["value_text"]) == record.value
        assert row["value"] is None or row["value"] == record.value
        assert (row["text"], row["subject"]) == (clean(record.text), clean(record.subject))


@examples(60)
@given(extractions())
def test_parquet(made: list[Extraction]) -> None:
    tables = to_arrow(made)
    back = written(
        "parquet", tables, lambda folder: {name: pq.read_table(folder / f"{name}.parquet") for name in SCHEMAS}
    )
    assert all(back[name].equals(table) for name, table in tables.items())


@examples(60)
@given(extractions())
def test_jsonl(made: list[Extraction]) -> None:
    def read(folder: Path) -> dict[str, list[Any]]:
        # Lines end in LF alone: a text may hold what str.splitlines takes for an end.
        texts = {name: (folder / f"{name}.jsonl").read_bytes().decode() for name in SCHEMAS}
        return {name: [json.loads(line) for line in text.split("\n")[:-1]] for name, text in texts.items()}

    tables = to_arrow(made)
    for name, rows in written("jsonl", tables, read).items():
        assert rows == [_plain(row, tables[name].schema) for row in tables[name].to_pylist()]


@examples(60)
@given(extractions())
def test_sqlite(made: list[Extraction]) -> None:
    def read(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
        base = sqlite3.connect(folder / "tables.sqlite")
        try:
            return {name: base.execute(f'SELECT * FROM "{name}"').fetchall() for name in SCHEMAS}
        finally:
            base.close()

    tables = to_arrow(made)
    for name, rows in written("sqlite", tables, read).items():
        for row, expected in zip(rows, tables[name].to_pylist(), strict=True):
            plain = _plain(expected, tables[name].schema)
            for field, cell in zip(tables[name].schema, row, strict=True):
                value = plain[field.name]
                if pa.types.is_decimal(field.type):  # a number to reckon with; the exact one is the text beside it
                    assert (cell is None) == (value is None)
                    assert cell is None or float(cell) == pytest.approx(float(value))
                else:
                    assert cell == (json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value)


@examples(60)
@given(extractions())
def test_csv(made: list[Extraction]) -> None:
    def read(folder: Path) -> dict[str, list[list[str]]]:
        texts = {name: (folder / f"{name}.csv").read_bytes().decode() for name in SCHEMAS}
        return {name: list(csv.reader(io.StringIO(text, newline="")))[1:] for name, text in texts.items()}

    tables = to_arrow(made)
    for name, rows in written("csv", tables, read).items():
        for row, expected in zip(rows, tables[name].to_pylist(), strict=True):
            plain = _plain(expected, tables[name].schema)
            for field, cell in zip(tables[name].schema, row, strict=True):
                value = plain[field.name]
                value = json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
                assert cell == (
                    "" if value is None else str(value if is_number(field, tables[name].schema) else no_formula(value))
                )


@examples(15)
@given(extractions())
def test_duckdb(made: list[Extraction]) -> None:
    duckdb = pytest.importorskip("duckdb", reason="the extra duckdb is not installed")

    def read(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
        with duckdb.connect(str(folder / "tables.duckdb")) as base:
            return {name: base.execute(f'SELECT * FROM "{name}"').fetchall() for name in SCHEMAS}

    tables = to_arrow(made)
    for name, rows in written("duckdb", tables, read).items():
        assert rows == [tuple(row.values()) for row in tables[name].to_pylist()]


def _plain(row: dict[str, Any], schema: pa.Schema) -> dict[str, Any]:
    """A row with numbers as the text of their exact digits."""
    decimals = {field.name for field in schema if pa.types.is_decimal(field.type)}
    return {
        name: (row[f"{name}_text"] if value is not None else None) if name in decimals else value
        for name, value in row.items()
    }
