"""What stands above or below the line, or is struck through, said in plain text.

`12<sup>3</sup>` is twelve with a footnote and never 123, `m<sup>2</sup>` is m², and words in `<del>` are not valid any
more.  One room for all inputs: tags, runs of a document, marks of an editor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Literal, NamedTuple

Level = Literal["raised", "lowered", "struck", "note"]

#: What tags and marks are called that set text off the line.
LEVELS: dict[str, Level] = {
    "sup": "raised",
    "super": "raised",
    "superscript": "raised",
    "sub": "lowered",
    "subscript": "lowered",
    "del": "struck",
    "s": "struck",
    "strike": "struck",
    "strikethrough": "struck",
}

_SUPERSCRIPTS = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_NUMBER = r"\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,9}"
# `3`, `[3]`, `1,2`, `*)`, `a`, `[butuh rujukan]`, and the way back from a footnote.
NOTE = re.compile(
    rf"[\[(]?\s?{_NUMBER}\s?[\])]?|[*†‡§#]{{1,4}}\)?|[\[(]?[a-z](?:,\s?[a-z]){{0,5}}[\])]?|\[[^\[\]]{{1,40}}\]|[↩↑^]\ufe0e?"
)
_SIGNED = re.compile(r"[-−–+]\d{1,3}|\d{0,2}[+\-−]")
_LENGTHS = r"(?:k|h|d|c|m|da)?m|(?:kilo|senti|centi|mili)?meter|kaki|ft|inci"
# What a power is of: a length, a letter that stands for a quantity, ten; and compounds whose number is set too high.
_OF_POWER = re.compile(rf"(?<![^\W\d_])(?:{_LENGTHS}|[^\W\d_]|CO|SO|NO|CH|NH)$|(?<![\d.,])10$", re.I)
_DEGREES = frozenset({"0", "o", "O", "º", "°"})
_OF_MASS = re.compile(r"[A-Z][a-z]?(?![^\W_])")
_FRACTION = re.compile(r"\s?[/⁄]")
WINDOW = 60
LONGEST_MARK = 60


class Piece(NamedTuple):
    """A stretch of a paragraph; `level` is None for what stands in the line."""

    words: str
    level: Level | None = None


def in_one_line(pieces: Iterable[Piece]) -> str:
    """The text of a paragraph of pieces: powers in characters of their own, neither notes nor struck words."""
    joined = [Piece("".join(piece.words for piece in run), level) for level, run in groupby(pieces, _level)]
    text: list[str] = []
    for number, (words, level) in enumerate(joined):
        if level is None:
            # of the blanks around what was left out, one is enough
            text.append(words.lstrip(" ") if number and text and text[-1].endswith(" ") else words)
        elif level != "struck":
            before = next((part for part in reversed(text) if part), "")
            after = joined[number + 1].words if number + 1 < len(joined) else ""
            text.append(off_the_line(before[-WINDOW:], words, after[:WINDOW], level))
    return "".join(text)


def _level(piece: Piece) -> Level | None:
    return piece.level


def off_the_line(before: str, words: str, after: str, level: Level) -> str:
    """What stands in plain text for words of a level, between what stands before and after them."""
    if level == "struck":
        return ""
    if len(words) > LONGEST_MARK:
        return words
    if level == "lowered":
        return _lowered(before, words)
    return "" if level == "note" and NOTE.fullmatch(words.strip()) else _raised(before, words, after)


def _lowered(before: str, words: str) -> str:
    inside = words.strip()
    if not inside.isdecimal() or before.endswith(("/", "⁄")):
        return words
    return words.translate(_SUBSCRIPTS)


def _raised(before: str, words: str, after: str) -> str:
    mark = words.strip()
    digits = mark.isdecimal()
    if digits and _FRACTION.match(after):  # 1 1/2
        return f" {mark}" if before[-1:].isdecimal() else mark
    if _SIGNED.fullmatch(mark) or (digits and len(mark) < 3 and mark.strip("0") and _OF_POWER.search(before)):
        return mark.translate(_SUPERSCRIPTS)
    if before[-1:].isdecimal() and mark in _DEGREES:
        return "°"
    if digits and not before[-1:].strip() and _OF_MASS.match(after):  # carbon-14
        return mark.translate(_SUPERSCRIPTS)
    if mark.isalpha() and (_OF_POWER.search(before) or after[:1].isalpha()):  # No, Mc
        return words
    if NOTE.fullmatch(mark):
        return ""
    if mark[:1].isdecimal() and before[-1:].isalnum():
        return f" {words}"
    return words
