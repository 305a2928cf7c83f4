"""Speakers with the same name: those with a full one are one person, unless the tables themselves say otherwise."""

from __future__ import annotations

from itertools import combinations, pairwise

from beritaextract.people.cluster import Cluster, Entry, described
from beritaextract.people.components import Components
from beritaextract.people.model import JoinedBy
from beritaextract.people.names import Name
from beritaextract.people.posts import Fit, Holding, fit, fits_in_words, regions_clash, shown
from beritaextract.people.words import words_of
from beritaextract.speakers.words import word_class

# A word that the affiliations of more people of one name share says nothing.  Keeps time linear.
_MOST = 100


def by_full_name(name: Name, group: list[Entry]) -> list[Cluster]:
    """The people with one full name.

    There are two where an article quotes both, or where they serve in two regions at the same time.  Then only those
    whose post fits are joined.
    """
    why = _contested(group)
    if why is None:
        whole = Cluster(name)
        for entry in group:
            _add(whole, entry)
        return [whole]
    return by_affiliation(name, group, "full-name-and-post", "the same full name", why)


def by_affiliation(name: Name, group: list[Entry], by: JoinedBy, said: str, why: str) -> list[Cluster]:
    """Clusters of entries of one name whose affiliation fits, found without comparing each with each.

    Args:
        name: of all entries.
        group: the entries, in order.
        by: the way in which the second and further ones come in.
        said: what their reason begins with.
        why: the reason of those that stay alone; empty for what is to be told of single names.
    """
    components = Components([entry.appearance.article_id for entry in group])
    for one, other in _pairs([entry.holding for entry in group]):
        components.join(one, other)
    clusters: list[Cluster] = []
    several = len({components.find(at) for at in range(len(group))}) > 1
    for members in components.groups():
        cluster = Cluster(name)
        clusters.append(cluster)
        for at in members:
            entry = group[at]
            if not cluster.joined:
                alone = len(members) == 1 and several
                cluster.add(
                    entry,
                    "alone" if why or alone else "first",
                    why or (_UNLIKE if alone else "the first with this name"),
                )
                continue
            found = cluster.fitting(entry.holding)
            post = fits_in_words(entry.appearance, found[1]) if found else f"{shown(entry.appearance)} fits"
            cluster.add(entry, by, "; ".join(part for part in (said, post, why) if part))
    return clusters


_UNLIKE = "the same single name as others, without an affiliation that fits"


def _pairs(holdings: list[Holding]) -> list[tuple[int, int]]:
    """Which posts share their organisation, territory or office; only those with a word in common are compared."""
    places: dict[Holding, list[int]] = {}
    for at, holding in enumerate(holdings):
        if holding:
            places.setdefault(holding, []).append(at)
    pairs = [
        (one, other)
        for holding, where in places.items()
        if holding.body or holding.region_code or holding.office or _is_one_post(holding, holding)
        for one, other in pairwise(where)
    ]
    blocks: dict[str, list[Holding]] = {}
    for holding in places:
        for word in _words(holding):
            blocks.setdefault(word, []).append(holding)
    compared: set[tuple[Holding, Holding]] = set()
    for block in blocks.values():
        if len(block) > _MOST:
            continue
        for left, right in combinations(block, 2):
            if (left, right) not in compared:
                compared.add((left, right))
                if _is_one_post(left, right):
                    pairs.append((places[left][0], places[right][0]))
    return pairs


def _is_one_post(left: Holding, right: Holding) -> bool:
    """Whether people of one single name are one by their posts: one organisation, or one role that few have."""
    found: Fit | None = fit(left, right)
    if found is None:
        return False
    told = set(left.role) - words_of("ranks") - words_of("heads") - words_of("generic") - words_of("levels")
    rare = left.role == right.role and len(left.role) > 1 and bool(told - word_class("post_units")) and not left.job
    return found.affiliation or (rare and not (left.local or right.local))


def _words(holding: Holding) -> dict[str, None]:
    """What two affiliations that fit have in common: a word, an acronym, a region, an office."""
    words = dict.fromkeys(holding.body)
    if holding.body:
        words["".join(word[0] for word in holding.body)] = None
    if holding.region_code:
        words[f"region {holding.region_code}"] = None
    if len(holding.role) > 1:
        words[" ".join(holding.role)] = None
    return words


def _add(whole: Cluster, entry: Entry) -> None:
    appearance = entry.appearance
    if not whole.joined:
        whole.add(entry, "first", "the first with this name")
    elif found := whole.fitting(entry.holding):
        reason = f"the same full name; {fits_in_words(appearance, found[1])}"
        whole.add(entry, "full-name-and-post", reason)
    elif not entry.holding or not whole.holdings:
        whole.add(entry, "full-name", "the same full name; no post to compare")
    else:
        reason = f"the same full name as {described(whole)}; another post: {shown(appearance)}"
        whole.add(entry, "full-name-other-post", reason)


def _contested(group: list[Entry]) -> str | None:
    """Why there must be two people with this name, or None."""
    articles: set[str] = set()
    for entry in group:
        article = entry.appearance.article_id
        if article in articles:
            return f"the article {article} quotes two people with this name"
        articles.add(article)
    spans: dict[str, tuple[str, str]] = {}
    undated: set[str] = set()
    for entry in group:
        region, day = entry.appearance.region_code, entry.appearance.published
        if region and day:
            first, last = spans.get(region, (day, day))
            spans[region] = (min(first, day), max(last, day))
        elif region:
            undated.add(region)
    for left, right in combinations(sorted({*spans, *undated}), 2):
        if not regions_clash(left, right):
            continue
        if {left, right} & undated or (spans[left][0] <= spans[right][1] and spans[right][0] <= spans[left][1]):
            return f"people of this name serve in the regions {left} and {right}, and not one after the other"
    return None
