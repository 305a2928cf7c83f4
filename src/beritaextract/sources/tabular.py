"""Formats of rows under a header: .csv and .parquet."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import TYPE_CHECKING

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import Item
from beritaextract.sources.decoding import decode_utf8
from beritaextract.sources.fields import Record, article_of, chosen, no_body
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.streams import ByteStream, lines
from beritaextract.sources.whole import empty

if TYPE_CHECKING:
    import pyarrow as pa

_PARQUET_ROWS = 64


def read_csv(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record a row under a header; the separator is found in the header: comma, semicolon, tab or bar."""
    csv.field_size_limit(options.max_record_bytes)
    texts = _csv_lines(stream, options)
    header_line = next((text for text in texts if text.strip()), None)
    if header_line is None:
        raise empty()
    separator = max(",;\t|", key=header_line.count)
    try:
        header = next(csv.reader([header_line], delimiter=separator))
    except csv.Error as error:
        raise SourceError("csv", f"the header of the CSV is broken ({error}); end each line in LF or CR LF") from None
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
            if "new-line character" in str(error):  # a lone CR in a cell; the next line is sound
                message = "a cell holds a carriage return; put quotation marks around the text"
                yield Problem("csv", message, file.source, place)
                start = rows.line_num + 2
                continue
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
            for row in range(batch.num_rows):
                number += 1
                yield _row(batch, row, Record({}, file, f"row {number}"), options)
        if number == 0:
            raise empty()
    except pa.ArrowException as error:
        raise SourceError("parquet", f"the Parquet file is damaged ({str(error)[:200]}); write it again") from None


def _row(batch: pa.RecordBatch, row: int, record: Record, options: ReadOptions) -> Item:
    """The article in one row of a Parquet file, put into the empty `record`."""
    try:
        values = [column[row].as_py() for column in batch.columns]
    except (ValueError, OverflowError) as error:  # text that is no UTF-8, a date behind the year 9999
        message = f"a cell cannot be read ({str(error)[:100]}); write the file again"
        return Problem("parquet", message, record.file.source, record.place)
    if any(isinstance(value, str) and len(value) > options.max_record_bytes for value in values):
        message = f"a cell is longer than {options.max_record_bytes:,} characters"
        return Problem("too-large", message, record.file.source, record.place)
    return article_of(record._replace(fields=dict(zip(batch.schema.names, values, strict=True))), options)


def _csv_lines(stream: ByteStream, options: ReadOptions) -> Iterator[str]:
    """The lines as text with their ends, since a cell may run over several."""
    for number, data in lines(stream, options.max_record_bytes):
        if data is None:
            raise SourceError("too-large", f"line {number} is longer than {options.max_record_bytes:,} bytes")
        yield decode_utf8(data).text + "\n"
