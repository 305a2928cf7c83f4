"""Organisations and groups: which mentions mean the same one, and its full name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from beritaextract.entities.matches import Mention
from beritaextract.matches import Range
from beritaextract.speakers.parties import Party, new_party
from beritaextract.speakers.persons import MANY
from beritaextract.speakers.words import initials, name_words, organisation_words, spelling, within, written_out

_ACRONYM = regex.compile(r"\(\s?(?P<short>[\p{Lu}][\p{L}\d&.-]{1,14}+)\s?\)")
_ANY = ""
_FILLERS = frozenset("seorang para sejumlah beberapa sebagian salah satu banyak pihak itu ini tersebut mereka".split())
Home = dict[Mention, Party]


class Bodies:
    """The organisations and unnamed sources of an article, with look-up by what the names of one body share."""

    __slots__ = ("_by_handle", "_exact", "_home", "_view", "parties")

    def __init__(self, view: str, home: Home) -> None:
        """`view` is the legible text; `home` takes the party of each mention."""
        self.parties: list[Party] = []
        self._view = view
        self._home = home
        self._exact: dict[tuple[str, tuple[str, ...]], int] = {}
        self._by_handle: dict[tuple[str, str], list[int]] = {}

    def file(self, mention: Mention) -> None:
        """Files a mention of kind `organisation` or `unnamed` under the party that it means, or opens a new one."""
        name = mention.name.of(self._view)
        words = name_words(name)
        number = self._exact.get((mention.kind, words))
        handles: set[str] = set()
        if number is None and len(self.parties) <= MANY:
            handles = _handles(mention.kind, name, words)
            number = self._like(mention, words, handles)
        if number is None:
            number = len(self.parties)
            self._index(number, mention.kind, handles)
            party = new_party(mention, words, self._view)
            self.parties.append(party)
        else:
            party = self.parties[number]
            party.add(mention, self._view)
        self._exact.setdefault((mention.kind, words), number)
        self._home[mention] = party
        if mention.kind == "organisation":
            self._take_acronym(number, mention.range)

    def _like(self, mention: Mention, words: tuple[str, ...], handles: set[str]) -> int | None:
        """The first party that the mention means by likeness."""
        same = same_organisation if mention.kind == "organisation" else same_noun
        if _ANY in handles:
            near: Iterable[int] = range(len(self.parties))
        else:
            by_handle = self._by_handle
            found = set(by_handle.get((mention.kind, _ANY), ()))
            for handle in handles:
                found.update(by_handle.get((mention.kind, handle), ()))
            near = sorted(found)
        return next((n for n in near if same(self.parties[n], words, mention, self._view)), None)

    def _index(self, number: int, kind: str, handles: Iterable[str]) -> None:
        """Lets mentions with one of the handles find the party."""
        for handle in handles:
            self._by_handle.setdefault((kind, handle), []).append(number)

    def _take_acronym(self, number: int, name: Range) -> None:
        """`Komisi Pemilihan Umum (KPU)`: the name in brackets inside a mention or right behind it."""
        view = self._view
        if view.find("(", name.start, name.end + 2) < 0:
            return
        party = self.parties[number]
        for match in _ACRONYM.finditer(view, name.start, min(len(view), name.end + 20)):
            if match.start() <= name.end + 1:
                short = name_words(match.group("short"))
                party.names.add(short)
                party.aliases.append(Range(*match.span("short")))
                self._index(number, "organisation", short[:1])


def _handles(kind: str, name: str, words: tuple[str, ...]) -> set[str]:
    """Short strings of which two names of one body have at least one in common; `_ANY` may be like every other name.

    They only choose what is compared in full: most of an article's bodies have nothing to do with each other.
    """
    if kind == "unnamed":
        content = [word for word in words if word not in _FILLERS]
        if not content or any(len(word) == 1 for word in content):  # one letter stands for all words that begin so
            return {_ANY}
        return {spelling(word) for word in content}
    if not words:
        return {_ANY}
    again = _again(words)
    # The words of an ordinary name are all there is of it.
    long = again if _is_plain(words) and " ".join(words) == name.lower() else organisation_words(name)
    return {words[0], long[0] if long else _ANY, initials(words), initials(again)}


def _again(words: tuple[str, ...]) -> tuple[str, ...]:
    """`organisation_words` of words that are told apart already."""
    return written_out(words) if _is_plain(words) else organisation_words(" ".join(words))


def _is_plain(words: tuple[str, ...]) -> bool:
    """Whether the words of a name are letters alone, so that cutting them again gives the same words."""
    letters = "".join(words)
    return letters.isascii() and letters.isalpha()


def same_organisation(party: Party, words: tuple[str, ...], mention: Mention, view: str) -> bool:
    """Equal names, short forms, acronyms, and names that go on with a territory (`KPU`, `KPU Kota Metro`)."""
    if party.kind != "organisation":
        return False
    if words == party.words or words in party.names:
        return True
    if mention.region_code is not None and any(
        m.region_code not in (None, mention.region_code) for m in party.mentions
    ):
        return False  # the government of a town is not that of the kabupaten around it
    mine, theirs = organisation_words(mention.name.of(view)), organisation_words(party.name.of(view))
    if mine == theirs:
        return True
    if any(m.territory for m in (mention, party.mentions[0])):
        return False  # `Jakarta` is no short form of `Bank Jakarta`
    for short, long in ((words, party.words), (party.words, words)):
        if len(short) == 1 and len(short[0]) >= 3 and short[0] in (initials(long), initials(_again(long))):
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
