"""What a workbook would unpack to, counted before it is opened, and whether it is encrypted or damaged."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import NamedTuple

from beritaextract.errors import SourceError
from beritaextract.sources.options import ReadOptions

_CHUNK = 2**20
_OVERLAP = 200
# Cells of one sheet, the empty ones between the first and the last of them included, and texts of all sheets.
_MOST_CELLS = 4_000_000
_MOST_TEXTS = 3_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CELL = re.compile(rb'<c(?:\s+[^<>]{0,60}?)?\sr="([A-Z]{1,3})([0-9]{1,7})"')
_TEXT = re.compile(rb"<si\b")
_FORMULA_WITHOUT_VALUE = re.compile(rb"</f>\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_ODS_PART = re.compile(
    rb"<table:table-row\b(?P<row>[^<>]*)>|<table:(?:covered-)?table-cell\b(?P<cell>[^<>]*)>|<table:table\b"
)
_REPEATED = re.compile(rb'number-(?:rows|columns)-repeated="([0-9]{1,9})"')


class Measure(NamedTuple):
    """What a workbook unpacks to.

    Attributes:
        cells: of its largest sheet.
        texts: of all sheets.
        without_value: formulas whose value was never worked out.
    """

    cells: int
    texts: int
    without_value: int


def measured(data: bytes, options: ReadOptions) -> Measure:
    """What the workbook unpacks to, found out without holding it.

    Raises:
        SourceError: it is encrypted, damaged or too large.
    """
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise encrypted()
        raise SourceError("workbook", "this is a workbook of Excel before 2007 (.xls); save it as .xlsx")
    cells = texts = without_value = 0
    left = options.max_file_bytes
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for part in packed.infolist():
                if part.flag_bits & 1:
                    raise encrypted()
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
                    raise encrypted()
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
        raise damaged(error) from None
    return Measure(cells, texts, without_value)


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


def encrypted() -> SourceError:
    return SourceError("encrypted", "the workbook is encrypted; open it with its password and save it without one")


def damaged(error: BaseException) -> SourceError:
    why = str(error)[:120] or type(error).__name__
    return SourceError("damaged", f"the workbook is damaged or cut off ({why}); save it or fetch it again")
