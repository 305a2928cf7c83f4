"""From a document to its figures: the passes of the room, in their order, each with the fields of a candidate it sets.

A pass is a function of the document, its candidates and the log; it answers with the candidates that are left.  What it
may change in a candidate is written beside it in `PASSES`, and a test holds it to that.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.joins.elisions import mark_lists, share_units
from beritaextract.figures.joins.pairs import complete_pairs
from beritaextract.figures.joins.ranges import FACTOR, SIDE, UPPER_END, join_range, multiply_by
from beritaextract.figures.kinds.counts import attach_noun_of_title, borrow_noun
from beritaextract.figures.kinds.exchange_rate import assume_exchange_rate
from beritaextract.figures.kinds.implicit_currency import assume_currency
from beritaextract.figures.kinds.money import add_cents
from beritaextract.figures.kinds.shares import attach_share
from beritaextract.figures.matches import FigureMatch
from beritaextract.figures.matching import matches_of
from beritaextract.figures.refusals import Refusal, refusal_of, refuse_next_of_series
from beritaextract.figures.resolve import resolve_values
from beritaextract.figures.scan import candidates_of
from beritaextract.log import Log
from beritaextract.matches import RangeSet
from beritaextract.text import Document


def find(document: Document, *, blocked: RangeSet, log: Log) -> list[FigureMatch]:
    """All figures outside the `blocked` ranges (dates, references, furniture), in text order.

    Args:
        document: the article.
        blocked: ranges in which no figure is looked for.
        log: receives a decision for every number taken or refused, and the numbers that could be read in two ways.
    """
    candidates = candidates_of(document, blocked, log)
    for step in PASSES:
        candidates = step.run(document, candidates, log)
    return matches_of(document, candidates, log)


class Pass(NamedTuple):
    """A step on the way from candidates to figures.

    Attributes:
        run: the step; answers with the candidates that are left.
        sets: the fields of a candidate that it may change.
    """

    run: Callable[[Document, list[Candidate], Log], list[Candidate]]
    sets: frozenset[str]


def join_factors_and_ranges(document: Document, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """Numbers that are a factor of the next one, or the upper end of a range, are used up."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if kept and multiply_by(document.view, kept[-1], candidate):
            factor = kept.pop()
            log.refused(FACTOR, factor.numeral.start, factor.numeral.end)
        elif len(kept) > 1 and kept[-1].rule is SIDE:  # `100 x 58 x 47 cm`
            multiply_by(document.view, kept[-2], kept[-1])
        if kept and join_range(document.view, kept[-1], candidate):
            log.refused(UPPER_END, candidate.start, candidate.end)
        else:
            kept.append(candidate)
    return kept


def find_lists(document: Document, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """Marks the bare numbers of a list that ends in a number with a unit."""
    mark_lists(document.view, candidates)
    return candidates


def refuse_names(document: Document, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """Numbers that name, date or address are left out; in the headline a count gets its noun first."""
    kept: list[Candidate] = []
    headline = document.headline
    series: Candidate | None = None
    for candidate in candidates:
        title = headline is not None and headline.start <= candidate.start < headline.end
        if title:
            attach_noun_of_title(document.view, candidate)
        refusal: Refusal | None = refusal_of(document, candidate, title=title)
        if series is not None and (refusal is None or not refusal.names_one):
            refusal = refuse_next_of_series(document.view, series, candidate) or refusal
        if refusal is None:
            kept.append(candidate)
            series = None
            continue
        series = candidate if refusal.names_one else None
        if refusal.doubt:
            log.doubt(candidate.start, candidate.end, "number", refusal.doubt)
        log.refused(refusal.rule, candidate.start, candidate.end, refusal.detail)
    return kept


def join_cents(document: Document, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """`50 sen` behind an amount is part of it, elsewhere money in its currency."""
    return add_cents(document.view, candidates, log)


def share_units_of_lists(document: Document, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """The numbers of a list get the unit that it ends in."""
    share_units(candidates)
    return candidates


def complete_changes_and_parts(document: Document, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """Scale, unit or noun that one number of a pair leaves out come from the other one."""
    complete_pairs(document.view, candidates)
    return candidates


def find_implicit_currency(document: Document, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """Numbers become money where the words around them say so: exchange rates, bare scaled numbers."""
    for candidate in candidates:
        assume_exchange_rate(document.view, candidate)
    assume_currency(document, candidates)
    return candidates


def borrow_nouns(document: Document, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """The number of a part gets the noun of its whole."""
    for candidate, following in pairwise(candidates):
        borrow_noun(candidate, document.view, following)
    return candidates


def find_shares(document: Document, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """Fractions of people and things are shares."""
    for candidate in candidates:
        attach_share(candidate)
    return candidates


def settle_values(document: Document, candidates: list[Candidate], log: Log) -> list[Candidate]:
    """Separators are read, now that the habit of the whole article is known."""
    resolve_values(candidates, log)
    return candidates


_QUANTITY = frozenset({"kind", "unit", "rule", "form", "factor", "unit_range", "classifier", "known_noun"})
PASSES: tuple[Pass, ...] = (
    Pass(
        join_factors_and_ranges,
        _QUANTITY | {"numeral", "start", "end", "tail", "high", "shared", "modifier", "multiplied"},
    ),
    Pass(find_lists, frozenset({"listed"})),
    Pass(refuse_names, frozenset({"unit", "unit_range", "rule"})),
    Pass(join_cents, frozenset({"kind", "unit", "rule", "factor", "unit_range", "end", "tail", "cents"})),
    Pass(share_units_of_lists, _QUANTITY - {"form", "known_noun"}),
    Pass(complete_changes_and_parts, (_QUANTITY - {"form"}) | {"shared", "unsure_scale"}),
    Pass(find_implicit_currency, frozenset({"kind", "unit", "rule", "unit_range", "assumed"})),
    Pass(borrow_nouns, frozenset({"unit", "rule", "unit_range", "classifier", "known_noun"})),
    Pass(find_shares, frozenset({"kind", "rule"})),
    Pass(settle_values, frozenset({"value", "low_value", "high_value"})),
)
