"""Numbers that are no figures: names, addresses, identifiers, clock times, scores, years, list numbers.

Each function looks at one candidate and its context and answers with a refusal, or with None.  The dates room has
blocked dates and laws already; these catch what it leaves.  To refuse another kind of number, write a function in the
file of its family and add it to one of the two lists.
"""

from __future__ import annotations

from collections.abc import Callable

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context, context_of
from beritaextract.figures.refusals.clocks import refuse_clock, refuse_coordinate, refuse_date, refuse_year
from beritaextract.figures.refusals.digit_rows import (
    refuse_digit_row,
    refuse_long_row,
    refuse_masked,
    refuse_plate,
)
from beritaextract.figures.refusals.headlines import refuse_spliced_headline
from beritaextract.figures.refusals.identifiers import (
    refuse_address,
    refuse_code,
    refuse_flight,
    refuse_glued_after,
    refuse_glued_before,
    refuse_law_article,
    refuse_malformed,
)
from beritaextract.figures.refusals.labels import refuse_label, refuse_label_always, refuse_next_of_series
from beritaextract.figures.refusals.lists import refuse_bracket, refuse_list_number, refuse_page, refuse_row_number
from beritaextract.figures.refusals.number_words import refuse_not_one, refuse_number_word
from beritaextract.figures.refusals.powers import refuse_power
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.refusals.series import (
    refuse_kind,
    refuse_name_number,
    refuse_neighbour,
    refuse_ordinal,
    refuse_ratio,
    refuse_score,
    refuse_standard,
    refuse_title_of_work,
)
from beritaextract.text import Document

__all__ = ["Refusal", "refusal_of", "refuse_next_of_series"]

_Refuser = Callable[[Candidate, Context], Refusal | None]
# A currency sign before the number leaves no doubt; a unit behind it leaves these.
_ALL_KINDS: tuple[_Refuser, ...] = (
    refuse_address,
    refuse_digit_row,
    refuse_glued_before,
    refuse_label_always,
    refuse_long_row,
    refuse_clock,
    refuse_score,
    refuse_plate,
    refuse_neighbour,
    refuse_coordinate,
    refuse_not_one,
    refuse_title_of_work,
)
_COUNTS: tuple[_Refuser, ...] = (
    *_ALL_KINDS,
    refuse_date,
    refuse_glued_after,
    refuse_year,
    refuse_ordinal,
    refuse_list_number,
    refuse_page,
    refuse_kind,
    refuse_ratio,
    refuse_flight,
    refuse_law_article,
    refuse_row_number,
    refuse_label,
    refuse_name_number,
    refuse_bracket,
    refuse_number_word,
)


def refusal_of(document: Document, candidate: Candidate, *, title: bool) -> Refusal | None:
    """The first refusal of the candidate, or None for a figure; `title` says that it stands in the headline."""
    view = document.view
    refusal = refuse_malformed(candidate) or refuse_masked(candidate, view) or refuse_power(candidate, view)
    if refusal is None and not title:
        refusal = refuse_spliced_headline(candidate, view)
    if refusal is not None:
        return refusal
    if candidate.kind == "money" and candidate.currency_sign:
        return refuse_code(candidate, view) or refuse_standard(candidate, view)
    context = context_of(document, candidate, title)
    for refuser in _COUNTS if candidate.kind == "count" else _ALL_KINDS:
        refusal = refuser(candidate, context)
        if refusal is not None:
            return refusal
    return None
