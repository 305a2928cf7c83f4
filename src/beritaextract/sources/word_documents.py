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
from beritaextract.sources.streams import ByteStream, read_whole
from beritaextract.sources.whole import articles_of_text

_CHUNK = 2**16
_MOST_PACKED = 64 * 2**20


class _Kind(NamedTuple):
    """The part of a document that holds its words, and what its elements are called."""

    part: str
    paragraphs: frozenset[str]
    #: Words stand in these alone; in `None` anywhere in a paragraph.
    words: str | None
    signs: dict[str, str]
    left_out: frozenset[str]


_KINDS = (
    _Kind(
        "word/document.xml",
        frozenset({"w:p"}),
        "w:t",
        {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"},
        frozenset({"mc:Fallback", "w:del", "w:moveFrom"}),
    ),
    _Kind(
        "content.xml",
        frozenset({"text:p", "text:h"}),
        None,
        {"text:tab": "\t", "text:line-break": "\n", "text:s": " "},
        frozenset({"text:note", "text:tracked-changes", "office:annotation"}),
    ),
)


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
                text = _Words(kind, options.max_record_bytes).of(part)
    except zipfile.BadZipFile as error:
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise _encrypted() from None
        raise _damaged(error) from None
    except (zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, expat.ExpatError) as error:
        raise _damaged(error) from None
    if not text.strip():
        raise SourceError("empty", "the document holds no text; what its pictures show cannot be read")
    yield from articles_of_text(text, data, file, options, made=True)


class _Words:
    """Takes the words out of a part."""

    def __init__(self, kind: _Kind, limit: int) -> None:
        self._kind = kind
        self._limit = limit
        self._size = 0
        self._paragraphs: list[str] = []
        self._open: list[list[str]] = []
        self._listens = 0
        self._left_out = 0

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
        return "\n\n".join(self._paragraphs)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name in self._kind.left_out:
            self._left_out += 1
        elif name in self._kind.paragraphs:
            self._open.append([])
        elif name == self._kind.words:
            self._listens += 1
        elif self._open and not self._left_out and (sign := self._kind.signs.get(name)):
            self._open[-1].append(sign)

    def _end(self, name: str) -> None:
        if name in self._kind.left_out:
            self._left_out -= 1
        elif name == self._kind.words:
            self._listens -= 1
        elif name in self._kind.paragraphs and self._open:
            text = "".join(self._open.pop()).strip()
            if text:
                self._paragraphs.append(text)

    def _words(self, text: str) -> None:
        if self._open and not self._left_out and (self._listens or self._kind.words is None):
            self._open[-1].append(text)

    def _refuse(self, *_: object) -> None:
        raise SourceError("damaged", "the document is none of a word processor; save it as .txt")


def _encrypted() -> SourceError:
    return SourceError("encrypted", "the document is encrypted, or one of Word before 2007; save it as .docx")


def _damaged(error: BaseException) -> SourceError:
    why = str(error)[:120] or type(error).__name__
    return SourceError("damaged", f"the document is damaged or cut off ({why}); save it or fetch it again")
