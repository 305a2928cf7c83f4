"""Bodies whose name the article gives in full with the short form in brackets: `Program Pangan Dunia (WFP)`."""

from __future__ import annotations

from beritaextract.entities.clues import acronym_end
from beritaextract.entities.organisations import Organisation
from beritaextract.entities.sheet import Sheet

_JOINERS = frozenset("dan & and of for the untuk - /".split())
_MAX_WORDS = 9


def spelt_out(sheet: Sheet, at: int, limit: int) -> Organisation | None:
    """The row of capitalised words from token `at` to a short form in brackets, where the model sees a body in it."""
    if at not in sheet.opinion.other or not sheet.capital[at]:
        return None
    here = at
    while here < min(at + _MAX_WORDS, limit) and (sheet.capital[here] or sheet.keys[here] in _JOINERS):
        here += 1
    if here - at < 2 or not sheet.is_a(here, limit, "("):
        return None
    end = acronym_end(sheet, here, limit)
    if end == here:
        return None
    short = sheet.tokens[here + 1].text
    if sum(letter.isupper() for letter in short) < 2 or here + 1 not in sheet.opinion.other:
        return None
    if any(inside in sheet.opinion.person for inside in range(at, here)):
        return None
    return Organisation(at, end, "known", None)
