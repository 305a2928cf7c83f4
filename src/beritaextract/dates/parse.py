"""From a trigger to an expression: reads the calendar expression that starts at an offset, if one does."""

from __future__ import annotations

import calendar

from beritaextract.dates.expressions import Expression, Point
from beritaextract.dates.patterns import BLANK, DAY, MONTH, patterns
from beritaextract.dates.vocabulary import key
from beritaextract.language import months, weekdays
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

# By the name of the pattern.
_DAY_RULES = {
    "two_numeric": Rule(
        "dates.day.two-numeric",
        "two days in digits, each with its month",
        examples=("Libur (30/9-1/10/2022) tiba.",),
        counterexamples=("Skor 30/9-1/10 itu ganjil.",),
    ),
    "days_numeric": Rule(
        "dates.day.days-numeric",
        "two days in digits that share their month",
        examples=("Pasar tutup Sabtu dan Minggu (5-6/11).",),
        counterexamples=("Usia 2-4 tahun.",),
    ),
    "numeric": Rule(
        "dates.day.numeric",
        "day and month in digits",
        examples=("Rapat digelar Kamis (17/11).", "Surat bertanggal 05-10-2022."),
        counterexamples=("Bagian 3/4 dari lahan.", "Skor 2-2 bertahan."),
    ),
    "month_first": Rule(
        "dates.day.month-first",
        "month, day and year in digits, where the second number can be no month",
        examples=("Rapat digelar Minggu (9/22/2024).",),
        counterexamples=("Rapat digelar Minggu (9/2/2024).",),
    ),
    "iso": Rule(
        "dates.day.iso",
        "year, month and day in the form of ISO 8601",
        examples=("Arsip 2022-10-05 hilang.",),
        counterexamples=("Telepon 2022-1005 sibuk.",),
    ),
    "days_worded": Rule(
        "dates.day.days-worded",
        "two days that share a month in letters",
        examples=("Pameran digelar 11-25 Januari 2021.",),
        counterexamples=("Pameran digelar 3 dan 17 Mei 2022.",),
    ),
    "worded": Rule(
        "dates.day.worded",
        "a day with its month in letters",
        examples=("Ia tiba 17 November 2022.",),
        counterexamples=("Ia tiba di Jalan Merdeka 17.",),
    ),
}
_MISPRINTED = Rule(
    "dates.day.misprinted-year",
    "a weekday with its day and month, and digits that are no year",
    examples=("Hal itu dikatakan Budi, Senin (2/6/2.25).",),
    counterexamples=("Hal itu dikatakan Budi, Senin (2/6/2025).",),
)
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

_SHIFTS = {"ini": 0, "lalu": -1, "depan": 1}
_ORDINALS = {
    "1": 1, "i": 1, "pertama": 1, "satu": 1, "2": 2, "ii": 2, "kedua": 2, "dua": 2,
    "3": 3, "iii": 3, "ketiga": 3, "tiga": 3, "4": 4, "iv": 4, "keempat": 4, "empat": 4,
}  # fmt: skip
# A day and what stands behind it: letters or one character.
_DAY = regex.compile(rf"\(?+{BLANK}\d{{1,2}}(?!\d){BLANK}(\p{{Lu}}?\p{{Ll}}++|\p{{L}}++|.)")
_ODD_YEAR = regex.compile(rf"\({BLANK}(?P<day>{DAY})/(?P<month>{MONTH})/[\d.,]{{1,6}}+\)")
_MONTH_FIRST = regex.compile(
    rf"\(?+(?P<month>{MONTH})/(?P<day>1[3-9]|2\d|3[01])/(?P<year>20\d\d)(?![\d/]|[.,]\d)(?:{BLANK}\))?+"
)
_DAY_COMMA = regex.compile(rf"({DAY}),[^\S\n]{{1,4}}+")
_SHAPES = {
    "/": ("two_numeric", "numeric", "worded"),
    ".": ("numeric",),
    "-": ("days_numeric", "numeric", "days_worded", "worded"),
}
_TO = frozenset({"hingga", "sampai", "s", "sd", "dan", "serta"})
# `'45` is a year of the last century, `'25` one of this.
_NEXT_CENTURY = 30
_LENGTHS = {"caturwulan": 4, "semester": 6}


def day_expression(view: str, start: int) -> Expression | None:
    """A day, or an interval of days, with or without its weekday: `Kamis (17/11)`, `11-25 Januari 2021`."""
    forms = patterns()
    head = forms.weekdays.match(view, start) if view[start : start + 1].isalpha() else None
    at = head.end() if head else start
    first_day = weekdays()[key(head["w1"])] if head else None
    last_day = weekdays()[key(head["w2"])] if head and head["w2"] else None
    for name in _shapes(view, at):
        match = getattr(forms, name).match(view, at)
        if match is None:
            continue
        found = _day_points(match, name)
        if found is None:
            continue
        first, last = found
        if last is not None:
            first.weekday, last.weekday = first_day, last_day
        else:
            first.weekday = last_day or first_day  # `Rabu hingga Minggu (6/11)`: the day stated is the last one
        end = match.end() - (view[match.end() - 1] == ".")
        return Expression(start, end, first, last, _DAY_RULES[name], "day", worded=name.endswith("worded"))
    rare = _day_behind_comma(view, start, at, last_day or first_day) if head else None
    rare = rare or _month_first(view, start, at, last_day or first_day)
    if rare is not None:
        return rare
    odd = _ODD_YEAR.match(view, at) if head else None
    if odd is None:
        return None
    point = Point(None, int(odd["month"]), int(odd["day"]), weekday=last_day or first_day)
    return Expression(start, odd.end(), point, None, _MISPRINTED, "day", misprinted=True)


