"""Walks the tokens once, stops at trigger words, and collects the calendar expressions that start there."""

from __future__ import annotations

from dataclasses import replace

import regex

from beritaextract.dates import clock, fallback, parse
from beritaextract.dates.expressions import Expression
from beritaextract.dates.other_calendars import ISLAMIC, islamic_end
from beritaextract.dates.patterns import DAY, GAP, patterns
from beritaextract.dates.refusals import Refusal, refuses_day, refuses_month, refuses_year, token_before
from beritaextract.dates.relative import relative
from beritaextract.dates.triggers import is_counted, triggers
from beritaextract.dates.vocabulary import key, words
from beritaextract.language import months
from beritaextract.log import Log
from beritaextract.matches import Range, RangeSet
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

_MAX_LEFT_OVER = 50  # reading one by other means takes a thousand times as long
_DIGITS = regex.compile(r"\d++")
_DURATIONS = frozenset({"pekan", "minggu", "bulan", "tahun"})
_ROW_OF_DAYS = Rule(
    "dates.day.row",
    "the days before the last one of a row share its month",
    examples=("Libur pada 1, 2, dan 5 Juni 2022.",),
    counterexamples=("Libur pada 5 Juni 2022.",),
)
_SEMESTER = Rule(
    "dates.quarter.student",
    "a semester without a year may be one of a student",
    examples=("Mahasiswa semester 2 itu lulus.",),
    counterexamples=("Laba semester I 2022 naik.",),
)
_ROW = regex.compile(
    rf"\b(?:pada|tanggal|hari|mulai|antara|tgl){GAP}(?P<days>{DAY}(?:,{GAP}{DAY}){{0,6}}+),?+{GAP}(?:dan|serta){GAP}$"
)


