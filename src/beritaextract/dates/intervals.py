"""Joins two expressions with a connector between them to one interval: `Senin (15/6) hingga Minggu (28/6/2020)`."""

from __future__ import annotations

from beritaextract.dates.expressions import Expression, Point
from beritaextract.dates.patterns import BLANK, GAP, patterns
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

_INTERVAL = Rule(
    "dates.interval",
    "two expressions with a connector between them are the ends of one interval",
    examples=("Pameran digelar Senin (15/6) hingga Minggu (28/6/2020).", "Sejak Januari hingga Maret 2022 sepi."),
    counterexamples=("Pameran digelar Senin (15/6) dan Minggu (28/6/2020).",),
)

_MAX_GAP = 40
_AND = regex.compile(rf"(?:{BLANK},)?+(?:{GAP}(?:dan|serta|atau|maupun|&))?+{GAP}(?:(?:bulan|tanggal){GAP})?+")


def join_intervals(view: str, expressions: list[Expression]) -> list[Expression]:
    """The expressions, neighbours that are the ends of one interval made one; each takes part in one join at most."""
    connector = patterns().connector
    joined: list[Expression] = []
    for right in expressions:
        left = joined[-1] if joined else None
        if (
            left is not None
            and right.start - left.end <= _MAX_GAP
            and left.last is None
            and right.last is None
            and connector.fullmatch(view, left.end, right.start)
            and _complete(left.first, right.first)
        ):
            left.end = right.end
            left.last = right.first
            left.rule = _INTERVAL
        else:
            joined.append(right)
    return joined


def is_joint(between: str) -> bool:
    """Whether what stands between two expressions only joins them: `, `, ` dan `."""
    return _AND.fullmatch(between) is not None


def share_years(view: str, expressions: list[Expression]) -> None:
    """Gives the members of a row the year that stands behind the last: `November dan Desember 2020`."""
    for left, right in zip(expressions[-2::-1], expressions[:0:-1], strict=True):
        if (
            left.last is None
            and left.first.year is None
            and left.first.month is not None
            and left.first.weekday is None
            and right.first.year is not None
            and right.first.month is not None
            and right.start - left.end <= _MAX_GAP
            and _AND.fullmatch(view, left.end, right.start)
        ):
            later = (left.first.month, left.first.day or 0) > (right.first.month, right.first.day or 32)
            left.first.year = right.first.year - later


def _grain(point: Point) -> int:
    """0 for nothing, 1 for a year, 2 for a month, 3 for a day."""
    return 3 if point.day else 2 if point.month else 1 if point.year else 0


def _complete(left: Point, right: Point) -> bool:
    """Whether the two are ends of one interval; if so, each lends the other the year that it leaves unsaid."""
    fine, coarse = _grain(left), _grain(right)
    if not fine or not coarse or ((fine == 1) != (coarse == 1) and left.year is None) or (fine, coarse) == (1, 3):
        return False
    if left.months != right.months and (left.year is None or right.year is None):
        return False
    if left.year is not None and right.year is not None:
        return _key(left) < _key(right)
    if fine == 1 or coarse == 1:
        return left.year is not None and right.year is not None
    later = (left.month or 0, left.day or 0) > (right.month or 0, right.day or 32)
    if left.year is None and right.year is not None:
        left.year = right.year - later
    elif right.year is None and left.year is not None:
        right.year = left.year + later
    if left.shift is None:
        left.shift = right.shift
    return True


def _key(point: Point) -> tuple[int, int, int]:
    return point.year or 0, point.month or 0, point.day or 0
