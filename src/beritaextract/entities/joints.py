"""Where the name of a body runs on over a comma or a word that joins: `Politik, Hukum, dan Keamanan`."""

from __future__ import annotations

from beritaextract.entities.sheet import Sheet
from beritaextract.language import is_abstract

JOINERS = frozenset("dan & and of for the untuk on in - /".split())


def continues(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether the name runs on over a comma of a list or a word that joins."""
    if sheet.keys[at] == ",":
        return _list_continues(sheet, at, limit)
    if sheet.keys[at] == "of" and at + 1 < limit and sheet.capital[at + 1]:
        return True
    return sheet.keys[at] in JOINERS and at + 1 < limit and _is_part(sheet, at + 1, limit)


def _is_part(sheet: Sheet, at: int, limit: int) -> bool:
    key = sheet.keys[at]
    if key in sheet.words.institution_words or is_abstract(key):
        return sheet.capital[at]
    if sheet.tokens[at].text.isupper() and len(key) > 1:
        return True
    if key in JOINERS:
        return at + 1 < limit and sheet.capital[at + 1]
    return False


def _list_continues(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether the comma at `at` stands inside a name: `Politik, Hukum, dan Keamanan`."""
    for here in range(at + 1, min(at + 10, limit)):
        key = sheet.keys[here]
        if key in ("dan", "serta", "&", "and"):
            return (here + 1 < limit and here > at + 1 and _is_part(sheet, here + 1, limit)) or (
                here == at + 1 and _is_part(sheet, here + 1, limit)
            )
        if key == ",":
            continue
        if not (sheet.capital[here] and (key in sheet.words.institution_words or is_abstract(key))):
            return False
    return False
