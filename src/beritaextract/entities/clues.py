"""Small questions about a token: does a person begin here, is this a field of work, where do these brackets end?"""

from __future__ import annotations

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.name_openings import opens_name
from beritaextract.entities.names import is_name_word
from beritaextract.entities.sheet import Sheet

_SMALL = frozenset("of for and the to dan & in on untuk".split())
_DIRECTIONS = frozenset("utara selatan timur barat tengah".split())


def is_person_instead(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether a word that is a region too is more likely the first name of the person behind."""
    if sheet.keys[at] not in sheet.words.given_names and sheet.keys[at] not in sheet.names:
        return False
    region = region_names().match(sheet.keys, at, limit)
    if region is not None and (region.value.governed or (region.value.acronym and sheet.texts[at].isupper())):
        return False  # `Bupati Batubara`, `Bupati OKI`
    return is_name_word(sheet, at + 1, limit) and sheet.keys[at + 1] not in _DIRECTIONS


def initial_starts(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether a letter or a particle opens a name: `M Karim`, `I Gusti Putu`, `Ni Luh`; `Daop I` is a numeral."""
    if opens_name(sheet, at, limit):
        return True
    key, following = sheet.keys[at], at + 1
    if len(key) != 1 or following >= limit or not sheet.capital[following]:
        return False
    return key.isalpha() and key not in ("i", "v", "x", "a", "b", "c", "d", "e") and len(sheet.keys[following]) > 2


def title_starts(sheet: Sheet, at: int, limit: int) -> bool:
    hit = sheet.words.titles.match(sheet.keys, at, limit)
    if hit is None:
        return False
    following = hit.end + 1 if sheet.is_a(hit.end, limit, ".") else hit.end
    return following < limit and sheet.capital[following]


def person_starts(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether a word that is known for a name starts one of two words or more here."""
    if sheet.opinion.persons.get(at, at) > at + 1:
        return True
    key = sheet.keys[at]
    if not (key in sheet.words.given_names or key in sheet.names or (len(key) == 1 and sheet.capital[at])):
        return False
    following = at + 1
    return following < limit and sheet.capital[following] and sheet.keys[following] not in sheet.words.heads.first_words


def person_later(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether a known name follows in the same run of capitalised words, so that this word is the body's own."""
    if sheet.keys[at] in sheet.words.given_names or sheet.keys[at] in sheet.names:
        return False
    if bracket_ahead(sheet, at, limit):
        return True
    for here in range(at + 1, min(at + 5, limit)):
        if not sheet.capital[here]:
            return False
        if (
            region_names().match(sheet.keys, here, limit)
            and here + 1 < limit
            and (sheet.capital[here + 1] or sheet.is_a(here + 1, limit, ","))
        ):
            return True
        if sheet.opinion.persons.get(here, here) > here + 1:
            return True
        if sheet.keys[here] in sheet.names or sheet.keys[here] in sheet.words.given_names:
            return is_name_word(sheet, here + 1, limit)
        if title_starts(sheet, here, limit) or initial_starts(sheet, here, limit):
            return True
    return False


def is_eponym(sheet: Sheet, at: int, behind_head: int) -> bool:
    """Universities and hospitals are named after persons: the second word of the person belongs to them."""
    return at == behind_head + 1 and sheet.keys[at - 1] in sheet.words.given_names and sheet.keys[at] not in sheet.names


def bracket_ahead(sheet: Sheet, at: int, limit: int) -> int:
    """Index behind an acronym in brackets that closes the run of capitalised words from `at` on; 0 if none does."""
    for here in range(at + 1, min(at + 8, limit)):
        if sheet.tokens[here].text == "(":
            end = acronym_end(sheet, here, limit)
            return end if end > here else 0
        if not sheet.capital[here] and sheet.keys[here] not in _SMALL:
            return 0
        if title_starts(sheet, here, limit):
            return 0
    return 0


def acronym_end(sheet: Sheet, at: int, limit: int) -> int:
    """Index behind an acronym in brackets that starts at `at`; `at` itself if the brackets hold something else."""
    for end in range(at + 1, min(at + 5, limit)):
        text = sheet.tokens[end].text
        if text == ")":
            return end + 1 if end > at + 1 else at
        if not (text[0].isupper() or text in "-/.&"):
            return at
    return at
