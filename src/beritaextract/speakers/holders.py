"""Who holds the post that a noun phrase names: `tegas hakim`, `orang nomor satu di Pemkot Bogor ini`."""

from __future__ import annotations

from collections.abc import Iterable

from beritaextract.speakers.kinds import HEADS, is_single_post
from beritaextract.speakers.parties import Party


def only_holder(people: Iterable[Party], noun: str, view: str) -> Party | None:
    """Whom `tegas hakim` means in an article with one named judge."""
    noun = noun.lower()
    if not is_single_post(noun):
        return None
    return _only(
        party
        for party in people
        for post in party.posts
        if post.role is not None and post.role.of(view).lower().split()[0] == noun
    )


def first_citizen(people: Iterable[Party], phrase: str, view: str) -> Party | None:
    """`orang nomor satu di Pemkot Bogor ini` is its mayor; a head of another place is not meant."""
    places = {word for word in phrase.split() if word[0].isupper()}
    return _only(
        party
        for party in people
        for post in party.posts
        if post.role is not None
        and post.role.of(view).lower() in HEADS
        and (post.affiliation is None or not places or places & set(post.affiliation.of(view).split()))
    )


def _only(parties: Iterable[Party]) -> Party | None:
    found = {id(party): party for party in parties}
    return next(iter(found.values())) if len(found) == 1 else None
