"""Formats of many articles a file: .json, .jsonl, .csv and .parquet."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from typing import Any

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import Item, SourceArticle
from beritaextract.sources.decoding import decode, decode_utf8
from beritaextract.sources.fields import Record, article_of, chosen, no_body
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream, lines, read_whole
from beritaextract.sources.whole import empty

_WRAPPERS = ("articles", "data", "items", "results", "documents", "posts", "berita")
_PARQUET_ROWS = 64


def read_json(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record, an array of records, an object that wraps such an array, or, in spite of the name, JSON lines."""
    data = read_whole(stream, options.max_file_bytes, "store it as .jsonl, one article a line")
    decoded = decode(data)
    if not decoded.text.strip():
        raise empty()
    try:
        value = json.loads(decoded.text)
    except RecursionError:
        raise SourceError("json", "the JSON is nested too deeply to be an article") from None
    except ValueError as error:
        if isinstance(error, json.JSONDecodeError) and error.msg == "Extra data" and "\n" in decoded.text.strip():
            for number, line in enumerate(decoded.text.split("\n"), start=1):
                if line.strip():
                    yield _json_line(line, file, f"line {number}", options)
            return
        raise _broken(error) from None
    if isinstance(value, Mapping) and not chosen(list(value), options)["text"]:
        value = next((value[name] for name in _WRAPPERS if isinstance(value.get(name), list)), value)
    notes = (Problem("encoding-damage", decoded.damage, file.source, lost=False),) if decoded.damage else ()
    if not isinstance(value, list):
        yield _with_notes(_record(value, file, None, options), notes)
        return
    if not value:
        raise empty()
    for number, record in enumerate(value, start=1):
        yield _with_notes(_record(record, file, f"item {number}", options), notes if number == 1 else ())


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


def read_csv(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record a row under a header; the separator is found in the header: comma, semicolon, tab or bar."""
    csv.field_size_limit(options.max_record_bytes)
    texts = _csv_lines(stream, options)
    header_line = next((text for text in texts if text.strip()), None)
    if header_line is None:
        raise empty()
    separator = max(",;\t|", key=header_line.count)
    header = next(csv.reader([header_line], delimiter=separator))
    if not chosen(header, options)["text"]:
        raise no_body(header, options.fields.get("text"))
    rows = csv.reader(texts, delimiter=separator, strict=False)
    start = 2
    while True:
        place = f"line {start}"
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            message = (
                f"the CSV is broken from here on ({error}); look for an unclosed quotation mark; the rest is not read"
            )
            yield Problem("csv", message, file.source, place)
            return
        start = rows.line_num + 2
        if not any(row):
            continue
        if len(row) > len(header):
            message = f"the row has {len(row)} cells but the header {len(header)}; put quotation marks around the text"
            yield Problem("csv", message, file.source, place)
            continue
        yield article_of(Record(dict(zip(header, row, strict=False)), file, place), options)
    if start == 2:
        raise SourceError("empty", "the file has a header but no rows")


def read_parquet(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record a row; only the columns that are used are read, a few rows at a time."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        parquet = pq.ParquetFile(stream)
        names = parquet.schema_arrow.names
        roles = chosen(names, options)
        if not roles["text"]:
            raise no_body(names, options.fields.get("text"))
        wanted = [name for name in names if any(name in used for used in roles.values())]
        number = 0
        for batch in parquet.iter_batches(batch_size=_PARQUET_ROWS, columns=wanted):
            for record in batch.to_pylist():
                number += 1
                yield article_of(Record(record, file, f"row {number}"), options)
        if number == 0:
            raise empty()
    except pa.ArrowException as error:
        raise SourceError("parquet", f"the Parquet file is damaged ({str(error)[:200]}); write it again") from None


def _csv_lines(stream: ByteStream, options: ReadOptions) -> Iterator[str]:
    """The lines as text with their ends, since a cell may run over several."""
    for number, data in lines(stream, options.max_record_bytes):
        if data is None:
            raise SourceError("too-large", f"line {number} is longer than {options.max_record_bytes:,} bytes")
        yield decode_utf8(data).text + "\n"


def _json_line(text: str, file: InputFile, place: str, options: ReadOptions) -> Item:
    try:
        value = json.loads(text)
    except RecursionError:
        return Problem("json", "the JSON is nested too deeply to be an article", file.source, place)
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
