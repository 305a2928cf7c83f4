"""Subjects that are names: what stands before the bracket of a figure, and whose age it says."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.words import figure_words, function_words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

# What has a bracket of its own: a name of at most four words.
_NAMED_BRACKET = regex.compile(
    r"(?r)(?<![\p{L}\d-])(\p{Lu}[\p{L}-]+(?:\s(?:\p{Lu}[\p{L}-]+|\d+)){0,3})\s?\((?:(\p{L}+(?:-\p{L}+)?),\s)?$"
)
_BRACKET_REACH, _BRACKET_AHEAD = 70, 20
_APPOSITION = regex.compile(r"(?:^|[^\p{L}])(\p{Lu}[\p{L}'’.]*+)(?:,\s|\s?\()$")


def before_bracket(document: Document, candidate: Candidate) -> Range | None:
    """`Kabupaten Indramayu (8,65%)`, `Kasus 104 (Laki-laki, 79 tahun`: what stands before the bracket."""
    view, start = document.view, candidate.start
    if "(" not in view[max(0, start - _BRACKET_AHEAD) : start]:
        return None
    match = _NAMED_BRACKET.search(view, max(0, start - _BRACKET_REACH), start)
    if match is None or (candidate.kind == "measure" and match[2] is None):
        return None
    if candidate.kind not in ("percent", "measure"):
        return None
    return Range(*match.span(1))


def names_somebody(document: Document, candidate: Candidate) -> bool:
    """`BN, 34 tahun,` and `Rizal (37 tahun)`."""
    if candidate.kind != "measure" or candidate.unit not in ("year", "month"):
        return False
    match = _APPOSITION.search(document.view, max(0, candidate.start - 30), candidate.start)
    return match is not None and match[1].lower() not in function_words() | figure_words("clause_openers")


def person(document: Document, candidate: Candidate) -> Range | None:
    """The name before `(37)`."""
    tokens = document.tokens
    index = document.token_at(candidate.start - 1)
    while index >= 0 and not tokens[index].text[:1].isalpha():
        index -= 1
    if index < 0:
        return None
    last = index
    while (
        index
        and last - index < 3
        and tokens[index - 1].text[:1].isupper()
        and tokens[index - 1].end + 2 > tokens[index].start
    ):
        index -= 1
    return Range(tokens[index].start, tokens[last].end)
