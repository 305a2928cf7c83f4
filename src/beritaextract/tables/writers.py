"""Writers of flat tables: each takes tables piece by piece and leaves one set of files in a folder."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any, Protocol

import pyarrow as pa

from beritaextract.tables.schema import SCHEMAS
from beritaextract.tables.workbook import XlsxWriter

# Spreadsheets run a cell as a formula when it begins with such a sign, some behind blanks too or in full width; an
# apostrophe makes it plain text, and a text that begins with one of its own gets another, so that it can be told.
_FORMULA = re.compile(r"'*+(?:[\t\r\n]|[\s\x00-\x1f\u00ad\u200b-\u200f\u2060\ufeff]*+[=+\-@\uff1d\uff0b\uff0d\uff20])")
# A comma among semicolons is that of a number.
_QUOTED = {",": re.compile(r"[\",;\t\r\n|]"), ";": re.compile(r"[\";\t\r\n|]")}
_ROW_GROUP = 16 * 1024

Schemas = Mapping[str, pa.Schema]


class MakeWriter(Protocol):
    """Makes a writer of tables with these schemas into a folder."""

    def __call__(self, folder: Path, schemas: Schemas = SCHEMAS) -> Writer: ...


class Writer(Protocol):
    """Takes pieces of tables in order; `close` completes the files, and `notes` tells what is odd about them."""

    def write(self, name: str, piece: pa.Table) -> None: ...

    def close(self) -> None: ...

    def notes(self) -> list[str]: ...


class _Plain:
    """A writer of files that hold everything as it is."""

    def notes(self) -> list[str]:
        return []


class JsonlWriter(_Plain):
    """`articles.jsonl`, …: one JSON object a line; numbers as strings of their exact digits."""

    def __init__(self, folder: Path, schemas: Schemas = SCHEMAS) -> None:
        self._files = {name: (folder / f"{name}.jsonl").open("w", encoding="utf-8", newline="\n") for name in schemas}

    def write(self, name: str, piece: pa.Table) -> None:
        file = self._files[name]
        columns = _plain_columns(piece)
        names = list(columns)
        for row in zip(*columns.values(), strict=True):
            file.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) + "\n")

    def close(self) -> None:
        _close(self._files.values())


class CsvWriter(_Plain):
    """`articles.csv`, …: UTF-8, one header, lines ending in CR LF (RFC 4180), lists as JSON.

    A text that a spreadsheet would run as a formula gets an apostrophe in front, and a cell with a `;` is quoted in
    every dialect, so that none splits it.
    """

    _encoding = "utf-8"
    _separator = ","
    _comma = False

    def __init__(self, folder: Path, schemas: Schemas = SCHEMAS) -> None:
        self._files = {
            name: (folder / f"{name}.csv").open("w", encoding=self._encoding, newline="") for name in schemas
        }
        for name, file in self._files.items():
            file.write(csv_line(schemas[name].names, self._separator))

    def write(self, name: str, piece: pa.Table) -> None:
        columns = _plain_columns(piece)
        cells = [
            _cells(values, is_number(field), comma=self._comma and is_fraction(field))
            for field, values in zip(piece.schema, columns.values(), strict=True)
        ]
        self._files[name].writelines(csv_line(row, self._separator) for row in zip(*cells, strict=True))

    def close(self) -> None:
        _close(self._files.values())


class ExcelCsvWriter(CsvWriter):
    """As `CsvWriter`, as an Indonesian Excel opens it by a double click: a mark, `;` between cells, decimal commas."""

    _encoding = "utf-8-sig"
    _separator = ";"
    _comma = True


class ParquetWriter(_Plain):
    """`articles.parquet`, …: zstd, row groups of 16 Ki rows however small the pieces are."""

    def __init__(self, folder: Path, schemas: Schemas = SCHEMAS) -> None:
        import pyarrow.parquet as pq

        self._writers = {
            name: pq.ParquetWriter(folder / f"{name}.parquet", schema, compression="zstd")
            for name, schema in schemas.items()
        }
        self._waiting: dict[str, list[pa.Table]] = {name: [] for name in self._writers}
        self._rows = dict.fromkeys(self._writers, 0)

    def write(self, name: str, piece: pa.Table) -> None:
        self._waiting[name].append(piece)
        self._rows[name] += piece.num_rows
        if self._rows[name] >= _ROW_GROUP:
            self._flush(name)

    def close(self) -> None:
        for name, writer in self._writers.items():
            self._flush(name)
            writer.close()

    def _flush(self, name: str) -> None:
        if self._rows[name]:
            self._writers[name].write_table(pa.concat_tables(self._waiting[name]), row_group_size=_ROW_GROUP)
            self._waiting[name] = []
            self._rows[name] = 0


class SqliteWriter(_Plain):
    """`tables.sqlite`, one table each; `value` is a number, `value_text` its exact digits; lists as JSON."""

    def __init__(self, folder: Path, schemas: Schemas = SCHEMAS) -> None:
        import sqlite3

        # What a full disk raises, here as everywhere else an OSError.  Which of them depends on where it fills.
        self._failures = (sqlite3.Error,)
        self._names = tuple(schemas)
        with failing_as_files_do(self._failures):
            self._base = sqlite3.connect(folder / "tables.sqlite", isolation_level=None)
            self._base.execute("PRAGMA journal_mode = OFF")
            self._base.execute("PRAGMA synchronous = OFF")
            self._base.execute("BEGIN")
            for name, schema in schemas.items():
                columns = ", ".join(f'"{field.name}" {_sqlite_type(field.type)}' for field in schema)
                self._base.execute(f'CREATE TABLE "{name}" ({columns})')

    def write(self, name: str, piece: pa.Table) -> None:
        columns = _plain_columns(piece)
        rows = zip(*([_listed(value) for value in values] for values in columns.values()), strict=True)
        marks = ", ".join("?" * piece.num_columns)
        with failing_as_files_do(self._failures):
            self._base.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)

    def close(self) -> None:
        with failing_as_files_do(self._failures), closing(self._base):
            for name in self._names:
                self._base.execute(f'CREATE INDEX "{name}_article" ON "{name}" (article_id)')
            self._base.execute("COMMIT")
            self._base.execute("PRAGMA synchronous = FULL")


class DuckdbWriter(_Plain):
    """`tables.duckdb`, one table each (extra `duckdb`)."""

    def __init__(self, folder: Path, schemas: Schemas = SCHEMAS) -> None:
        from beritaextract.extras import needed

        duckdb = needed("duckdb", "duckdb")
        # What a full disk raises, here as everywhere else an OSError.
        self._failures = (duckdb.OperationalError, duckdb.FatalException)
        with failing_as_files_do(self._failures):
            self._base: Any = duckdb.connect(str(folder / "tables.duckdb"))
        for name, schema in schemas.items():
            self._fill(f'CREATE TABLE "{name}" AS SELECT * FROM piece', schema.empty_table())

    def write(self, name: str, piece: pa.Table) -> None:
        self._fill(f'INSERT INTO "{name}" SELECT * FROM piece', piece)

    def close(self) -> None:
        with failing_as_files_do(self._failures):
            self._base.execute("CHECKPOINT")  # closing writes too, and says nothing when it cannot
            self._base.close()

    def _fill(self, statement: str, piece: pa.Table) -> None:
        with failing_as_files_do(self._failures):
            self._base.register("piece", piece)
            self._base.execute(statement)


@contextmanager
def failing_as_files_do(failures: tuple[type[Exception], ...]) -> Iterator[None]:
    """What a database raises when it cannot write, as an OSError."""
    try:
        yield
    except failures as error:
        raise OSError(str(error)) from error


WRITERS: dict[str, MakeWriter] = {
    "jsonl": JsonlWriter,
    "csv": CsvWriter,
    "csv-excel": ExcelCsvWriter,
    "xlsx": XlsxWriter,
    "parquet": ParquetWriter,
    "sqlite": SqliteWriter,
    "duckdb": DuckdbWriter,
}


_ONE_FILE = frozenset({"xlsx", "sqlite", "duckdb"})


def file_names(format_: str) -> list[str]:
    """The files that a format leaves in a folder."""
    if format_ in _ONE_FILE:
        return [f"tables.{format_}"]
    return [f"{name}.{'csv' if format_ == 'csv-excel' else format_}" for name in SCHEMAS]


def is_number(field: pa.Field) -> bool:
    """Whether a column holds numbers, as such or as text of exact digits."""
    return not pa.types.is_string(field.type) or field.name in _NUMBER_TEXTS


_NUMBER_TEXTS = frozenset(
    f"{field.name}_text" for schema in SCHEMAS.values() for field in schema if pa.types.is_decimal(field.type)
)


def _plain_columns(piece: pa.Table) -> dict[str, list[Any]]:
    """Columns as Python values; a decimal as the text of its exact digits."""
    columns: dict[str, list[Any]] = {}
    for field in piece.schema:
        if pa.types.is_decimal(field.type):
            exact = piece.column(f"{field.name}_text").to_pylist()
            fits = piece.column(field.name).is_valid().to_pylist()
            columns[field.name] = [text if fit else None for text, fit in zip(exact, fits, strict=True)]
        else:
            columns[field.name] = piece.column(field.name).to_pylist()
    return columns


def _cells(values: list[Any], harmless: bool, *, comma: bool = False) -> list[Any]:
    if comma:
        return [None if value is None else str(value).replace(".", ",") for value in values]
    if harmless:
        return [_listed(value) for value in values]
    return [no_formula(value) for value in values]


def no_formula(value: Any) -> Any:
    """A cell that no spreadsheet runs: text that begins as a formula gets an apostrophe in front."""
    return "'" + value if isinstance(value, str) and _FORMULA.match(value) else value


def without_guard(cell: str) -> str:
    """The text that `no_formula` made a cell of."""
    return cell[1:] if cell[:1] == "'" and _FORMULA.match(cell) else cell


def csv_line(values: Iterable[Any], separator: str = ",") -> str:
    """A line of CSV with its end.  What any dialect could take for a separator is between quotation marks."""
    search = _QUOTED[separator].search
    texts = ["" if value is None else str(value) for value in values]
    return separator.join(['"' + text.replace('"', '""') + '"' if search(text) else text for text in texts]) + "\r\n"


def is_fraction(field: pa.Field) -> bool:
    """Whether a column holds numbers that can have decimals, as such or as text of their exact digits."""
    return bool(pa.types.is_decimal(field.type) or pa.types.is_floating(field.type) or field.name in _NUMBER_TEXTS)


def _listed(value: Any) -> Any:
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value


def _sqlite_type(type_: pa.DataType) -> str:
    if pa.types.is_integer(type_) or pa.types.is_boolean(type_):
        return "INTEGER"
    if pa.types.is_decimal(type_):
        return "NUMERIC"
    return "REAL" if pa.types.is_floating(type_) else "TEXT"


def _close(files: Iterable[IO[str]]) -> None:
    for file in files:
        file.close()
