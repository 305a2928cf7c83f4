"""Values for figures and dates that an annotator has marked and given none, as the library reads them."""

from __future__ import annotations

from collections.abc import Mapping

from beritaextract.annotation.gold_spans import date_attributes, figure_attributes
from beritaextract.annotation.model import Annotated
from beritaextract.evaluation.gold import GoldDate, GoldFigure
from beritaextract.extractor import Extractor
from beritaextract.records import Extraction

Place = tuple[str, int, int]


class Readings:
    """What the library reads in articles, asked only where a value is missing.

    Attributes:
        advice: how a value is given by hand.
        notes: one line for each value that nobody gave.
    """

    def __init__(self, advice: str) -> None:
        self.advice = advice
        self.notes: list[str] = []
        self._article: Annotated | None = None
        self._extraction: Extraction | None = None

    def figures(self, article: Annotated) -> Mapping[Place, Mapping[str, str]]:
        """By label and offsets, the attributes of each figure that the library finds."""
        return {
            (figure.kind, figure.start, figure.end): figure_attributes(
                GoldFigure.model_validate(figure.model_dump(exclude={"subject_span"}))
            )
            for figure in self._of(article).figures
        }

    def dates(self, article: Annotated) -> Mapping[Place, Mapping[str, str]]:
        """By label and offsets, the attributes of each date that the library finds."""
        return {
            ("date", date.start, date.end): date_attributes(GoldDate(start=date.start, end=date.end, value=date.value))
            for date in self._of(article).dates
            if date.value
        }

    def note(self, article: Annotated, words: str) -> None:
        """That the value at `words` is not by hand."""
        self.notes.append(f"{article.place}: {words!r} was given no value by hand; it has what the library reads")

    def _of(self, article: Annotated) -> Extraction:
        if self._extraction is None or self._article is not article:
            self._article = article
            self._extraction = Extractor().extract(article.text, published=article.date, title=article.title)
        return self._extraction
