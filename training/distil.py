"""Teaches one small network what several large ones agree on.

The teachers read a fresh variant of every training sentence (other names, other capitals, quotation marks); their mean
chances of the labels are what the student learns.  They speak with their head for the first corpus, so that the second
corpus, annotated by other rules, comes over in the rules of the first.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from training import data
from training.augment import augmented
from training.network import Batch, Tagger
from training.substitute import Substitution
from training.words import featurised, labels_of

SIZE = 32


def variants(pool, templates: Sequence[str], substitution: Substitution, chance: float, rng: random.Random) -> list[tuple[data.Sentence, bool]]:
    """A variant of every sentence, and whether its labels follow the rules of the first corpus."""
    found = []
    for original, own, corpus in pool:
        sentence = original if corpus == 0 and rng.random() < 0.5 else own
        if sentence.words:
            found.append((augmented(substitution(sentence, chance, rng), rng), corpus == 0))
    found += [(augmented(substitution.filled(template, rng), rng), True) for template in templates]
    return found


def taught(teachers: Sequence[Tagger], sentences: list[tuple[data.Sentence, bool]], rng: random.Random) -> list[tuple[list, Tensor, Tensor]]:
    """Batches: features, chances to learn, mask.  Where gold labels count, they weigh a third."""
    ordered = sorted(sentences, key=lambda item: len(item[0].words) + rng.random() * 8)
    parts = []
    for at in range(0, len(ordered), SIZE):
        part = ordered[at : at + SIZE]
        features = [featurised(sentence.words) for sentence, _ in part]
        batch = Batch(features)
        with torch.no_grad():
            chances = torch.stack([torch.softmax(teacher(batch), 2) for teacher in teachers]).mean(0)
        for row, (sentence, counts) in enumerate(part):
            if counts:
                size = len(sentence.words)
                gold = nn.functional.one_hot(torch.tensor(labels_of(sentence)), chances.shape[2])
                chances[row, :size] = chances[row, :size] * (2 / 3) + gold / 3
        parts.append((features, chances.half(), batch.mask))
    return parts


def distil(student: Tagger, parts: list[list[tuple[list, Tensor, Tensor]]], epochs: int, lr: float, unknown: float, rng: random.Random, report) -> nn.Module:
    """Trains `student` on the taught batches, one list an epoch, over and over; returns its running average."""
    optimiser = torch.optim.AdamW(student.parameters(), lr=lr, weight_decay=0.01)
    total = sum(len(parts[epoch % len(parts)]) for epoch in range(epochs))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, lr, total_steps=total, pct_start=0.1)
    average = torch.optim.swa_utils.AveragedModel(student, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998))
    for epoch in range(epochs):
        student.train()
        batches = list(parts[epoch % len(parts)])
        rng.shuffle(batches)
        for features, chances, mask in batches:
            scores = torch.log_softmax(student(Batch(features), unknown=unknown), 2)
            loss = -((chances.float() * scores).sum(2) * mask).sum() / mask.sum()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            average.update_parameters(student)
        if epoch % 4 == 3 or epoch == epochs - 1:
            print("student", epoch, report(average.module), flush=True)
    return average.module
