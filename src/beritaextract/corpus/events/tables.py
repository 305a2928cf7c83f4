"""Happenings as tables: the events, their articles, and the numbers on which these disagree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from beritaextract.tables.beside import Pair, own_column, pair_column, table_of, whole_column, write_beside
from beritaextract.tables.columns import OFFSET, TEXT, TEXTS, Column, number_columns
from beritaextract.tables.table_set import EVENTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from beritaextract.corpus.events.find import Happenings

_EVENTS: tuple[Column, ...] = (
    Column("event_id", TEXT, lambda event: event.id, "the event"),
    own_column("title", TEXT, "headline of the article in the middle of it"),
    own_column("names", TEXTS, "names that most of its articles share, in small letters"),
    Column("first_seen", TEXT, lambda event: event.first, "day of the first article, ISO 8601"),
    Column("last_seen", TEXT, lambda event: event.last, "day of the last article"),
    Column("n_articles", OFFSET, lambda event: event.stories, "how many articles; copies of one count once"),
    Column("n_outlets", OFFSET, lambda event: len(event.outlets), "how many outlets published them"),
    own_column("outlets", TEXTS, "these outlets, in the order of time"),
)


_ARTICLES: tuple[Column, ...] = (
    whole_column("event_id", TEXT, "the event, joins `events`", of="id"),
    pair_column("article_id", TEXT, "the article, joins `articles`"),
    pair_column("published", TEXT, "its day", of="day"),
    pair_column("outlet", TEXT, "who published it"),
    pair_column("title", TEXT, "its headline"),
    pair_column("duplicate_of", TEXT, "the article of which it is a copy", of="original"),
    pair_column("similarity", pa.float64(), "to the article in the middle, by shared names and headline words, 0 to 1"),
)


def _stated(side: str) -> tuple[Column, ...]:
    def get(name: str) -> Callable[[Any], Any]:
        return attrgetter(f"{side}.{name}")

    return (
        Column(f"{side}_article_id", TEXT, get("article_id"), f"the {side} article, joins `articles`"),
        Column(f"{side}_figure_id", TEXT, get("figure_id"), "its figure; with the article joins `figures`"),
        Column(f"{side}_published", TEXT, get("day"), "its day"),
        Column(f"{side}_outlet", TEXT, get("outlet"), "who published it"),
        *number_columns(f"{side}_value", "the value there", get("value")),
        Column(f"{side}_sentence", TEXT, get("sentence"), "the sentence, on one line"),
    )


_DISAGREEMENTS: tuple[Column, ...] = (
    Column("event_id", TEXT, lambda row: row.event, "the event, joins `events`"),
    own_column("measure", TEXT, "what is counted or measured, in small letters"),
    own_column("unit", TEXT, "unit of both values"),
    own_column("per", TEXT, "what stands below both, of a rate"),
    *_stated("earlier"),
    *_stated("later"),
    own_column("reading", TEXT, "`update` where the number itself has changed, `contradiction`, or `open`"),
    own_column("reason", TEXT, "why it is read so"),
)


#: The columns of each table, by name.
EVENT_COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "events": _EVENTS,
    "event_articles": _ARTICLES,
    "disagreements": _DISAGREEMENTS,
}


def event_tables(found: Happenings) -> dict[str, pa.Table]:
    """The tables `events`, `event_articles` and `disagreements`."""
    return {
        "events": table_of(_EVENTS, found.events),
        "event_articles": table_of(_ARTICLES, [Pair(event, one) for event in found.events for one in event.articles]),
        "disagreements": table_of(_DISAGREEMENTS, found.disagreements),
    }


def write_events(found: Happenings, folder: str | Path, formats: Iterable[str] = ("parquet",)) -> list[Path]:
    """Write the tables of happenings into the folder of a run, each file whole or not there; the files.

    Raises:
        ValueError: an unknown format.
        OSError: the folder cannot be written.
    """
    return write_beside(EVENTS, event_tables(found), folder, formats)
