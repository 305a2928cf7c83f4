"""Exact span and label F1 of a network in PyTorch."""

from __future__ import annotations

from collections import Counter

import torch

from beritaextract.entities.model.decode import decode
from training import data
from training.network import Batch

KINDS = ("PER", "ORG", "LOC")


def predict(model, sentences, featurised):
    """Spans of every list of words."""
    model.eval()
    found = [[] for _ in sentences]
    order = sorted(range(len(sentences)), key=lambda at: len(sentences[at]))
    with torch.no_grad():
        for start in range(0, len(order), 64):
            part = order[start : start + 64]
            batch = Batch([featurised(sentences[at]) for at in part])
            chances = torch.log_softmax(model(batch), 2).numpy()
            for row, at in enumerate(part):
                found[at] = [(a, b, kind) for a, b, kind, _ in decode(chances[row, : len(sentences[at])])]
    return found


def f1(gold, found) -> dict[str, float]:
    counts = Counter()
    for one, other in zip(gold, found):
        for kind in KINDS:
            a = {s for s in one if s[2] == kind}
            b = {s for s in other if s[2] == kind}
            for k in (kind, "all"):
                counts[k, "tp"] += len(a & b)
                counts[k, "n"] += len(a)
                counts[k, "m"] += len(b)
    return {k: round(200 * counts[k, "tp"] / max(1, counts[k, "n"] + counts[k, "m"]), 1) for k in ("all", *KINDS)}


def report(model, sentences, featurised) -> dict:
    gold = [s.spans for s in sentences]
    out = {"plain": f1(gold, predict(model, [s.words for s in sentences], featurised))}
    own = [data.retokenised(s) for s in sentences]
    out["own"] = f1([s.spans for s in own], predict(model, [s.words for s in own], featurised))["all"]
    for name, change in (("title", str.title), ("caps", str.upper)):
        out[name] = f1(gold, predict(model, [[change(w) for w in s.words] for s in sentences], featurised))["all"]
    soft = [[w if not w.islower() else w.capitalize() for w in s.words] for s in sentences]
    out["soft_title"] = f1(gold, predict(model, soft, featurised))["all"]
    return out
