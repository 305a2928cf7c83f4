"""Look-up of phrases of several words in a list of token keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final, Generic, NamedTuple, TypeVar

from beritaextract.text.tokens import find_tokens

Value = TypeVar("Value")


class Hit(NamedTuple, Generic[Value]):
    """A phrase that was found: index behind its last token, and its value."""

    end: int
    value: Value


# Spares the keyword handling of a NamedTuple, half of the cost of making one.
_new_hit: Final = partial(tuple.__new__, Hit)


def key_of(word: str) -> str:
    """What a token is compared by: lower case, without a final stop (`Dr.` and `dr` are one)."""
    key = word.lower()
    return key.rstrip(".") or key


def keys_of(phrase: str) -> tuple[str, ...]:
    """The keys of the tokens of `phrase`."""
    words = phrase.split()
    # Nine names in ten are plain words, each a token of its own (a capital inside a word may be a missing blank).
    if all(word.isalpha() and (word.istitle() or word.isupper() or word.islower()) for word in words):
        return tuple(map(str.lower, words))
    return tuple(key_of(token.text) for token in find_tokens(phrase))


class PhraseIndex(Generic[Value]):
    """Phrases by their first word; the longest match wins."""

    __slots__ = ("_by_first", "first_words")

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        by_first: dict[str, dict[int, dict[tuple[str, ...], Value]]] = {}
        for phrase, value in entries:
            first, *rest = keys_of(phrase)
            by_first.setdefault(first, {}).setdefault(len(rest), {}).setdefault(tuple(rest), value)
        # For each first word the further ones, by their number and the most first: one look-up for each number, of
        # which a word has four at most, however many phrases it begins.
        self._by_first = {first: sorted(rests.items(), reverse=True) for first, rests in by_first.items()}
        self.first_words = frozenset(self._by_first)

    def first_words_of(self, wanted: Callable[[Value], bool]) -> frozenset[str]:
        """The first words of the phrases whose value is `wanted`."""
        return frozenset(
            first
            for first, candidates in self._by_first.items()
            if any(wanted(value) for _, phrases in candidates for value in phrases.values())
        )

    def words(self) -> frozenset[str]:
        """All words of all phrases."""
        rests = (rest for candidates in self._by_first.values() for _, phrases in candidates for rest in phrases)
        return self.first_words.union(*rests)

    def single_words(self) -> frozenset[str]:
        """The phrases of one word."""
        return frozenset(first for first, candidates in self._by_first.items() if candidates[-1][0] == 0)

    def match(self, keys: Sequence[str], at: int, limit: int) -> Hit[Value] | None:
        """The longest phrase that starts at token `at` and ends at or before token `limit`, or None."""
        if at >= limit:
            return None
        candidates = self._by_first.get(keys[at])
        if candidates is None:
            return None
        at += 1
        for length, phrases in candidates:
            if not length:  # the last, and mostly the only one
                return _new_hit((at, phrases[()]))
            end = at + length
            if end <= limit and (rest := tuple(keys[at:end])) in phrases:
                return _new_hit((end, phrases[rest]))
        return None
