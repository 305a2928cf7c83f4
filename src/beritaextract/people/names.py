"""Names without what differs between papers: case, dots, apostrophes; and which name is part of which."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from beritaextract.lexicon import lazy_regex as regex

Name = tuple[str, ...]

_APOSTROPHES = regex.compile(r"['’‘ʼ`´]")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++")


@lru_cache(maxsize=1 << 17)
def folded(text: str) -> Name:
    """The words of a name or post, for comparing: `M. Ma'ruf` is `m`, `maruf`."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return tuple(map(sys.intern, _WORD.findall(_APOSTROPHES.sub("", plain))))


def is_full(name: Name) -> bool:
    """Whether a name says enough to stand for one person: two words that are no initials."""
    return sum(len(word) > 1 for word in name) >= 2


def is_part(part: Name, whole: Name) -> bool:
    """Whether `part` is a shorter form of `whole`: its words in their order, some as initials, but not all."""
    if part == whole or len(part) > len(whole):
        return False
    rest = iter(whole)
    said_whole = False
    for word in part:
        for candidate in rest:
            if candidate == word or (len(word) == 1 and candidate.startswith(word)):
                said_whole = said_whole or len(word) > 1
                break
        else:
            return False
    return said_whole


def spelt(name: Name) -> Name:
    """A name without what differs between spellings of one: `Djoko` is `Joko`, `Moch.` is `Muhammad`."""
    return tuple(_spelt(word) for word in name)


def heard(name: Name) -> Name:
    """A name without what a Javanese ear confuses besides: `Santosa` is `Santoso`."""
    return tuple(word[:-1] + "o" if len(word) > 3 and word[-1] == "a" else word for word in spelt(name))


@lru_cache(maxsize=65536)
def _spelt(word: str) -> str:
    for form, forms in _FORMS.items():
        if word in forms:
            return form
    for old, new in _SPELLINGS:
        word = word.replace(old, new)
    return _TWICE.sub(r"\1", word)


# Old and new spelling, and letters that are heard alike; in this order.
_SPELLINGS = (
    ("dj", "j"), ("tj", "c"), ("sj", "s"), ("sy", "s"), ("oe", "u"), ("ch", "k"), ("kh", "k"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("q", "k"), ("v", "f"), ("z", "s"), ("iy", "i"), ("y", "i"),
)  # fmt: skip
_TWICE = regex.compile(r"(\p{L})\1+")
_FORMS = {
    "muhamad": frozenset(
        "moh muh moch mohd muhamad mohamad muhammad mohammad mochammad mochamad mohamed muhammed".split()
    ),
    "ahmad": frozenset("ahmad achmad akhmad ahmat achmat ahmed".split()),
}


class NameIndex:
    """Which of many full names a shorter name is part of."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._by_word: dict[str, list[Name]] = {}
        self._by_pair: dict[tuple[str, str], list[Name]] = {}
        for name in dict.fromkeys(names):
            for word in dict.fromkeys(name):
                self._by_word.setdefault(word, []).append(name)
            if len(name) > 2:  # a name of two words is part of no other one of two
                for pair in dict.fromkeys(combinations(name, 2)):
                    self._by_pair.setdefault(pair, []).append(name)
        self._known: dict[Name, list[Name]] = {}

    def wholes(self, part: Name) -> list[Name]:
        """The names that `part` is part of."""
        if part not in self._known:
            words = [word for word in part if len(word) > 1]
            if len(words) > 1:
                lists = [self._by_pair.get(pair, []) for pair in pairwise(words)]
            else:
                lists = [self._by_word.get(word, []) for word in words]
            rarest = min(lists, key=len, default=[])
            self._known[part] = [name for name in rarest if is_part(part, name)]
        return self._known[part]
