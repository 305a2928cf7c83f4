"""Fits how sure records are: `python tools/calibrate.py GOLD.jsonl…` writes `src/beritaextract/confidence.toml`.

Runs the library over annotated articles, those given and those of `tests/quality`, tells of each claim, speaker and
figure whether it is right, and fits the weight of each trait by logistic regression with a penalty on large weights.
Prints how far the result can be trusted: fitted to four fifths of the articles and tried on the last, five times.

GOLD files hold one annotated article a line, as `beritaextract evaluate` reads them.  `--dry` writes nothing.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from beritaextract import Extractor, confidence
from beritaextract.arguments import Article
from beritaextract.assembly import assemble
from beritaextract.evaluation import measure, read_gold
from beritaextract.evaluation.gold import GoldArticle
from beritaextract.log import Log
from beritaextract.records import Extraction
from beritaextract.relations.arithmetic import arithmetic

HOME = Path(__file__).parents[1]
TARGET = HOME / "src" / "beritaextract" / "confidence.toml"
HEAD = """# How much each trait of a record adds to the log odds that it is right; written by tools/calibrate.py.
# `every` is the weight of all records of a group; a trait that is missing adds nothing.
"""
GROUPS: tuple[confidence.Group, ...] = ("claims", "speakers", "figures")
FOLDS = 5
# How strongly weights are drawn to 0.  Of figures, what predicts left-out articles best; of claims and speakers
# stronger than that (3): articles of other outlets differ more from those fitted to than those left out do.
PENALTY = {"claims": 8.0, "speakers": 8.0, "figures": 20.0}
LEAST_SEEN = 12  # traits of fewer records say nothing
LEAST_WEIGHT = 0.1
ROUNDS = 30
# The share of records that are wrong on other outlets, as measured on a held-out set of which nothing but the scores
# was looked at: the rules were mended on the articles fitted to, so what is wrong there is made to weigh as much.
WRONG_AT_FIRST_SIGHT = {"claims": 0.11, "speakers": 0.11, "figures": 0.07}
# Articles written for this project are cleaner than what scrapers bring home.
OWN = 0.3


class Sample(NamedTuple):
    """One record: the article that it stands in, its traits, whether it is right, and how much it counts."""

    article: int
    traits: tuple[str, ...]
    right: bool
    weight: float


def samples(
    articles: Sequence[GoldArticle], own: int, sure: Callable[[Sequence[str]], float]
) -> dict[str, list[Sample]]:
    """The records of the articles, by group, of which the first `own` were written for this project.

    `sure` tells how sure a claim is, which tells about its speaker.
    """
    extractor = Extractor()
    known: list[tuple[int, tuple[str, ...]]] = []  # a record says its number in this list in place of its confidence
    numbers = iter(range(len(articles)))

    def extract(text: str, *, published: str | None, title: str | None) -> Extraction:
        number = next(numbers)
        with arithmetic():
            read = extractor._read(Article(text, published, title), Log())
            found = extractor._found(read, None)
            extraction = assemble(found, read.legible, title=title, id=None)
        claims = confidence.traits_of_claims(found.document, found.claims, found.resolution)
        likely = [sure(traits) for traits in claims]
        traits = {
            "claims": claims,
            "speakers": confidence.traits_of_speakers(found.document, found.resolution, likely),
            "figures": confidence.traits_of_figures(found.document, found.figures, found.homes),
        }
        changed = {}
        for group in GROUPS:
            rows = []
            for record, its in zip(getattr(extraction, group), traits[group], strict=True):
                rows.append(record.model_copy(update={"confidence": float(len(known))}))
                known.append((number, tuple(its)))
            changed[group] = tuple(rows)
        return extraction.model_copy(update=changed)

    report = measure(articles, extract)
    return {
        group: _weighted(group, [(*known[int(index)], right) for index, right in report.sure[group]], own)
        for group in GROUPS
    }


def _weighted(group: str, rows: Sequence[tuple[int, tuple[str, ...], bool]], own: int) -> list[Sample]:
    """The records of a group, those that are wrong made to weigh what they weigh on articles that nobody has read."""
    plain = [Sample(number, traits, right, OWN if number < own else 1.0) for number, traits, right in rows]
    right = sum(row.weight for row in plain if row.right)
    wrong = sum(row.weight for row in plain if not row.right)
    share = WRONG_AT_FIRST_SIGHT[group]
    factor = max(1.0, share * right / ((1 - share) * wrong)) if wrong else 1.0
    return [row if row.right else row._replace(weight=row.weight * factor) for row in plain]


def fitted(group: str, rows: Sequence[Sample]) -> dict[str, float]:
    """The weight of each trait that was seen often enough and tells something."""
    seen = Counter(trait for row in rows for trait in set(row.traits))
    names = sorted(trait for trait, count in seen.items() if LEAST_SEEN <= count <= len(rows) - LEAST_SEEN)
    weights = _regression(rows, names, PENALTY[group])
    telling = [name for name, weight in zip(names, weights[1:], strict=True) if abs(weight) >= LEAST_WEIGHT]
    weights = _regression(rows, telling, PENALTY[group])
    found = {name: round(float(weight), 2) for name, weight in zip(telling, weights[1:], strict=True)}
    return {confidence.EVERY: round(float(weights[0]), 2), **found}


def _regression(rows: Sequence[Sample], names: Sequence[str], pull: float) -> np.ndarray:
    """Weights of the intercept and of each trait, by Newton's method; all but the intercept are drawn to 0."""
    column = {name: number for number, name in enumerate(names, 1)}
    table = np.zeros((len(rows), len(names) + 1))
    table[:, 0] = 1.0
    for number, row in enumerate(rows):
        for trait in row.traits:
            if trait in column:
                table[number, column[trait]] = 1.0
    right = np.array([row.right for row in rows], dtype=float)
    count = np.array([row.weight for row in rows])
    penalty = np.full(len(names) + 1, pull)
    penalty[0] = 1e-6
    weights = np.zeros(len(names) + 1)
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (count * (right - likely)) - penalty * weights
        curve = (table * (count * likely * (1 - likely))[:, None]).T @ table + np.diag(penalty)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def likely(weights: dict[str, float], traits: Iterable[str]) -> float:
    """The probability that these weights give."""
    total = weights[confidence.EVERY] + sum(weights.get(trait, 0.0) for trait in traits)
    return float(1 / (1 + np.exp(-total)))


