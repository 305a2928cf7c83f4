"""Reads the corpora and makes them look like what the package meets: its own tokens, over running text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from beritaextract.text.tokens import find_tokens

KINDS = {"PERSON": "PER", "ORGANISATION": "ORG", "PLACE": "LOC"}
_NO_BLANK_BEFORE = frozenset(",.;:!?)]}%")
_NO_BLANK_BEHIND = frozenset("([{")


class Sentence(NamedTuple):
    """Words of one sentence with their entities as (first word, last word exclusive, kind)."""

    words: list[str]
    spans: list[tuple[int, int, str]]


def read(path: Path) -> list[Sentence]:
    """The sentences of a file in CoNLL columns, first the word, last the IOB tag."""
    sentences: list[Sentence] = []
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        columns = re.split(r"[\t ]+", line.strip())
        if columns != [""]:
            words.append(columns[0])
            tags.append(columns[-1])
        elif words:
            sentences.append(Sentence(words, spans_of(tags)))
            words, tags = [], []
    return sentences


def spans_of(tags: list[str]) -> list[tuple[int, int, str]]:
    """The entities of IOB tags."""
    spans = []
    start, kind = None, ""
    for at, tag in enumerate([*tags, "O"]):
        if start is not None and (tag[0] != "I" or tag[2:] != kind):
            spans.append((start, at, KINDS.get(kind, kind)))
            start = None
        if tag != "O" and start is None:
            start, kind = at, tag[2:]
    return spans


def running_text(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """The words as a newspaper would print them, and where each of them stands.

    The second corpus has every mark apart (`Choi Si - won`, `2 . 2 km`); a hyphen between letters and a stop between
    digits are glued again.
    """
    text = ""
    places = []
    glue = True
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        behind = words[at + 1] if at + 1 < len(words) else ""
        joined = glue or word in _NO_BLANK_BEFORE
        glue = word in _NO_BLANK_BEHIND
        if (
            word in "-'’/"
            and before[-1:].isalpha()
            and behind[:1].isalpha()
            and not (word == "-" and before[:1].isupper() and behind[:1].isupper() and len(before) > 3)
        ) or (word in ".," and before[-1:].isdigit() and behind[:1].isdigit()):
            joined = glue = True
        if not joined:
            text += " "
        places.append((len(text), len(text) + len(word)))
        text += word
    return text, places


def retokenised(sentence: Sentence) -> Sentence:
    """The sentence in tokens of this package; marks at the edge of an entity stay outside it."""
    text, places = running_text(sentence.words)
    tokens = find_tokens(text)
    spans = []
    for first, last, kind in sentence.spans:
        start, end = places[first][0], places[last - 1][1]
        while start < end and text[start] in "\"'([,.-“”‘’ ":
            start += 1
        while start < end and (
            text[end - 1] in "\"'],;:?!-“”‘’ " or (text[end - 1] == ")" and "(" not in text[start:end])
        ):
            end -= 1
        inside = [at for at, token in enumerate(tokens) if token.start < end and token.end > start]
        if inside and (not spans or inside[0] >= spans[-1][1]):
            spans.append((inside[0], inside[-1] + 1, kind))
    return Sentence([token.text for token in tokens], spans)
