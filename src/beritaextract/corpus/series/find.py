"""From the tables of a run to the points of its series."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from beritaextract.corpus.reading import ArticleRow, Run
from beritaextract.corpus.series.indicators import Indicator, with_own
from beritaextract.corpus.series.model import Point
from beritaextract.corpus.series.reading import Names, Reading, read_sentence
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.people.names import folded
from beritaextract.tables.run_folder import Row

_FIGURE_COLUMNS = (
    "article_id figure_id kind text value_text unit per modifier sentence speaker text_start text_end".split()
)
# Offsets count line breaks and doubled blanks, the column `sentence` does not.
_DRIFT = 12
# A period stands so close behind the value (`5 persen pada 2025`) or before the name.
_BEHIND = 60
_BEFORE = 70
_GAP = regex.compile(
    r"\s{0,3}(?:(?:per\s|/)(?:dolar|dollar|usd|gram|kg|kilogram|liter)\b(?:\s(?:AS|Amerika Serikat))?\s{0,3})?"
    r"(?:\([^()]{0,30}\)\s{0,3})?"
    r"(?:,?\s{0,3}(?:pada|di|untuk|per|hingga|bulan|tahun|akhir|awal|periode|tanggal|perdagangan|pasar|spot)\s{1,3}){0,5}",
    regex.IGNORECASE,
)
_WHOLE_DAY = 10


class _Found(NamedTuple):
    row: Row
    reading: Reading
    at: int  # where the figure stands in the sentence


class _Date(NamedTuple):
    start: int
    end: int
    text: str
    value: str


def points_in_folder(
    folder: str | Path, *, indicators: str | Path | Mapping[str, Indicator] | None = None
) -> list[Point]:
    """The values of indicators that the articles of a run state, by indicator and time.

    Args:
        folder: the folder given to `beritaextract run --out`, with tables as Parquet, JSONL, SQLite or CSV.
        indicators: a TOML file of further indicators (see `indicators.toml` of this room), or all of them by id.

    Raises:
        SourceError: the folder holds no tables, they are damaged or of different runs, or the file of indicators is
            wrong; the message names the row.
    """
    known = indicators if isinstance(indicators, Mapping) else with_own(indicators)
    run = Run(folder)
    articles = run.articles()
    found = list(_found(run, articles, Names(known)))
    dates = _dates(run, {one.row["article_id"] for one in found})
    points = [_point(one, articles[one.row["article_id"]], dates.get(one.row["article_id"], [])) for one in found]
    order = {id_: place for place, id_ in enumerate(known)}
    return sorted(points, key=lambda point: (order[point.indicator], point.day or "", point.article_id, point.start))


def _found(run: Run, articles: Mapping[str, ArticleRow], names: Names) -> Iterator[_Found]:
    units = names.units()
    sentence, cursor = "", 0
    for number, row in run.rows("numbers", *_FIGURE_COLUMNS, needed=("article_id", "figure_id", "text", "text_start")):
        run.check_join("numbers", number, "articles", row["article_id"], articles)
        if row["sentence"] is None:
            continue
        if row["sentence"] != sentence:
            sentence, cursor = row["sentence"], 0
        at = sentence.find(" ".join(row["text"].split()), cursor)
        if at < 0:
            continue
        cursor = at + 1
        if row["value_text"] is None or row["unit"] not in units:
            continue
        behind = sentence[at + len(" ".join(row["text"].split())) :]
        reading = read_sentence(sentence[:at], behind, row["unit"], names)
        if reading is not None and _fits(reading.indicator, row):
            yield _Found(row, reading, at)


def _fits(indicator: Indicator, row: Row) -> bool:
    """Whether a figure can be a value of an indicator: its rate and its size."""
    value = Decimal(row["value_text"])
    if not indicator.low <= value <= indicator.high:
        return False
    return not indicator.per or folded(row["per"] or "") in indicator.per


def _dates(run: Run, wanted: set[str]) -> dict[str, list[_Date]]:
    found: dict[str, list[_Date]] = {}
    for _, row in run.rows("dates", "article_id", "text_start", "text_end", "text", "value", needed=("article_id",)):
        if row["article_id"] in wanted and row["value"]:
            date = _Date(row["text_start"], row["text_end"], row["text"], row["value"])
            found.setdefault(row["article_id"], []).append(date)
    return found


def _point(found: _Found, article: ArticleRow, dates: list[_Date]) -> Point:
    row, reading, _ = found
    value = Decimal(row["value_text"])
    place = reading.place
    return Point(
        indicator=reading.indicator.id,
        article_id=row["article_id"],
        figure_id=row["figure_id"],
        value=-abs(value) if reading.negative else value,
        unit=row["unit"],
        per=" ".join(folded(row["per"])) if row["per"] else None,
        measure=reading.name,
        period=_period(found, dates),
        basis=reading.basis,
        place=place.shown if place else None,
        place_code=place.code if place else None,
        status=reading.status,
        direction=reading.direction,
        modifier=row["modifier"] or "exact",
        text=row["text"],
        start=row["text_start"],
        end=row["text_end"],
        sentence=row["sentence"],
        published=article.day,
        outlet=article.outlet,
        original=article.original,
        speaker=row["speaker"],
    )


def _period(found: _Found, dates: list[_Date]) -> str | None:
    """Of when a value is: a date between name and value, right behind the value, or in front of the name."""
    row, reading, at = found
    sentence = row["sentence"]
    name = row["text_start"] - (at - reading.start)
    near = [
        date
        for date in dates
        if date.end >= name - _BEFORE
        and date.start <= row["text_end"] + _BEHIND
        and " ".join(date.text.split()) in sentence
        and (reading.indicator.daily or not _is_day(date))
    ]
    between = [date for date in near if name - 2 <= date.start and date.end <= row["text_start"] + 2]
    if between:
        return between[-1].value
    end = at + len(" ".join(row["text"].split()))
    for date in near:
        if date.start >= row["text_end"]:
            gap = _GAP.match(sentence, end)
            if gap is not None and sentence.startswith(" ".join(date.text.split()), gap.end()):
                return date.value
    before = [date for date in near if date.end <= name + _DRIFT]
    return before[-1].value if before else None


def _is_day(date: _Date) -> bool:
    """Whether a date is the day on which something was said: `Rabu (22/10/2025)`."""
    return len(date.value) >= _WHOLE_DAY and "/" not in date.value and ("(" in date.text or "/" in date.text)
