"""Money, percentages, counts and measures: value, unit, bounds, ranges, rates, subject."""

from beritaextract.figures.parse_money import Money, parse_money
from beritaextract.figures.passes import find

__all__ = ["Money", "find", "parse_money"]
