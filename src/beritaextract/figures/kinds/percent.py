"""Percentages, percentage points, basis points, per mille.

Records know two units: `percent` and `percentage_point`.  A basis point is a hundredth of a percentage point, and a per
mille a tenth of a percent, so `25 basis poin` has the value 0.25 and `35 per mil` the value 3.5.
"""

from __future__ import annotations

from decimal import Decimal

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.phrases import Word

_ONE = Decimal(1)
# Unit, what it is multiplied by, the last part of the rule, and the forms of print.
_FORMS = (
    # the longer forms first: `0,5 poin persen` is no percentage
    (
        "percentage_point",
        _ONE,
        "point",
        r"(?i:(?:poin|point|basis)\s(?:persen(?:tase)?|prosentase)|(?:persen|%)\s?poin|percentage points?|ppt)\b",
    ),
    ("percentage_point", Decimal("0.01"), "basis-point", r"(?i:basis\s(?:poin|point)s?|bps|bp)\b(?:\s\((?:bps|bp)\))?"),
    ("percent", Decimal("0.1"), "per-mille", r"(?:‰|(?i:per\s?mil|permil)\b)"),
    ("percent", _ONE, "sign", r"(?:%|％|(?i:persen|prosen|percent|per\ssen|pct|persennya|persenan)\b)(?!\s?/\s?\d)"),
)
_COMPILED = tuple(
    (unit, factor, rule, regex.compile(rf"[^\S\n]{{0,3}}+{pattern}")) for unit, factor, rule, pattern in _FORMS
)
_SIGNS = frozenset("%％‰")
_WORDS = ("per", "prosen", "poin", "basis", "bp", "pct", "ppt")


def attach(view: str, candidate: Candidate, word: Word | None) -> bool:
    """Makes `candidate` a percentage where a percent sign stands behind it, or a percent word, where `word` stands."""
    at = candidate.tail
    if (not word.form.startswith(_WORDS)) if word else (view[at : at + 5].lstrip()[:1] not in _SIGNS):
        return False
    for unit, factor, rule, pattern in _COMPILED:
        match = pattern.match(view, candidate.tail)
        if match is not None:
            candidate.kind, candidate.unit, candidate.factor = "percent", unit, factor
            candidate.end = candidate.tail = match.end()
            candidate.rule = f"figures.percent.{rule}"
            return True
    return False
