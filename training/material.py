"""What is learned from: the corpora, without any sentence of the development part, and the sentences with slots."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from training import data
from training.augment import augmented
from training.substitute import Substitution

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Material:
    """Everything a training run reads.

    Attributes:
        pool: every sentence as annotated, the same in tokens of this package, and the number of its corpus.
        templates: sentences with slots.
        substitution: where names are drawn from.
        development: the sentences that accuracy is measured on.
    """

    pool: list[tuple[data.Sentence, data.Sentence, int]]
    templates: list[str]
    substitution: Substitution
    development: list[data.Sentence]

    def variants(self, chance: float, templates: int, rng: random.Random) -> list[tuple[data.Sentence, int]]:
        """A fresh variant of every sentence with the number of its corpus, shuffled.

        Args:
            chance: of every name to be exchanged for another one.
            templates: how often each sentence with slots is filled.
            rng: source of all chance.
        """
        rng.shuffle(self.pool)
        found = []
        for original, own, corpus in self.pool:
            sentence = original if corpus == 0 and rng.random() < 0.5 else own
            if sentence.words:
                found.append((augmented(self.substitution(sentence, chance, rng), rng), corpus))
        return found + [(sentence, 0) for sentence in self.filled(templates, rng)]

    def filled(self, times: int, rng: random.Random) -> list[data.Sentence]:
        """The sentences with slots, each filled `times` times."""
        return [augmented(self.substitution.filled(template, rng), rng) for template in self.templates * times]


def load(ner: Path, regions: Path) -> Material:
    """The material from the folder of the corpora and the file of regions."""
    development = data.read(ner / "idner-news-2k.dev.conll")
    kept_aside = {" ".join(sentence.words).lower() for sentence in development}
    corpora = (["idner-news-2k.train"], ["nergrit.train", "nergrit.valid"])
    pool = []
    for number, names in enumerate(corpora):
        for name in names:
            for sentence in data.read(ner / f"{name}.conll"):
                if " ".join(sentence.words).lower() not in kept_aside:
                    pool.append((sentence, data.retokenised(sentence), number))
    lines = (HERE / "templates.txt").read_text(encoding="utf-8").splitlines()
    return Material(
        pool=pool,
        templates=[line for line in lines if line and not line.startswith("#")],
        substitution=Substitution([original for original, _, _ in pool], regions, HERE / "phrases.txt"),
        development=development,
    )
