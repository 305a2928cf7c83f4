"""Headlines of other articles that stand in the page without any label, on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text.document import FurnitureMatch
from beritaextract.text.headline import is_teaser
from beritaextract.text.segmentation import find_sentences

TEASER = Rule(
    "text.furniture.teaser",
    "a headline below the first paragraph, without a stop and with a capital on each word that carries meaning",
    examples=("Harga beras naik lagi.\nWarga resah.\nStok Cabai Menipis, Pedagang Pasar Lama Mengeluh",),
    counterexamples=("Harga beras naik lagi.\nKronologi Kejadian\nWarga resah.",),
)
# Words of a headline: at the end of the page, and between paragraphs, where it could be a heading.
_AT_END, _BETWEEN = 5, 7
# Characters of a sentence before it.
_SHORTEST: Final = 10
_STOPS: Final = (".", "!", "?", ".”", '."', "!”", "?”")


def find_teasers(view: str, paragraphs: Sequence[Range], log: Log) -> tuple[FurnitureMatch, ...]:
    """The lines, and the end of the last line, that are headlines of other articles, in text order."""
    found = sorted(_teasers(view, paragraphs))
    for piece in found:
        log.took(TEASER, piece.start, piece.end)
    return tuple(found)


def _teasers(view: str, paragraphs: Sequence[Range]) -> Iterator[FurnitureMatch]:
    number = len(paragraphs) - 1
    while number > 0 and is_teaser(paragraphs[number].of(view), _AT_END):
        number -= 1
    if any(paragraph.of(view).endswith(_STOPS) for paragraph in paragraphs[: number + 1]):
        for line in paragraphs[number + 1 :]:
            yield FurnitureMatch(*line, "related", TEASER)
    begun = False
    for line in paragraphs[:number]:
        if begun and is_teaser(line.of(view), _BETWEEN):
            yield FurnitureMatch(*line, "related", TEASER)
        begun = begun or view[: line.end].endswith(_STOPS)
    last = paragraphs[number] if number >= 0 else Range(0, 0)
    if last.end and not last.of(view).endswith(_STOPS):
        *before, end = find_sentences(view, last, Log())
        # behind `5.` stands the item of a list
        if before and before[-1].end - before[-1].start >= _SHORTEST and is_teaser(end.of(view), _AT_END):
            yield FurnitureMatch(*end, "related", TEASER)
