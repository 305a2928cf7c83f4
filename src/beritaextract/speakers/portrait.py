"""The record of one speaker, drawn from all his mentions: fullest name, role and affiliation."""

from __future__ import annotations

from beritaextract.matches import Range
from beritaextract.speakers.matches import SpeakerMatch
from beritaextract.speakers.parties import Party, Post
from beritaextract.speakers.words import name_words
from beritaextract.text import Document


def portrait(document: Document, party: Party) -> SpeakerMatch:
    """The speaker that a party amounts to."""
    view = document.view
    post = _fullest(party, view)
    role = post.role if post is not None else None
    affiliation = post.affiliation if post is not None else None
    code = post.code if post is not None else None
    if affiliation is None and role is not None:
        for other in party.posts:
            if other.affiliation is not None and other.role is not None and _fits(other.role, role, view):
                affiliation, code = other.affiliation, other.code
                break
    aliases = list(party.aliases)
    for mention in party.mentions:
        if mention.kind in ("person", "organisation") and name_words(mention.name.of(view)) != party.words:
            aliases.append(mention.name)
    return SpeakerMatch(
        kind=party.kind,
        name=party.name,
        role=role,
        affiliation=affiliation,
        region_code=code,
        aliases=tuple(_distinct(aliases, view)),
        mentions=tuple(dict.fromkeys(mention.range for mention in party.mentions)),
    )


def _fullest(party: Party, view: str) -> Post | None:
    """The post stated in most words; the first of equals; beside the name rather than alone."""
    if not party.posts:
        return None
    return max(
        party.posts,
        key=lambda post: (
            post.role is not None,
            post.role is not None and post.affiliation is not None,
            len(_words(post.role, view)) + len(_words(post.affiliation, view)),
            -(post.role or post.affiliation or Range(0, 0)).start,
        ),
    )


def _words(span: Range | None, view: str) -> list[str]:
    return span.of(view).split() if span is not None else []


def _fits(one: Range, other: Range, view: str) -> bool:
    return one.of(view).lower().split()[0] == other.of(view).lower().split()[0]


def _distinct(spans: list[Range], view: str) -> list[Range]:
    seen: set[str] = set()
    kept: list[Range] = []
    for span in sorted(spans):
        text = span.of(view)
        if text not in seen:
            seen.add(text)
            kept.append(span)
    return kept
