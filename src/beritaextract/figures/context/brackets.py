"""Brackets and raised marks at a number: `Rp (3,4) miliar` is a loss, `1.250[3] jiwa` has a footnote."""

from __future__ import annotations

from dataclasses import replace

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.kinds.money import currency_word, sign_before
from beritaextract.figures.kinds.percent import is_percent
from beritaextract.figures.lexicon import Currency, units
from beritaextract.figures.phrases import word_at
from beritaextract.figures.words import figure_words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals import Numeral, bracketed_at, is_opening, numeral_at
from beritaextract.numerals.exact import plain

_WORD_BEFORE = regex.compile(r"(?r)([\p{L}\d]+)\s?$")
_REACH = 20
_WORD = regex.compile(r"\p{L}{2,}+")
_REACH_OF_ACCOUNTS = 100
# With its currency, a label and a bracket a row of a table has fewer words than a sentence.
_FEWEST_OF_SENTENCE = 2
_FOOTNOTE = regex.compile(
    r"\s?(?:\[(?:\d{1,3}|\p{Ll})\]|⁽[¹²³⁴-⁹]{1,2}⁾|[¹²³⁴-⁹]{1,2}|\*\)?)(?=[^\S\n]{1,3}(?:\p{Ll}|%)|\s?%)"
)
# `5,1 persen1`, `12.500 ton2.`: raised in print
_GLUED_DIGITS = regex.compile(r"(?<=\p{Ll}{2}|%)[1-9]\d?(?![\d\p{L}/]|[.,]\d|\s?(?:%|x\s?\d))")
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
    negative = _is_of_accounts(view, candidate.start)
    other = (
        f"{raw} above zero: the brackets may be no minus" if negative else f"minus {raw}: brackets as of accountants"
    )
    candidate.numeral = replace(numeral, negative=negative, other=other)
    candidate.start, candidate.end, candidate.tail = opening, end, end
    return sign


def _is_of_accounts(view: str, at: int) -> bool:
    """Whether the clause before `at` speaks of what can lie below zero, or the number stands in a row of a table."""
    line = view[max(0, at - _REACH_OF_ACCOUNTS) : at]
    line = line[line.rfind("\n") + 1 :]
    words = {word.lower().removesuffix("nya") for word in _WORD.findall(line)}
    return len(words) < _FEWEST_OF_SENTENCE or not words.isdisjoint(figure_words("below_zero"))


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


def pass_glued_footnote(view: str, candidate: Candidate) -> None:
    """Lets the digit of a footnote behind a unit be none of a number of its own: `5,1 persen1 tahun ini`."""
    if not "1" <= view[candidate.tail : candidate.tail + 1] <= "9":
        return
    mark = _GLUED_DIGITS.match(view, candidate.tail)
    if mark is None:
        return
    power = f"{candidate.unit}{mark[0]}"
    if candidate.kind == "measure" and power in units().symbols:  # `10 meter2`
        candidate.numeral.other = f"{candidate.unit} with a footnote"
        candidate.unit, candidate.end = power, mark.end()
    else:
        candidate.numeral.other = f"another number behind it: {mark[0]} is taken for a footnote"
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
