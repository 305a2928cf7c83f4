"""Puts the room together: from a document to its figures, in text order."""

from __future__ import annotations

from itertools import pairwise

import regex

from beritaextract.figures import assumed, counts, elisions, modifiers, money, pairs, ranges, subjects
from beritaextract.figures.candidate import Candidate
from beritaextract.figures.matches import FigureMatch
from beritaextract.figures.rates import Rate, behind
from beritaextract.figures.rates_ahead import ahead
from beritaextract.figures.rates_shared import share
from beritaextract.figures.refusals import refuse
from beritaextract.figures.resolve import resolve
from beritaextract.figures.scan import candidates_of
from beritaextract.figures.series import SERIES_RULES, goes_on
from beritaextract.figures.surroundings import Refusal
from beritaextract.matches import Decision, Doubtful, Range, RangeSet
from beritaextract.numerals.exact import plain
from beritaextract.text import Document

_FAR = 40
_LIST_GAP = regex.compile(r"(?:\s\([^()]{1,20}\))?(?:\s(?:dan|atau|serta)\s|,\s)")
_REASONS = {
    "money": "a currency sign before the number or a currency word behind it",
    "percent": "a percent word or sign behind the number",
    "measure": "a unit of measure belongs to the number",
    "count": "a number that nothing refuses counts what stands behind it",
}


def find(
    document: Document,
    *,
    blocked: RangeSet,
    trace: list[Decision] | None = None,
    doubts: list[Doubtful] | None = None,
) -> list[FigureMatch]:
    """All figures outside the `blocked` ranges (dates, references, furniture), in text order.

    Args:
        document: the article.
        blocked: ranges in which no figure is looked for.
        trace: receives a decision for every number taken or refused.
        doubts: receives the numbers whose separators could be read in two ways.
    """
    candidates = _joined(document.view, candidates_of(document, blocked, trace))
    elisions.mark_lists(document.view, candidates)
    candidates = _kept(document, candidates, trace)
    candidates = money.add_cents(document.view, candidates)
    elisions.share_units(candidates)
    pairs.share(document.view, candidates)
    assumed.currency(document, candidates)
    for candidate, following in pairwise(candidates):
        counts.borrow_noun(candidate, document.view, following)
    resolve(candidates, doubts)
    return _matches(document, candidates, trace)


def _joined(view: str, candidates: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in candidates:
        if kept and ranges.multiply(view, kept[-1], candidate):
            kept.pop()
        if not kept or not ranges.join(view, kept[-1], candidate):
            kept.append(candidate)
    return kept


def _kept(document: Document, candidates: list[Candidate], trace: list[Decision] | None) -> list[Candidate]:
    kept: list[Candidate] = []
    headline = document.headline
    series: Candidate | None = None
    for candidate in candidates:
        title = headline is not None and headline.start <= candidate.start < headline.end
        if title:
            counts.attach_in_title(document.view, candidate)
        refusal = refuse(document, candidate, title=title)
        if refusal is None and series is not None and goes_on(document.view, series, candidate):
            refusal = Refusal("figures.refusals.series", "goes on with the names of the number before: `dosis 1 dan 2`")
        if refusal is None:
            kept.append(candidate)
            series = None
            continue
        series = candidate if refusal.rule in SERIES_RULES else None
        if trace is not None:
            trace.append(_decision(candidate.start, candidate.end, False, refusal.rule, refusal.reason))
    return kept


def _matches(document: Document, candidates: list[Candidate], trace: list[Decision] | None) -> list[FigureMatch]:
    view = document.view
    found: list[FigureMatch] = []
    subject: Range | None = None
    sentence = -1
    rates = _rates(view, candidates)
    for index, candidate in enumerate(candidates):
        previous = candidates[index - 1] if index else None
        if previous is not None and _repeats(view, previous, candidate):
            if trace is not None:
                trace.append(
                    _decision(candidate.start, candidate.end, False, "figures.gloss", "says the number before it again")
                )
            continue
        modifier = modifiers.find(document, candidate)
        bound = found and previous is not None and previous.modifier is None  # the `-an` of `120-an` is its own
        if modifier == "exact" and bound and previous is not None and _continues(view, previous, candidate):
            modifier = found[-1].modifier
        floor = _end_of(previous, rates[index - 1]) if previous is not None else 0
        at = document.sentence_at(candidate.start)
        subject = subjects.find(document, candidate, subject, floor, same_sentence=at == sentence)
        sentence = at
        rate = rates[index]
        ranged = candidate.high is not None
        found.append(
            FigureMatch(
                range=Range(candidate.start, candidate.end),
                kind=candidate.kind,
                value=None if candidate.value is None else plain(candidate.value),
                low=plain(candidate.low_value) if ranged and candidate.low_value is not None else None,
                high=plain(candidate.high_value) if ranged and candidate.high_value is not None else None,
                unit=candidate.unit,
                modifier=modifier,
                vague=candidate.numeral.vague,
                per=rate.per if rate else None,
                subject=subject,
                rule=candidate.rule,
            )
        )
        if trace is not None:
            trace.append(_decision(candidate.start, candidate.end, True, candidate.rule, _REASONS[candidate.kind]))
    rated = [rate.where for rate in rates if rate is not None]
    return [figure for figure in found if not _is_denominator(figure, rated)]


def _rates(view: str, candidates: list[Candidate]) -> list[Rate | None]:
    """The rate of each figure; one between two figures belongs to the one that it follows."""
    found: list[Rate | None] = []
    end = 0
    for index, candidate in enumerate(candidates):
        following = candidates[index + 1].start if index + 1 < len(candidates) else len(view)
        previous = candidates[index - 1] if index else None
        rate = behind(view, candidate, following) or ahead(view, candidate, previous, end)
        found.append(rate)
        if rate is not None:
            end = rate.where.end
        if candidate.rule != "figures.measures.one":
            end = max(end, candidate.tail)
    share(view, candidates, found)
    return found


def _end_of(candidate: Candidate, rate: Rate | None) -> int:
    """Where a figure ends with its counted noun and the rate behind it."""
    unit = candidate.unit_range
    end = max(candidate.tail, unit.end) if unit and unit.start - candidate.tail < 3 else candidate.tail
    return max(end, rate.where.end) if rate is not None and rate.where.end - end < _FAR else end


def _is_denominator(figure: FigureMatch, rated: list[Range]) -> bool:
    """The `sehari` of `dalam sehari ada 2.000 sampel` belongs to the rate and is no duration."""
    return figure.rule == "figures.measures.one" and any(figure.range.overlaps(where) for where in rated)


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


def _continues(view: str, previous: Candidate, candidate: Candidate) -> bool:
    """`maksimal 21 tahun (SMA) dan 24 tahun (D3)`: one bound over a list of like figures."""
    if previous.kind != candidate.kind or previous.unit != candidate.unit or candidate.kind == "count":
        return False
    return _LIST_GAP.fullmatch(view, previous.tail, candidate.start) is not None


def _decision(start: int, end: int, taken: bool, rule: str, reason: str) -> Decision:
    return Decision(start, end, "figures", taken, rule, reason)
