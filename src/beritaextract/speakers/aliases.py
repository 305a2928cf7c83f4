"""Nicknames that the article itself explains: `Tini Rosmalina yang akrab disapa Rosma`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

import regex

from beritaextract.entities.matches import Mention
from beritaextract.matches import Range
from beritaextract.speakers.parties import Party
from beritaextract.speakers.persons import Persons
from beritaextract.speakers.words import initials, name_words, within, without_address
from beritaextract.text import Document

# `Joko Widodo atau yang karib disapa Jokowi`, `yang biasa dipanggil Tjok Ace`
_CALLED = regex.compile(
    r"\b(?:(?:akrab|karib|biasa|kerap|sering|lebih)\s++(?:juga\s++)?(?:disapa|dipanggil|dikenal|disebut)"
    r"(?:\s++(?:dengan(?:\s++(?:nama|sebutan|sapaan|panggilan))?+|sebagai))?+|"
    r"alias|sapaan akrab(?:nya)?+|panggilan akrab(?:nya)?+|bernama (?:asli|lengkap))\s++[“\"”‘']?+"
    r"(?P<name>(?:(?:Gus|Cak|Kang|Mas|Mbak|Bang|Bung|Bu|Pak)\s)?+\p{Lu}[\p{L}'’-]++(?:\s\p{Lu}[\p{L}'’-]++){0,3}+)"
)
# `Adi sapaan akrabnya`, `… kata Rosma, sapaan akrab Tini Rosmalina`
_KNOWN_AS = regex.compile(
    r"(?<![\p{L}'’-])(?P<name>\p{Lu}[\p{L}'’-]{1,30}+(?:\s\p{Lu}[\p{L}'’-]{1,30}+)?+)\s{0,3}+[”\"]?+,?\s{0,3}+"
    r"(?:(?:sapaan|panggilan) (?:akrab|karib)(?:nya)?+|"
    r"(?:begitu|demikian)\s++(?:ia|dia|beliau|pria|perempuan|wanita|lelaki)[\p{Ll}\d ]{0,30}+(?<=disapa|dipanggil))"
)
# `Nur Arifin atau Mas Ipin`, `Wahyuningsih atau Yuni`
_OR = regex.compile(r"(?<=\p{L}) atau (?P<name>\p{Lu}[\p{L}'’-]{1,30}+(?:\s\p{Lu}[\p{L}'’-]{1,30}+)?+)(?!\s\p{Lu})")
# `ucap Tiwi, sapaan Pertiwi`
_SHORT_OF = regex.compile(
    r"(?<![\p{L}'’-])(?P<name>\p{Lu}[\p{L}'’-]{1,30}+)\s{0,3}+,\s{0,3}+(?:nama\s)?(?:sapaan|panggilan)"
    r"(?: akrab| karib)?+ (?:dari |untuk )?+(?P<full>\p{Lu}[\p{L}'’-]{1,30}+(?:\s\p{Lu}[\p{L}'’-]{1,30}+){0,3}+)"
)
# Words without one of which a pattern finds nothing.  Hardly any article has one of them, and to ask the vocabulary for
# them costs next to nothing; a pattern or `in` goes through the whole text.
_SIGNS = {
    _CALLED: frozenset("disapa dipanggil dikenal disebut alias sapaan panggilan bernama".split()),
    _OR: frozenset({"atau"}),
    _SHORT_OF: frozenset({"sapaan", "panggilan"}),
    _KNOWN_AS: frozenset({"sapaan", "panggilan", "begitu", "demikian"}),
}
# A sign behind a stroke or hyphen (`nama/alias`) is no word of its own.
_JOINED = ("alias", "sapaan", "panggilan", "bernama")
_SO = frozenset({"begitu", "demikian"})  # signs only where somebody is called something too
_NEAR = 150
_FAR = 600
_STEPS = 20
_MANY = 200  # nicknames that an article explains; a text with more is none


def call_names(document: Document, persons: Persons, named: list[Mention], home: dict[Mention, Party]) -> None:
    """Nicknames that the article itself explains."""
    view = document.view
    for match in _matches(_CALLED, document):
        called = Range(*match.span("name"))
        pointed = view[called.end : called.end + 10].lstrip(" \"”'’").startswith(("itu", "ini", "tersebut"))
        owner = (
            _resembling(named, home, called, view) if pointed else _last_person_before(named, home, match.start(), view)
        )
        if owner is not None:
            _alias(owner, called, persons, home, view)
    for match in _matches(_OR, document):
        owner = _last_person_before(named, home, match.start(), view)
        if owner is None or not any(mention.range.end == match.start() for mention in owner.mentions):
            continue
        words = name_words(match.group("name"))
        # `Budi atau Andi` are two persons: without a form of address only what sounds like the name is a nickname.
        if without_address(words) != words or (len(words) == 1 and any(_resembles(words[0], w) for w in owner.words)):
            _alias(owner, Range(*match.span("name")), persons, home, view)
    for match in _matches(_SHORT_OF, document):
        full = name_words(match.group("full"))
        owners = [party for party in persons.sharing(full) if within(full, party.words)]
        if len(owners) == 1:
            _alias(owners[0], Range(*match.span("name")), persons, home, view)
    for match in _matches(_KNOWN_AS, document):
        called = Range(*match.span("name"))
        words = without_address(name_words(called.of(view)))
        if any(within(words, p.words) for p in persons.sharing(words) if len(without_address(p.words)) > len(words)):
            continue
        before = named[max(0, _first_behind(named, called.start) - _STEPS) : _first_behind(named, called.start)]
        owner = next((home[m] for m in reversed(before) if m in home and name_words(m.name.of(view)) != words), None)
        if owner is not None:
            _alias(owner, called, persons, home, view)


def _matches(pattern: regex.Pattern[str], document: Document) -> Iterator[regex.Match[str]]:
    signs = _SIGNS[pattern] & document.vocabulary
    if not signs and not (pattern is _CALLED and any(word.endswith(_JOINED) for word in document.unlettered)):
        return iter(())
    if signs and signs <= _SO and "disapa" not in document.view and "dipanggil" not in document.view:
        return iter(())
    return islice(pattern.finditer(document.view), _MANY)


def _resembling(named: list[Mention], home: dict[Mention, Party], called: Range, view: str) -> Party | None:
    """Whom `politikus yang akrab disapa Bang Oma itu` means: of those just named the one whose name sounds like it."""
    words = without_address(name_words(called.of(view)))
    behind = _first_behind(named, called.start)
    near: list[Party] = []
    for mention in reversed(named[max(0, behind - _STEPS) : behind]):
        if mention not in home or mention.range.overlaps(called):
            continue
        if called.start - mention.range.end > _FAR:
            break
        near.append(home[mention])
    for party in near:
        if any(_sounds_like(word, party.words) for word in words):
            return party
    return near[0] if near else None


def _sounds_like(short: str, full: tuple[str, ...]) -> bool:
    return any(short in word or word.startswith(short[:2]) for word in full) or initials(full) == short


def _resembles(short: str, word: str) -> bool:
    """Whether a nickname is cut out of a name or begins like it: `Lisa` of Monalisa, `Gaby` of Gabriella."""
    return len(word) > len(short) and (word.startswith(short[:3]) or short in word)


def _last_person_before(named: list[Mention], home: dict[Mention, Party], offset: int, view: str) -> Party | None:
    behind = _first_behind(named, offset)
    if not behind:
        return None
    mention = named[behind - 1]
    between = view[mention.range.end : offset]
    near = len(between) <= _NEAR and "." not in between.replace(".,", "")
    return home.get(mention) if near else None


def _first_behind(named: list[Mention], offset: int) -> int:
    """Index of the first mention that ends behind `offset`; mentions of persons do not overlap."""
    return bisect_right(named, offset, key=lambda mention: mention.range.end)


def _alias(owner: Party, called: Range, persons: Persons, home: dict[Mention, Party], view: str) -> None:
    words = without_address(name_words(called.of(view)))
    owner.names.add(words)
    owner.aliases.append(called)
    same = [
        p
        for word in words
        for p in persons.sharing([word])
        if p is not owner and within(without_address(p.words), words)
    ]
    for party in list({id(p): p for p in same}.values()):
        persons.remove(party)
        owner.absorb(party)
        owner.posts.extend(party.posts)
        for mention in party.mentions:
            home[mention] = owner
