"""When was the article written?  Given by the caller, or read off its own dates."""

from __future__ import annotations

import calendar
import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from beritaextract.dates.expressions import Expression, Point
from beritaextract.dates.vocabulary import alternation, words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.rules import Rule

_TOLD = Rule(
    "dates.anchor.told",
    "the article calls this day its own",
    examples=("Loket dibuka hari ini, Minggu (7/8/2022).", "Kemarin, Senin (18/5/2020), warga datang."),
    counterexamples=("Loket dibuka Minggu (7/8/2022).",),
)
_NEWS_DAY = Rule(
    "dates.anchor.news-day",
    "the latest day of news that the article names is taken for its day",
    examples=("Panen digelar di Garut, Senin (14/11/2022).",),
    counterexamples=("Panen digelar di Garut.",),
)

# Words before a dated day that put it behind or ahead of the day of the news.  With a capital they open a sentence that
# says how things stand: `Hingga Senin (31/3/2025), unggahan itu dibagikan 7 kali`.
_AWAY = regex.compile(
    r"(?:hingga|sampai|sejak|mulai|paling lambat|selambatnya|per|akan|rencananya|target\w*|setelah|sebelum)\W{1,3}$"
)


@lru_cache(maxsize=2)
def _clause_of(name: str) -> regex.Pattern[str]:
    """A word that makes its clause a plan (`plans`), or a goal or forecast (`goals`)."""
    return regex.compile(rf"(?i:\b(?:{alternation(words(name))}|target\w*)\b)")


# News days of one article lie so near to each other.
_NEAR = datetime.timedelta(days=60)
_THIS = regex.compile(r"[^\S\n]{1,2}ini\b")
_BRACKETED = regex.compile(r"\btahun[^\S\n]{1,2}ini[^\S\n]{0,2}\([^\S\n]?$")


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
    view: str,
    expressions: Sequence[Expression],
    laws: Sequence[int],
    published: datetime.date | None,
    *,
    today: datetime.date | None = None,
    log: Log,
) -> Anchor:
    """The anchor of an article.

    Args:
        view: the view of the document.
        expressions: what was located, in text order.
        laws: years of the laws that the article names.
        published: the caller's date, which always wins.
        today: an article is not from later than this; by default the day of the machine's clock.
        log: receives the decision.
    """
    if published is not None:
        return Anchor(published, published.year, "given")
    today = today or datetime.date.today()
    stated = [(item, point) for item in expressions if (point := item.last or item.first).year is not None]
    full = [day for _, point in stated if (day := as_date(point)) is not None and day.year >= 1990 and day <= today]
    if not any(item.first.weekday or item.offset is not None for item in expressions):
        return _without_days(view, expressions, full)
    # years that the article looks back on place a day; goals and forecasts do not
    years = [point.year or 0 for item, point in stated if not _ahead(view, item, "goals")]
    years = [year for year in years if year <= today.year]
    plans = [point.year or 0 for _, point in stated if point.month is not None]
    old_laws = [year for year in laws if year <= today.year]
    if years or not plans:
        years += old_laws
    named = [point.year or 0 for _, point in stated]
    told = _told(view, expressions, years, named, today)
    if told is not None:
        item, day = told
        log.took(_TOLD, item.start, item.end, f"published {day.isoformat()}")
        return Anchor(day, day.year, "inferred")
    news = (
        _news(expressions, years, named, today)
        or _before_plans(expressions, plans, today)
        or _news(expressions, old_laws, named, today)
    )
    if news:
        item, day = _latest(view, news)
        log.took(_NEWS_DAY, item.start, item.end, f"published {day.isoformat()}")
        return Anchor(day, day.year, "inferred")
    return _without_days(view, expressions, full)


def _without_days(view: str, expressions: Sequence[Expression], full: Sequence[datetime.date]) -> Anchor:
    """Where no day of news tells the day: a plain full date tells the year, unless days of the week say otherwise."""
    said = _this_year(view, expressions)
    if said is not None:
        return Anchor(None, said, None)
    if not full or any(item.first.weekday and item.first.day and not item.first.year for item in expressions):
        return Anchor(None, None, None)
    return Anchor(None, max(day.year for day in full), None)


def _this_year(view: str, expressions: Sequence[Expression]) -> int | None:
    """The year that the article calls its own: `tahun 2021 ini`, `tahun ini (2021)`."""
    for item in expressions:
        year = item.first.year
        if (
            item.kind == "year"
            and item.last is None
            and year
            and (_THIS.match(view, item.end) or _BRACKETED.search(view, max(item.start - 20, 0), item.start))
        ):
            return year
    return None


