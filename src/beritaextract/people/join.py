"""Which speakers of many articles are one person.

The order of the steps: equal full names; full names that are part of longer ones; short names that are part of a full
one; short names alone.  Each step looks at the result of the steps before, never at the order of the rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from beritaextract.people.cluster import Cluster, described, order
from beritaextract.people.gathering import Gathering
from beritaextract.people.model import Appearance, JoinedBy, Person
from beritaextract.people.names import Name, NameIndex, folded, is_full
from beritaextract.people.posts import Fit, fits_in_words, holding_of, shown
from beritaextract.people.same_name import by_full_name

# A reason names so many of those that a name could stand for.
_NAMED = 3


def join(appearances: Iterable[Appearance]) -> list[Person]:
    """The people behind the appearances, those with most claims first; the order of the input changes nothing."""
    by_name: dict[Name, list[Appearance]] = {}
    for appearance in sorted(appearances, key=order):
        by_name.setdefault(folded(appearance.name), []).append(appearance)
    short = {name: group for name, group in by_name.items() if not is_full(name)}
    known = _Known(
        [cluster for name, group in by_name.items() if is_full(name) for cluster in by_full_name(name, group)]
    )
    known.join_full_names()
    clusters = known.clusters + [
        cluster for name, group in short.items() for cluster in known.by_short_name(name, group)
    ]
    clusters.sort(key=_rank)
    return [cluster.person(f"p{number}") for number, cluster in enumerate(clusters, start=1)]


def _rank(cluster: Cluster) -> tuple[int, int, str, tuple[str, str, int, str]]:
    claims = sum(joined.appearance.claims for joined in cluster.joined)
    first = min(order(joined.appearance) for joined in cluster.joined)
    return -claims, -len(cluster.articles), cluster.display_name(), first


class _Known:
    """The people with full names."""

    def __init__(self, clusters: list[Cluster]) -> None:
        self.clusters = clusters
        self._index = NameIndex([cluster.name for cluster in clusters])
        self._by_name: dict[Name, list[Cluster]] = {}
        self._by_alias: dict[Name, list[Cluster]] = {}
        roles: Counter[Name] = Counter()
        for cluster in clusters:
            self._by_name.setdefault(cluster.name, []).append(cluster)
            aliases = dict.fromkeys(folded(alias) for joined in cluster.joined for alias in joined.appearance.aliases)
            for alias in aliases:
                self._by_alias.setdefault(alias, []).append(cluster)
            roles.update({holding.role for holding in cluster.holdings})
        self._holders = roles
        self._into: dict[int, Cluster] = {}

    def join_full_names(self) -> None:
        """Join people whose name is part of one longer name, the longest names first."""
        for cluster in sorted(self.clusters, key=lambda cluster: (-len(cluster.name), cluster.name)):
            if len(self._by_name[cluster.name]) > 1:
                continue
            candidates = self._candidates(cluster.name)
            if len(candidates) != 1 or candidates[0] is cluster or candidates[0].articles & cluster.articles:
                continue
            (whole,) = candidates
            fits = (
                _partial(joined.appearance, whole, found[1])
                for joined in cluster.joined
                if (found := whole.fitting(joined.appearance)) and self._counts(found[0], joined.appearance)
            )
            reason = next(fits, None)
            if reason is None:
                continue
            for joined in cluster.joined:
                if joined.by == "first":
                    whole.add(joined.appearance, "partial-name", reason)
                else:
                    whole.add(*joined)
            self._into[id(cluster)] = whole
        self.clusters = [cluster for cluster in self.clusters if id(cluster) not in self._into]

    def by_short_name(self, name: Name, group: list[Appearance]) -> list[Cluster]:
        """Join appearances under one short name to people, or among themselves; the clusters that are new."""
        candidates = self._candidates(name) if name else []
        gathered = Gathering()
        for appearance in group:
            why = "" if name else "the name has no letters"
            if len(candidates) == 1:
                why = self._refused(candidates[0], appearance)
                if not why:
                    continue
            elif candidates:
                named = ", ".join(described(candidate) for candidate in candidates[:_NAMED])
                more = ", …" if len(candidates) > _NAMED else ""
                why = f"could be {len(candidates)} people: {named}{more}"
            own = gathered.fitting(appearance) if name else []
            if len(own) == 1:
                reason = f"the same single name; {shown(appearance)} fits"
                gathered.add(own[0], appearance, "short-name", reason)
            else:
                by: JoinedBy = "alone" if why or gathered.clusters else "first"
                gathered.add(Cluster(name), appearance, by, why or _unlike(gathered))
        return gathered.clusters

    def _refused(self, candidate: Cluster, appearance: Appearance) -> str:
        """Why an appearance is not the one person whose name it could be short for; empty once it has joined."""
        who = described(candidate)
        if appearance.article_id in candidate.articles:
            return f"{who} speaks in the same article as somebody else"
        found = candidate.fitting(appearance)
        if found is None:
            if not holding_of(appearance):
                return f"could be {who}, but no post is stated"
            return f"could be {who}, but the post differs: {shown(appearance)}"
        shared, where = found
        if not self._counts(shared, appearance):
            return f"could be {who}, but others are {appearance.role} too"
        alias = not self._index.wholes(folded(appearance.name))
        candidate.add(
            appearance, "alias" if alias else "partial-name", _partial(appearance, candidate, where, alias=alias)
        )
        return ""

    def _candidates(self, name: Name) -> list[Cluster]:
        found = [cluster for whole in self._index.wholes(name) for cluster in self._by_name[whole]]
        found += self._by_alias.get(name, [])
        return list(
            {id(whole): whole for whole in (self._into.get(id(cluster), cluster) for cluster in found)}.values()
        )

    def _counts(self, shared: Fit, appearance: Appearance) -> bool:
        """A shared affiliation counts; a role alone only where one person in the corpus holds it."""
        return shared.affiliation or self._holders[holding_of(appearance).role] == 1


def _partial(appearance: Appearance, whole: Cluster, where: Appearance, *, alias: bool = False) -> str:
    name = " ".join(whole.display_name().split())
    said = "is called so in another article" if alias else f"is the only full name that {appearance.name} is part of"
    return f"{name} {said}; {fits_in_words(appearance, where)}"


def _unlike(gathered: Gathering) -> str:
    if gathered.clusters:
        return "the same single name as others, without an affiliation that fits"
    return "the first with this name"
