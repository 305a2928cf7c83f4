"""The parts of calendar expressions: what their year, their month and `ini`, `lalu`, `depan` stand for."""

from __future__ import annotations

from beritaextract.dates.vocabulary import key
from beritaextract.language import months

#: How many years the word is away from the year of the article.
SHIFTS = {"ini": 0, "lalu": -1, "depan": 1}
# `'45` is a year of the last century, `'25` one of this.
_NEXT_CENTURY = 30


def elided_year(digits: str) -> int:
    """The year of which an apostrophe left out the century: `'98`, `'45`, `'05`."""
    return int(digits) + (2000 if int(digits) < _NEXT_CENTURY else 1900)


def year_of(digits: str | None) -> int | None:
    """The year of two digits or four."""
    if digits is None:
        return None
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 60 else 1900)


def month_of(name: str | None) -> int | None:
    """The month, 1 to 12, of its digits or its name."""
    if name is None:
        return None
    if name.isdigit():
        return int(name)
    month: int = months()[key(name)]["month"]
    return month
