"""Where stated figures do not fit together.  Precision first: rounding, hedges and doubt all speak for the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from beritaextract.dates import Calendar
from beritaextract.relations.arithmetic import rounded
from beritaextract.relations.change_checks import check_change, check_change_said_again
from beritaextract.relations.exchange import check_exchange
from beritaextract.relations.matches import FindingMatch, RelationMatch
from beritaextract.relations.messages import message
from beritaextract.relations.parts import Breakdown
from beritaextract.relations.precision import are_exact, interval, last_digit, scaled_interval
from beritaextract.relations.products import check_products
from beritaextract.relations.reader import Reader
from beritaextract.relations.repeats import check_repeats
from beritaextract.relations.units import base_value, factor
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
            found = check_change(reader, match) or check_change_said_again(reader, match)
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


def _share(reader: Reader, match: RelationMatch) -> FindingMatch | None:
    assert match.ratio is not None
    if not are_exact(reader, match.source, match.target, match.ratio):
        return None
    part, whole = scaled_interval(reader, match.source), scaled_interval(reader, match.target)
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


def _sum(reader: Reader, item: Breakdown) -> FindingMatch | None:
    if not item.closed or not are_exact(reader, item.total, *item.parts):
        return None
    total = base_value(reader.figures[item.total])
    values = [base_value(reader.figures[part]) for part in item.parts]
    assert total is not None
    amount = sum((value for value in values if value is not None), Decimal(0))
    pieces = [scaled_interval(reader, part) for part in item.parts]
    whole = scaled_interval(reader, item.total)
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
        or not are_exact(reader, match.source, match.target)
        or left.per
        or right.per
    ):
        return None
    first, second = scaled_interval(reader, match.source), scaled_interval(reader, match.target)
    if first.low <= second.high * Decimal("1.05") and second.low <= first.high * Decimal("1.05"):
        return None
    assert left.value is not None and right.value is not None
    expected = left.value * a[1] / b[1]
    text = message(
        reader, "conversion", left=match.source, expected=expected, unit=right.unit or "", right=match.target
    )
    figures = tuple(sorted((match.source, match.target)))
    return FindingMatch("scale", figures, text, expected, right.value, None, _CONVERSION)
