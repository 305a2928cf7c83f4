"""The month, year, decade or part of a year that starts at an offset: `Maret 2021`, `1980-an`, `kuartal III`."""

from __future__ import annotations

from beritaextract.dates.components import SHIFTS, elided_year, month_of, year_of
from beritaextract.dates.expressions import Expression, Point
from beritaextract.dates.patterns import patterns
from beritaextract.dates.vocabulary import key
from beritaextract.language import months
from beritaextract.rules import Rule

_MONTH_YEAR = Rule(
    "dates.month.year",
    "a month with its year",
    examples=("Sejak September 2024 harga naik.",),
    counterexamples=("Sejak September harga naik.",),
)
_MONTH_ALONE = Rule(
    "dates.month.alone",
    "a month whose year the article tells",
    examples=("Sejak Maret harga naik.", "Sejak Maret tahun lalu harga naik."),
    counterexamples=("Sejak Maret 2021 harga naik.",),
)
_DECADE = Rule(
    "dates.year.decade",
    "a decade, or the century that ends in 00",
    examples=("Musik 1980-an kembali.", "Lagu tahun 90-an itu populer."),
    counterexamples=("Ada 350-an rumah.",),
)
_YEAR_SAID = Rule(
    "dates.year.word",
    "a year behind a word that says so",
    examples=("Ia lahir tahun 1998.",),
    counterexamples=("Ia lahir pada 1998.",),
)
_YEAR_BARE = Rule(
    "dates.year.bare",
    "four digits that the words beside them make a year",
    examples=("Ia lahir pada 1998.",),
    counterexamples=("Ada 1998 orang di sana.",),
)
_YEARS = Rule(
    "dates.year.pair",
    "two years joined to a span",
    examples=("Masa bakti 2016-2021 berakhir.", "Tahun ajaran 2021/2022 dimulai."),
    counterexamples=("Telepon 2016-2012 sibuk.",),
)
_QUARTER_YEAR = Rule(
    "dates.quarter.year",
    "a quarter, third or half of a year",
    examples=("Laba kuartal III 2021 naik.", "Laba semester I tahun ini turun."),
    counterexamples=("Laba kuartal III naik.",),
)
_QUARTER_ALONE = Rule(
    "dates.quarter.alone",
    "a quarter, third or half of the year of the article",
    examples=("Laba kuartal III naik.",),
    counterexamples=("Mahasiswa semester 3 itu lulus.",),
)

_ORDINALS = {
    "1": 1, "i": 1, "pertama": 1, "satu": 1, "2": 2, "ii": 2, "kedua": 2, "dua": 2,
    "3": 3, "iii": 3, "ketiga": 3, "tiga": 3, "4": 4, "iv": 4, "keempat": 4, "empat": 4,
}  # fmt: skip
_LENGTHS = {"caturwulan": 4, "semester": 6}


def month_expression(view: str, start: int) -> Expression | None:
    """A month, with or without a year: `September 2024`, `Maret`, `Maret tahun lalu`."""
    match = patterns().month.match(view, start)
    if match is None:
        return None
    form = months()[key(match["m1"])]["form"]
    shift = SHIFTS[key(match["shift"])] if match["shift"] else None
    year = elided_year(match["yy"]) if match["yy"] else year_of(match["y1"])
    if form != "full" and (year is None or match["m1"].islower()):
        return None
    end = match.end("m1") if year is None and shift is None else match.end()
    rule = _MONTH_YEAR if year else _MONTH_ALONE
    return Expression(start, end, Point(year, month_of(match["m1"]), shift=shift), None, rule, "month")


def year_expression(view: str, start: int) -> Expression | None:
    """A year, a decade or a pair of years: `tahun 2021`, `1980-an`, `2021/2022`, `tahun 90-an`."""
    short = patterns().short_year.match(view, start)
    if short is not None and not (short["decade"] and int(short["yy"]) % 10):
        rule = _DECADE if short["decade"] else _YEAR_SAID
        return Expression(
            start, short.end(), Point(elided_year(short["yy"]), years=10 if short["decade"] else 1), None, rule, "year"
        )
    tens = patterns().short_decade.match(view, start)
    if tens is not None:
        decade = int(tens["tens"])
        year = decade + (2000 if decade <= 20 else 1900)
        return Expression(start, tens.end(), Point(year, years=10), None, _DECADE, "year")
    match = patterns().year.match(view, start)
    if match is None:
        return None
    year = int(match["y1"])
    if match["decade"]:
        if year % 10:
            return None
        # `1800-an` may mean the decade or the century: the century holds both
        years = 100 if year % 100 == 0 and year < 2000 else 10
        return Expression(start, match.end(), Point(year, years=years), None, _DECADE, "year", bare=not match["word"])
    second = match["y2"] or match["y3"] or match["y4"]
    bare = not match["word"]
    last = None if second is None else int(second) if len(second) == 4 else year // 100 * 100 + int(second)
    if last is None or not (last == year + 1 or (match["y2"] is None and year < last <= year + 60)):
        rule = _YEAR_BARE if bare else _YEAR_SAID
        return Expression(start, match.end("y1"), Point(year), None, rule, "year", bare=bare)
    return Expression(start, match.end(), Point(year), Point(last), _YEARS, "year", bare=bare)


def quarter_expression(view: str, start: int) -> Expression | None:
    """A quarter, third or half of a year: `triwulan III-2021`, `semester I 2022`, `Q3 2021`."""
    match = patterns().quarter.match(view, start)
    if match is None:
        return None
    number = _ORDINALS[key(match["n1"] or match["n2"] or match["n3"])]
    length = _LENGTHS.get(key(match["word"] or ""), 3)
    if (number - 1) * length >= 12:
        return None
    shift = SHIFTS[key(match["shift"])] if match["shift"] else None
    point = Point(year_of(match["y1"]), (number - 1) * length + 1, months=length, shift=shift)
    rule = _QUARTER_YEAR if match["y1"] or shift is not None else _QUARTER_ALONE
    return Expression(start, match.end(), point, None, rule, "quarter")


def short_year(start: int, end: int, digits: str) -> Expression:
    """A year of two digits behind an apostrophe, which stands at `start`."""
    return Expression(start, end, Point(elided_year(digits)), None, _YEAR_SAID, "year")
