"""Words and labels as the network takes them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from beritaextract.entities.tagger.decode import KINDS
from beritaextract.entities.tagger.features import WordFeatures, sentence_case, word_features
from training.data import Sentence

_features = lru_cache(maxsize=200_000)(word_features)


def featurised(words: Sequence[str]) -> list[WordFeatures]:
    """The features of the words of one sentence."""
    case = sentence_case(words)
    return [_features(word, case) for word in words]


def labels_of(sentence: Sentence) -> list[int]:
    """One label a word, numbered as in `beritaextract.entities.tagger.decode`."""
    labels = [0] * len(sentence.words)
    for first, last, kind in sentence.spans:
        base = 1 + 4 * KINDS.index(kind)
        if last - first == 1:
            labels[first] = base + 3
        else:
            labels[first] = base
            labels[first + 1 : last - 1] = [base + 1] * (last - first - 2)
            labels[last - 1] = base + 2
    return labels
