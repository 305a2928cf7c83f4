"""Expressions that count from the day of the article: `kemarin`, `dua hari lalu`, `pekan lalu`, `Senin depan`."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import lru_cache

from beritaextract.dates.expressions import Expression, Offset, Point, Unit
from beritaextract.dates.patterns import GAP
from beritaextract.dates.vocabulary import alternation, key
from beritaextract.language import weekdays
from beritaextract.lexicon import Row, load_rows
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals.lexicon import number_words
from beritaextract.rules import Rule

DAY = Rule(
    "dates.relative.day",
    "names a day from the day of the article",
    examples=("Ia tiba kemarin.", "Loket dibuka hari ini."),
    counterexamples=("Ia tiba pagi hari.",),
)
COUNT = Rule(
    "dates.relative.count",
    "counts from the day of the article",
    examples=("Ia pindah dua tahun lalu.", "Jalan itu selesai sebulan lagi."),
    counterexamples=("Ia menunggu dua tahun.",),
)
UNIT = Rule(
    "dates.relative.unit",
    "the week, month or year beside that of the article",
    examples=("Harga naik pekan lalu.", "Pameran digelar bulan depan."),
    counterexamples=("Harga naik setiap pekan.", "Rapat digelar enam bulan mendatang."),
)
WEEKDAY = Rule(
    "dates.relative.weekday",
    "the last or next day of this name",
    examples=("Rapat digelar Senin depan.", "Ia datang Jumat pekan lalu."),
    counterexamples=("Rapat digelar Senin.",),
)

_UNITS: dict[str, Unit] = {"hari": "day", "pekan": "week", "minggu": "week", "bulan": "month", "tahun": "year"}
_STEPS = {"ini": 0, "lalu": -1, "kemarin": -1, "depan": 1, "mendatang": 1}
_UNIT = regex.compile(rf"(?i:(?P<unit>pekan|minggu|bulan|tahun)){GAP}(?P<which>{'|'.join(_STEPS)})\b")
_SIDE = rf"(?P<unit>{'|'.join(_UNITS)}){GAP}(?:(?:yang{GAP})?+(?P<past>lalu|silam)|(?P<future>lagi))\b"
_ONE_AGO = regex.compile(rf"(?i:se){_SIDE}")


@lru_cache(maxsize=1)
def _days() -> dict[str, Row]:
    """Rows of `relative_days.toml`."""
    return load_rows(
        "beritaextract.dates", "relative_days.toml", key="said", required=("days", "example"), optional=("loose",)
    )


@lru_cache(maxsize=1)
def openers() -> frozenset[str]:
    """The first words of what this module reads, weekdays aside, lower case."""
    ones = {f"se{unit}" for unit in _UNITS}  # sehari lalu
    return frozenset({said.partition(" ")[0] for said in _days()} | _UNITS.keys() | ones | count_words().keys())


@lru_cache(maxsize=1)
def _fixed_days() -> regex.Pattern[str]:
    return regex.compile(rf"(?i:{alternation(_days()).replace(chr(92) + ' ', GAP)})\b")


@lru_cache(maxsize=1)
def count_words() -> dict[str, int]:
    """Number words that count by themselves, `satu` to `sebelas`."""
    return {word: int(row.value) for word, row in number_words().items() if row.role in {"unit", "ten"}}


@lru_cache(maxsize=1)
def _ago() -> regex.Pattern[str]:
    return regex.compile(rf"(?P<n>\d{{1,3}}|(?i:{alternation(count_words())})){GAP}{_SIDE}")


@lru_cache(maxsize=1)
def _weekday() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?P<day>(?i:{alternation(weekdays())})){GAP}(?:(?:pagi|siang|sore|petang|malam){GAP})?+"
        rf"(?:(?P<week>pekan|minggu){GAP}(?P<which>lalu|depan|ini)|(?P<past>lalu|kemarin)|(?P<future>depan|mendatang|besok))\b"
    )


def relative(view: str, start: int) -> Expression | None:
    """The relative expression that starts at `start`, or None."""
    opening = view[start : start + 2]
    for read in (_counted,) if opening[:1].isdigit() else _readers().get(key(opening), ()):
        found = read(view, start)
        if found is not None:
            return found
    return None


Reader = Callable[[str, int], Expression | None]


@lru_cache(maxsize=1)
def _readers() -> dict[str, tuple[Reader, ...]]:
    """What to try for an expression that begins with two letters: hardly any two forms share these."""
    readers: dict[str, tuple[Reader, ...]] = {}
    for reader, words in (
        (_fixed, _days()),
        (_counted, [*count_words(), "se"]),
        (_in_unit, _UNITS),
        (_on_weekday, weekdays()),
    ):
        for opening in {word[:2] for word in words}:
            readers[opening] = (*readers.get(opening, ()), reader)
    return readers


def _expression(start: int, end: int, rule: Rule, offset: Offset) -> Expression:
    return Expression(start, end, Point(), None, rule, "relative", offset=offset)


def _fixed(view: str, start: int) -> Expression | None:
    match = _fixed_days().match(view, start)
    if match is None:
        return None
    row = _days()[" ".join(key(match.group()).split())]
    return _expression(start, match.end(), DAY, Offset("day", row["days"], loose="loose" in row))


def _counted(view: str, start: int) -> Expression | None:
    match = _ago().match(view, start) or _ONE_AGO.match(view, start)
    if match is None:
        return None
    groups = match.groupdict()
    count = groups.get("n") or "satu"
    number = int(count) if count.isdigit() else count_words()[key(count)]
    step = -number if groups["past"] else number
    return _expression(start, match.end(), COUNT, Offset(_UNITS[key(groups["unit"])], step, counted=True))


def _in_unit(view: str, start: int) -> Expression | None:
    match = _UNIT.match(view, start)
    if match is None:
        return None
    offset = Offset(_UNITS[key(match["unit"])], _STEPS[key(match["which"])])
    return _expression(start, match.end(), UNIT, offset)


def _on_weekday(view: str, start: int) -> Expression | None:
    match = _weekday().match(view, start)
    if match is None:
        return None
    day = weekdays()[key(match["day"])]
    if match["week"]:
        offset = Offset("week", _STEPS[match["which"]], day)
    else:
        offset = Offset("weekday", -1 if match["past"] else 1, day)
    return _expression(start, match.end(), WEEKDAY, offset)


def value_of(offset: Offset, today: datetime.date) -> str | None:
    """The ISO value, seen from `today`; None beyond the calendar of the computer.

    A week is given as an interval from Monday to Sunday, a month and a year with the precision they have: `dua hari
    lalu` is a day, `dua pekan lalu` a week, `dua bulan lalu` a month, `dua tahun lalu` a year.
    """
    unit, step, day = offset.unit, offset.step, offset.weekday
    try:
        if unit == "weekday":
            assert day is not None
            near = (today.isoweekday() - day) % 7 or 7 if step < 0 else (day - today.isoweekday()) % 7 or 7
            return (today + datetime.timedelta(days=near * step)).isoformat()
        if unit == "day":
            return (today + datetime.timedelta(days=step)).isoformat()
        if unit == "week":
            monday = today - datetime.timedelta(days=today.weekday()) + datetime.timedelta(weeks=step)
            if day is not None:
                return (monday + datetime.timedelta(days=day - 1)).isoformat()
            return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"
    except OverflowError:
        return None
    if unit == "month":
        months = today.year * 12 + today.month - 1 + step
        return f"{months // 12:04}-{months % 12 + 1:02}" if months >= 12 else None
    year = today.year + step
    return f"{year:04}" if 0 < year <= datetime.MAXYEAR else None
