"""Formats of JSON records: .json and .jsonl."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import Item, SourceArticle
from beritaextract.sources.decoding import decode_utf8
from beritaextract.sources.fields import RecordReader
from beritaextract.sources.files import InputFile
from beritaextract.sources.json_records import Place, is_record, records
from beritaextract.sources.json_stream import WINDOW, Found, Stream
from beritaextract.sources.json_tables import header_names
from beritaextract.sources.json_values import MOST_VALUES, Decoder, too_deep, too_many_values
from beritaextract.sources.literals import python_to_json
from beritaextract.sources.mongo_shell import plain_json
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.prose import is_prose
from beritaextract.sources.streams import ByteStream, TextStream, lines, peeked
from beritaextract.sources.whole import empty

_OF_ACTIONS = frozenset({"_index", "_id", "_type", "_routing", "routing", "_version", "op_type"})


def read_json(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """Records in any arrangement: one, a list, lists in objects, tables by column, values one after another.

    What is long is read piece by piece: of a file that was cut off, as its scraper was, all whole records are kept.
    """
    yield from _JsonFile(stream, file, options).items()


def read_jsonl(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record a line; empty lines are left out.  What is a list in spite of the name is read as one."""
    head, stream = peeked(stream)
    if not _is_row(head) and (
        head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"[" or head.split(b"\n", 1)[0].strip() == b"{"
    ):
        yield from read_json(stream, file, options)
        return
    reader = RecordReader(file, options)
    decoder = Decoder()
    any_line = False
    for number, data in lines(stream, options.max_record_bytes):
        place = f"line {number}"
        if data is None:
            any_line = True
            message = f"the line is longer than {options.max_record_bytes:,} bytes; put one article on a line"
            yield Problem("too-large", message, file.source, place)
            continue
        if not data.strip(b" \t,"):
            continue
        any_line = True
        yield from _json_line(data, place, reader, decoder, file)
    yield from reader.left_out()
    if not any_line:
        raise empty()


def _is_row(head: bytes) -> bool:
    """Whether a file begins with a line that is a list of plain values: a row of a table."""
    try:
        row = json.loads(head.split(b"\n", 1)[0])
    except (ValueError, RecursionError):
        return False
    return isinstance(row, list) and not any(isinstance(cell, (list, dict)) for cell in row)


def _json_line(data: bytes, place: str, reader: RecordReader, decoder: Decoder, file: InputFile) -> Iterator[Item]:
    try:
        text, _, damage = decode_utf8(data.strip(b" \t,"))
        if too_many_values(text, 0, len(text)):
            message = f"the record holds more than {MOST_VALUES:,} values and is no article; put one article on a line"
            raise SourceError("too-large", message)
        value, end = decoder.value(text, 0)
        if text[end:].strip():
            raise json.JSONDecodeError("Extra data", text, end)
    except RecursionError:
        yield Problem("json", too_deep().message, file.source, place)
        return
    except SourceError as error:
        yield Problem(error.kind, error.message, file.source, place)
        return
    except ValueError as error:
        value = _as_python(text)
        if value is None:
            broken = _broken(error, f"column {error.colno}" if isinstance(error, json.JSONDecodeError) else "")
            yield Problem(broken.kind, broken.message, file.source, place)
            return
    if isinstance(value, str) and value[:1] == "{" and not too_many_values(value, 0, len(value)):
        with suppress(ValueError, RecursionError):  # a line that is a string with a record in it
            value = json.loads(value, strict=False)
    notes = (Problem("encoding-damage", damage, file.source, place, lost=False),) if damage else ()
    yield from _articles(value, place, reader, decoder, file, notes)


