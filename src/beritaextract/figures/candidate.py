"""A figure in the making."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from beritaextract.figures.lexicon import Modifier
from beritaextract.matches import Range
from beritaextract.numerals import Numeral
from beritaextract.rules import Rule

FigureKind = Literal["money", "percent", "count", "measure", "share"]
#: How the number is stated.  `one`: a word that holds its own one (`sehari`); `once`: `sekali`; `times`: `3x`;
#: `named-age`: `Rizal (37)`; `age`: `berusia 45`; `unit-before`: `magnitudo 5,2`; `number`: in any other way.
Form = Literal["number", "one", "once", "times", "named-age", "age", "unit-before"]

BARE = Rule(
    "figures.counts.bare",
    "a number that nothing refuses is a count, of what stands nowhere behind it",
    examples=("Dari sepuluh peserta, yang lolos hanya 3.",),
    counterexamples=("Ada 3 peserta.",),
)


@dataclass(slots=True)
class Candidate:
    """A numeral with what has been found out about it so far; `passes` says which pass sets which fields.

    Attributes:
        numeral: the number; of a range the lower one.
        start, end: the span of the figure.
        tail: where reading goes on: behind a unit, a bracket that repeats the number, or `-an`.
        kind, unit: as in the records.
        rule: the rule that gave it its kind.
        form: how the number is stated.
        factor: what the unit multiplies by: a decade is 10 years.
        currency_sign: whether a currency sign stands before the number.
        unit_range: where the counted noun or unit word stands.
        classifier: whether the counted noun is one (`orang`, `unit`).
        known_noun: whether the counted noun is in the lexicon.
        high: the upper numeral of a range.
        shared: scale that the upper end lends to the lower one (`Rp 15-20 juta`).
        assumed: whether the currency is only assumed (`gaji dua juta`).
        unsure_scale: scale of a neighbour (`dari 12 menjadi 15 juta`) where it is unsure whether this one shares it.
        cents: what the hundredths behind an amount add to it (`2 dolar 50 sen`).
        modifier: set where the form itself decides it (`350-an`).
        listed: whether it stands in a list that ends in a number with a unit (`3, 5 dan 7 unit`).
        multiplied: whether a factor stood before it (`2 x 50 MW`), or it is one of two sides (`1920x1080 piksel`).
        value, low_value, high_value: what the separators turn out to mean, once the whole article is known.
    """

    numeral: Numeral
    start: int
    end: int
    tail: int
    kind: FigureKind = "count"
    unit: str | None = None
    rule: Rule = BARE
    form: Form = "number"
    factor: Decimal = Decimal(1)
    currency_sign: bool = False
    unit_range: Range | None = None
    classifier: bool = False
    known_noun: bool = False
    high: Numeral | None = None
    shared: Decimal = Decimal(1)
    assumed: bool = False
    unsure_scale: Decimal | None = None
    cents: Decimal = Decimal(0)
    modifier: Modifier | None = None
    value: Decimal | None = None
    low_value: Decimal | None = None
    high_value: Decimal | None = None
    listed: bool = False
    multiplied: bool = False
