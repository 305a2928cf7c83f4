"""Exact F1, span and label, of a network in PyTorch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import torch

from beritaextract.entities.tagger.decode import KINDS, decode
from beritaextract.entities.tagger.features import WordFeatures
from training import data
from training.network import Batch, Tagger

Span = tuple[int, int, str]


def predict(
    model: Tagger, sentences: Sequence[Sequence[str]], featurised: Callable[[Sequence[str]], list[WordFeatures]]
) -> list[list[Span]]:
    """The entities of every list of words."""
    model.eval()
    found: list[list[Span]] = [[] for _ in sentences]
    order = sorted(range(len(sentences)), key=lambda at: len(sentences[at]))
    with torch.no_grad():
        for start in range(0, len(order), 64):
            part = order[start : start + 64]
            chances = torch.log_softmax(model(Batch([featurised(sentences[at]) for at in part])), 2).numpy()
            for row, at in enumerate(part):
                found[at] = [(first, last, kind) for first, last, kind, _ in decode(chances[row, : len(sentences[at])])]
    return found


def f1(gold: Sequence[Sequence[Span]], found: Sequence[Sequence[Span]]) -> dict[str, float]:
    """F1 in percent, over all kinds and for each."""
    right: Counter[str] = Counter()
    stated: Counter[str] = Counter()
    for one, other in zip(gold, found, strict=True):
        for span in set(one) & set(other):
            right.update(("all", span[2]))
        for span in [*one, *other]:
            stated.update(("all", span[2]))
    return {kind: round(200 * right[kind] / max(1, stated[kind]), 1) for kind in ("all", *KINDS)}


def report(
    model: Tagger, sentences: Sequence[data.Sentence], featurised: Callable[[Sequence[str]], list[WordFeatures]]
) -> dict[str, dict[str, float]]:
    """F1 on the sentences as they are, in tokens of this package, and in other capitals."""

    def score(changed: Sequence[data.Sentence]) -> dict[str, float]:
        found = predict(model, [sentence.words for sentence in changed], featurised)
        return f1([sentence.spans for sentence in changed], found)

    def with_words(change: Callable[[str], str]) -> list[data.Sentence]:
        return [data.Sentence([change(word) for word in words], spans) for words, spans in sentences]

    return {
        "as annotated": score(sentences),
        "own tokens": score([data.retokenised(sentence) for sentence in sentences]),
        "Title Case": score(with_words(str.title)),
        "Title Case, Small Words Too": score(with_words(lambda word: word.capitalize() if word.islower() else word)),
        "ALL CAPS": score(with_words(str.upper)),
    }
