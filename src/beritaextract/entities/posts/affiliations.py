"""The organisation or territory behind a role, and what may follow it."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.bodies.acronyms import acronym_end
from beritaextract.entities.bodies.organisations import Organisation, find_organisation
from beritaextract.entities.names.person_names import find_name
from beritaextract.entities.names.predicates import is_person_instead
from beritaextract.entities.regions import Region, find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import behind_speaker
from beritaextract.language import is_abstract

_MIN_PLACE_WITH_PERSON: Final = 3  # tokens: `Kecamatan Bumi Makmur`


def more_affiliation(table: TokenTable, at: int, limit: int) -> int:
    """Index behind a body or a region at token `at` that belongs to the one that ends there; `at` where none does."""
    found = find_organisation(table, at, limit)
    if found is not None and table.capital[at] and (found.kind != "unit" or table.keys[at] == "cabang"):
        return found.end
    if at < limit and table.capital[at] and table.keys[at] in table.words.ends:
        return at + 1  # `Binus | University`
    region = find_region(table, at, limit)
    if region is not None and not is_person_instead(table, at, limit) and table.keys[at] != table.keys[at - 1]:
        return region.end
    if table.is_a(at, limit, "(") and (closed := acronym_end(table, at, limit)) > at:
        return closed
    if table.is_a(at, limit, ","):
        region = find_region(table, at + 1, limit)
        if region is not None and find_name(table, region.end, limit) is None:
            return region.end
        found = find_organisation(table, at + 1, limit)
        if found is not None and found.kind == "place" and table.capital[at + 1]:
            return _without_person(table, found, limit)
    if (region := _joined_region(table, at, limit)) is not None:
        return region.end
    return at


def _without_person(table: TokenTable, place: Organisation, limit: int) -> int:
    """Index behind a place of three words or more, without the person that a cue shows at its end.

    `Kades Mulyo Rukun, Kecamatan Bumi Makmur | Sujarno | menjelaskan`
    """
    unknown = place.region is None and place.end - place.start > _MIN_PLACE_WITH_PERSON
    says = place.end < limit and table.keys[place.end] in behind_speaker()
    return place.end - 1 if unknown and says else place.end


def _joined_region(table: TokenTable, at: int, limit: int) -> Region | None:
    """The last region of a list, which a small word joins: `OJK Bogor, Depok|, dan Bekasi`."""
    joiner = at + 1 if table.is_a(at, limit, ",") else at
    if joiner >= limit or table.keys[joiner] not in ("dan", "serta"):
        return None
    region = find_region(table, joiner + 1, limit)
    return region if region is not None and find_region(table, at - 1, at) is not None else None


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


def countries_end(table: TokenTable, at: int, limit: int) -> int:
    """Index behind a list of two countries or more, or their unions in capitals; `at` itself where none begins."""
    end, count, here = at, 0, at
    while here < limit and table.capital[here]:
        region = find_region(table, here, limit)
        if region is None and not (table.texts[here].isupper() and len(table.texts[here]) > 1):
            break
        end, count = (region.end if region is not None else here + 1), count + 1
        here = end + 1 if table.is_a(end, limit, ",") else end
        here = here + 1 if here < limit and table.keys[here] in ("dan", "serta") else here
        if here == end:
            break
    return end if count > 1 else at


def skip_purpose(table: TokenTable, at: int, limit: int) -> int:
    """Runs over what a body is for, or is called besides: `… untuk Penanganan Covid-19`, `… atau PT PN III`."""
    if at + 1 < limit and table.keys[at] == "untuk" and table.capital[at + 1]:
        end = at + 1
        while end < limit and (
            table.keys[end] in table.words.institution_words
            or is_abstract(table.keys[end])
            or (table.texts[end].isupper() and len(table.texts[end]) > 1)
            or (table.keys[end] == "-" and end + 1 < limit)
            or table.keys[end].isdigit()
        ):
            end += 1
        return end
    if at < limit and (unit := find_organisation(table, at, limit)) is not None and unit.kind == "unit":
        return unit.end
    if at + 1 < limit and table.keys[at] == "dari" and table.keys[at + 1] in ("fraksi", "partai", "dapil", "daerah"):
        found = find_organisation(table, at + 1, limit)
        return found.end if found is not None else at
    if at + 1 < limit and table.keys[at] == "atau" and table.capital[at + 1]:
        found = find_organisation(table, at + 1, limit)
        if found is not None:
            return found.end
    return at
