"""Union-find over the entries of a block: edges join, and two speakers of one article never come together."""

from __future__ import annotations

from collections.abc import Sequence


class Components:
    """Entries `0…n-1`, each at first by itself.

    Args:
        articles: the article of each entry.
    """

    def __init__(self, articles: Sequence[str]) -> None:
        self._parent = list(range(len(articles)))
        self._articles = [{article} for article in articles]

    def find(self, at: int) -> int:
        """The entry that stands for the component of `at`."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, one: int, other: int) -> bool:
        """Join the components of two entries; False where an article would come in twice."""
        one, other = sorted((self.find(one), self.find(other)))
        if one == other:
            return True
        few, many = sorted((self._articles[one], self._articles[other]), key=len)
        if not many.isdisjoint(few):
            return False
        self._parent[other] = one
        many |= few
        self._articles[one] = many
        return True

    def groups(self) -> list[list[int]]:
        """The components, each with its entries in order, in the order of their first entries."""
        found: dict[int, list[int]] = {}
        for at in range(len(self._parent)):
            found.setdefault(self.find(at), []).append(at)
        return list(found.values())
