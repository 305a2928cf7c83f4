"""Organisations and groups: which mentions mean the same one, and its full name."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from beritaextract.entities.matches import Mention
from beritaextract.matches import Range
from beritaextract.speakers.parties import Party, new_party
from beritaextract.speakers.persons import MANY
from beritaextract.speakers.words import initials, name_words, organisation_words, within

_ACRONYM = regex.compile(r"\(\s?(?P<short>[\p{Lu}][\p{L}\d&.-]{1,14}+)\s?\)")
_FILLERS = frozenset("seorang para sejumlah beberapa sebagian salah satu banyak pihak itu ini tersebut mereka".split())
Key = tuple[str, tuple[str, ...]]
Home = dict[Mention, Party]
_REGION = "entities.region.name"


def file_body(mention: Mention, others: list[Party], exact: dict[Key, Party], home: Home, view: str) -> None:
    """Files an organisation or an unnamed source under the party that it means, or opens a new one.

    Args:
        mention: of kind `organisation` or `unnamed`.
        others: the parties so far.
        exact: the same parties by kind and words.
        home: the party of each mention.
        view: the legible text.
    """
    words = name_words(mention.name.of(view))
    same = same_organisation if mention.kind == "organisation" else same_noun
    found = exact.get((mention.kind, words))
    if found is None and len(others) <= MANY:
        found = next((party for party in others if same(party, words, mention, view)), None)
    if found is None:
        party = new_party(mention, view)
        others.append(party)
    else:
        party = found
        party.add(mention, view)
    exact.setdefault((mention.kind, words), party)
    if party.kind == "organisation":
        for match in _ACRONYM.finditer(view, mention.range.start, min(len(view), mention.range.end + 20)):
            if match.start() <= mention.range.end + 1:
                party.names.add(name_words(match.group("short")))
                party.aliases.append(Range(*match.span("short")))
    home[mention] = party


def same_organisation(party: Party, words: tuple[str, ...], mention: Mention, view: str) -> bool:
    """Equal names, short forms, acronyms, and names that go on with a territory (`KPU`, `KPU Kota Metro`)."""
    if party.kind != "organisation":
        return False
    if words == party.words or words in party.names:
        return True
    mine, theirs = organisation_words(mention.name.of(view)), organisation_words(party.name.of(view))
    if mine == theirs:
        return True
    if any(m.rule == _REGION for m in (mention, party.mentions[0])):
        return False  # `Jakarta` is no short form of `Bank Jakarta`
    for short, long in ((words, party.words), (party.words, words)):
        if (
            len(short) == 1
            and len(short[0]) >= 3
            and short[0] in (initials(long), initials(organisation_words(" ".join(long))))
        ):
            return True
    short_form, long_form = sorted((mine, theirs), key=len)
    if short_form == ("pemerintah",):
        return False  # the government is not that of a town
    return bool(short_form) and long_form[: len(short_form)] == short_form


def same_noun(party: Party, words: tuple[str, ...], mention: Mention, view: str) -> bool:
    """The same noun, whatever the determiner: `para korban`, `korban`."""
    if party.kind != "unnamed":
        return False
    mine = tuple(word for word in words if word not in _FILLERS)
    theirs = tuple(word for word in party.words if word not in _FILLERS)
    return bool(mine) and (within(mine, theirs) or within(theirs, mine))


def full_names(parties: list[Party], mentions: Sequence[Mention], view: str) -> None:
    """Bodies are often named in full only as an affiliation: `Kemenhub` is the ministry of the man quoted above."""
    named: dict[tuple[str, ...], Range] = {}
    for mention in mentions:
        if mention.affiliation is not None:
            words = organisation_words(mention.affiliation.of(view))
            best = named.get(words)
            if best is None or mention.affiliation.end - mention.affiliation.start > best.end - best.start:
                named[words] = mention.affiliation
    for party in parties:
        if party.kind == "organisation":
            full = named.get(organisation_words(party.name.of(view)))
            if full is not None and full.of(view).endswith(")") and "(" in full.of(view):
                full = Range(full.start, full.start + len(full.of(view)[: full.of(view).rindex("(")].rstrip()))
            if full is not None and len(name_words(full.of(view))) > len(party.words):
                party.name = full
                party.words = name_words(full.of(view))
