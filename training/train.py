"""Trains one network on gold labels."""

from __future__ import annotations

import random
from dataclasses import dataclass

import torch
from torch import nn

from training.material import Material
from training.network import Batch, Tagger
from training.words import featurised, labels_of

SIZE = 24


@dataclass(frozen=True)
class Setting:
    """How a teacher is built and trained.

    Attributes:
        width, depth, lstm, dropout: see `training.network.Tagger`.
        unknown: chance of a word to be seen without its form, as an unseen word is.
        substitute: chance of a name to be exchanged.
        second: weight of the second corpus, whose annotators followed other rules.
        templates: how often each sentence with slots is filled, an epoch.
        epochs, rate: passes over the material; highest learning rate.
    """

    width: int = 96
    depth: int = 3
    lstm: bool = False
    dropout: float = 0.35
    unknown: float = 0.35
    substitute: float = 0.4
    second: float = 0.35
    templates: int = 2
    epochs: int = 12
    rate: float = 2e-3


def train(setting: Setting, material: Material, seed: int) -> Tagger:
    """A network trained with `setting`: the running average over its last steps."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = Tagger(setting.width, setting.depth, dropout=setting.dropout, lstm=setting.lstm)
    average = torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998))
    size = len(material.pool) + len(material.templates) * setting.templates
    optimiser = torch.optim.AdamW(model.parameters(), lr=setting.rate, weight_decay=0.02)
    steps = setting.epochs * (size // SIZE + 1)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, setting.rate, total_steps=steps, pct_start=0.1)
    for _ in range(setting.epochs):
        model.train()
        ready = material.variants(setting.substitute, setting.templates, rng)
        ready.sort(key=lambda item: len(item[0].words) + rng.random() * 8)
        batches = [ready[at : at + SIZE] for at in range(0, len(ready), SIZE)]
        rng.shuffle(batches)
        for part in batches:
            batch = Batch([featurised(sentence.words) for sentence, _ in part])
            corpus = torch.tensor([corpus for _, corpus in part])
            gold = torch.full(batch.at.shape, -100)
            for row, (sentence, _) in enumerate(part):
                gold[row, : len(sentence.words)] = torch.tensor(labels_of(sentence))
            scores = model(batch, corpus, setting.unknown).flatten(0, 1)
            each = nn.functional.cross_entropy(scores, gold.flatten(), label_smoothing=0.02, reduction="none")
            weight = torch.where(corpus == 0, 1.0, setting.second).unsqueeze(1) * (gold >= 0)
            loss = (each * weight.flatten()).sum() / weight.sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            average.update_parameters(model)
    return average.module.eval()
