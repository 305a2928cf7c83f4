"""Appearances that are taken for one person, while they are being gathered."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from beritaextract.people.model import Appearance, JoinedBy, Member, Person, Post
from beritaextract.people.names import Name, folded
from beritaextract.people.posts import Fit, Holding, fit, shown

# With more posts than this a name is that of many people, and only a post in the same words fits.  Keeps time linear.
_MOST_POSTS = 100


def order(appearance: Appearance) -> tuple[str, str, int, str]:
    """By day, then article, then speaker: the order of the rows does not matter."""
    id_ = appearance.speaker_id
    return (appearance.published or "", appearance.article_id, len(id_), id_)


class Entry(NamedTuple):
    """An appearance with its name and post in a form for comparing."""

    appearance: Appearance
    name: Name
    holding: Holding


class Joined(NamedTuple):
    """An entry with how it came in."""

    entry: Entry
    by: JoinedBy
    reason: str


class Cluster:
    """One person to be.

    Attributes:
        name: the folded name under which it was begun.
        joined: its entries, with how each came in.
        articles: the articles it appears in; no second speaker of one of them can join.
    """

    __slots__ = ("_shown", "articles", "holdings", "joined", "name")

    def __init__(self, name: Name) -> None:
        self.name = name
        self.joined: list[Joined] = []
        self.articles: set[str] = set()
        self.holdings: dict[Holding, Appearance] = {}
        self._shown = (0, "")

    def add(self, entry: Entry, by: JoinedBy, reason: str) -> None:
        self.joined.append(Joined(entry, by, sys.intern(reason)))  # few differ
        self.articles.add(entry.appearance.article_id)
        if entry.holding:
            self.holdings.setdefault(entry.holding, entry.appearance)

    def take(self, other: Cluster, by: JoinedBy, reason: str) -> None:
        """Put all entries of another cluster into this one; what began the other came in by `by`."""
        for joined in other.joined:
            if joined.by in {"first", "alone"}:
                self.add(joined.entry, by, reason)
            else:
                self.add(*joined)

    def fitting(self, holding: Holding) -> tuple[Fit, Appearance] | None:
        """What a post has in common with a post of the cluster, and where that was stated; the best of them."""
        if not holding:
            return None
        if holding in self.holdings:
            placed = bool(holding.body or holding.region_code or holding.office)
            return Fit(bool(holding.role), placed), self.holdings[holding]
        best: tuple[Fit, Appearance] | None = None
        for known, where in islice(self.holdings.items(), _MOST_POSTS):
            found = fit(holding, known)
            if found is not None and (best is None or found.affiliation > best[0].affiliation):
                best = found, where
                if found.affiliation:
                    break
        return best

    def display_name(self) -> str:
        """The fullest form of the name; of several the most frequent."""
        if self._shown[0] != len(self.joined):
            self._shown = len(self.joined), self._fullest_form()
        return self._shown[1]

    def _fullest_form(self) -> str:
        if len(self.joined) == 1:
            return self.joined[0].entry.appearance.name
        counts = Counter(joined.entry.appearance.name for joined in self.joined if joined.by != "more-words")
        if len(counts) == 1:
            return next(iter(counts))
        return min(counts, key=lambda name: (_fullness(folded(name)), -counts[name], name.isupper(), name))

    def person(self, id_: str) -> Person:
        """The person, complete."""
        members = sorted(self.joined, key=lambda joined: order(joined.entry.appearance))
        appearances = [joined.entry.appearance for joined in members]
        name = self.display_name()
        days = sorted(found.published for found in appearances if found.published)
        return Person(
            id=id_,
            name=name,
            variants=tuple(_others((found.name for found in appearances), name)),
            aliases=tuple(_others((alias for found in appearances for alias in found.aliases), name)),
            posts=_posts([joined.entry for joined in members]),
            articles=len(self.articles),
            claims=sum(found.claims for found in appearances),
            first=days[0] if days else None,
            last=days[-1] if days else None,
            members=tuple(
                Member(found.article_id, found.speaker_id, found.name, joined.by, joined.reason)
                for joined in members
                for found in (joined.entry.appearance,)
            ),
        )


def _fullness(name: Name) -> tuple[int, int]:
    return -sum(len(word) > 1 for word in name), -len(name)


def _others(names: Iterable[str], name: str) -> list[str]:
    counts = Counter(names)
    del counts[name]
    if not counts:
        return []
    return sorted(counts, key=lambda other: (-counts[other], other))


def _posts(entries: list[Entry]) -> tuple[Post, ...]:
    """The posts by what they mean, each in the words that were used first."""
    groups: dict[Holding, list[Appearance]] = {}
    for entry in entries:
        if entry.appearance.role or entry.appearance.affiliation:
            groups.setdefault(entry.holding, []).append(entry.appearance)
    posts = []
    for group in groups.values():
        days = sorted(found.published for found in group if found.published)
        region = next((found.region_code for found in group if found.region_code), None)
        posts.append(
            Post(
                group[0].role,
                group[0].affiliation,
                region,
                days[0] if days else None,
                days[-1] if days else None,
                len({found.article_id for found in group}),
            )
        )
    return tuple(sorted(posts, key=lambda post: (post.first or "", post.role or "", post.affiliation or "")))


def described(cluster: Cluster) -> str:
    """A person in a reason: the name, with a post where one is known."""
    post = next((shown(found) for found in cluster.holdings.values() if shown(found)), "")
    return f"{cluster.display_name()} ({post})" if post else cluster.display_name()
