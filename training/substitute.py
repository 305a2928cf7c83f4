"""Puts other names in the place of the annotated ones, so that the model learns where names stand, not which."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from importlib import resources
from pathlib import Path

from training.data import Sentence

_GENERIC = frozenset("utara selatan timur barat tengah tenggara pusat raya besar".split())


def word_list(name: str) -> list[str]:
    """The words of one section of the model's word lists, capitalised."""
    source = resources.files("beritaextract.entities.model").joinpath("wordlists.txt").read_text(encoding="utf-8")
    section = source.split(f"[{name}]\n", 1)[1].split("\n[", 1)[0]
    return [word.capitalize() for word in section.split()]


class Substitution:
    """Draws names: persons from lists of given names and surnames, the rest from the corpora, regions and phrases.

    Args:
        sentences: the training sentences, whose own entities are drawn too.
        regions: file with the names of provinces, kabupaten and kota.
        phrases: file with organisations and places, one a line behind `ORG` or `LOC` and a tab.
    """

    def __init__(self, sentences: list[Sentence], regions: Path, phrases: Path) -> None:
        self._given, self._surnames = word_list("given"), word_list("surname")
        self._pool: dict[tuple[str, int], list[list[str]]] = defaultdict(list)
        for sentence in sentences:
            for first, last, kind in sentence.spans:
                words = sentence.words[first:last]
                if words[0][:1].isupper():
                    self._pool[kind, min(len(words), 5)].append(words)
        with regions.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                words = row["name"].split()
                for form in (words, words[1:]) if words[0] in ("Kota", "Kabupaten") else (words,):
                    if form and form[0].lower() not in _GENERIC:
                        self._pool["LOC", min(len(form), 5)].append(form)
        for line in phrases.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, _, phrase = line.partition("\t")
                words = phrase.split()
                self._pool[kind, min(len(words), 5)] += [words] * 2

    def person(self, size: int, rng: random.Random) -> list[str]:
        """A name of `size` words."""
        if size == 1:
            name = [rng.choice(self._given if rng.random() < 0.6 else self._surnames)]
        else:
            name = [rng.choice(self._given) for _ in range(size - 1)]
            name.append(rng.choice(self._surnames if rng.random() < 0.5 else self._given))
        if size > 1 and rng.random() < 0.08:
            name[rng.randrange(size)] = rng.choice("ABDEFGHIJKLMNPRSTWYZ") + rng.choice(["", "."])
        return name

    def draw(self, kind: str, size: int, rng: random.Random) -> list[str]:
        """A name of `kind`, of about `size` words."""
        size = max(1, min(4, size))
        if kind == "PER" and rng.random() < 0.6:
            return self.person(size, rng)
        return list(rng.choice(self._pool[kind, size]))

    def __call__(self, sentence: Sentence, chance: float, rng: random.Random) -> Sentence:
        """The sentence with each name exchanged at `chance`."""
        words: list[str] = []
        spans = []
        at = 0
        for first, last, kind in sentence.spans:
            words += sentence.words[at:first]
            name = sentence.words[first:last]
            if rng.random() < chance and name[0][:1].isupper() and not any(mark in "".join(name) for mark in "()?"):
                name = self.draw(kind, len(name), rng)
            spans.append((len(words), len(words) + len(name), kind))
            words += name
            at = last
        return Sentence(words + sentence.words[at:], spans)
