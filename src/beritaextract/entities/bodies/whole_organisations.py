"""Names of organisations where no person can follow, with all that belongs to them: `Korlantas Polri`."""

from __future__ import annotations

from beritaextract.entities.bodies.organisations import MAX_OWN_WORDS, Organisation, find_organisation
from beritaextract.entities.token_table import TokenTable


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
        if region is not None or kind not in ("agency", "soft", "unit", "proper") or table.texts[end - 1] == ")":
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
    if key in words.function_words or any(char.isdigit() for char in key):
        return False
    return alone or not (key in words.given_names or key in table.names)
