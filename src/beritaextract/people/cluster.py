"""Appearances that are taken for one person, while they are being gathered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from beritaextract.people.model import Appearance, JoinedBy, Member, Person, Post
from beritaextract.people.names import Name, folded
from beritaextract.people.posts import Fit, Holding, fit, holding_of, shown

# With more posts than this a name is that of many people, and only a post in the same words fits.  Keeps time linear.
_MOST_POSTS = 100


def order(appearance: Appearance) -> tuple[str, str, int, str]:
    """By day, then article, then speaker: the order of the rows does not matter."""
    id_ = appearance.speaker_id
    return (appearance.published or "", appearance.article_id, len(id_), id_)


class Joined(NamedTuple):
    """An appearance with how it came in."""

    appearance: Appearance
    by: JoinedBy
    reason: str


class Cluster:
    """One person to be.

    Attributes:
        name: the folded name under which it was begun.
        joined: its appearances, with how each came in.
        articles: the articles it appears in; no second speaker of one of them can join.
    """

    def __init__(self, name: Name) -> None:
        self.name = name
        self.joined: list[Joined] = []
        self.articles: set[str] = set()
        self.holdings: dict[Holding, Appearance] = {}

    def add(self, appearance: Appearance, by: JoinedBy, reason: str) -> None:
        self.joined.append(Joined(appearance, by, reason))
        self.articles.add(appearance.article_id)
        if holding := holding_of(appearance):
            self.holdings.setdefault(holding, appearance)

    def fitting(self, appearance: Appearance) -> tuple[Fit, Appearance] | None:
        """What the post of an appearance has in common with a post of the cluster, and where that was stated."""
        holding = holding_of(appearance)
        if holding in self.holdings:
            return Fit(bool(holding.role), bool(holding.affiliation)), self.holdings[holding]
        if not holding:
            return None
        for known, where in islice(self.holdings.items(), _MOST_POSTS):
            if found := fit(holding, known):
                return found, where
        return None

    def display_name(self) -> str:
        """The fullest form of the name; of several the most frequent."""
        counts = Counter(joined.appearance.name for joined in self.joined)
        return min(counts, key=lambda name: (_fullness(folded(name)), -counts[name], name.isupper(), name))

    def person(self, id_: str) -> Person:
        """The person, complete."""
        appearances = sorted((joined.appearance for joined in self.joined), key=order)
        name = self.display_name()
        days = sorted(found.published for found in appearances if found.published)
        return Person(
            id=id_,
            name=name,
            variants=tuple(_others((found.name for found in appearances), name)),
            aliases=tuple(_others((alias for found in appearances for alias in found.aliases), name)),
            posts=_posts(appearances),
            articles=len(self.articles),
            claims=sum(found.claims for found in appearances),
            first=days[0] if days else None,
            last=days[-1] if days else None,
            members=tuple(
                Member(found.article_id, found.speaker_id, found.name, joined.by, joined.reason)
                for joined in sorted(self.joined, key=lambda joined: order(joined.appearance))
                for found in (joined.appearance,)
            ),
        )


def _fullness(name: Name) -> tuple[int, int]:
    return -sum(len(word) > 1 for word in name), -len(name)


def _others(names: Iterable[str], name: str) -> list[str]:
    counts = Counter(names)
    del counts[name]
    return sorted(counts, key=lambda other: (-counts[other], other))


def _posts(appearances: list[Appearance]) -> tuple[Post, ...]:
    groups: dict[tuple[Name, Name], list[Appearance]] = {}
    for found in appearances:
        if holding := holding_of(found):
            groups.setdefault((holding.role, holding.affiliation), []).append(found)
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
    post = next((shown(found) for found in cluster.holdings.values()), "")
    return f"{cluster.display_name()} ({post})" if post else cluster.display_name()