class Scan:
    """One walk over one document.

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

    def run(self) -> Scan:
        """Fills `expressions` and `other`."""
        kinds = triggers()
        blocked = bool(self.blocked)
        resume = 0
        document = self.document
        likely = document.vocabulary & kinds.keys()
        # digits, then `Januari-Maret`
        likely |= {word for word in document.unlettered if "0" <= word < ":" or "-" in word or "/" in word}
        for at in document.where(likely):
            start, end, word = self.tokens[at]
            if start < resume < end:  # `20 Maret-14 April`
                resume = self._rest(at, self.tokens[at], resume)
            if start < resume or (blocked and self.blocked.hit(start, end)):
                continue
            kind = kinds.get(word, "")
            if not kind:
                compound = word.replace("/", "-").partition("-")[0] if word[0].isupper() else ""
                kind = "number" if "0" <= word < ":" else kinds.get(compound, "")
            if kind:
                resume = self._at(kind, at, self.tokens[at]) or resume
                if start < resume < end:
                    resume = self._rest(at, self.tokens[at], resume)
        self.expressions.sort(key=lambda found: found.start)
        return self

    def _rest(self, at: int, token: Token, resume: int) -> int:
        """`Januari-November` and `Maret-14` are one token: reads on behind its hyphen."""
        link = patterns().connector.match(self.view, resume)
        start = link.end() if link else resume + 1
        if start >= token.end:
            return resume
        rest = Token(start, token.end, self.view[start : token.end])
        if rest.text.isdigit() and len(rest.text) < 3:
            found = parse.day_expression(self.view, start)
            return self._take(found) if found else resume
        kind = triggers().get(rest.text, "")
        return (self._at(kind, at, rest) if kind else 0) or resume

    def _at(self, kind: str, at: int, token: Token) -> int:
        """Tries what may start here; the offset to go on from, or 0 if nothing does."""
        if kind == "number":
            return self._number(at, token)
        if kind == "weekday":
            found = parse.day_expression(self.view, token.start)
            return self._take(found) if found else self._relative(token)
        if kind == "month":
            return self._month(at, token)
        if kind == "month-short":
            short = parse.month_expression(self.view, token.start)
            return self._take(short) if short and short.first.year else self._odd(token)
        if kind == "quarter":
            return self._quarter(token)
        if kind == "year":
            return self._year_word(at, token)
        if kind == "relative":
            if token.text.lower() in _DURATIONS and token_before(self.tokens, at).lower() in words("quantifiers"):
                return 0  # `beberapa tahun lalu`, `enam bulan mendatang`
            return self._relative(token)
        if kind == "clock":
            before = token_before(self.tokens, at)
            if token.text.lower() == "jam" and (before[:1].isdigit() or before.lower() in words("time_expanders")):
                return 0  # `dua jam 30 menit`
            return self._skip(clock.CLOCK, token.start, clock.clock_end(self.view, token.start))
        if kind == "tanggal":
            return self._tanggal(token)
        if kind == "century":
            return self._skip(clock.CENTURY, token.start, clock.century_end(self.view, token.start))
        return self._skip(ISLAMIC, token.start, islamic_end(self.view, token.start))

    def _number(self, at: int, token: Token) -> int:
        word = token.text
        before = token_before(self.tokens, at)
        if len(word) == 4 and word.isdigit():
            end = islamic_end(self.view, token.start) if word[0] == "1" else -1
            if end > 0:
                return self._skip(ISLAMIC, token.start, end)
            found = (
                parse.day_expression(self.view, token.start) if self.view[token.end : token.end + 1] == "-" else None
            )
            if found:
                return self._take(found)
            bare = parse.year_expression(self.view, token.start)
            return self._judge(bare, refuses_year(self.view, self.tokens, at, bare)) if bare else 0
        whole = word.count(".") == 2  # 17.11.2022
        if len(word) > 2 and "." not in word and ":" not in word:
            return 0
        if not whole and is_counted(self.view, token.end):
            return 0
        end = clock.zoned_end(self.view, token.start, token.end)
        if end > 0:
            return self._skip(clock.CLOCK, token.start, end)
        if len(word) > 2 and not whole:
            return 0
        left = self.view[max(0, token.start - 1) : token.start]
        if left and (left.isalnum() or left in "/-.$") and self.view[max(0, token.start - 2) : token.start - 1].strip():
            return 0
        start = token.start
        bracketed = before == "("
        found = parse.day_expression(self.view, self.tokens[at - 1].start if bracketed else start)
        if found is None:
            end = islamic_end(self.view, start)
            return self._skip(ISLAMIC, start, end) if end > 0 else self._relative(token) or self._odd(token)
        if bracketed:
            found.start = start
            if self.view[found.end - 1 : found.end] == ")":
                found.end -= 1
        refusal = refuses_day(self.tokens, at - bracketed, found, bracketed)
        if refusal is None:
            self._row(found)
        return self._far_end(self._judge(found, refusal), found)

    def _far_end(self, end: int, found: Expression) -> int:
        """`30 Mei-2 Juni 2022`: the far end hangs on the month by a dash, and no token of its own starts there."""
        if not end or found.last is not None or self.view[end : end + 1] not in ("-", "–"):
            return end
        far = parse.day_expression(self.view, end + 1)
        return self._take(far) if far is not None and far.worded else end

    def _row(self, found: Expression) -> None:
        """The days before this one that share its month: `1, 2, dan 5 Juni 2022`."""
        floor = self.expressions[-1].end if self.expressions else 0
        row = _ROW.search(self.view, max(floor, found.start - 60), found.start)
        if row is None or found.last is not None:
            return
        for number in _DIGITS.finditer(row["days"]):
            start = row.start("days") + number.start()
            point = replace(found.first, day=int(number.group()))
            self.expressions.append(Expression(start, start + len(number.group()), point, None, _ROW_OF_DAYS, "day"))

    def _month(self, at: int, token: Token) -> int:
        found = parse.month_expression(self.view, token.start)
        if found is None:
            return 0
        if found.first.year is not None or found.first.shift is not None or self._continues(found):
            return self._take(found)
        named = bool(months()[key(self.view[found.start : found.end])].get("name"))
        return self._judge(found, refuses_month(self.view, self.tokens, at, found, named))

    def _continues(self, found: Expression) -> bool:
        """Whether the expression is the far end of a range whose near end was just taken."""
        if not self.expressions or found.start - self.expressions[-1].end > 30:
            return False
        return patterns().connector.fullmatch(self.view, self.expressions[-1].end, found.start) is not None

    def _year_word(self, at: int, token: Token) -> int:
        found = parse.year_expression(self.view, token.start)
        if found is None:
            return 0 if token_before(self.tokens, at).lower() in words("quantifiers") else self._relative(token)
        if found.bare:
            return 0
        end = islamic_end(self.view, token.start)
        if end > found.end:
            return self._skip(ISLAMIC, token.start, end)
        return self._take(found)

    def _quarter(self, token: Token) -> int:
        """A quarter without a year is the last one of the article; a semester without one may be a student's."""
        found = parse.quarter_expression(self.view, token.start)
        if found is None:
            return 0
        if found.first.year is None and found.first.shift is None and token.text.lower() == "semester":
            return self._skip(_SEMESTER, found.start, found.end)
        return self._take(found)

    def _tanggal(self, token: Token) -> int:
        """`tanggal 17` alone; what names the month too is found at its number."""
        end = clock.day_end(self.view, token.start)
        if end < 0:
            return 0
        digits = self.view.rfind(" ", token.start, end) + 1
        if digits <= token.start or parse.day_expression(self.view, digits) is not None:
            return 0
        if patterns().connector.match(self.view, end):
            return 0
        return self._skip(clock.DAY_ALONE, token.start, end)

    def _relative(self, token: Token) -> int:
        return self._take(relative(self.view, token.start))

    def _odd(self, token: Token) -> int:
        """What looks like a day but is in no form of ours: misspelt months, English order; read by other means."""
        if self.left_over >= _MAX_LEFT_OVER:
            return 0
        span = fallback.locate(self.view, token.start)
        if span is None:
            return 0
        self.left_over += 1
        return self._take(fallback.read(self.view, token.start, span))

    def _take(self, found: Expression | None) -> int:
        if found is None:
            return 0
        self.expressions.append(found)
        return found.end

    def _skip(self, rule: Rule, start: int, end: int) -> int:
        if end < 0:
            return 0
        self.other.append(Range(start, end))
        self.log.refused(rule, start, end)
        return end

    def _judge(self, found: Expression, refusal: Refusal | None) -> int:
        if refusal is None:
            return self._take(found)
        self.log.refused(refusal.rule, found.start, found.end, refusal.detail)
        if refusal.named:
            self.other.append(Range(found.start, found.end))
            return found.end
        return 0