class _JsonFile:
    """A file with JSON in it."""

    def __init__(self, stream: ByteStream, file: InputFile, options: ReadOptions) -> None:
        self._file = file
        self._reader = RecordReader(file, options)
        self._decoder = Decoder()
        self._source = TextStream(stream, options.max_file_bytes, "store it as .jsonl, one article a line")
        self._stream = Stream(plain_json(self._source.read), self._decoder, min(WINDOW, options.max_record_bytes))
        self._seen: set[int] = set()
        self._again = 0
        self._header: tuple[int, list[str]] | None = None

    def items(self) -> Iterator[Item]:
        """The articles."""
        any_value = False
        if self._stream.looks_like_python() and (value := _as_python(self._stream.rest())) is not None:
            yield from self._new(Found(value, None, 0))
            return
        while True:
            try:
                for found in self._stream.values():
                    any_value = True
                    yield from self._new(found)
                break
            except RecursionError:
                raise too_deep() from None
            except ValueError as error:
                broken = self._broken(error)
                # Of records on lines of their own, the next ones are sound.
                if self._stream.arrays or not any_value or not self._stream.next_line():
                    raise broken from None
                yield Problem(broken.kind, broken.message, self._file.source)
        if self._again:
            message = (
                f"the file holds several lists, as of a scraper that was run again; {self._again:,} articles that "
                "stand in them twice were read once"
            )
            yield Problem("repeated", message, self._file.source, lost=False)
        yield from self._reader.left_out()
        if not any_value:
            raise empty()

    def _new(self, found: Found) -> Iterator[Item]:
        """The articles of a value, without those of an earlier list."""
        damage = self._source.take_damage()
        notes = (Problem("encoding-damage", damage, self._file.source, lost=False),) if damage else ()
        value = found.value
        if found.beside and not is_record(value, self._reader):
            return  # the count of articles, the name of the outlet
        if found.array and isinstance(value, list):  # a list of lists is a table, where the first one holds the names
            if self._header is None and header_names(value, self._reader):
                self._header = found.array, value
                return
            if self._header is not None and self._header[0] == found.array:
                value = dict(zip(self._header[1], value, strict=False))
        for item in _articles(value, found.place, self._reader, self._decoder, self._file, notes):
            if found.array and isinstance(item, SourceArticle):
                key = hash((item.text, item.url or item.title))
                if found.array > 1 and key in self._seen:
                    self._again += 1
                    continue
                self._seen.add(key)
            yield item

    def _broken(self, error: ValueError) -> SourceError:
        if not isinstance(error, json.JSONDecodeError):
            return _broken(error, "")
        line = self._stream.line() + self._stream.text.count("\n", self._stream.at, error.pos)
        return _broken(error, f"line {line:,}, column {error.colno}")


def _articles(
    value: Any, place: str | None, reader: RecordReader, decoder: Decoder, file: InputFile, notes: tuple[Problem, ...]
) -> Iterator[Item]:
    doubled = decoder.take_doubled()
    if doubled is not None:
        message = f"the key {doubled[:60]!r} stands twice in one object; the last of the two was read"
        notes += (Problem("doubled-key", message, file.source, place, lost=False),)
    if place is None and value in ([], {}):
        raise empty()
    found = (Place(value, place),) if is_record(value, reader) else records(value, reader, place)
    for inner, where, guessed in found:
        if isinstance(inner, str) and is_prose(inner):
            inner = {"text": inner}
        if isinstance(inner, Mapping):
            if _is_action(inner) or reader.leaves_out(inner):
                continue
            item: Item = reader.article(inner, where)
            if guessed:
                message = "the rows have no names; what is text, title and date was told by what is in their cells"
                notes += tuple(reader.once("header", message, where))
        else:
            message = f"a record must be a JSON object with a body field, not {_json_name(inner)}"
            item = Problem("no-body", message, file.source, where)
        yield item._replace(notes=notes + item.notes) if isinstance(item, SourceArticle) and notes else item
        notes = () if isinstance(item, SourceArticle) else notes


def _is_action(value: Mapping[Any, Any]) -> bool:
    """Whether a line tells Elasticsearch what to do with the next one."""
    if len(value) != 1:
        return False
    ((name, action),) = value.items()
    return name in {"index", "create", "update"} and isinstance(action, Mapping) and not action.keys() - _OF_ACTIONS


def _as_python(text: str) -> Any:
    """The list or object that Python printed, or None."""
    if text.lstrip()[:1] not in {"[", "{"} or "'" not in text or too_many_values(text, 0, len(text)):
        return None
    try:
        value = json.loads(python_to_json(text) or "")
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, (list, dict)) else None


def _json_name(value: Any) -> str:
    names = {str: "a string", list: "an array", bool: "a boolean", type(None): "null"}
    return names.get(type(value), "a number")


def _broken(error: ValueError, where: str) -> SourceError:
    why = error.msg if isinstance(error, json.JSONDecodeError) else str(error)[:100]
    at = f" at {where}" if where else ""
    return SourceError("json", f"the JSON is broken{at}: {why}; repair it or fetch the article again")
