"""From located expressions to ISO values, with the year inferred where the article allows it."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Sequence

from beritaextract.dates.anchor import Anchor, as_date, fit_weekday
from beritaextract.dates.expressions import Expression, Offset, Point
from beritaextract.dates.holidays import Feast, days_of
from beritaextract.dates.relative import value_of
from beritaextract.language import weekdays
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.text import Document

_PAST_AFTER = regex.compile(r"[^\S\n]{1,3}(?:yang )?+(?:lalu|silam|kemarin)\b")
_FUTURE_AFTER = regex.compile(r"[^\S\n]{1,3}(?:mendatang|nanti|depan|besok)\b")
_SHIFT_AFTER = regex.compile(r"[^\S\n]{1,3}tahun (?P<which>ini|lalu|depan)\b")
_SHIFTS = {"ini": 0, "lalu": -1, "depan": 1}
# `tertinggi sejak Juni 1992`: the past that the news is measured by, and not the time that it tells of
_SINCE = regex.compile(
    r"\b(?:ter\p{Ll}{3,}[^\S\n](?:\p{Ll}++[^\S\n]){0,2}(?:sejak|semenjak)|dibanding|dibandingkan|ketimbang)[^\S\n]"
    r"(?:(?:bulan|tahun)[^\S\n])?$",
    regex.I,
)
_FEW_DAYS = datetime.timedelta(days=3)
_NEAR = datetime.timedelta(days=60)


def resolve(document: Document, expressions: Sequence[Expression], anchor: Anchor, log: Log) -> None:
    """Fills `value` and `basis` of every expression."""
    resolver = _Resolver(document, anchor, log)
    for item in expressions:
        if item.offset is None:
            resolver.resolve(item)
    resolver.days = [
        (item, day)
        for item in expressions
        if item.first.weekday and item.last is None and (day := as_date(item.first)) is not None
    ]
    for item in expressions:
        if item.offset is not None:
            resolver.relative(item, item.offset)


class _Resolver:
    def __init__(self, document: Document, anchor: Anchor, log: Log) -> None:
        self.document = document
        self.anchor = anchor
        self.log = log
        self.days: list[tuple[Expression, datetime.date]] = []  # the days with their weekday, once they have values
        self.said: tuple[int, int] | None = None  # sentence and year of the last expression that states its year

    def resolve(self, item: Expression) -> None:
        item.basis = "explicit"
        if item.feast is not None:
            self._count_from(item, item.feast)
            return
        sentence = self.document.sentence_at(item.start)
        points = [item.first] if item.last is None else [item.first, item.last]
        if all(point.year is None for point in points):
            self._infer(item, points, sentence)
        elif points[-1].year is not None and not _SINCE.search(self.document.view, max(0, item.start - 50), item.start):
            self.said = (sentence, points[-1].year)
        for point in points:
            self._check(item, point)
        item.value = _iso(item.first, item.last)
        if item.misprinted:
            self.log.doubt(item.start, item.end, "date", "the year is misprinted; it is inferred from the other dates")
        if item.value is None:
            item.basis = "unresolved"
            self.log.doubt(item.start, item.end, "date", "there is no such day; the date has no value")

    def _count_from(self, item: Expression, feast: Feast) -> None:
        """`H-2 Lebaran`: of the year stated, or of the article's; only that year where no decree is known."""
        year = feast.year or self.anchor.year
        days = days_of(feast, year) if year is not None else None
        if feast.year is None:
            item.basis = "context" if year is not None else "unanchored"
        if days is not None:
            item.value = "/".join(day.isoformat() for day in days)
        elif feast.year is not None:
            item.value = f"{feast.year:04}"

    def relative(self, item: Expression, offset: Offset) -> None:
        item.basis = "relative"
        spoken = _in_quotation(self.document, item.start)
        if self.anchor.day is None or (offset.loose and spoken):
            return  # in speech `kemarin` is any day of late
        day = self._day_of_speech(item) if spoken else None
        item.value = value_of(offset, day or self.anchor.day)

    def _day_of_speech(self, item: Expression) -> datetime.date | None:
        """The day on which a quotation was said: the one that its attribution names, or the last one named before.

        `"Besok kami berangkat," kata Budi, Senin (2/5).` speaks of 3 May, whatever the day of the article.
        """
        assert self.anchor.day is not None
        paragraph = self.document.paragraph_at(item.start)
        before: datetime.date | None = None
        for other, day in self.days:
            if day > self.anchor.day or self.anchor.day - day > _NEAR:
                continue
            if other.start < item.start:
                before = day if self.anchor.day - day <= _FEW_DAYS else None
            elif self.document.paragraph_at(other.start) == paragraph:
                return day  # the first one behind it in its paragraph
            else:
                break
        return before

    def _infer(self, item: Expression, points: list[Point], sentence: int) -> None:
        last = points[-1]
        view = self.document.view
        shift = _SHIFT_AFTER.match(view, item.end)
        step = _SHIFTS[shift["which"]] if shift else last.shift
        year: int | None = None
        if step is not None:
            year = self.anchor.year + step if self.anchor.year is not None else None
            item.basis = "context"
        elif last.weekday and last.day and last.month:
            year = self._weekday_year(last)
            item.basis = "weekday"
        elif self.said is not None and self._inherits(view, item, sentence):
            year = self.said[1]
            item.basis = "context"
        elif self.anchor.year is not None:
            past = _PAST_AFTER.match(view, item.end) is not None
            future = _FUTURE_AFTER.match(view, item.end) is not None
            year = nearest_year(last, self.anchor, past=past, future=future)
            item.basis = "published" if self.anchor.day is not None else "context"
        if year is None:
            item.basis = "unanchored"
            return
        last.year = year
        if len(points) > 1:
            first = points[0]
            first.year = year - ((first.month or 0, first.day or 0) > (last.month or 0, last.day or 32))

    def _inherits(self, view: str, item: Expression, sentence: int) -> bool:
        """A month close behind an earlier year goes on telling of that year: `debut pada 2010 … Pada Juli …`."""
        if (
            self.said is None
            or self.anchor.year is None
            or _PAST_AFTER.match(view, item.end)
            or _FUTURE_AFTER.match(view, item.end)
        ):
            return self.said is not None and self.anchor.year is None and sentence - self.said[0] <= 1
        where, year = self.said
        return sentence - where <= 1 and year < self.anchor.year - 1

    def _weekday_year(self, point: Point) -> int | None:
        if self.anchor.day is None:
            day = fit_weekday(point, self.anchor.year, 1) if self.anchor.year is not None else None
            return day.year if day else None
        near = nearest_year(point, self.anchor, past=False, future=False)
        stated = as_date(Point(near, point.month, point.day))
        if stated is not None and abs(stated - self.anchor.day) <= _NEAR:
            return near  # where the weekday contradicts, day and month decide
        reach = 4 if (point.month, point.day) == (2, 29) else 1
        fitting = fit_weekday(point, near, reach) if near is not None else None
        return fitting.year if fitting is not None else near

    def _check(self, item: Expression, point: Point) -> None:
        day = as_date(point)
        if day is None or point.weekday is None or day.isoweekday() == point.weekday:
            return
        stated, real = _name_of_day(point.weekday), _name_of_day(day.isoweekday())
        message = f"{day.isoformat()} is a {real}, the text says {stated}; the date stands as written"
        self.log.doubt(item.start, item.end, "date", message)


