"""Values and sentences as the rows of a report carry them."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from beritaextract.tables.run_folder import Row
from beritaextract.views.pool import Pool
from beritaextract.views.values import short_and_exact
from beritaextract.views.words import Words

# Longest sentence that a report carries; longer ones are cut, and the report says how many.
EXCERPT = 320


class Amount(NamedTuple):
    """The columns of a figure that a page shows."""

    kind: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    modifier: str
    per: str | None


def figure_cells(row: Row, pool: Pool, words: Words) -> list[Any]:
    """kind, unit, subject, value, short, exact and text of a figure."""
    return [
        pool(row["kind"]),
        pool(row["unit"]),
        pool(row["subject"] and " ".join(row["subject"].split()).lower()),
        row["value_text"] or "",
        *short_and_exact(_amount(row), words),
        row["text"] or "",
    ]


def shortened(text: str, keep: str = "") -> str:
    """The text on one line, at most `EXCERPT` characters of it, with the words of `keep` among them."""
    line = " ".join(text.split())
    if len(line) <= EXCERPT:
        return line
    at = max(0, line.find(" ".join(keep.split())))
    start = max(0, min(at - EXCERPT // 2, len(line) - EXCERPT))
    cut = line[start : start + EXCERPT].strip()
    return ("…" if start else "") + cut + ("…" if start + EXCERPT < len(line) else "")


def _amount(row: Row) -> Amount:
    value, low, high = (decimal_of(row[name]) for name in ("value_text", "low_text", "high_text"))
    return Amount(row["kind"], value, low, high, row["unit"], row["modifier"] or "exact", row["per"])


def decimal_of(digits: str | None) -> Decimal | None:
    """The number; None where a hand has written something else into a CSV file."""
    try:
        return Decimal(digits) if digits else None
    except InvalidOperation:
        return None
