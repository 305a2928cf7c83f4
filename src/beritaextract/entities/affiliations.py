"""The organisation or territory behind a role, and what may follow it."""

from __future__ import annotations

from beritaextract.entities.clues import acronym_end, is_person_instead
from beritaextract.entities.name_openings import opens_name
from beritaextract.entities.names import find_name
from beritaextract.entities.organisations import find_organisation
from beritaextract.entities.regions import find_region, has_known_regions
from beritaextract.entities.sheet import Sheet
from beritaextract.entities.whole_organisations import find_whole_organisation
from beritaextract.language import is_abstract


def more_affiliation(
    sheet: Sheet, at: int, limit: int, affiliation: tuple[int, int]
) -> tuple[int, tuple[int, int], bool]:
    """Organisations and regions that follow the first one directly belong to it."""
    start = affiliation[0]
    found = find_organisation(sheet, at, limit)
    if found is not None and sheet.capital[at] and found.kind != "unit":
        return found.end, (start, found.end), True
    region = find_region(sheet, at, limit)
    if region is not None and not is_person_instead(sheet, at, limit):
        return region.end, (start, region.end), True
    if sheet.is_a(at, limit, "(") and (closed := acronym_end(sheet, at, limit)) > at:
        return closed, (start, closed), True
    if sheet.is_a(at, limit, ","):
        region = find_region(sheet, at + 1, limit)
        if region is not None and find_name(sheet, region.end, limit) is None:
            return region.end, (start, region.end), True
        found = find_organisation(sheet, at + 1, limit)
        if found is not None and found.kind == "place" and sheet.capital[at + 1]:
            return found.end, (start, found.end), True
    return at, affiliation, False


def to_comma(sheet: Sheet, at: int, limit: int) -> int:
    """Behind a name every capitalised word up to the comma belongs to the organisation."""
    while at < limit:
        if sheet.capital[at] and (sheet.keys[at] not in sheet.words.function_words or _closes(sheet, at + 1)):
            at += 1
        elif sheet.is_a(at, limit, "(") and (end := acronym_end(sheet, at, limit)) > at:
            at = end
        else:
            break
    return at


def _closes(sheet: Sheet, at: int) -> bool:
    return at >= len(sheet.tokens) or sheet.tokens[at].text in (",", ".", ";")


def skip_purpose(sheet: Sheet, at: int, limit: int) -> int:
    """Runs over what a body is for, or is called besides: `… untuk Penanganan Covid-19`, `… atau PT PN III`."""
    if at + 1 < limit and sheet.keys[at] == "untuk" and sheet.capital[at + 1]:
        end = at + 1
        while end < limit and (
            sheet.keys[end] in sheet.words.institution_words
            or is_abstract(sheet.keys[end])
            or (sheet.keys[end] == "-" and end + 1 < limit)
            or sheet.keys[end].isdigit()
        ):
            end += 1
        return end
    if at < limit and (unit := find_organisation(sheet, at, limit)) is not None and unit.kind == "unit":
        return unit.end
    if at + 1 < limit and sheet.keys[at] == "dari" and sheet.keys[at + 1] in ("fraksi", "partai", "dapil", "daerah"):
        found = find_whole_organisation(sheet, at + 1, limit)
        return found.end if found is not None else at
    if at + 1 < limit and sheet.keys[at] == "atau" and sheet.capital[at + 1]:
        found = find_organisation(sheet, at + 1, limit)
        if found is not None:
            return found.end
    return at


def is_unknown_place(sheet: Sheet, at: int, limit: int, lemma: str) -> bool:
    """Behind the head of a village or a station stands a place, known or not, and behind that the person."""
    if has_known_regions(lemma):  # all provinces, kabupaten and kota are known
        return False
    if lemma in ("ketua rt", "ketua rw") and sheet.keys[at - 1].isdigit():
        return False  # a number is name enough
    key = sheet.keys[at]
    if key in sheet.names or key in sheet.words.given_names or key in sheet.words.function_words:
        return False
    if sheet.words.titles.match(sheet.keys, at, limit) is not None:
        return False
    following = at + 1
    return following < limit and (
        sheet.capital[following]
        or (sheet.keys[following] == "," and following + 1 < limit and sheet.capital[following + 1])
    )


def place_end(sheet: Sheet, at: int, limit: int) -> int:
    end = at + 1
    while (
        end < limit
        and end - at < 3
        and sheet.capital[end]
        and sheet.keys[end] not in sheet.words.given_names
        and sheet.keys[end] not in sheet.names
        and sheet.words.titles.match(sheet.keys, end, limit) is None
        and sheet.keys[end] not in sheet.words.function_words
        and not opens_name(sheet, end, limit)
    ):
        end += 1
    # `Kepala Kampung Yoboi Sefanya Walli`: of three unknown words the last two are the person.
    alone = end < limit and sheet.capital[end] and not (end + 1 < limit and sheet.capital[end + 1])
    if alone and end - at > 1 and sheet.keys[end] not in sheet.words.given_names:
        end -= 1
    return end
