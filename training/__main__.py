"""The whole recipe, one command: `python -m training --ner FOLDER --regions FILE` from the root of the repository.

Trains the teachers, then three students with different seeds, prints the accuracy of all, and writes the weights of
the student with the first seed into the package.  Takes about an hour on one core.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import replace
from pathlib import Path

import torch

from training import material, scoring
from training.distil import distil, gold_lessons, lessons
from training.export import WEIGHTS, export
from training.network import Tagger
from training.train import Setting, train
from training.words import featurised

WINDOWS = Setting(dropout=0.4, second=0.3, templates=0)
RECURRENT = Setting(width=128, depth=2, lstm=True, dropout=0.4, unknown=0.3, substitute=0.35, second=0.5, templates=0)
TEACHERS = (
    *((WINDOWS, seed) for seed in range(3)),
    *((RECURRENT, seed) for seed in range(3)),
    (Setting(), 0),
    (replace(RECURRENT, second=0.35, templates=2), 0),
)
STUDENT = {"width": 96, "depth": 3, "dropout": 0.1}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ner", type=Path, default=Path("../shared/ner"), help="folder of the corpora")
    parser.add_argument("--regions", type=Path, default=Path("../shared/regions/regions.csv"), help="names of regions")
    parser.add_argument("--seeds", type=int, default=3, help="students to train; the first is written")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    torch.set_num_threads(1)  # sums in another order would give other weights
    read = material.load(args.ner, args.regions)
    teachers = []
    for setting, seed in TEACHERS:
        teachers.append(train(setting, read, seed))
        print("teacher", seed, scoring.report(teachers[-1], read.development, featurised), setting, flush=True)
    for seed in range(args.seeds):
        rng = random.Random(1000 + seed)
        torch.manual_seed(seed)
        taught = [
            lessons(teachers, read.variants(0.4, 1, rng), rng) + gold_lessons(read.filled(3, rng)) for _ in range(8)
        ]
        student = distil(Tagger(corpora=1, **STUDENT), taught, epochs=24, rate=2e-3, unknown=0.2, rng=rng)
        print("student", seed, scoring.report(student, read.development, featurised), flush=True)
        if seed == 0:
            export(student.state_dict(), args.out)


if __name__ == "__main__":
    main()
