"""Elisions: one unit for several numbers (`masing-masing 3, 5 dan 7 unit`, `2, 3, dan 5 persen`)."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate

_SEPARATOR = regex.compile(r"(?:,\s(?:dan\s|serta\s|atau\s|hingga\s)?|\s(?:dan|serta|atau|maupun)\s)$")


def share_units(view: str, candidates: list[Candidate]) -> None:
    """Gives bare numbers of a list the unit of the number that the list ends in."""
    for index in range(len(candidates) - 2, -1, -1):
        candidate, following = candidates[index], candidates[index + 1]
        if candidate.kind != "count" or candidate.unit is not None or candidate.end != candidate.numeral.end:
            continue
        if candidate.numeral.vague or candidate.numeral.scaled or following.currency_sign or following.kind == "money":
            continue
        if following.kind == "count" and following.unit is None:
            continue
        gap = following.start - candidate.tail
        match = _SEPARATOR.match(view, candidate.tail, following.start) if 0 < gap < 9 else None
        if match is None or candidate.numeral.digits != following.numeral.digits:
            continue
        candidate.kind, candidate.unit, candidate.factor = following.kind, following.unit, following.factor
        candidate.classifier, candidate.known_noun = following.classifier, following.known_noun
        candidate.unit_range = following.unit_range
        candidate.rule = "figures.elisions.list"
