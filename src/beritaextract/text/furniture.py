"""Page furniture: what a scraper brings along that is not article.

The rules are rows of `furniture.toml`; their `scope` says how far a find reaches.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from beritaextract.errors import LexiconError
from beritaextract.lexicon import load_rows
from beritaextract.text.document import Piece
from beritaextract.text.spliced import headline_end

_SCOPES = ("line", "inline", "tail", "headline")


@lru_cache(maxsize=1)
def _rules() -> tuple[tuple[str, str, str, regex.Pattern[str]], ...]:
    rows = load_rows(
        "beritaextract.text", "furniture.toml", key="name", required=("kind", "scope", "pattern", "example")
    )
    compiled = []
    for name, row in rows.items():
        if row["scope"] not in _SCOPES:
            raise LexiconError(f"furniture.toml: {name!r} has scope {row['scope']!r}, not one of {_SCOPES}")
        pattern = row["pattern"] if row["scope"] != "line" else rf"(?m)^[^\S\n]*+(?:{row['pattern']})[^\S\n]*+$"
        compiled.append((name, row["kind"], row["scope"], regex.compile(pattern)))
    return tuple(compiled)


def find_furniture(view: str) -> tuple[Piece, ...]:
    """All stretches of furniture, in text order, without overlaps (the earlier and longer one wins)."""
    found: list[Piece] = []
    for name, kind, scope, pattern in _rules():
        for match in pattern.finditer(view):
            start, end = match.span()
            if scope == "tail":
                end = len(view)
            elif scope == "headline":
                end = headline_end(view, end)
            while end > start and view[end - 1].isspace():
                end -= 1
            if end > start:
                found.append(Piece(start, end, kind, f"text.furniture.{name}"))
            if scope == "tail":
                break
    found.sort(key=lambda piece: (piece.start, -piece.end))
    kept: list[Piece] = []
    for piece in found:
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
    return tuple(kept)
