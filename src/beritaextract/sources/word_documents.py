"""Documents of word processors, .docx and .odt: their paragraphs, without notes, pictures and what was struck out."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, NamedTuple
from xml.parsers import expat

from beritaextract.errors import SourceError
from beritaextract.sources.article import Item
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.prose import is_prose
from beritaextract.sources.streams import ByteStream, read_whole
from beritaextract.sources.struck import struck_note
from beritaextract.sources.whole import articles_of_text
from beritaextract.text.superscripts import LEVELS, Level, Piece, in_one_line

_CHUNK = 2**16
_MOST_PACKED = 64 * 2**20
_LONGEST_ROW = 1000


class _Kind(NamedTuple):
    """The part of a document that holds its words, and what its elements are called."""

    part: str
    paragraphs: frozenset[str]
    #: Words stand in these alone; in `None` anywhere in a paragraph.
    words: str | None
    #: Stretches of one kind of letters.
    run: str
    row: str
    cells: frozenset[str]
    signs: dict[str, str]
    left_out: frozenset[str]


_KINDS = (
    _Kind(
        "word/document.xml",
        frozenset({"w:p"}),
        "w:t",
        "w:r",
        "w:tr",
        frozenset({"w:tc"}),
        {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"},
        frozenset({"mc:Fallback", "w:del", "w:moveFrom"}),
    ),
    _Kind(
        "content.xml",
        frozenset({"text:p", "text:h"}),
        None,
        "text:span",
        "table:table-row",
        frozenset({"table:table-cell", "table:covered-table-cell"}),
        {"text:tab": "\t", "text:line-break": "\n", "text:s": " "},
        frozenset({"text:note", "text:tracked-changes", "office:annotation"}),
    ),
)
# What stands between the cells of a row: numbers of two cells never become one.
_BETWEEN_CELLS = " | "
_OFF = frozenset({"0", "false", "off", "none"})


def read_document(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """The document is the article, with a header above it or not; or an export of a press database.

    Raises:
        SourceError: it is encrypted, damaged or too large, or is no document.
    """
    limit = min(_MOST_PACKED, options.max_file_bytes)
    data = read_whole(stream, limit, "save its text as .txt")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            names = set(packed.namelist())
            kind = next((kind for kind in _KINDS if kind.part in names), None)
            if kind is None:
                raise SourceError("damaged", "the file holds no document; save it as .docx or .txt")
            if packed.getinfo(kind.part).flag_bits & 1:
                raise _encrypted()
            with packed.open(kind.part) as part:
                words = _Words(kind, options.max_record_bytes)
                text = words.of(part)
    except zipfile.BadZipFile as error:
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise _encrypted() from None
        raise _damaged(error) from None
    except (zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, expat.ExpatError) as error:
        raise _damaged(error) from None
    if not text.strip():
        raise SourceError("empty", "the document holds no text; what its pictures show cannot be read")
    notes = (struck_note(file.source),) if words.struck else ()
    yield from articles_of_text(text, data, file, options, notes, made=True)


class _Words:
    """Takes the words out of a part."""

    def __init__(self, kind: _Kind, limit: int) -> None:
        self._kind = kind
        self._limit = limit
        self._size = 0
        #: Words were struck through, and left out.
        self.struck = False
        #: The paragraphs of the document, and above them those of each row and cell that is open.
        self._paragraphs: list[list[str]] = [[]]
        self._open: list[list[Piece]] = []
        self._listens = 0
        self._left_out = 0
        self._levels: list[Level | None] = []
        #: Styles of a document of LibreOffice by name, and the one that is being told of.
        self._styles: dict[str, Level] = {}
        self._style = ""

    def of(self, part: IO[bytes]) -> str:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.EntityDeclHandler = self._refuse
        while piece := part.read(_CHUNK):
            self._size += len(piece)
            if self._size > 16 * self._limit:
                raise SourceError("too-large", "the document unpacks to more than an article holds; save it as .txt")
            parser.Parse(piece)
        parser.Parse(b"", True)
        return "\n\n".join(self._paragraphs[0])

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        kind = self._kind
        if name in kind.left_out:
            self._left_out += 1
        elif name in kind.paragraphs:
            self._open.append([])
        elif name == kind.words:
            self._listens += 1
        elif name == kind.run:
            inherited = self._levels[-1] if self._levels else None
            self._levels.append(self._styles.get(attributes.get("text:style-name", ""), inherited))
        elif name == kind.row or name in kind.cells:
            self._paragraphs.append([])
        elif name == "style:style":
            self._style = attributes.get("style:name", "")
        elif name == "style:text-properties":
            if (level := _level_of_style(attributes)) is not None:
                self._styles[self._style] = level
        elif self._levels and (level := _level_of_run(name, attributes)) is not None:
            self._levels[-1] = level
        elif self._open and not self._left_out and (sign := kind.signs.get(name)):
            self._open[-1].append(Piece(sign, self._levels[-1] if self._levels else None))

    def _end(self, name: str) -> None:
        kind = self._kind
        if name in kind.left_out:
            self._left_out -= 1
        elif name == kind.words:
            self._listens -= 1
        elif name == kind.run and self._levels:
            self._levels.pop()
        elif name in kind.paragraphs and self._open:
            text = in_one_line(self._open.pop()).strip()
            if text:
                self._paragraphs[-1].append(text)
        elif name in kind.cells and len(self._paragraphs) > 1:
            self._end_cell()
        elif name == kind.row and len(self._paragraphs) > 1:
            row = self._paragraphs.pop()
            self._paragraphs[-1] += row

    def _end_cell(self) -> None:
        """A cell of a few words stands in one line with those before it in its row."""
        cell, row = self._paragraphs.pop(), self._paragraphs[-1]
        if len(cell) == 1 and len(row) == 1 and not is_prose(cell[0]) and len(row[0]) < _LONGEST_ROW:
            row[0] += _BETWEEN_CELLS + cell[0]
        else:
            row += cell

    def _words(self, text: str) -> None:
        if self._open and not self._left_out and (self._listens or self._kind.words is None):
            level = self._levels[-1] if self._levels else None
            self.struck = self.struck or level == "struck"
            self._open[-1].append(Piece(text, level))

    def _refuse(self, *_: object) -> None:
        raise SourceError("damaged", "the document is none of a word processor; save it as .txt")


def _level_of_run(name: str, attributes: dict[str, str]) -> Level | None:
    """What a property of a run of Word says."""
    value = attributes.get("w:val", "").lower()
    if name in {"w:strike", "w:dstrike"} and value not in _OFF:
        return "struck"
    if name == "w:vertAlign":
        return LEVELS.get(value)
    return "note" if name == "w:rStyle" and value in {"footnotereference", "endnotereference"} else None


def _level_of_style(attributes: dict[str, str]) -> Level | None:
    """What a style of LibreOffice says: `super 58%`, `-33% 58%`."""
    lines = (attributes.get(f"style:text-line-through-{what}", "none") for what in ("style", "type"))
    if any(line != "none" for line in lines):
        return "struck"
    position = attributes.get("style:text-position", "").split(" ")[0]
    if position.endswith("%"):
        return "lowered" if position.startswith("-") else "raised" if position.strip("0%") else None
    return LEVELS.get(position)


def _encrypted() -> SourceError:
    return SourceError("encrypted", "the document is encrypted, or one of Word before 2007; save it as .docx")


def _damaged(error: BaseException) -> SourceError:
    why = str(error)[:120] or type(error).__name__
    return SourceError("damaged", f"the document is damaged or cut off ({why}); save it or fetch it again")
