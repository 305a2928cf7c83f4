"""Which tokens may begin a calendar expression."""

from __future__ import annotations

import re
from functools import lru_cache

from beritaextract.dates.relative import openers
from beritaextract.dates.vocabulary import spellings, words
from beritaextract.language import months, weekdays, word_class

_QUARTERS = ("triwulan", "kuartal", "kwartal", "caturwulan", "semester")
_QUARTER_TOKENS = ("Q1", "Q2", "Q3", "Q4")
_YEAR_WORDS = ("tahun", "thn", "th", "era", "dekade", "generasi", "angkatan")
_CLOCKS = ("pukul", "pkl", "jam")
# Beginnings of Islamic months that a blank or an apostrophe parts.
_ISLAMIC_STEMS = ("sya", "dzulqa")
_NOUN = re.compile(r"[^\S\n]{0,4}([a-z]+)(?!\w)")


@lru_cache(maxsize=1)
def _behind_number() -> frozenset[str]:
    return words("date_words").union(months())


@lru_cache(maxsize=1)
def _islamic() -> tuple[str, ...]:
    return (*sorted(word_class("islamic_months")), *_ISLAMIC_STEMS)


def is_counted(view: str, end: int) -> bool:
    """Whether the number that ends at `end` counts something: a lower-case word follows that has no part in dates."""
    match = _NOUN.match(view, end)
    if match is None:
        return False
    noun = match.group(1)
    return noun not in _behind_number() and not noun.startswith(_islamic())


@lru_cache(maxsize=1)
def triggers() -> dict[str, str]:
    """What kind of expression may start at a token, by its text."""
    table: dict[str, str] = {}
    for kind, names in (
        ("islamic", word_class("islamic_months")),
        ("relative", openers()),
        ("relative", ("seribu",)),
        ("feast", ("h",)),
        ("clock", _CLOCKS),
        ("tanggal", ("tanggal", "tgl", "tgl.")),
        ("century", ("abad",)),
        ("quarter", _QUARTERS),
        ("year", _YEAR_WORDS),
        ("month", [name for name, row in months().items() if row["form"] == "full"]),
        ("month-short", [name for name, row in months().items() if row["form"] != "full"]),
        ("weekday", weekdays()),
    ):
        for name in names:
            for spelling in spellings(name):
                table[spelling] = kind
    table.update(dict.fromkeys(_QUARTER_TOKENS, "quarter"))
    table.update(dict.fromkeys(("TA", "T.A."), "year"))
    return table
