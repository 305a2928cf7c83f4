"""A range of the text.

It has a file of its own because this one stays Python in a compiled wheel: the methods of a named tuple cost more there
when they are compiled.
"""

from __future__ import annotations

from typing import NamedTuple


class Range(NamedTuple):
    """A half-open range of code points of the text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the range covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Range) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: Range) -> bool:
        return self.start <= other.start and other.end <= self.end
