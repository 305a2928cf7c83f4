"""Where the content of reported speech ends: before the final stop, a credit in brackets, the day it was said."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.claims.words import words
from beritaextract.language import weekdays
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

# A source in brackets at the end of a sentence: `(Kompas.id, 13/10/2020)`, `(Antara)`.
_CREDIT = regex.compile(
    r"\s*+\((?:[A-Z][\w.]{2,20},? ?\d{1,2}/\d{1,2}(?:/\d{2,4})?|[Aa]ntara|ANTARA|"
    r"[a-z]{2,4}|[a-z]{2,6}(?:/[a-z]{2,6}){1,3}|(?<=\.\s?\()[a-z])\)$"
)
_TRIM = " \t\n,;:"


def content_between(document: Document, start: int, end: int) -> Range | None:
    """The content inside `start:end` without blanks, commas and final stop; None where no letter is left."""
    view = document.view
    credit = _CREDIT.search(view, max(start, end - 60), _without_stop(view, start, end))
    if credit is not None:
        end = credit.start()
    while start < end and (view[start].isspace() or view[start] in _TRIM):
        start += 1
    while end > start and (view[end - 1].isspace() or view[end - 1] in _TRIM):
        end -= 1
    end = _without_stop(view, start, end)
    while end > start and (view[end - 1].isspace() or view[end - 1] in _TRIM):
        end -= 1
    if not any(char.isalpha() for char in view[start : min(end, start + 120)]):
        return None
    return Range(start, end)


@lru_cache(maxsize=1)
def _printed_date() -> regex.Pattern[str]:
    """A weekday and a full date in brackets behind a comma, at the end: `, Selasa (24/02/2026).`"""
    days = "|".join(map(regex.escape, sorted(day.title() for day in weekdays())))
    return regex.compile(rf"(?<=(\b\p{{Ll}}++)),\s(?:{days})\s?\(\d{{1,2}}/\d{{1,2}}/\d{{4}}\)\.?\s*$")


def before_printed_date(document: Document, start: int, end: int) -> int:
    """Where a sentence ends before the day on which it was said; behind a place or a time that day is what is said."""
    found = _printed_date().search(document.view, max(start, end - 40), end)
    if found is None or found.group(1) in words("time_of_day_words") or found.group(1) in words("upcoming"):
        return end
    return int(found.start())


def _without_stop(view: str, start: int, end: int) -> int:
    """`end` before a final full stop, which an abbreviation (`Rp 5.000,-`, `Tbk.`) keeps only mid-sentence."""
    while end > start and view[end - 1].isspace():
        end -= 1
    while end > start and view[end - 1] == ".":
        end -= 1
    return end
