"""Workbooks of spreadsheets, .xlsx, .xlsm and .ods, with calamine (extra `xlsx`).

Values alone are read: no macro and no formula is run.  What a workbook would unpack to is counted before it is opened.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator
from typing import Any

from beritaextract.errors import Problem, SourceError
from beritaextract.extras import needed
from beritaextract.sources.article import Item, SourceArticle
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.prose import is_prose
from beritaextract.sources.rows import Row, articles_of_rows, articles_of_tables
from beritaextract.sources.streams import ByteStream, read_whole
from beritaextract.sources.table_markup import is_table_markup, rows_of_markup
from beritaextract.sources.workbook_size import damaged, encrypted, measured

_MOST_PACKED = 64 * 2**20
# Rows that merged cells reach over, added up.
_MOST_MERGED = 1_000_000
#: Longest text that a cell of Excel holds.
LONGEST_CELL = 32_767


def read_workbook(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record a row of each sheet with a header that names a text.

    Raises:
        MissingExtra: python-calamine is not installed.
        SourceError: the workbook is encrypted, damaged or too large, or holds no article.
    """
    limit = min(_MOST_PACKED, options.max_file_bytes)
    data = read_whole(stream, limit, "save the sheet with the articles as .csv")
    if is_table_markup(data):
        for item in articles_of_rows(rows_of_markup(data), file, options, ragged=True):
            yield item._replace(made=True) if isinstance(item, SourceArticle) else item
        return
    calamine = needed("python_calamine", "xlsx")
    measure = measured(data, options)
    if measure.without_value:
        message = (
            f"{measure.without_value:,} cells hold formulas whose values were never worked out, and count as empty; "
            "open the workbook in a spreadsheet and save it again"
        )
        yield Problem("formulas", message, file.source, lost=False)
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = [sheet.name for sheet in book.sheets_metadata if sheet.typ == calamine.SheetTypeEnum.WorkSheet]
        yield from _articles(book, sheets, file, options)
    except (SourceError, OSError, MemoryError):
        raise
    except calamine.PasswordError:
        raise encrypted() from None
    except calamine.CalamineError as error:
        raise damaged(error) from None
    except BaseException as error:  # what Rust calls a panic is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise damaged(error) from None


def _articles(book: Any, sheets: list[str], file: InputFile, options: ReadOptions) -> Iterator[Item]:
    if not sheets:
        raise SourceError("empty", "the workbook has no sheet with cells")
    several = len(sheets) > 1
    tables = ((name, _rows(book, name, f"sheet {name}" if several else None)) for name in sheets)
    yield from map(_whole, articles_of_tables(tables, "sheet", file, options, ragged=True))


def _rows(book: Any, name: str, where: str | None) -> Iterator[Row]:
    """The rows of a sheet; cells that are merged over several rows have their value in each of them."""
    sheet = book.get_sheet_by_name(name)  # not before its turn: it lies in memory as a whole
    begin = _merged(sheet)
    running: list[tuple[int, int, Any]] = []
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        place = f"row {number}"
        values = [_value(cell) for cell in cells]
        running = [(last, column, value) for last, column, value in running if last >= number]
        for _, column, value in running:
            if column < len(values) and values[column] == "":
                values[column] = value
        for last, column in begin.get(number, ()):
            if 0 <= column < len(values) and not (isinstance(values[column], str) and is_prose(values[column])):
                running.append((last, column, values[column]))
        yield Row(values, f"{where}, {place}" if where else place)


def _merged(sheet: Any) -> dict[int, list[tuple[int, int]]]:
    """Cells that are merged downwards: their last row, from 1, and their column, by their first row."""
    found: dict[int, list[tuple[int, int]]] = {}
    _, leftmost = sheet.start or (0, 0)
    rows = 0
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        rows += bottom - top
        if bottom > top and rows <= _MOST_MERGED:
            found.setdefault(top + 1, []).append((bottom + 1, left - leftmost))
    return found


def _value(cell: Any) -> Any:
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return int(cell)
    if isinstance(cell, (datetime.time, datetime.timedelta)):
        return str(cell)
    return cell


def _whole(item: Item) -> Item:
    """The article, with a note where its text fills a cell to the brim, so that more of it is likely to be lost."""
    if not isinstance(item, SourceArticle) or len(item.text.encode("utf-16-le", "surrogatepass")) // 2 != LONGEST_CELL:
        return item
    message = f"the text fills its cell, which holds {LONGEST_CELL:,} characters and no more; its end may be cut off"
    return item._replace(notes=(*item.notes, Problem("cut-off", message, item.source, item.place, lost=False)))
