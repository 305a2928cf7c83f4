"""Percentages, percentage points, basis points, per mille.

Records know two units: `percent` and `percentage_point`.  A basis point is a hundredth of a percentage point, and a per
mille a tenth of a percent, so `25 basis poin` has the value 0.25 and `35 per mil` the value 3.5.
"""

from __future__ import annotations

from decimal import Decimal

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.phrases import Word
from beritaextract.figures.words import figure_words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals.letters import BLANKS
from beritaextract.rules import Rule

POINT = Rule(
    "figures.percent.point",
    "percentage points behind the number",
    examples=("Naik 0,5 poin persen.",),
    counterexamples=("Naik 0,5 persen.",),
)
BASIS_POINT = Rule(
    "figures.percent.basis-point",
    "basis points behind the number, a hundredth of a percentage point each",
    examples=("Bunga naik 25 bps.",),
    counterexamples=("Naik 25 persen.",),
)
PER_MILLE = Rule(
    "figures.percent.per-mille",
    "per mille behind the number, a tenth of a percent",
    examples=("Kadar garam 35 per mil.",),
    counterexamples=("Kadar garam 35 persen.",),
)
PERCENT = Rule(
    "figures.percent.sign",
    "a percent word or sign behind the number",
    examples=("Naik 25 persen.", "Naik 25%."),
    counterexamples=("Naik 25 bps.",),
)

_ONE = Decimal(1)
# Unit, what it is multiplied by, the rule, and the forms of print.
_FORMS = (
    # the longer forms first: `0,5 poin persen` is no percentage
    (
        "percentage_point",
        _ONE,
        POINT,
        r"(?i:(?:poin|point|basis)\s(?:persen(?:tase)?|prosentase)|(?:persen|%)\s?poin|percentage points?|ppt)\b",
    ),
    ("percentage_point", Decimal("0.01"), BASIS_POINT, r"(?i:basis\s(?:poin|point)s?|bps|bp)\b(?:\s\((?:bps|bp)\))?"),
    ("percent", Decimal("0.1"), PER_MILLE, r"(?:‰|(?i:per\s?mil|permil)\b)"),
    (
        "percent",
        _ONE,
        PERCENT,
        r"(?:%|％|(?i:persen|prosen|percent|per\ssen|pct|persennya|persenan)(?!\p{L}|_)|(?i:persen(?=yoy|mtm|qtq|ytd)))(?!\s?/\s?\d)",
    ),
)
_COMPILED = tuple((unit, factor, rule, regex.compile(BLANKS + pattern)) for unit, factor, rule, pattern in _FORMS)
_SIGNS = frozenset("%％‰")
_WORDS = ("per", "prosen", "poin", "basis", "bp", "pct", "ppt")


def is_percent(view: str, at: int, word: Word | None) -> bool:
    """Whether a percent sign stands behind `at`, or a percent word, where `word` stands."""
    if (not word.form.startswith(_WORDS)) if word else (view[at : at + 5].lstrip()[:1] not in _SIGNS):
        return False
    return any(pattern.match(view, at) for *_, pattern in _COMPILED)


def attach_percent(view: str, candidate: Candidate, word: Word | None) -> bool:
    """Makes `candidate` a percentage where a percent sign stands behind it, or a percent word, where `word` stands."""
    at = candidate.tail
    if word is not None and word.form in figure_words("percent_misspellings"):
        candidate.kind, candidate.unit, candidate.rule = "percent", "percent", PERCENT
        candidate.end = candidate.tail = word.end
        return True
    if (not word.form.startswith(_WORDS)) if word else (view[at : at + 5].lstrip()[:1] not in _SIGNS):
        return False
    for unit, factor, rule, pattern in _COMPILED:
        match = pattern.match(view, candidate.tail)
        if match is not None:
            candidate.kind, candidate.unit, candidate.factor = "percent", unit, factor
            candidate.end = candidate.tail = match.end()
            candidate.rule = rule
            return True
    return False
