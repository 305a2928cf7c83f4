"""Walks the tokens once, stops at trigger words, and collects the calendar expressions that start there."""

from __future__ import annotations

import regex

from beritaextract.dates import clock, fallback, parse
from beritaextract.dates.expressions import Expression, Point
from beritaextract.dates.holidays import HOLIDAY, feast_at
from beritaextract.dates.intervals import is_joint
from beritaextract.dates.other_calendars import ISLAMIC, OTHER_YEAR, dual_year, islamic_end, other_year_end
from beritaextract.dates.patterns import DAY, GAP, patterns
from beritaextract.dates.refusals import (
    Refusal,
    refuses_day,
    refuses_day_in_words,
    refuses_month,
    refuses_year,
    token_before,
)
from beritaextract.dates.relative import relative
from beritaextract.dates.rows import row_of_days
from beritaextract.dates.triggers import is_counted, triggers
from beritaextract.dates.vocabulary import key, words
from beritaextract.dates.years_in_words import day_in_words, followers, openers, year_in_words
from beritaextract.language import months, word_class
from beritaextract.log import Log
from beritaextract.matches import Range, RangeSet
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

_MAX_LEFT_OVER = 50  # reading one by other means takes a thousand times as long
# Years of a list stand so near to each other, in letters and in years.
_NEAR, _NEIGHBOURS = 80, 5
_WEEKS = frozenset({"lalu", "ini", "depan", "mendatang", "kemarin"})
_DURATIONS = frozenset({"pekan", "minggu", "bulan", "tahun"})
_SEMESTER = Rule(
    "dates.quarter.student",
    "a semester without a year may be one of a student",
    examples=("Mahasiswa semester 2 itu lulus.",),
    counterexamples=("Laba semester I 2022 naik.",),
)
_ROW = regex.compile(
    rf"\b(?:pada|tanggal|hari|mulai|antara|tgl){GAP}(?P<days>{DAY}(?:,{GAP}{DAY}){{0,6}}+),?+{GAP}(?:dan|serta){GAP}$"
)
_QUALIFYING = Rule(
    "dates.quarter.qualifying",
    "Q1 without a year or a word of time may be a session of a race",
    examples=("Ia gagal lolos Q1 kemarin.",),
    counterexamples=("Laba selama Q1 naik.", "Laba Q1 2022 naik."),
)


def _behind_apostrophe(view: str, start: int) -> bool:
    """Whether an apostrophe with a blank before it stands right before `start`."""
    return view[start - 1 : start] in {"'", "’", "‘"} and view[start - 2 : start - 1] == " "


def _may_hold_date(word: str) -> bool:
    """Whether a word that is not letters alone begins with a digit, is a compound, or a month with its year."""
    return "0" <= word < ":" or "-" in word or "/" in word or ("0" <= word[-1] < ":" and _glued(word))


