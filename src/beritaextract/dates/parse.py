"""From a trigger to an expression: reads the calendar expression that starts at an offset, if one does."""

from __future__ import annotations

import calendar

import regex

from beritaextract.dates.lexicon import key
from beritaextract.dates.patterns import BLANK, patterns
from beritaextract.dates.points import Expression, Point
from beritaextract.language import months, weekdays

_SHIFTS = {"ini": 0, "lalu": -1, "depan": 1}
_ORDINALS = {
    "1": 1, "i": 1, "pertama": 1, "satu": 1, "2": 2, "ii": 2, "kedua": 2, "dua": 2,
    "3": 3, "iii": 3, "ketiga": 3, "tiga": 3, "4": 4, "iv": 4, "keempat": 4, "empat": 4,
}  # fmt: skip
# A day and what stands behind it: letters or one character.
_DAY = regex.compile(rf"\(?+{BLANK}\d{{1,2}}(?!\d){BLANK}(\p{{L}}++|.)")
_SHAPES = {
    "/": ("two_numeric", "numeric", "worded"),
    ".": ("numeric",),
    "-": ("days_numeric", "numeric", "days_worded", "worded"),
}
_TO = frozenset({"hingga", "sampai", "s", "sd", "dan", "serta"})
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
        weekday = "weekday-" if head else ""
        bracket = "bracket" if match.groupdict().get("open") else name.replace("_", "-")
        return Expression(start, end, first, last, f"dates.day.{weekday}{bracket}")
    return None


def _shapes(view: str, at: int) -> tuple[str, ...]:
    """The names of the patterns that can match at `at`, by what stands behind the day; in the order to try them."""
    day = _DAY.match(view, at)
    if day is None:
        return ("iso",)
    behind = day.group(1)
    if behind in _SHAPES:
        return _SHAPES[behind]
    if behind in _TO or behind in ",–—&":
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
        points[0].year = _year(groups["yy"]) if groups.get("yy") else int(groups["yc"])
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
    """A dot or hyphen parts a date only where the year is full: 13.47 is a clock time, 2-2 a score."""
    if groups["mark"] == "/":
        return True
    return groups["y1"] is not None and len(groups["y1"]) == 4


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
    if form != "full" and (match["y1"] is None or match["m1"].islower()):
        return None
    end = match.end("m1") if match["y1"] is None and shift is None else match.end()
    rule = "dates.month.year" if match["y1"] else "dates.month.alone"
    return Expression(start, end, Point(_year(match["y1"]), _month(match["m1"]), shift=shift), None, rule)


def year_expression(view: str, start: int) -> Expression | None:
    """A year, a decade or a pair of years: `tahun 2021`, `1980-an`, `2021/2022`, `tahun 90-an`."""
    tens = patterns().short_decade.match(view, start)
    if tens is not None:
        decade = int(tens["tens"])
        year = decade + (2000 if decade <= 20 else 1900)
        return Expression(start, tens.end(), Point(year, years=10), None, "dates.year.decade")
    match = patterns().year.match(view, start)
    if match is None:
        return None
    year = int(match["y1"])
    if match["decade"]:
        if year % 10:
            return None
        # `1800-an` may mean the decade or the century: the century holds both
        years = 100 if year % 100 == 0 and year < 2000 else 10
        return Expression(start, match.end(), Point(year, years=years), None, "dates.year.decade")
    second = match["y2"] or match["y3"] or match["y4"]
    word = "word" if match["word"] else "bare"
    if second is None:
        return Expression(start, match.end("y1"), Point(year), None, f"dates.year.{word}")
    last = int(second) if len(second) == 4 else year // 100 * 100 + int(second)
    if not (last == year + 1 or (match["y2"] is None and year < last <= year + 60)):
        return Expression(start, match.end("y1"), Point(year), None, f"dates.year.{word}")
    return Expression(start, match.end(), Point(year), Point(last), f"dates.year.{word}-pair")


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
    rule = "dates.quarter.year" if match["y1"] or shift is not None else "dates.quarter.alone"
    return Expression(start, match.end(), point, None, rule)
