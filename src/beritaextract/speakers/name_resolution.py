"""Whose name is it: full, partial, misspelt or short forms of the name of one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from beritaextract.entities.matches import Mention
from beritaextract.rules import Rule
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.comparison import nicknames, within
from beritaextract.speakers.name_edges import is_sentence
from beritaextract.speakers.name_forms import (
    is_clipped,
    is_ending_of,
    is_misspelt_name,
    is_one_letter_off,
    is_short_for,
)
from beritaextract.speakers.person_clusters import MANY, PersonClusters

# A name that fits several persons means the one mentioned last, if that was at most this many characters ago.
_NEAR: Final = 400

PART_OF_NAME = Rule(
    "speakers.coreference.part-of-name",
    "all words of the name stand in the fuller name, in its order",
    examples=("Bupati Bogor Agus Salim Wijaya datang. “Air surut,” kata Agus.",),
    counterexamples=("Bupati Bogor Agus Salim datang. “Air surut,” kata Dewi.",),
)
KNOWN_NICKNAME = Rule(
    "speakers.coreference.known-nickname",
    "the name by which a public figure is known",
    examples=("Basuki Tjahaja Purnama datang. “Air surut,” kata Ahok.",),
    counterexamples=("Basuki Rahmat datang. “Air surut,” kata Ahok.",),
)
SHORT_FORM = Rule(
    "speakers.coreference.short-form",
    "one word that is cut out of the name: its beginning, its initials, the first syllables of two words",
    examples=("Menteri Pertanian Idawati Lestari hadir. “Silakan,” kata Ida.",),
    counterexamples=("Menteri Pertanian Idawati Lestari hadir. “Silakan,” kata Budi.",),
)
ORDINARY_EDGE = Rule(
    "speakers.coreference.ordinary-edge",
    "without a word of the sentence at its edge the name is part of the fuller name",
    examples=("Anggota DPR Itut Adiatma hadir. Sang Itut mengatakan, air surut.",),
    counterexamples=("Anggota DPR Itut Adiatma hadir. Rudi Itut mengatakan, air surut.",),
)
CLIPPED = Rule(
    "speakers.coreference.clipped",
    "the first name is cut short, the others stand in the fuller name",
    examples=("Menteri Pariwisata Wirayuda Salim Kencoro hadir. “Silakan,” kata Wira Kencoro.",),
    counterexamples=("Menteri Pariwisata Wirayuda Salim Kencoro hadir. “Silakan,” kata Sari Kencoro.",),
)
ENDING = Rule(
    "speakers.coreference.ending",
    "one word that ends a name said before: nicknames keep the last syllables of a given name",
    examples=("Pedagang bernama Sulastri hadir. “Silakan,” kata Lastri.",),
    counterexamples=("Pedagang bernama Sulastri hadir. “Silakan,” kata Sulas.",),
)
MISSPELT = Rule(
    "speakers.coreference.misspelt",
    "a name written once that differs from another in one letter",
    examples=("Sekda Malang Rudi Hartono hadir. “Silakan,” kata Hartonno.",),
    counterexamples=("Sekda Malang Rudi Hartono hadir. “Silakan,” kata Hartati.",),
)
SEVERAL = Rule(
    "speakers.coreference.several",
    "the name fits several persons, and none of them was mentioned just before",
    examples=(
        "Lurah Agus Santoso mengatakan, air naik. Camat Dewi Santoso mengatakan, air surut. "
        + "Hujan turun sejak kemarin di seluruh wilayah itu. " * 10
        + "“Sudah aman,” kata Santoso.",
    ),
)


class NameMatch(NamedTuple):
    """Whose name it is.

    Attributes:
        cluster: the person, or None for a new one and where it is left open.
        rule: what says so; None for a new person.
        rivals: how many other persons the name fits as well as this one.
    """

    cluster: SpeakerCluster | None
    rule: Rule | None
    rivals: int = 0

    @property
    def is_open(self) -> bool:
        """Whether the name is too ambiguous to tell."""
        return self.cluster is None and self.rule is not None


_NEW = NameMatch(None, None)


def find_by_name(persons: PersonClusters, words: tuple[str, ...], mention: Mention, *, once: bool) -> NameMatch:
    """The person of that name.

    `once` says that the article writes the name so a single time: it may be a slip of the pen for another.
    """
    for step in _STEPS:
        rule, found = step(persons, words, mention, once)
        if len(found) > 1:
            return _nearest(found, words, mention, rule)
        if found:
            return NameMatch(found[0], rule)
    return _NEW


_Found = tuple[Rule, list[SpeakerCluster]]


def _part_of_name(persons: PersonClusters, words: tuple[str, ...], mention: Mention, once: bool) -> _Found:
    return PART_OF_NAME, [p for p in persons.sharing(words) if words == p.words or within(words, p.words)]


def _known_nickname(persons: PersonClusters, words: tuple[str, ...], mention: Mention, once: bool) -> _Found:
    full = nicknames().get(words)
    if full is None:
        return KNOWN_NICKNAME, []
    return KNOWN_NICKNAME, [p for p in persons.sharing(full) if within(full, p.words) or within(p.words, full)]


def _ordinary_edge(persons: PersonClusters, words: tuple[str, ...], mention: Mention, once: bool) -> _Found:
    if mention.role is not None or mention.affiliation is not None:
        return ORDINARY_EDGE, []
    for rest in persons.ordinary_edges(words):
        if found := [p for p in persons.sharing(rest) if within(rest, p.words)]:
            return ORDINARY_EDGE, found
    return ORDINARY_EDGE, []


def _short_form(persons: PersonClusters, words: tuple[str, ...], mention: Mention, once: bool) -> _Found:
    if len(words) != 1 or len(persons.clusters) > MANY:
        return SHORT_FORM, []
    return SHORT_FORM, [p for p in persons.clusters if is_short_for(words[0], p.words)]


def _ending(persons: PersonClusters, words: tuple[str, ...], mention: Mention, once: bool) -> _Found:
    """Who is new has a post, an age or a full name; one word that ends a name said before is short for it."""
    if len(persons.clusters) > MANY or mention.role is not None or mention.affiliation is not None:
        return ENDING, []
    ending = [p for p in persons.clusters if is_ending_of(words, p.words)]
    return ENDING, [p for p in ending if p.last_before(mention.range.start) >= 0] if len(ending) == 1 else []


def _clipped(persons: PersonClusters, words: tuple[str, ...], mention: Mention, once: bool) -> _Found:
    if len(words) < 2:
        return CLIPPED, []
    return CLIPPED, [p for p in persons.sharing(words[-1:]) if is_clipped(words, p.words)]


def _misspelt(persons: PersonClusters, words: tuple[str, ...], mention: Mention, once: bool) -> _Found:
    if len(words) > 1 and len(persons.clusters) <= MANY:
        found = [p for p in persons.clusters if len(p.words) == len(words) and is_one_letter_off(words, p.words)]
        if found:
            return MISSPELT, found
    new = not once or mention.role is not None or mention.affiliation is not None
    if new or len(persons.clusters) > MANY or not any(len(word) >= 6 for word in words):
        return MISSPELT, []
    return MISSPELT, [p for p in persons.clusters if is_misspelt_name(words, p.words)]


_STEPS: Final[tuple[Callable[[PersonClusters, tuple[str, ...], Mention, bool], _Found], ...]] = (
    _part_of_name,
    _known_nickname,
    _ordinary_edge,
    _short_form,
    _clipped,
    _ending,
    _misspelt,
)


def _nearest(found: list[SpeakerCluster], words: tuple[str, ...], mention: Mention, rule: Rule) -> NameMatch:
    """Of several persons with this name the one of just that name, with it as first name, or mentioned just before.

    Where nobody was, a person with a post goes before those without one, and one mentioned again before those named
    once: what is left is mostly a headline or a caption.
    """
    found = [p for p in found if not is_sentence(p.words)] or found
    for narrower in (
        found,
        [p for p in found if p.words == words],
        [p for p in found if p.words[: len(words)] == words],
        [p for p in found if p.posts],
    ):
        if len(narrower) == 1:
            return NameMatch(narrower[0], rule)
    last = max(found, key=lambda p: p.last_before(mention.range.start))
    since = last.last_before(mention.range.start)
    if since >= 0 and mention.range.start - since <= _NEAR:
        return NameMatch(last, rule, len(found) - 1)
    again = [p for p in found if len(p.mentions) > 1]
    if len(again) == 1:
        return NameMatch(again[0], rule, len(found) - 1)
    return NameMatch(None, SEVERAL, len(found))
