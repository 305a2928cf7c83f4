"""Walks the tokens once, stops at trigger words, and collects the calendar expressions that start there."""

from __future__ import annotations

from typing import Final

from beritaextract.dates import clock, days, periods
from beritaextract.dates.expressions import Expression, Point
from beritaextract.dates.holidays import HOLIDAY, feast_at
from beritaextract.dates.intervals import is_joint
from beritaextract.dates.other_calendars import ISLAMIC, islamic_end
from beritaextract.dates.patterns import patterns
from beritaextract.dates.refusals import refuses_day_in_words, refuses_month, token_before
from beritaextract.dates.rows import row_of_days
from beritaextract.dates.scan_numbers import NumberWalk
from beritaextract.dates.triggers import triggers
from beritaextract.dates.vocabulary import key, words
from beritaextract.dates.year_refusals import refuses_year
from beritaextract.dates.years_in_words import day_in_words, followers, openers, year_in_words
from beritaextract.language import months, word_class
from beritaextract.rules import Rule
from beritaextract.text import Token

_NEAR: Final = 80  # months of a list stand so near to each other
_WEEKS: Final = frozenset({"lalu", "ini", "depan", "mendatang", "kemarin"})
_DURATIONS: Final = frozenset({"pekan", "minggu", "bulan", "tahun"})
_SEMESTER = Rule(
    "dates.quarter.student",
    "a semester without a year may be one of a student",
    examples=("Mahasiswa semester 2 itu lulus.",),
    counterexamples=("Laba semester I 2022 naik.",),
)
_QUALIFYING = Rule(
    "dates.quarter.qualifying",
    "Q1 without a year or a word of time may be a session of a race",
    examples=("Ia gagal lolos Q1 kemarin.",),
    counterexamples=("Laba selama Q1 naik.", "Laba Q1 2022 naik."),
)


def _may_hold_date(word: str) -> bool:
    """Whether a word that is not letters alone begins with a digit, is a compound, or a month with its year."""
    return "0" <= word < ":" or "-" in word or "/" in word or ("0" <= word[-1] < ":" and _glued(word))


def _glued(word: str) -> bool:
    """Whether a word may be a month with its year: `September2015`."""
    return word[-4:].isdigit() and word[-4:].isascii() and word[:-4] in triggers()


class Scan(NumberWalk):
    """One walk over one document: `Scan(document, blocked, log).run()`."""

    def run(self) -> Scan:
        """Fills `expressions` and `other`."""
        kinds = triggers()
        blocked = bool(self.blocked)
        resume = 0
        document = self.document
        likely = kinds.keys() & document.vocabulary
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
            found = days.day_expression(self.view, start)
            return self.take(found) if found else resume
        kind = triggers().get(rest.text, "")
        return (self._at(kind, at, rest) if kind else 0) or resume

    def _at(self, kind: str, at: int, token: Token) -> int:
        """Tries what may start here; the offset to go on from, or 0 if nothing does."""
        if kind == "number":
            return self.read_number(at, token)
        if kind == "weekday":
            week = token.text == "minggu" and self.word_behind(at) in _WEEKS  # minggu lalu (20/12) is no Sunday
            found = None if week else days.day_expression(self.view, token.start)
            return self.take(found) if found else self.relative(token)
        if kind == "month":
            return self._month(at, token)
        if kind == "month-short":
            short = periods.month_expression(self.view, token.start)
            return self.take(short) if short and short.first.year else self.odd(token)
        if kind == "quarter":
            return self._quarter(at, token)
        if kind == "year":
            return self._year_word(at, token)
        if kind == "relative":
            if token.text.lower() in _DURATIONS and token_before(self.tokens, at).lower() in words("quantifiers"):
                return 0  # `beberapa tahun lalu`, `enam bulan mendatang`
            return self.relative(token) or self._in_words(at, token)
        if kind == "feast":
            return self._feast(token)
        if kind == "clock":
            before = token_before(self.tokens, at)
            if token.text.lower() == "jam" and (before[:1].isdigit() or before.lower() in words("time_expanders")):
                return 0  # `dua jam 30 menit`
            return self.skip(clock.CLOCK, token.start, clock.clock_end(self.view, token.start))
        if kind == "tanggal":
            return self._tanggal(token)
        if kind == "century":
            return self.skip(clock.CENTURY, token.start, clock.century_end(self.view, token.start))
        return self.skip(ISLAMIC, token.start, islamic_end(self.view, token.start))

    def _month(self, at: int, token: Token) -> int:
        found = periods.month_expression(self.view, token.start)
        if found is None:
            return 0
        found = days.day_behind_month(self.view, found) or found
        if found.first.year is not None or found.first.shift is not None or self.continues(found):
            return self.take(found)
        if self._in_row(found):
            return self.take(found)
        named = bool(months()[key(self.view[found.start : found.end])].get("name"))
        return self.judge(found, refuses_month(self.view, self.tokens, at, found, named))

    def _joined_year(self, token: Token) -> int:
        """`pasca-1965` is one token: the year behind its hyphen."""
        at = token.start + token.text.find("-") + 1
        found = periods.year_expression(self.view, at)
        return self.take(found) if found is not None and found.end == token.end else 0

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

    def _year_word(self, at: int, token: Token) -> int:
        done = self.year_of_calendars(token)
        if done is not None:
            return done
        found = periods.year_expression(self.view, token.start)
        if found is not None:
            return 0 if found.bare else self.take(found)
        if token_before(self.tokens, at).lower() in words("quantifiers"):
            return 0
        spelt = year_in_words(self.view, token.start, token.end, said=True)
        return self.take(spelt) if spelt is not None else self.relative(token)

    def _quarter(self, at: int, token: Token) -> int:
        """A quarter without a year is the last one of the article; a semester without one may be a student's."""
        found = periods.quarter_expression(self.view, token.start)
        if found is None:
            return 0
        if found.first.year is None and found.first.shift is None and token.text.lower() == "semester":
            return self.skip(_SEMESTER, found.start, found.end)
        if found.first.year is None and token.text[0] in "Qq" and not self._in_time(at):
            return self.skip(_QUALIFYING, found.start, found.end)
        return self.take(found)

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
        if digits <= token.start or days.day_expression(self.view, digits) is not None:
            return 0
        if patterns().connector.match(self.view, end):
            return 0
        return self.skip(clock.DAY_ALONE, token.start, end)

    def _in_words(self, at: int, token: Token) -> int:
        """A day or a year in number words, where one stands."""
        if key(token.text) not in openers() or self.word_behind(at).lower() not in followers():
            return 0
        day = day_in_words(self.view, token.start)
        if day is not None:
            return self.judge(day, refuses_day_in_words(self.tokens, at, day))
        year = year_in_words(self.view, token.start, token.start, said=False)
        return self.judge(year, refuses_year(self.view, self.tokens, at, year)) if year is not None else 0

    def _feast(self, token: Token) -> int:
        """`H-2 Lebaran 2026`."""
        feast = feast_at(self.view, token.start)
        if feast is None:
            return 0
        return self.take(Expression(token.start, feast.end, Point(feast.year), None, HOLIDAY, "day", feast=feast))
