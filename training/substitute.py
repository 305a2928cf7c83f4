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
    source = resources.files("beritaextract.entities.tagger").joinpath("wordlists.txt").read_text(encoding="utf-8")
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
        self._short = [word.upper() for word in word_list("org") if len(word) < 6 and word not in ("din", "who")]
        short = "Jatim Jateng Jabar Sumut Sumbar Sumsel Kalbar Kalteng Kalsel Kaltim Kaltara Sulut Sulsel Sultra Kepri"
        self._regions = [[name] for name in (*short.split(), "DIY", "DKI", "NTB", "NTT", "Tangsel", "Jogja")] * 3
        self._organisations: list[list[str]] = []
        self._places: list[list[str]] = []
        with regions.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                words = row["name"].split()
                for form in (words, words[1:]) if words[0] in ("Kota", "Kabupaten") else (words,):
                    if form and form[0].lower() not in _GENERIC:
                        self._pool["LOC", min(len(form), 5)].append(form)
                        self._regions.append(form)
        for line in phrases.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, _, phrase = line.partition("\t")
                words = phrase.split()
                self._pool[kind, min(len(words), 5)] += [words] * 2
                (self._organisations if kind == "ORG" else self._places).append(words)

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

    def filled(self, template: str, rng: random.Random) -> Sentence:
        """A sentence of `templates.txt` with names in its slots."""
        words: list[str] = []
        spans = []
        for piece in template.split():
            if not piece.startswith("{"):
                words.append(piece)
                continue
            name, kind = self._slot(piece[1], rng)
            spans.append((len(words), len(words) + len(name), kind))
            words += name
        return Sentence(words, spans)

    def _slot(self, slot: str, rng: random.Random) -> tuple[list[str], str]:
        if slot == "P":
            size = rng.choice((1, 2, 2, 2, 2, 3, 3, 4))
            return (self.person(size, rng) if rng.random() < 0.7 else self.draw("PER", size, rng)), "PER"
        if slot == "p":
            return (self.person(1, rng) if rng.random() < 0.7 else self.draw("PER", 1, rng)), "PER"
        if slot == "S":
            return [rng.choice(self._short)], "ORG"
        if slot == "O":
            return (
                self.draw("ORG", rng.choice((1, 2, 2, 3, 3, 4)), rng)
                if rng.random() < 0.2
                else rng.choice(self._organisations)
            ), "ORG"
        if slot == "A":
            name = rng.choice([name for name in self._organisations if len(name) > 2])
            short = "".join(word[0] for word in name if word[0].isupper())
            return ([*name, f"({short})"] if rng.random() < 0.3 else [*name, "(", short, ")"]), "ORG"
        if slot == "R":
            return rng.choice(self._regions), "LOC"
        return (
            rng.choice(self._places) if rng.random() < 0.6 else self.draw("LOC", rng.choice((1, 2, 2, 3)), rng)
        ), "LOC"

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
