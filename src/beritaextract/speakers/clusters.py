"""Who is who: mentions gathered into clusters, each one person, organisation or unnamed source."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import Literal

from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.comparison import post_heads, post_units, post_words


@dataclass(slots=True)
class SpeakerCluster:
    """One who may speak.

    Attributes:
        kind: person, organisation or unnamed.
        words: the words of its fullest name so far.
        names: further word sequences that mean it: nicknames, acronyms.
        mentions: in text order.
        aliases: ranges of other names.
        posts: role and affiliation with the region code, as stated, in text order.
        region_codes: of its mentions.
    """

    kind: Literal["person", "organisation", "unnamed"]
    words: tuple[str, ...]
    name: Range
    names: set[tuple[str, ...]] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    aliases: list[Range] = field(default_factory=list)
    posts: list[StatedPost] = field(default_factory=list)
    region_codes: set[str] = field(default_factory=set)
    _starts: list[int] = field(default_factory=list)  # of the mentions, in order, for `last_before`

    def add(self, mention: Mention, text: str) -> None:
        """Takes a mention that means this cluster."""
        self.mentions.append(mention)
        insort(self._starts, mention.range.start)
        if mention.region_code is not None:
            self.region_codes.add(mention.region_code)
        if mention.role is not None or mention.affiliation is not None:
            self.posts.append(StatedPost(mention.role, mention.affiliation, mention.region_code, text))

    def last_before(self, offset: int) -> int:
        """Offset of the last mention before `offset`, or -1."""
        before = bisect_left(self._starts, offset)
        return self._starts[before - 1] if before else -1

    def absorb(self, other: SpeakerCluster) -> None:
        """Takes the mentions of another cluster that turned out to be this one."""
        self.mentions.extend(other.mentions)
        self._starts = sorted(self._starts + other._starts)


class StatedPost:
    """A role with its affiliation as one mention states them; `words` are compared, once somebody asks for a post."""

    __slots__ = ("_text", "_words", "affiliation", "code", "role")

    def __init__(self, role: Range | None, affiliation: Range | None, code: str | None, text: str) -> None:
        self.role = role
        self.affiliation = affiliation
        self.code = code
        self._text = text
        self._words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """The words of both, short forms written out."""
        if self._words is None:
            stated = (part.of(self._text) for part in (self.role, self.affiliation) if part)
            self._words = frozenset().union(*map(post_words, stated))
        return self._words

    def is_held_as(self, role: str, body: str | None, wanted: frozenset[str]) -> bool:
        """Whether the holder is meant by a post, given as role, body and the words of both.

        The wife, the deputy and the lawyer of a regent are not the regent: what the stated role begins with must be in
        what is asked for. The head of a division is not the head of its body.
        """
        if self.role is None or not wanted <= self.words:
            return False
        stated = self.role.of(self._text)
        if post_heads(stated).isdisjoint(wanted):
            return False
        return body is None or post_units(stated) <= post_units(f"{role} {body}")

    def is_same_as(self, phrase: str) -> bool:
        """Whether the phrase names this post, more or less fully, and none that has it in its name."""
        words = post_words(phrase)
        heads = post_heads(self.role.of(self._text)) if self.role is not None else self.words
        if words <= self.words:
            return not heads.isdisjoint(words)
        return bool(self.words) and self.words <= words and not post_heads(phrase).isdisjoint(self.words)


def without_alias(name: Range, text: str) -> Range:
    """A name without the nickname that it holds: `Hendrik Wowor alias Engku`."""
    alias = name.of(text).find(" alias ")
    return Range(name.start, name.start + alias) if alias > 0 else name


def new_cluster(mention: Mention, words: tuple[str, ...], text: str) -> SpeakerCluster:
    """A cluster of one mention, whose name has these words."""
    if mention.kind == "organisation":
        kind: Literal["person", "organisation", "unnamed"] = "organisation"
    elif mention.kind in ("unnamed", "description"):
        kind = "unnamed"
    else:
        kind = "person"
    cluster = SpeakerCluster(kind, words, without_alias(mention.name, text))
    cluster.add(mention, text)
    return cluster


def tell_owner(log: Log, rule: Rule | None, mention: Mention, owner: SpeakerCluster, text: str) -> None:
    """Tells whom a mention means, and by which rule; None for a cluster of its own."""
    if log.explaining and rule is not None:
        log.took(rule, *mention.range, f"means {owner.name.of(text)}: {rule.reason}")
