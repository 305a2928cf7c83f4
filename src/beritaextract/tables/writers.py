"""Writers of flat tables: each takes tables piece by piece and leaves one set of files in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pyarrow as pa

from beritaextract.tables.database_writers import DuckdbWriter, SqliteWriter
from beritaextract.tables.file_writers import CsvWriter, ExcelCsvWriter, JsonlWriter, ParquetWriter, Schemas
from beritaextract.tables.schema import SCHEMAS
from beritaextract.tables.workbook import XlsxWriter


class MakeWriter(Protocol):
    """Makes a writer of tables with these schemas into a folder."""

    def __call__(self, folder: Path, schemas: Schemas = SCHEMAS) -> Writer: ...


class Writer(Protocol):
    """Takes pieces of tables in order; `close` completes the files, and `notes` tells what is odd about them."""

    def write(self, name: str, piece: pa.Table) -> None: ...

    def close(self) -> None: ...

    def notes(self) -> list[str]: ...


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
