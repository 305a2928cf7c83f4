"""Percentages, percentage points, basis points, per mille."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate

_FORMS = (
    # the longer forms first: `0,5 poin persen` is no percentage
    (
        "percentage_point",
        r"(?i:(?:poin|point|basis)\s(?:persen(?:tase)?|prosentase)|(?:persen|%)\s?poin|percentage points?|ppt)\b",
    ),
    ("basis_point", r"(?i:basis\s(?:poin|point)s?|bps|bp)\b(?:\s\((?:bps|bp)\))?"),
    ("permille", r"(?:‰|(?i:per\s?mil|permil)\b)"),
    ("percent", r"(?:%|％|(?i:persen|prosen|percent|per\ssen|pct|persennya|persenan)\b)(?!\s?/\s?\d)"),
)
_COMPILED = tuple((unit, regex.compile(rf"[^\S\n]{{0,3}}+{pattern}")) for unit, pattern in _FORMS)
_FIRST = frozenset("%％‰pPbB")


def attach(view: str, candidate: Candidate) -> bool:
    """Makes `candidate` a percentage where a percent word or sign stands behind it."""
    at = candidate.tail
    while at < len(view) and view[at] == " " and at - candidate.tail < 4:
        at += 1
    if view[at : at + 1] not in _FIRST or at >= len(view):
        return False
    for unit, pattern in _COMPILED:
        match = pattern.match(view, candidate.tail)
        if match is not None:
            candidate.kind, candidate.unit = "percent", unit
            candidate.end = candidate.tail = match.end()
            candidate.rule = f"figures.percent.{unit}"
            return True
    return False
