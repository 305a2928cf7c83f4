"""Is this bare number a year, this bare name a month?  Decided by the words beside it."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.dates import words
from beritaextract.dates.points import Expression
from beritaextract.text import Token

_ENDS = frozenset(".,;:!?)”\"’'…—–-/]”")
_EARLIEST, _LATEST = 1500, 2075


def refuses_year(view: str, tokens: Sequence[Token], at: int, found: Expression) -> str | None:
    """Why the bare four digits of `found`, which begin at token `at`, are no year; None if they are one."""
    year = found.first.year or 0
    if not _EARLIEST <= year <= _LATEST:
        return "a bare number outside 1500 to 2075 is no year unless `tahun` stands before it"
    before, after = _before(tokens, at), _after(tokens, found.end, at)
    low_before, low_after = before.lower(), after.lower()
    left = view[found.start - 1 : found.start]
    if left and (left.isalnum() or (left in "/-.$#@_" and view[found.start - 2 : found.start - 1].strip())):
        return "the digits are a piece of something longer"
    if view[found.end : found.end + 1] == "%":
        return "a percent sign stands behind"
    if found.first.years > 1:
        if low_before in words.COUNT_BEFORE or (after and low_after in words.UNIT_AFTER):
            return "a round number of things, as the words beside it tell"
        return None
    if low_after in words.UNIT_AFTER or low_before in words.COUNT_BEFORE:
        return f"`{before} … {after}` counts or measures"
    if low_before in words.TIME_BEFORE or low_before == "tahun":
        return None
    content = after[:1].islower() and low_after not in words.FREE_AFTER and not words.is_verb(low_after)
    if content and low_before not in words.TIME_BEFORE:
        return f"`{after}` behind it reads as a counted noun"
    if low_before in words.OPEN_BEFORE or before[:1].isupper() or before[-1:].isdigit() or before in {"(", ")"}:
        return None
    if found.last is not None or low_after in {"lalu", "silam", "mendatang"}:
        return None
    if before in {",", "dan"} and at > 1 and len(tokens[at - 2].text) == 4 and tokens[at - 2].text.isdigit():
        return None  # the next of a row of years
    if before.isalpha() and not words.is_verb(low_before):
        return None  # pilkada 2020, ekspor 2021
    if before in {",", "”", '"', "-", "–"} and 1900 <= year <= 2050 and after[:1] in _ENDS:
        return None
    return "no word beside it speaks of time"


def refuses_day(tokens: Sequence[Token], at: int, found: Expression, bracketed: bool) -> str | None:
    """Why the day and month of `found`, which begin at token `at`, are none; `bracketed` if a bracket opens there."""
    word = _before(tokens, at)
    before = word.lower()
    if before in words.NUMBERED_BEFORE:
        return "a number of something else, as the word before it tells"
    if "worded" in found.rule:
        return "it is part of a name" if before in words.NAME_BEFORE else None
    if found.first.year or (found.last and found.last.year) or before in words.NOW:
        return None
    if bracketed and (word[:1].isupper() or word == ","):
        return None
    return "day and month without year, weekday or word of time may be a fraction or a score"


def refuses_month(view: str, tokens: Sequence[Token], at: int, found: Expression, named: bool) -> str | None:
    """Why the bare month name at token `at` is none; `named` says that people bear it as a name too."""
    if found.start > tokens[at].start:
        return None  # the second half of `Januari-Maret`
    if view[found.end : found.end + 1] in {"-", "–", "/"}:
        return None
    token = view[found.start : found.end]
    before, after = _before(tokens, at), _after(tokens, found.end, at)
    low_before, low_after = before.lower(), after.lower()
    if low_before in words.NAME_BEFORE or low_before == "sebelas":
        return "it is part of a name"
    if token[:1].islower() and low_before != "bulan":
        return "a month in lower case needs `bulan` before it"
    if low_before in words.MONTH_BEFORE:
        return None
    if low_before in words.SPEECH_BEFORE:
        return "it is the name of a person"
    if after[:1].isupper() or before[:1].isupper():
        return "a capitalised word beside it makes it part of a name"
    if low_after in words.MONTH_AFTER and not (named and low_after in {"(", ")", "."}):
        return None
    if named:
        return "people bear this name too, and no word beside it speaks of time"
    return None


def before_of(tokens: Sequence[Token], at: int) -> str:
    """The token before token `at`, or the empty string."""
    return _before(tokens, at)


def _before(tokens: Sequence[Token], at: int) -> str:
    return tokens[at - 1].text if at else ""


def _after(tokens: Sequence[Token], end: int, at: int) -> str:
    """The first token that begins at or behind `end`, counted from token `at`."""
    while at < len(tokens) and tokens[at].start < end:
        at += 1
    return tokens[at].text if at < len(tokens) else ""
