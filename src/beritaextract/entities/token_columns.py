"""The tokens of an article, and what one look-up says of each before the tagger is asked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, count
from operator import not_
from typing import Final

from beritaextract.entities.gazetteer import names_by_themselves, settled
from beritaextract.entities.phrases import key_of
from beritaextract.entities.tagger.tagger_spans import Question
from beritaextract.entities.triggers import triggers_of
from beritaextract.entities.unglue import unglued
from beritaextract.lexicon.word_cache import WordCache
from beritaextract.text import Document
from beritaextract.text.document import Token

# Behind these a capital says as little as at the beginning of a sentence; brackets open no sentence.
_OPENING: Final = frozenset("\"“”'‘’:;.!?…—–-")


@dataclass(slots=True)
class TokenColumns:
    """What is known of the tokens before the tagger is asked.

    Attributes:
        starts: where the tokens begin, as offsets of characters.
        texts: the tokens as they are written.
        keys: lower case, without final stop.
        triggers: which grammars the token can trigger, as bits of `triggers`.
        capitals: indexes of the tokens that begin with a capital letter.
        capital: whether the token begins with a capital letter.
        initial: whether it begins a sentence or a quotation, where a capital says nothing.
        borders: index of the first token of each sentence.
        limits: for each token the index behind the last token of its sentence.
        common: keys that the article also writes in lower case: no names.
    """

    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    texts: tuple[str, ...]
    keys: list[str]
    triggers: list[int]
    capitals: list[int]
    capital: list[bool]
    initial: list[bool]
    borders: list[int]
    limits: list[int]
    common: frozenset[str]

    def question(self) -> Question:
        """The article as the tagger is asked about it."""
        promising = _promising(self.texts, self.keys, self.capitals, self.common)
        return Question(self.texts, self.borders, self.capital, promising)


def token_columns_of(document: Document) -> TokenColumns:
    """The tokens of a document, and what one look-up says about each."""
    tokens = document.tokens
    texts, starts = document.words, document.starts
    keys, capital, triggers = _looked_up(texts)
    capitals = list(compress(count(), capital))
    if cut := unglued(tokens, texts, capitals, names_by_themselves()):
        tokens = cut
        starts, _, texts = zip(*tokens, strict=True)
        keys, capital, triggers = _looked_up(texts)
        capitals = list(compress(count(), capital))
    common = frozenset(compress(keys, map(not_, capital)))
    borders, limits = _sentences(document, starts)
    initial = [False] * len(tokens)
    for at in borders:
        initial[at] = True
    for at in capitals:
        if at and texts[at - 1][0] in _OPENING:
            initial[at] = True
    return TokenColumns(tokens, starts, texts, keys, triggers, capitals, capital, initial, borders, limits, common)


def _looked_up(texts: tuple[str, ...]) -> tuple[list[str], list[bool], list[int]]:
    """Of all tokens the keys, whether they begin with a capital, and the triggers."""
    known = _words()
    found = [known[text] for text in texts]
    return [word[0] for word in found], [word[1] for word in found], [word[2] for word in found]


@lru_cache(maxsize=1)
def _words() -> WordCache[tuple[str, bool, int]]:
    return WordCache(_word)


def _word(text: str) -> tuple[str, bool, int]:
    key, capital = key_of(text), text[0].isupper()
    return key, capital, triggers_of(text, key, capital=capital)


def _promising(texts: tuple[str, ...], keys: list[str], capitals: list[int], common: Set[str]) -> list[bool]:
    """Of all tokens whether they begin with a capital that may be one of a name.

    A capital that only opens a sentence, a word written small elsewhere, or one that the rules know gives the model
    nothing to find, unless a short form behind it says that it is part of a name (`… Dunia (WHO)`).
    """
    promising, plain = [False] * len(texts), settled()
    for at in capitals:
        promising[at] = (keys[at] not in plain and keys[at] not in common) or texts[at + 1 : at + 2] == ("(",)
    return promising


def _sentences(document: Document, starts: tuple[int, ...]) -> tuple[list[int], list[int]]:
    """Index of the first token of each sentence; for each token the index behind the last one of its sentence."""
    borders: list[int] = []
    limits: list[int] = []
    last = 0
    for start, end in document.sentences:
        first = last  # hardly any token stands between two sentences
        if first < len(starts) and starts[first] < start:
            first = bisect_left(starts, start, first)
            limits.extend(range(last + 1, first + 1))  # a token outside all sentences stands alone
        last = bisect_left(starts, end, first)
        if first < last:
            limits += [last] * (last - first)
            borders.append(first)
    limits.extend(range(last + 1, len(starts) + 1))
    return borders, limits
