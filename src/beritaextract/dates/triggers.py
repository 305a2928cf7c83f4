"""Which tokens may begin a calendar expression, and the words before them that speak against it."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.dates import clock, relative
from beritaextract.dates.lexicon import months, spellings, weekdays

_QUARTERS = ("triwulan", "kuartal", "kwartal", "caturwulan", "semester")
_QUARTER_TOKENS = ("Q1", "Q2", "Q3", "Q4")
_YEAR_WORDS = ("tahun", "thn", "th", "era", "dekade", "generasi", "angkatan")
_CLOCKS = ("pukul", "pkl", "jam")
# Words before a bracketed day and month without a weekday: `hari ini (17/4)`.
NOW = frozenset("ini lalu kemarin malam pagi siang sore petang tadi besok hari tanggal lusa wib wita wit pada".split())
UNITS = frozenset({"pekan", "minggu", "bulan", "tahun"})
MANY = frozenset(
    "beberapa puluhan belasan ratusan ribuan jutaan sekian berapa satu dua tiga empat lima enam tujuh delapan "
    "sembilan sepuluh sebelas belas puluh ratus ribu seribu setengah".split()
)
NUMBER_WORDS = frozenset(
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus setengah per beberapa "
    "setiap tiap selama hingga sampai".split()
)


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
