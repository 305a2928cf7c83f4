"""Gathers the mentions of an article into parties."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from beritaextract.entities.matches import Mention
from beritaextract.matches import Doubtful, Range
from beritaextract.speakers.aliases import call_names
from beritaextract.speakers.bodies import Bodies, full_names
from beritaextract.speakers.parties import Party, new_party
from beritaextract.speakers.persons import MANY, Persons, same_post
from beritaextract.speakers.tickers import name_issuers
from beritaextract.speakers.words import name_words, organisation_words, post_words
from beritaextract.text import Document


def gather(
    document: Document, mentions: Sequence[Mention], doubts: list[Doubtful] | None = None
) -> tuple[list[Party], dict[Mention, Party]]:
    """Parties in order of first mention, and the party of each mention; `mentions` stand in text order."""
    view = document.view
    home: dict[Mention, Party] = {}
    persons = Persons()
    named = [mention for mention in mentions if mention.kind == "person"]
    words_of = [name_words(mention.name.of(view)) for mention in named]
    written = Counter(words_of)
    # Fuller names first make a partial name find its owner even where the article puts the short form first.
    for words, mention in sorted(zip(words_of, named, strict=True), key=lambda entry: -len(entry[0])):
        owner, ambiguous = persons.named(words, mention, doubts, once=written[words] == 1)
        if ambiguous:
            continue
        if owner is None:
            owner = new_party(mention, words, view)
            persons.add(owner)
        else:
            owner.add(mention, view)
        home[mention] = owner
    call_names(document, persons, named, home)
    bodies = Bodies(view, home)
    for mention in mentions:
        if mention.kind in ("organisation", "unnamed"):
            bodies.file(mention)
    nameless = _file_posts(mentions, persons, home, view)
    parties = persons.parties + bodies.parties + nameless
    for party in parties:
        if len(party.mentions) > 1:
            party.mentions.sort(key=lambda m: m.range)
            party.posts.sort(key=lambda p: p.role or p.affiliation or Range(0, 0))
            _name(party, view)
    full_names(parties, mentions, view)
    name_issuers(persons.parties, view)
    parties.sort(key=lambda party: party.mentions[0].range)
    return parties, home


def _file_posts(mentions: Sequence[Mention], persons: Persons, home: dict[Mention, Party], view: str) -> list[Party]:
    """Posts alone: the person who holds the post, else a speaker known by the post only; returns the latter."""
    nameless: list[Party] = []
    for mention in mentions:
        if mention.kind != "post":
            continue
        owner = persons.holder(mention, view)
        if owner is None:
            wanted = post_words(mention.phrase.of(view))
            owner = next((p for p in nameless[-MANY:] if same_post(p, wanted)), None)
        if owner is None:
            owner = new_party(mention, name_words(mention.name.of(view)), view)
            nameless.append(owner)
        else:
            owner.add(mention, view)
        home[mention] = owner
    return nameless


def _name(party: Party, view: str) -> None:
    """Settles on the fullest name."""
    forms: dict[tuple[str, str], Mention] = {}
    for mention in party.mentions:  # in text order: the first of a form comes before the others
        forms.setdefault((mention.kind, mention.name.of(view)), mention)
    best = max(forms.values(), key=lambda m: (m.kind == "person", _fullness(party, m, view), -m.range.start))
    party.name = best.name
    party.words = name_words(best.name.of(view))


def _fullness(party: Party, mention: Mention, view: str) -> tuple[int, int]:
    name = mention.name.of(view)
    words = name_words(name)
    telling = organisation_words(name) if party.kind == "organisation" else words
    return (len(telling), len("".join(words)))
