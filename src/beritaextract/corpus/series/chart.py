"""A chart of one series as SVG: values over time, the status of each by its shape."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from beritaextract.corpus.series.model import Point
from beritaextract.views.markup import escaped, tag
from beritaextract.views.values import number, scale_of
from beritaextract.views.words import Words

_WIDTH, _HEIGHT = 720, 260
_LEFT, _RIGHT, _TOP, _BOTTOM = 96, 44, 14, 30
_TICKS = 4
_MOST_LABELS = 8
_MONTHS = 12


class _Scale(NamedTuple):
    low: float
    high: float
    first: float
    last: float

    def at(self, value: float) -> float:
        if self.high == self.low:
            return (self.first + self.last) / 2
        return self.first + (value - self.low) / (self.high - self.low) * (self.last - self.first)


def day_of(point: Point) -> date | None:
    """The day at which a point stands: that on which its period begins, else that of the article."""
    said = (point.day or "").split("/")[0]
    parts = [int(part) for part in said.split("-") if part.isdecimal()]
    try:
        return date(*[*parts, 1, 1][:3]) if parts else None
    except ValueError:
        return None


def shown_value(value: Decimal, words: Words) -> str:
    """A value with its scale in words: `Rp 3.621,3 triliun` has the digits of no 16."""
    if scale := scale_of(value):
        size, name = scale
        return f"{number((value / size).normalize(), words.language)} {words[name]}"
    return number(value.normalize() if value == value.to_integral() else value, words.language)


def chart(points: Sequence[Point], title: str, words: Words) -> str:
    """The SVG of the points that have a day; empty where fewer than two have one."""
    dated = [(found, point) for point in points if (found := day_of(point)) is not None]
    if len(dated) < 2:
        return ""
    days = [found for found, _ in dated]
    values = [point.value for _, point in dated]
    ticks = _ticks(float(min(values)), float(max(values)))
    x = _Scale(min(days).toordinal(), max(days).toordinal(), _LEFT, _WIDTH - _RIGHT)
    y = _Scale(ticks[0], ticks[-1], _HEIGHT - _BOTTOM, _TOP)
    parts = [tag("title", escaped(title))]
    for tick in ticks:
        at = f"{y.at(tick):.1f}"
        parts.append(tag("line", x1=str(_LEFT), x2=str(_WIDTH - _RIGHT), y1=at, y2=at))
        label = shown_value(Decimal(repr(round(tick, 10))), words)
        parts.append(tag("text", escaped(label), x=str(_LEFT - 8), y=at, dy="4", text_anchor="end"))
    for label, day in _labels(min(days), max(days)):
        at = f"{x.at(day.toordinal()):.1f}"
        parts.append(tag("text", escaped(label), x=at, y=str(_HEIGHT - 10), text_anchor="middle"))
    for found, point in dated:
        said = f"{shown_value(point.value, words)} · {point.day}" + (f" · {point.place}" if point.place else "")
        place = {"cx": f"{x.at(found.toordinal()):.1f}", "cy": f"{y.at(float(point.value)):.1f}", "r": "4"}
        parts.append(tag("circle", tag("title", escaped(said)), cls=point.status, **place))
    return tag("svg", "".join(parts), cls="chart", viewBox=f"0 0 {_WIDTH} {_HEIGHT}", role="img", aria_label=title)


def _ticks(low: float, high: float) -> list[float]:
    """Round values from below the lowest to above the highest."""
    if low == high:
        low, high = low - abs(low or 1) * 0.1, high + abs(high or 1) * 0.1
    raw = (high - low) / _TICKS
    size = 10 ** math.floor(math.log10(raw))
    step = next(factor * size for factor in (1, 2, 5, 10) if factor * size >= raw)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [count * step for count in range(first, last + 1)]


def _labels(first: date, last: date) -> list[tuple[str, date]]:
    """Days to name on the axis of time: years, months where they are few, else the two ends."""
    years = [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    inside = [day for day in years if first <= day <= last]
    if len(inside) >= 2:
        step = math.ceil(len(inside) / _MOST_LABELS)
        return [(str(day.year), day) for day in inside[::step]]
    months = [date(first.year + at // _MONTHS, at % _MONTHS + 1, 1) for at in range(first.month - 1, first.month + 23)]
    inside = [day for day in months if first <= day <= last]
    if len(inside) >= 2:
        step = math.ceil(len(inside) / _MOST_LABELS)
        return [(f"{day.year}-{day.month:02}", day) for day in inside[::step]]
    return [(first.isoformat(), first), (last.isoformat(), last)] if first != last else [(first.isoformat(), first)]
