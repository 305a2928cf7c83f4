"""The tables in the folder of a run, read back as rows, from whichever format is there."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

from beritaextract.errors import SourceError
from beritaextract.tables.table_set import TableSet
from beritaextract.tables.workbook import read_table
from beritaextract.tables.writers import without_guard

Row = Mapping[str, Any]

# In the order of trust: a CSV file may have been through a spreadsheet.
_FORMATS = ("parquet", "jsonl", "sqlite", "csv", "xlsx")
_ONE_FILE = frozenset({"sqlite", "xlsx"})
_LISTS = frozenset({"figure_ids", "aliases", "posts", "variants", "joined_by", "ids"})
_FRACTIONS = tuple(f"{name}{end}" for name in ("value", "low", "high", "expected", "stated") for end in ("", "_text"))
_PIECE = 1 << 14
_NUMBERS = frozenset({"text_start", "text_end", "characters"})


class RunFolder:
    """The folder that `beritaextract run` wrote."""

    def __init__(self, folder: Path) -> None:
        """Find the tables.

        Raises:
            SourceError: the folder holds no tables, or not those of one run.
        """
        self.folder = folder
        TableSet(folder).refuse_half()
        for format_ in _FORMATS:
            if self._file("articles", format_).is_file():
                self._format = format_
                return
        raise SourceError(
            "no-tables",
            f"{folder} holds no tables; make them with: beritaextract run PATH --out {folder} --format parquet",
        )

    def rows(self, table: str, *columns: str) -> Iterator[Row]:
        """The rows of a table; a column that the files lack is None, and so is a missing table empty.

        Raises:
            SourceError: of the kind `damaged`, while rows are read: a file is broken, or a cell is not what it must be.
        """
        path = self._file(table, self._format)
        if not path.is_file():
            return iter(())
        return _told(path, table, getattr(self, f"_{self._format}")(path, table, columns))

    def count(self, table: str) -> int:
        """How many rows a table has."""
        path = self._file(table, self._format)
        if self._format == "parquet" and path.is_file():
            import pyarrow.parquet as pq

            return int(pq.read_metadata(path).num_rows)
        return sum(1 for _ in self.rows(table, "article_id"))

    def pieces(self, table: str, *columns: str) -> Iterator[list[list[Any]]]:
        """The columns of a table as lists, some thousand rows at a time; equal texts of a piece are one object.

        Raises:
            SourceError: as `rows`.
        """
        path = self._file(table, self._format)
        if self._format == "parquet" and path.is_file():
            yield from _parquet_pieces(path, table, columns)
            return
        rows = self.rows(table, *columns)
        while piece := list(islice(rows, _PIECE)):
            yield [[row[name] for row in piece] for name in columns]

    def _file(self, table: str, format_: str) -> Path:
        return self.folder / (f"tables.{format_}" if format_ in _ONE_FILE else f"{table}.{format_}")

    @staticmethod
    def _parquet(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        import pyarrow.parquet as pq

        with pq.ParquetFile(path) as file:
            there = [name for name in columns if name in file.schema_arrow.names]
            missing = dict.fromkeys(name for name in columns if name not in there)
            for batch in file.iter_batches(columns=there):
                names = [*batch.schema.names, *missing]
                values = [column.to_pylist() for column in batch.columns]
                values += [[None] * batch.num_rows for _ in missing]
                for row in zip(*values, strict=True):
                    yield dict(zip(names, row, strict=True))

    @staticmethod
    def _jsonl(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        with path.open(encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                yield {name: row.get(name) for name in columns}

    @staticmethod
    def _csv(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        csv.field_size_limit(1 << 30)
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = file.readline()
            file.seek(0)
            for_excel = ";" in header
            for row in csv.DictReader(file, delimiter=";" if for_excel else ","):
                if for_excel:
                    row |= {name: row[name].replace(",", ".") for name in _FRACTIONS if row.get(name)}
                yield {name: _from_cell(name, row.get(name)) for name in columns}

    @staticmethod
    def _xlsx(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        for row in read_table(path, table):
            yield {name: _from_workbook(name, row.get(name)) for name in columns}

    @staticmethod
    def _sqlite(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
            there = [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]
            if not there:
                return
            listed = ", ".join(f'"{name}"' if name in there else "NULL" for name in columns)
            for row in base.execute(f'SELECT {listed} FROM "{table}"'):
                yield {
                    name: json.loads(value or "[]") if name in _LISTS else value
                    for name, value in zip(columns, row, strict=True)
                }


def _parquet_pieces(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[list[list[Any]]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    read = 0
    try:
        with pq.ParquetFile(path) as file:
            there = [name for name in columns if name in file.schema_arrow.names]
            for batch in file.iter_batches(batch_size=_PIECE, columns=there):
                yield [_values(batch.column(name)) if name in there else [None] * batch.num_rows for name in columns]
                read += batch.num_rows
    except ValueError as error:
        raise _damaged(path, table, read + 1, error) from None
    pa.default_memory_pool().release_unused()  # back to the system, which does not happen by itself


def _values(column: Any) -> list[Any]:
    """The values of a column of a batch, of equal texts the same object."""
    import pyarrow as pa

    if not pa.types.is_string(column.type):
        return column.to_pylist()  # type: ignore[no-any-return]
    encoded = column.dictionary_encode()
    texts = [*encoded.dictionary.to_pylist(), None]
    return [texts[place] for place in encoded.indices.fill_null(len(texts) - 1).to_pylist()]


def _told(path: Path, table: str, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows; what is wrong with a file is told with the row at which it shows."""
    read = 0
    try:
        for row in rows:
            read += 1
            yield row
    except (ValueError, sqlite3.Error, csv.Error) as error:
        raise _damaged(path, table, read + 1, error) from None


def _damaged(path: Path, table: str, row: int, error: Exception) -> SourceError:
    return SourceError("damaged", f"{path}: row {row} of {table} cannot be read ({error}); make them anew")


def named_rows(folder: Path, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a table that stands beside those of a run, such as `people_speakers`; none where there is none."""
    for format_ in _FORMATS:
        path = folder / f"{table}.{format_}"
        if format_ != "sqlite" and path.is_file():
            return _told(path, table, getattr(RunFolder, f"_{format_}")(path, table, columns))
    return iter(())


def columns_of(path: Path) -> list[str]:
    """The columns of a table in a CSV or JSONL file, in order; a JSONL file without a line shows none."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        line = file.readline()
    if path.suffix == ".jsonl":
        return list(json.loads(line)) if line else []
    return next(csv.reader([line], delimiter=";" if ";" in line else ","))


def _from_workbook(name: str, cell: Any) -> Any:
    return json.loads(cell or "[]") if name in _LISTS else cell


def _from_cell(name: str, cell: str | None) -> Any:
    """A cell of a CSV file as it was: lists are JSON, and an apostrophe guards text against spreadsheets."""
    if name in _LISTS:
        return json.loads(cell) if cell else []
    if not cell:
        return None
    if name in _NUMBERS:
        return int(cell)
    return without_guard(cell)