def _glued(word: str) -> bool:
    """Whether a word may be a month with its year: `September2015`."""
    return word[-4:].isdigit() and word[-4:].isascii() and word[:-4] in triggers()


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
        likely |= {word for word in document.unlettered if _may_hold_date(word)}
        for at in document.where(likely):
            start, end, word = self.tokens[at]
            if start < resume < end:  # `20 Maret-14 April`
                resume = self._rest(at, self.tokens[at], resume)
            if start < resume or (blocked and self.blocked.hit(start, end)):
                continue
            kind = kinds.get(word, "")
            if not kind:
                compound = word.replace("/", "-").partition("-")[0] if word[0].isupper() else ""
                kind = "number" if "0" <= word < ":" else kinds.get(compound, "") or kinds.get(word[:-4], "")
                if compound.lower() in words("year_openers") or word.lower().startswith("pasca-"):
                    resume = self._joined_year(self.tokens[at]) or resume
                    continue
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
            week = token.text == "minggu" and self._word_behind(at) in _WEEKS  # minggu lalu (20/12) is no Sunday
            found = None if week else parse.day_expression(self.view, token.start)
            return self._take(found) if found else self._relative(token)
        if kind == "month":
            return self._month(at, token)
        if kind == "month-short":
            short = parse.month_expression(self.view, token.start)
            return self._take(short) if short and short.first.year else self._odd(token)
        if kind == "quarter":
            return self._quarter(at, token)
        if kind == "year":
            return self._year_word(at, token)
        if kind == "relative":
            if token.text.lower() in _DURATIONS and token_before(self.tokens, at).lower() in words("quantifiers"):
                return 0  # `beberapa tahun lalu`, `enam bulan mendatang`
            return self._relative(token) or self._in_words(at, token)
        if kind == "feast":
            return self._feast(token)
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

    def _word_behind(self, at: int) -> str:
        return self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""

    def _number(self, at: int, token: Token) -> int:
        word = token.text
        before = token_before(self.tokens, at)
        if len(word) == 4 and word.isdigit():
            dual = dual_year(self.view, token.start)
            if dual is not None:
                return self._take(dual)
            end = other_year_end(self.view, token.start)
            if end > 0:
                return self._skip(OTHER_YEAR, token.start, end)
            found = (
                parse.day_expression(self.view, token.start) if self.view[token.end : token.end + 1] == "-" else None
            )
            if found:
                return self._take(found)
            bare = parse.year_expression(self.view, token.start)
            if bare is None:
                return 0
            if self._goes_on(bare, before):
                return self._take(bare)
            return self._judge(bare, refuses_year(self.view, self.tokens, at, bare))
        if len(word) == 2 and word.isdigit() and (short := self._short_year(at, token)) is not None:
            return self._take(short)
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
        end = self._row(at, token)
        if end:
            return end
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
        return self._far_end(self._judge(found, refusal), found)

    def _far_end(self, end: int, found: Expression) -> int:
        """`30 Mei-2 Juni 2022`: the far end hangs on the month by a dash, and no token of its own starts there."""
        if not end or found.last is not None or self.view[end : end + 1] not in ("-", "–"):
            return end
        far = parse.day_expression(self.view, end + 1)
        return self._take(far) if far is not None and far.worded else end

    def _row(self, at: int, token: Token) -> int:
        """A row of days that begins here: `12, 13 dan 15 Mei 2025`."""
        row = row_of_days(self.view, token.start)
        before = token_before(self.tokens, at)
        if not row or before.lower() in words("count_openers") or before.lower() in words("numbered_nouns"):
            return 0
        bracketed = before == "("
        if refuses_day(self.tokens, at - bracketed, row[-1], bracketed) is not None:
            return 0
        self.expressions += row
        return row[-1].end

    def _month(self, at: int, token: Token) -> int:
        found = parse.month_expression(self.view, token.start)
        if found is None:
            return 0
        if found.first.year is not None or found.first.shift is not None or self._continues(found):
            return self._take(found)
        if self._in_row(found):
            return self._take(found)
        named = bool(months()[key(self.view[found.start : found.end])].get("name"))
        return self._judge(found, refuses_month(self.view, self.tokens, at, found, named))

    def _joined_year(self, token: Token) -> int:
        """`pasca-1965` is one token: the year behind its hyphen."""
        at = token.start + token.text.find("-") + 1
        found = parse.year_expression(self.view, at)
        return self._take(found) if found is not None and found.end == token.end else 0

    def _in_row(self, found: Expression) -> bool:
        """Whether a bare month goes on with a row of months: `Maret, April dan Mei`, `Mei 71 orang, Juni 82 orang`."""
        last = self.expressions[-1] if self.expressions else None
        if last is None or last.kind != "month" or last.last is not None or found.start - last.end > _NEAR:
            return False
        if self.document.sentence_at(last.start) != self.document.sentence_at(found.start):
            return False
        between = self.view[last.end : found.start]
        return is_joint(between) or (
            between.rstrip().endswith(",") and self.view[found.end : found.end + 2].strip().isdigit()
        )

    def _continues(self, found: Expression) -> bool:
        """Whether the expression is the far end of a range whose near end was just taken."""
        if not self.expressions or found.start - self.expressions[-1].end > 30:
            return False
        return patterns().connector.fullmatch(self.view, self.expressions[-1].end, found.start) is not None

    def _short_year(self, at: int, token: Token) -> Expression | None:
        """`Reformasi '98`: two digits behind an apostrophe and a capitalised word."""
        if _behind_apostrophe(self.view, token.start) and at > 1 and self.tokens[at - 2].text[:1].isupper():
            return parse.short_year(token.start - 1, token.end, token.text)
        return None

    def _goes_on(self, found: Expression, before: str) -> bool:
        """Whether a bare year goes on from the one before: `2017 hingga 2018 produksi`, `2019 Rp 2, 2020 Rp 3`."""
        last = self.expressions[-1] if self.expressions else None
        if last is None or last.kind != "year" or not last.first.year or not found.first.year:
            return False
        if self._continues(found):
            return last.first.year < found.first.year
        follows = self.view[found.end : found.end + 4].lstrip()
        near = found.start - last.end < _NEAR and abs(found.first.year - last.first.year) <= _NEIGHBOURS
        return near and before in {",", ";", "/"} and (follows[:2] in {"Rp", "US"} or follows[:1].isdigit())

    def _year_word(self, at: int, token: Token) -> int:
        dual = dual_year(self.view, token.start)
        if dual is not None:
            return self._take(dual)
        end = other_year_end(self.view, token.start)
        if end > 0:
            return self._skip(OTHER_YEAR, token.start, end)
        found = parse.year_expression(self.view, token.start)
        if found is not None:
            return 0 if found.bare else self._take(found)
        if token_before(self.tokens, at).lower() in words("quantifiers"):
            return 0
        spelt = year_in_words(self.view, token.start, token.end, said=True)
        return self._take(spelt) if spelt is not None else self._relative(token)

    def _quarter(self, at: int, token: Token) -> int:
        """A quarter without a year is the last one of the article; a semester without one may be a student's."""
        found = parse.quarter_expression(self.view, token.start)
        if found is None:
            return 0
        if found.first.year is None and found.first.shift is None and token.text.lower() == "semester":
            return self._skip(_SEMESTER, found.start, found.end)
        if found.first.year is None and token.text[0] in "Qq" and not self._in_time(at):
            return self._skip(_QUALIFYING, found.start, found.end)
        return self._take(found)

    def _in_time(self, at: int) -> bool:
        before = token_before(self.tokens, at).lower()
        return before in words("year_openers") and before not in word_class("locative_prepositions")

    def _tanggal(self, token: Token) -> int:
        """`tanggal 17` alone; what names the month too is found at its number."""
        end = clock.day_end(self.view, token.start)
        if end < 0:
            return 0
        first = self.view.find(" ", token.start, end) + 1
        if row_of_days(self.view, first):
            return 0
        digits = self.view.rfind(" ", token.start, end) + 1
        if digits <= token.start or parse.day_expression(self.view, digits) is not None:
            return 0
        if patterns().connector.match(self.view, end):
            return 0
        return self._skip(clock.DAY_ALONE, token.start, end)

    def _in_words(self, at: int, token: Token) -> int:
        """A day or a year in number words, where one stands."""
        if key(token.text) not in openers() or self._word_behind(at).lower() not in followers():
            return 0
        day = day_in_words(self.view, token.start)
        if day is not None:
            return self._judge(day, refuses_day_in_words(self.tokens, at, day))
        year = year_in_words(self.view, token.start, token.start, said=False)
        return self._judge(year, refuses_year(self.view, self.tokens, at, year)) if year is not None else 0

    def _feast(self, token: Token) -> int:
        """`H-2 Lebaran 2026`."""
        feast = feast_at(self.view, token.start)
        if feast is None:
            return 0
        return self._take(Expression(token.start, feast.end, Point(feast.year), None, HOLIDAY, "day", feast=feast))

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
