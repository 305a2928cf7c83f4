"""Trains the entity model: `python -m training.train --help`."""

from __future__ import annotations

import argparse
from functools import lru_cache
import copy
import json
import random
import time
from pathlib import Path

import torch
from torch import nn

from beritaextract.entities.model.features import sentence_case, word_features
from training import data, scoring
from training.augment import augmented
from training.substitute import Substitution
from training.network import Batch, Tagger


HERE = Path(__file__).parent
features = lru_cache(maxsize=200_000)(word_features)
KINDS = ("PER", "ORG", "LOC")


def labels_of(sentence: data.Sentence) -> list[int]:
    """BILUO: O is 0; begin, inside, last, unit of kind k are 1 + 4k … 4 + 4k."""
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


def featurised(words: list[str]):
    case = sentence_case(words)
    return [features(word, case) for word in words]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--epochs", type=int, default=30)
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--depth", type=int, default=3)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--unknown", type=float, default=0.25)
    parser.add_argument("--lr", type=float, default=2e-3)
    parser.add_argument("--substitute", type=float, default=0.25)
    parser.add_argument("--second", type=float, default=0.5)
    parser.add_argument("--decay", type=float, default=0.02)
    parser.add_argument("--regions", type=Path, default=Path("/work/shared/regions/regions.csv"))
    parser.add_argument("--lstm", action="store_true")
    parser.add_argument("--templates", type=int, default=2)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--ner", type=Path, default=Path("/work/shared/ner"))
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    idner = data.read(args.ner / "idner-news-2k.train.conll")
    nergrit = [s for name in ("train", "valid") for s in data.read(args.ner / f"nergrit.{name}.conll")]
    dev = data.read(args.ner / "idner-news-2k.dev.conll")
    seen = {" ".join(s.words).lower() for s in dev}
    idner = [s for s in idner if " ".join(s.words).lower() not in seen]
    nergrit = [s for s in nergrit if " ".join(s.words).lower() not in seen]
    pool = [(s, data.retokenised(s), 0) for s in idner] + [(s, data.retokenised(s), 1) for s in nergrit]
    substitution = Substitution(idner + nergrit, args.regions, HERE / "phrases.txt")
    templates = [line for line in (HERE / "templates.txt").read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")]
    model = Tagger(args.width, args.depth, dropout=args.dropout, lstm=args.lstm)
    print("parameters", sum(p.numel() for p in model.parameters()))
    optimiser = torch.optim.AdamW(model.parameters(), lr=args.lr, weight_decay=args.decay)
    steps = args.epochs * ((len(pool) + len(templates) * args.templates) // 24 + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, args.lr, total_steps=steps, pct_start=0.1)
    average = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998))
    start = time.time()
    for epoch in range(args.epochs):
        model.train()
        rng.shuffle(pool)
        ready = []
        for original, own, corpus in pool:
            sentence = original if corpus == 0 and rng.random() < 0.5 else own
            if not sentence.words:
                continue
            sentence = substitution(sentence, args.substitute, rng)
            ready.append((augmented(sentence, rng), corpus))
        for template in templates * args.templates:
            ready.append((augmented(substitution.filled(template, rng), rng), 0))
        ready.sort(key=lambda item: len(item[0].words) + rng.random() * 8)
        batches = [ready[at : at + 24] for at in range(0, len(ready), 24)]
        rng.shuffle(batches)
        total = 0.0
        for part in batches:
            batch = Batch([featurised(s.words) for s, _ in part])
            scores = model(batch, torch.tensor([c for _, c in part]), args.unknown)
            gold = torch.full(batch.at.shape, -100)
            for row, (s, _) in enumerate(part):
                gold[row, : len(s.words)] = torch.tensor(labels_of(s))
            each = nn.functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), label_smoothing=0.02, reduction="none")
            weight = torch.tensor([[args.second if c else 1.0] for _, c in part]).expand(gold.shape).flatten()
            weight = weight * (gold.flatten() >= 0)
            loss = (each * weight).sum() / weight.sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            average.update_parameters(model)
            total += loss.item()
        if epoch % 4 == 3 or epoch == args.epochs - 1:
            print(epoch, round(total / len(batches), 4), round(time.time() - start), scoring.report(average.module, dev, featurised), flush=True)
    if args.out:
        torch.save({"args": {k: str(v) for k, v in vars(args).items()}, "state": average.module.state_dict()}, args.out)


if __name__ == "__main__":
    main()
