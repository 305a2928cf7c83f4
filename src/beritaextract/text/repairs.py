"""What a repair of the text is."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.rules import Rule


class Repair(NamedTuple):
    """A stretch of text and what it stands for.

    Attributes:
        new: what is legible, possibly nothing.
        rule: why; None for what nobody would miss.
    """

    start: int
    end: int
    new: str
    rule: Rule | None
