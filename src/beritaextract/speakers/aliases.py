"""Nicknames that the article itself explains: `Tini Rosmalina yang akrab disapa Rosma`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from beritaextract.entities.matches import Mention
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.comparison import initials, name_words, within, without_address
from beritaextract.speakers.person_clusters import PersonClusters
from beritaextract.text import Document

CALLED = Rule(
    "speakers.aliases.called",
    "the article says what the person just named is called",
    examples=("Joko Santoso yang karib disapa Jeki hadir. “Silakan,” kata Jeki.",),
    counterexamples=("Joko Santoso hadir bersama Jeki. “Silakan,” kata Jeki.",),
)
OR_CALLED = Rule(
    "speakers.aliases.or",
    "`atau` behind a name joins a form of address or a word cut out of the name",
    examples=("Bupati Bogor Nur Arifin atau Mas Ipin hadir. “Silakan,” kata Mas Ipin.",),
    counterexamples=("Budi Santoso atau Andi akan hadir. “Silakan,” kata Andi.",),
)
SHORT_OF = Rule(
    "speakers.aliases.short-of",
    "the article says of which name the nickname is short",
    examples=("Tri Rahayu hadir. “Saya senang,” ucap Yayuk, sapaan Tri Rahayu.",),
    counterexamples=("Tri Rahayu hadir. “Saya senang,” ucap Yayuk, sapaan hangat.",),
)
KNOWN_AS = Rule(
    "speakers.aliases.known-as",
    "the article says that this is a nickname, of the person named before",
    examples=("Tri Rahayu hadir. “Saya senang,” ucap Yayuk, sapaan akrabnya.",),
    counterexamples=("Tri Rahayu hadir. “Saya senang,” ucap Tri, sapaan akrabnya.",),
)

BRACKETED = Rule(
    "speakers.aliases.bracketed",
    "a nickname stands in brackets behind the name",
    examples=("Camat Sulastri (Darmi) hadir. “Silakan,” kata Darmi.",),
    counterexamples=("Camat Sulastri (45) hadir. “Silakan,” kata Darmi.",),
)

# `Joko Widodo atau yang karib disapa Jokowi`, `yang biasa dipanggil Tjok Ace`
_CALLED: Final = regex.compile(
    r"\b(?:(?:akrab|karib|biasa|kerap|sering|lebih)\s++(?:juga\s++)?(?:disapa|dipanggil|dikenal|disebut)"
    r"(?:\s++(?:dengan(?:\s++(?:nama|sebutan|sapaan|panggilan))?+|sebagai))?+|"
    r"alias|sapaan akrab(?:nya)?+|panggilan akrab(?:nya)?+|bernama (?:asli|lengkap))\s++[“\"”‘']?+"
    r"(?P<name>(?:(?:Gus|Cak|Kang|Mas|Mbak|Bang|Bung|Bu|Pak)\s)?+\p{Lu}[\p{L}'’-]++(?:\s\p{Lu}[\p{L}'’-]++){0,3}+)"
)
# `Adi sapaan akrabnya`, `… kata Rosma, sapaan akrab Tini Rosmalina`
_KNOWN_AS: Final = regex.compile(
    r"(?<![\p{L}'’-])(?P<name>\p{Lu}[\p{L}'’-]{1,30}+(?:\s\p{Lu}[\p{L}'’-]{1,30}+)?+)\s{0,3}+[”\"]?+,?\s{0,3}+"
    r"(?:(?:sapaan|panggilan) (?:akrab|karib)(?:nya)?+|"
    r"(?:begitu|demikian)\s++(?:ia|dia|beliau|pria|perempuan|wanita|lelaki)[\p{Ll}\d ]{0,30}+(?<=disapa|dipanggil))"
)
# `Nur Arifin atau Mas Ipin`, `Wahyuningsih atau Yuni`
_OR = regex.compile(r"(?<=\p{L}) atau (?P<name>\p{Lu}[\p{L}'’-]{1,30}+(?:\s\p{Lu}[\p{L}'’-]{1,30}+)?+)(?!\s\p{Lu})")
# `ucap Tiwi, sapaan Pertiwi`
_SHORT_OF: Final = regex.compile(
    r"(?<![\p{L}'’-])(?P<name>\p{Lu}[\p{L}'’-]{1,30}+)\s{0,3}+,\s{0,3}+(?:nama\s)?(?:sapaan|panggilan)"
    r"(?: akrab| karib)?+ (?:dari |untuk )?+(?P<full>\p{Lu}[\p{L}'’-]{1,30}+(?:\s\p{Lu}[\p{L}'’-]{1,30}+){0,3}+)"
)
_BRACKET: Final = regex.compile(r"\s?\((?P<name>\p{Lu}[\p{L}'’-]{1,30}+(?:\s\p{Lu}[\p{L}'’-]{1,30}+)?+)\)")
# Words without one of which a pattern finds nothing.  Hardly any article has one of them, and to ask the vocabulary for
# them costs next to nothing; a pattern or `in` goes through the whole text.
_SIGNS: Final = {
    _CALLED: frozenset("disapa dipanggil dikenal disebut alias sapaan panggilan bernama".split()),
    _OR: frozenset({"atau"}),
    _SHORT_OF: frozenset({"sapaan", "panggilan"}),
    _KNOWN_AS: frozenset({"sapaan", "panggilan", "begitu", "demikian"}),
}
# A sign behind a stroke or hyphen (`nama/alias`) is no word of its own.
_JOINED: Final = ("alias", "sapaan", "panggilan", "bernama")
_SO: Final = frozenset({"begitu", "demikian"})  # signs only where somebody is called something too
_NEAR: Final = 150
_FAR: Final = 600
_STEPS: Final = 20
_MANY: Final = 200  # nicknames that an article explains; a text with more is none


class NicknameFinder:
    """Gives the persons of an article the nicknames that it explains, and the mentions of those their owner."""

    __slots__ = ("_cluster_of", "_document", "_log", "_named", "_persons", "_view")

    def __init__(
        self,
        document: Document,
        persons: PersonClusters,
        named: Sequence[Mention],
        cluster_of: dict[Mention, SpeakerCluster],
        log: Log,
    ) -> None:
        """`named` are the mentions of persons in text order; `cluster_of` is changed where two persons are one."""
        self._document = document
        self._view = document.view
        self._persons = persons
        self._named = named
        self._cluster_of = cluster_of
        self._log = log

    def run(self) -> None:
        """Looks for every way of explaining a nickname."""
        self._called()
        self._bracketed()
        self._or_called()
        self._short_of()
        self._known_as()

    def _called(self) -> None:
        for match in self._matches(_CALLED):
            name = Range(*match.span("name"))
            pointed = self._view[name.end : name.end + 10].lstrip(" \"”'’").startswith(("itu", "ini", "tersebut"))
            owner = self._resembling(name) if pointed else self._last_person_before(match.start())
            if owner is not None:
                self._take(CALLED, owner, name)

    def _bracketed(self) -> None:
        for mention in self._named:
            behind = self._view[mention.range.end : mention.phrase.end]
            match = _BRACKET.match(behind) if "(" in behind[:2] else None
            owner = self._cluster_of.get(mention) if match is not None else None
            if owner is not None and match is not None:
                start = mention.range.end
                name = Range(start + match.start("name"), start + match.end("name"))
                if not within(name_words(name.of(self._view)), owner.words):
                    self._take(BRACKETED, owner, name)

    def _or_called(self) -> None:
        for match in self._matches(_OR):
            owner = self._last_person_before(match.start())
            if owner is None or not any(mention.range.end == match.start() for mention in owner.mentions):
                continue
            words = name_words(match.group("name"))
            # `Budi atau Andi` are two persons: without a form of address only what sounds like the name is a nickname.
            resembles = len(words) == 1 and any(_resembles(words[0], word) for word in owner.words)
            if without_address(words) != words or resembles:
                self._take(OR_CALLED, owner, Range(*match.span("name")))

    def _short_of(self) -> None:
        for match in self._matches(_SHORT_OF):
            full = name_words(match.group("full"))
            owners = [cluster for cluster in self._persons.sharing(full) if within(full, cluster.words)]
            if len(owners) == 1:
                self._take(SHORT_OF, owners[0], Range(*match.span("name")))

    def _known_as(self) -> None:
        for match in self._matches(_KNOWN_AS):
            name = Range(*match.span("name"))
            words = without_address(name_words(name.of(self._view)))
            sharing = self._persons.sharing(words)
            if any(within(words, p.words) for p in sharing if len(without_address(p.words)) > len(words)):
                continue
            for mention in reversed(self._just_named(name.start)):
                owner = self._cluster_of.get(mention)
                if owner is not None and name_words(mention.name.of(self._view)) != words:
                    self._take(KNOWN_AS, owner, name)
                    break

    def _matches(self, pattern: regex.Pattern[str]) -> Iterator[regex.Match[str]]:
        signs = _SIGNS[pattern] & self._document.vocabulary
        if not signs and not (pattern is _CALLED and any(word.endswith(_JOINED) for word in self._document.unlettered)):
            return iter(())
        if signs and signs <= _SO and "disapa" not in self._view and "dipanggil" not in self._view:
            return iter(())
        return islice(pattern.finditer(self._view), _MANY)

    def _resembling(self, name: Range) -> SpeakerCluster | None:
        """Whom `politikus yang akrab disapa Bang Oma itu` means: of those just named the one whose name sounds so."""
        words = without_address(name_words(name.of(self._view)))
        near: list[SpeakerCluster] = []
        for mention in reversed(self._just_named(name.start)):
            if mention not in self._cluster_of or mention.range.overlaps(name):
                continue
            if name.start - mention.range.end > _FAR:
                break
            near.append(self._cluster_of[mention])
        for cluster in near:
            if any(_sounds_like(word, cluster.words) for word in words):
                return cluster
        return near[0] if near else None

    def _last_person_before(self, offset: int) -> SpeakerCluster | None:
        first_after = self._first_after(offset)
        if first_after < len(self._named) and self._named[first_after].range.start < offset:
            return self._cluster_of.get(self._named[first_after])  # `Hendrik Wowor alias Engku` is one mention
        if not first_after:
            return None
        mention = self._named[first_after - 1]
        between = self._view[mention.range.end : offset]
        near = len(between) <= _NEAR and "." not in between.replace(".,", "")
        return self._cluster_of.get(mention) if near else None

    def _just_named(self, offset: int) -> Sequence[Mention]:
        """The last mentions of persons before `offset`."""
        first_after = self._first_after(offset)
        return self._named[max(0, first_after - _STEPS) : first_after]

    def _first_after(self, offset: int) -> int:
        """Index of the first mention that ends after `offset`; mentions of persons do not overlap."""
        return bisect_right(self._named, offset, key=lambda mention: mention.range.end)

    def _take(self, rule: Rule, owner: SpeakerCluster, name: Range) -> None:
        """Gives the owner the nickname, and all mentions of a person who has no name but this one."""
        words = without_address(name_words(name.of(self._view)))
        owner.names.add(words)
        owner.aliases.append(name)
        if self._log.explaining:
            self._log.took(rule, *name, f"a name of {owner.name.of(self._view)}: {rule.reason}")
        same = [
            cluster
            for word in words
            for cluster in self._persons.sharing([word])
            if cluster is not owner and within(without_address(cluster.words), words)
        ]
        for cluster in list({id(cluster): cluster for cluster in same}.values()):
            self._persons.remove(cluster)
            owner.absorb(cluster)
            owner.posts.extend(cluster.posts)
            for mention in cluster.mentions:
                self._cluster_of[mention] = owner


def _sounds_like(short: str, full: tuple[str, ...]) -> bool:
    return any(short in word or word.startswith(short[:2]) for word in full) or initials(full) == short


def _resembles(short: str, word: str) -> bool:
    """Whether a nickname is cut out of a name or begins like it: `Lisa` of Monalisa, `Gaby` of Gabriella."""
    return len(word) > len(short) and (word.startswith(short[:3]) or short in word)
