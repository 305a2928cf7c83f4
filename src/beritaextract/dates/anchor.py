"""When was the article written?  Given by the caller, or read off its own dates."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from beritaextract.dates.expressions import Expression, Point

# Words before a dated day that put it behind or ahead of the day of the news.
_AWAY = regex.compile(
    r"(?:hingga|sampai|sejak|mulai|paling lambat|selambatnya|per|akan|rencananya|target\w*|setelah|sebelum)\W{1,3}$"
)
_PLANS = regex.compile(
    r"\b(?:akan|rencananya|direncanakan|dijadwalkan|dijadwal|ditargetkan|target\w*|besok|nanti|mendatang)\b"
)
_SPEAKS = regex.compile(
    r"\b(?:mengatakan|menyatakan|menuturkan|menjelaskan|dihubungi|ditemui|kata|ujar\w*|keterangan|dikutip|dilansir)\b"
)
_FAR = 4


@dataclass(slots=True, frozen=True)
class Anchor:
    """The point in time from which the article speaks.

    Attributes:
        day: publication day, given or inferred, or None.
        year: year of the article, where at least that is known.
        basis: `given`, `inferred` or None.
    """

    day: datetime.date | None
    year: int | None
    basis: str | None


def find_anchor(
    view: str, expressions: Sequence[Expression], hints: Sequence[int], published: datetime.date | None
) -> Anchor:
    """The anchor of an article.

    Args:
        view: the view of the document.
        expressions: what was located, in text order.
        hints: years that the article names anywhere (bare years, laws); without a full date they place a day.
        published: the caller's date, which always wins.
    """
    if published is not None:
        return Anchor(published, published.year, "given")
    full = [day for item in expressions if (day := as_date(item.last or item.first)) is not None and day.year >= 1990]
    if full:
        hints = [day.year for day in full]
    told = _told(view, expressions, hints)
    if told is not None:
        return Anchor(told, told.year, "inferred")
    news = [
        (item, day)
        for item in expressions
        if item.last is None and item.first.weekday and (day := _news_day(item.first, hints)) is not None
    ]
    if news:
        return _latest(view, news)
    # A plain full date tells the year of the article, never its day.
    return Anchor(None, max(day.year for day in full) if full else None, None)


def _told(view: str, expressions: Sequence[Expression], hints: Sequence[int]) -> datetime.date | None:
    """The day that the article calls its own: `hari ini, Minggu (7/9/2025)`, `kemarin, Senin (18/5/2020)`."""
    for left, right in pairwise(expressions):
        gap = right.start - left.end
        if (
            left.offset is None
            or left.offset.unit != "day"
            or right.last is not None
            or not 1 <= gap <= 3
            or view[left.end : right.start].strip(" ,(")
        ):
            continue
        day = _news_day(right.first, hints) or as_date(right.first)
        said = " ".join(view[left.start : left.end].lower().split())
        if day is not None and said in {"hari ini", "kemarin"}:
            return day - datetime.timedelta(days=left.offset.step)
    return None


def _latest(view: str, news: Sequence[tuple[Expression, datetime.date]]) -> Anchor:
    """The latest of the days that stand as a day of news does: behind a comma, and not as an end of a plan."""
    past = [(item, day) for item, day in news if not _ahead(view, item)]
    loose = [day for item, day in past if _reports(view, item)]
    day = max(loose or [day for _, day in past or news])
    return Anchor(day, day.year, "inferred")


def _reports(view: str, item: Expression) -> bool:
    """Whether the day stands behind a comma, or in a clause in which somebody is met or speaks."""
    before = view[max(0, item.start - 120) : item.start].rstrip()
    if before.endswith((",", "(")):
        return True
    clause = before.rpartition(". ")[2] + view[item.end : item.end + 40].partition(".")[0]
    return before.endswith(("pada", "hari")) and bool(_SPEAKS.search(clause))


def _ahead(view: str, item: Expression) -> bool:
    before = view[max(0, item.start - 80) : item.start]
    clause = before.rpartition(". ")[2].rpartition("\n")[2]
    return bool(_AWAY.search(before)) or bool(_PLANS.search(clause))


def _news_day(point: Point, hints: Sequence[int]) -> datetime.date | None:
    if point.month is None or point.day is None:
        return None
    if point.year is not None:
        day = as_date(point)
        if day is None or day.isoweekday() == point.weekday:
            return day
        # The year is misprinted more often than weekday, day and month together.
        fitting = fit_weekday(point, point.year, 1)
        return fitting or day
    recent = [year for year in hints if 1990 <= year <= 2100]
    return fit_weekday(point, max(recent), _FAR, later_first=True) if recent else None


def fit_weekday(point: Point, around: int, reach: int, *, later_first: bool = False) -> datetime.date | None:
    """The day nearest to the year `around`, at most `reach` years away, on which weekday, day and month agree."""
    offsets = sorted(range(-reach, reach + 1), key=lambda step: (abs(step), step < 0 if later_first else step > 0))
    for step in offsets:
        day = as_date(Point(around + step, point.month, point.day))
        if day is not None and day.isoweekday() == point.weekday:
            return day
    return None


def as_date(point: Point) -> datetime.date | None:
    """The day that a full point names, or None."""
    if point.year is None or point.month is None or point.day is None or not 1 <= point.year <= 9999:
        return None
    if point.day > calendar.monthrange(point.year, point.month)[1]:
        return None
    return datetime.date(point.year, point.month, point.day)
