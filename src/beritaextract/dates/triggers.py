"""Which tokens may begin a calendar expression, and the words before them that speak against it."""

from __future__ import annotations

import re
from functools import lru_cache

from beritaextract.dates import clock, relative
from beritaextract.dates.lexicon import spellings
from beritaextract.language import months, weekdays

_QUARTERS = ("triwulan", "kuartal", "kwartal", "caturwulan", "semester")
_QUARTER_TOKENS = ("Q1", "Q2", "Q3", "Q4")
_YEAR_WORDS = ("tahun", "thn", "th", "era", "dekade", "generasi", "angkatan")
_CLOCKS = ("pukul", "pkl", "jam")
UNITS = frozenset({"pekan", "minggu", "bulan", "tahun"})
MANY = frozenset(
    "beberapa puluhan belasan ratusan ribuan jutaan sekian berapa satu dua tiga empat lima enam tujuh delapan "
    "sembilan sepuluh sebelas belas puluh ratus ribu seribu setengah".split()
)
NUMBER_WORDS = frozenset(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus setengah per beberapa "
    "setiap tiap selama hingga sampai".split()
)


# Words in lower case that may stand behind a number in an expression of the calendar, months and Islamic months aside.
_BEHIND_NUMBER = "bulan hari pekan minggu tahun hingga sampai s sd dan serta wib wita waktu st nd rd th of".split()
_ISLAMIC = (*clock.HIJRI_WORDS, "sya", "dzulqa")
_NOUN = re.compile(r"[^\S\n]{0,4}([a-z]+)(?!\w)")


@lru_cache(maxsize=1)
def _behind_number() -> frozenset[str]:
    return frozenset([*_BEHIND_NUMBER, *months()])


def counts(view: str, end: int) -> bool:
    """Whether the number that ends at `end` counts something: a lower-case word follows that has no part in dates."""
    match = _NOUN.match(view, end)
    if match is None:
        return False
    noun = match.group(1)
    return noun not in _behind_number() and not noun.startswith(_ISLAMIC)


@lru_cache(maxsize=1)
def triggers() -> dict[str, str]:
    """What kind of expression may start at a token, by its text."""
    table: dict[str, str] = {}
    for kind, names in (
        ("hijri", clock.HIJRI_WORDS),
        ("relative", relative.TRIGGERS),
        ("relative", ("sehari", "sepekan", "seminggu", "sebulan", "setahun")),
        ("relative", relative.COUNTS),
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
