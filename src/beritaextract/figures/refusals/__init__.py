"""Numbers that are no figures: names, addresses, identifiers, clock times, scores, years, list numbers.

Each rule looks at one candidate and its surroundings and answers with its id and a reason, or with None.  The dates
room has blocked dates and laws already; the rules here catch what it leaves.  To refuse another kind of number, write a
rule in the file of its family and add it to one of the two lists.
"""

from __future__ import annotations

from collections.abc import Callable

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.clocks import clock, coordinate, month, year
from beritaextract.figures.identifiers import (
    address,
    flight,
    glued_before,
    glued_behind,
    law,
    long_row,
    malformed,
    plate,
)
from beritaextract.figures.series import bracket, label, label_always, list_number, name, ordinal, score
from beritaextract.figures.spelt import spelt
from beritaextract.figures.surroundings import Place, Refusal, place_of
from beritaextract.text import Document

_Rule = Callable[[Candidate, Place], Refusal | None]
# A currency sign before the number leaves no doubt; a unit behind it leaves these.
_ALL_KINDS: tuple[_Rule, ...] = (address, glued_before, label_always, long_row, clock, score, plate)
_COUNTS: tuple[_Rule, ...] = (
    *_ALL_KINDS,
    month,
    coordinate,
    glued_behind,
    year,
    ordinal,
    list_number,
    flight,
    law,
    label,
    name,
    bracket,
    spelt,
)


def refuse(document: Document, candidate: Candidate, *, title: bool) -> Refusal | None:
    """The first rule that refuses the candidate, or None for a figure; `title` says that it stands in the headline."""
    refusal = malformed(candidate)
    if refusal is not None or (candidate.kind == "money" and candidate.currency_sign):
        return refusal
    place = place_of(document, candidate, title)
    for rule in _COUNTS if candidate.kind == "count" else _ALL_KINDS:
        refusal = rule(candidate, place)
        if refusal is not None:
            return refusal
    return None
