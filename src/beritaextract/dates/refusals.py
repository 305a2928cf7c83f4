"""Is this day, this bare name of a month, a date?  Decided by the words beside it; `year_refusals` has the years."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beritaextract.dates.expressions import Expression
from beritaextract.dates.vocabulary import words
from beritaextract.language import months
from beritaextract.language.reporting_verbs import bare_cues
from beritaextract.rules import Rule
from beritaextract.text import Token

_OPENING_MARKS = frozenset('.!?:“"')
_NUMBERED = Rule(
    "dates.day.numbered",
    "a number of something else, as the word before it tells",
    examples=("Surat nomor 17/11 hilang.",),
    counterexamples=("Surat tanggal 17/11 hilang.",),
)
_DAY_IN_NAME = Rule(
    "dates.day.in-name",
    "the day is part of the name of a place",
    examples=("Jalan 17 Agustus macet.",),
    counterexamples=("Pada 17 Agustus jalan macet.",),
)
_UNSUPPORTED = Rule(
    "dates.day.unsupported",
    "day and month without year, weekday or word of time may be a fraction or a score",
    examples=("Bagian 3/4 dari lahan itu kering.",),
    counterexamples=("Hari ini (3/4) lahan itu kering.",),
)
_MONTH_IN_NAME = Rule(
    "dates.month.in-name",
    "the month is part of a name",
    examples=("Lapangan Maret ramai.",),
    counterexamples=("Alumni menang pada Maret.",),
)
_LOWER_CASE = Rule(
    "dates.month.lower-case",
    "a month in lower case needs `bulan` before it",
    examples=("Ia datang mei lalu.",),
    counterexamples=("Ia datang bulan mei lalu.",),
)
_PERSON = Rule(
    "dates.month.person",
    "it is the name of a person",
    examples=("Ibu Mei datang.",),
    counterexamples=("Bulan Mei datang.",),
)
_CAPITALISED = Rule(
    "dates.month.capitalised",
    "a capitalised word beside it makes it part of a name",
    examples=("Korban bernama lengkap Siti Juni itu selamat.",),
)
_NAMESAKE = Rule(
    "dates.month.namesake",
    "people bear this name too, and no word beside it speaks of time",
    examples=("Di sana tampak Juni menangis.",),
    counterexamples=("Sejak Juni ia menangis.",),
)


class Refusal(NamedTuple):
    """Why an expression is none.

    Attributes:
        rule: the rule that says so.
        detail: the words that told, or an empty string.
        named: it is part of a name, so that its numbers are no figures either.
    """

    rule: Rule
    detail: str = ""
    named: bool = False


def refuses_day(tokens: Sequence[Token], at: int, found: Expression, bracketed: bool) -> Refusal | None:
    """Why the day and month of `found`, which begin at token `at`, are none; `bracketed` if a bracket opens there."""
    word = token_before(tokens, at)
    before = word.lower()
    if before in words("number_openers"):
        return Refusal(_NUMBERED)
    if found.worded:
        return Refusal(_DAY_IN_NAME, named=True) if before in words("calendar_names_openers") else None
    if found.first.year or (found.last and found.last.year) or before in words("today_words"):
        return None
    if bracketed and (word[:1].isupper() or word == ","):
        return None
    return Refusal(_UNSUPPORTED)


def refuses_day_in_words(tokens: Sequence[Token], at: int, found: Expression) -> Refusal | None:
    """Why the day in words of `found` is none: with a capital inside a sentence it is a name (`Sepuluh Nopember`)."""
    before = token_before(tokens, at)
    if tokens[at].text[:1].isupper() and before and before not in _OPENING_MARKS and not found.first.year:
        return Refusal(_DAY_IN_NAME, named=True)
    return refuses_day(tokens, at, found, bracketed=False)


def refuses_month(view: str, tokens: Sequence[Token], at: int, found: Expression, namesake: bool) -> Refusal | None:
    """Why the bare month name at token `at` is none; `namesake` says that people bear it as a name too."""
    if found.start > tokens[at].start:
        return None  # the second half of `Januari-Maret`
    if view[found.end : found.end + 1] in {"-", "–", "—", "/"}:
        return None
    token = view[found.start : found.end]
    before, after = token_before(tokens, at), token_after(tokens, found.end, at)
    low_before, low_after = before.lower(), after.lower()
    if low_before in words("calendar_names_openers") or low_before == "sebelas":
        return Refusal(_MONTH_IN_NAME, named=True)
    if token[:1].islower() and low_before != "bulan":
        return Refusal(_LOWER_CASE)
    if low_before in words("month_openers") or low_after in words("sure_month_closers"):
        return None
    if (
        low_after in words("joining_months")
        and token_after(tokens, found.end + len(low_after) + 1, at).lower() in months()
    ):
        return None  # panen raya itu Maret atau April
    if low_before in words("person_openers") or (namesake and low_before in bare_cues()):
        return Refusal(_PERSON)
    if after[:1].isupper() or (before[:1].isupper() and (namesake or after[:1].isupper())):
        return Refusal(_CAPITALISED)
    if low_after in words("month_closers") and not (namesake and low_after in {"(", ")", "."}):
        return None
    return Refusal(_NAMESAKE) if namesake else None


def token_before(tokens: Sequence[Token], at: int) -> str:
    """The token before token `at`, or the empty string."""
    return tokens[at - 1].text if at > 0 else ""


def token_after(tokens: Sequence[Token], end: int, at: int) -> str:
    """The first token that begins at or behind `end`, counted from token `at`."""
    while at < len(tokens) and tokens[at].start < end:
        at += 1
    return tokens[at].text if at < len(tokens) else ""
