"""Days counted from a feast: `H-2 Lebaran 2026`, `H-7 hingga H+7 Idul Fitri 1446 H/2025`.

The feasts that move are looked up in the government's joint decrees; where none is known, the year alone is given.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache

from beritaextract.dates.patterns import BLANK, GAP, YEAR
from beritaextract.dates.vocabulary import alternation, key
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_rows
from beritaextract.rules import Rule

HOLIDAY = Rule(
    "dates.holiday",
    "days before or after a feast, whose day the joint decrees tell",
    examples=("Arus mudik memuncak pada H-2 Lebaran 2025.", "Posko dibuka H-7 hingga H+7 Idul Fitri 2024."),
    counterexamples=("Lebaran 2025 tiba.", "Persiapan sudah H-2."),
)
_COUNT = r"[Hh]{blank}(?P<sign{n}>[-–+−]){blank}(?P<days{n}>\d{{1,2}})(?!\d)"


@dataclass(slots=True, frozen=True)
class Feast:
    """Days counted from a feast.

    Attributes:
        end: where the expression ends.
        feast: column of `holidays.tsv`, or month and day.
        year: the year stated, or None.
        days: how far the day, or the first and last day, lies from the feast.
    """

    end: int
    feast: str
    year: int | None
    days: tuple[int, ...]


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    rows = load_rows("beritaextract.dates", "holidays.toml", key="name", required=("feast", "example"))
    return {name: row["feast"] for name, row in rows.items()}


@lru_cache(maxsize=1)
def _decreed() -> dict[tuple[str, int], datetime.date]:
    """First day of each feast and year of the joint decrees."""
    feasts = ("idul fitri", "idul adha", "nyepi", "waisak", "imlek")
    rows = load_rows("beritaextract.dates", "holidays.tsv", key="year", optional=feasts)
    return {
        (feast, int(row["year"])): datetime.date.fromisoformat(row[feast])
        for row in rows.values()
        for feast in feasts
        if feast in row
    }


@lru_cache(maxsize=1)
def _pattern() -> regex.Pattern[str]:
    first, second = (_COUNT.format(blank=BLANK, n=n) for n in (1, 2))
    to = rf"(?:{BLANK}[-–/]{BLANK}|{GAP}(?:hingga|sampai(?:{GAP}dengan)?+|s/d|s\.d\.?+|dan){GAP})"
    names = alternation(_names()).replace(r"\ ", GAP)
    era = r"(?:H|Hijriah|Hijriyah|BE|Saka|Kongzili)"
    other = rf"(?:{GAP}(?:1[34]\d\d(?:{BLANK}{era})?+|\d{{4}}{BLANK}{era}){BLANK}[/(])?+"
    return regex.compile(
        rf"{first}(?:{to}{second})?+{GAP}(?i:(?:(?:jelang|menjelang|sebelum|setelah|sesudah|pasca){GAP})?+"
        rf"(?:(?:hari{GAP}raya|hari|perayaan|libur(?:an)?|momen){GAP})?+(?P<name>{names})\b)"
        rf"(?:{other}(?:{GAP}(?i:tahun))?+{BLANK}(?P<year>{YEAR}))?+"
    )


def feast_at(view: str, start: int) -> Feast | None:
    """The days counted from a feast that start at `start`, or None."""
    match = _pattern().match(view, start)
    if match is None:
        return None
    counted = [(match[f"sign{n}"], match[f"days{n}"]) for n in (1, 2) if match[f"days{n}"]]
    days = tuple(int(number) if sign == "+" else -int(number) for sign, number in counted)
    if sorted(days) != list(days):
        return None
    year = int(match["year"]) if match["year"] else None
    return Feast(
        match.end("year") if year else match.end("name"), _names()[" ".join(key(match["name"]).split())], year, days
    )


def days_of(feast: Feast, year: int) -> list[datetime.date] | None:
    """The days meant in `year`, or None where no decree is known."""
    if feast.feast[0].isdigit():
        first = datetime.date(year, int(feast.feast[:2]), int(feast.feast[3:]))
    else:
        known = _decreed().get((feast.feast, year))
        if known is None:
            return None
        first = known
    return [first + datetime.timedelta(days=count) for count in feast.days]
