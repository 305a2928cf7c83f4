"""Page furniture: what a scraper brings along that is not article.

The rules are rows of `furniture.toml`; their `scope` says how far a find reaches.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import regex

from beritaextract.errors import LexiconError
from beritaextract.lexicon import load_rows
from beritaextract.matches import Range
from beritaextract.text.document import Piece
from beritaextract.text.headline import reads_like_headline
from beritaextract.text.paragraphs import find_paragraphs
from beritaextract.text.spliced import headline_end

_SCOPES = ("line", "inline", "tail", "headline")
# No line of furniture is longer; longer lines are article.
_LONGEST_LINE = 450


class _Rule(NamedTuple):
    name: str
    kind: str
    scope: str
    triggers: tuple[str, ...]
    guard: re.Pattern[str] | None
    pattern: regex.Pattern[str]


@lru_cache(maxsize=1)
def _rules() -> tuple[_Rule, ...]:
    fields = ("kind", "scope", "trigger", "pattern", "example")
    rules = []
    rows = load_rows("beritaextract.text", "furniture.toml", key="name", required=fields, optional=("guard",))
    for name, row in rows.items():
        if row["scope"] not in _SCOPES:
            raise LexiconError(f"furniture.toml: {name!r} has scope {row['scope']!r}, not one of {_SCOPES}")
        guard = re.compile(row["guard"]) if "guard" in row else None
        pattern = regex.compile(row["pattern"])
        rules.append(_Rule(name, row["kind"], row["scope"], tuple(row["trigger"]), guard, pattern))
    return tuple(rules)


def find_furniture(view: str) -> tuple[Piece, ...]:
    """All stretches of furniture, in text order, without overlaps (the earlier and longer one wins)."""
    found: list[Piece] = []
    lines = [line for line in find_paragraphs(view) if line.end - line.start <= _LONGEST_LINE]
    in_lines = "\n".join([line.of(view) for line in lines])
    for rule in _rules():
        # Most articles hold none of a rule's triggers; looking for them costs a hundredth of running the pattern.
        searched = in_lines if rule.scope == "line" else view
        for trigger in rule.triggers:
            if trigger in searched:
                break
        else:
            continue
        if rule.guard is not None and rule.guard.search(searched) is None:
            continue
        if rule.scope == "line":
            ranges = [line for line in lines if rule.pattern.fullmatch(view, *line)]
        else:
            ranges = [_extent(view, rule.scope, match) for match in rule.pattern.finditer(view)]
        found += (Piece(start, end, rule.kind, f"text.furniture.{rule.name}") for start, end in ranges if end > start)
    found.sort(key=lambda piece: (piece.start, -piece.end))
    kept: list[Piece] = []
    for piece in found:
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
    return tuple(kept)


def _extent(view: str, scope: str, match: regex.Match[str]) -> Range:
    start, end = match.span()
    if scope == "tail":
        end = len(view)
    elif scope == "headline":
        listed = "\n" in match.group()  # the heading of a list of links: each line that reads like a headline is one
        end = headline_end(view, end)
        while listed and (line := _next_line(view, end)) and reads_like_headline(line.of(view)):
            end = line.end
    while end > start and view[end - 1].isspace():
        end -= 1
    return Range(start, end)


def _next_line(view: str, end: int) -> Range | None:
    """The line right behind `end`, without an empty one between."""
    if view[end : end + 1] != "\n":
        return None
    stop = view.find("\n", end + 1)
    return Range(end + 1, len(view) if stop < 0 else stop)
