"""Amounts of foreign money with their rupiah beside them, against the exchange rates of the time."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from beritaextract.dates import Calendar
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_rows
from beritaextract.relations.matches import FindingMatch, RelationMatch
from beritaextract.relations.messages import message
from beritaextract.relations.precision import interval
from beritaextract.relations.reader import Reader
from beritaextract.rules import Rule

# Papers use the rate of the day, of the budget or of the deal: the bracket of the years is widened by this factor.
_MARGIN = Decimal("1.12")
# A hedged amount (`sekitar Rp 450 miliar`) may be off by this much more.
_HEDGED = Decimal("1.15")
_SLIPS = {Decimal(10) ** power: power for power in (-6, -3, -2, -1, 1, 2, 3, 6)}

_EXCHANGE_SCALE = Rule(
    "relations.check.exchange-scale",
    "an amount in rupiah is a thousand or so times too large or small for the foreign money beside it",
    examples=("Bantuan 12 juta dollar AS atau sekitar Rp 180 juta cair pada 2022.",),
    counterexamples=("Bantuan 12 juta dollar AS atau sekitar Rp 180 miliar cair pada 2022.",),
)
_EXCHANGE = Rule(
    "relations.check.exchange",
    "foreign money and the rupiah beside it make a rate that never was",
    examples=("Bantuan 12 juta dollar AS atau Rp 280 miliar cair pada 2022.",),
    counterexamples=("Bantuan 12 juta dollar AS atau Rp 180 miliar cair pada 2022.",),
)


_RATE_BEFORE = regex.compile(r"\bkurs(?:nya)?\s(?:\p{L}++\s){0,3}$")
# How far the amounts may be rounded against a rate that is stated beside them.
_ROUNDED = Decimal("0.05")


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
    if (
        reader.is_torn(foreign)
        or reader.is_torn(rupiah)
        or reader.borrows_scale(foreign)
        or reader.borrows_scale(rupiah)
    ):
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
    if _states_rate(reader, rate):
        return None
    slip = next((size for size in _SLIPS if low <= rate / size <= high), None)
    middle = (allowed[0] + allowed[1]) / 2
    expected = said * middle
    figures = tuple(sorted((foreign, rupiah)))
    if slip is not None:
        expected = paid / slip
        name = "exchange_too_large" if slip > 1 else "exchange_too_small"
        text = message(reader, name, foreign=foreign, rupiah=rupiah, times=max(slip, 1 / slip))
        return FindingMatch("scale", figures, text, expected, paid, None, _EXCHANGE_SCALE)
    text = message(
        reader,
        "exchange",
        foreign=foreign,
        rupiah=rupiah,
        rate=rate.quantize(Decimal(1)),
        code=code,
        low=allowed[0].quantize(Decimal(1)),
        high=allowed[1].quantize(Decimal(1)),
    )
    tolerance = said * (high - low) / 2
    return FindingMatch("exchange", figures, text, expected, paid, tolerance, _EXCHANGE)


def _states_rate(reader: Reader, rate: Decimal) -> bool:
    """Whether the article itself states the rate: `(kurs Rp 15.000)`."""
    for index, figure in enumerate(reader.figures):
        if figure.unit == "IDR" and figure.value and _RATE_BEFORE.search(reader.before(index)):
            return abs(rate / figure.value - 1) <= _ROUNDED
    return False


def _years(reader: Reader, match: RelationMatch, calendar: Calendar) -> set[int]:
    """The year of the article and all earlier years that it names: any of them may be the year of the amount.

    An article whose day is not known may be of any year from the first one on that it names.
    """
    named = [int(date.value[:4]) for date in calendar.dates if date.value and date.value[:4].isdigit()]
    if calendar.published:
        published = int(calendar.published[:4])
        return {published} | {year for year in named if year <= published}
    return set(range(min(named), max(rates()["USD"]) + 1)) if named else set()
