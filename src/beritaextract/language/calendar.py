"""Words of the calendar: months, weekdays, time zones, units of time."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from beritaextract.language.function_words import word_class
from beritaextract.lexicon import Row, load_rows

_PACKAGE: Final = "beritaextract.language"


@lru_cache(maxsize=1)
def months() -> dict[str, Row]:
    """Rows of `months.toml` by lower-case name: every spelling of a month, with its number (`month`) and its `form`."""
    return load_rows(_PACKAGE, "months.toml", key="form_of", required=("month", "form", "example"), optional=("name",))


@lru_cache(maxsize=1)
def month_names() -> frozenset[str]:
    """Full names of months, spelling variants included, lower case: `januari`, `pebruari`.  No short forms."""
    return frozenset(name for name, row in months().items() if row["form"] == "full")


@lru_cache(maxsize=1)
def weekdays() -> dict[str, int]:
    """ISO number of the weekday (1 is Monday) by lower-case name, spelling variants included."""
    rows = load_rows(_PACKAGE, "weekdays.toml", key="name", required=("iso", "example"))
    return {name: row["iso"] for name, row in rows.items()}


def time_zones() -> frozenset[str]:
    """The three zones of Indonesia, lower case."""
    return word_class("time_zones")


def time_units() -> frozenset[str]:
    """Units of time from the second to the century, lower case."""
    return word_class("time_units")
