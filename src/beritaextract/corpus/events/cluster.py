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
# So alike are two articles about one happening, by cosine, and so many rare terms they share.  What is less alike
# joins a happening that two others tell of.
_ALIKE = 0.4
_LESS_ALIKE = 0.3
_SHARED = 2
# What tells a happening from a beat.  A club, a head of office or the daily prices are written of all year: a name is
# one of these days where so large a part of its articles lie within them, a word of headlines where this part does.
_NAME_OF_DAYS = 0.75
_WORD_OF_DAYS = 0.5
_NAMES_OF_DAYS = 2
_NAMES_WITHOUT_HEADLINE = 3
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
    near = {at: sum(alike >= _ALIKE for alike in others.values()) for at, others in neighbours.items()}
    for centre in sorted(neighbours, key=lambda at: (-near[at], at)):
        if centre in taken:
            continue
        group = [(centre, 1.0), *((at, alike) for at, alike in neighbours[centre].items() if at not in taken)]
        if len({_story(found[at].article) for at, alike in group if alike >= _ALIKE}) > 1:
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
        self._name_days: dict[str, list[int]] = {}
        self._word_days: dict[str, list[int]] = {}
        for one, day in zip(found, self._days, strict=True):
            for name in one.names:
                self._name_days.setdefault(name, []).append(day)
            for word in one.words:
                self._word_days.setdefault(word, []).append(day)
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
        for members in blocks.values():
            days = [self._days[at] for at in members]
            for place, at in enumerate(members):
                last = bisect_right(days, days[place] + DAYS)
                near = last - bisect_left(days, days[place] - DAYS)
                if near > _MOST:
                    continue
                for other in members[place + 1 : last]:
                    shared[at, other] += 1
        found: dict[int, dict[int, float]] = {}
        for (one, other), times in sorted(shared.items()):
            if times < _SHARED:
                continue
            alike = self._cosine(one, other)
            if alike >= _LESS_ALIKE and self._is_one_happening(one, other):
                found.setdefault(one, {})[other] = found.setdefault(other, {})[one] = round(alike, 3)
        return found

    def _is_one_happening(self, one: int, other: int) -> bool:
        """Whether two articles share a word of their headlines and names that are written of in these days alone.

        Two such names will do, or one and a word that headlines have in these days, a day apart at most.  Where an
        article comes without a headline, it takes three.
        """
        words = self._found[one].words & self._found[other].words
        titled = bool(self._found[one].words and self._found[other].words)
        if titled and not words:
            return False
        names = self._found[one].names.keys() & self._found[other].names.keys()
        day = self._days[one]
        of_days = sum(self._is_of_days(self._name_days.get(name, ()), day, _NAME_OF_DAYS) for name in names)
        if of_days >= (_NAMES_OF_DAYS if titled else _NAMES_WITHOUT_HEADLINE):
            return True
        if of_days == 0 or self._days[other] - day > 1:
            return False
        return any(self._is_of_days(self._word_days.get(word, ()), day, _WORD_OF_DAYS) for word in words)

    def _is_of_days(self, days: Sequence[int], day: int, part: float) -> bool:
        """Whether so large a part of the articles with a term lie around a day, and the term is rare."""
        near = bisect_right(days, day + DAYS) - bisect_left(days, day - DAYS)
        return len(days) <= self._rare and near >= part * len(days)

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
