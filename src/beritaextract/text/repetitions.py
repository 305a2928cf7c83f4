"""Passages that a scraper took twice: the tail of the article once more, a pull quote, the headline above the body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text.document import FurnitureMatch

REPEATED = Rule(
    "text.furniture.repeated",
    "the same words stand further up; they count once",
    examples=(
        "Harga beras di pasar itu naik lagi sejak pekan lalu. Warga resah.\nHarga beras di pasar itu naik lagi sejak "
        "pekan lalu. Warga resah.",
    ),
    counterexamples=("Harga naik. Warga resah. Harga naik.",),
)
# Nobody writes as long a sentence twice.
_SHORTEST: Final = 45
# Two sentences with the same end are compared whole.
_ENDING: Final = 30


def find_repetitions(
    view: str, sentences: Sequence[Range], log: Log, furniture: Sequence[FurnitureMatch] = ()
) -> tuple[FurnitureMatch, ...]:
    """Each run of sentences that stands further up already, in text order; a short one only beside a long one.

    What is `furniture` between them or within them is none of it.
    """
    by_ending: dict[str, int] = {}
    origin: dict[int, int] = {}
    for number, (start, end) in enumerate(sentences):
        if end - start < _SHORTEST:
            continue
        first = by_ending.setdefault(view[end - _ENDING : end], number)
        if (
            first != number
            and view[max(0, sentences[first].end - (end - start)) : sentences[first].end] == view[start:end]
        ):
            origin[number] = first
    if not origin:
        return ()
    for number in sorted(origin):  # short sentences behind a repeated one
        while (
            number + 1 < len(sentences)
            and number + 1 not in origin
            and origin[number] + 1 < number + 1
            and sentences[origin[number] + 1].of(view) == sentences[number + 1].of(view)
        ):
            origin[number + 1] = origin[number] + 1
            number += 1
    found: list[FurnitureMatch] = []
    for number in sorted(origin):
        start, end = sentences[number]
        if found and number - 1 in origin:
            start = found.pop().start
        found.append(FurnitureMatch(start, end, "repeated", REPEATED))
    found = [part for piece in found for part in _without(piece, furniture, view)]
    for piece in found:
        log.took(REPEATED, piece.start, piece.end)
    return tuple(found)


def _without(piece: FurnitureMatch, furniture: Sequence[FurnitureMatch], view: str) -> Iterator[FurnitureMatch]:
    """The parts of a piece outside all furniture, which is in text order."""
    at = piece.start
    for other in furniture[bisect_left(furniture, piece.start, key=lambda other: other.end) :]:
        if other.start >= piece.end:
            break
        yield from _part(piece, at, other.start, view)
        at = max(at, other.end)
    yield from _part(piece, at, piece.end, view)


def _part(piece: FurnitureMatch, start: int, end: int, view: str) -> Iterator[FurnitureMatch]:
    words = view[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        yield piece._replace(start=start, end=start + len(words.strip()))
