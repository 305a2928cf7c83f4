"""Paragraphs: what stands between line breaks."""

from __future__ import annotations

from beritaextract.matches import Range


def find_paragraphs(view: str) -> tuple[Range, ...]:
    """Non-empty lines of the view without surrounding blanks, in order."""
    paragraphs: list[Range] = []
    start = 0
    for line in view.split("\n"):
        left = len(line) - len(line.lstrip())
        right = len(line.rstrip())
        if right > left:
            paragraphs.append(Range(start + left, start + right))
        start += len(line) + 1
    return tuple(paragraphs)
