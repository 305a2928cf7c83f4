"""A foreign amount with its rupiah beside it: `171,085 dollar AS (setara Rp 2,42 miliar)` can mean only 171,085."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import currencies
from beritaextract.numerals import Habit, Reading
from beritaextract.rules import Rule

BY_RUPIAH = Rule(
    "figures.exchange",
    "only one reading of the separator fits the rupiah amount beside it",
    examples=("Bantuan 171,085 dolar AS (setara Rp 2,42 juta) cair.",),
    counterexamples=("Bantuan 171,085 dolar AS cair.",),
)

_NEAR = 60


def settle_by_rupiah(candidate: Candidate, reading: Reading, following: list[Candidate], habit: Habit) -> Reading:
    """`reading`, or its other value, where only that fits the rupiah amount right behind the foreign one."""
    band = currencies().by_code[candidate.unit or ""].idr
    if reading.other is None or band is None or candidate.unit == "IDR":
        return reading
    for other in following:
        if other.unit != "IDR" or other.start - candidate.end > _NEAR or other.high is not None:
            continue
        rupiah = other.numeral.read(kind="rupiah", habit=habit)
        if rupiah is None or not reading.value or not reading.other:
            continue
        fits = [band[0] <= rupiah.value / value <= band[1] for value in (reading.value, reading.other)]
        if fits == [True, False]:
            return reading._replace(other=None)
        if fits == [False, True]:
            return Reading(reading.other, None, BY_RUPIAH)
    return reading
