"""Which words are a unit's or a company's own: `UPT Pasar Baru Dinas Perdagangan`, `PT Kebun Raya Lestari`."""

from __future__ import annotations

from beritaextract.entities.clues import initial_starts, title_starts
from beritaextract.entities.joints import JOINERS
from beritaextract.entities.sheet import Sheet

_MAX_UNIT_WORDS = 6
# Words that companies are called by as often as persons.
COMPANY_WORDS = frozenset(
    "lestari makmur murni surya wijaya jaya mulya utama sentosa permata cahaya indah mulia kencana perkasa".split()
)


def company_word(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether a name that companies bear as well is followed by a person: `PT Kebun Raya Lestari Gunawan Tobing`."""
    if sheet.keys[at] not in COMPANY_WORDS:
        return False
    end = at + 1
    while end < limit and sheet.capital[end]:
        end += 1
    return end - at > 2


def own_word(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether this word is a unit's own: a body follows in the same run (`Tim Peneliti GeNose UGM`)."""
    for here in range(at, min(at + _MAX_UNIT_WORDS, limit)):
        if here > at and is_body(sheet, here, limit):
            return True
        if sheet.keys[here] in ("dari", "di"):
            return here > at and is_body(sheet, here + 1, limit)
        if sheet.keys[here] in JOINERS and here > at:
            continue
        if not sheet.capital[here] or sheet.keys[here] in sheet.words.given_names or sheet.keys[here] in sheet.names:
            return False
        if title_starts(sheet, here, limit) or initial_starts(sheet, here, limit):
            return False
    return False


def is_body(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether an organisation begins at a capitalised token."""
    if at >= limit or not sheet.capital[at]:
        return False
    if sheet.words.organisations.match(sheet.keys, at, limit) is not None:
        return True
    head = sheet.words.heads.match(sheet.keys, at, limit)
    return head is not None and head.value not in ("unit", "soft", "place")
