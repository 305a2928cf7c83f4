"""Who is who: mentions gathered into clusters, each one person, organisation or unnamed source."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from typing import Literal

from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.comparison import is_acting, post_heads, post_units, post_words
from beritaextract.speakers.words import word_class


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
    """A role with its affiliation as one mention states them; they are compared, once somebody asks for a post."""

    __slots__ = ("_text", "_words", "affiliation", "code", "role")

    def __init__(
        self,
        role: Range | None,
        affiliation: Range | None,
        code: str | None,
        text: str,
        words: frozenset[str] | None = None,
    ) -> None:
        self.role = role
        self.affiliation = affiliation
        self.code = code
        self._text = text
        self._words = words

    @property
    def words(self) -> frozenset[str]:
        """The words of both, short forms written out."""
        if self._words is None:
            stated = (part.of(self._text) for part in (self.role, self.affiliation) if part)
            self._words = frozenset().union(*map(post_words, stated))
        return self._words

    def is_held_as(self, asked: StatedPost) -> bool:
        """Whether the holder of this post is meant by another statement of a post.

        The wife, the deputy and the lawyer of a regent are not the regent: what the stated role begins with must be in
        what is asked for. The head of a division is not the head of its body, nor is a regent the acting one.
        """
        if self.role is None or not asked.words <= self.words or self.heads.isdisjoint(asked.words):
            return False
        if "terpilih" in self.words and "terpilih" not in asked.words:
            return False  # he does not hold it yet
        whole = asked.affiliation is not None or ("kepala" in asked.words and len(asked.words) > 1)
        return (
            (self.acting or not asked.acting)
            and asked.parts <= self.named_parts
            and (not whole or self.parts <= asked.named_parts)
        )

    def is_just(self, asked: StatedPost) -> bool:
        """Whether the post is held under just the name that is asked for: a `Ketua Umum` is a `Ketua`, but not just."""
        if self.role is None:
            return False
        return self.acting == asked.acting and post_words(self.role.of(self._text)) <= asked.words

    def is_same_as(self, other: StatedPost) -> bool:
        """Whether another statement may be one of this post, and neither is only in the name of the other."""
        few, many = sorted((self, other), key=lambda post: len(post.words))
        if not few.words or not few.words <= many.words or many.heads.isdisjoint(few.words):
            return False
        heads_a_part = "kepala" in few.words and len(few.words) > 1 and few.parts != many.parts
        return (self.acting or not other.acting) and not heads_a_part

    @property
    def heads(self) -> frozenset[str]:
        """What the role begins with, or each role of several."""
        return post_heads(self.role.of(self._text)) if self.role is not None else self.words

    @property
    def parts(self) -> frozenset[str]:
        """The words that make the post one in a part of a body, or in a body inside of another."""
        units = post_units(self.role.of(self._text)) if self.role is not None else frozenset[str]()
        first = self.affiliation.of(self._text).lower().split()[0] if self.affiliation is not None else ""
        return units | {first} if first in word_class("lower_bodies") else units

    @property
    def named_parts(self) -> frozenset[str]:
        """The same, and all such words in the name of the body."""
        if self.affiliation is None:
            return self.parts
        body = self.affiliation.of(self._text)
        return self.parts | post_units(body) | word_class("lower_bodies").intersection(body.lower().split())

    @property
    def former(self) -> bool:
        """Whether it is held no longer."""
        return not word_class("former").isdisjoint(self.words)

    @property
    def acting(self) -> bool:
        """Whether it is held for another or for a time."""
        return self.role is not None and is_acting(self.role.of(self._text))


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
