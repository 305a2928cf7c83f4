"""Page furniture: what a scraper brings along that is not article.

The rules are rows of `furniture.toml`; their `scope` says how far a find reaches.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple, get_args

from beritaextract.errors import LexiconError
from beritaextract.language import compiled_with_outlets
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_rows
from beritaextract.lexicon.overlay import when_changed
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.rules import Rule, forget_rules
from beritaextract.text.document import FurnitureMatch
from beritaextract.text.headline import is_teaser, reads_like_headline
from beritaextract.text.inline_headline import LONGEST_LINE, headline_end
from beritaextract.text.segmentation import find_paragraphs

Scope = Literal["line", "inline", "tail", "headline", "list"]
BEHIND_SIGN_OFF = Rule(
    "text.furniture.behind-sign-off",
    "the initials of the reporter close the article: what stands behind them is none of it",
    examples=("Harga beras naik. Warga di pasar itu resah. (rin)\nPasar Melati dibuka dengan…",),
    counterexamples=("Harga beras naik. (rin)",),
)
# No line of furniture is longer; longer lines are article.
_LONGEST_LINE: Final = 450
# No heading of a list is longer.
_LONGEST_HEADING: Final = 60
# Headlines that the heading of a list of links may have below it, and words that tell one behind an empty line.
_LONGEST_LIST: Final = 12
_TEASER_WORDS: Final = 4
_STOPS: Final = frozenset(".!?…:;,")


_ids_of_rows: Final[list[str]] = []


@when_changed
def _forget_rows() -> None:
    forget_rules(_ids_of_rows)
    _ids_of_rows.clear()


class _Furniture(NamedTuple):
    """A row of `furniture.toml`, ready to be looked for."""

    rule: Rule
    kind: str
    scope: Scope
    triggers: tuple[str, ...]
    guard: re.Pattern[str] | None
    pattern: regex.Pattern[str]
    closes: bool


@lru_cache(maxsize=1)
def furniture_rows() -> tuple[_Furniture, ...]:
    """The rows of `furniture.toml`, ready to be looked for.

    Raises:
        LexiconError: an unknown scope.
    """
    rows = load_rows(
        "beritaextract.text",
        "furniture.toml",
        key="name",
        required=("kind", "scope", "reason", "trigger", "pattern", "example"),
        optional=("guard", "counterexample", "closes"),
    )
    found = []
    for name, row in rows.items():
        if row["scope"] not in get_args(Scope):
            raise LexiconError(f"furniture.toml: {name!r} has scope {row['scope']!r}, not one of {get_args(Scope)}")
        counterexamples = (row["counterexample"],) if "counterexample" in row else ()
        rule = Rule(f"text.furniture.{name}", row["reason"], (row["example"],), counterexamples)
        _ids_of_rows.append(rule.id)
        guard = re.compile(row["guard"]) if "guard" in row else None
        pattern = compiled_with_outlets(row["pattern"])
        closes = bool(row.get("closes", False))
        found.append(_Furniture(rule, row["kind"], row["scope"], tuple(row["trigger"]), guard, pattern, closes))
    return tuple(found)


def find_furniture(view: str, log: Log) -> tuple[FurnitureMatch, ...]:
    """All stretches of furniture, in text order, without overlaps (the earlier and longer one wins)."""
    found: list[FurnitureMatch] = []
    lines = [line for line in find_paragraphs(view) if line.end - line.start <= _LONGEST_LINE]
    short = [line for line in lines if line.end - line.start <= _LONGEST_HEADING]
    in_lines = "\n".join([line.of(view) for line in lines])
    in_short = "\n".join([line.of(view) for line in short])
    for row in furniture_rows():
        # Most articles hold none of a rule's triggers; looking for them costs a hundredth of running the pattern.
        searched = in_short if row.scope == "list" else in_lines if row.scope == "line" else view
        for trigger in row.triggers:
            if trigger in searched:
                break
        else:
            continue
        if row.guard is not None and row.guard.search(searched) is None:
            continue
        if row.scope == "line":
            ranges = [line for line in lines if row.pattern.fullmatch(view, *line)]
        elif row.scope == "list":
            ranges = [
                Range(line.start, _list_end(view, lines, number))
                for number, line in enumerate(lines)
                if line.end - line.start <= _LONGEST_HEADING and row.pattern.fullmatch(view, *line)
            ]
        else:
            ranges = [_extent(view, row.scope, match) for match in row.pattern.finditer(view)]
        found += (FurnitureMatch(start, end, row.kind, row.rule) for start, end in ranges if end > start)
        if row.closes and ranges and (behind := _behind(view, ranges[0])):
            found.append(FurnitureMatch(*behind, "related", BEHIND_SIGN_OFF))
    found.sort(key=lambda piece: (piece.start, -piece.end))
    kept: list[FurnitureMatch] = []
    for piece in found:
        if not kept or piece.start >= kept[-1].end:
            kept.append(piece)
            log.took(piece.rule, piece.start, piece.end)
        else:
            log.refused(piece.rule, piece.start, piece.end, f"lies in what {kept[-1].rule.id} found")
    return tuple(kept)


def _extent(view: str, scope: Scope, match: regex.Match[str]) -> Range:
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


def _behind(view: str, closing: Range) -> Range | None:
    """What stands behind a sign-off that ends its line; None where that is more than what stands before it."""
    start, end = closing.end, len(view.rstrip())
    line_end = view.find("\n", start)
    if line_end < 0 or view[start:line_end].strip(" .*"):
        return None
    while start < end and view[start].isspace():
        start += 1
    return Range(start, end) if start < end and end - start < closing.start else None


def _list_end(view: str, lines: list[Range], heading: int) -> int:
    """Where the headlines below the line number `heading` end: each without a stop, those behind an empty line long."""
    end = lines[heading].end
    for line in lines[heading + 1 : heading + 1 + _LONGEST_LIST]:
        gap, words = view[end : line.start], line.of(view)
        if not gap.isspace() or words[-1] in _STOPS or line.end - line.start > LONGEST_LINE:
            break
        if gap.count("\n") > 1 and not is_teaser(words, _TEASER_WORDS):
            break
        end = line.end
    return end


def _next_line(view: str, end: int) -> Range | None:
    """The line right behind `end`, without an empty one between."""
    if view[end : end + 1] != "\n":
        return None
    stop = view.find("\n", end + 1)
    return Range(end + 1, len(view) if stop < 0 else stop)
