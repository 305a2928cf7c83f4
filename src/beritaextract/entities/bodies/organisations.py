"""Names of organisations: by a head word, known as a whole, or spelt out in front of their acronym."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.bodies.acronyms import acronym_end
from beritaextract.entities.bodies.body_reading import MAX_OWN_WORDS
from beritaextract.entities.bodies.headed_bodies import headed_body
from beritaextract.entities.bodies.organisation import Organisation, with_additions
from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.names.name_words import is_headline_verb
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import BODY
from beritaextract.entities.words import word_class

__all__ = [
    "Organisation",
    "find_ended",
    "find_explained",
    "find_organisation",
    "find_spelt_out",
    "find_whole_organisation",
]

_MAX_SPELT_OUT: Final = 9
_MAX_ENDED: Final = 6
_ENGLISH_JOINERS: Final = frozenset({"of", "for", "the", "and", "on", "in"})
# Of these words the first heads places, but not here.
_NO_PLACES: Final = frozenset(
    {("pasar", "modal"), ("pasar", "uang"), ("pasar", "keuangan"), ("lingkungan", "hidup"), ("lingkungan", "kerja")}
)


def find_organisation(table: TokenTable, at: int, limit: int) -> Organisation | None:
    """The organisation that starts at token `at`, or None; a short form that the article has explained is one."""
    if at >= limit:
        return None
    if not table.triggers[at] & BODY:
        return Organisation(at, at + 1, "known", None) if table.texts[at] in table.acronyms else None
    known = table.words.organisations.match(table.keys, at, limit)
    head = table.words.heads.match(table.keys, at, limit)
    if head is not None and tuple(table.keys[at : at + 2]) in _NO_PLACES:
        head = None
    if known is not None and _written_as_name(table, at, known.end) and (head is None or known.end > head.end):
        return with_additions(table, at, known.end, limit, "known")
    if head is None:
        if known is not None and _written_as_name(table, at, known.end):
            return with_additions(table, at, known.end, limit, "known")
        return None
    if not table.capital[at] and table.keys[at] not in word_class("lower_case_heads"):
        return None
    if (
        head.end == at + 1
        and len(table.keys[at]) <= 3
        and not table.tokens[at].text.isupper()
        and table.keys[at] != "tim"
    ):
        return None
    if head.value == "account":
        return _account(table, at, head.end, limit)
    return headed_body(table, at, head.end, limit, head.value)


def _account(table: TokenTable, start: int, at: int, limit: int) -> Organisation | None:
    """`akun Instagram @kabar_desa`: who writes there has no other name; None where no handle follows."""
    for here in range(at, min(at + 4, limit)):
        if table.texts[here].startswith("@") and len(table.texts[here]) > 1:
            return Organisation(start, here + 1, "known", None)
        if not table.texts[here].isalnum():
            return None
    return None


def _written_as_name(table: TokenTable, at: int, end: int) -> bool:
    """Short names count in capitals alone (`PAN`), longer ones with a capital in front (`Golkar`)."""
    text = table.tokens[at].text
    if end == at + 1 and len(text) <= 4:
        return text.isupper() or (len(text) == 4 and not text.islower() and not text[1:].islower())
    return table.capital[at] or (end > at + 1 and table.keys[at] == "bank")  # `bank bjb`


def find_whole_organisation(table: TokenTable, at: int, limit: int) -> Organisation | None:
    """The organisation at `at` with all that belongs to its name where no person can follow: `Korlantas Polri`."""
    found = find_organisation(table, at, limit)
    if found is None or found.kind == "place" or not table.capital[at]:
        return found
    start, end, kind, region = found
    while end < limit and table.capital[end]:
        outer = find_organisation(table, end, limit)
        if outer is not None and outer.kind != "place":
            end, region = outer.end, outer.region or region
            continue
        if (
            region is not None
            or kind not in ("agency", "soft", "unit", "proper")
            or table.keys[end - 1] in (")", "tbk")
        ):
            break
        if end - found.end >= MAX_OWN_WORDS or not _own(table, end, limit):
            break
        end += 1
    return Organisation(start, end, kind, region)


def _own(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a capitalised word may belong to the name of the body in front of it; a single name at its end does."""
    key, words = table.keys[at], table.words
    if words.posts.match(table.keys, at, limit) or words.titles.match(table.keys, at, limit):
        return False
    alone = at + 1 >= limit or not table.capital[at + 1]
    if key in words.function_words or is_headline_verb(table, at, limit) or any(char.isdigit() for char in key):
        return False
    return alone or not (key in words.given_names or key in table.names)


def find_explained(table: TokenTable, at: int, limit: int) -> Organisation | None:
    """The words from token `at` to a short form of their initials in brackets: `Melati Travel Money (MTM)`."""
    opening = table.bracket_behind(at)
    if not 1 < opening - at <= _MAX_SPELT_OUT or opening + 2 >= limit or not table.is_a(opening + 2, limit, ")"):
        return None
    short, inside = table.texts[opening + 1], range(at, opening)
    joiners = word_class("name_joiners") | _ENGLISH_JOINERS
    if not short.isupper() or not all(table.capital[here] or table.keys[here] in joiners for here in inside):
        return None
    known = short.lower() in table.words.organisations.first_words or opening + 1 in table.tagged.other
    if not known:
        return None  # `Bahan Bakar Minyak (BBM)` is no body
    initials = [table.texts[here][0] for here in inside if table.capital[here]]
    return Organisation(at, opening + 3, "known", None) if "".join(initials) == short else None


def find_ended(table: TokenTable, at: int, limit: int) -> Organisation | None:
    """The capitalised words from token `at` to one that ends names of bodies: `New York Mercantile Exchange`."""
    if at + 1 >= limit or not table.capital[at + 1] or table.keys[at] in table.words.function_words:
        return None
    for here in range(at, min(at + _MAX_ENDED, limit)):
        joins = here > at and table.keys[here] in _ENGLISH_JOINERS and table.is_capital(here + 1, limit)
        if not joins and not (table.capital[here] and table.texts[here].isalpha()):
            return None
        if here > at and table.keys[here] in table.words.ends and not table.is_capital(here + 1, limit):
            town = table.keys[here] == "city" and region_names().match(table.keys, at, here) is not None
            return Organisation(at, here + 1, "known", None) if not town else None  # `Gaza City`
        if table.keys[here] in table.words.posts.first_words or table.keys[here] in table.words.titles.first_words:
            return None
    return None


def find_spelt_out(table: TokenTable, at: int, limit: int) -> Organisation | None:
    """The row of capitalised words from token `at` to a short form in brackets, where the model sees a body in it."""
    if at not in table.tagged.other or not table.capital[at]:
        return None
    here = at
    while here < min(at + _MAX_SPELT_OUT, limit) and (
        table.capital[here] or table.keys[here] in word_class("name_joiners")
    ):
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
