"""Formats of JSON records: .json and .jsonl."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import Item, SourceArticle
from beritaextract.sources.decoding import decode, decode_utf8
from beritaextract.sources.fields import Record, article_of, chosen
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream, lines, read_whole
from beritaextract.sources.whole import empty

_WRAPPERS = ("articles", "data", "items", "results", "documents", "posts", "berita")
_BLANKS = re.compile(r"[ \t\r\n]*")


class _Place(NamedTuple):
    """A value in a JSON text, and where it stands in it; `place` is None when it is the whole file."""

    value: Any
    place: str | None


def read_json(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record, an array of records, an object that wraps such an array, or, in spite of the name, JSON lines.

    An array is read record by record: of one that was cut off, because the scraper was, all whole records are kept.
    """
    data = read_whole(stream, options.max_file_bytes, "store it as .jsonl, one article a line")
    decoded = decode(data)
    del data
    text = decoded.text
    start = _blanks(text, 0)
    if start == len(text):
        raise empty()
    notes = (Problem("encoding-damage", decoded.damage, file.source, lost=False),) if decoded.damage else ()
    try:
        for value, place in _array(text, start) if text[start] == "[" else _object(text, options):
            yield _with_notes(_record(value, file, place, options), notes)
            notes = ()
    except RecursionError:
        raise _too_deep() from None
    except ValueError as error:
        if isinstance(error, json.JSONDecodeError) and error.msg == "Extra data" and "\n" in text.strip():
            for number, line in enumerate(text.split("\n"), start=1):
                if line.strip():
                    yield _json_line(line, file, f"line {number}", options)
            return
        raise _broken(error) from None


def read_jsonl(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record a line; empty lines are left out."""
    any_line = False
    for number, data in lines(stream, options.max_record_bytes):
        place = f"line {number}"
        if data is None:
            any_line = True
            yield _too_long(file, place, options)
            continue
        if not data.strip():
            continue
        any_line = True
        try:
            decoded = decode_utf8(data)
        except SourceError as error:
            yield Problem(error.kind, error.message, file.source, place)
            continue
        notes = (Problem("encoding-damage", decoded.damage, file.source, place, lost=False),) if decoded.damage else ()
        yield _with_notes(_json_line(decoded.text, file, place, options), notes)
    if not any_line:
        raise empty()


def _array(text: str, start: int) -> Iterator[_Place]:
    """The values of the array that begins at `start`, one at a time.

    Raises:
        JSONDecodeError, RecursionError: behind the last whole value.
    """
    decoder = json.JSONDecoder()
    at = _blanks(text, start + 1)
    number = 0
    if text[at : at + 1] == "]" and _blanks(text, at + 1) == len(text):
        raise empty()
    while True:
        value, at = decoder.raw_decode(text, at)
        number += 1
        yield _Place(value, f"item {number}")
        at = _blanks(text, at)
        if text[at : at + 1] == "]":
            if (end := _blanks(text, at + 1)) < len(text):
                raise json.JSONDecodeError("Extra data", text, end)
            return
        if text[at : at + 1] != ",":
            raise json.JSONDecodeError(f"Expecting ',' or ']' behind item {number}", text, at)
        at = _blanks(text, at + 1)


def _object(text: str, options: ReadOptions) -> Iterator[_Place]:
    """The value that the text is, or the values of the array that it wraps."""
    value = json.loads(text)
    if isinstance(value, Mapping) and not chosen(list(value), options)["text"]:
        wrapped = next((value[name] for name in _WRAPPERS if isinstance(value.get(name), list)), None)
        if wrapped is not None:
            if not wrapped:
                raise empty()
            yield from (_Place(item, f"item {number}") for number, item in enumerate(wrapped, start=1))
            return
    yield _Place(value, None)


def _blanks(text: str, at: int) -> int:
    """The first offset from `at` on that holds no blank."""
    match = _BLANKS.match(text, at)
    return match.end() if match else at


def _json_line(text: str, file: InputFile, place: str, options: ReadOptions) -> Item:
    try:
        value = json.loads(text)
    except RecursionError:
        return Problem("json", _too_deep().message, file.source, place)
    except ValueError as error:
        broken = _broken(error, in_line=True)
        return Problem(broken.kind, broken.message, file.source, place)
    return _record(value, file, place, options)


def _record(value: Any, file: InputFile, place: str | None, options: ReadOptions) -> Item:
    if isinstance(value, Mapping):
        return article_of(Record(value, file, place), options)
    message = f"a record must be a JSON object with a body field, not {_json_name(value)}"
    return Problem("no-body", message, file.source, place)


def _json_name(value: Any) -> str:
    names = {str: "a string", list: "an array", bool: "a boolean", type(None): "null"}
    return names.get(type(value), "a number")


def _too_deep() -> SourceError:
    return SourceError("json", "the JSON is nested too deeply to be an article; store the records themselves")


def _broken(error: ValueError, *, in_line: bool = False) -> SourceError:
    where = ""
    if isinstance(error, json.JSONDecodeError):
        where = f" at column {error.colno}" if in_line else f" at line {error.lineno}, column {error.colno}"
    why = error.msg if isinstance(error, json.JSONDecodeError) else str(error)[:100]
    return SourceError("json", f"the JSON is broken{where}: {why}; repair it or fetch the article again")


def _with_notes(item: Item, notes: tuple[Problem, ...]) -> Item:
    return item._replace(notes=notes + item.notes) if isinstance(item, SourceArticle) and notes else item


def _too_long(file: InputFile, place: str, options: ReadOptions) -> Problem:
    message = f"the line is longer than {options.max_record_bytes:,} bytes; put one article on a line"
    return Problem("too-large", message, file.source, place)
