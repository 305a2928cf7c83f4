"""Series as tables: the indicators that articles state, and each value with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from beritaextract.corpus.series.indicators import Indicator
from beritaextract.corpus.series.model import Point
from beritaextract.tables.beside import TableColumn, own_column, table_of, write_beside
from beritaextract.tables.columns import DECIMAL, OFFSET, TEXT, exact, fitting
from beritaextract.tables.table_set import SERIES


class _Summary(NamedTuple):
    indicator: Indicator
    points: Sequence[Point]

    def days(self) -> list[str]:
        return sorted(point.day for point in self.points if point.day)


def _number(name: str, get: Any, meaning: str) -> tuple[TableColumn, TableColumn]:
    return (
        TableColumn(name, DECIMAL, lambda row: fitting(get(row)), meaning),
        TableColumn(f"{name}_text", TEXT, lambda row: exact(get(row)), f"the exact digits of `{name}`"),
    )


_INDICATORS: tuple[TableColumn, ...] = (
    TableColumn("indicator_id", TEXT, lambda row: row.indicator.id, "the indicator"),
    TableColumn("name", TEXT, lambda row: row.indicator.name, "what it is called"),
    TableColumn("unit", TEXT, lambda row: row.indicator.unit, "unit of its values"),
    *_number("low", lambda row: row.indicator.low, "the least that it can be"),
    *_number("high", lambda row: row.indicator.high, "the most that it can be"),
    TableColumn("n_points", OFFSET, lambda row: len(row.points), "how many values the articles state"),
    TableColumn("n_articles", OFFSET, lambda row: len({one.article_id for one in row.points}), "in how many articles"),
    TableColumn("first_seen", TEXT, lambda row: next(iter(row.days()), None), "the earliest period or day"),
    TableColumn("last_seen", TEXT, lambda row: next(reversed(row.days()), None), "the latest period or day"),
)
_POINTS: tuple[TableColumn, ...] = (
    TableColumn("indicator_id", TEXT, lambda point: point.indicator, "the indicator, joins `indicators`"),
    own_column("article_id", TEXT, "the article; with `figure_id` joins `figures`"),
    own_column("figure_id", TEXT, "the figure of that article"),
    *_number("value", lambda point: point.value, "the value; below zero for a deflation"),
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
    TableColumn("text_start", OFFSET, lambda point: point.start, "offset of its first code point in the article"),
    TableColumn("text_end", OFFSET, lambda point: point.end, "offset behind its last code point"),
    own_column("sentence", TEXT, "the sentence, on one line"),
    own_column("speaker", TEXT, "who states it, where it stands in a claim"),
    own_column("published", TEXT, "day of the article"),
    own_column("outlet", TEXT, "who published it"),
    TableColumn("duplicate_of", TEXT, lambda point: point.original, "the article of which this one is a copy"),
)


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


def series_meanings() -> dict[str, dict[str, str]]:
    """What each column of each table means."""
    tables = {"indicators": _INDICATORS, "series_points": _POINTS}
    return {name: {column.name: column.meaning for column in columns} for name, columns in tables.items()}
