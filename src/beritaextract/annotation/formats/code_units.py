"""Offsets in UTF-16 units, for tools that count as JavaScript does: 😀 is two."""

from __future__ import annotations

from bisect import bisect_left


class CodeUnits:
    """The two ways to count in one text."""

    def __init__(self, text: str) -> None:
        # Offsets of the code points that take two units, in code points and in units.
        self._points = [] if text.isascii() else [at for at, char in enumerate(text) if char > "\uffff"]
        self._units = [at + number for number, at in enumerate(self._points)]

    def units(self, point: int) -> int:
        """The offset in units of an offset in code points."""
        return point + bisect_left(self._points, point)

    def point(self, unit: int) -> int | None:
        """The offset in code points of an offset in units; None inside a code point."""
        before = bisect_left(self._units, unit)
        inside = before and self._units[before - 1] == unit - 1
        return None if inside else unit - before
