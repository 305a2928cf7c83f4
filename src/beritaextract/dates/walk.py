"""What a walk over the tokens has found so far, and the ways to add to it."""

from __future__ import annotations

from beritaextract.dates import fallback
from beritaextract.dates.expressions import Expression
from beritaextract.dates.other_calendars import OTHER_YEAR, dual_year, other_year_end
from beritaextract.dates.patterns import patterns
from beritaextract.dates.refusals import Refusal
from beritaextract.dates.relative import relative
from beritaextract.log import Log
from beritaextract.matches import Range, RangeSet
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

_MAX_LEFT_OVER = 50  # reading one by other means takes a thousand times as long


class Walk:
    """One walk over one document.  Every method that reads gives the offset to go on from, or 0 if nothing was read.

    Attributes:
        expressions: what was located, in text order.
        other: clock times, Islamic dates, days without month: calendar numbers that are no records.
    """

    def __init__(self, document: Document, blocked: RangeSet, log: Log) -> None:
        self.document = document
        self.view = document.view
        self.tokens = document.tokens
        self.blocked = blocked
        self.log = log
        self.expressions: list[Expression] = []
        self.other: list[Range] = []
        self.left_over = 0

    def take(self, found: Expression | None) -> int:
        """Keeps an expression."""
        if found is None:
            return 0
        self.expressions.append(found)
        return found.end

    def skip(self, rule: Rule, start: int, end: int) -> int:
        """Passes over a calendar number that is no record, by `rule`; nothing where `end` is negative."""
        if end < 0:
            return 0
        self.other.append(Range(start, end))
        self.log.refused(rule, start, end)
        return end

    def judge(self, found: Expression, refusal: Refusal | None) -> int:
        """Keeps an expression unless it is refused."""
        if refusal is None:
            return self.take(found)
        self.log.refused(refusal.rule, found.start, found.end, refusal.detail)
        if refusal.named:
            self.other.append(Range(found.start, found.end))
            return found.end
        return 0

    def year_of_calendars(self, token: Token) -> int | None:
        """Reads a year of two calendars or passes one of another over; None where no such year begins at the token."""
        dual = dual_year(self.view, token.start)
        if dual is not None:
            return self.take(dual)
        end = other_year_end(self.view, token.start)
        return self.skip(OTHER_YEAR, token.start, end) if end > 0 else None

    def relative(self, token: Token) -> int:
        """Keeps the relative expression that starts at a token, where one does."""
        return self.take(relative(self.view, token.start))

    def odd(self, token: Token) -> int:
        """What looks like a day but is in no form of ours: misspelt months, English order; read by other means."""
        if self.left_over >= _MAX_LEFT_OVER:
            return 0
        span = fallback.locate(self.view, token.start)
        if span is None:
            return 0
        self.left_over += 1
        return self.take(fallback.read(self.view, token.start, span))

    def continues(self, found: Expression) -> bool:
        """Whether the expression is the far end of a range whose near end was just taken."""
        if not self.expressions or found.start - self.expressions[-1].end > 30:
            return False
        return patterns().connector.fullmatch(self.view, self.expressions[-1].end, found.start) is not None

    def word_behind(self, at: int) -> str:
        """The token behind token `at`, or the empty string."""
        return self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
