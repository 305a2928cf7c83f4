"""Happenings as tables: the events, their articles, and the numbers on which these disagree."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from beritaextract.tables.beside import TableColumn, own_column, table_of, write_beside
from beritaextract.tables.columns import DECIMAL, OFFSET, TEXT, TEXTS, exact, fitting
from beritaextract.tables.table_set import EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from beritaextract.corpus.events.find import Happenings

_ID = TableColumn("event_id", TEXT, lambda event: event.id, "the event")
_EVENTS: tuple[TableColumn, ...] = (
    _ID,
    own_column("title", TEXT, "headline of the article in the middle of it"),
    own_column("names", TEXTS, "names that most of its articles share, in small letters"),
    TableColumn("first_seen", TEXT, lambda event: event.first, "day of the first article, ISO 8601"),
    TableColumn("last_seen", TEXT, lambda event: event.last, "day of the last article"),
    TableColumn("n_articles", OFFSET, lambda event: event.stories, "how many articles; copies of one count once"),
    TableColumn("n_outlets", OFFSET, lambda event: len(event.outlets), "how many outlets published them"),
    own_column("outlets", TEXTS, "these outlets, in the order of time"),
)


def _of_article(name: str, type_: pa.DataType, meaning: str, *, of: str | None = None) -> TableColumn:
    return TableColumn(name, type_, lambda row: getattr(row[1], of or name), meaning)


_ARTICLES: tuple[TableColumn, ...] = (
    TableColumn("event_id", TEXT, lambda row: row[0].id, "the event, joins `events`"),
    _of_article("article_id", TEXT, "the article, joins `articles`"),
    _of_article("published", TEXT, "its day", of="day"),
    _of_article("outlet", TEXT, "who published it"),
    _of_article("title", TEXT, "its headline"),
    _of_article("duplicate_of", TEXT, "the article of which it is a copy", of="original"),
    _of_article("similarity", pa.float64(), "to the article in the middle, by shared names and headline words, 0 to 1"),
)


def _stated(side: str) -> tuple[TableColumn, ...]:
    def get(name: str) -> Callable[[Any], Any]:
        return lambda row: getattr(getattr(row, side), name)

    def value(row: Any) -> Any:
        return getattr(row, side).value

    return (
        TableColumn(f"{side}_article_id", TEXT, get("article_id"), f"the {side} article, joins `articles`"),
        TableColumn(f"{side}_figure_id", TEXT, get("figure_id"), "its figure; with the article joins `figures`"),
        TableColumn(f"{side}_published", TEXT, get("day"), "its day"),
        TableColumn(f"{side}_outlet", TEXT, get("outlet"), "who published it"),
        TableColumn(f"{side}_value", DECIMAL, lambda row: fitting(value(row)), "the value there"),
        TableColumn(f"{side}_value_text", TEXT, lambda row: exact(value(row)), f"the exact digits of `{side}_value`"),
        TableColumn(f"{side}_sentence", TEXT, get("sentence"), "the sentence, on one line"),
    )


_DISAGREEMENTS: tuple[TableColumn, ...] = (
    TableColumn("event_id", TEXT, lambda row: row.event, "the event, joins `events`"),
    own_column("measure", TEXT, "what is counted or measured, in small letters"),
    own_column("unit", TEXT, "unit of both values"),
    own_column("per", TEXT, "what stands below both, of a rate"),
    *_stated("earlier"),
    *_stated("later"),
    own_column("reading", TEXT, "`update` where the number itself has changed, `contradiction`, or `open`"),
    own_column("reason", TEXT, "why it is read so"),
)


def event_tables(found: Happenings) -> dict[str, pa.Table]:
    """The tables `events`, `event_articles` and `disagreements`."""
    return {
        "events": table_of(_EVENTS, found.events),
        "event_articles": table_of(_ARTICLES, [(event, one) for event in found.events for one in event.articles]),
        "disagreements": table_of(_DISAGREEMENTS, found.disagreements),
    }


def write_events(found: Happenings, folder: str | Path, formats: Iterable[str] = ("parquet",)) -> list[Path]:
    """Write the tables of happenings into the folder of a run, each file whole or not there; the files.

    Raises:
        ValueError: an unknown format.
        OSError: the folder cannot be written.
    """
    return write_beside(EVENTS, event_tables(found), folder, formats)


def event_meanings() -> dict[str, dict[str, str]]:
    """What each column of each table means."""
    tables = {"events": _EVENTS, "event_articles": _ARTICLES, "disagreements": _DISAGREEMENTS}
    return {name: {column.name: column.meaning for column in columns} for name, columns in tables.items()}
