"""Which of many people have a post that could fit another: looked up by what two posts that fit must share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from beritaextract.people.cluster import Cluster
from beritaextract.people.posts import Holding
from beritaextract.people.words import words_of

_Places = dict[str, dict[int, None]]


class MayFit:
    """The people of a list by their posts; `Cluster.fitting` decides, and finds nothing in those that are left out.

    Two posts that fit share a telling word, short form or territory of what both belong to; or, where one of them
    belongs to nothing, the role as a whole or its first word.
    """

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self._clusters = clusters
        self._placed: _Places = {}
        self._unplaced_roles: _Places = {}
        self._roles: _Places = {}
        self._noted = [0] * len(clusters)
        for at in range(len(clusters)):
            self.note(at)

    def note(self, at: int) -> None:
        """Take in the posts that the cluster at a place of the list has got since."""
        holdings = list(self._clusters[at].holdings)
        for holding in holdings[self._noted[at] :]:
            for key in _place_keys(holding):
                self._placed.setdefault(key, {})[at] = None
            for key in _role_keys(holding):
                self._roles.setdefault(key, {})[at] = None
                if not _is_placed(holding):
                    self._unplaced_roles.setdefault(key, {})[at] = None
        self._noted[at] = len(holdings)

    def places(self, holding: Holding) -> list[int]:
        """The places of those whose posts could fit, in order."""
        found: set[int] = set()
        for key in _place_keys(holding):
            found.update(self._placed.get(key, ()))
        roles = self._unplaced_roles if _is_placed(holding) else self._roles
        for key in _role_keys(holding):
            found.update(roles.get(key, ()))
        return sorted(found)


def _is_placed(holding: Holding) -> bool:
    return bool(holding.body or holding.region_code)


def _place_keys(holding: Holding) -> Iterator[str]:
    if holding.body:
        # Bodies that fit share a word that tells, or all that they have tell nothing and are the same, or initials.
        generic = words_of("generic")
        telling = [word for word in holding.body if word not in generic]
        yield from telling or (" ".join(sorted(set(holding.body))),)
        if len(holding.body) > 1:
            yield "".join(word[0] for word in holding.body)
    elif holding.region_code:
        yield holding.region_code


def _role_keys(holding: Holding) -> Iterator[str]:
    if holding.role:
        yield holding.joined
        yield holding.role[0]
        if len(holding.role) == 1 and holding.role[0] in words_of("heads"):
            yield "heads"