def _name_of_day(number: int) -> str:
    return next(name for name, iso in weekdays().items() if iso == number).capitalize()


def nearest_year(point: Point, anchor: Anchor, *, past: bool, future: bool) -> int | None:
    """The year that a month or day without one means, as news is written.

    It is the year of the article, unless that lies more than half a year ahead (then the year before is meant), or a
    word says otherwise: `lalu` never lies ahead, `mendatang` never behind.
    """
    if anchor.year is None or point.month is None:
        return anchor.year
    if anchor.day is None:
        return anchor.year
    ahead = point.month - anchor.day.month
    later = ahead > 0 or (ahead == 0 and (point.day or 0) > anchor.day.day)
    earlier = ahead < 0 or (ahead == 0 and point.day is not None and point.day < anchor.day.day)
    if past and later:
        return anchor.year - 1
    if future and earlier:
        return anchor.year + 1
    if not future and ahead > 6:
        return anchor.year - 1
    return anchor.year


def _in_quotation(document: Document, offset: int) -> bool:
    """Whether an odd number of double quotation marks stands before `offset` in its paragraph."""
    at = document.paragraph_at(offset)
    if at < 0:
        return False
    start = document.paragraphs[at].start
    return sum(document.view.count(mark, start, offset) for mark in '“”"') % 2 == 1


def _iso(first: Point, last: Point | None) -> str | None:
    left = _bounds(first)
    if left is None:
        return None
    if last is None:
        return left[0] if left[0] == left[1] else f"{left[0]}/{left[1]}"
    right = _bounds(last)
    return None if right is None else f"{left[0]}/{right[1]}"


def _bounds(point: Point) -> tuple[str, str] | None:
    """First and last day, month or year that the point covers, in ISO form; without a year `--11-17`, `--11`."""
    if point.month is None:
        if point.year is None:
            return None
        return f"{point.year:04}", f"{point.year + point.years - 1:04}"
    head = "-" if point.year is None else f"{point.year:04}"
    if point.day is not None:
        if point.year is not None and point.day > calendar.monthrange(point.year, point.month)[1]:
            return None
        day = f"{head}-{point.month:02}-{point.day:02}"
        return day, day
    return f"{head}-{point.month:02}", f"{head}-{point.month + point.months - 1:02}"
