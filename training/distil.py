"""Teaches one small network what several large ones agree on.

The teachers read fresh variants of the training sentences (other names, other capitals, quotation marks); their mean
chances of the labels are what the student learns.  They speak with their head for the first corpus, so that the second
corpus, annotated by other rules, comes over in the rules of the first.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import torch
from torch import Tensor, nn

from beritaextract.entities.tagger.features import WordFeatures
from training.data import Sentence
from training.network import LABELS, Batch, Tagger
from training.words import featurised, labels_of

SIZE = 32

Lesson = tuple[list[list[WordFeatures]], Tensor, Tensor]


def lessons(teachers: Sequence[Tagger], sentences: list[tuple[Sentence, int]], rng: random.Random) -> list[Lesson]:
    """Batches of features, chances to learn and mask.  Where gold labels follow the right rules, they weigh a third."""
    ordered = sorted(sentences, key=lambda item: len(item[0].words) + rng.random() * 8)
    found = []
    for at in range(0, len(ordered), SIZE):
        part = ordered[at : at + SIZE]
        features = [featurised(sentence.words) for sentence, _ in part]
        batch = Batch(features)
        with torch.no_grad():
            chances = torch.stack([torch.softmax(teacher(batch), 2) for teacher in teachers]).mean(0)
        for row, (sentence, corpus) in enumerate(part):
            if corpus == 0:
                gold = nn.functional.one_hot(torch.tensor(labels_of(sentence)), chances.shape[2])
                chances[row, : len(gold)] = chances[row, : len(gold)] * (2 / 3) + gold / 3
        found.append((features, chances.half(), batch.mask))
    return found


def gold_lessons(sentences: Sequence[Sentence]) -> list[Lesson]:
    """Batches that teach the labels of `sentences` and nothing else: for those that no teacher need judge."""
    ordered = sorted(sentences, key=lambda sentence: len(sentence.words))
    found = []
    for at in range(0, len(ordered), SIZE):
        part = ordered[at : at + SIZE]
        features = [featurised(sentence.words) for sentence in part]
        batch = Batch(features)
        chances = torch.full((*batch.at.shape, LABELS), 0.02 / LABELS)
        for row, sentence in enumerate(part):
            chances[row, : len(sentence.words)] += 0.98 * nn.functional.one_hot(
                torch.tensor(labels_of(sentence)), LABELS
            )
        found.append((features, chances.half(), batch.mask))
    return found


def distil(
    student: Tagger, taught: list[list[Lesson]], epochs: int, rate: float, unknown: float, rng: random.Random
) -> Tagger:
    """Trains `student`, one list of lessons an epoch, over and over; returns its running average."""
    optimiser = torch.optim.AdamW(student.parameters(), lr=rate, weight_decay=0.01)
    steps = sum(len(taught[epoch % len(taught)]) for epoch in range(epochs))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.1)
    average = torch.optim.swa_utils.AveragedModel(
        student, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.998)
    )
    for epoch in range(epochs):
        student.train()
        batches = list(taught[epoch % len(taught)])
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
    return average.module.eval()
