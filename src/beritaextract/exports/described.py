"""What the tables in the folder of a run are, as other tools want to know it: columns, keys and links between tables.

The columns and their meanings are those of the tables themselves.  A meaning that says "joins `speakers.id`" is the one
place where a link is declared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import pyarrow as pa

from beritaextract.corpus.events.tables import EVENT_COLUMNS
from beritaextract.corpus.quotations.tables import QUOTATION_COLUMNS
from beritaextract.corpus.series.tables import SERIES_COLUMNS
from beritaextract.people.tables import PEOPLE_COLUMNS
from beritaextract.tables.columns import meanings_of, schema_of
from beritaextract.tables.schema import SCHEMAS, meanings, table_meanings

_JOINS = re.compile(r"(?:with `(?P<beside>\w+)` )?joins `(?P<table>\w+)(?:\.(?P<column>\w+))?`")
# The tables that have a row for each of something, and what a row is found by.
_KEYS = {
    "articles": ("article_id",),
    "quotes": ("article_id", "claim_id"),
    "numbers": ("article_id", "figure_id"),
    "people": ("person_id",),
    "people_speakers": ("article_id", "speaker_id"),
    "organisations": ("organisation_id",),
    "quotations": ("quotation_id",),
    "indicators": ("indicator_id",),
    "events": ("event_id",),
}


# Records that every row leads to; elsewhere a link may be empty.
_ALWAYS = {("quotes", "claim_id"), ("numbers", "figure_id"), ("mentions", "speaker_id")}
_ALWAYS |= {("relations", "from_id"), ("relations", "to_id")}


class Link(NamedTuple):
    """Columns whose values are found in those of another table.

    Attributes:
        always: whether every row leads somewhere; else the last column may be empty.
    """

    columns: tuple[str, ...]
    table: str
    there: tuple[str, ...]
    always: bool = True


class DescribedTable(NamedTuple):
    """A table of a run.

    Attributes:
        columns: Arrow type and meaning of each column by name.
        key: the columns that a row is found by; empty where no columns tell rows apart.
        links: where its rows lead to.
    """

    name: str
    meaning: str
    columns: dict[str, tuple[pa.DataType, str]]
    key: tuple[str, ...]
    links: tuple[Link, ...]


def described_tables() -> dict[str, DescribedTable]:
    """Every table that a run and the commands after it write, by name."""
    said = table_meanings()
    beside = {**PEOPLE_COLUMNS, **QUOTATION_COLUMNS, **SERIES_COLUMNS, **EVENT_COLUMNS}
    columns_of = meanings() | {name: meanings_of(columns) for name, columns in beside.items()}
    schemas = SCHEMAS | {name: schema_of(columns) for name, columns in beside.items()}
    return {name: _described(name, said.get(name, ""), columns_of[name], schemas[name]) for name in schemas}


def _described(name: str, meaning: str, columns: dict[str, str], schema: pa.Schema) -> DescribedTable:
    typed = {column: (schema.field(column).type, columns[column]) for column in schema.names}
    key = _KEYS.get(name) or (("article_id", "id") if "id" in typed else ())
    return DescribedTable(name, meaning, typed, key, tuple(_links(name, typed)))


def _links(name: str, columns: dict[str, tuple[pa.DataType, str]]) -> Iterator[Link]:
    for column, (type_, said) in columns.items():
        found = _JOINS.search(said)
        if found is None or pa.types.is_list(type_):
            if column in {"person_id", "organisation_id"} and _KEYS.get(name) != (column,):
                table = "people" if column == "person_id" else "organisations"
                yield Link((column,), table, (column,))
            continue
        beside, table, there = found["beside"], found["table"], found["column"]
        if beside:
            columns_here = ("article_id", beside if column == "article_id" else column)
            yield Link(columns_here, table, ("article_id", "id"), always=column == "article_id")
        elif there is None:  # the key of another table, or `article_id` of the same one
            if table == "article_id":
                yield Link((column,), name, ("article_id",), always=False)
            elif len(key := _KEYS.get(table, ())) == 1:
                yield Link((column,), table, key, always=False)
        else:
            yield Link(("article_id", column), table, ("article_id", there), always=(name, column) in _ALWAYS)
