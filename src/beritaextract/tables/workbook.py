"""The tables as one workbook, `tables.xlsx`: a sheet each, streamed to disk (extra `xlsx`).

Numbers and days are real ones, for sums and filters; beside each number stand its exact digits.  A spreadsheet counts
in 15 digits: a number with more has its digits alone.  What no cell holds is not lost: texts over 32,767 characters go
on in the sheet `long_texts`, tables over 1,048,575 rows in sheets of their own (`claims (2)`).
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.extras import needed
from beritaextract.tables.schema import SCHEMAS

FILE = "tables.xlsx"
LONG_TEXTS = "long_texts"
LONG_TEXTS_HEADER = ("sheet", "row", "column", "part", "text")
#: Cells and rows that a spreadsheet holds; the first row is the header.
LONGEST_CELL = 32_767
MOST_ROWS = 1_048_576
_DIGITS = 15
# Before March 1900 spreadsheets count a day that never was.
_FIRST_DAY = datetime.date(1900, 3, 1)
_DAYS = frozenset({"published"})
_WIDTHS = {"text": 60, "message": 60, "sentence": 60, "quote": 60, "title": 40, "subject": 30, "url": 30}
_USUAL_WIDTH = 14
# XML holds no such character, and a workbook is XML.
_NO_CHARACTERS = {0xFFFE: "\ufffd", 0xFFFF: "\ufffd"}


class XlsxWriter:
    """`tables.xlsx`: headers that stay in sight and filter, lists as JSON; memory does not grow with the tables."""

    def __init__(self, folder: Path, schemas: Mapping[str, pa.Schema] = SCHEMAS) -> None:
        """Begin a workbook in `folder`.

        Raises:
            MissingExtra: xlsxwriter is not installed.
        """
        xlsxwriter = needed("xlsxwriter", "xlsx")
        self._failures = (xlsxwriter.exceptions.FileCreateError, xlsxwriter.exceptions.FileSizeError)
        options = {
            "constant_memory": True,
            "tmpdir": str(folder),
            "strings_to_formulas": False,
            "strings_to_urls": False,
        }
        self._book = xlsxwriter.Workbook(folder / FILE, options)
        self._book.use_zip64()
        self._bold = self._book.add_format({"bold": True})
        self._day = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._schemas = schemas
        self._sheets = {name: [self._new(name, schema.names)] for name, schema in schemas.items()}
        self._rows = dict.fromkeys(schemas, 1)
        self._long: Any = None
        self._long_row = 1

    def write(self, name: str, piece: pa.Table) -> None:
        fields = list(piece.schema)
        columns = [_column(piece, field) for field in fields]
        for values in zip(*columns, strict=True):
            if self._rows[name] == MOST_ROWS:
                number = len(self._sheets[name]) + 1
                self._sheets[name].append(self._new(f"{name} ({number})", piece.schema.names))
                self._rows[name] = 1
            sheet, row = self._sheets[name][-1], self._rows[name]
            for column, value in enumerate(values):
                if value is not None:
                    self._cell(sheet, row, column, value)
            self._rows[name] += 1

    def close(self) -> None:
        for name, sheets in self._sheets.items():
            for sheet in sheets:
                rows = self._rows[name] if sheet is sheets[-1] else MOST_ROWS
                sheet.autofilter(0, 0, max(rows - 1, 0), len(self._schemas[name].names) - 1)
        try:
            self._book.close()
        except self._failures as error:
            raise error.args[0] if error.args and isinstance(error.args[0], OSError) else OSError(str(error)) from error

    def notes(self) -> list[str]:
        """What did not fit into its sheet, and where it is."""
        said = [
            f"{name} has more rows than a sheet holds and goes on in "
            + ", ".join(sheet.get_name() for sheet in sheets[1:])
            for name, sheets in self._sheets.items()
            if len(sheets) > 1
        ]
        if self._long is not None:
            said.append(f"texts longer than {LONGEST_CELL:,} characters go on in the sheet {LONG_TEXTS}")
        return said

    def _new(self, name: str, header: list[str] | tuple[str, ...]) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for column, title in enumerate(header):
            sheet.set_column(column, column, _WIDTHS.get(title, _USUAL_WIDTH))
            sheet.write_string(0, column, title, self._bold)
        return sheet

    def _cell(self, sheet: Any, row: int, column: int, value: Any) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, (int, float)):
            sheet.write_number(row, column, value)
        elif isinstance(value, datetime.date):
            sheet.write_datetime(row, column, datetime.datetime(value.year, value.month, value.day), self._day)
        else:
            text = str(value).translate(_NO_CHARACTERS)
            if len(text) > LONGEST_CELL // 2:
                text = self._shortened(sheet, row, column, text)
            sheet.write_string(row, column, text)

    def _shortened(self, sheet: Any, row: int, column: int, text: str) -> str:
        """What fits into the cell; the rest goes to the sheet of long texts."""
        parts = _parts(text)
        if len(parts) > 1 and self._long is None:
            self._long = self._new(LONG_TEXTS, LONG_TEXTS_HEADER)
        for number, part in enumerate(parts[1:], start=2):
            for at, value in enumerate((sheet.get_name(), row + 1, column + 1, number, part)):
                write = self._long.write_number if isinstance(value, int) else self._long.write_string
                write(self._long_row, at, value)
            self._long_row += 1
        return parts[0]


def read_table(path: Path, name: str) -> Iterator[dict[str, Any]]:
    """The rows of a table of a workbook that `XlsxWriter` wrote: long texts whole, days as ISO dates, empty cells None.

    Raises:
        MissingExtra: python-calamine is not installed.
    """
    book = needed("python_calamine", "xlsx").CalamineWorkbook.from_path(str(path))
    there = book.sheet_names
    sheets = [sheet for sheet in there if sheet == name or re.fullmatch(rf"{re.escape(name)} \(\d+\)", sheet)]
    rest: dict[tuple[str, int, int], list[str]] = {}
    if LONG_TEXTS in there:
        for sheet, row, column, _, text in list(book.get_sheet_by_name(LONG_TEXTS).iter_rows())[1:]:
            if sheet in sheets:
                rest.setdefault((sheet, int(row), int(column)), []).append(text)
    for sheet in sheets:
        rows = book.get_sheet_by_name(sheet).iter_rows()
        header: list[Any] = next(rows, [])
        for number, cells in enumerate(rows, start=2):
            yield {
                title: "".join((cell, *more)) if (more := rest.get((sheet, number, column))) else _from_sheet(cell)
                for column, (title, cell) in enumerate(zip(header, cells, strict=False), start=1)
            }


def _from_sheet(cell: Any) -> Any:
    if cell == "":
        return None
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell.isoformat()[:10] if isinstance(cell, datetime.date) else cell


def _column(piece: pa.Table, field: pa.Field) -> list[Any]:
    """The cells of a column as a spreadsheet has them."""
    values = piece.column(field.name).to_pylist()
    if pa.types.is_decimal(field.type):
        return [_number(value) for value in values]
    if pa.types.is_list(field.type):
        return [None if value is None else json.dumps(value, ensure_ascii=False) for value in values]
    if field.name in _DAYS:
        return [_day(value) for value in values]
    return values  # type: ignore[no-any-return]


def _number(value: Decimal | None) -> float | int | None:
    """The number as a spreadsheet counts, or None where it has too many digits for that."""
    if value is None or len(value.normalize().as_tuple().digits) > _DIGITS:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _day(value: str | None) -> datetime.date | str | None:
    if value is None or len(value) != 10:
        return value
    try:
        day = datetime.date.fromisoformat(value)
    except ValueError:
        return value
    return day if day >= _FIRST_DAY else value


def _parts(text: str) -> list[str]:
    """A text in pieces that fit into cells, whose length spreadsheets count in UTF-16."""
    parts = []
    start = 0
    while start < len(text):
        end = min(start + LONGEST_CELL, len(text))
        surplus = len(text[start:end].encode("utf-16-le", "surrogatepass")) // 2 - LONGEST_CELL
        if surplus > 0:
            end -= surplus
        parts.append(text[start:end])
        start = end
    return parts or [""]
