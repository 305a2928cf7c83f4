"""Where stated figures do not fit together.  Precision first: rounding, hedges and doubt all speak for the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from beritaextract.dates import Calendar
from beritaextract.relations.arithmetic import rounded
from beritaextract.relations.change_ends import is_rank
from beritaextract.relations.exchange import check_exchange
from beritaextract.relations.grammar import words
from beritaextract.relations.matches import FindingMatch, RelationMatch
from beritaextract.relations.messages import message
from beritaextract.relations.parts import Breakdown
from beritaextract.relations.precision import Interval, interval, last_digit
from beritaextract.relations.products import check_products
from beritaextract.relations.reader import Reader
from beritaextract.relations.repeats import check_repeats
from beritaextract.relations.units import base_value, factor, is_times
from beritaextract.rules import Rule

_HUNDRED = Decimal(100)
# A sum may miss its total by so much and still be meant as the whole of it; a larger gap means that parts are left out.
_LEFT_OUT = Decimal("0.1")

_SHARE = Rule(
    "relations.check.share",
    "a part, its whole and the percentage given for it do not fit",
    examples=("Dari 820 rumah, sebanyak 205 rumah (52 persen) rusak.",),
    counterexamples=("Dari 820 rumah, sebanyak 205 rumah (25 persen) rusak.",),
)
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
_SUM = Rule(
    "relations.check.sum",
    "the parts of a complete breakdown do not add up to their total",
    examples=("Sebanyak 125 kadet yang terdiri dari 76 laki-laki dan 59 perempuan dilantik.",),
    counterexamples=("Sebanyak 125 kadet yang terdiri dari 76 laki-laki dan 49 perempuan dilantik.",),
)
_CONVERSION = Rule(
    "relations.check.conversion",
    "two measures said to be equal are not",
    examples=("Lahan itu 3 hektar atau 300.000 meter persegi.",),
    counterexamples=("Lahan itu 3 hektar atau 30.000 meter persegi.",),
)


def check(
    reader: Reader,
    relations: Sequence[RelationMatch],
    totals: Sequence[Breakdown],
    calendar: Calendar,
    voices: Sequence[int | None] = (),
) -> list[FindingMatch]:
    """The findings of an article, in the order of the first figure concerned."""
    findings: list[FindingMatch] = []
    for match in relations:
        found = None
        if match.kind == "share_of" and match.ratio is not None:
            found = _share(reader, match)
        elif match.kind == "change":
            found = _change(reader, match) or _change_said_again(reader, match)
        elif match.kind == "equals":
            found = check_exchange(reader, match, calendar) or _conversion(reader, match)
        if found is not None:
            findings.append(found)
    findings += [found for item in totals if (found := _sum(reader, item)) is not None]
    findings += check_products(reader)
    findings += check_repeats(reader, relations, calendar, voices)
    return sorted(map(_rounded, findings), key=lambda found: (found.figures, found.rule))


def _rounded(found: FindingMatch) -> FindingMatch:
    expected, tolerance = (
        None if value is None else rounded(value, found.stated) for value in (found.expected, found.tolerance)
    )
    return replace(found, expected=expected, tolerance=tolerance)


def _exact(reader: Reader, *indices: int) -> bool:
    return all(
        reader.figures[index].modifier == "exact"
        and reader.figures[index].value is not None
        and not reader.is_torn(index)
        for index in indices
    )


def _share(reader: Reader, match: RelationMatch) -> FindingMatch | None:
    assert match.ratio is not None
    if not _exact(reader, match.source, match.target, match.ratio):
        return None
    part, whole = _scaled(reader, match.source), _scaled(reader, match.target)
    stated = interval(reader, match.ratio)
    if whole.low <= 0:
        return None
    low, high = part.low / whole.high * _HUNDRED, part.high / whole.low * _HUNDRED
    value, size = base_value(reader.figures[match.source]), base_value(reader.figures[match.target])
    said = reader.figures[match.ratio].value
    assert value is not None and size is not None and said is not None
    if low <= stated.high and stated.low <= high:
        return None
    expected = value / size * _HUNDRED
    text = message(
        reader,
        "share",
        part=match.source,
        whole=match.target,
        expected=expected,
        stated=match.ratio,
        low=low,
        high=high,
    )
    figures = tuple(sorted((match.source, match.target, match.ratio)))
    tolerance = max(high - expected, expected - low)
    return FindingMatch("share", figures, text, expected, said, tolerance, _SHARE)


def _scaled(reader: Reader, index: int) -> Interval:
    """The interval of a figure, a measure in the base unit of its dimension."""
    known = factor(reader.figures[index])
    stated = interval(reader, index)
    return Interval(stated.low * known[1], stated.high * known[1]) if known else stated


def _change(reader: Reader, match: RelationMatch) -> FindingMatch | None:
    old, new, delta = match.base, match.target, match.delta
    if old is None or old == new or not _exact(reader, old, new):
        return None
    before, after = _scaled(reader, old), _scaled(reader, new)
    if is_rank(reader, old):
        return None
    if match.direction is not None and not _moves_against(reader, old, new):
        wrong = after.high < before.low if match.direction == "up" else after.low > before.high
        if wrong:
            text = message(reader, f"direction_{match.direction}", old=old, new=new)
            return FindingMatch("change", tuple(sorted((old, new))), text, None, None, None, _DIRECTION)
    if delta is None or not _exact(reader, delta) or before.low <= 0:
        return None
    figure = reader.figures[delta]
    said = figure.value
    first, last = base_value(reader.figures[old]), base_value(reader.figures[new])
    assert said is not None and first is not None and last is not None
    stated = _scaled(reader, delta)
    gap = Interval(
        abs_low(after.low - before.high, after.high - before.low),
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


def _change_said_again(reader: Reader, match: RelationMatch) -> FindingMatch | None:
    """`naik Rp 5 miliar atau 50 persen menjadi Rp 25 miliar`: the percentage is of the old value."""
    delta, again, new, old = match.delta, match.ratio, match.target, match.base
    if delta is None or again is None or match.direction is None or old == new or new == delta:
        return None
    percent, amount = (again, delta) if reader.figures[again].kind == "percent" else (delta, again)
    figures = (amount, percent, new) if old is None else (amount, percent, new, old)
    if (
        reader.figures[percent].kind != "percent"
        or reader.figures[new].kind == "percent"
        or not _exact(reader, *figures)
    ):
        return None
    if reader.figures[amount].kind != reader.figures[new].kind:
        return None
    moved, last, said = _scaled(reader, amount), _scaled(reader, new), interval(reader, percent)
    sign = 1 if match.direction == "up" else -1
    first = (
        _scaled(reader, old)
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


def abs_low(low: Decimal, high: Decimal) -> Decimal:
    """The smallest absolute value between two bounds."""
    return Decimal(0) if low <= 0 <= high else min(abs(low), abs(high))


def _sum(reader: Reader, item: Breakdown) -> FindingMatch | None:
    if not item.closed or not _exact(reader, item.total, *item.parts):
        return None
    total = base_value(reader.figures[item.total])
    values = [base_value(reader.figures[part]) for part in item.parts]
    assert total is not None
    amount = sum((value for value in values if value is not None), Decimal(0))
    pieces = [_scaled(reader, part) for part in item.parts]
    whole = _scaled(reader, item.total)
    low, high = sum(piece.low for piece in pieces), sum(piece.high for piece in pieces)
    if low <= whole.high and whole.low <= high:
        return None
    if amount < total * (1 - _LEFT_OUT) or (not item.strong and not _one_unit(reader, item)):
        return None
    if _cut_off(reader, item.total, amount):
        return None
    known = factor(reader.figures[item.total])
    size = known[1] if known else Decimal(1)
    amount /= size
    parts = " + ".join(reader.words_of(part) for part in item.parts)
    text = message(reader, "sum", parts=parts, amount=amount, total=item.total)
    figures = tuple(sorted((item.total, *item.parts)))
    return FindingMatch("sum", figures, text, amount, total / size, (Decimal(high) - Decimal(low)) / 2 / size, _SUM)


def _cut_off(reader: Reader, total: int, amount: Decimal) -> bool:
    """Whether the total is the sum with its last digits cut off: 6,295 trillion as `Rp 6,2 triliun`."""
    step = last_digit(reader, total)
    stated = base_value(reader.figures[total])
    known = factor(reader.figures[total])
    step = step * known[1] if known else step
    return stated is not None and step > 1 and 0 <= amount - stated < step


def _one_unit(reader: Reader, item: Breakdown) -> bool:
    unit = reader.figures[item.total].unit
    return unit is not None and all(reader.figures[part].unit == unit for part in item.parts)


def _conversion(reader: Reader, match: RelationMatch) -> FindingMatch | None:
    """Two measures of one dimension said to be equal: `3 hektar atau 30.000 meter persegi`."""
    left, right = reader.figures[match.source], reader.figures[match.target]
    if left.kind != "measure" or right.kind != "measure" or left.unit == right.unit:
        return None
    a, b = factor(left), factor(right)
    if (
        a is None
        or b is None
        or a[0] != b[0]
        or a[0] in {"time", "years"}  # working days, intervals, terms: an hour is no part of a day there
        or not _exact(reader, match.source, match.target)
        or left.per
        or right.per
    ):
        return None
    first, second = _scaled(reader, match.source), _scaled(reader, match.target)
    if first.low <= second.high * Decimal("1.05") and second.low <= first.high * Decimal("1.05"):
        return None
    assert left.value is not None and right.value is not None
    expected = left.value * a[1] / b[1]
    text = message(
        reader, "conversion", left=match.source, expected=expected, unit=right.unit or "", right=match.target
    )
    figures = tuple(sorted((match.source, match.target)))
    return FindingMatch("scale", figures, text, expected, right.value, None, _CONVERSION)
