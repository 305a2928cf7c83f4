"""Whose name is it: full, partial, misspelt or short forms of the name of one person."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.matches import Mention
from beritaextract.rules import Rule
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.comparison import (
    initials,
    misspelt,
    nicknames,
    post_words,
    spelling,
    within,
)
from beritaextract.speakers.name_edges import is_ordinary_after, is_ordinary_before, is_sentence
from beritaextract.text import Document

# Guesses by likeness look at every person; a text with more persons than this is no article but a list.
# What papers call the holders of some posts by.
_EPITHETS = {"kepala negara": "presiden", "bendahara negara": "menteri keuangan"}
MANY = 400
# A name that fits several persons means the one mentioned last, if that was at most this many characters ago.
_NEAR = 400
# Of one person the first so many posts are looked at where that is done again and again.
_POSTS = 20

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


class PersonClusters:
    """The persons of the article with look-up by the words of their names and posts."""

    __slots__ = ("_by_post", "_by_word", "_document", "clusters")

    def __init__(self, document: Document) -> None:
        self.clusters: list[SpeakerCluster] = []
        self._document = document
        self._by_word: dict[str, list[SpeakerCluster]] = {}
        self._by_post: dict[str, list[SpeakerCluster]] | None = None

    def add(self, cluster: SpeakerCluster) -> None:
        """Takes a person in."""
        self.clusters.append(cluster)
        for word in {spelling(word) for word in cluster.words}:
            self._by_word.setdefault(word, []).append(cluster)

    def remove(self, cluster: SpeakerCluster) -> None:
        """Drops a person who turned out to be another."""
        self.clusters.remove(cluster)
        for word in {spelling(word) for word in cluster.words}:
            self._by_word[word].remove(cluster)

    def sharing(self, words: Iterable[str]) -> list[SpeakerCluster]:
        """Persons who may have all of `words`, in order of entry: those who share the rarest of them."""
        best: list[SpeakerCluster] | None = None
        for word in words:
            if len(word) > 1:
                found = self._by_word.get(spelling(word), []) + self._by_word.get(word[0], [])
                if best is None or len(found) < len(best):
                    best = found
        return self.clusters[-MANY:] if best is None else best

    def find_by_name(self, words: tuple[str, ...], mention: Mention, *, once: bool) -> NameMatch:
        """The person of that name.

        `once` says that the article writes the name so a single time: it may be a slip of the pen for another.
        """
        for step in _STEPS:
            rule, found = step(self, words, mention, once)
            if len(found) > 1:
                return _nearest(found, words, mention, rule)
            if found:
                return NameMatch(found[0], rule)
        return _NEW

    def ordinary_edges(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """The name without a word at one edge that is more likely one of the sentence."""
        if len(words) > 1 and is_ordinary_before(words[0], self._document):
            yield words[1:]
        if len(words) > 1 and is_ordinary_after(words[-1], self._document):
            yield words[:-1]

    def find_holder(self, mention: Mention, view: str) -> SpeakerCluster | None:
        """The person who holds the post, where the article says so; the one mentioned last, of several."""
        named = (mention.role or mention.name).of(view)
        role = _EPITHETS.get(" ".join(named.lower().split()), named)
        body = mention.affiliation.of(view) if mention.affiliation is not None else None
        wanted = post_words(role) if body is None else post_words(role) | post_words(body)
        if not wanted:
            return None
        index = self._posts()
        rarest = min((index.get(word, []) for word in wanted), key=len)
        fitting = [p for p in rarest[-MANY:] if any(post.is_held_as(role, body, wanted) for post in p.posts)]
        if not fitting:
            return self._only_holder_of_role(mention, view)
        before = [p for p in fitting if p.last_before(mention.range.start) >= 0]
        return max(before or fitting, key=lambda p: p.last_before(mention.range.start))

    def holder_there(self, mention: Mention, words: tuple[str, ...], view: str) -> SpeakerCluster | None:
        """The person who holds the post in the place that a single unknown word behind it names: `Kades Karanglo`."""
        if mention.role is None or len(words) != 1 or words[0] in lexicon().given_names:
            return None
        role, place = mention.role.of(view), mention.name.of(view)
        wanted = post_words(role) | post_words(place)
        for person in self.clusters[-MANY:]:
            for post in person.posts[:_POSTS]:
                there = post.affiliation is not None and words[0] in post_words(post.affiliation.of(view))
                if there and post.is_held_as(role, place, wanted):
                    return person
        return None

    def _only_holder_of_role(self, mention: Mention, view: str) -> SpeakerCluster | None:
        """The one person with this role, where the body it belongs to is stated of the post or of him alone."""
        if mention.role is None or mention.affiliation is None:
            return None
        role = post_words(mention.role.of(view))
        if len(role) < 2:
            return None  # there are many heads
        found = [
            p
            for p in self.clusters[-MANY:]
            for post in p.posts
            if post.affiliation is None and post.is_held_as(mention.role.of(view), None, role)
        ]
        return found[0] if len({id(p) for p in found}) == 1 else None

    def _posts(self) -> dict[str, list[SpeakerCluster]]:
        if self._by_post is None:
            self._by_post = {}
            for cluster in self.clusters:
                for word in {word for post in cluster.posts for word in post.words}:
                    self._by_post.setdefault(word, []).append(cluster)
        return self._by_post


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
    return CLIPPED, [p for p in persons.sharing(words[-1:]) if _is_clipped(words, p.words)]


def _misspelt(persons: PersonClusters, words: tuple[str, ...], mention: Mention, once: bool) -> _Found:
    if len(words) > 1 and len(persons.clusters) <= MANY:
        found = [p for p in persons.clusters if len(p.words) == len(words) and _one_letter_off(words, p.words)]
        if found:
            return MISSPELT, found
    new = not once or mention.role is not None or mention.affiliation is not None
    if new or len(persons.clusters) > MANY or not any(len(word) >= 6 for word in words):
        return MISSPELT, []
    return MISSPELT, [p for p in persons.clusters if _misspelt_name(words, p.words)]


_STEPS: tuple[Callable[[PersonClusters, tuple[str, ...], Mention, bool], _Found], ...] = (
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


def is_short_for(short: str, full: tuple[str, ...]) -> bool:
    """`Jokowi` for Joko Widodo, `Risma` for Rismaharini, `AHY` for Agus Harimurti Yudhoyono."""
    if len(short) == 3 and short.isalpha() and full[0].startswith(short) and len(full[0]) >= 5:
        return True
    if len(full) >= 3 and len(short) == len(full) and initials(full) == short:
        return True
    if len(short) >= 4 and any(len(word) >= len(short) + 2 and word.startswith(short) for word in full):
        return True
    if len(short) >= 5 and len(full) > 1:
        for cut in range(2, len(short) - 1):
            if full[0].startswith(short[:cut]) and full[1].startswith(short[cut:]):
                return True
    return False


def is_ending_of(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Lastri` for Sulastri, `Tina` for Kristina: Indonesian nicknames keep the last syllables of a given name."""
    if len(words) != 1 or len(words[0]) < 4:
        return False
    return any(len(word) >= len(words[0]) + 2 and word.endswith(words[0]) for word in full)


def _is_clipped(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Wira Kencoro` for Wirayuda Salim Kencoro: the first word is the beginning of the first, the others stand."""
    first, start = words[0], full[0]
    return 4 <= len(first) < len(start) and start.startswith(first) and within(words[1:], full[1:])


def _one_letter_off(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """`Ben Alwar` for Ben Alward: all words are equal but one, and that in all letters but one."""
    wrong = [(one, other) for one, other in zip(words, full, strict=True) if one != other]
    return len(wrong) == 1 and min(map(len, wrong[0])) >= 5 and misspelt(*wrong[0], shortest=5)


def _misspelt_name(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether one word of the name is misspelt and the others, if any, are equal."""
    wrong = [word for word in words if word not in full]
    return len(wrong) == 1 and any(misspelt(wrong[0], other) for other in full)


def same_post(cluster: SpeakerCluster, phrase: str) -> bool:
    """Whether somebody known by his post alone holds the post that the phrase names."""
    return any(post.is_same_as(phrase) for post in cluster.posts)
