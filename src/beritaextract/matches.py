"""What the rooms hand upward: ranges of the text, and the decisions taken about them.

Inside the house everything is a small tuple or slotted dataclass; pydantic stands at the public edge alone
(`records`).  All offsets are code points of the text as the caller passed it, end exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from beritaextract.ranges import Range
from beritaextract.records import DoubtKind

__all__ = ["Decision", "Doubtful", "Range", "RangeSet"]


class RangeSet:
    """An immutable set of ranges with logarithmic look-up; overlapping and touching ranges are merged."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, ranges: Iterable[tuple[int, int]] = ()) -> None:
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(ranges):
            if ends and start <= ends[-1]:
                ends[-1] = max(ends[-1], end)
            elif end > start:
                starts.append(start)
                ends.append(end)
        self._starts = starts
        self._ends = ends

    def __bool__(self) -> bool:
        return bool(self._starts)

    def hit(self, start: int, end: int) -> bool:
        """Whether any range of the set shares a character with `start:end`."""
        at = bisect_right(self._starts, start)
        if at and self._ends[at - 1] > start:
            return True
        return at < len(self._starts) and self._starts[at] < end

    def covers(self, start: int, end: int) -> bool:
        """Whether one range of the set holds all of `start:end`."""
        at = bisect_right(self._starts, start)
        return bool(at) and self._ends[at - 1] >= end


class Decision(NamedTuple):
    """One line of `explain`: what a room decided about a stretch of the text, by which rule, and why.

    Attributes:
        start, end: the stretch, in code points.
        room: the room that decided, such as `figures`.
        taken: True for a record, False for a candidate that was refused.
        rule: id of the deciding rule, searchable in the source, such as `figures.money.prefix`.
        reason: one sentence for a reader who wonders.
    """

    start: int
    end: int
    room: str
    taken: bool
    rule: str
    reason: str


class Doubtful(NamedTuple):
    """Something doubtful that the caller should know; becomes a line of `Extraction.warnings`.

    Attributes:
        kind: what is doubtful about `start:end`.
    """

    start: int
    end: int
    kind: DoubtKind
    message: str
