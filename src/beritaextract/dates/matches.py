"""What the dates room hands upward."""

from __future__ import annotations

from typing import NamedTuple


class DateMatch(NamedTuple):
    """A calendar expression; the fields are those of `records.Date`."""

    start: int
    end: int
    value: str | None
    basis: str
    rule: str


class ReferenceMatch(NamedTuple):
    """A law, regulation or ruling; the fields are those of `records.Reference`."""

    start: int
    end: int
    kind: str
    number: str | None
    year: int | None
    rule: str
