"""Where the name of a body runs on over a comma or a word that joins: `Politik, Hukum, dan Keamanan`."""

from __future__ import annotations

from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class
from beritaextract.language import is_abstract


def continues(table: TokenTable, at: int, limit: int) -> bool:
    """Whether the name runs on over a comma of a list or a word that joins."""
    if table.keys[at] == ",":
        return _list_continues(table, at, limit)
    if table.keys[at] == "of" and at + 1 < limit and table.capital[at + 1]:
        return True
    return table.keys[at] in word_class("name_joiners") and at + 1 < limit and _is_part(table, at + 1, limit)


def _is_part(table: TokenTable, at: int, limit: int) -> bool:
    key = table.keys[at]
    if key in table.words.institution_words or is_abstract(key):
        return table.capital[at]
    if table.tokens[at].text.isupper() and len(key) > 1:
        return not _is_another(table, at, limit)
    if key in word_class("name_joiners"):
        return at + 1 < limit and table.capital[at + 1]
    return False


def _is_another(table: TokenTable, at: int, limit: int) -> bool:
    """Whether the acronym is a body of its own: `BPBD, BMKG, dan BNPB`."""
    return table.words.organisations.match(table.keys, at, limit) is not None


def _list_continues(table: TokenTable, at: int, limit: int) -> bool:
    """Whether the comma at `at` stands inside a name: `Politik, Hukum, dan Keamanan`."""
    for here in range(at + 1, min(at + 10, limit)):
        key = table.keys[here]
        if key in ("dan", "serta", "&", "and"):
            return here + 1 < limit and _is_part(table, here + 1, limit)
        if key == ",":
            continue
        acronym = table.texts[here].isupper() and len(key) > 1 and not _is_another(table, here, limit)
        if not (table.capital[here] and (acronym or key in table.words.institution_words or is_abstract(key))):
            return False
    return False
