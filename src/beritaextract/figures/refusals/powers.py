"""Refusals of powers of ten: `10⁶` is no ten, and `3 × 10⁶` no three."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

POWER = Rule(
    "figures.refusals.power",
    "a power of ten: the number with its exponent, and what it multiplies, are left open",
    examples=("Ada 10⁶ sel di sana.", "Kadarnya 10^6 sel per liter.", "Jumlahnya 3 × 10⁶ sel."),
    counterexamples=("Ada 10 sel di sana.", "Ada 10² warga.", "Luasnya 3 × 10 meter."),
)

# A single raised 1, 2 or 3 at a ten is a footnote as often; behind a multiplication it is none.
_EXPONENT = regex.compile(r"⁻[¹²³⁴-⁹]|[⁴-⁹]|[¹²³][⁰¹²³⁴-⁹]|\^[-−]?\d")
_ANY_EXPONENT = regex.compile(r"⁻?[¹²³⁴-⁹]|\^[-−]?\d")
_TIMES_TEN = regex.compile(r"\s?[x×·*]\s?10(?=⁻?[¹²³⁴-⁹]|\^[-−]?\d)")
_TIMES = regex.compile(r"\d\s?[x×·*]\s?$")
_DOUBT = "a power of ten: the number is left open"


def refuse_power(candidate: Candidate, view: str) -> Refusal | None:
    """`10⁶`, `10^-3`, `3 × 10⁶`."""
    numeral = candidate.numeral
    if not numeral.digits:
        return None
    start, end = numeral.start, numeral.end
    if view[start:end] == "10":
        exponent = _ANY_EXPONENT if _TIMES.search(view[max(0, start - 4) : start]) else _EXPONENT
        if exponent.match(view, end):
            return Refusal(POWER, doubt=_DOUBT)
    elif view[end : end + 1] in _SIGNS and _TIMES_TEN.match(view, end):
        return Refusal(POWER, doubt=_DOUBT)
    return Refusal(POWER) if view[start - 1 : start] == "^" and start > 1 and view[start - 2].isdigit() else None


_SIGNS = frozenset(" x×·*")
