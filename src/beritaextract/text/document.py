"""The article as the rooms above see it: ranges over the caller's text, which is never rewritten."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set
from dataclasses import dataclass, field
from itertools import compress
from typing import NamedTuple

from beritaextract.matches import Range, RangeSet
from beritaextract.rules import Rule
from beritaextract.text.degradation import Degradation


class Token(NamedTuple):
    """A word, number, clitic-free punctuation mark or symbol of the view."""

    start: int
    end: int
    text: str


class FurnitureMatch(NamedTuple):
    """A stretch of page that is not article (`Furniture` in the records).

    Attributes:
        kind: see `records.Furniture`.
        rule: the rule that found it.
    """

    start: int
    end: int
    kind: str
    rule: Rule


@dataclass(slots=True, frozen=True)
class Dateline:
    """The agency-style opening: all of it, its place, its outlet, and the rule that found it."""

    range: Range
    place: Range | None
    outlet: Range | None
    rule: Rule


@dataclass(slots=True, frozen=True)
class Document:
    """One article.

    Attributes:
        text: exactly what the caller passed; every offset counts its code points.
        view: a string of the same length as `text`, for reading: page furniture and the dateline blanked out with
            spaces, HTML entities replaced by the character they stand for (padded with spaces), exotic spaces made
            plain, the many forms of apostrophe made one. `view[i]` and `text[i]` always belong together, so patterns
            run over `view` and records are cut out of `text`.
        title: headline given by the caller, or None.
        degraded: what was done to the text before it came (lower-cased, stripped, stemmed): what hangs on capitals,
            marks or affixes cannot be told in it; empty for a text as it was published.
        headline: the headline where the text opens with one, or None. It is article, and is in `paragraphs` too.
        dateline: the agency-style opening, or None.
        furniture: stretches that are no article, in text order.
        paragraphs: stretches between line breaks, furniture and surrounding blanks left out, in text order.
        sentences: stretches of the paragraphs, in text order; quotation marks do not stop a split.
        tokens: words and marks of the view, in text order.
        starts: where the tokens begin, in text order.
        words: the texts of the tokens, in text order.
        vocabulary: the same without repetition.  An article repeats half of its words, so what is asked of a word alone
            is asked of these; `where` then tells the tokens.
        unlettered: the words of the vocabulary that are not letters alone: numbers, marks, compounds.
    """

    text: str
    view: str
    title: str | None = None
    degraded: tuple[Degradation, ...] = ()
    headline: Range | None = None
    dateline: Dateline | None = None
    furniture: tuple[FurnitureMatch, ...] = ()
    paragraphs: tuple[Range, ...] = ()
    sentences: tuple[Range, ...] = ()
    tokens: tuple[Token, ...] = ()
    starts: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    vocabulary: frozenset[str] = frozenset()
    unlettered: frozenset[str] = frozenset()
    blocked: RangeSet = field(default_factory=RangeSet)
    _sentence_starts: tuple[int, ...] = ()
    _paragraph_starts: tuple[int, ...] = ()

    def where(self, wanted: Set[str]) -> list[int]:
        """Indexes of the tokens whose text is one of `wanted`, in text order."""
        likely = wanted & self.vocabulary
        return list(compress(range(len(self.words)), map(likely.__contains__, self.words))) if likely else []

    def sentence_at(self, offset: int) -> int:
        """Index of the last sentence that starts at or before `offset`; -1 before the first."""
        return bisect_right(self._sentence_starts, offset) - 1

    def paragraph_at(self, offset: int) -> int:
        """Index of the last paragraph that starts at or before `offset`; -1 before the first."""
        return bisect_right(self._paragraph_starts, offset) - 1

    def token_at(self, offset: int) -> int:
        """Index of the last token that starts at or before `offset`; -1 before the first."""
        return bisect_right(self.starts, offset) - 1

    def tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that start inside `start:end`."""
        first = bisect_right(self.starts, start - 1)
        last = bisect_right(self.starts, end - 1)
        return self.tokens[first:last]
