"""Persons whose name comes first: `Yayat Sudrajat, Kepala Bidang Angkutan Jalan,`."""

from __future__ import annotations

from beritaextract.entities.behind_names import apposed
from beritaextract.entities.beside_names import behind_name
from beritaextract.entities.matches import Mention
from beritaextract.entities.names import Name
from beritaextract.entities.people import Person
from beritaextract.entities.sheet import Sheet


def person_by_name(sheet: Sheet, name: Name, limit: int) -> Person:
    """The person whose name comes first, with the apposition behind it."""
    end = behind_name(sheet, name.end, limit)
    found = apposed(sheet, name.start, end, limit)
    mention = Mention(
        phrase=sheet.range_of(name.start, end if found is None else found.end),
        range=sheet.range_of(name.start, name.end),
        kind="person",
        name=sheet.range_of(name.name_start, name.name_end),
        role=sheet.range_of(*found.role) if found is not None and found.role is not None else None,
        affiliation=sheet.range_of(*found.affiliation) if found is not None and found.affiliation is not None else None,
        region_code=found.region_code if found is not None else None,
        rule=found.rule if found is not None else f"entities.person.{'titled' if name.titled else 'name'}",
    )
    strong = name.titled or (found is not None and found.rule == "entities.person.name-post")
    return Person(mention, end if found is None else found.end, strong)
