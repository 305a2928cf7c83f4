"""Gathers the mentions of an article into parties."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import regex

from beritaextract.entities.matches import Mention
from beritaextract.matches import Doubtful, Range
from beritaextract.speakers.parties import Party, new_party
from beritaextract.speakers.words import (
    initials,
    misspelt,
    name_words,
    nicknames,
    organisation_words,
    post_words,
    within,
)
from beritaextract.text import Document

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
_ACRONYM = regex.compile(r"\(\s?(?P<short>[\p{Lu}][\p{L}\d&.-]{1,14}+)\s?\)")
_FILLERS = frozenset("seorang para sejumlah beberapa sebagian salah satu banyak pihak itu ini tersebut mereka".split())
_NEAR = 150
_REGION = "entities.region.name"


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
        owner = _owner_of_name(persons, words, mention, doubts)
        if owner is None:
            owner = new_party(mention, view)
            persons.append(owner)
        else:
            owner.add(mention, view)
        home[mention] = owner
    _call_names(view, persons, named, home)
    for mention in mentions:
        if mention.kind == "organisation":
            _file(mention, others, home, view, _same_organisation)
        elif mention.kind == "unnamed":
            _file(mention, others, home, view, _same_noun)
    for mention in mentions:
        if mention.kind == "post":
            owner = _holder(persons, mention, view)
            if owner is None:
                owner = next((p for p in others if p.kind == "person" and _same_post(p, mention, view)), None)
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
    _full_names_of_bodies(parties, mentions, view)
    parties.sort(key=lambda party: party.mentions[0].range)
    return parties, home


def _owner_of_name(
    persons: Iterable[Party], words: tuple[str, ...], mention: Mention, doubts: list[Doubtful] | None
) -> Party | None:
    candidates = [p for p in persons if within(words, p.words) or words in p.names]
    if not candidates and (full := nicknames().get(words)):
        candidates = [p for p in persons if within(full, p.words) or within(p.words, full)]
    if not candidates and len(words) <= 2:
        candidates = [p for p in persons if _is_short_for(words, p.words)]
    if not candidates:
        candidates = [
            p
            for p in persons
            if all(any(misspelt(w, o) or w == o for o in p.words) for w in words) and any(len(w) >= 6 for w in words)
        ]
    if len(candidates) > 1:
        candidates = _nearest(candidates, words, mention, doubts)
    return candidates[0] if candidates else None


def _nearest(
    candidates: list[Party], words: tuple[str, ...], mention: Mention, doubts: list[Doubtful] | None
) -> list[Party]:
    """Of several persons with this name the one mentioned last before it."""
    equal = [p for p in candidates if p.words == words]
    if equal:
        return equal
    before = [p for p in candidates if p.last_before(mention.range.start) >= 0]
    chosen = max(before or candidates, key=lambda p: p.last_before(mention.range.start))
    if doubts is not None:
        doubts.append(Doubtful(*mention.range, "the name fits several persons of the article; taken for the last one"))
    return [chosen]


def _is_short_for(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Jokowi` for Joko Widodo, `Risma` for Rismaharini, `AHY` for Agus Harimurti Yudhoyono."""
    if len(words) != 1:
        return False
    short = words[0]
    if len(full) >= 3 and len(short) == len(full) and initials(full) == short:
        return True
    if len(short) >= 4 and any(len(word) >= len(short) + 2 and word.startswith(short) for word in full):
        return True
    if len(short) >= 5 and len(full) > 1:
        for cut in range(2, len(short) - 1):
            if full[0].startswith(short[:cut]) and full[1].startswith(short[cut:]):
                return True
    return False


def _call_names(view: str, persons: list[Party], named: list[Mention], home: dict[Mention, Party]) -> None:
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


def _file(
    mention: Mention,
    others: list[Party],
    home: dict[Mention, Party],
    view: str,
    same: Callable[[Party, tuple[str, ...], Mention, str], bool],
) -> None:
    words = name_words(mention.name.of(view))
    for party in others:
        if same(party, words, mention, view):
            party.add(mention, view)
            break
    else:
        party = new_party(mention, view)
        others.append(party)
    if party.kind == "organisation":
        for match in _ACRONYM.finditer(view, mention.range.start, min(len(view), mention.range.end + 20)):
            if match.start() <= mention.range.end + 1:
                party.names.add(name_words(match.group("short")))
                party.aliases.append(Range(*match.span("short")))
    home[mention] = party


def _same_organisation(party: Party, words: tuple[str, ...], mention: Mention, view: str) -> bool:
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


def _same_noun(party: Party, words: tuple[str, ...], mention: Mention, view: str) -> bool:
    if party.kind != "unnamed":
        return False
    mine = tuple(word for word in words if word not in _FILLERS)
    theirs = tuple(word for word in party.words if word not in _FILLERS)
    return bool(mine) and (within(mine, theirs) or within(theirs, mine))


def _holder(persons: list[Party], mention: Mention, view: str) -> Party | None:
    """The person who holds the post, where the article says so; the one mentioned last, of several."""
    role = mention.role or mention.name
    wanted = post_words(role.of(view))
    if mention.affiliation is not None:
        wanted |= post_words(mention.affiliation.of(view))
    if not wanted:
        return None
    fitting = [p for p in persons if any(wanted <= post.words for post in p.posts)]
    if not fitting:
        return None
    before = [p for p in fitting if p.last_before(mention.range.start) >= 0]
    return max(before or fitting, key=lambda p: p.last_before(mention.range.start))


def _same_post(party: Party, mention: Mention, view: str) -> bool:
    wanted = post_words(mention.phrase.of(view))
    return any(wanted <= post.words or post.words <= wanted for post in party.posts if post.words)


def _name(party: Party, view: str) -> None:
    """Settles on the fullest name."""
    best = max(party.mentions, key=lambda m: (m.kind == "person", _fullness(party, m, view), -m.range.start))
    party.name = best.name
    party.words = name_words(best.name.of(view))


def _full_names_of_bodies(parties: list[Party], mentions: Sequence[Mention], view: str) -> None:
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


def _fullness(party: Party, mention: Mention, view: str) -> tuple[int, int]:
    words = name_words(mention.name.of(view))
    if party.kind == "organisation":
        return (len(organisation_words(mention.name.of(view))), sum(map(len, words)))
    return (len(words), sum(map(len, words)))
