"""Writers of a file for each table: JSONL, CSV and Parquet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import IO, Any

import pyarrow as pa

from beritaextract.tables.cells import csv_cell, csv_line, is_fraction, is_number, listed, no_formula, plain_columns
from beritaextract.tables.schema import SCHEMAS

Schemas = Mapping[str, pa.Schema]
_ROW_GROUP = 16 * 1024


class Whole:
    """A writer of files that hold everything as it is."""

    def notes(self) -> list[str]:
        return []


class JsonlWriter(Whole):
    """`articles.jsonl`, …: one JSON object a line; numbers as strings of their exact digits."""

    def __init__(self, folder: Path, schemas: Schemas = SCHEMAS) -> None:
        self._files = {name: (folder / f"{name}.jsonl").open("w", encoding="utf-8", newline="\n") for name in schemas}

    def write(self, name: str, piece: pa.Table) -> None:
        file = self._files[name]
        columns = plain_columns(piece)
        names = list(columns)
        for row in zip(*columns.values(), strict=True):
            file.write(json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) + "\n")

    def close(self) -> None:
        _close(self._files.values())


class CsvWriter(Whole):
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
        columns = plain_columns(piece)
        cells = [
            self._written(
                _cells(values, is_number(field, piece.schema), comma=self._comma and is_fraction(field, piece.schema))
            )
            for field, values in zip(piece.schema, columns.values(), strict=True)
        ]
        self._files[name].writelines(self._separator.join(row) + "\r\n" for row in zip(*cells, strict=True))

    def _written(self, values: list[Any]) -> list[str]:
        """The cells of a column; a value that stands in many rows is looked at once."""
        known = {value: csv_cell(value, self._separator) for value in dict.fromkeys(values)}
        return [known[value] for value in values]

    def close(self) -> None:
        _close(self._files.values())


class ExcelCsvWriter(CsvWriter):
    """As `CsvWriter`, as an Indonesian Excel opens it by a double click: a mark, `;` between cells, decimal commas."""

    _encoding = "utf-8-sig"
    _separator = ";"
    _comma = True


class ParquetWriter(Whole):
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


def _cells(values: list[Any], harmless: bool, *, comma: bool = False) -> list[Any]:
    if comma:
        return [None if value is None else str(value).replace(".", ",") for value in values]
    if harmless:
        return [listed(value) for value in values]
    known = {value: no_formula(value) for value in dict.fromkeys(values)}
    return [known[value] for value in values]


def _close(files: Iterable[IO[str]]) -> None:
    for file in files:
        file.close()
