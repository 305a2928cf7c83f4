"""Which words are a unit's or a company's own: `UPT Pasar Baru Dinas Perdagangan`, `PT Kebun Raya Lestari`."""

from __future__ import annotations

from beritaextract.entities.names.predicates import initial_starts, title_starts
from beritaextract.entities.bodies.coordination import JOINERS
from beritaextract.entities.token_table import TokenTable

_MAX_UNIT_WORDS = 6
# Words that companies are called by as often as persons.
COMPANY_WORDS = frozenset(
    "lestari makmur murni surya wijaya jaya mulya utama sentosa permata cahaya indah mulia kencana perkasa".split()
)


def company_word(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a name that companies bear as well is followed by a person: `PT Kebun Raya Lestari Gunawan Tobing`."""
    if table.keys[at] not in COMPANY_WORDS:
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
        if table.keys[here] in JOINERS and here > at:
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
