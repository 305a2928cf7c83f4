"""Dates and years of other calendars: Islamic, Saka, Buddhist, Chinese.  They are no `Date` records and no figures.

A converter would be a day off in half the years, for the months of the Islamic calendar begin by sight of the moon.
"""

from __future__ import annotations

from functools import lru_cache

from beritaextract.dates.expressions import Expression, Point
from beritaextract.dates.patterns import BLANK, DASH, GAP, YEAR
from beritaextract.language import word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

ISLAMIC = Rule(
    "dates.calendar.islamic",
    "a date of the Islamic calendar has no value here",
    examples=("Puasa mulai 1 Ramadan 1442 H.",),
    counterexamples=("Puasa mulai bulan Ramadan.",),
)
OTHER_YEAR = Rule(
    "dates.calendar.other-year",
    "a year of another calendar has no value here",
    examples=(
        "Ia lahir tahun 1442 Hijriah.",
        "Nyepi Tahun Baru Saka 1947 khidmat.",
        "Tahun Baru Imlek 2577 dirayakan.",
    ),
    counterexamples=("Imlek 2026 dirayakan.", "Nyepi 2025 khidmat."),
)
DUAL = Rule(
    "dates.year.dual",
    "our year stands behind the one of another calendar",
    examples=("Idul Adha 1446 Hijriah/2025 dirayakan.", "Idul Adha 1446 H/2025 M dirayakan."),
    counterexamples=("Idul Adha 1446 Hijriah dirayakan.",),
)
# What stands behind a year and names its calendar.  `M` and `Masehi` name our own.
_HIJRI = r"(?:H|Hijriah|Hijriyah|Hijriyyah|Hijri)\b"
_ERA = (
    rf"(?:1[0-4]\d\d{BLANK}{_HIJRI}|1[789]\d\d{BLANK}(?:Saka|Caka|Çaka|Isaka)\b|\d{{1,4}}{BLANK}SM\b|"
    rf"2[4-6]\d\d{BLANK}(?:BE|TB|EB|B\.E|E\.B|Kongzili|Imlek)\b\.?)"
)
_WITH_ERA = regex.compile(
    rf"(?:(?i:tahun){GAP})?+{_ERA}|(?i:tahun){GAP}(?:\d{{1,4}}{BLANK}{_HIJRI}|\d{{1,3}}{BLANK}(?:Masehi|M)\b)"
)
_DUAL = regex.compile(
    rf"(?:(?i:tahun){GAP})?+(?:{_ERA}|1[34]\d\d){BLANK}[/(]{BLANK}(?P<year>{YEAR})(?!{BLANK}[-/]{BLANK}\d)"
)
# What stands before a year and names its calendar, with the years that it can be.
_SAID = rf"(?:{GAP}(?i:tahun))?+{GAP}$"
_ISLAMIC_FEASTS = (
    rf"(?i:idul{BLANK}(?:fitri|adha)|lebaran|hijriy?ah|mi['’]?raj|maulid(?:{GAP}nabi)?+|nabi{GAP}muhammad(?:{GAP}saw)?+|"
    rf"haji|tahun{GAP}baru{GAP}islam|muharam|mtq|[kq]urban)"
)
_BEFORE = (
    (regex.compile(rf"\b(?:Imlek|Kongzili|Waisak|BE|Sincia){_SAID}"), 2400, 2700),
    (regex.compile(rf"\b(?:Saka|Caka|Çaka|Isaka|Nyepi){_SAID}"), 1800, 1999),
    (regex.compile(rf"\b{_ISLAMIC_FEASTS}{_SAID}"), 1300, 1499),
)
_REACH = 40


@lru_cache(maxsize=1)
def _day() -> regex.Pattern[str]:
    halves = {"rabiul": r"\s(?:awal|akhir)", "jumadil": r"\s(?:awal|akhir)"}
    names = sorted(word_class("islamic_months"), key=lambda name: (-len(name), name))
    months = "|".join(name.replace("'", "['’]?+") + halves.get(name, "") for name in names)
    return regex.compile(
        rf"(?:(?:[12]\d|30|[1-9])(?:{DASH}(?:[12]\d|30|[1-9]))?+{GAP})?+"
        rf"(?i:{months})(?:{GAP}(?:(?i:tahun){GAP})?+(?P<y>1[34]\d\d)(?:{BLANK}(?:H|Hijriah|Hijriyah)\b)?+)?+"
    )


def dual_year(view: str, start: int) -> Expression | None:
    """Our year behind the one of another calendar: `1446 H/2025 M`, `1446/2025`."""
    match = _DUAL.match(view, start)
    if match is None:
        return None
    return Expression(start, match.end(), Point(int(match["year"])), None, DUAL, "year")


def islamic_end(view: str, start: int) -> int:
    """End of a date of the Islamic calendar (`17 Ramadan 1442`), or -1: these are left alone."""
    match = _day().match(view, start)
    return match.end() if match and any(char.isdigit() for char in match.group()) else -1


def other_year_end(view: str, start: int) -> int:
    """End of a year of another calendar (`1444 H`, `2569 BE`, the 2577 of `Imlek 2577`), or -1."""
    match = _WITH_ERA.match(view, start)
    if match is not None:
        return match.end()
    digits = view[start : start + 4]
    if not (len(digits) == 4 and digits.isdigit()):
        return -1
    year, before = int(digits), view[max(start - _REACH, 0) : start]
    return start + 4 if any(low <= year <= high and said.search(before) for said, low, high in _BEFORE) else -1
