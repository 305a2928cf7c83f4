"""A calendar expression before it has a value: one or two points, each with the parts that the text states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from beritaextract.dates.holidays import Feast
from beritaextract.rules import Rule

#: The coarsest thing that an expression names; `relative` counts from the day of the article.
Kind = Literal["day", "month", "quarter", "year", "relative"]
Unit = Literal["day", "week", "month", "year", "weekday"]


@dataclass(slots=True)
class Point:
    """A place in the calendar, as far as the text states it.

    Attributes:
        year: full year, or None.
        month: 1 to 12, or None.
        day: 1 to 31, or None.
        weekday: 1 (Monday) to 7, or None.
        months: how many months the point covers, from `month` on: 3 for a quarter, 6 for a semester, else 1.
        years: how many years the point covers, from `year` on: 10 for a decade, else 1.
        shift: years between the year of the article and the year meant, `Maret tahun lalu` has -1; None if unsaid.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    months: int = 1
    years: int = 1
    shift: int | None = None


class Offset(NamedTuple):
    """How far an expression lies from the day of the article.

    Attributes:
        unit: in what the distance is counted; `weekday` for the next or the last of its name.
        step: how many units, negative for the past; of a weekday -1 for the last, 1 for the next one.
        weekday: 1 (Monday) to 7, of `Senin pekan depan` (`week`) and `Senin depan` (`weekday`).
        loose: in speech it may be any day of late (`kemarin`).
        counted: it holds a number that is a figure too (`dua hari lalu`).
    """

    unit: Unit
    step: int
    weekday: int | None = None
    loose: bool = False
    counted: bool = False


@dataclass(slots=True)
class Expression:
    """A located calendar expression.

    Attributes:
        start, end: code points of the text.
        first: the point, or the first point of an interval.
        last: the last point of an interval, or None.
        rule: the rule that located it.
        kind: what it names.
        worded: its month stands in letters.
        bare: a year without a word that says so.
        misprinted: digits stand for its year that are none.
        offset: of a relative expression, how far it lies from the day of the article.
        feast: of days counted from a feast, which one.
        value, basis: filled by resolution.
    """

    start: int
    end: int
    first: Point
    last: Point | None
    rule: Rule
    kind: Kind
    worded: bool = False
    bare: bool = False
    misprinted: bool = False
    offset: Offset | None = None
    feast: Feast | None = None
    value: str | None = None
    basis: str = ""
