"""XML: feeds (RSS, Atom), exports of blogs and databases, feeds of scrapers, TEI.

Nothing is known of any schema.  An element is a paragraph, a field, or a record; a record is handed out and forgotten
as soon as it is read, so that memory does not grow with the file.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any
from xml.parsers import expat

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import Item
from beritaextract.sources.fields import RecordReader
from beritaextract.sources.files import InputFile
from beritaextract.sources.json_records import is_record, records
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream, TextStream
from beritaextract.sources.whole import empty
from beritaextract.text.superscripts import LEVELS, Level, Piece, in_one_line

_CHUNK = 2**16
_DEEPEST = 500
_LONGEST_TAG = 2**21
# What an element costs in memory besides its characters.
_ELEMENT = 200
_BLOCKS = frozenset(
    "p para paragraph paragraf div head h1 h2 h3 h4 h5 h6 quote blockquote list ul ol li lg l section sec ab sp".split()
)
_INLINES = frozenset(
    "hi emph b i em strong u span a ref s small sub sup code del strike ins abbr w pc seg hyphen".split()
)
_BREAKS = frozenset({"lb", "br"})
_NO_TEXT = frozenset({"graphic", "figure", "script", "style", "img", "comments"})
# What TEI says with an attribute HTML says with a tag; but `<s>` is a sentence there.
_STYLES = ("rend", "rendition", "style")
_LEVELS = LEVELS.keys() - {"s"}
# Elements that say in an attribute which field they are.
_NAMED = frozenset("field column str arr date int long float double bool data property meta attribute".split())
_NAMES = ("name", "key", "Name", "property")
# Elements that are records, also where they hold a text alone.
_RECORDS = frozenset("item entry article artikel berita news doc document record post row story page tei".split())
_HEADERS = frozenset({"teiheader", "header", "head", "dochead", "prolog"})
# Parts of an article in NewsML and NITF: what they hold belongs to the element around them.
_PARTS_OF_NEWS = frozenset(
    {
        "contentset",
        "inlinexml",
        "contentitem",
        "newscomponent",
        "newslines",
        "newsmanagement",
        "contentmeta",
        "itemmeta",
    }
    | {"docdata", "body.head", "hedline"}
)
_PREFIX = re.compile(r"(?:ns\d+|atom|a10|rss|default|tei):")
# Files that lie beside articles and are none.
_OF_ADDRESSES = frozenset({"urlset", "sitemapindex", "opml"})
# XML allows no other control characters, and exports hold them all the same.
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], " ")
_LINES = re.compile(r"(?<!\s)[^\S\n]*+\n[^\S\n]*+\n\s*+")


def read_xml(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """A record an element that holds a text with a title, a date or an address, wherever it stands."""
    yield from _XmlFile(stream, file, options).items()


class _Element:
    """An element that has not ended: its fields so far, or its words."""

    __slots__ = ("attributes", "fields", "levels", "name", "records", "size", "waiting", "words")

    def __init__(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name
        self.attributes = attributes
        self.fields: dict[str, Any] = {}
        self.words: list[str] = []
        #: Of some of its words, by their number, what they stand as beside the line.
        self.levels: dict[int, Level] = {}
        self.size = _ELEMENT + sum(map(len, attributes.values()))
        #: Names of the elements in it that were records, and elements like records that have no text.
        self.records: set[str] = set()
        self.waiting: list[tuple[str, Mapping[str, Any]]] = []

    def add(self, name: str, value: Any) -> None:
        """Give it a field; fields of one name are a list."""
        if name not in self.fields:
            self.fields[name] = value
        elif isinstance(self.fields[name], list):
            self.fields[name].append(value)
        else:
            self.fields[name] = [self.fields[name], value]

    def text(self) -> str:
        words = "".join(self.words)
        if self.levels:
            words = in_one_line(Piece(part, self.levels.get(number)) for number, part in enumerate(self.words))
        return _LINES.sub("\n\n", words).strip()

    def value(self) -> Any:
        """What it holds: its words, or its fields with its attributes among them."""
        text = self.text()
        if not self.fields:
            return self._alone(text)
        if not self.words and self.fields.keys() <= {"value"}:  # a list as Scrapy writes it
            return self.fields["value"]
        fields = dict(self.fields)
        for name, value in self.attributes.items():
            if not name.startswith(("xml", "xsi:")):
                fields.setdefault(name, value)
        if text:
            fields.setdefault("#text", text)
        return fields

    def _alone(self, text: str) -> str:
        if text:
            return text
        known = ("content", "value", "href", "target", "when", "norm", "term")
        return next((self.attributes[name] for name in known if name in self.attributes), "")


class _XmlFile:
    """A file with XML in it."""

    def __init__(self, stream: ByteStream, file: InputFile, options: ReadOptions) -> None:
        self._file = file
        self._reader = RecordReader(file, options)
        self._limit = options.max_record_bytes
        self._source = TextStream(stream, options.max_file_bytes, "split it into several files")
        self._open: list[_Element] = []
        self._held = 0
        self._found: list[tuple[Mapping[str, Any], str | None]] = []
        self._number = 0
        self._root: Any = None
        self._fed = 0
        self._parser = expat.ParserCreate("utf-8")  # the text has been decoded, whatever its first line says
        self._parser.buffer_text = True
        self._parser.UseForeignDTD(True)  # so that references such as &nbsp; are no errors
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.SkippedEntityHandler = self._reference

    def items(self) -> Iterator[Item]:
        """The articles."""
        any_text = False
        try:
            while piece := self._source.read(_CHUNK):
                piece = piece.translate(_CONTROLS)
                self._parse(piece if any_text else piece.lstrip("\ufeff \t\r\n"))
                any_text = any_text or bool(piece.strip())
                yield from self._articles()
            if not any_text:
                raise empty()
            self._parser.Parse("", True)
        except expat.ExpatError as error:
            yield from self._articles()
            why = expat.errors.messages.get(error.code, "broken")
            message = f"the XML is broken at line {error.lineno:,}, column {error.offset + 1}: {why}; fetch it again"
            raise SourceError("xml", message) from None
        yield from self._articles()
        yield from self._rest()
        yield from self._reader.left_out()
        if damage := self._source.take_damage():
            yield Problem("encoding-damage", damage, self._file.source, lost=False)

    def _parse(self, piece: str) -> None:
        """Read a piece on; a tag or comment that does not end is given up, since the parser begins it ever anew."""
        data = piece.encode("utf-8", "replace")
        self._fed += len(data)
        self._parser.Parse(data)
        if self._fed - max(self._parser.CurrentByteIndex, 0) > _LONGEST_TAG:
            raise SourceError(
                "too-large", f"a tag or comment is longer than {_LONGEST_TAG:,} bytes; the rest was not read"
            )

    def _articles(self) -> Iterator[Item]:
        for fields, place in self._found:
            if not self._reader.leaves_out(fields):
                yield self._reader.article(fields, place, made=True)
        self._found.clear()

    def _rest(self) -> Iterator[Item]:
        """What the root holds, where no record was found in it."""
        if self._number:
            return
        name, value = self._root
        if name in _OF_ADDRESSES:
            message = "this is a list of addresses and no article; it was left out"
            yield Problem("addresses", message, self._file.source, lost=False)
            return
        for inner, place, _ in records(value if isinstance(value, Mapping) else {name: value}, self._reader):
            yield self._reader.article(inner if isinstance(inner, Mapping) else {"text": inner}, place, made=True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) >= _DEEPEST:
            raise SourceError("xml", f"elements lie more than {_DEEPEST} deep; this is no file of articles")
        self._open.append(_Element(_PREFIX.sub("", name), attributes))
        self._hold(self._open[-1].size)

    def _hold(self, size: int) -> None:
        self._held += size
        if self._held > self._limit:
            message = f"more than {self._limit:,} bytes belong to one record; put each article into an element"
            raise SourceError("too-large", message)

    def _words(self, text: str) -> None:
        element = self._open[-1]
        if text.strip() or element.words:
            element.words.append(text)
            element.size += len(text)
            self._hold(len(text))

    def _reference(self, name: str, is_parameter: bool) -> None:
        if not is_parameter and self._open:
            self._words(html.unescape(f"&{name};"))

    def _end(self, _: str) -> None:
        element = self._open.pop()
        name = element.name.lower()
        value = element.value()
        if not self._open:
            self._root = name, value
        if self._open and isinstance(value, Mapping) and self._is_part(name, value):
            self._give_up_to_parent(element, value)
            return
        if isinstance(value, Mapping) and (record := self._as_record(name, value)) is not None:
            self._take(element, record)
            return
        if not self._open:
            if self._number:
                self._found += ((fields, f"{waiting}, without a text") for waiting, fields in element.waiting)
            return
        parent = self._open[-1]
        if value and name in parent.records:  # what stands beside records and is called like them was to be one
            self._take(element, value if isinstance(value, Mapping) else {"text": value})
            return
        if isinstance(value, Mapping) and name in _RECORDS and not element.records and self._is_headed(value):
            parent.waiting.append((element.name, value))
        else:
            parent.waiting += element.waiting
        parent.size += element.size
        if name in _BREAKS:
            parent.words.append("\n")
        elif name in _NO_TEXT or (name == "note" and parent.words):
            return
        elif isinstance(value, str) and (name in _INLINES or name in _BLOCKS or parent.words):
            if value:
                if (level := _level(name, element.attributes)) is not None:
                    parent.levels[len(parent.words)] = level
                parent.words.append(value if name in _INLINES or name not in _BLOCKS else f"\n\n{value}\n\n")
        else:
            parent.add(*_field(element, value))

    def _is_part(self, name: str, value: Mapping[str, Any]) -> bool:
        around = self._open[-1].name.lower()
        return (
            name in _PARTS_OF_NEWS
            or (name == "body" and "body.content" in value)
            or (name == "html" and around in _PARTS_OF_NEWS)
        )

    def _give_up_to_parent(self, element: _Element, value: Mapping[str, Any]) -> None:
        parent = self._open[-1]
        for name, inner in value.items():
            parent.add("body" if name == "body.content" else name, inner)
        parent.waiting += element.waiting
        parent.size += element.size

    def _take(self, element: _Element, record: Mapping[str, Any]) -> None:
        """Hand out a record, before it those of its name that stand beside it and have no text."""
        if self._open:
            parent, name = self._open[-1], element.name.lower()
            parent.records.add(name)
            for waiting, fields in parent.waiting:
                if waiting.lower() == name:
                    self._number += 1
                    self._found.append((fields, f"{waiting} {self._number}"))
            parent.waiting = [one for one in parent.waiting if one[0].lower() != name]
        self._number += 1
        self._found.append((record, f"{element.name} {self._number}" if self._open else None))
        self._held -= element.size

    def _is_headed(self, value: Mapping[str, Any]) -> bool:
        """Whether an element has a headline or an address, as an article has."""
        roles = self._reader.roles(value).by_role
        return bool(roles["title"] or roles["url"])

    def _as_record(self, name: str, value: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """The element as a record, or None where it is a part of one."""
        flat = dict(value)
        for key, inner in value.items():
            if key.lower() in _HEADERS and isinstance(inner, Mapping):
                for leaf, words in _leaves(inner):
                    flat.setdefault(leaf, words)
        if not is_record(flat, self._reader):
            return None
        roles = self._reader.roles(flat).by_role
        return flat if name in _RECORDS or any(roles[role] for role in ("title", "published", "url", "id")) else None


def _level(name: str, attributes: Mapping[str, str]) -> Level | None:
    """What an element in a line stands as."""
    styles = (attributes.get(style, "").lower().strip("#") for style in _STYLES)
    return next((LEVELS[said] for said in (name, *styles) if said in _LEVELS), None)


def _field(element: _Element, value: Any) -> tuple[str, Any]:
    """The name and the value that an element is a field of its parent with."""
    name = element.name
    if name.lower() in _NAMED:
        name = next((element.attributes[key] for key in _NAMES if key in element.attributes), name)
    elif name == "ptr" or (name == "link" and "href" in element.attributes):
        value = element.attributes.get("target") or element.attributes.get("href") or value
        kind = element.attributes.get("rel", "alternate")
        name = "link" if kind == "alternate" else f"link {kind}"
    return name, value


def _leaves(fields: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The values in the header of a document, wherever in it."""
    for name, value in fields.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, Mapping):
                yield from _leaves(one)
            elif isinstance(one, str) and one:
                yield name, one
