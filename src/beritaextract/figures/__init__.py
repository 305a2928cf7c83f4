"""Money, percentages, counts and measures: value, unit, bounds, ranges, rates, subject."""

from beritaextract.figures.pipeline import find
from beritaextract.figures.parse_money import Money, parse_money

__all__ = ["Money", "find", "parse_money"]
