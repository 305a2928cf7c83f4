"""Marks of block editors for what stands off the line: raised, lowered or struck through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from beritaextract.sources.field_names import fold
from beritaextract.text.superscripts import LEVELS, Level, Piece, in_one_line

# The bits of `format` in Lexical.
_BITS: tuple[tuple[int, Level], ...] = ((4, "struck"), (32, "lowered"), (64, "raised"))
_MOST_MARKS = 50


def level_of(leaf: Mapping[Any, Any]) -> Level | None:
    """The level of a leaf of ProseMirror, Contentful, Portable Text, Slate, Quill, Lexical, Notion or Ricos."""
    bits = leaf.get("format")
    if type(bits) is int:
        return next((level for bit, level in _BITS if bits & bit), None)
    return next((LEVELS[name] for name in map(fold, _marks(leaf)) if name in LEVELS), None)


def _marks(leaf: Mapping[Any, Any]) -> Iterator[str]:
    inner = leaf.get("textData")
    marks = leaf.get("marks") or (inner.get("decorations") if isinstance(inner, Mapping) else None)
    for mark in marks[:_MOST_MARKS] if isinstance(marks, list) else ():
        name = mark.get("type") if isinstance(mark, Mapping) else mark
        if isinstance(name, str):
            yield name
    for flags in (leaf, leaf.get("attributes"), leaf.get("annotations")):
        if isinstance(flags, Mapping):
            yield from (name for name, value in flags.items() if value is True and isinstance(name, str))
            if isinstance(script := flags.get("script"), str):
                yield script


def text_of_ranges(block: Mapping[Any, Any]) -> str | None:
    """The text of a block of Draft.js, whose marks are ranges of code units; None where none is off the line."""
    ranges, text = block.get("inlineStyleRanges"), block.get("text")
    if not isinstance(ranges, list) or not ranges or not isinstance(text, str):
        return None
    units = text.encode("utf-16-le", "surrogatepass")
    pieces, at = [], 0
    for start, end, level in sorted(_ranges(ranges)):
        if at <= start < end:
            pieces += [Piece(_decoded(units[2 * at : 2 * start])), Piece(_decoded(units[2 * start : 2 * end]), level)]
            at = end
    return in_one_line([*pieces, Piece(_decoded(units[2 * at :]))]) if pieces else None


def _ranges(ranges: list[Any]) -> Iterator[tuple[int, int, Level]]:
    for one in ranges[:1000]:
        if isinstance(one, Mapping) and isinstance(style := one.get("style"), str):
            start, length = one.get("offset"), one.get("length")
            level = LEVELS.get(fold(style))
            if level is not None and type(start) is int and type(length) is int:
                yield start, start + length, level


def _decoded(units: bytes) -> str:
    return units.decode("utf-16-le", "replace")
