"""Brackets and raised marks at a number: `Rp (3,4) miliar` is a loss, `1.250[3] jiwa` has a footnote."""

from __future__ import annotations

from dataclasses import replace

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.kinds.money import currency_word, sign_before
from beritaextract.figures.kinds.percent import is_percent
from beritaextract.figures.lexicon import Currency
from beritaextract.figures.phrases import word_at
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals import Numeral, bracketed_at, is_opening, numeral_at
from beritaextract.numerals.exact import plain

_WORD_BEFORE = regex.compile(r"(?r)([\p{L}\d]+)\s?$")
_REACH = 20
_FOOTNOTE = regex.compile(
    r"\s?(?:\[(?:\d{1,3}|\p{Ll})\]|⁽[¹²³⁴-⁹]{1,2}⁾|[¹²³⁴-⁹]{1,2}|\*\)?)(?=[^\S\n]{1,3}(?:\p{Ll}|%)|\s?%)"
)
_MARKS = frozenset("[⁽¹²³⁴⁵⁶⁷⁸⁹*")
_RAISED = frozenset("¹²³⁴⁵⁶⁷⁸⁹")
_CLOSING = regex.compile(r"[^\S\n]?(?:rupiah|persen)?[^\S\n]?\)")


def attach_accountants_minus(view: str, candidate: Candidate) -> tuple[Currency, int] | None:
    """Makes a number in brackets negative where its currency or scale stands outside them, as accountants write it.

    The answer is the currency sign before the bracket with its start, or None.  The candidate is left as it is where
    the bracket says a number again (`lima (5) persen`) or holds one by itself (`(12,4 persen)`).
    """
    opening = candidate.start - 1
    if view[opening : opening + 1] != "(" or not candidate.numeral.digits:
        return None
    sign = sign_before(view, opening)
    bracketed = bracketed_at(view, candidate.numeral.start, money=sign is not None)
    if bracketed is None:
        return None
    numeral, end = bracketed
    before = _WORD_BEFORE.search(view, max(0, opening - _REACH), opening) if sign is None else None
    if before is not None and (before[1].isdecimal() or is_opening(before[1])):
        return None
    word = word_at(view, end)
    told = sign is not None or is_percent(view, end, word) or currency_word(view, word) is not None
    if not told:
        return None
    raw = view[opening + 1 : numeral.end]
    candidate.numeral = replace(numeral, negative=True, other=f"{raw} above zero: the brackets may be no minus")
    candidate.start, candidate.end, candidate.tail = opening, end, end
    return sign


def pass_footnote(view: str, candidate: Candidate) -> None:
    """Lets the mark of a footnote behind the digits stand between them and what they count."""
    if view[candidate.tail : candidate.tail + 1] not in _MARKS or not candidate.numeral.digits:
        return
    mark = _FOOTNOTE.match(view, candidate.tail)
    if mark is None:
        return
    if view[candidate.tail] in _RAISED:
        candidate.numeral.other = f"the power {view[candidate.start : mark.end()]}: the raised digit may be no footnote"
    candidate.tail = mark.end()


def doubt_contradiction(view: str, candidate: Candidate) -> None:
    """Tells both numbers of `12 (sebelas) orang`, where the bracket says another number than stands before it."""
    numeral = candidate.numeral
    if not view.startswith((" (", "("), candidate.tail) or numeral.vague or numeral.other:
        return
    start = view.index("(", candidate.tail) + 1
    inner = numeral_at(view, start)
    if inner is None or inner.vague or inner.digits == numeral.digits:
        return
    closing = _CLOSING.match(view, inner.tail)
    said = _value(inner)
    if closing is None or said is None or said == _value(numeral):
        return
    numeral.other = f"{said}, as the bracket says"
    if view[closing.end() - 2].isdigit() or is_opening(view[start : inner.end]):
        candidate.tail = closing.end()


def _value(numeral: Numeral) -> str | None:
    reading = numeral.read(kind="whole")
    return None if reading is None else f"{plain(reading.value):f}"
