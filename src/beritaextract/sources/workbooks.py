"""Workbooks of spreadsheets, .xlsx, .xlsm and .ods, with calamine (extra `xlsx`).

Values alone are read: no macro and no formula is run.  What a workbook would unpack to is counted before it is opened.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from beritaextract.errors import Problem, SourceError
from beritaextract.extras import needed
from beritaextract.sources.article import Item, SourceArticle
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.prose import is_prose
from beritaextract.sources.rows import Row, articles_of_rows
from beritaextract.sources.streams import ByteStream, read_whole

_CHUNK = 2**20
_OVERLAP = 200
_MOST_PACKED = 64 * 2**20
# Cells of one sheet, the empty ones between the first and the last of them included, and texts of all sheets.
_MOST_CELLS = 4_000_000
_MOST_TEXTS = 3_000_000
# Rows that merged cells reach over, added up.
_MOST_MERGED = 1_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CELL = re.compile(rb'<c(?:\s+[^<>]{0,60}?)?\sr="([A-Z]{1,3})([0-9]{1,7})"')
_TEXT = re.compile(rb"<si\b")
_FORMULA_WITHOUT_VALUE = re.compile(rb"</f>\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_ODS_PART = re.compile(
    rb"<table:table-row\b(?P<row>[^<>]*)>|<table:(?:covered-)?table-cell\b(?P<cell>[^<>]*)>|<table:table\b"
)
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="([0-9]{1,9})"')
#: Longest text that a cell of Excel holds.
LONGEST_CELL = 32_767


class _Measure(NamedTuple):
    """What a workbook unpacks to.

    Attributes:
        cells: of its largest sheet.
        texts: of all sheets.
        without_value: formulas whose value was never worked out.
    """

    cells: int
    texts: int
    without_value: int


def read_workbook(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record a row of each sheet with a header that names a text.

    Raises:
        MissingExtra: python-calamine is not installed.
        SourceError: the workbook is encrypted, damaged or too large, or holds no article.
    """
    calamine = needed("python_calamine", "xlsx")
    limit = min(_MOST_PACKED, options.max_file_bytes)
    data = read_whole(stream, limit, "save the sheet with the articles as .csv")
    measure = _measured(data, options)
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
        raise _encrypted() from None
    except calamine.CalamineError as error:
        raise _damaged(error) from None
    except BaseException as error:  # what Rust calls a panic is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise _damaged(error) from None


def _articles(book: Any, sheets: list[str], file: InputFile, options: ReadOptions) -> Iterator[Item]:
    failed: list[tuple[str, SourceError]] = []
    any_article = False
    for name in sheets:
        sheet = book.get_sheet_by_name(name)
        where = f"sheet {name}" if len(sheets) > 1 else None
        try:
            for item in articles_of_rows(_rows(sheet, where), file, options, ragged=True):
                any_article = any_article or isinstance(item, SourceArticle)
                yield _whole(item)
        except SourceError as error:
            failed.append((name, error))
    for name, failure in failed:
        if any_article and failure.kind in {"empty", "no-body"}:
            message = f"the sheet {name!r} holds no articles and was left out: {failure.message}"
            yield Problem("sheet", message, file.source, f"sheet {name}", lost=False)
        elif failure.kind == "empty" and len(failed) == len(sheets):
            raise SourceError("empty", "no sheet has cells with articles; what pictures and charts show cannot be read")
        else:
            yield Problem(failure.kind, failure.message, file.source, f"sheet {name}")
    if not sheets:
        raise SourceError("empty", "the workbook has no sheet with cells")


def _rows(sheet: Any, where: str | None) -> Iterator[Row]:
    """The rows of a sheet; cells that are merged over several rows have their value in each of them."""
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


def _measured(data: bytes, options: ReadOptions) -> _Measure:
    """What the workbook unpacks to, found out without holding it.

    Raises:
        SourceError: it is encrypted, damaged or too large.
    """
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise _encrypted()
        raise SourceError("workbook", "this is a workbook of Excel before 2007 (.xls); save it as .xlsx")
    cells = texts = without_value = 0
    left = options.max_file_bytes
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for part in packed.infolist():
                if part.flag_bits & 1:
                    raise _encrypted()
                counter = _Counter(part.filename)
                with packed.open(part) as stream:
                    while piece := stream.read(_CHUNK):
                        left -= len(piece)
                        if left < 0:
                            message = (
                                f"the workbook unpacks to more than {options.max_file_bytes:,} bytes; "
                                "save the sheet with the articles as .csv"
                            )
                            raise SourceError("too-large", message)
                        counter.take(piece)
                if counter.encrypted:
                    raise _encrypted()
                cells, texts = max(cells, counter.cells()), texts + counter.texts
                without_value += counter.without_value
                if cells > _MOST_CELLS or texts > _MOST_TEXTS:
                    message = (
                        f"a sheet has more than {_MOST_CELLS:,} cells between its first and its last; remove what lies "
                        "far from the table, or save it as .csv"
                    )
                    raise SourceError("too-large", message)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        UnicodeError,
    ) as error:
        raise _damaged(error) from None
    return _Measure(cells, texts, without_value)


class _Counter:
    """Counts the cells and texts of one part of a workbook, piece by piece."""

    def __init__(self, name: str) -> None:
        self.texts = self.without_value = 0
        self.encrypted = False
        self._manifest = name == "META-INF/manifest.xml"
        self._sheet = "/worksheets/" in name
        self._ods = name == "content.xml"
        self._tail = b""
        self._rows = self._columns = 0
        # Of a sheet of OpenDocument: the row and column at which the cells stand.
        self._row = self._column = self._repeat = 0
        self._most = 0

    def take(self, piece: bytes) -> None:
        data = self._tail + piece
        edge = max(len(data) - _OVERLAP, 0) if len(piece) == _CHUNK else len(data)
        # A tag over the edge of a piece is counted with the next one.
        edge = data.rfind(b"<", 0, edge + 1) if len(piece) == _CHUNK else len(data)
        edge = len(data) if edge <= 0 else edge
        seen, self._tail = data[:edge], data[edge:]
        if self._manifest:
            self.encrypted = self.encrypted or b"encryption-data" in seen
        elif self._sheet:
            for match in _CELL.finditer(seen):
                self._rows = max(self._rows, int(match[2]))
                self._columns = max(self._columns, _column(match[1]))
            self.without_value += len(_FORMULA_WITHOUT_VALUE.findall(seen))
        elif self._ods:
            self._take_ods(seen)
        else:
            self.texts += len(_TEXT.findall(seen))

    def cells(self) -> int:
        return max(self._most, self._rows * self._columns)

    def _take_ods(self, seen: bytes) -> None:
        for match in _ODS_PART.finditer(seen):
            repeated = _REPEATED.search(match[match.lastgroup] if match.lastgroup else b"")
            times = int(repeated[1]) if repeated else 1
            if match.lastgroup == "row":
                self._row += self._repeat
                self._repeat, self._column = times, 0
            elif match.lastgroup == "cell":
                self._column += times
                if b"office:" in match["cell"] or not match["cell"].endswith(b"/"):
                    self._rows = max(self._rows, self._row + self._repeat)
                    self._columns = max(self._columns, self._column)
            else:
                self._most = self.cells()
                self._rows = self._columns = self._row = self._column = self._repeat = 0


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _encrypted() -> SourceError:
    return SourceError("encrypted", "the workbook is encrypted; open it with its password and save it without one")


def _damaged(error: BaseException) -> SourceError:
    why = str(error)[:120] or type(error).__name__
    return SourceError("damaged", f"the workbook is damaged or cut off ({why}); save it or fetch it again")
