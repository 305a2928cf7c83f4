"""Which words are a unit's or a company's own: `UPT Pasar Baru Dinas Perdagangan`, `PT Kebun Raya Lestari`."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.bodies.acronyms import bracket_ahead
from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.names.name_words import is_name_word
from beritaextract.entities.names.predicates import initial_starts, title_starts
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class

_MAX_UNIT_WORDS: Final = 8


def company_word(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a name that companies bear as well is followed by a person: `PT Kebun Raya Lestari Gunawan Tobing`."""
    if table.keys[at] not in word_class("company_names"):
        return False
    end = at + 1
    while end < limit and table.capital[end]:
        end += 1
    return end - at > 2


def own_word(table: TokenTable, at: int, limit: int) -> bool:
    """Whether this word is a unit's own: a body follows in the same run (`Tim Peneliti GeNose UGM`)."""
    for here in range(at, min(at + _MAX_UNIT_WORDS, limit)):
        if here > at and is_body(table, here, limit):
            return True
        if table.keys[here] in ("dari", "di"):
            return here > at and is_body(table, here + 1, limit)
        if here > at and (table.keys[here] in word_class("name_joiners") or table.keys[here] == ","):
            continue
        if not table.capital[here] or table.keys[here] in table.words.given_names or table.keys[here] in table.names:
            return False
        if title_starts(table, here, limit) or initial_starts(table, here, limit):
            return False
    return False


def is_body(table: TokenTable, at: int, limit: int) -> bool:
    """Whether an organisation begins at a capitalised token."""
    if at >= limit or not table.capital[at]:
        return False
    if table.words.organisations.match(table.keys, at, limit) is not None:
        return True
    head = table.words.heads.match(table.keys, at, limit)
    return head is not None and head.value not in ("unit", "soft", "place")


def person_later(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a known name follows in the same run of capitalised words, so that this word is the body's own."""
    if table.keys[at] in table.words.given_names or table.keys[at] in table.names:
        return False
    if bracket_ahead(table, at, limit):
        return True
    for here in range(at + 1, min(at + 5, limit)):
        if not table.capital[here]:
            return False
        if (
            region_names().match(table.keys, here, limit)
            and here + 1 < limit
            and (table.capital[here + 1] or table.is_a(here + 1, limit, ","))
        ):
            return True
        if table.tagged.persons.get(here, here) > here + 1:
            return True
        if table.keys[here] in table.names or table.keys[here] in table.words.given_names:
            return is_name_word(table, here + 1, limit)
        if title_starts(table, here, limit) or initial_starts(table, here, limit):
            return True
    return False


def is_eponym(table: TokenTable, at: int, behind_head: int) -> bool:
    """Universities and hospitals are named after persons: the second word of the person belongs to them."""
    return at == behind_head + 1 and table.keys[at - 1] in table.words.given_names and table.keys[at] not in table.names
