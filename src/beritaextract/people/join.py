"""Which speakers of many articles are one person.

The order of the steps: equal full names; full names that are part of longer ones, or the same in another spelling;
short names that are part of a full one; short names alone.  Each step looks at the result of the steps before, never
at the order of the rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from beritaextract.people.cluster import Cluster, Entry, described, order
from beritaextract.people.decisions import Decisions
from beritaextract.people.fitting import MayFit
from beritaextract.people.model import Appearance, JoinedBy, Person
from beritaextract.people.names import Name, NameIndex, folded, heard, is_full, spelt
from beritaextract.people.posts import Fit, Holding, Posts, fits_in_words, shown
from beritaextract.people.same_name import by_affiliation, by_full_name
from beritaextract.people.surplus import KnownNames, name_itself

# A reason names so many of those that a name could stand for.
_NAMED = 3
# So many articles establish that a short name stands for one person.
_ESTABLISHED = 3
# By so much a person with a name must outweigh all others who bear it.
_OUTWEIGHS = 5


def join(appearances: Iterable[Appearance], decisions: Decisions | None = None) -> list[Person]:
    """The people behind the appearances, those with most claims first; the order of the input changes nothing.

    Args:
        appearances: speakers of articles.
        decisions: what somebody has decided: other names of people, who is the same and who is not, ids to keep.
    """
    decided = decisions or Decisions()
    clusters = decided.applied(_clusters(sorted(appearances, key=order), decided))
    clusters.sort(key=_rank)
    ids = decided.ids(clusters)
    clusters.reverse()
    # Each cluster goes as its person comes: the two together are the most that memory ever holds.
    return [clusters.pop().person(id_) for id_ in ids]


def _clusters(found: list[Appearance], decided: Decisions) -> list[Cluster]:
    full, short = _by_name(found, decided)
    known = _Known([cluster for name, group in full.items() for cluster in by_full_name(name, group)])
    full.clear()
    known.join_full_names()
    return known.clusters + [cluster for name, group in short.items() for cluster in known.by_short_name(name, group)]


_Groups = dict[Name, list[Entry]]


def _by_name(found: list[Appearance], decided: Decisions) -> tuple[_Groups, _Groups]:
    """The entries of each full name, and those of each shorter one."""
    posts = Posts(found)
    full: _Groups = {}
    short: _Groups = {}
    for appearance in found:
        name = name_itself(decided.name_of(appearance))
        groups = full if is_full(name) else short
        groups.setdefault(name, []).append(Entry(appearance, name, posts.holding(appearance)))
    return full, short


def _rank(cluster: Cluster) -> tuple[int, int, str, tuple[str, str, int, str]]:
    claims = sum(joined.entry.appearance.claims for joined in cluster.joined)
    first = min(order(joined.entry.appearance) for joined in cluster.joined)
    return -claims, -len(cluster.articles), cluster.display_name(), first


class _Known:
    """The people with full names."""

    def __init__(self, clusters: list[Cluster]) -> None:
        self.clusters = clusters
        self._index = NameIndex([cluster.name for cluster in clusters])
        self._names = KnownNames({cluster.name: len(cluster.articles) for cluster in clusters})
        self._by_name: dict[Name, list[Cluster]] = {}
        self._by_alias: dict[Name, list[Cluster]] = {}
        self._by_spelling: dict[Name, list[Cluster]] = {}
        roles: Counter[Name] = Counter()
        for cluster in clusters:
            self._by_name.setdefault(cluster.name, []).append(cluster)
            self._by_spelling.setdefault(heard(cluster.name), []).append(cluster)
            for alias in dict.fromkeys(
                folded(alias) for joined in cluster.joined for alias in joined.entry.appearance.aliases
            ):
                self._by_alias.setdefault(alias, []).append(cluster)
            roles.update({holding.role for holding in cluster.holdings if holding.role})
        self._holders = roles
        self._into: dict[int, Cluster] = {}

    def join_full_names(self) -> None:
        """Join people under several full names: other spellings first, then the longest names."""
        alone = [cluster for cluster in self.clusters if len(self._by_name[cluster.name]) == 1]
        for cluster in sorted(alone, key=lambda cluster: (len(cluster.articles), cluster.name)):
            self._into_spelling(cluster)
        for cluster in sorted(alone, key=lambda cluster: (-len(cluster.name), cluster.name)):
            if id(cluster) not in self._into:
                self._into_longer(cluster) or self._into_known(cluster)
        self.clusters = [cluster for cluster in self.clusters if id(cluster) not in self._into]

    def _into_longer(self, cluster: Cluster) -> bool:
        """A name that is part of a longer one."""
        candidates = self._open(cluster, self._candidates(cluster.name))
        if not candidates:
            return False
        stated: dict[Holding, Entry] = {}
        for joined in cluster.joined:
            stated.setdefault(joined.entry.holding, joined.entry)
        evident = [
            (whole, entry.appearance, found)
            for whole in candidates
            for holding, entry in stated.items()
            if (found := whole.fitting(holding)) and self._counts(found[0], entry, candidates)
        ]
        wholes = {id(whole): whole for whole, _, _ in evident}
        if len(wholes) != 1:
            return False
        whole, appearance, found = evident[0]
        self._leave_apart(cluster, whole)
        self._put(cluster, whole, "partial-name", _partial(appearance, whole, found[1], len(candidates)))
        return True

    def _leave_apart(self, cluster: Cluster, whole: Cluster) -> None:
        """Entries with a post that every town has, and that the longer name has not, do not follow the shorter name."""
        local = [joined for joined in cluster.joined if joined.entry.holding.local]
        apart = [joined for joined in local if not whole.fitting(joined.entry.holding)]
        if not apart or len(apart) == len(cluster.joined):
            return
        rest = Cluster(cluster.name)
        for joined in apart:
            rest.add(joined.entry, "alone", f"{shown(joined.entry.appearance)} fits no post of {described(whole)}")
        cluster.joined = [joined for joined in cluster.joined if joined not in apart]
        cluster.articles -= rest.articles
        self.clusters.append(rest)

    def _into_spelling(self, cluster: Cluster) -> bool:
        """The same name in the spelling that more articles use."""
        same = {id(other): other for other in map(self._at, self._by_spelling[heard(cluster.name)])}
        others = [other for other in self._open(cluster, list(same.values())) if len(self._by_name[other.name]) == 1]
        if not others:
            return False
        whole = max(others, key=lambda other: (len(other.articles), other.name))
        if (len(whole.articles), whole.name) < (len(cluster.articles), cluster.name):
            return False
        fits = [found for holding in cluster.holdings if (found := whole.fitting(holding))]
        open_ = len(others) == 1 and spelt(whole.name) == spelt(cluster.name)
        if not fits and (not open_ or (cluster.holdings and whole.holdings)):
            return False
        name = whole.display_name()
        said = f"{cluster.display_name()} is {name} in another spelling"
        why = (
            f"{next(map(shown, cluster.holdings.values()))} fits {shown(fits[0][1])}"
            if fits
            else "no post speaks against it"
        )
        self._put(cluster, whole, "spelling", f"{said}; {why}")
        return True

    def _into_known(self, cluster: Cluster) -> bool:
        """A known name with words beside it that are none of a name."""
        inner = self._names.inside(cluster.name)
        wholes = self._open(cluster, [self._at(whole) for whole in self._by_name.get(inner, [])]) if inner else []
        if len(wholes) != 1:
            return False
        (whole,) = wholes
        if cluster.holdings and whole.holdings and not any(whole.fitting(holding) for holding in cluster.holdings):
            return False
        said = f"{cluster.display_name()} holds the name {whole.display_name()} and words that are none of a name"
        self._put(cluster, whole, "more-words", said)
        return True

    def by_short_name(self, name: Name, group: list[Entry]) -> list[Cluster]:
        """Join entries under one short name to people, or among themselves; the clusters that are new."""
        candidates = self._candidates(name) if name else []
        fitting = MayFit(candidates)
        left: list[tuple[Entry, str]] = []
        for entry in group:
            why = "" if name else "the name has no letters"
            if candidates:
                why = self._refused(candidates, fitting, entry)
                if not why:
                    continue
            left.append((entry, why))
        whole = self._established(group, candidates)
        if whole is not None:
            left = [(entry, why) for entry, why in left if not self._follows(whole, entry)]
        if not name or not left:
            return [_alone(entry, why) for entry, why in left]
        clusters = by_affiliation(name, [entry for entry, _ in left], "short-name", "the same single name", "")
        reasons = {id(entry): why for entry, why in left if why}
        for cluster in clusters:
            first = cluster.joined[0]
            if why := reasons.get(id(first.entry), ""):
                cluster.joined[0] = first._replace(by="alone", reason=why)
        return _with_the_unplaced(clusters) if not candidates else clusters

    def _refused(self, candidates: list[Cluster], fitting: MayFit, entry: Entry) -> str:
        """Why an entry is none of those whose name it could be short for; empty once it has joined one of them."""
        appearance = entry.appearance
        if all(appearance.article_id in whole.articles for whole in candidates):
            return f"{described(candidates[0])} speaks in the same article as somebody else"
        fits = [
            (at, found)
            for at in fitting.places(entry.holding)
            if appearance.article_id not in candidates[at].articles
            and (found := candidates[at].fitting(entry.holding)) is not None
        ]
        counting = [(at, found) for at, found in fits if self._counts(found[0], entry, candidates)]
        if len(counting) == 1:
            ((at, (_, where)),) = counting
            whole = candidates[at]
            alias = not self._index.wholes(entry.name)
            reason = _partial(appearance, whole, where, len(candidates), alias=alias)
            whole.add(entry, "alias" if alias else "partial-name", reason)
            fitting.note(at)
            return ""
        if len(candidates) > 1:
            named = ", ".join(described(candidate) for candidate in candidates[:_NAMED])
            more = ", …" if len(candidates) > _NAMED else ""
            return f"could be {len(candidates)} people: {named}{more}"
        who = described(candidates[0])
        if not entry.holding:
            return f"could be {who}, but no post is stated"
        if not fits:
            return f"could be {who}, but the post differs: {shown(appearance)}"
        return f"could be {who}, but others are {appearance.role} too"

    def _established(self, group: list[Entry], candidates: list[Cluster]) -> Cluster | None:
        """The one person for whom articles use the short name where a post tells whom they mean."""
        ours = {id(entry) for entry in group}
        users = [
            (whole, times) for whole in candidates if (times := sum(id(one.entry) in ours for one in whole.joined))
        ]
        if len(users) != 1 or users[0][1] < _ESTABLISHED:
            return None
        user = users[0][0]
        rivals = [whole for whole in candidates if whole is not user]
        return user if all(len(user.articles) > _OUTWEIGHS * len(rival.articles) for rival in rivals) else None

    def _follows(self, whole: Cluster, entry: Entry) -> bool:
        """Whether an entry without a post comes in under a short name that is known to stand for the person."""
        if entry.holding or entry.appearance.article_id in whole.articles:
            return False
        said = f"wherever a post tells, {entry.appearance.name} is {whole.display_name()}"
        whole.add(entry, "known-short-name", said)
        return True

    def _candidates(self, name: Name) -> list[Cluster]:
        found = [cluster for whole in self._index.wholes(name) for cluster in self._by_name[whole]]
        found += self._by_alias.get(name, [])
        return list({id(whole): whole for whole in map(self._at, found)}.values())

    def _open(self, cluster: Cluster, candidates: list[Cluster]) -> list[Cluster]:
        """Those of the candidates that could be the same person."""
        return [whole for whole in candidates if whole is not cluster and not whole.articles & cluster.articles]

    def _at(self, cluster: Cluster) -> Cluster:
        while id(cluster) in self._into:
            cluster = self._into[id(cluster)]
        return cluster

    def _put(self, cluster: Cluster, whole: Cluster, by: JoinedBy, reason: str) -> None:
        whole.take(cluster, by, reason)
        self._into[id(cluster)] = whole

    def _counts(self, shared: Fit, entry: Entry, candidates: list[Cluster]) -> bool:
        """A shared affiliation counts; a role alone only where one person in the corpus holds it."""
        return shared.affiliation or (len(candidates) == 1 and self._holders[entry.holding.role] == 1)


def _with_the_unplaced(clusters: list[Cluster]) -> list[Cluster]:
    """Entries without a post come in where all that have one are one person, in articles enough."""
    placed = sorted((cluster for cluster in clusters if cluster.holdings), key=lambda cluster: -len(cluster.articles))
    rivals = sum(len(cluster.articles) for cluster in placed[1:])
    if not placed or len(placed[0].articles) < max(_ESTABLISHED, _OUTWEIGHS * rivals):
        return clusters
    whole = placed[0]
    kept = [whole]
    for cluster in clusters:
        if cluster is whole:
            continue
        if cluster.holdings or cluster.articles & whole.articles:
            kept.append(cluster)
            continue
        for joined in cluster.joined:
            said = f"wherever a post tells, this single name is that of {described(whole)}"
            whole.add(joined.entry, "known-short-name", said)
    return kept


def _alone(entry: Entry, why: str) -> Cluster:
    cluster = Cluster(entry.name)
    cluster.add(entry, "alone", why)
    return cluster


def _partial(appearance: Appearance, whole: Cluster, where: Appearance, candidates: int, *, alias: bool = False) -> str:
    name = " ".join(whole.display_name().split())
    said = f"is the only full name that {appearance.name} is part of"
    if alias:
        said = "is called so in another article"
    elif candidates > 1:
        said = f"is, of {candidates} people whose name {appearance.name} is part of, the one whose post fits"
    return f"{name} {said}; {fits_in_words(appearance, where)}"
