"""Writers of one database with all tables: SQLite and DuckDB."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.tables.cells import listed, plain_columns
from beritaextract.tables.file_writers import Schemas, Whole
from beritaextract.tables.schema import SCHEMAS


class SqliteWriter(Whole):
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
        columns = plain_columns(piece)
        rows = zip(*([listed(value) for value in values] for values in columns.values()), strict=True)
        marks = ", ".join("?" * piece.num_columns)
        with failing_as_files_do(self._failures):
            self._base.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)

    def close(self) -> None:
        with failing_as_files_do(self._failures), closing(self._base):
            for name in self._names:
                self._base.execute(f'CREATE INDEX "{name}_article" ON "{name}" (article_id)')
            self._base.execute("COMMIT")
            self._base.execute("PRAGMA synchronous = FULL")


class DuckdbWriter(Whole):
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


def _sqlite_type(type_: pa.DataType) -> str:
    if pa.types.is_integer(type_) or pa.types.is_boolean(type_):
        return "INTEGER"
    if pa.types.is_decimal(type_):
        return "NUMERIC"
    return "REAL" if pa.types.is_floating(type_) else "TEXT"
