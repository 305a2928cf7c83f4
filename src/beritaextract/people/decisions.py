"""What somebody has decided about people: other names, who is the same and who is not, and ids that stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from beritaextract.people.cluster import Cluster
from beritaextract.people.model import Appearance
from beritaextract.people.names import Name, folded


class Anchor(NamedTuple):
    """A speaker of an article by name: what stays when an archive is extracted anew."""

    article_id: str
    name: Name


class Pair(NamedTuple):
    """A decision about two people, each told by one of their appearances, and by the names they had then."""

    one: Anchor
    other: Anchor
    same: bool
    names: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions about the people of a corpus.

    Attributes:
        names: the full name for other names of a person, both folded.
        pairs: who is the same and who is not, the latest last.
        kept: the id that the person of each appearance had in the run before.
        last: the highest number that an id ever had; none is used again for somebody else.
    """

    names: Mapping[Name, Name] = field(default_factory=dict)
    pairs: Sequence[Pair] = ()
    kept: Mapping[Anchor, str] = field(default_factory=dict)
    last: int = 0

    def name_of(self, appearance: Appearance) -> Name:
        """The folded name of an appearance, or that for which it is another name."""
        name = folded(appearance.name)
        return self.names.get(name, name)

    def applied(self, clusters: list[Cluster]) -> list[Cluster]:
        """The clusters after all decisions by hand; a later decision goes before an earlier one."""
        if not self.pairs:
            return clusters
        for pair in self.pairs:
            one, other = _with(clusters, pair.one), _with(clusters, pair.other)
            if one is None or other is None or (one is other) == pair.same:
                continue
            if pair.same:
                one.take(other, "by-hand", f"decided by hand: {pair.names[0]} and {pair.names[1]} are the same")
                clusters = [cluster for cluster in clusters if cluster is not other]
            else:
                clusters = _apart(clusters, one, pair)
        return clusters

    def ids(self, clusters: Sequence[Cluster]) -> list[str]:
        """The id of each cluster: that of the run before for most of its appearances, or a new one.

        The id of a person who is two now goes to the one with more of the old appearances.
        """
        claims: list[tuple[int, int, str]] = []
        for place, cluster in enumerate(clusters):
            votes: dict[str, int] = {}
            for anchor in _anchors(cluster):
                if (id_ := self.kept.get(anchor)) is not None:
                    votes[id_] = votes.get(id_, 0) + 1
            claims += [(-count, place, id_) for id_, count in votes.items()]
        given: dict[int, str] = {}
        taken: set[str] = set()
        for _, place, id_ in sorted(claims):
            if place not in given and id_ not in taken:
                given[place] = id_
                taken.add(id_)
        used = {int(id_[1:]) for id_ in self.kept.values() if id_[:1] == "p" and id_[1:].isdecimal()}
        following = max(used | {self.last})
        for place in range(len(clusters)):
            if place not in given:
                following += 1
                given[place] = f"p{following}"
        return [given[place] for place in range(len(clusters))]


def _anchors(cluster: Cluster) -> Iterable[Anchor]:
    for joined in cluster.joined:
        yield Anchor(joined.entry.appearance.article_id, folded(joined.entry.appearance.name))


def _with(clusters: list[Cluster], anchor: Anchor) -> Cluster | None:
    return next(
        (
            cluster
            for cluster in clusters
            if anchor.article_id in cluster.articles and any(found == anchor for found in _anchors(cluster))
        ),
        None,
    )


def _apart(clusters: list[Cluster], whole: Cluster, pair: Pair) -> list[Cluster]:
    """A cluster cut in two: each entry goes where its name and post fit better, the first on a tie."""
    reason = f"decided by hand: {pair.names[0]} and {pair.names[1]} are not the same"
    halves = [Cluster(whole.name), Cluster(whole.name)]
    seeds = [pair.one, pair.other]
    rest = []
    for joined in whole.joined:
        anchor = Anchor(joined.entry.appearance.article_id, folded(joined.entry.appearance.name))
        if anchor in seeds:
            halves[seeds.index(anchor)].add(joined.entry, "by-hand", reason)
        else:
            rest.append(joined)
    names = [pair.one.name, pair.other.name]
    for joined in rest:
        found = [half.fitting(joined.entry.holding) for half in halves]
        scores = [
            (
                joined.entry.name == name or folded(joined.entry.appearance.name) == name,
                bool(fit and fit[0].affiliation),
            )
            for name, fit in zip(names, found, strict=True)
        ]
        halves[1 if scores[1] > scores[0] else 0].add(joined.entry, joined.by, joined.reason)
    at = next(place for place, cluster in enumerate(clusters) if cluster is whole)
    return [*clusters[:at], *(half for half in halves if half.joined), *clusters[at + 1 :]]
