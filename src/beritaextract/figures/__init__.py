"""Money, percentages, counts and measures: value, unit, bounds, ranges, rates, subject."""

from beritaextract.figures.parsing import Money, Number, parse_money, parse_number
from beritaextract.figures.passes import find

__all__ = ["Money", "Number", "find", "parse_money", "parse_number"]
