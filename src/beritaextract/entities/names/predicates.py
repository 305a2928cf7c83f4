"""Small questions about a token: does a person begin here, is this a field of work, where do these brackets end?"""

from __future__ import annotations

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.person_names import is_name_word
from beritaextract.entities.token_table import TokenTable

_SMALL = frozenset("of for and the to dan & in on untuk".split())
_DIRECTIONS = frozenset("utara selatan timur barat tengah".split())


def is_person_instead(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a word that is a region too is more likely the first name of the person behind."""
    if table.keys[at] not in table.words.given_names and table.keys[at] not in table.names:
        return False
    return is_name_word(table, at + 1, limit) and table.keys[at + 1] not in _DIRECTIONS


def initial_starts(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a letter or a particle opens a name: `M Karim`, `I Gusti Putu`, `Ni Luh`; `Daop I` is a numeral."""
    if opens_name(table, at, limit):
        return True
    key, following = table.keys[at], at + 1
    if len(key) != 1 or following >= limit or not table.capital[following]:
        return False
    return key.isalpha() and key not in ("i", "v", "x", "a", "b", "c", "d", "e") and len(table.keys[following]) > 2


def title_starts(table: TokenTable, at: int, limit: int) -> bool:
    hit = table.words.titles.match(table.keys, at, limit)
    if hit is None:
        return False
    following = hit.end + 1 if table.is_a(hit.end, limit, ".") else hit.end
    return following < limit and table.capital[following]


def person_starts(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a word that is known for a name starts one of two words or more here."""
    if table.tagged.persons.get(at, at) > at + 1:
        return True
    key = table.keys[at]
    if not (key in table.words.given_names or key in table.names or (len(key) == 1 and table.capital[at])):
        return False
    following = at + 1
    return following < limit and table.capital[following] and table.keys[following] not in table.words.heads.first_words


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


def bracket_ahead(table: TokenTable, at: int, limit: int) -> int:
    """Index behind an acronym in brackets that closes the run of capitalised words from `at` on; 0 if none does."""
    for here in range(at + 1, min(at + 8, limit)):
        if table.tokens[here].text == "(":
            end = acronym_end(table, here, limit)
            return end if end > here else 0
        if not table.capital[here] and table.keys[here] not in _SMALL:
            return 0
        if title_starts(table, here, limit):
            return 0
    return 0


def acronym_end(table: TokenTable, at: int, limit: int) -> int:
    """Index behind an acronym in brackets that starts at `at`; `at` itself if the brackets hold something else."""
    for end in range(at + 1, min(at + 5, limit)):
        text = table.tokens[end].text
        if text == ")":
            return end + 1 if end > at + 1 else at
        if not (text[0].isupper() or text in "-/.&"):
            return at
    return at
