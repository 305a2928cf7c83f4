"""Persons whose name comes first: `Yayat Sudrajat, Kepala Bidang Angkutan Jalan,`."""

from __future__ import annotations

from beritaextract.entities.mentions.appositions import apposed
from beritaextract.entities.mentions.name_modifiers import behind_name
from beritaextract.entities.matches import Mention
from beritaextract.entities.names.person_names import Name
from beritaextract.entities.mentions.persons import Person
from beritaextract.entities.token_table import TokenTable


def person_by_name(table: TokenTable, name: Name, limit: int) -> Person:
    """The person whose name comes first, with the apposition behind it."""
    end = behind_name(table, name.end, limit)
    found = apposed(table, name.start, end, limit)
    mention = Mention(
        phrase=table.range_of(name.start, end if found is None else found.end),
        range=table.range_of(name.start, name.end),
        kind="person",
        name=table.range_of(name.name_start, name.name_end),
        role=table.range_of(*found.role) if found is not None and found.role is not None else None,
        affiliation=table.range_of(*found.affiliation) if found is not None and found.affiliation is not None else None,
        region_code=found.region_code if found is not None else None,
        rule=found.rule if found is not None else f"entities.person.{'titled' if name.titled else 'name'}",
    )
    strong = name.titled or (found is not None and found.rule == "entities.person.name-post")
    return Person(mention, end if found is None else found.end, strong)
