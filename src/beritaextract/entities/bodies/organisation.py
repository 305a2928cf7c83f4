"""An organisation in the text, and what may follow any name of one."""

from __future__ import annotations

from typing import Final, NamedTuple

from beritaextract.entities.bodies.acronyms import acronym_end
from beritaextract.entities.names.predicates import is_person_instead
from beritaextract.entities.regions import Region, find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import REGION_LEVELS

_MAX_ADDITIONS: Final = 6


class Organisation(NamedTuple):
    """An organisation, or a unit of one, in the text.

    Attributes:
        start, end: indexes of tokens.
        kind: kind of its head in `organisation_heads.tsv`, or `known` for a name of `organisations.tsv`.
        region: the territory in its name, if any.
    """

    start: int
    end: int
    kind: str
    region: Region | None


def with_additions(table: TokenTable, start: int, at: int, limit: int, kind: str) -> Organisation:
    """The body `start:at` with what may follow any name: legal form, acronym in brackets, territory."""
    region: Region | None = None
    for _ in range(_MAX_ADDITIONS):
        following = at
        if table.is_a(at, limit, "("):
            following = acronym_end(table, at, limit)
        elif at < limit and (
            table.keys[at] == "setempat" or (table.keys[at] in ("tbk", "ri", "pusat") and table.capital[at])
        ):
            following = at + 1
        elif at < limit and (found := find_region(table, at, limit)) is not None:
            if is_person_instead(table, at, limit):
                break
            region, following = found, found.end
        elif at < limit and (level := REGION_LEVELS.get(table.keys[at])) and not table.capital[at]:
            found = find_region(table, at + 1, limit)  # `Dinas Pangan kota Melati`
            if found is not None and not is_person_instead(table, at + 1, limit):
                region, following = found._replace(level=found.level or level), found.end
        if following == at:
            break
        at = following
    return Organisation(start, at, kind, region)
