"""Which articles of a few days are about one happening: those that share rare names and words of their headlines.

Articles are compared by the cosine of their terms, weighted by rarity (tf-idf), as in topic detection and tracking, and
only those that share a rare term within the days are compared.  The article with most neighbours is the centre.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from beritaextract.corpus.events.model import Event, EventArticle
from beritaextract.corpus.reading import ArticleRow

#: Articles of one happening lie so many days apart at most.
DAYS = 3
# So alike are two articles about one happening, by cosine, and so many rare names they share; more alike where less
# than half of the articles with these names lie within the days.  A club, an airline or a head of office that is
# written of all year is a beat, and says little of two articles.
_ALIKE = 0.4
_ALIKE_ON_BEAT = 0.5
_BURST = 0.5
_SHARED = 2
# In more of the articles of its days, a term is that of many happenings.  Keeps time linear.
_MOST = 60
# A term in so large a part of the corpus is not rare.
_RARE = 0.02
_FEW = 6
_NAMES = 5


class Terms(NamedTuple):
    """What an article is about.

    Attributes:
        article: its row.
        names: persons, bodies and places that it names, folded, with how often.
        words: content words of its headline.
    """

    article: ArticleRow
    names: Mapping[str, int]
    words: frozenset[str]


def events_of(terms: Iterable[Terms]) -> list[Event]:
    """The happenings that at least two articles tell of, copies of one left out; most articles first."""
    found = sorted(
        (one for one in terms if one.article.day is not None), key=lambda one: (one.article.day, one.article.article_id)
    )
    vectors = _Vectors(found)
    neighbours = vectors.neighbours()
    taken: set[int] = set()
    groups: list[list[tuple[int, float]]] = []
    for centre in sorted(neighbours, key=lambda at: (-len(neighbours[at]), at)):
        if centre in taken:
            continue
        group = [(centre, 1.0), *((at, alike) for at, alike in neighbours[centre].items() if at not in taken)]
        if len({_story(found[at].article) for at, _ in group}) > 1:
            taken.update(at for at, _ in group)
            groups.append(group)
    ranked = sorted(groups, key=lambda group: (-len(group), found[group[0][0]].article.day or "", group[0][0]))
    return [_event(f"h{number}", group, found, vectors) for number, group in enumerate(ranked, start=1)]


def _story(article: ArticleRow) -> str:
    return article.original or article.article_id


class _Vectors:
    """The articles as vectors of weighted terms, in the order of time."""

    def __init__(self, found: Sequence[Terms]) -> None:
        self._found = found
        self._days = [date.fromisoformat(one.article.day or "0001-01-01").toordinal() for one in found]
        frequency: Counter[str] = Counter()
        for one in found:
            frequency.update({*one.names, *one.words})
        self._frequency = frequency
        self._rare = max(_FEW, int(_RARE * len(found)))
        self._vectors: list[dict[str, float]] = []
        for one in found:
            counts = Counter(one.names)
            counts.update(one.words)
            weights = {
                term: (1 + math.log(count)) * math.log(1 + len(found) / frequency[term])
                for term, count in counts.items()
                if frequency[term] > 1
            }
            length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            self._vectors.append({term: weight / length for term, weight in weights.items()})

    def neighbours(self) -> dict[int, dict[int, float]]:
        """For each article those about the same happening, with their similarity."""
        blocks: dict[str, list[int]] = {}
        for at, vector in enumerate(self._vectors):
            for term in vector:
                if self.is_rare(term):
                    blocks.setdefault(term, []).append(at)
        shared: Counter[tuple[int, int]] = Counter()
        bursts: Counter[tuple[int, int]] = Counter()
        for members in blocks.values():
            days = [self._days[at] for at in members]
            for place, at in enumerate(members):
                last = bisect_right(days, days[place] + DAYS)
                near = last - bisect_left(days, days[place] - DAYS)
                if near > _MOST:
                    continue
                for other in members[place + 1 : last]:
                    shared[at, other] += 1
                    bursts[at, other] += near >= _BURST * len(members)
        found: dict[int, dict[int, float]] = {}
        for (one, other), times in sorted(shared.items()):
            if times < _SHARED:
                continue
            alike = self._cosine(one, other)
            if alike >= (_ALIKE if bursts[one, other] >= _SHARED else _ALIKE_ON_BEAT):
                found.setdefault(one, {})[other] = found.setdefault(other, {})[one] = round(alike, 3)
        return found

    def is_rare(self, term: str) -> bool:
        return 1 < self._frequency[term] <= self._rare

    def _cosine(self, one: int, other: int) -> float:
        few, many = sorted((self._vectors[one], self._vectors[other]), key=len)
        return sum(weight * many.get(term, 0.0) for term, weight in few.items())

    def names(self, members: Sequence[int]) -> tuple[str, ...]:
        """The names that most of some articles share, the weightiest first."""
        counts: Counter[str] = Counter()
        weights: Counter[str] = Counter()
        for at in members:
            for name in self._found[at].names:
                counts[name] += 1
                weights[name] += self._vectors[at].get(name, 0.0)  # type: ignore[assignment]
        common = [name for name, count in counts.items() if 2 * count > len(members)]
        return tuple(sorted(common, key=lambda name: (-weights[name], name))[:_NAMES])


def _event(id_: str, group: Sequence[tuple[int, float]], found: Sequence[Terms], vectors: _Vectors) -> Event:
    members = sorted(group)
    articles = tuple(
        EventArticle(article.article_id, article.day or "", article.outlet, article.title, article.original, alike)
        for at, alike in members
        for article in (found[at].article,)
    )
    return Event(
        id=id_,
        title=found[group[0][0]].article.title,
        names=vectors.names([at for at, _ in members]),
        first=articles[0].day,
        last=articles[-1].day,
        stories=len({_story(found[at].article) for at, _ in members}),
        outlets=tuple(dict.fromkeys(article.outlet for article in articles if article.outlet)),
        articles=articles,
    )
