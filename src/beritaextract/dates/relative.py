"""Expressions that count from the day of the article: `kemarin`, `dua hari lalu`, `pekan lalu`, `Senin depan`."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import lru_cache

import regex

from beritaextract.dates.lexicon import alternation, key
from beritaextract.dates.patterns import GAP
from beritaextract.language import weekdays

_DAYS = {
    "hari ini": 0,
    "kemarin": -1,
    "kemarin lusa": -2,
    "besok": 1,
    "esok": 1,
    "lusa": 2,
    "tadi malam": -1,
    "semalam": -1,
    "tadi pagi": 0,
    "tadi siang": 0,
    "tadi sore": 0,
    "nanti malam": 0,
    "siang ini": 0,
    "malam ini": 0,
    "pagi ini": 0,
    "sore ini": 0,
}
COUNTS = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
}
TRIGGERS = ("hari", "kemarin", "besok", "esok", "lusa", "tadi", "semalam", "nanti", "siang", "malam", "pagi", "sore",
            "pekan", "minggu", "bulan", "tahun")  # fmt: skip
UNITS = ("hari", "pekan", "minggu", "bulan", "tahun")
_FIXED = regex.compile(
    rf"(?i:hari{GAP}ini|kemarin{GAP}lusa|kemarin|besok|esok|lusa|tadi{GAP}(?:malam|pagi|siang|sore)|semalam|nanti{GAP}malam|"
    rf"(?:siang|malam|pagi|sore){GAP}ini)\b"
)
_UNIT = regex.compile(rf"(?i:(?P<unit>pekan|minggu|bulan|tahun)){GAP}(?P<which>ini|lalu|kemarin|depan|mendatang)\b")
_AGO = regex.compile(
    rf"(?P<n>\d{{1,3}}|(?i:{'|'.join(COUNTS)})){GAP}"
    rf"(?P<unit>hari|pekan|minggu|bulan|tahun){GAP}(?:(?:yang{GAP})?+(?P<past>lalu|silam)|(?P<future>lagi))\b"
)
_ONE_AGO = regex.compile(
    rf"(?i:se)(?P<unit>hari|pekan|minggu|bulan|tahun){GAP}(?:(?:yang{GAP})?+(?P<past>lalu|silam)|(?P<future>lagi))\b"
)


@lru_cache(maxsize=1)
def _weekday() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?P<day>(?i:{alternation(weekdays())})){GAP}(?:(?:pagi|siang|sore|petang|malam){GAP})?+"
        rf"(?:(?P<week>pekan|minggu){GAP}(?P<which>lalu|depan|ini)|(?P<past>lalu|kemarin)|(?P<future>depan|mendatang|besok))\b"
    )


Found = tuple[int, str | None, str]


def relative(view: str, start: int, today: datetime.date | None) -> Found | None:
    """The relative expression at `start`: its end, its ISO value (None without an anchor) and its rule; or None.

    A week is given as an interval from Monday to Sunday, a month and a year with the precision they have.
    """
    opening = view[start : start + 2]
    for read in (_counted,) if opening[:1].isdigit() else _readers().get(key(opening), ()):
        found = read(view, start, today)
        if found is not None:
            return found
    return None


Reader = Callable[[str, int, datetime.date | None], Found | None]


@lru_cache(maxsize=1)
def _readers() -> dict[str, tuple[Reader, ...]]:
    """What to try for an expression that begins with two letters: hardly any two forms share these."""
    readers: dict[str, tuple[Reader, ...]] = {}
    for reader, words in ((_fixed, _DAYS), (_counted, [*COUNTS, "se"]), (_in_unit, UNITS), (_on_weekday, weekdays())):
        for opening in {word[:2] for word in words}:
            readers[opening] = (*readers.get(opening, ()), reader)
    return readers


def _fixed(view: str, start: int, today: datetime.date | None) -> Found | None:
    match = _FIXED.match(view, start)
    if match is None:
        return None
    word = " ".join(key(match.group()).split())
    return match.end(), _shifted(today, _DAYS[word]), "dates.relative.day"


def _counted(view: str, start: int, today: datetime.date | None) -> Found | None:
    match = _AGO.match(view, start) or _ONE_AGO.match(view, start)
    if match is None:
        return None
    groups = match.groupdict()
    count = groups.get("n") or "satu"
    number = int(count) if count.isdigit() else COUNTS[key(count)]
    sign = -1 if groups["past"] else 1
    return match.end(), _moved(today, groups["unit"], sign * number), "dates.relative.count"


def _in_unit(view: str, start: int, today: datetime.date | None) -> Found | None:
    match = _UNIT.match(view, start)
    if match is None:
        return None
    which = key(match["which"])
    step = 0 if which == "ini" else 1 if which in {"depan", "mendatang"} else -1
    return match.end(), _unit(today, key(match["unit"]), step), "dates.relative.unit"


def _on_weekday(view: str, start: int, today: datetime.date | None) -> Found | None:
    match = _weekday().match(view, start)
    return None if match is None else (match.end(), _day_of_week(today, match), "dates.relative.weekday")


def _shifted(today: datetime.date | None, days: int) -> str | None:
    if today is None:
        return None
    try:
        return (today + datetime.timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def _moved(today: datetime.date | None, unit: str, number: int) -> str | None:
    """`dua hari lalu` is a day, `dua pekan lalu` a week, `dua bulan lalu` a month, `dua tahun lalu` a year."""
    if today is None:
        return None
    if unit == "hari":
        return _shifted(today, number)
    return _unit(today, unit, number)


def _unit(today: datetime.date | None, unit: str, step: int) -> str | None:
    if today is None:
        return None
    try:
        if unit in {"pekan", "minggu"}:
            monday = today - datetime.timedelta(days=today.weekday()) + datetime.timedelta(weeks=step)
            return f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}"
        if unit == "bulan":
            months = today.year * 12 + today.month - 1 + step
            return f"{months // 12:04}-{months % 12 + 1:02}" if months > 12 else None
        year = today.year + step
        return f"{year:04}" if 0 < year <= datetime.MAXYEAR else None
    except OverflowError:
        return None


def _day_of_week(today: datetime.date | None, match: regex.Match[str]) -> str | None:
    if today is None:
        return None
    day = weekdays()[key(match["day"])]
    if match["week"]:
        step = {"lalu": -1, "ini": 0, "depan": 1}[match["which"]]
        return _shifted(today, day - today.isoweekday() + 7 * step)
    if match["past"]:
        return _shifted(today, -((today.isoweekday() - day) % 7 or 7))
    return _shifted(today, (day - today.isoweekday()) % 7 or 7)
