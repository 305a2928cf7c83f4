"""Ranges: two numbers that are the ends of one figure (`Rp 15-20 juta`, `7 sampai 14 hari`, `dua tiga hari`)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.minus import is_dashed
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals import Numeral
from beritaextract.numerals.exact import product
from beritaextract.rules import Rule

UPPER_END = Rule(
    "figures.ranges.end",
    "the upper end of the range that the number before it opens",
    examples=("Harganya Rp 15-20 juta.",),
    counterexamples=("Harganya Rp 15 juta.",),
)
FACTOR = Rule(
    "figures.ranges.factor",
    "a factor of the measure behind it",
    examples=("Wajib lapor 2 x 24 jam.",),
    counterexamples=("Wajib lapor 2 kali.",),
)
SIDE = Rule(
    "figures.measures.side",
    "one of two sides, in the unit of the other",
    examples=("Kotak itu 30 x 40 cm.",),
    counterexamples=("Kotak itu 40 cm.",),
)

_JOINT = regex.compile(
    r"(?:\s?\(\p{L}{1,4}[²³23]?\))?"  # 10 sentimeter (cm) sampai 50 cm
    r"(?:(?P<dash>\s{0,2}[-–—~]\s{0,2})"
    r"|\s{1,2}(?P<word>hingga|sampai dengan|sampai|s\.d\.|s\.d|s/d|sd)\s{1,2}"
    r"|\s(?P<or>atau)\s|(?P<slash>/)"
    r"|\s(?P<and>dan)\s"
    r"|(?P<next>\s))(?:sekitar\s)?$",
    regex.I,
)
_RATED_JOINT = regex.compile(
    r"(?:\s?/\s?|\sper\s)[\p{L}$]+(?:\sAS)?(?P<dash>(?!))?(?P<or>(?!))?(?P<slash>(?!))?(?P<and>(?!))?(?P<next>(?!))?"
    r"\s(?P<word>hingga|sampai|s/d)\s$"
)
_BETWEEN = regex.compile(r"antara(?:\s(?:angka|Rp\.?))?\s?$", regex.I)
_SHORT, _SHORT_RATED = 24, 40
_OF_WHOLE = regex.compile(r"\s(?:dari|di antara|suara|pemilih|responden)\b")
_WIDEST_CHOICE = 3
_GROUPED = regex.compile(r"\d{1,3}(?:\.\d{3})+")
_YEAR = regex.compile(r"(?:1[89]|20)\d\d")
_TIMES = regex.compile(r"\s?[x×X]\s?$")
_LONGEST_TIMES = 3
# `3 x 4 meter` are two lengths and no product
_LENGTHS = frozenset({"m", "cm", "mm", "km", "in"})
_LONGEST_SIDE = 10
_PIXELS = frozenset({"piksel", "pixel", "pixels", "px"})
# How much of the upper unit one of the lower unit is, where a range may change between them.
_PARTS_OF_UNITS: dict[tuple[str | None, str | None], Decimal] = {
    ("mm", "cm"): Decimal("0.1"),
    ("cm", "m"): Decimal("0.01"),
    ("m", "km"): Decimal("0.001"),
    ("g", "kg"): Decimal("0.001"),
    ("kg", "t"): Decimal("0.001"),
}
_DOSES = frozenset({"mg", "mL", "g", "ug", "cc"})


def join_range(view: str, low: Candidate, high: Candidate) -> bool:
    """Makes `low` a range up to `high`, where the text says so; `high` is then used up."""
    at = low.tail
    if low.kind == high.kind == "count" and low.unit_range is not None and low.unit == high.unit:
        at = low.unit_range.end  # `5 juta orang hingga 6 juta orang`
    rated = low.kind == high.kind == "money"  # `Rp14.105 per USD hingga Rp14.248`
    if (
        not 0 < high.start - at <= (_SHORT_RATED if rated else _SHORT)
        or low.high is not None
        or low.numeral.vague != high.numeral.vague
    ):
        return False
    match = _JOINT.match(view, at, high.start) or (_RATED_JOINT.match(view, at, high.start) if rated else None)
    if match is None or match.end() != high.start:
        return False
    if not _compatible(view, low, high, match):
        return False
    if low.numeral.vague:
        return match.group("word") is not None and _join_vague(low, high)
    bare = low.kind == "count" and low.unit is None
    dashed = bare and not low.numeral.negative and is_dashed(view, low.start)
    lower = replace(low.numeral, negative=True) if dashed else low.numeral
    bounds = _bounds_of_units(low, high) if low.unit != high.unit and not bare else _bounds(lower, high.numeral)
    if bounds is None or (match.group("or") and not _are_alternatives(view, lower, high)):
        return False
    low.numeral, low.shared, low.start = lower, bounds, low.start - dashed
    _merge(low, high)
    return True


def _join_vague(low: Candidate, high: Candidate) -> bool:
    """`ratusan juta hingga miliaran rupiah`: from the least of the one to the most of the other."""
    first, second = low.numeral.bounds, high.numeral.bounds
    if first is None or second is None or first[0] >= second[0]:
        return False
    low.numeral = replace(low.numeral, bounds=(first[0], second[1]))
    if low.kind == "count":
        low.kind, low.unit, low.unit_range, low.factor = high.kind, high.unit, high.unit_range, high.factor
        low.classifier, low.known_noun, low.rule = high.classifier, high.known_noun, high.rule
    low.end, low.tail = high.end, high.tail
    return True


def _are_alternatives(view: str, lower: Numeral, high: Candidate) -> bool:
    """`2,1 atau 2,2 persen`, and no number with what share of a whole it is: `330.716 atau 37 persen dari target`."""
    first, second = value_of(lower), value_of(high.numeral)
    if first is None or second is None:
        return False
    if high.kind != "percent":
        return True
    return first * _WIDEST_CHOICE >= second and _OF_WHOLE.match(view, high.tail) is None


def multiply_by(view: str, times: Candidate, candidate: Candidate) -> bool:
    """`3 x 24 jam`, `2 x 660 MW`: makes them 72 hours and 1320 megawatt and answers True: `times` is used up.

    Of doses (`3 x 500 mg`) the factor is used up without changing the figure, which states the size of each.
    """
    if times.kind != "count" or not 0 < candidate.start - times.numeral.end <= _LONGEST_TIMES:
        return False
    if not _TIMES.match(view, times.numeral.end, candidate.start):
        return False
    if candidate.unit in _PIXELS and times.unit is None:
        times.unit, times.rule = candidate.unit, SIDE
        times.multiplied = candidate.multiplied = True
        return False
    if candidate.kind != "measure":
        return False
    factor = value_of(times.numeral)
    if factor is None or times.numeral.scaled:
        return False
    if candidate.unit in _LENGTHS:
        _lend_side(times, candidate, factor)
        return False
    candidate.multiplied = True
    if candidate.unit not in _DOSES:
        candidate.factor = product(candidate.factor, factor)
        candidate.start = times.start
    return True


def _lend_side(side: Candidate, other: Candidate, length: Decimal) -> None:
    """`30 x 40 cm`: both sides are in centimetres; `4 x 100 meter` is a relay."""
    measure = value_of(other.numeral)
    if measure is None or side.unit is not None or length < measure / _LONGEST_SIDE:
        return
    side.kind, side.unit, side.factor, side.rule = other.kind, other.unit, other.factor, SIDE
    other.multiplied = True


def _compatible(view: str, low: Candidate, high: Candidate, match: regex.Match[str]) -> bool:
    """Whether the two numbers can be ends of one figure, and the joint between them can join them."""
    bare = low.kind == "count" and low.unit is None
    if match.group("next"):
        return bare and not low.numeral.digits and not high.numeral.digits and _consecutive(low, high)
    if match.group("or"):
        return bare and low.numeral.digits == high.numeral.digits
    if match.group("slash"):  # `lima/tujuh hari`
        return bare and not low.numeral.digits and not high.numeral.digits and high.unit is not None
    if match.group("and") and not _BETWEEN.search(view, max(0, low.start - 14), low.start):
        return False
    if bare:
        if match.group("dash"):
            # without anything measured or counted behind it, 2-1 is a score and 021-555 a telephone
            if not low.numeral.digits and not high.numeral.digits and _consecutive(low, high):
                return True
            if _GROUPED.fullmatch(low.numeral.raw or "") and _GROUPED.fullmatch(high.numeral.raw or ""):
                return True  # `harga tiket 15.000-20.000`
            return high.unit is not None or high.numeral.scaled or high.numeral.about
        if high.unit is None and not high.numeral.scaled and match.group("word"):
            return _YEAR.fullmatch(high.numeral.raw or "") is None  # `dua sampai tiga di antaranya`
        return high.unit is not None or high.numeral.scaled or bool(match.group("and"))
    if low.form == "age" and high.kind == "count" and high.unit is None:
        return bool(match.group("word") or match.group("dash"))  # `usia 17 hingga 25`
    if low.kind == "money" and low.currency_sign and high.kind == "count":
        return high.numeral.scaled or high.unit is None or (_is_price(low, high) and not high.known_noun)
    if (low.unit, high.unit) in _PARTS_OF_UNITS:
        return bool(match.group("word") or match.group("dash"))  # `50 sentimeter hingga satu meter`
    # `5 persen-7 persen`, and `5 orang hingga 6 orang`
    return low.kind == high.kind and low.unit == high.unit


def _is_price(low: Candidate, high: Candidate) -> bool:
    """`Rp8.000.000 – 10.000.000 daftar segera`: both ends are written in groups of thousands."""
    first, second = low.numeral.raw or "", high.numeral.raw or ""
    return _GROUPED.fullmatch(first) is not None and _GROUPED.fullmatch(second) is not None


def _consecutive(low: Candidate, high: Candidate) -> bool:
    first, second = low.numeral.read(kind="whole"), high.numeral.read(kind="whole")
    return first is not None and second is not None and first.value < 10 and second.value - first.value == 1


def _bounds_of_units(low: Candidate, high: Candidate) -> Decimal | None:
    """What the lower end counts for in the unit of the upper one, or 1 where the units may differ otherwise."""
    part = _PARTS_OF_UNITS.get((low.unit, high.unit))
    if part is None:
        return _bounds(low.numeral, high.numeral)
    first, second = value_of(low.numeral), value_of(high.numeral)
    if first is None or second is None or low.numeral.scaled or not product(first, part) < second:
        return None
    return part


def _bounds(low: Numeral, high: Numeral) -> Decimal | None:
    """The scale that the upper end lends to the lower one; None where the ends are no range in this order."""
    first, second = value_of(low), value_of(high)
    if first is None or second is None:
        return None
    if low.scaled or not high.scaled:
        fallen = low.negative and high.negative and second < first  # `antara minus 1 dan minus 2 persen`
        return Decimal(1) if first < second or fallen else None
    lent = scale_of(high, second)
    if first * lent < second:
        return lent
    return Decimal(1) if first < second else None


def value_of(numeral: Numeral) -> Decimal | None:
    """The value of a numeral before anything is known about the article; None where it is no number."""
    reading = numeral.read(kind="plain")
    return reading.value if reading else None


def scale_of(numeral: Numeral, value: Decimal) -> Decimal:
    """The power of ten that the scale word of a numeral of that value stands for."""
    if numeral.parts and numeral.parts[0].scale > 1:
        return numeral.parts[0].scale
    if numeral.role in ("half", "fraction"):
        value *= 1000  # `setengah juta` is below a million
    for power in (18, 15, 12, 9, 6, 3):
        if value >= Decimal(10**power):
            return Decimal(10**power)
    return Decimal(1)


def _merge(low: Candidate, high: Candidate) -> None:
    low.high = high.numeral
    low.end, low.tail = high.end, high.tail
    if low.kind == "count":
        low.kind, low.unit, low.unit_range, low.factor = high.kind, high.unit, high.unit_range, high.factor
        low.classifier, low.known_noun, low.rule, low.form = high.classifier, high.known_noun, high.rule, high.form
    elif low.unit != high.unit and (low.unit, high.unit) in _PARTS_OF_UNITS:
        low.unit, low.unit_range, low.factor = high.unit, high.unit_range, high.factor
    if high.numeral.about:
        low.modifier = "about"
