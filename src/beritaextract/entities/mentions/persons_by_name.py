"""Persons whose name comes first: `Yayat Sudrajat, Kepala Bidang Angkutan Jalan,`."""

from __future__ import annotations

from beritaextract.entities.matches import Mention
from beritaextract.entities.mentions.appositions import find_apposition
from beritaextract.entities.mentions.name_modifiers import called_name, skip_age
from beritaextract.entities.mentions.person import Person
from beritaextract.entities.names.person_names import Name
from beritaextract.entities.token_table import TokenTable
from beritaextract.rules import Rule

TITLED = Rule(
    "entities.person.titled",
    "a rank or title stands in front of the name",
    examples=("Jalan ditutup, ujar Kompol Budi Santoso.",),
    counterexamples=("Jalan ditutup, ujar Budi Santoso.",),
)
NAME = Rule(
    "entities.person.name",
    "a name by itself: the lexicon, the article or the tagger knows it",
    examples=("Jalan ditutup, ujar Budi Santoso.",),
    counterexamples=("Jalan Melati Raya ditutup.",),
)
ALIAS = Rule(
    "entities.person.alias",
    "`alias` joins two names of one person",
    examples=("Polisi menangkap MS alias Ucok di Medan.",),
    counterexamples=("Polisi menangkap Budi Santoso di Medan.",),
)
INITIALS = Rule(
    "entities.person.initials",
    "initials with an age or an occupation, or that the article uses as a name",
    examples=("Polisi menangkap AR (34) di Medan.",),
    counterexamples=("Polisi menangkap Budi Santoso (34) di Medan.",),
)
CALLED = Rule(
    "entities.person.called",
    "`yang akrab disapa` gives the name of somebody described",
    examples=("Perempuan yang akrab disapa Didin itu mengaku senang.",),
    counterexamples=("Perempuan yang menjual jamu itu mengaku senang.",),
)


def person_by_name(table: TokenTable, name: Name, limit: int) -> Person:
    """The person whose name comes first, with the apposition behind it."""
    end = skip_age(table, name.end, limit)
    found = find_apposition(table, name.start, end, limit)
    rule = found.rule if found is not None else TITLED if name.titled else _rule_of_name(table, name)
    mention = Mention(
        phrase=table.range_of(name.start, end if found is None else found.end),
        range=table.range_of(name.start, name.end),
        kind="person",
        name=table.range_of(name.name_start, name.name_end),
        role=table.range_of(*found.role) if found is not None and found.role is not None else None,
        affiliation=table.range_of(*found.affiliation) if found is not None and found.affiliation is not None else None,
        region_code=found.region_code if found is not None else None,
        rule=rule.id,
    )
    steps = found.steps if found is not None else ()
    strong = name.titled or (found is not None and found.by_post)
    by_itself = found is None and not name.titled and not _is_special(table, name)
    return Person(mention, end if found is None else found.end, strong, rule, steps, by_itself)


def _has_alias(table: TokenTable, name: Name) -> bool:
    return any(key in ("alias", "als") for key in table.keys[name.name_start : name.name_end])


def _is_initials(table: TokenTable, name: Name) -> bool:
    return name.name_end - name.name_start == 1 and table.texts[name.name_start].isupper()


def _is_special(table: TokenTable, name: Name) -> bool:
    """Whether the name has a form that speaks for itself: initials, `MS alias Ucok`."""
    return _has_alias(table, name) or _is_initials(table, name)


def _rule_of_name(table: TokenTable, name: Name) -> Rule:
    return ALIAS if _has_alias(table, name) else INITIALS if _is_initials(table, name) else NAME


def person_called(table: TokenTable, start: int, at: int, limit: int) -> Person | None:
    """The person whose nickname `at` introduces: `Perempuan yang akrab disapa Didin itu`; None if it does not."""
    name = called_name(table, at, limit)
    if name is None:
        return None
    mention = Mention(
        phrase=table.range_of(start, name.end + 1),
        range=table.range_of(name.start, name.end),
        kind="person",
        name=table.range_of(name.name_start, name.name_end),
        rule=CALLED.id,
    )
    return Person(mention, name.end + 1, True, CALLED)
