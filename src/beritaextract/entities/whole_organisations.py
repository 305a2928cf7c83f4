"""Names of organisations where no person can follow, with all that belongs to them: `Korlantas Polri`."""

from __future__ import annotations

from beritaextract.entities.organisations import MAX_OWN_WORDS, Organisation, find_organisation
from beritaextract.entities.sheet import Sheet


def find_whole_organisation(sheet: Sheet, at: int, limit: int) -> Organisation | None:
    """The organisation at `at` with all that belongs to its name where no person can follow: `Korlantas Polri`."""
    found = find_organisation(sheet, at, limit)
    if found is None or found.kind == "place" or not sheet.capital[at]:
        return found
    start, end, kind, region = found
    while end < limit and sheet.capital[end]:
        outer = find_organisation(sheet, end, limit)
        if outer is not None and outer.kind != "place":
            end, region = outer.end, outer.region or region
            continue
        if region is not None or kind not in ("agency", "soft", "unit", "proper") or sheet.texts[end - 1] == ")":
            break
        if end - found.end >= MAX_OWN_WORDS or not _own(sheet, end, limit):
            break
        end += 1
    return Organisation(start, end, kind, region)


def _own(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether a capitalised word may belong to the name of the body in front of it; a single name at its end does."""
    key, words = sheet.keys[at], sheet.words
    if words.posts.match(sheet.keys, at, limit) or words.titles.match(sheet.keys, at, limit):
        return False
    alone = at + 1 >= limit or not sheet.capital[at + 1]
    if key in words.function_words or any(char.isdigit() for char in key):
        return False
    return alone or not (key in words.given_names or key in sheet.names)
