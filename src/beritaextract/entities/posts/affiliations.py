"""The organisation or territory behind a role, and what may follow it."""

from __future__ import annotations

from beritaextract.entities.bodies.acronyms import acronym_end
from beritaextract.entities.bodies.organisations import find_organisation, find_whole_organisation
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.person_names import find_name
from beritaextract.entities.names.predicates import is_person_instead
from beritaextract.entities.regions import find_region, has_known_regions
from beritaextract.entities.token_table import TokenTable
from beritaextract.language import is_abstract


def more_affiliation(table: TokenTable, at: int, limit: int) -> int:
    """Index behind a body or a region at token `at` that belongs to the one that ends there; `at` where none does."""
    found = find_organisation(table, at, limit)
    if found is not None and table.capital[at] and found.kind != "unit":
        return found.end
    region = find_region(table, at, limit)
    if region is not None and not is_person_instead(table, at, limit):
        return region.end
    if table.is_a(at, limit, "(") and (closed := acronym_end(table, at, limit)) > at:
        return closed
    if table.is_a(at, limit, ","):
        region = find_region(table, at + 1, limit)
        if region is not None and find_name(table, region.end, limit) is None:
            return region.end
        found = find_organisation(table, at + 1, limit)
        if found is not None and found.kind == "place" and table.capital[at + 1]:
            return found.end
    return at


def to_comma(table: TokenTable, at: int, limit: int) -> int:
    """Behind a name every capitalised word up to the comma belongs to the organisation."""
    while at < limit:
        if table.capital[at] and (table.keys[at] not in table.words.function_words or _closes(table, at + 1)):
            at += 1
        elif table.is_a(at, limit, "(") and (end := acronym_end(table, at, limit)) > at:
            at = end
        else:
            break
    return at


def _closes(table: TokenTable, at: int) -> bool:
    return at >= len(table.tokens) or table.tokens[at].text in (",", ".", ";")


def skip_purpose(table: TokenTable, at: int, limit: int) -> int:
    """Runs over what a body is for, or is called besides: `… untuk Penanganan Covid-19`, `… atau PT PN III`."""
    if at + 1 < limit and table.keys[at] == "untuk" and table.capital[at + 1]:
        end = at + 1
        while end < limit and (
            table.keys[end] in table.words.institution_words
            or is_abstract(table.keys[end])
            or (table.keys[end] == "-" and end + 1 < limit)
            or table.keys[end].isdigit()
        ):
            end += 1
        return end
    if at < limit and (unit := find_organisation(table, at, limit)) is not None and unit.kind == "unit":
        return unit.end
    if at + 1 < limit and table.keys[at] == "dari" and table.keys[at + 1] in ("fraksi", "partai", "dapil", "daerah"):
        found = find_whole_organisation(table, at + 1, limit)
        return found.end if found is not None else at
    if at + 1 < limit and table.keys[at] == "atau" and table.capital[at + 1]:
        found = find_organisation(table, at + 1, limit)
        if found is not None:
            return found.end
    return at


def is_unknown_place(table: TokenTable, at: int, limit: int, lemma: str) -> bool:
    """Behind the head of a village or a station stands a place, known or not, and behind that the person."""
    if has_known_regions(lemma):  # all provinces, kabupaten and kota are known
        return False
    if lemma in ("ketua rt", "ketua rw") and table.keys[at - 1].isdigit():
        return False  # a number is name enough
    key = table.keys[at]
    if key in table.names or key in table.words.given_names or key in table.words.function_words:
        return False
    if table.words.titles.match(table.keys, at, limit) is not None:
        return False
    following = at + 1
    return following < limit and (
        table.capital[following]
        or (table.keys[following] == "," and following + 1 < limit and table.capital[following + 1])
    )


def place_end(table: TokenTable, at: int, limit: int) -> int:
    end = at + 1
    while (
        end < limit
        and end - at < 3
        and table.capital[end]
        and table.keys[end] not in table.words.given_names
        and table.keys[end] not in table.names
        and table.words.titles.match(table.keys, end, limit) is None
        and table.keys[end] not in table.words.function_words
        and not opens_name(table, end, limit)
    ):
        end += 1
    # `Kepala Kampung Yoboi Sefanya Walli`: of three unknown words the last two are the person.
    alone = end < limit and table.capital[end] and not (end + 1 < limit and table.capital[end + 1])
    if alone and end - at > 1 and table.keys[end] not in table.words.given_names:
        end -= 1
    return end
