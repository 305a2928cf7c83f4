"""Tables as text: .csv and .tsv, in the dialects of spreadsheets, pandas and databases."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import chain, islice

from beritaextract.errors import Problem, SourceError
from beritaextract.sources.article import Item
from beritaextract.sources.decoding import decode_utf8
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.rows import Row, articles_of_rows
from beritaextract.sources.streams import ByteStream, lines
from beritaextract.sources.whole import empty

_SEPARATORS = ",;\t|^~\x01"
_SEP_LINE = re.compile(r"^\ufeff?\"?sep=(.)\"?\s*$", re.I)
_SAMPLE_LINES = 40
_MOST_CELLS = 500_000
# A quotation mark with a backslash before it, in the middle of a cell.
_ESCAPED_QUOTE = re.compile(r'[^\\,;\t|]\\"(?!\s*(?:[,;\t|]|$))|[,;\t|][^\S\t]{0,9}"\\"')
# A blank between a separator and a quotation mark, which then is no part of the cell.
_BLANK_BEFORE_QUOTE = re.compile(r'(?<!")"[,;\t|] +"(?!")')
_SINGLE_QUOTED = re.compile(r"^'[^']*'[,;\t|]'")
_QUOTED = re.compile(r'"(?:[^"]|"")*+"')


class _Dialect:
    """How cells are parted and quoted."""

    def __init__(self, separator: str, *, quote: str, backslash: bool, blanks: bool) -> None:
        self.separator = separator
        self.quote = quote
        self.backslash = backslash
        self.blanks = blanks


def read_csv(stream: ByteStream, file: InputFile, options: ReadOptions) -> Iterator[Item]:
    """One record a row; the separator is found in the first lines: comma, semicolon, tab or bar."""
    csv.field_size_limit(options.max_record_bytes)
    texts = _Lines(stream, options)
    sample: list[str] = []
    failed: SourceError | None = None
    try:
        sample = list(islice(texts, _SAMPLE_LINES))
    except SourceError as error:
        failed = error
        sample = texts.kept
    while sample and not sample[0].strip():
        sample.pop(0)
        texts.first += 1
    if not sample:
        raise failed or empty()
    dialect = _dialect(sample)
    if _SEP_LINE.match(sample[0]):
        sample.pop(0)
        texts.first += 1
    yield from articles_of_rows(_rows(chain(sample, _rest(texts, failed)), texts.first, dialect, file), file, options)
    if texts.damage is not None:
        line, damage = texts.damage
        yield Problem("encoding-damage", damage, file.source, f"line {line}", lost=False)


def _rest(texts: _Lines, failed: SourceError | None) -> Iterator[str]:
    if failed is not None:
        raise failed
    yield from texts


def _rows(texts: Iterator[str], first: int, dialect: _Dialect, file: InputFile) -> Iterator[Row | Problem]:
    """The rows with the line that each begins in; a broken one costs itself alone, where the next one can be told."""
    escape = "\\" if dialect.backslash else None
    rows = csv.reader(
        texts,
        delimiter=dialect.separator,
        quotechar=dialect.quote,
        escapechar=escape,
        skipinitialspace=dialect.blanks,
        strict=False,
    )
    start = first
    while True:
        place = f"line {start}"
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            if "new-line character" in str(error):  # a lone CR in a cell; the next line is sound
                message = "a cell holds a carriage return; put quotation marks around the text"
                yield Problem("csv", message, file.source, place)
                start = rows.line_num + first
                continue
            message = (
                f"the CSV is broken from here on ({error}); look for an unclosed quotation mark; the rest is not read"
            )
            yield Problem("csv", message, file.source, place)
            return
        start = rows.line_num + first
        yield Row(row, place)


def _dialect(sample: list[str]) -> _Dialect:
    said = _SEP_LINE.match(sample[0])
    text = "".join(sample)
    backslash = _ESCAPED_QUOTE.search(text) is not None and '""' not in text.replace('\\"', "")
    return _Dialect(
        said[1] if said else _separator(sample),
        quote="'" if _SINGLE_QUOTED.match(sample[0]) else '"',
        backslash=backslash,
        blanks=_BLANK_BEFORE_QUOTE.search(text) is not None,
    )


def _separator(sample: list[str]) -> str:
    """The separator of the header: the line among the first with the most names."""
    counts = [
        (max(bare.count(sign) for sign in _SEPARATORS), line) for line in sample[:10] if (bare := _QUOTED.sub("", line))
    ]
    if not counts:  # a single cell in quotation marks, and no end of line behind it
        return ","
    _, line = counts[0]
    bare = _QUOTED.sub("", line)
    if not any(sign in bare for sign in _SEPARATORS):  # a title above the header
        _, line = max(counts, key=lambda pair: pair[0])
        bare = _QUOTED.sub("", line)
    return max(_SEPARATORS, key=bare.count)


class _Lines:
    """The lines as text with their ends as they are, since a cell may run over several."""

    def __init__(self, stream: ByteStream, options: ReadOptions) -> None:
        self._lines = lines(stream, options.max_record_bytes, keep_ends=True)
        self._limit = options.max_record_bytes
        #: Lines that were read, as long as they are few: what a failure in one of the first would lose.
        self.kept: list[str] = []
        #: The first line with damage in its encoding, and what it is.
        self.damage: tuple[int, str] | None = None
        self.first = 1

    def __iter__(self) -> Iterator[str]:
        for number, data in self._lines:
            if data is None:
                raise SourceError("too-large", f"line {number} is longer than {self._limit:,} bytes")
            if max(map(data.count, b",;\t|^~\x01")) > _MOST_CELLS:
                raise SourceError(
                    "too-large", f"line {number} holds more than {_MOST_CELLS:,} separators and is no article"
                )
            decoded = decode_utf8(data)
            if decoded.damage and self.damage is None:
                self.damage = number, decoded.damage
            text = decoded.text.replace("\x00", "\ufffd")
            if number <= _SAMPLE_LINES:
                self.kept.append(text)
            yield text
