"""The tables in the folder of a run, read back as rows, from whichever format is there."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.errors import SourceError
from beritaextract.tables.beside import LISTS
from beritaextract.tables.cells import is_fraction, values_of, without_guard
from beritaextract.tables.schema import SCHEMAS
from beritaextract.tables.table_set import PEOPLE, TableSet, beside_is_current
from beritaextract.tables.workbook import read_table

Row = Mapping[str, Any]

# In the order of trust: a CSV file may have been through a spreadsheet.
_FORMATS = ("parquet", "jsonl", "sqlite", "csv", "xlsx")
_ONE_FILE = frozenset({"sqlite", "xlsx"})
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
        if left := next((name for name in SCHEMAS if self._of_any_format(name)), None):
            raise missing_table(folder, "articles", self._of_any_format(left)[0].name)
        raise SourceError(
            "no-tables",
            f"{folder} holds no tables; make them with: beritaextract run PATH --out {folder} --format parquet",
        )

    def rows(self, table: str, *columns: str) -> Iterator[Row]:
        """The rows of a table; a column that the files lack is None.

        Raises:
            SourceError: of the kind `missing-table` where a run writes the table and it is not there, of the kind
                `damaged` while rows are read: a file is broken, or a cell is not what it must be.
        """
        self.needs(table)
        path = self._file(table, self._format)
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

    def needs(self, *tables: str) -> None:
        """Raises SourceError of the kind `missing-table` where the run wrote a table and it is not there."""
        for table in tables:
            if not self._holds(self._file(table, self._format), table):
                raise missing_table(self.folder, table, self._file("articles", self._format).name)

    def _holds(self, path: Path, table: str) -> bool:
        if self._format != "sqlite":  # a sheet without rows is left out of a workbook
            return path.is_file()
        with suppress(sqlite3.Error), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
            return bool(base.execute(f'PRAGMA table_info("{table}")').fetchone())
        return True  # it is damaged, which reading it will tell

    def _of_any_format(self, table: str) -> list[Path]:
        return [path for format_ in _FORMATS if (path := self._file(table, format_)).is_file()]

    def _file(self, table: str, format_: str) -> Path:
        return self.folder / (f"tables.{format_}" if format_ in _ONE_FILE else f"{table}.{format_}")

    @staticmethod
    def _parquet(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        import pyarrow.parquet as pq

        with pq.ParquetFile(path, pre_buffer=False) as file:
            there = [name for name in columns if name in file.schema_arrow.names]
            missing = dict.fromkeys(name for name in columns if name not in there)
            for batch in file.iter_batches(batch_size=_PIECE, columns=there, use_threads=False):
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
                if not isinstance(row, dict):
                    raise ValueError("the line is no object")
                yield {name: row.get(name) for name in columns}

    @staticmethod
    def _csv(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        csv.field_size_limit(1 << 30)
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = file.readline()
            file.seek(0)
            for_excel = ";" in header
            lists, fractions = _lists(table), _fractions(table) if for_excel else ()
            for row in csv.DictReader(file, delimiter=";" if for_excel else ","):
                row |= {name: row[name].replace(",", ".") for name in fractions if row.get(name)}
                yield {name: _from_cell(name, row.get(name), lists) for name in columns}

    @staticmethod
    def _xlsx(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        lists = _lists(table)
        for row in read_table(path, table):
            cells = ((name, row.get(name)) for name in columns)
            yield {name: json.loads(cell or "[]") if name in lists else cell for name, cell in cells}

    @staticmethod
    def _sqlite(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[Row]:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as base:
            there = [row[1] for row in base.execute(f'PRAGMA table_info("{table}")')]
            if not there:
                return
            listed = ", ".join(f'"{name}"' if name in there else "NULL" for name in columns)
            lists = _lists(table)
            for row in base.execute(f'SELECT {listed} FROM "{table}"'):
                yield {
                    name: json.loads(value or "[]") if name in lists else value
                    for name, value in zip(columns, row, strict=True)
                }


def _parquet_pieces(path: Path, table: str, columns: tuple[str, ...]) -> Iterator[list[list[Any]]]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    read = 0
    try:
        # Threads of its own and columns fetched ahead take more memory than the rows that are wanted.
        with pq.ParquetFile(path, pre_buffer=False) as file:
            there = [name for name in columns if name in file.schema_arrow.names]
            for batch in file.iter_batches(batch_size=_PIECE, columns=there, use_threads=False):
                yield [values_of(batch.column(name)) if name in there else [None] * batch.num_rows for name in columns]
                read += batch.num_rows
    except ValueError as error:
        raise _damaged(path, table, read + 1, error) from None
    pa.default_memory_pool().release_unused()  # back to the system, which does not happen by itself


def missing_table(folder: Path, table: str, beside: str) -> SourceError:
    """The error for a folder in which a table of a run is not there, though another one is."""
    suffix = Path(beside).suffix
    where = (
        f"{beside} in {folder} has no table {table}"
        if beside == f"tables{suffix}"
        else (f"{folder} holds {beside} but no {table}{suffix}")
    )
    return SourceError(
        "missing-table",
        f"{where}; copy it there from where the run was made, or make the tables anew with: "
        f"beritaextract run PATH --out {folder}",
    )


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


def identities_in(folder: Path) -> dict[tuple[str, str], str]:
    """The id of the person or organisation behind each speaker, by article and speaker id.

    Empty where `beritaextract people` has not been asked of the run that is there now.
    """
    if not beside_is_current(folder, PEOPLE):
        return {}
    found: dict[tuple[str, str], str] = {}
    of_organisation = ("article_id", "speaker_id", "organisation_id", "speaks")
    for row in named_rows(folder, "organisation_speakers", of_organisation):
        if row["speaks"] == "itself":
            found[row["article_id"], row["speaker_id"]] = row["organisation_id"]
    for row in named_rows(folder, "people_speakers", ("article_id", "speaker_id", "person_id")):
        found[row["article_id"], row["speaker_id"]] = row["person_id"]
    return found


def columns_of(path: Path) -> list[str]:
    """The columns of a table in a CSV or JSONL file, in order; a JSONL file without a line shows none."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        line = file.readline()
    if path.suffix == ".jsonl":
        return list(json.loads(line)) if line else []
    return next(csv.reader([line], delimiter=";" if ";" in line else ","))


def _lists(table: str) -> frozenset[str]:
    """The columns of a table that hold lists, which all formats but Parquet and JSONL write as JSON."""
    if table not in SCHEMAS:
        return LISTS.get(table, frozenset())
    return frozenset(field.name for field in SCHEMAS[table] if pa.types.is_list(field.type))


def _fractions(table: str) -> tuple[str, ...]:
    """The columns of a table in which a file for an Indonesian Excel has decimal commas."""
    schema = SCHEMAS.get(table, ())
    return tuple(field.name for field in schema if is_fraction(field, schema))


def _from_cell(name: str, cell: str | None, lists: frozenset[str]) -> Any:
    """A cell of a CSV file as it was: lists are JSON, and an apostrophe guards text against spreadsheets."""
    if name in lists:
        return json.loads(cell) if cell else []
    if not cell:
        return None
    if name in _NUMBERS:
        return int(cell)
    return without_guard(cell)
