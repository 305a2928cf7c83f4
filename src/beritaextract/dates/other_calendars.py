"""Dates and years of other calendars: Islamic, Saka, Buddhist, Chinese.  They are no `Date` records and no figures.

A converter would be a day off in half the years, for the months of the Islamic calendar begin by sight of the moon.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from beritaextract.dates.patterns import BLANK, DASH, GAP
from beritaextract.language import word_class
from beritaextract.rules import Rule

ISLAMIC = Rule(
    "dates.calendar.islamic",
    "a date or year of another calendar has no value here",
    examples=("Puasa mulai 1 Ramadan 1442 H.", "Ia lahir tahun 1442 Hijriah."),
    counterexamples=("Puasa mulai bulan Ramadan.",),
)

_YEAR = regex.compile(
    rf"(?:1[34]\d\d{BLANK}(?:H|Hijriah|Hijriyah)|(?i:tahun){GAP}\d{{1,4}}{BLANK}(?:H|Hijriah|Hijriyah|Masehi|M|SM))\b"
)


@lru_cache(maxsize=1)
def _day() -> regex.Pattern[str]:
    halves = {"rabiul": r"\s(?:awal|akhir)", "jumadil": r"\s(?:awal|akhir)"}
    names = sorted(word_class("islamic_months"), key=lambda name: (-len(name), name))
    months = "|".join(name.replace("'", "['’]?+") + halves.get(name, "") for name in names)
    return regex.compile(
        rf"(?:(?:[12]\d|30|[1-9])(?:{DASH}(?:[12]\d|30|[1-9]))?+{GAP})?+"
        rf"(?i:{months})(?:{GAP}(?P<y>1[34]\d\d)(?:{BLANK}(?:H|Hijriah|Hijriyah)\b)?+)?+"
    )


def islamic_end(view: str, start: int) -> int:
    """End of a date or year of the Islamic calendar (`17 Ramadan 1442`, `1444 H`), or -1: these are left alone."""
    match = _day().match(view, start) or _YEAR.match(view, start)
    return match.end() if match and any(char.isdigit() for char in match.group()) else -1
