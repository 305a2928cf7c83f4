"""Nicknames that the article itself explains: `Tri Rismaharini yang akrab disapa Risma`."""

from __future__ import annotations

import regex

from beritaextract.entities.matches import Mention
from beritaextract.matches import Range
from beritaextract.speakers.parties import Party
from beritaextract.speakers.words import name_words, within

# `Joko Widodo atau yang karib disapa Jokowi`, `yang biasa dipanggil Tjok Ace`
_CALLED = regex.compile(
    r"\b(?:(?:akrab|karib|biasa|kerap|sering|lebih)\s++(?:juga\s++)?(?:disapa|dipanggil|dikenal|disebut)"
    r"(?:\s++(?:dengan(?:\s++(?:nama|sebutan|sapaan|panggilan))?+|sebagai))?+|"
    r"alias|sapaan akrab(?:nya)?+|panggilan akrab(?:nya)?+|bernama (?:asli|lengkap))\s++[“\"”‘']?+"
    r"(?P<name>(?:(?:Gus|Cak|Kang|Mas|Mbak|Bang|Bung|Bu|Pak)\s)?+\p{Lu}[\p{L}'’-]++(?:\s\p{Lu}[\p{L}'’-]++){0,3}+)"
)
# `Adhy sapaan akrabnya`, `… kata Risma, sapaan akrab Tri Rismaharini`
_KNOWN_AS = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}'’-]++(?:\s\p{Lu}[\p{L}'’-]++)?+)\s*+[”\"]?+,?\s*+"
    r"(?:(?:sapaan|panggilan) (?:akrab|karib)(?:nya)?+|"
    r"(?:begitu|demikian)\s++(?:ia|dia|beliau|pria|perempuan|wanita|lelaki)[\p{Ll}\d ]{0,30}+(?<=disapa|dipanggil))"
)
_NEAR = 150


def call_names(view: str, persons: list[Party], named: list[Mention], home: dict[Mention, Party]) -> None:
    """Nicknames that the article itself explains."""
    for match in _CALLED.finditer(view):
        called = Range(*match.span("name"))
        owner = _last_person_before(named, home, match.start(), view)
        if owner is not None:
            _alias(owner, called, persons, named, home, view)
    for match in _KNOWN_AS.finditer(view):
        called = Range(*match.span("name"))
        words = name_words(called.of(view))
        if any(within(words, p.words) for p in persons if len(p.words) > len(words)):
            continue
        before = [m for m in named if m.range.end <= called.start and not m.range.overlaps(called)]
        owner = next((home[m] for m in reversed(before) if name_words(m.name.of(view)) != words), None)
        if owner is not None:
            _alias(owner, called, persons, named, home, view)


def _last_person_before(named: list[Mention], home: dict[Mention, Party], offset: int, view: str) -> Party | None:
    for mention in reversed(named):
        if mention.range.end <= offset:
            between = view[mention.range.end : offset]
            if len(between) <= _NEAR and "." not in between.replace(".,", ""):
                return home[mention]
            return None
    return None


def _alias(
    owner: Party, called: Range, persons: list[Party], named: list[Mention], home: dict[Mention, Party], view: str
) -> None:
    words = name_words(called.of(view))
    owner.names.add(words)
    owner.aliases.append(called)
    for party in [p for p in persons if p is not owner and (p.words == words or within(p.words, words))]:
        persons.remove(party)
        owner.mentions.extend(party.mentions)
        owner.posts.extend(party.posts)
        for mention in party.mentions:
            home[mention] = owner
