"""Rows of a table to articles: where the header is, or which column is what where there is none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple

from beritaextract.errors import Problem, SourceError
from beritaextract.lexicon import load_word_classes
from beritaextract.sources.article import Item, SourceArticle
from beritaextract.sources.dates import iso_date
from beritaextract.sources.field_names import roles_of
from beritaextract.sources.fields import RecordReader, no_body
from beritaextract.sources.files import InputFile
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.prose import is_address, is_prose

# Rows above the header that are looked at: a title, a note, an empty line.
_ABOVE = 25
_LONGEST_NAME = 80
# Names that pandas, R, Stata, Spark and others give to columns that have none.
_NUMBERED = re.compile(r"(?:v|x|_?c|col|column|kolom|field|f|var|unnamed)?[\s_:.]{0,2}\d{1,4}", re.I)
_WORD = re.compile(r"[^\W\d_]+")


class Row(NamedTuple):
    """The cells of a row and its place, such as `line 7`."""

    cells: Sequence[Any]
    place: str


def articles_of_rows(
    rows: Iterable[Row | Problem], file: InputFile, options: ReadOptions, *, ragged: bool = False
) -> Iterator[Item]:
    """The articles in the rows of one table.

    Args:
        rows: the cells, from the first row on.
        file: where they come from.
        options: how they are to be read.
        ragged: cells to the right of the header are remarks; else the text of a row was broken by separators.

    Raises:
        SourceError: kind `no-body`, or `empty` for a table without rows under its header.
    """
    rows = iter(rows)
    first = list(islice(rows, _ABOVE))
    problems = [row for row in first if isinstance(row, Problem)]
    above = [row for row in first if isinstance(row, Row)]
    if not any(_filled(row) for row in above):
        yield from problems
        if not problems:
            raise SourceError("empty", "the table is empty; remove it or fetch the articles again")
        return
    at = _header(above, options)
    header = _header_names(above[at].cells) if at is not None else None
    if at is None or header is None:
        yield from problems
        header, at, note = _headless(above, options, file)
        yield from (note,) if note else ()
        begun = above[at:]
        body: Iterable[Row | Problem] = chain(begun, rows)
    else:
        begun = above[at + 1 :]
        body = chain(first[first.index(above[at]) + 1 :], rows)
        yield from first_problems(first, above[at])
    reader = RecordReader(file, options)
    yield from reader.settle_dates(dict(zip(header, row.cells, strict=False)) for row in begun)
    any_row = False
    for row in body:
        if isinstance(row, Problem):
            any_row = True
            yield row
        elif _filled(row) and not _is_header(row, header):
            any_row = True
            if (item := _article(row, header, reader, file, ragged=ragged)) is not None:
                yield item
    yield from reader.left_out()
    if not any_row:
        raise SourceError("empty", "the file has a header but no rows")


def articles_of_tables(
    tables: Iterable[tuple[str, Iterable[Row | Problem]]],
    what: str,
    file: InputFile,
    options: ReadOptions,
    *,
    ragged: bool = False,
) -> Iterator[Item]:
    """The articles of several tables; one without articles among others that have some is told of and not lost.

    Args:
        tables: the name and the rows of each.
        what: what a table is called, `sheet` or `table`.
        file: where they come from.
        options: how they are to be read.
        ragged: see `articles_of_rows`.

    Raises:
        SourceError: kind `empty`; no table has rows.
    """
    failed: list[tuple[str, SourceError]] = []
    number, any_article = 0, False
    named = list(tables)
    beside = {name for name, _ in named if _lies_beside(name)}
    for name in sorted(beside) if len(beside) < len(named) else ():
        message = f"the {what} {name!r} is called like one that lies beside articles, and was left out"
        yield Problem(what, message, file.source, f"{what} {name}", lost=False)
    for name, rows in named:
        if name in beside and len(beside) < len(named):
            continue
        number += 1
        try:
            for item in articles_of_rows(rows, file, options, ragged=ragged):
                any_article = any_article or isinstance(item, SourceArticle)
                yield item
        except SourceError as error:
            failed.append((name, error))
    if number and len(failed) == number and all(failure.kind == "empty" for _, failure in failed):
        raise SourceError("empty", f"no {what} has cells with articles; what pictures and charts show cannot be read")
    for name, failure in failed:
        if any_article and failure.kind in {"empty", "no-body"}:
            message = f"the {what} {name!r} holds no articles and was left out: {failure.message}"
            yield Problem(what, message, file.source, f"{what} {name}", lost=False)
        else:
            yield Problem(failure.kind, failure.message, file.source, f"{what} {name}")


def _lies_beside(name: str) -> bool:
    """Whether a table is called like one of comments, authors, settings and so on."""
    words = _WORD.findall(name.lower())
    return bool(words) and words[-1] in load_word_classes("beritaextract.sources", "words.toml")["beside_articles"]


def first_problems(first: Sequence[Row | Problem], header: Row) -> Iterator[Problem]:
    """The problems of the rows above the header."""
    yield from (row for row in first[: first.index(header)] if isinstance(row, Problem))


def _article(row: Row, header: Sequence[str], reader: RecordReader, file: InputFile, *, ragged: bool) -> Item | None:
    """The article of a row, or what is wrong with it; None for what an export says is no article."""
    cells = list(row.cells)
    while len(cells) > len(header) and _blank(cells[-1]):
        cells.pop()
    if len(cells) > len(header) and not ragged:
        message = f"the row has {len(cells)} cells but the header {len(header)}; put quotation marks around the text"
        return Problem("csv", message, file.source, row.place)
    # Of columns of one name the first that is filled counts.
    fields: dict[str, Any] = {}
    for name, cell in zip(header, cells, strict=False):
        if name not in fields or _blank(fields[name]):
            fields[name] = cell
    return None if reader.leaves_out(fields) else reader.article(fields, row.place)


def _header(rows: Sequence[Row], options: ReadOptions) -> int | None:
    """The number of the row that names a text and most other fields; None where no row does."""
    asked = tuple(sorted(options.fields.items()))
    best, score = None, 0
    for number, row in enumerate(rows):
        names = _header_names(row.cells)
        if names is None:
            continue
        roles = roles_of(tuple(names), asked)
        if not roles.by_role["text"] and not roles.copies:
            continue
        known = 1 + sum(bool(roles.by_role[role]) for role in ("title", "published", "id", "url", "outlet"))
        if known > score:
            best, score = number, known
    if best is not None and score == 1 and best + 1 < len(rows) and len(rows[best].cells) < len(rows[best + 1].cells):
        return None  # `Berita` as a title above a table whose columns say something else
    return best


def _header_names(cells: Sequence[Any]) -> list[str] | None:
    """The cells as names of fields, or None when they are too long for names."""
    names = ["" if _blank(cell) else str(cell).strip() for cell in cells]
    while names and not names[-1]:
        names.pop()
    if not names or any(len(name) > _LONGEST_NAME for name in names):
        return None
    return names


def _headless(rows: Sequence[Row], options: ReadOptions, file: InputFile) -> tuple[list[str], int, Problem | None]:
    """Names for the columns of a table whose header names no text: by what is in them.

    Returns:
        The names, the number of the first row with an article, and what is to be said of it.

    Raises:
        SourceError: kind `no-body`; no column holds prose.
    """
    filled = [number for number, row in enumerate(rows) if _filled(row)]
    top = rows[filled[0]]
    names = _header_names(top.cells)
    if "text" in options.fields:
        raise no_body(names or [], options.fields["text"])
    samples = [rows[number].cells for number in filled]
    if names is not None and all(not name or _NUMBERED.fullmatch(name) for name in names):  # as programs name them
        filled = filled[1:]
        samples = samples[1:]
    elif names is not None and not any(_is_value(cell) for cell in top.cells):  # names, but none of a text
        samples = samples[1:]
        width = max((len(cells) for cells in samples), default=0)
        text = _text_column(samples, width)
        if text is None or text >= len(names):
            raise no_body([name for name in names if name], None)
        return names, filled[0] + 1, None  # the reader of records will find the prose, and say so
    width = max((len(cells) for cells in samples), default=0)
    text = _text_column(samples, width)
    if text is None:
        raise no_body(names or [], None)
    header = [f"column {number}" for number in range(1, width + 1)]
    header[text] = "text"
    for role, fits in (("url", _all_addresses), ("date", _all_dates), ("title", _all_titles)):
        column = next((n for n in range(width) if header[n].startswith("column") and fits(_column(samples, n))), None)
        if column is not None:
            header[column] = role
    said = ", ".join(
        f"{name} in column {number}" for number, name in enumerate(header, 1) if not name.startswith("column")
    )
    message = (
        f"the table has no header; its columns were taken, by their content, as: {said}; if that is wrong, add one"
    )
    return header, filled[0], Problem("header", message, file.source, lost=False)


def _text_column(samples: Sequence[Sequence[Any]], width: int) -> int | None:
    """The column with the most prose."""
    sizes = [
        sum(len(cell) for cell in _column(samples, n) if isinstance(cell, str) and is_prose(cell)) for n in range(width)
    ]
    largest = max(sizes, default=0)
    return sizes.index(largest) if largest else None


def _column(samples: Sequence[Sequence[Any]], number: int) -> list[Any]:
    return [cells[number] for cells in samples if number < len(cells) and not _blank(cells[number])]


def _all_addresses(cells: Sequence[Any]) -> bool:
    return bool(cells) and all(isinstance(cell, str) and is_address(cell) for cell in cells)


def _all_dates(cells: Sequence[Any]) -> bool:
    return bool(cells) and all(_is_date(cell) for cell in cells)


def _all_titles(cells: Sequence[Any]) -> bool:
    return bool(cells) and all(isinstance(cell, str) and cell.count(" ") >= 2 and len(cell) <= 250 for cell in cells)


def _is_date(cell: Any) -> bool:
    if isinstance(cell, str) and (len(cell) < 6 or cell.isdigit()):
        return False
    try:
        return not isinstance(cell, (int, float)) and iso_date(cell) is not None
    except ValueError:
        return False


def _is_value(cell: Any) -> bool:
    """Whether a cell is a value and no name of a column."""
    return not _blank(cell) and (
        not isinstance(cell, str) or is_address(cell) or len(cell) > _LONGEST_NAME or _is_date(cell)
    )


def _is_header(row: Row, header: Sequence[str]) -> bool:
    """Whether the row repeats the header, as where files were put together."""
    return len(row.cells) >= len(header) > 1 and [str(cell).strip() for cell in row.cells[: len(header)]] == list(
        header
    )


def _filled(row: Row | Problem) -> bool:
    return isinstance(row, Row) and not all(_blank(cell) for cell in row.cells)


def _blank(cell: Any) -> bool:
    return cell is None or cell == "" or (isinstance(cell, str) and not cell.strip())
