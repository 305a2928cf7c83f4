"""Bodies whose name the article gives in full with the short form in brackets: `Program Pangan Dunia (WFP)`."""

from __future__ import annotations

from beritaextract.entities.names.predicates import acronym_end
from beritaextract.entities.bodies.organisations import Organisation
from beritaextract.entities.token_table import TokenTable

_JOINERS = frozenset("dan & and of for the untuk - /".split())
_MAX_WORDS = 9


def spelt_out(table: TokenTable, at: int, limit: int) -> Organisation | None:
    """The row of capitalised words from token `at` to a short form in brackets, where the model sees a body in it."""
    if at not in table.tagged.other or not table.capital[at]:
        return None
    here = at
    while here < min(at + _MAX_WORDS, limit) and (table.capital[here] or table.keys[here] in _JOINERS):
        here += 1
    if here - at < 2 or not table.is_a(here, limit, "("):
        return None
    end = acronym_end(table, here, limit)
    if end == here:
        return None
    short = table.tokens[here + 1].text
    if sum(letter.isupper() for letter in short) < 2 or here + 1 not in table.tagged.other:
        return None
    if any(inside in table.tagged.person for inside in range(at, here)):
        return None
    return Organisation(at, end, "known", None)
