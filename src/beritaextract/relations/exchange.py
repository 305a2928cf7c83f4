"""Amounts of foreign money with their rupiah beside them, against the exchange rates of the time."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from beritaextract.dates import Calendar
from beritaextract.lexicon import load_rows
from beritaextract.relations.matches import FindingMatch, RelationMatch
from beritaextract.relations.precision import interval
from beritaextract.relations.reader import Reader

# Papers use the rate of the day, of the budget or of the deal: the bracket of the years is widened by this factor.
_MARGIN = Decimal("1.12")
# A hedged amount (`sekitar Rp 450 miliar`) may be off by this much more.
_HEDGED = Decimal("1.15")
_SLIPS = {Decimal(10) ** power: power for power in (-6, -3, -2, -1, 1, 2, 3, 6)}


class _Bracket(dict[int, tuple[Decimal, Decimal]]):
    """Lowest and highest rupiah for one unit of a currency, by year."""


@lru_cache(maxsize=1)
def rates() -> dict[str, _Bracket]:
    """Brackets of `rates.tsv` by ISO code."""
    table: dict[str, _Bracket] = {}
    for row in load_rows("beritaextract.relations", "rates.tsv", key="year", optional=_CODES).values():
        year = int(row["year"])
        for code in _CODES:
            if code in row:
                low, high = row[code].split("-")
                table.setdefault(code, _Bracket())[year] = (Decimal(low), Decimal(high))
    return table


_CODES = ("USD", "SGD", "EUR", "MYR", "SAR", "JPY", "CNY", "AUD", "GBP")


def bracket(code: str, years: set[int]) -> tuple[Decimal, Decimal] | None:
    """Lowest and highest rupiah for one unit of the currency in the years and the years beside them.

    Years outside the table count as the nearest year in it; without years the whole table counts.
    """
    by_year = rates().get(code)
    if by_year is None:
        return None
    first, last = min(by_year), max(by_year)
    near = {min(max(year + step, first), last) for year in years for step in (-1, 0, 1)} or set(by_year)
    return min(by_year[year][0] for year in near), max(by_year[year][1] for year in near)


def check_exchange(reader: Reader, match: RelationMatch, calendar: Calendar) -> FindingMatch | None:
    """A finding, if the pair is foreign money and rupiah at a rate that the years do not allow."""
    left, right = reader.figures[match.source], reader.figures[match.target]
    if left.kind != "money" or right.kind != "money" or (left.unit == "IDR") == (right.unit == "IDR"):
        return None
    foreign, rupiah = (match.target, match.source) if left.unit == "IDR" else (match.source, match.target)
    code = reader.figures[foreign].unit or ""
    if reader.figures[foreign].value is None or reader.figures[rupiah].value is None:
        return None
    if (reader.figures[foreign].per is None) != (reader.figures[rupiah].per is None):
        return None
    allowed = bracket(code, _years(reader, match, calendar))
    amount, money = interval(reader, foreign), interval(reader, rupiah)
    if allowed is None or amount.low <= 0 or money.low <= 0:
        return None
    hedged = any(reader.figures[index].modifier != "exact" for index in (foreign, rupiah))
    slack = _MARGIN * (_HEDGED if hedged else 1)
    low, high = allowed[0] / slack, allowed[1] * slack
    if money.low / amount.high <= high and low <= money.high / amount.low:
        return None
    said, paid = reader.figures[foreign].value, reader.figures[rupiah].value
    assert said is not None and paid is not None
    rate = paid / said
    slip = next((size for size in _SLIPS if low <= rate / size <= high), None)
    middle = (allowed[0] + allowed[1]) / 2
    expected = said * middle
    pair = f"{reader.words_of(foreign)} and {reader.words_of(rupiah)}"
    figures = tuple(sorted((foreign, rupiah)))
    if slip is not None:
        expected = paid / slip
        times = f"{slip:f} times too large" if slip > 1 else f"{1 / slip:f} times too small"
        message = f"{pair} do not fit: at the rates of the time the rupiah amount is {times}."
        return FindingMatch("scale", figures, message, expected, paid, None, "relations.check.exchange-scale")
    message = (
        f"{pair} make a rate of Rp {rate:,.0f}, but one {code} was worth "
        f"Rp {allowed[0]:,.0f} to Rp {allowed[1]:,.0f} at the time."
    )
    tolerance = said * (high - low) / 2
    return FindingMatch("exchange", figures, message, expected, paid, tolerance, "relations.check.exchange")


def _years(reader: Reader, match: RelationMatch, calendar: Calendar) -> set[int]:
    """The year of the article and all earlier years that it names: any of them may be the year of the amount."""
    years = {int(calendar.published[:4])} if calendar.published else set()
    named = [int(date.value[:4]) for date in calendar.dates if date.value and date.value[:4].isdigit()]
    return years | {year for year in named if year <= max(years, default=9999)}
