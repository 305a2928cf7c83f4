"""Matches: each candidate with its modifier, its subject and what it is per; what says a figure again is left out."""

from __future__ import annotations

from decimal import Decimal

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.modifiers import modifier_of
from beritaextract.figures.context.subjects import subject_of
from beritaextract.figures.matches import FigureMatch
from beritaextract.figures.rates.after_figure import Rate, rate_after
from beritaextract.figures.rates.before_figure import rate_before
from beritaextract.figures.rates.shared import share_rates
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range, RangeSet
from beritaextract.numerals.exact import plain, product
from beritaextract.rules import Rule
from beritaextract.text import Document

GLOSS = Rule(
    "figures.gloss",
    "says the number before it again",
    examples=("Bayar Rp 5.000.000 (lima juta rupiah).",),
    counterexamples=("Bayar Rp 5.000.000 (enam juta rupiah).",),
)
DENOMINATOR = Rule(
    "figures.rates.denominator",
    "belongs to the rate of another figure, like `sehari` or the number of `per 100.000 penduduk`",
    examples=("Dalam sehari ada 2.000 sampel.",),
    counterexamples=("Sehari kemudian ada 2.000 sampel.",),
)

_FAR = 40
_COORDINATED = regex.compile(
    r",(?!\s(?:masing-masing|yakni|yaitu|dengan|atau)\b)|\s(?:dan|serta|atau|sedangkan|sementara)\b"
)
_LIST_GAP = regex.compile(r"(?:\s\([^()]{1,20}\))?(?:\s(?:dan|atau|serta)\s|,\s)")


def matches_of(document: Document, candidates: list[Candidate], log: Log) -> list[FigureMatch]:
    """The figures that the candidates are, in text order."""
    view = document.view
    found: list[FigureMatch] = []
    subject: Range | None = None
    sentence = -1
    rates = _rates_of(view, candidates)
    # what belongs to the rate of a figure is none itself: `sehari` of `dalam sehari ada 2.000 sampel`, the number of
    # `92 per 100.000 penduduk`
    wholes = RangeSet(rate.where for rate in rates if rate is not None)
    divisors = RangeSet((rate.where.end - len(rate.per), rate.where.end) for rate in rates if rate is not None)
    denominators: list[bool] = []
    for index, candidate in enumerate(candidates):
        previous = candidates[index - 1] if index else None
        if previous is not None and _repeats(view, previous, candidate):
            log.refused(GLOSS, candidate.start, candidate.end)
            continue
        modifier = modifier_of(document, candidate)
        if modifier == "exact" and candidate.numeral.vague:
            modifier = "about"
        bound = found and previous is not None and previous.modifier is None  # the `-an` of `120-an` is its own
        if modifier == "exact" and bound and previous is not None and _continues(view, previous, candidate):
            modifier = found[-1].modifier
        floor = _end_of(previous, rates[index - 1]) if previous is not None else 0
        beside = previous is not None and subject is not None and previous.tail <= subject.start <= floor + 1
        if beside and subject is not None and _COORDINATED.match(view, subject.end):
            floor = max(floor, subject.end)  # what the figure before counts belongs to it: `2 warga Mawar, dan 1 orang`
        at = document.sentence_at(candidate.start)
        if previous is None or subject is None or not _goes_on(view, previous, candidate, subject):
            subject = subject_of(document, candidate, subject, floor, same_sentence=at == sentence, preceding=previous)
        sentence = at
        rate = rates[index]
        low, high = _ends_of(candidate)
        found.append(
            FigureMatch(
                range=Range(candidate.start, candidate.end),
                kind=candidate.kind,
                value=None if candidate.value is None else plain(candidate.value),
                low=low,
                high=high,
                unit=candidate.unit,
                modifier=modifier,
                vague=candidate.numeral.vague,
                per=rate.per if rate else None,
                subject=subject,
                rule=candidate.rule,
            )
        )
        test = wholes.hit if candidate.form == "one" else divisors.covers
        denominators.append(test(candidate.start, candidate.end))
        if denominators[-1]:
            log.refused(DENOMINATOR, candidate.start, candidate.end)
        else:
            if log.explaining:
                log.took(candidate.rule, candidate.start, candidate.end)
    return [figure for figure, denominator in zip(found, denominators, strict=True) if not denominator]


def _ends_of(candidate: Candidate) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a range, or what a vague amount lies between."""
    bounds = candidate.numeral.bounds
    if candidate.numeral.vague and bounds is not None:
        return plain(product(bounds[0], candidate.factor)), plain(product(bounds[1], candidate.factor))
    if candidate.high is None or candidate.low_value is None or candidate.high_value is None:
        return None, None
    return plain(candidate.low_value), plain(candidate.high_value)


def _rates_of(view: str, candidates: list[Candidate]) -> list[Rate | None]:
    """The rate of each figure; one between two figures belongs to the one that it follows."""
    found: list[Rate | None] = []
    end = 0
    for index, candidate in enumerate(candidates):
        next_start = candidates[index + 1].start if index + 1 < len(candidates) else len(view)
        previous = candidates[index - 1] if index else None
        rate = rate_after(view, candidate, next_start) or rate_before(view, candidate, previous, end)
        found.append(rate)
        if rate is not None:
            end = rate.where.end
        if candidate.form != "one":
            end = max(end, candidate.tail)
    share_rates(view, candidates, found)
    return found


def _end_of(candidate: Candidate, rate: Rate | None) -> int:
    """Where a figure ends with its counted noun and the rate behind it."""
    unit = candidate.unit_range
    end = max(candidate.tail, unit.end) if unit and unit.start - candidate.tail < 3 else candidate.tail
    return max(end, rate.where.end) if rate is not None and rate.where.end - end < _FAR else end


def _repeats(view: str, previous: Candidate, candidate: Candidate) -> bool:
    """`Rp 5.000.000 (lima juta rupiah)`: the bracket says the same in words."""
    return (
        candidate.value is not None
        and candidate.value == previous.value
        and candidate.kind == previous.kind
        and candidate.unit == previous.unit
        and candidate.numeral.digits != previous.numeral.digits
        and view[previous.tail : candidate.start].strip() in ("(", "[")
    )


def _goes_on(view: str, previous: Candidate, candidate: Candidate, subject: Range) -> bool:
    """`jumlah kasus sebanyak 55 kasus, 53 kasus dan 50 kasus`: all are said of what the first one is said of."""
    first, second = previous.unit_range, candidate.unit_range
    if first is None or second is None or previous.kind != "count" or candidate.kind != "count":
        return False
    if previous.unit != candidate.unit or subject.start >= previous.start or candidate.unit == "orang":
        return False
    behind = view[second.end : second.end + 2]
    listed = _LIST_GAP.fullmatch(view, first.end, candidate.start) is not None
    return listed and not (behind[:1] == " " and behind[1:].isalpha() and not _LIST_GAP.match(view, second.end))


def _continues(view: str, previous: Candidate, candidate: Candidate) -> bool:
    """`maksimal 21 tahun (SMA) dan 24 tahun (D3)`: one bound over a list of like figures."""
    if previous.kind != candidate.kind or previous.unit != candidate.unit or candidate.kind == "count":
        return False
    return _LIST_GAP.fullmatch(view, previous.tail, candidate.start) is not None
