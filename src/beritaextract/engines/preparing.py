"""Rows as they come to articles as `beritaextract run` would read them: the same fields, cleaning, dates and ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.errors import Problem
from beritaextract.sources import ReadOptions, SourceArticle
from beritaextract.sources.article import content_id
from beritaextract.sources.field_names import roles_of
from beritaextract.sources.fields import Record, article_of
from beritaextract.sources.files import InputFile, shown
from beritaextract.tables.columns import clean
from beritaextract.tables.outcome import Outcome

#: Names of columns that are always understood; those that `beritaextract run` knows in records are, too.
INPUT_COLUMNS = ("text", "id", "title", "published", "url", "source")

_PROBLEM = pa.struct(
    [
        pa.field("kind", pa.string()),
        pa.field("message", pa.string()),
        pa.field("source", pa.string()),
        pa.field("place", pa.string()),
        pa.field("lost", pa.bool_()),
    ]
)
#: Schema of prepared articles.
PREPARED_SCHEMA: pa.Schema = pa.schema(
    [
        pa.field("article_id", pa.string()),
        pa.field("text", pa.string()),
        pa.field("made", pa.bool_()),  # of markup: it stands nowhere else, and offsets count in it
        pa.field("title", pa.string()),
        pa.field("published", pa.string()),
        pa.field("url", pa.string()),
        pa.field("source", pa.string()),
        pa.field("outlet", pa.string()),
        pa.field("problems", pa.list_(_PROBLEM)),
    ]
)
_ROWS = 64
_NO_FILE = "row"
# What a message of the readers advises to give on the command line, in the words of Python.
_IN_PYTHON = (
    (re.compile(r"--map (\w+)=(\S+?)(?=[;,.]?(?:\s|$))"), r'read=ReadOptions(fields={"\1": "\2"})'),
    (re.compile(r"--max-chars"), "config=Config(max_chars=...)"),
    (re.compile(r"--month-first"), "read=ReadOptions(month_first=True)"),
    (re.compile(r"--mend"), "read=ReadOptions(mend=True)"),
)


def used_columns(names: Sequence[str], read: ReadOptions) -> list[str]:
    """The columns of an input that are used.

    Raises:
        ValueError: none of them holds the text.
    """
    roles = roles_of(tuple(names), tuple(sorted(read.fields.items())))
    if not roles.by_role["text"] and not roles.copies:
        asked = read.fields.get("text", "text")
        raise ValueError(f"the input needs the column {asked!r}; it has {', '.join(names)}")
    wanted = {name for fields in roles.by_role.values() for name in fields} | {
        *roles.copies,
        *roles.other_days,
        "source",
    }
    return [name for name in names if name in wanted]


def prepared_batches(batches: Iterable[pa.RecordBatch], read: ReadOptions) -> Iterator[pa.RecordBatch]:
    """The rows as articles with the schema `PREPARED_SCHEMA`, one for each, in order; nothing raises on a row.

    Every article has an id: its own, its address, or one made of its source and text.  Equal ids stay equal here.
    """
    for batch in batches:
        names = used_columns(batch.schema.names, read)
        for start in range(0, batch.num_rows, _ROWS):
            rows = batch.slice(start, _ROWS).select(names)
            cells = [_cells(name, column) for name, column in zip(names, rows.columns, strict=True)]
            found = [_row(dict(zip(names, row, strict=True)), read) for row in zip(*cells, strict=True)]
            yield pa.RecordBatch.from_pylist(found, schema=PREPARED_SCHEMA)


def prepared_outcome(row: Mapping[str, Any]) -> Outcome:
    """What is known of a prepared article before it is extracted."""
    problems = tuple(Problem(**problem) for problem in row["problems"])
    return Outcome(
        "error" if any(problem.lost for problem in problems) else "ok",
        row["article_id"],
        row["source"],
        url=row["url"],
        title=row["title"],
        published=row["published"],
        problems=problems,
        outlet=row["outlet"],
    )


def in_python(problem: Problem) -> Problem:
    """A problem whose advice names settings of Python and not of the command line."""
    message = problem.message
    for option, setting in _IN_PYTHON:
        message = option.sub(setting, message)
    return problem._replace(message=message)


class _Unreadable(str):
    """What stands for a cell that Arrow cannot turn into a value: why it cannot."""


def _cells(name: str, column: pa.Array) -> list[Any]:
    try:
        return column.to_pylist()  # type: ignore[no-any-return]
    except Exception:  # an unknown time zone, a day after the year 9999, text that is no UTF-8: each by itself
        return [_cell(name, column[row]) for row in range(len(column))]


def _cell(name: str, scalar: pa.Scalar) -> Any:
    try:
        return scalar.as_py()
    except Exception as error:
        return _Unreadable(f"the cell {name} cannot be read ({str(error)[:100]}); it was left out")


def _row(fields: dict[str, Any], read: ReadOptions) -> dict[str, Any]:
    unreadable = [value for value in fields.values() if isinstance(value, _Unreadable)]
    fields = {name: None if isinstance(value, _Unreadable) else value for name, value in fields.items()}
    source = fields.pop("source", None)
    source = None if source is None else shown(str(source))
    file = InputFile(Path(), source or _NO_FILE, source or _NO_FILE)
    problems = [Problem("cell", message, lost=False) for message in unreadable]
    try:
        item = article_of(Record(fields, file, None), read)
    except Exception as error:  # a defect of ours must not cost the job its other rows
        item = Problem("internal", f"the row cannot be read: {type(error).__name__}: {error}; please report it")
    if isinstance(item, SourceArticle):
        problems += item.notes
    else:
        problems.append(item)
        item = _without_text(fields, file, read)
    return {
        "article_id": clean(item.id),
        "text": clean(item.text),
        "made": item.made,
        "title": clean(item.title),
        "published": item.published,
        "url": clean(item.url),
        "source": clean(source),
        "outlet": clean(item.outlet),
        "problems": [in_python(problem)._replace(source=clean(source), place=None)._asdict() for problem in problems],
    }


def _without_text(fields: Mapping[str, Any], file: InputFile, read: ReadOptions) -> SourceArticle:
    """What is known of a row without a text that could be extracted."""
    roles = roles_of(tuple(fields), tuple(sorted(read.fields.items())))
    texts = {*roles.by_role["text"], *roles.copies}
    known = {name: value for name, value in fields.items() if name not in texts}
    try:
        item = article_of(Record({**known, "maintext": "-"}, file, None), ReadOptions(month_first=read.month_first))
    except Exception:
        item = None
    empty = SourceArticle(content_id(file.key, ""), "", None, None, None, file.source)
    if not isinstance(item, SourceArticle):
        return empty
    own = item.id if item.id != content_id(file.key, "-") else empty.id
    return item._replace(id=own, text="", notes=())