def _month_first(view: str, start: int, at: int, weekday: int | None) -> Expression | None:
    """`Minggu (9/22/2024)`: month and day the American way round, where the day can be no month."""
    match = _MONTH_FIRST.match(view, at)
    if match is None:
        return None
    point = Point(int(match["year"]), int(match["month"]), int(match["day"]), weekday=weekday)
    return Expression(start, match.end(), point, None, _DAY_RULES["month_first"], "day")


def _day_behind_comma(view: str, start: int, at: int, weekday: int | None) -> Expression | None:
    """`Kamis, 26, Juni 2025`: a comma too many."""
    match = _DAY_COMMA.match(view, at)
    month = month_expression(view, match.end()) if match is not None and view[match.end() :][:1].isalpha() else None
    if match is None or month is None or month.first.year is None:
        return None
    point = Point(month.first.year, month.first.month, int(match[1]), weekday=weekday)
    return Expression(start, month.end, point, None, _DAY_RULES["worded"], "day", worded=True)


def _shapes(view: str, at: int) -> tuple[str, ...]:
    """The names of the patterns that can match at `at`, by what stands behind the day; in the order to try them."""
    day = _DAY.match(view, at)
    if day is None:
        return ("iso",)
    behind = day.group(1)
    if behind in _SHAPES:
        return _SHAPES[behind]
    if behind.lower() in _TO or behind in ",–—&":
        return ("days_numeric", "days_worded")
    return ("worded",) if behind == "bulan" or key(behind) in months() else ()


def _day_points(match: regex.Match[str], name: str) -> tuple[Point, Point | None] | None:
    groups = match.groupdict()
    if name == "numeric" and not _plausible(groups):
        return None
    shift = _SHIFTS[key(groups["shift"])] if groups.get("shift") else None
    points = []
    for index in ("1", "2"):
        if groups.get(f"d{index}"):
            month = groups.get(f"m{index}")
            year = groups.get(f"y{index}")
            points.append(Point(_year(year), _month(month), int(groups[f"d{index}"]), shift=shift))
    if groups.get("yy") or groups.get("yc"):
        points[0].year = _elided(groups["yy"]) if groups.get("yy") else int(groups["yc"])
    last = points[1] if len(points) > 1 else None
    first = points[0]
    if last is not None:
        if first.month is None:
            first.month = last.month
        if first.year is None and last.year is not None and last.month is not None and first.month is not None:
            first.year = last.year - (first.month > last.month)
        if groups.get("and") and first.month == last.month and last.day != (first.day or 0) + 1:
            return None  # `3 dan 17 Mei`: two days, no interval; the second is found by itself
        if (first.month, first.day) >= (last.month, last.day) and first.year == last.year:
            return None
    for point in points:
        # An impossible day with a year stays, without a value and with a warning; without one it is no date at all.
        if (
            point.month is not None
            and point.year is None
            and (point.day or 0) > calendar.monthrange(2024, point.month)[1]
        ):
            return None
    return first, last


def _plausible(groups: dict[str, str | None]) -> bool:
    """A dot parts a date only where the year is full, a hyphen where all is: 13.47 is a clock time, 2-2 a score."""
    if groups["mark"] == "/" or groups["y1"] is None:
        return groups["mark"] == "/"
    if len(groups["y1"]) == 4:
        return True
    # 12-05-25: of two digits each, none of them a score or a size
    return groups["mark"] == "-" and all(len(groups[name] or "") == 2 for name in ("d1", "m1"))


def short_year(start: int, end: int, digits: str) -> Expression:
    """A year of two digits behind an apostrophe, which stands at `start`."""
    return Expression(start, end, Point(_elided(digits)), None, _YEAR_SAID, "year")


def _elided(digits: str) -> int:
    """The year of which an apostrophe left out the century: `'98`, `'45`, `'05`."""
    return int(digits) + (2000 if int(digits) < _NEXT_CENTURY else 1900)


def _year(digits: str | None) -> int | None:
    if digits is None:
        return None
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 60 else 1900)


def _month(name: str | None) -> int | None:
    if name is None:
        return None
    if name.isdigit():
        return int(name)
    month: int = months()[key(name)]["month"]
    return month


def month_expression(view: str, start: int) -> Expression | None:
    """A month, with or without a year: `September 2024`, `Maret`, `Maret tahun lalu`."""
    match = patterns().month.match(view, start)
    if match is None:
        return None
    form = months()[key(match["m1"])]["form"]
    shift = _SHIFTS[key(match["shift"])] if match["shift"] else None
    year = _elided(match["yy"]) if match["yy"] else _year(match["y1"])
    if form != "full" and (year is None or match["m1"].islower()):
        return None
    end = match.end("m1") if year is None and shift is None else match.end()
    rule = _MONTH_YEAR if year else _MONTH_ALONE
    return Expression(start, end, Point(year, _month(match["m1"]), shift=shift), None, rule, "month")


def year_expression(view: str, start: int) -> Expression | None:
    """A year, a decade or a pair of years: `tahun 2021`, `1980-an`, `2021/2022`, `tahun 90-an`."""
    short = patterns().short_year.match(view, start)
    if short is not None and not (short["decade"] and int(short["yy"]) % 10):
        rule = _DECADE if short["decade"] else _YEAR_SAID
        return Expression(
            start, short.end(), Point(_elided(short["yy"]), years=10 if short["decade"] else 1), None, rule, "year"
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
    shift = _SHIFTS[key(match["shift"])] if match["shift"] else None
    point = Point(_year(match["y1"]), (number - 1) * length + 1, months=length, shift=shift)
    rule = _QUARTER_YEAR if match["y1"] or shift is not None else _QUARTER_ALONE
    return Expression(start, match.end(), point, None, rule, "quarter")
