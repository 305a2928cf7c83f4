"""Makes training sentences look like the pages they are meant for: headlines, datelines, quotation marks."""

from __future__ import annotations

import random

from training.data import Sentence

_QUOTES = [('"', '"'), ("“", "”"), ("”", "”"), ("‘", "’"), ("'", "'")]
_OUTLETS = [
    "KOMPAS",
    "TEMPO.CO",
    "ANTARA",
    "Antara",
    "KOMPAS.com",
    "JP",
    "Republika",
    "beritasatu.com",
    "CNN Indonesia",
]
_SMALL = frozenset("di ke dari dan atau yang untuk pada dengan oleh dalam agar soal per tak bagi saat".split())


def augmented(sentence: Sentence, rng: random.Random) -> Sentence:
    """A variant of the sentence; often the sentence itself."""
    words, spans = list(sentence.words), list(sentence.spans)
    if rng.random() < 0.25:
        words, spans = quoted(words, spans, rng)
    if rng.random() < 0.04:
        words, spans = with_dateline(words, spans, rng)
    if words[-1] == "." and rng.random() < 0.1 and len(words) > 2 and all(last < len(words) for _, last, _ in spans):
        words = words[:-1]
    chance = rng.random()
    if chance < 0.12:
        words = [word.upper() for word in words]
    elif chance < 0.20:
        words = [title(word, rng) for word in words]
    elif chance < 0.28:
        words = [word.title() if word.islower() or rng.random() < 0.5 else word for word in words]
    return Sentence(words, spans)


def title(word: str, rng: random.Random) -> str:
    return word if word in _SMALL or not word.islower() else word.capitalize()


def quoted(
    words: list[str], spans: list[tuple[int, int, str]], rng: random.Random
) -> tuple[list[str], list[tuple[int, int, str]]]:
    """Quotation marks around a clause (up to a comma), a stretch of words or an entity."""
    opening, closing = rng.choice(_QUOTES)
    chance = rng.random()
    if chance < 0.2 and spans:
        start, end, _ = rng.choice(spans)
    else:
        commas = [at for at, word in enumerate(words) if word == ","]
        if chance < 0.8 and commas:
            start, end = 0, rng.choice(commas) + rng.randint(0, 1)
        else:
            start = rng.randrange(len(words))
            end = rng.randint(start + 1, len(words))
    if any(first < cut < last for first, last, _ in spans for cut in (start, end)):
        return words, spans
    if end <= start:
        return words, spans
    words = [*words[:start], opening, *words[start:end], closing, *words[end:]]
    moved = [(a + (a >= start) + (a >= end), b + (b > start) + (b > end), kind) for a, b, kind in spans]
    return words, moved


def with_dateline(
    words: list[str], spans: list[tuple[int, int, str]], rng: random.Random
) -> tuple[list[str], list[tuple[int, int, str]]]:
    """`Surabaya, KOMPAS -` before the sentence."""
    place = rng.choice(
        [
            "Jakarta",
            "Surabaya",
            "Bandung",
            "Medan",
            "Makassar",
            "Semarang",
            "Malang",
            "Denpasar",
            "Palembang",
            "Kupang",
            "Ambon",
            "Sidoarjo",
            "Gresik",
            "Bogor",
        ]
    )
    outlet = rng.choice(_OUTLETS)
    dash = rng.choice(["-", "–", "—", "--"])
    place = place.upper() if rng.random() < 0.5 else place
    front, kinds = rng.choice(
        [
            ([place, ",", *outlet.split(), dash], [(0, 1, "LOC"), (2, 2 + len(outlet.split()), "ORG")]),
            ([place, "(", *outlet.split(), ")", dash], [(0, 1, "LOC"), (2, 2 + len(outlet.split()), "ORG")]),
            ([place, dash], [(0, 1, "LOC")]),
            (
                [*outlet.split(), ",", place, dash],
                [(0, len(outlet.split()), "ORG"), (1 + len(outlet.split()), 2 + len(outlet.split()), "LOC")],
            ),
        ]
    )
    return [*front, *words], [*kinds, *((a + len(front), b + len(front), kind) for a, b, kind in spans)]
