"""Clock times, and other numbers of the calendar that are no `Date` records: their ranges are no figures either."""

from __future__ import annotations

import re
from functools import lru_cache

from beritaextract.dates.patterns import BLANK, DASH, GAP
from beritaextract.dates.relative import count_words
from beritaextract.dates.vocabulary import alternation
from beritaextract.language import printed, time_zones, word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

CLOCK = Rule(
    "dates.clock.time",
    "a clock time is no figure and no date",
    examples=("Rapat mulai pukul 13.47 WIB.", "Loket buka 04.30-06.00 setiap hari."),
    counterexamples=("Rapat selama dua jam 30 menit.",),
)
DAY_ALONE = Rule(
    "dates.clock.day-alone",
    "a day whose month is left unsaid is no figure and no date",
    examples=("Gaji dibayar setiap tanggal 25.",),
    counterexamples=("Gaji dibayar tanggal 25 Mei 2021.",),
)
CENTURY = Rule(
    "dates.clock.century",
    "a century is no figure and no date",
    examples=("Candi itu berasal dari abad ke-9.",),
)
_TIME = r"(?:[01]?\d|2[0-4])(?!\d)(?:[.:][0-5]\d(?!\d)(?:[.:][0-5]\d(?!\d))?+)?+"
# 04.30-06.00, or one after the other words of a schedule: no unit, both with two digits of minutes
_SCHEDULE = regex.compile(
    rf"(?:[01]?\d|2[0-4])[.:][0-5]\d{BLANK}[-–]{BLANK}(?:[01]?\d|2[0-4])[.:][0-5]\d(?![\d.,]|{GAP}(?:persen|juta|%))"
)
# What stands behind the digits of every time of these two kinds.
_ZONE_OR_DASH = re.compile(r"[^\S\n]{0,4}[-–—WwGU]")
_DAY = regex.compile(
    rf"(?i:tanggal|tgl\.?+){GAP}(?:[12]\d|3[01]|0?[1-9])(?!\d|[.,]\d)"
    rf"(?:(?:,{GAP}|{DASH}|{GAP}(?:dan|hingga|sampai|serta){GAP})(?:[12]\d|3[01]|0?[1-9])(?!\d|[.,/]\d)){{0,5}}+"
)
_CENTURY = regex.compile(rf"(?i:abad){GAP}(?:ke-?{BLANK})?+(?:\d{{1,2}}|[XVI]{{1,6}}+)\b")


@lru_cache(maxsize=1)
def _zones() -> str:
    return rf"(?:{alternation(printed(time_zones()))}|GMT|UTC|waktu{GAP}setempat)"


@lru_cache(maxsize=1)
def _pukul() -> regex.Pattern[str]:
    hours = rf"(?:setengah\s)?(?:dua\s(?:belas|puluh)|{alternation(count_words())})"
    zone = rf"(?:{GAP}(?:{_zones()}|waktu{GAP}Indonesia|{alternation(word_class('times_of_day'))}))"
    return regex.compile(
        rf"(?i:pukul|pkl\.?+|jam){GAP}(?:{_TIME}|(?i:{hours})\b)"
        rf"(?:(?:{DASH}|{GAP}(?:hingga|sampai(?:{GAP}dengan)?+|s/d|s\.d\.?+|dan){GAP})(?:(?:pukul|jam){GAP})?+"
        rf"(?:{_TIME}(?!{GAP}(?!Wit)\p{{Lu}}\p{{Ll}})|(?i:{hours})\b))?+{zone}?+"
    )


@lru_cache(maxsize=1)
def _zoned() -> regex.Pattern[str]:
    return regex.compile(rf"{_TIME}(?:{DASH}{_TIME})?+(?={GAP}{_zones()}\b)")


def clock_end(view: str, start: int) -> int:
    """End of the clock time whose word (`pukul`, `jam`) stands at `start`, or -1."""
    match = _pukul().match(view, start)
    return match.end() if match else -1


def zoned_end(view: str, start: int, end: int) -> int:
    """End of the clock time whose digits are `start:end` and are followed by a zone, or of a pair of times, or -1."""
    if _ZONE_OR_DASH.match(view, end) is None:
        return -1
    match = _zoned().match(view, start) or _SCHEDULE.match(view, start)
    return match.end() if match else -1


def day_end(view: str, start: int) -> int:
    """End of `tanggal 17`, a day whose month is left unsaid, or -1."""
    match = _DAY.match(view, start)
    return match.end() if match else -1


def century_end(view: str, start: int) -> int:
    """End of `abad ke-18`, or -1."""
    match = _CENTURY.match(view, start)
    return match.end() if match else -1
