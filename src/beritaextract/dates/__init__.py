"""Calendar expressions to ISO, anchored to the article; laws and regulations."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from beritaextract.dates import references as law_references
from beritaextract.dates.anchor import find_anchor
from beritaextract.dates.intervals import join_intervals, share_years
from beritaextract.dates.matches import DateMatch, ReferenceMatch
from beritaextract.dates.resolve import resolve
from beritaextract.dates.scan import Scan
from beritaextract.log import Log
from beritaextract.matches import Range, RangeSet
from beritaextract.text import Document


class Calendar(NamedTuple):
    """What the room found.

    Attributes:
        dates, references: in text order.
        published: ISO date of publication, given or inferred, or None; `basis` is `given`, `inferred` or None.
        other: numbers of the calendar that are no dates (clock times, Islamic dates, a day alone), in text order.
    """

    dates: list[DateMatch]
    references: list[ReferenceMatch]
    published: str | None
    basis: str | None
    other: tuple[Range, ...] = ()

    def taken(self) -> list[Range]:
        """All ranges whose numbers are no figures, in no order.

        `dua hari` of `dua hari lalu` is a figure as well as part of a date, so those expressions are left out.
        """
        spans = [Range(date.start, date.end) for date in self.dates if not date.counted]
        spans += [Range(reference.start, reference.end) for reference in self.references]
        return spans + list(self.other)


def find(
    document: Document,
    *,
    published: datetime.date | None = None,
    log: Log,
) -> Calendar:
    """The calendar expressions and references of the article.

    Args:
        document: the analysed article.
        published: day of publication; None lets the article's own dates tell it, where they can.
        log: receives decisions, and doubts such as a weekday that contradicts its date.
    """
    references = law_references.find_references(document, log=log)
    blocked = RangeSet((reference.start, reference.end) for reference in references)
    scan = Scan(document, blocked, log).run()
    expressions = join_intervals(document.view, scan.expressions)
    share_years(document.view, expressions)
    laws = [reference.year for reference in references if reference.year is not None]
    anchor = find_anchor(document.view, expressions, laws, published, log=log)
    resolve(document, expressions, anchor, log)
    dates = [
        DateMatch(item.start, item.end, item.value, item.basis, item.rule, bool(item.offset and item.offset.counted))
        for item in expressions
    ]
    if log.explaining:
        for date in dates:
            log.took(date.rule, date.start, date.end, f"{date.value} ({date.basis})")
    day = anchor.day.isoformat() if anchor.day is not None else None
    return Calendar(dates, references, day, anchor.basis, tuple(scan.other))
