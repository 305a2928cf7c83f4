"""People under one name, told apart by their affiliations."""

from __future__ import annotations

from beritaextract.people.cluster import Cluster
from beritaextract.people.model import Appearance, JoinedBy
from beritaextract.people.posts import holding_of

# A word that the affiliations of more people share says nothing.  Keeps time linear.
_MOST = 100


class Gathering:
    """Clusters of one name, found by affiliation without comparing each with each.

    Attributes:
        clusters: in the order in which they were begun.
    """

    def __init__(self) -> None:
        self.clusters: list[Cluster] = []
        self._by_word: dict[str, dict[int, Cluster]] = {}

    def add(self, cluster: Cluster, appearance: Appearance, by: JoinedBy, reason: str) -> None:
        """Put an appearance into a cluster, which may be new."""
        if not cluster.joined:
            self.clusters.append(cluster)
        cluster.add(appearance, by, reason)
        for word in _words(appearance):
            self._by_word.setdefault(word, {})[id(cluster)] = cluster

    def fitting(self, appearance: Appearance) -> list[Cluster]:
        """The clusters that share the affiliation and quote nobody of the same article."""
        groups = (self._by_word.get(word, {}) for word in _words(appearance))
        near = {id_: cluster for group in groups if len(group) <= _MOST for id_, cluster in group.items()}
        return [
            cluster
            for cluster in near.values()
            if appearance.article_id not in cluster.articles
            and (found := cluster.fitting(appearance)) is not None
            and found[0].affiliation
        ]


def _words(appearance: Appearance) -> dict[str, None]:
    """What two affiliations that fit have in common: a word, an acronym, a region."""
    holding = holding_of(appearance)
    if not holding.affiliation:
        return {}
    words = dict.fromkeys(holding.affiliation)
    words["".join(word[0] for word in holding.affiliation)] = None
    if holding.region_code:
        words[f"region {holding.region_code}"] = None
    return words
