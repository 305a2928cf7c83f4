"""A calendar expression before it has a value: one or two points, each with the parts that the text states."""

from __future__ import annotations

from dataclasses import dataclass, field


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


@dataclass(slots=True)
class Expression:
    """A located calendar expression.

    Attributes:
        start, end: code points of the text.
        first: the point, or the first point of an interval.
        last: the last point of an interval, or None.
        rule: id of the rule that located it.
        value, basis: filled by resolution; rules whose value needs no anchor fill them at once.
    """

    start: int
    end: int
    first: Point
    last: Point | None = None
    rule: str = ""
    value: str | None = None
    basis: str = field(default="")
