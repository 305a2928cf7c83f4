"""What the figures room returns."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from beritaextract.matches import Range
from beritaextract.rules import Rule


# Nobody changes one, but making a frozen one takes three times as long.
@dataclass(slots=True)
class FigureMatch:
    """One stated quantity; the fields are those of `records.Figure`."""

    range: Range
    kind: Literal["money", "percent", "count", "measure", "share"]
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    modifier: Literal["exact", "about", "at_least", "at_most", "more_than", "less_than"]
    vague: bool
    per: str | None
    subject: Range | None
    rule: Rule
