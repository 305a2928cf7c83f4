"""Minus signs: `-0,5 persen`, `minus Rp 5 juta`, `Rp -5 juta`, `min 3 persen`; numbers that open with a mark, `,5`."""

from __future__ import annotations

from dataclasses import replace

from beritaextract.figures.candidate import Candidate
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals import Part

# A dash that hugs its number is a sign; that of a list or range is none.
_DASH_BEFORE = regex.compile(r"(?<![\d%])(?<=[ (])-$")
_WORD_BEFORE = regex.compile(r"(?r)(?<!plus[\s-])(?<!\p{L})(minus|negatif|min)\s{1,10}$", regex.I)
_SHORT = "min"
# What `min` may belong to as a sign; before other figures it is short for `minimal`.
_SIGNED_UNITS = frozenset({"percent", "percentage_point", "°C"})
_MARK_BEFORE = regex.compile(r"(?<=[\s(:])[.,]$")
_REACH = 24


def attach_minus(view: str, candidate: Candidate) -> None:
    """Makes the number negative where a minus stands before it, or between its currency sign and the digits."""
    start = candidate.start
    if candidate.currency_sign and view[start : candidate.numeral.start].endswith((" -", "p-", "$-", ".-")):
        _negate(candidate, start)
        return
    before = view[max(0, start - _REACH) : start]
    if before[-1:] == "-":
        if is_dashed(view, start):
            _negate(candidate, start - 1)
        return
    if not before[-1:].isspace() or candidate.numeral.negative:
        return
    match = _WORD_BEFORE.search(before)
    if match is None:
        return
    if match[1].lower() != _SHORT:
        if candidate.kind != "count":  # `kas minus Rp 5 juta`; of other numbers the word is part of the numeral
            _negate(candidate, start - (len(before) - match.start()))
    elif candidate.unit in _SIGNED_UNITS:
        _negate(candidate, start - (len(before) - match.start()))
        candidate.numeral.other = "a least value: `min` for `minimal`"


def _negate(candidate: Candidate, start: int) -> None:
    candidate.numeral = replace(candidate.numeral, negative=True)
    candidate.start = start


def is_dashed(view: str, start: int) -> bool:
    """Whether a dash that is a sign hugs the number at `start`."""
    return view[start - 1 : start] == "-" and _DASH_BEFORE.search(view[max(0, start - _REACH) : start]) is not None


def attach_opening_mark(view: str, candidate: Candidate) -> None:
    """`,5 persen`, `.75`: a number of a quantity that opens with a decimal mark is below one."""
    numeral = candidate.numeral
    at = numeral.start
    raw = numeral.raw
    if raw is None or not raw.isdecimal() or view[at - 1 : at] not in (",", ".") or len(numeral.parts) > 1:
        return
    if not _MARK_BEFORE.search(view[max(0, at - 2) : at]):
        return
    if candidate.kind == "count" and not numeral.scaled:
        return
    part = Part(f"0{view[at - 1]}{raw}", None, numeral.parts[0].scale)
    candidate.numeral = replace(numeral, start=at - 1, parts=(part,), other=f"{raw} behind a stray mark")
    candidate.start = min(candidate.start, at - 1)
