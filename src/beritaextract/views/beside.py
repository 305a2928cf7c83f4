"""What later commands have put beside the tables of a run, for the report: series, utterances, disagreements."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from beritaextract.tables.run_folder import Row, named_rows
from beritaextract.tables.table_set import EVENTS, QUOTATIONS, SERIES, beside_is_current
from beritaextract.views.cells import Amount, decimal_of, shortened
from beritaextract.views.values import short_and_exact
from beritaextract.views.words import Words

# So many rows of each travel; of series so many points each, the latest.
MOST = {"quotations": 400, "disagreements": 400, "points": 400}

_POINT = (
    "indicator_id basis value_text unit per modifier period place status sentence speaker published outlet article_id "
    "duplicate_of"
).split()
_QUOTATION = (
    "text kind n_articles n_outlets outlets first_seen last_seen speaker speakers agreement first_article_id".split()
)
_SIDE = "published outlet value_text sentence article_id".split()


def beside(folder: Path, article: Callable[[str], int], words: Words) -> dict[str, list[list[Any]]]:
    """Rows of the tables that are there and of this run.

    Args:
        folder: of the run.
        article: the number of an article that travels, -1 for others.
        words: the language.

    Returns:
        series: [indicator, basis, unit, value, short, exact or "", day, status, place, sentence, speaker, published,
        outlet, article]; quotations: [text, direct, articles, outlets, first day, last day, speaker, speakers,
        agreement, first article]; disagreements: [measure, earlier, later, reading, reason], of which each side is
        [published, outlet, short, exact or "", sentence, article].
    """
    there = {name: beside_is_current(folder, name) for name in (SERIES, QUOTATIONS, EVENTS)}
    return {
        "series": list(_points(folder, article, words)) if there[SERIES] else [],
        "quotations": list(_quotations(folder, article)) if there[QUOTATIONS] else [],
        "disagreements": list(_disagreements(folder, article, words)) if there[EVENTS] else [],
    }


def _points(folder: Path, article: Callable[[str], int], words: Words) -> Iterator[list[Any]]:
    names = {row["indicator_id"]: row["name"] for row in named_rows(folder, "indicators", ("indicator_id", "name"))}
    series: dict[tuple[str, str], list[Row]] = {}
    for row in named_rows(folder, "series_points", tuple(_POINT)):
        if not row["duplicate_of"]:
            series.setdefault((row["indicator_id"], row["basis"] or ""), []).append(row)
    for (indicator, basis), rows in series.items():
        for row in sorted(rows, key=_day)[-MOST["points"] :]:
            short, exact = _written(row["value_text"], row["unit"], row["per"], words, row["modifier"])
            yield [
                names.get(indicator, indicator),
                basis,
                row["unit"] or "",
                row["value_text"] or "",
                short,
                exact,
                _day(row),
                row["status"] or "",
                row["place"] or "",
                shortened(row["sentence"] or ""),
                row["speaker"] or "",
                row["published"] or "",
                row["outlet"] or "",
                article(row["article_id"]),
            ]


def _day(row: Row) -> str:
    """When a value is of: the beginning of its period, else the day of the article."""
    return (row["period"] or row["published"] or "").split("/")[0]


def _quotations(folder: Path, article: Callable[[str], int]) -> Iterator[list[Any]]:
    rows = named_rows(folder, "quotations", tuple(_QUOTATION))
    for row in _largest(rows, lambda row: -int(row["n_articles"] or 0), MOST["quotations"]):
        yield [
            shortened(row["text"]),
            int(row["kind"] == "direct"),
            int(row["n_articles"] or 0),
            list(row["outlets"] or ()),
            row["first_seen"] or "",
            row["last_seen"] or "",
            row["speaker"] or "",
            list(row["speakers"] or ()),
            row["agreement"] or "",
            article(row["first_article_id"]),
        ]


def _disagreements(folder: Path, article: Callable[[str], int], words: Words) -> Iterator[list[Any]]:
    sides = [f"{side}_{name}" for side in ("earlier", "later") for name in _SIDE]
    rows = named_rows(folder, "disagreements", ("measure", "unit", "per", "reading", "reason", *sides))
    for row in _largest(rows, lambda row: row["reading"] != "contradiction", MOST["disagreements"]):
        said = []
        for side in ("earlier", "later"):
            published, outlet, value, sentence, id_ = (row[f"{side}_{name}"] for name in _SIDE)
            shown = _written(value, row["unit"], row["per"], words)
            said.append([published or "", outlet or "", *shown, shortened(sentence or ""), article(id_)])
        yield [row["measure"] or "", *said, row["reading"] or "", row["reason"] or ""]


def _largest(rows: Iterable[Row], key: Callable[[Row], Any], most: int) -> list[Row]:
    return sorted(rows, key=key)[:most]


def _written(
    digits: str | None, unit: str | None, per: str | None, words: Words, modifier: str | None = None
) -> tuple[str, str]:
    """A value as newspapers write it, and all its digits where those are more."""
    kind = "money" if unit == "IDR" else "measure"
    return short_and_exact(Amount(kind, decimal_of(digits), None, None, unit, modifier or "exact", per), words)
