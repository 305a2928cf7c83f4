"""Series as tables: the indicators that articles state, and each value with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

from beritaextract.corpus.series.indicators import Indicator
from beritaextract.corpus.series.model import Point
from beritaextract.tables.beside import own_column, table_of, write_beside
from beritaextract.tables.columns import OFFSET, TEXT, Column, number_columns
from beritaextract.tables.table_set import SERIES


class _Summary(NamedTuple):
    indicator: Indicator
    points: Sequence[Point]

    def days(self) -> list[str]:
        return sorted(point.day for point in self.points if point.day)


_INDICATORS: tuple[Column, ...] = (
    Column("indicator_id", TEXT, lambda row: row.indicator.id, "the indicator"),
    Column("name", TEXT, lambda row: row.indicator.name, "what it is called"),
    Column("unit", TEXT, lambda row: row.indicator.unit, "unit of its values"),
    *number_columns("low", "the least that it can be", lambda row: row.indicator.low),
    *number_columns("high", "the most that it can be", lambda row: row.indicator.high),
    Column("n_points", OFFSET, lambda row: len(row.points), "how many values the articles state"),
    Column("n_articles", OFFSET, lambda row: len({one.article_id for one in row.points}), "in how many articles"),
    Column("first_seen", TEXT, lambda row: next(iter(row.days()), None), "the earliest period or day"),
    Column("last_seen", TEXT, lambda row: next(reversed(row.days()), None), "the latest period or day"),
)
_POINTS: tuple[Column, ...] = (
    Column("indicator_id", TEXT, lambda point: point.indicator, "the indicator, joins `indicators`"),
    own_column("article_id", TEXT, "the article; with `figure_id` joins `figures`"),
    own_column("figure_id", TEXT, "the figure of that article"),
    *number_columns("value", "the value; below zero for a deflation"),
    own_column("unit", TEXT, "its unit"),
    own_column("per", TEXT, "what stands below it, in small letters: kg, gram, dolar as"),
    own_column("measure", TEXT, "the words by which the article names the indicator"),
    own_column("period", TEXT, "of when the value is, ISO 8601 as precise as stated; null where that is not said"),
    own_column("basis", TEXT, "against what it is counted: yoy, mtm, ytd or qtq; null where that is not said"),
    own_column("place", TEXT, "region or country, as written; null where the sentence names none"),
    own_column("place_code", TEXT, "Kemendagri code of the region, where it is one alone"),
    own_column("status", TEXT, "actual, target, forecast, or limit: the most that is allowed"),
    own_column("direction", TEXT, "up or down, where the sentence says that it moved there"),
    own_column("modifier", TEXT, "exact, about, at_least, at_most, more_than or less_than"),
    own_column("text", TEXT, "the words of the figure, verbatim"),
    Column("text_start", OFFSET, lambda point: point.start, "offset of its first code point in the article"),
    Column("text_end", OFFSET, lambda point: point.end, "offset behind its last code point"),
    own_column("sentence", TEXT, "the sentence, on one line"),
    own_column("speaker", TEXT, "who states it, where it stands in a claim"),
    own_column("published", TEXT, "day of the article"),
    own_column("outlet", TEXT, "who published it"),
    Column("duplicate_of", TEXT, lambda point: point.original, "the article of which this one is a copy"),
)


#: The columns of each table, by name.
SERIES_COLUMNS: Mapping[str, tuple[Column, ...]] = {"indicators": _INDICATORS, "series_points": _POINTS}


def series_tables(points: Iterable[Point], indicators: Mapping[str, Indicator]) -> dict[str, pa.Table]:
    """The tables `indicators`, those alone that have values, and `series_points`."""
    known = list(points)
    groups = groupby(known, key=lambda point: point.indicator)
    summaries = [_Summary(indicators[id_], list(group)) for id_, group in groups]
    return {"indicators": table_of(_INDICATORS, summaries), "series_points": table_of(_POINTS, known)}


def write_series(
    points: Iterable[Point],
    indicators: Mapping[str, Indicator],
    folder: str | Path,
    formats: Iterable[str] = ("parquet",),
) -> list[Path]:
    """Write the tables of series into the folder of a run, each file whole or not there; the files.

    Raises:
        ValueError: an unknown format.
        OSError: the folder cannot be written.
    """
    return write_beside(SERIES, series_tables(points, indicators), folder, formats)
