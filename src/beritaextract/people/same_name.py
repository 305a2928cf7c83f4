"""Speakers with the same full name: one person, unless the tables themselves say that there are two."""

from __future__ import annotations

from itertools import combinations

from beritaextract.people.cluster import Cluster, described
from beritaextract.people.gathering import Gathering
from beritaextract.people.model import Appearance, JoinedBy
from beritaextract.people.names import Name
from beritaextract.people.posts import fits_in_words, holding_of, regions_clash, shown


def by_full_name(name: Name, group: list[Appearance]) -> list[Cluster]:
    """The people with one full name.

    There are two where an article quotes both, or where they serve in two regions at the same time.  Then only those
    whose post fits are joined.
    """
    why = _contested(group)
    if why is None:
        whole = Cluster(name)
        for appearance in group:
            _add(whole, appearance)
        return [whole]
    gathered = Gathering()
    for appearance in group:
        fitting = gathered.fitting(appearance)
        if len(fitting) == 1:
            by: JoinedBy = "full-name-and-post"
            gathered.add(fitting[0], appearance, by, f"the same full name; {shown(appearance)} fits; {why}")
        else:
            gathered.add(Cluster(name), appearance, "alone", why)
    return gathered.clusters


def _add(whole: Cluster, appearance: Appearance) -> None:
    if not whole.joined:
        whole.add(appearance, "first", "the first with this name")
    elif found := whole.fitting(appearance):
        reason = f"the same full name; {fits_in_words(appearance, found[1])}"
        whole.add(appearance, "full-name-and-post", reason)
    elif not holding_of(appearance) or not whole.holdings:
        whole.add(appearance, "full-name", "the same full name; no post to compare")
    else:
        reason = f"the same full name as {described(whole)}; another post: {shown(appearance)}"
        whole.add(appearance, "full-name-other-post", reason)


def _contested(group: list[Appearance]) -> str | None:
    """Why there must be two people with this name, or None."""
    articles: set[str] = set()
    for appearance in group:
        if appearance.article_id in articles:
            return f"the article {appearance.article_id} quotes two people with this name"
        articles.add(appearance.article_id)
    spans: dict[str, tuple[str, str]] = {}
    undated: set[str] = set()
    for appearance in group:
        region, day = appearance.region_code, appearance.published
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
