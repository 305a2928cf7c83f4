"""B³ and pair recall of people against the speaker rows of `gold.tsv`."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from beritaextract.people import Appearance, Person

Key = tuple[str, str]
NOBODY = "-"


class Gold(NamedTuple):
    """Speakers with who they are."""

    appearances: list[Appearance]
    person_of: dict[Key, str]


class Scores(NamedTuple):
    """How well people were joined, 0 to 1.

    Attributes:
        precision, recall, f1: B³, over all speakers that are persons.
        pair_recall: of all pairs of rows of one person, how many were joined.
        wrong_pairs: pairs that were joined and are two persons, by their names.
    """

    precision: float
    recall: float
    f1: float
    pair_recall: float
    wrong_pairs: list[tuple[str, str]]


def gold() -> Gold:
    """The annotated rows."""
    lines = (Path(__file__).parent / "gold.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
    appearances: list[Appearance] = []
    person_of: dict[Key, str] = {}
    for row in rows:
        appearances.append(
            Appearance(
                row["article"],
                row["speaker"],
                row["name"],
                (),
                row["role"] or None,
                row["affiliation"] or None,
                row["region"] or None,
                row["day"],
                1,
            )
        )
        person_of[row["article"], row["speaker"]] = row["person"]
    return Gold(appearances, person_of)


def score(people: Iterable[Person], person_of: Mapping[Key, str]) -> Scores:
    """The scores of `people`; a row that was left out stands for a person of its own."""
    truth = {key: person for key, person in person_of.items() if person != NOBODY}
    found: dict[Key, str] = {key: f"left out {key}" for key in truth}
    names: dict[Key, str] = {}
    for person in people:
        for member in person.members:
            key = (member.article_id, member.speaker_id)
            names[key] = member.name
            if key in truth:
                found[key] = person.id
    true_groups, found_groups = _groups(truth), _groups(found)
    precision = recall = 0.0
    for key in truth:
        both = len(true_groups[truth[key]] & found_groups[found[key]])
        precision += both / len(found_groups[found[key]])
        recall += both / len(true_groups[truth[key]])
    precision, recall = precision / len(truth), recall / len(truth)
    pairs = [pair for group in true_groups.values() for pair in combinations(sorted(group), 2)]
    joined = sum(found[one] == found[other] for one, other in pairs)
    wrong = [
        (names[one], names[other])
        for group in found_groups.values()
        for one, other in combinations(sorted(group), 2)
        if truth[one] != truth[other]
    ]
    return Scores(precision, recall, 2 * precision * recall / (precision + recall), joined / len(pairs), wrong)


def _groups(person_of: Mapping[Key, str]) -> dict[str, set[Key]]:
    groups: defaultdict[str, set[Key]] = defaultdict(set)
    for key, person in person_of.items():
        groups[person].add(key)
    return groups
