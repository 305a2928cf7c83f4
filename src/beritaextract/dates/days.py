"""The day, or span of days, that starts at an offset: `Kamis (17/11)`, `11-25 Januari 2021`."""

from __future__ import annotations

import calendar

from beritaextract.dates.components import SHIFTS, elided_year, month_of, year_of
from beritaextract.dates.expressions import Expression, Point
from beritaextract.dates.patterns import BLANK, DAY, MONTH, patterns
from beritaextract.dates.periods import month_expression
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
    "spelt_out": Rule(
        "dates.day.spelt-out",
        "day and month in digits, each behind its word",
        examples=("Rapat digelar tanggal 5 bulan 3 tahun 2025.",),
        counterexamples=("Bayi 5 bulan 3 hari itu sehat.",),
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

_MONTH_BEFORE = Rule(
    "dates.day.english-order",
    "a month, a day, a comma and a year: the order of English",
    examples=("Unggahan itu bertanggal November 7, 2023.",),
    counterexamples=("Unggahan itu bertanggal 7 November 2023.",),
)
_LOST_SLASH = Rule(
    "dates.day.lost-slash",
    "day and month have lost the slash between them, and the weekday tells where it stood",
    examples=("Hal itu dikatakan Budi, Jumat (63/2026).",),
    counterexamples=("Hal itu dikatakan Budi, Jumat (6/3/2026).", "Hal itu dikatakan Budi, Kamis (63/2026)."),
)
# A day and what stands behind it: letters or one character.
_DAY = regex.compile(rf"\(?+{BLANK}\d{{1,2}}(?!\d){BLANK}(\p{{Lu}}?\p{{Ll}}++|\p{{L}}++|.)")
_ODD_YEAR = regex.compile(rf"\({BLANK}(?P<day>{DAY})/(?P<month>{MONTH})/[\d.,]{{1,6}}+\)")
_ENGLISH = regex.compile(rf"[^\S\n]{{1,3}}(?P<day>{DAY}),[^\S\n]{{1,3}}(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)")
_RUN_TOGETHER = regex.compile(r"\((?P<digits>\d{2,4})//?(?P<year>20\d\d)\)")
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
        return _lost_slash(view, start, at, first_day) if first_day is not None and last_day is None else None
    point = Point(None, int(odd["month"]), int(odd["day"]), weekday=last_day or first_day)
    return Expression(start, odd.end(), point, None, _MISPRINTED, "day", misprinted=True)


def _lost_slash(view: str, start: int, at: int, weekday: int) -> Expression | None:
    """`Jumat (63/2026)`, `Minggu (54//2026)`: day and month run together, which the weekday parts."""
    match = _RUN_TOGETHER.match(view, at)
    if match is None:
        return None
    digits, year = match["digits"], int(match["year"])
    fitting: set[tuple[int, int]] = set()
    for cut in range(1, len(digits)):
        day, month = int(digits[:cut]), int(digits[cut:])
        real = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1] and cut < 3
        if real and calendar.weekday(year, month, day) + 1 == weekday:
            fitting.add((day, month))
    if len(fitting) != 1:
        return None
    day, month = fitting.pop()
    point = Point(year, month, day, weekday=weekday)
    return Expression(start, match.end(), point, None, _LOST_SLASH, "day")


def day_behind_month(view: str, month: Expression) -> Expression | None:
    """`November 7, 2023`: a day in the order of English, as posts in foreign networks date themselves."""
    match = _ENGLISH.match(view, month.end) if month.first.year is None else None
    if match is None:
        return None
    point = Point(int(match["year"]), month.first.month, int(match["day"]))
    return Expression(month.start, match.end(), point, None, _MONTH_BEFORE, "day", worded=True)


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
    if behind == "bulan":
        return ("worded", "spelt_out")
    return ("worded",) if key(behind) in months() else ()


def _day_points(match: regex.Match[str], name: str) -> tuple[Point, Point | None] | None:
    groups = match.groupdict()
    if name == "numeric" and not _plausible(groups):
        return None
    shift = SHIFTS[key(groups["shift"])] if groups.get("shift") else None
    points = []
    for index in ("1", "2"):
        if groups.get(f"d{index}"):
            month = groups.get(f"m{index}")
            year = groups.get(f"y{index}")
            points.append(Point(year_of(year), month_of(month), int(groups[f"d{index}"]), shift=shift))
    if groups.get("yy") or groups.get("yc"):
        points[0].year = elided_year(groups["yy"]) if groups.get("yy") else int(groups["yc"])
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
