"""The persons of an article, found by the words of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.comparison import spelling
from beritaextract.speakers.name_edges import is_ordinary_after, is_ordinary_before
from beritaextract.text import Document

# Guesses by likeness look at every person; a text with more persons than this is no article but a list.
MANY: Final = 400


class PersonClusters:
    """The persons of the article with look-up by the words of their names."""

    __slots__ = ("_by_word", "_document", "clusters")

    def __init__(self, document: Document) -> None:
        self.clusters: list[SpeakerCluster] = []
        self._document = document
        self._by_word: dict[str, list[SpeakerCluster]] = {}

    def add(self, cluster: SpeakerCluster) -> None:
        """Takes a person in."""
        self.clusters.append(cluster)
        for word in {spelling(word) for word in cluster.words}:
            self._by_word.setdefault(word, []).append(cluster)

    def remove(self, cluster: SpeakerCluster) -> None:
        """Drops a person who turned out to be another."""
        self.clusters.remove(cluster)
        for word in {spelling(word) for word in cluster.words}:
            self._by_word[word].remove(cluster)

    def sharing(self, words: Iterable[str]) -> list[SpeakerCluster]:
        """Persons who may have all of `words`, in order of entry: those who share the rarest of them."""
        best: list[SpeakerCluster] | None = None
        for word in words:
            if len(word) > 1:
                found = self._by_word.get(spelling(word), []) + self._by_word.get(word[0], [])
                if best is None or len(found) < len(best):
                    best = found
        return self.clusters[-MANY:] if best is None else best

    def ordinary_edges(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """The name without a word at one edge that is more likely one of the sentence."""
        if len(words) > 1 and is_ordinary_before(words[0], self._document):
            yield words[1:]
        if len(words) > 1 and is_ordinary_after(words[-1], self._document):
            yield words[:-1]