def trust(group: str, rows: Sequence[Sample]) -> str:
    """How far the weights can be trusted on articles that they were not fitted to."""
    pairs: list[tuple[float, bool, float]] = []
    for fold in range(FOLDS):
        weights = fitted(group, [row for row in rows if row.article % FOLDS != fold])
        pairs += [(likely(weights, row.traits), row.right, row.weight) for row in rows if row.article % FOLDS == fold]
    total = sum(weight for _, _, weight in pairs)
    error = 0.0
    for number in range(10):
        held = [pair for pair in pairs if min(int(pair[0] * 10), 9) == number]
        error += abs(sum((sure - right) * weight for sure, right, weight in held)) / total
    certain = [(right, weight) for sure, right, weight in pairs if sure >= 0.9]
    covered = sum(weight for _, weight in certain)
    precision = 100 * sum(right * weight for right, weight in certain) / covered if covered else 0.0
    base = 100 * sum(right * weight for _, right, weight in pairs) / total
    return (
        f"{len(pairs)} records, {base:.1f} % right; calibration error {error:.4f}; "
        f"of those at 0.9 and more {precision:.1f} % are right, at {100 * covered / total:.1f} % coverage"
    )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path, help="files of annotated articles")
    parser.add_argument("--dry", action="store_true", help="print what would come out and write nothing")
    options = parser.parse_args(arguments)
    sys.path.insert(0, str(HOME))
    from tests.quality.gold import articles as own_articles

    written = [gold.article for gold in own_articles()]
    articles = [*written, *read_gold(options.gold)]
    claims = fitted("claims", samples(articles, len(written), lambda traits: 0.0)["claims"])
    rows = samples(articles, len(written), lambda traits: likely(claims, traits))
    weights = {group: claims if group == "claims" else fitted(group, rows[group]) for group in GROUPS}
    for group in GROUPS:
        print(f"{group:<9}{trust(group, rows[group])}; {len(weights[group])} weights")
    if not options.dry:
        TARGET.write_text(HEAD + "".join(_table(group, weights[group]) for group in GROUPS), encoding="utf-8")
    return 0


def _table(group: str, weights: dict[str, float]) -> str:
    lines = [f'"{trait}" = {weight:.2f}\n' for trait, weight in weights.items()]
    return f"\n[{group}]\n" + "".join(lines)


if __name__ == "__main__":
    sys.exit(main())
