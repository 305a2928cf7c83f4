"""Where a change does not fit the two values between which it is said to lie."""

from __future__ import annotations

from decimal import Decimal

from beritaextract.relations.change_ends import is_rank
from beritaextract.relations.grammar import words
from beritaextract.relations.matches import FindingMatch, RelationMatch
from beritaextract.relations.messages import message
from beritaextract.relations.precision import Interval, are_exact, interval, scaled_interval
from beritaextract.relations.reader import Reader
from beritaextract.relations.units import base_value, factor, is_times
from beritaextract.rules import Rule

_HUNDRED = Decimal(100)

_DIRECTION = Rule(
    "relations.check.direction",
    "the word of change says up, its figures go down, or the other way round",
    examples=("Luas lahan naik dari 35 hektar menjadi 32 hektar.",),
    counterexamples=("Luas lahan turun dari 35 hektar menjadi 32 hektar.",),
)
_CHANGE = Rule(
    "relations.check.change",
    "old value, new value and the change given between them do not fit",
    examples=("Kasus naik 25 orang dari 32 orang menjadi 47 orang.",),
    counterexamples=("Kasus naik 15 orang dari 32 orang menjadi 47 orang.",),
)


def check_change(reader: Reader, match: RelationMatch) -> FindingMatch | None:
    old, new, delta = match.base, match.target, match.delta
    if old is None or old == new or not are_exact(reader, old, new):
        return None
    before, after = scaled_interval(reader, old), scaled_interval(reader, new)
    if is_rank(reader, old):
        return None
    if match.direction is not None and not _moves_against(reader, old, new):
        wrong = after.high < before.low if match.direction == "up" else after.low > before.high
        if wrong:
            text = message(reader, f"direction_{match.direction}", old=old, new=new)
            return FindingMatch("change", tuple(sorted((old, new))), text, None, None, None, _DIRECTION)
    if delta is None or not are_exact(reader, delta) or before.low <= 0:
        return None
    figure = reader.figures[delta]
    said = figure.value
    first, last = base_value(reader.figures[old]), base_value(reader.figures[new])
    assert said is not None and first is not None and last is not None
    stated = scaled_interval(reader, delta)
    gap = Interval(
        _least_distance(after.low - before.high, after.high - before.low),
        max(abs(after.low - before.high), abs(after.high - before.low)),
    )
    if figure.kind == "percent" and reader.figures[old].kind != "percent":
        expected = abs(last - first) / first * _HUNDRED
        low, high = gap.low / before.high * _HUNDRED, gap.high / before.low * _HUNDRED
        name = "change_percent"
    elif figure.kind == "percent":
        # a change of a percentage is given in points or in percent, and papers mix the two up
        expected, low, high, name = abs(last - first), gap.low, gap.high, "change_points"
        ratio = abs(last - first) / first * _HUNDRED
        if abs(ratio - abs(said)) <= 1:
            return None
    elif is_times(figure):
        ratio = max(last, first) / min(last, first) if last and first else Decimal(0)
        if not ratio or Decimal("0.6") <= ratio / said <= Decimal("1.7") or said == 0:
            return None
        expected, low, high, name = ratio, ratio, ratio, "change_times"
    elif figure.kind == "share" and 0 < said < 1:
        # `turun separuh, dari Rp 20.000 menjadi Rp 10.000`: a fraction of what it was before, lost or left
        expected, low, high, name = (
            abs(last - first) / first,
            gap.low / before.high,
            gap.high / before.low,
            "change_fraction",
        )
        if abs(last / first - said) <= Decimal("0.05"):
            return None
    else:
        expected, low, high, name = abs(last - first), gap.low, gap.high, "change_amount"
    if low <= max(abs(stated.high), abs(stated.low)) and min(abs(stated.low), abs(stated.high)) <= high:
        return None
    unit = factor(figure)
    if unit is not None and name == "change_amount":
        expected, low, high = (value / unit[1] for value in (expected, low, high))
    text = message(reader, name, old=old, new=new, expected=expected, stated=delta)
    figures = tuple(sorted((old, new, delta)))
    tolerance = max(high - expected, expected - low)
    return FindingMatch("change", figures, text, expected, said, tolerance, _CHANGE)


def check_change_said_again(reader: Reader, match: RelationMatch) -> FindingMatch | None:
    """`naik Rp 5 miliar atau 50 persen menjadi Rp 25 miliar`: the percentage is of the old value."""
    delta, again, new, old = match.delta, match.ratio, match.target, match.base
    if delta is None or again is None or match.direction is None or old == new or new == delta:
        return None
    percent, amount = (again, delta) if reader.figures[again].kind == "percent" else (delta, again)
    figures = (amount, percent, new) if old is None else (amount, percent, new, old)
    if (
        reader.figures[percent].kind != "percent"
        or reader.figures[new].kind == "percent"
        or not are_exact(reader, *figures)
    ):
        return None
    if reader.figures[amount].kind != reader.figures[new].kind:
        return None
    moved, last, said = scaled_interval(reader, amount), scaled_interval(reader, new), interval(reader, percent)
    sign = 1 if match.direction == "up" else -1
    first = (
        scaled_interval(reader, old)
        if old is not None
        else Interval(
            min(last.low - sign * moved.low, last.low - sign * moved.high),
            max(last.high - sign * moved.low, last.high - sign * moved.high),
        )
    )
    if first.low <= 0 or moved.low <= 0:
        return None
    low, high = moved.low / first.high * _HUNDRED, moved.high / first.low * _HUNDRED
    if low <= said.high and said.low <= high:
        return None
    stated, middle = reader.figures[percent].value, (moved.low + moved.high) / 2
    expected = middle / ((first.low + first.high) / 2) * _HUNDRED
    text = message(reader, "change_again", amount=amount, new=new, expected=expected, stated=percent)
    return FindingMatch("change", tuple(sorted({*figures})), text, expected, stated, (high - low) / 2, _CHANGE)


def _moves_against(reader: Reader, old: int, new: int) -> bool:
    """Whether a smaller number may be a rise: prices of money, discounts and losses, what lies below zero."""
    figures = [reader.figures[index] for index in (old, new)]
    if any(figure.per in words("currencies") or (figure.value is not None and figure.value < 0) for figure in figures):
        return True
    around = f"{reader.before(min(old, new))}{reader.between(*sorted((old, new))) or ''}{reader.after(max(old, new))}"
    return not words("moving_against").isdisjoint(around.split())


def _least_distance(low: Decimal, high: Decimal) -> Decimal:
    """The smallest absolute value between two bounds."""
    return Decimal(0) if low <= 0 <= high else min(abs(low), abs(high))
