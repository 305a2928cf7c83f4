"""A point of a series: one value of an indicator, with all that the article says of it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from beritaextract.corpus.series.reading import Basis, Direction, Status


class Point(NamedTuple):
    """One value of an indicator in one article.

    Attributes:
        indicator: its id.
        article_id, figure_id: the key of the row in the table `figures`.
        value: exact, below zero for a deflation.
        unit: of the value; `per` what stands below it, normalised.
        measure: the words by which the article names the indicator.
        period: of when the value is, ISO 8601 as precise as stated; None where the sentence does not say.
        basis: against what it is counted.
        place: region or country, as written; `place_code` its Kemendagri code.
        status: reached, aimed at, expected, or the most that is allowed.
        direction: where it moved, as the sentence says.
        modifier: exact, about, at_least, …
        text: the figure as written; `start` and `end` its offsets in the article.
        sentence: the sentence, on one line.
        published, outlet, original: of the article.
        speaker: who states it, or None.
    """

    indicator: str
    article_id: str
    figure_id: str
    value: Decimal
    unit: str
    per: str | None
    measure: str
    period: str | None
    basis: Basis | None
    place: str | None
    place_code: str | None
    status: Status
    direction: Direction | None
    modifier: str
    text: str
    start: int
    end: int
    sentence: str
    published: str | None
    outlet: str | None
    original: str | None
    speaker: str | None

    @property
    def day(self) -> str | None:
        """Where the point stands on the axis of time: its period, else the day of the article."""
        return self.period or self.published
