"""Gathers the mentions of an article into parties."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.entities.matches import Mention
from beritaextract.matches import Doubtful, Range
from beritaextract.speakers.aliases import call_names
from beritaextract.speakers.bodies import file, full_names, same_noun, same_organisation
from beritaextract.speakers.parties import Party, new_party
from beritaextract.speakers.persons import holder, owner_of_name, same_post
from beritaextract.speakers.words import name_words, organisation_words
from beritaextract.text import Document


def gather(
    document: Document, mentions: Sequence[Mention], doubts: list[Doubtful] | None = None
) -> tuple[list[Party], dict[Mention, Party]]:
    """Parties in order of first mention, and the party of each mention."""
    view = document.view
    home: dict[Mention, Party] = {}
    persons: list[Party] = []
    others: list[Party] = []
    named = sorted((m for m in mentions if m.kind == "person"), key=lambda m: m.range)
    # Fuller names first make a partial name find its owner even where the article puts the short form first.
    for mention in sorted(named, key=lambda m: (-len(name_words(m.name.of(view))), m.range)):
        words = name_words(mention.name.of(view))
        owner = owner_of_name(persons, words, mention, doubts)
        if owner is None:
            owner = new_party(mention, view)
            persons.append(owner)
        else:
            owner.add(mention, view)
        home[mention] = owner
    call_names(view, persons, named, home)
    for mention in mentions:
        if mention.kind == "organisation":
            file(mention, others, home, view, same_organisation)
        elif mention.kind == "unnamed":
            file(mention, others, home, view, same_noun)
    for mention in mentions:
        if mention.kind == "post":
            owner = holder(persons, mention, view)
            if owner is None:
                owner = next((p for p in others if p.kind == "person" and same_post(p, mention, view)), None)
            if owner is None:
                owner = new_party(mention, view)
                others.append(owner)
            else:
                owner.add(mention, view)
            home[mention] = owner
    parties = persons + others
    for party in parties:
        party.mentions.sort(key=lambda m: m.range)
        party.posts.sort(key=lambda p: p.role or p.affiliation or Range(0, 0))
        _name(party, view)
    full_names(parties, mentions, view)
    parties.sort(key=lambda party: party.mentions[0].range)
    return parties, home


def _name(party: Party, view: str) -> None:
    """Settles on the fullest name."""
    best = max(party.mentions, key=lambda m: (m.kind == "person", _fullness(party, m, view), -m.range.start))
    party.name = best.name
    party.words = name_words(best.name.of(view))


def _fullness(party: Party, mention: Mention, view: str) -> tuple[int, int]:
    words = name_words(mention.name.of(view))
    if party.kind == "organisation":
        return (len(organisation_words(mention.name.of(view))), sum(map(len, words)))
    return (len(words), sum(map(len, words)))
