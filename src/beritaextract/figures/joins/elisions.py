"""Elisions: one unit for several numbers (`masing-masing 3, 5 dan 7 unit`, `2, 3, dan 5 persen`)."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

UNIT_OF_LIST = Rule(
    "figures.elisions.list",
    "has the unit of the number that its list ends in",
    examples=("Mereka membawa 3, 5 dan 7 unit.",),
    counterexamples=("Mereka membawa 7 unit.",),
)

_HUNDRED = 100
_WIDEST_GAP = 9
_SEPARATOR = regex.compile(r"(?:,\s(?:dan\s|serta\s|atau\s|hingga\s)?|\s(?:dan|serta|atau|maupun)\s)$")


def mark_lists(view: str, candidates: list[Candidate]) -> None:
    """Marks the bare numbers of a list that ends in a number with a unit."""
    for index in range(len(candidates) - 2, -1, -1):
        candidate, following = candidates[index], candidates[index + 1]
        if candidate.kind != "count" or candidate.unit is not None or candidate.end != candidate.numeral.end:
            continue
        if candidate.numeral.vague or candidate.numeral.scaled or following.kind == "money" or following.numeral.scaled:
            continue
        if following.unit is None and not following.listed:
            continue
        if following.kind == "percent" and not _are_like(view, candidate, following):
            continue
        if (
            candidate.numeral.digits != following.numeral.digits
            or not 0 < following.start - candidate.tail < _WIDEST_GAP
        ):
            continue
        candidate.listed = _SEPARATOR.match(view, candidate.tail, following.start) is not None


def _are_like(view: str, candidate: Candidate, following: Candidate) -> bool:
    """Whether two numbers can be percentages of one list: `330.716 atau 37 persen` are none.

    Alternatives (`2 atau 3 persen`) have been joined to ranges before.
    """
    if view.startswith(" atau ", candidate.tail):
        return False
    first, second = candidate.numeral.read(kind="percent"), following.numeral.read(kind="percent")
    if first is None or second is None or (candidate.numeral.raw or "").count(".") > 1:
        return False
    return first.other is None and (abs(first.value) <= _HUNDRED or abs(first.value) <= abs(second.value) * 10)


def share_units(candidates: list[Candidate]) -> None:
    """Gives the numbers of a list the unit of the number that the list ends in."""
    for candidate, following in zip(candidates[-2::-1], candidates[:0:-1], strict=True):
        if not candidate.listed or following.unit is None:
            continue
        candidate.kind, candidate.unit, candidate.factor = following.kind, following.unit, following.factor
        candidate.classifier, candidate.unit_range = following.classifier, following.unit_range
        candidate.rule = UNIT_OF_LIST