def _told(
    view: str, expressions: Sequence[Expression], years: Sequence[int], named: Sequence[int], today: datetime.date
) -> tuple[Expression, datetime.date] | None:
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
        day = _news_day(right.first, years, named, today) or as_date(right.first)
        said = " ".join(view[left.start : left.end].lower().split())
        if day is not None and day <= today and said in {"hari ini", "kemarin"}:
            return right, min(day - datetime.timedelta(days=left.offset.step), today)
    return None


def _news(
    expressions: Sequence[Expression], years: Sequence[int], named: Sequence[int], today: datetime.date
) -> list[tuple[Expression, datetime.date]]:
    """The days with their weekday, of the years that fit; one that lies far from the others is a slip and left out."""
    found = [
        (item, day)
        for item in expressions
        if item.last is None
        and item.first.weekday
        and (day := _news_day(item.first, years, named, today)) is not None
        and day <= today
    ]
    inferred = [day for item, day in found if item.first.year is None]
    firm = [day for item, day in found if item.first.year is not None]
    if not firm and len(inferred) > 1:
        counted = Counter(day.year for day in inferred)
        usual = max(counted, key=lambda year: (counted[year], year in named, -year))
        firm = [day for day in inferred if day.year == usual]
    return [(item, day) for item, day in found if item.first.year is not None or not _is_slip(day, firm)]


def _is_slip(day: datetime.date, firm: Sequence[datetime.date]) -> bool:
    """Whether a day lies far from the firm ones, but near to one of them in its year: then its weekday is a slip."""
    if not firm or min(abs(day - other) for other in firm) <= _NEAR:
        return False
    moved = [(as_date(Point(other.year, day.month, day.day)), other) for other in firm]
    return any(same is not None and abs(same - other) <= _NEAR for same, other in moved)


def _before_plans(
    expressions: Sequence[Expression], years: Sequence[int], today: datetime.date
) -> list[tuple[Expression, datetime.date]]:
    """The same where all months and days with a year lie ahead: the article is of that year, or of the one before."""
    found = []
    for item in expressions if years else ():
        point = item.first
        for year in (max(years), max(years) - 1) if item.last is None and point.weekday and not point.year else ():
            day = as_date(Point(year, point.month, point.day))
            if day is not None and day <= today and day.isoweekday() == point.weekday:
                found.append((item, day))
                break
    return found


def _latest(view: str, news: Sequence[tuple[Expression, datetime.date]]) -> tuple[Expression, datetime.date]:
    """The latest of the days that are not the end of a plan."""
    past = [(item, day) for item, day in news if not _ahead(view, item)]
    return max(past or news, key=itemgetter(1))


def _ahead(view: str, item: Expression, of: str = "plans") -> bool:
    """Whether an expression stands in a plan, or with `goals` in a forecast too, or as an end of a span."""
    before = view[max(0, item.start - 80) : item.start]
    clause = before.rpartition(". ")[2].rpartition("\n")[2]
    return bool(_AWAY.search(before)) or bool(_clause_of(of).search(clause))


def _news_day(point: Point, years: Sequence[int], named: Sequence[int], today: datetime.date) -> datetime.date | None:
    if point.month is None or point.day is None:
        return None
    if point.year is not None:
        day = as_date(point)
        if day is None or day.isoweekday() == point.weekday:
            return day
        # A year that nothing else names, in which the weekday does not fit, is a misprint.
        fitting = fit_weekday(point, point.year, 1)
        return fitting if fitting is not None and fitting.year in named and named.count(point.year) < 2 else day
    recent = [year for year in years if year >= 1990]
    if not recent:
        return None
    # The latest year named is that of the article or the one before.  Weekdays come back after five or six years, so a
    # fit further off proves nothing; the year after the article is named often enough only where it is named twice.
    latest = max(recent)
    for year in (latest, latest + 1, latest - 1):
        day = as_date(Point(year, point.month, point.day))
        if day is not None and day.isoweekday() == point.weekday and day <= today:
            return day if year >= latest or recent.count(latest) > 1 else None
    return None


def fit_weekday(point: Point, around: int, reach: int) -> datetime.date | None:
    """The day nearest to the year `around`, at most `reach` years away, on which weekday, day and month agree."""
    for step in sorted(range(-reach, reach + 1), key=lambda step: (abs(step), step > 0)):
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
