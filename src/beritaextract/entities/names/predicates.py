"""Small questions about a token: does a person begin here?"""

from __future__ import annotations

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.name_words import is_name_word, opens_with_initials
from beritaextract.entities.names.person_names import find_name
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import TITLE
from beritaextract.entities.words import word_class


def is_person_instead(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a word that is a region too is more likely the first name of the person behind."""
    if table.keys[at] not in table.words.given_names and table.keys[at] not in table.names:
        return False
    region = region_names().match(table.keys, at, limit)
    if region is not None and (region.value.governed or (region.value.acronym and table.texts[at].isupper())):
        return False  # `Bupati Batubara`, `Bupati OKI`
    return is_name_word(table, at + 1, limit) and table.keys[at + 1] not in word_class("compass_points")


def initial_starts(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a letter or a particle opens a name: `M Karim`, `A.R. Budi`, `I Gusti Putu`; `Daop I` is a numeral."""
    if opens_name(table, at, limit) or opens_with_initials(table, at, limit):
        return True
    key, following = table.keys[at], at + 1
    if len(key) != 1 or following >= limit or not table.capital[following]:
        return False
    return key.isalpha() and key not in ("i", "v", "x", "a", "b", "c", "d", "e") and len(table.keys[following]) > 2


def title_starts(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a rank or title with a capitalised word behind it stands at token `at`."""
    if at >= limit:
        return False
    hit = table.words.titles.match(table.keys, at, limit)
    if hit is None or (hit.end == at + 1 and table.keys[at] == "tuan"):  # `Percut Sei Tuan`
        return False
    following = hit.end + 1 if table.is_a(hit.end, limit, ".") else hit.end
    return following < limit and table.capital[following]


def ranked_person_starts(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a rank with a name behind it stands here: `Kapolri | Jenderal Pol Budi`; of a post it is no part."""
    hit = table.words.titles.match(table.keys, at, limit) if table.triggers[at] & TITLE else None
    if hit is None or hit.value != "rank":
        return False
    name = find_name(table, at, limit)
    return name is not None and name.titled


def person_starts(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a word that is known for a name starts one of two words or more here."""
    if at >= limit:
        return False
    if table.tagged.persons.get(at, at) > at + 1:
        return True
    key = table.keys[at]
    if not (key in table.words.given_names or key in table.names or (len(key) == 1 and table.capital[at])):
        return False
    following = at + 1
    return following < limit and table.capital[following] and table.keys[following] not in table.words.heads.first_words
