"""What begins with a number: days, rows of days, years, clock times."""

from __future__ import annotations

from beritaextract.dates import clock, days, periods
from beritaextract.dates.expressions import Expression
from beritaextract.dates.other_calendars import ISLAMIC, islamic_end
from beritaextract.dates.refusals import refuses_day, token_before
from beritaextract.dates.rows import row_of_days
from beritaextract.dates.triggers import is_counted
from beritaextract.dates.vocabulary import words
from beritaextract.dates.walk import Walk
from beritaextract.dates.year_refusals import refuses_year
from beritaextract.text import Token

# Years of a list stand so near to each other, in letters and in years.
_NEAR, _NEIGHBOURS = 80, 5
_IN_ROW, _ROW_GAP = frozenset({"dan", "serta", "atau"}), 8


def _behind_apostrophe(view: str, start: int) -> bool:
    """Whether an apostrophe with a blank before it stands right before `start`."""
    return view[start - 1 : start] in {"'", "’", "‘"} and view[start - 2 : start - 1] == " "


class NumberWalk(Walk):
    """Reads what begins with a number."""

    def read_number(self, at: int, token: Token) -> int:
        word = token.text
        before = token_before(self.tokens, at)
        if len(word) == 4 and word.isdigit():
            done = self.year_of_calendars(token)
            if done is not None:
                return done
            found = days.day_expression(self.view, token.start) if self.view[token.end : token.end + 1] == "-" else None
            if found:
                return self.take(found)
            bare = periods.year_expression(self.view, token.start)
            if bare is None:
                return 0
            if self._goes_on(bare, before):
                return self.take(bare)
            return self.judge(bare, refuses_year(self.view, self.tokens, at, bare))
        if len(word) == 2 and word.isdigit() and (short := self._short_year(at, token)) is not None:
            return self.take(short)
        whole = word.count(".") == 2  # 17.11.2022
        if len(word) > 2 and "." not in word and ":" not in word:
            return 0
        if not whole and is_counted(self.view, token.end):
            return 0
        end = clock.zoned_end(self.view, token.start, token.end)
        if end > 0:
            return self.skip(clock.CLOCK, token.start, end)
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
        found = days.day_expression(self.view, self.tokens[at - 1].start if bracketed else start)
        if found is None:
            end = islamic_end(self.view, start)
            return self.skip(ISLAMIC, start, end) if end > 0 else self.relative(token) or self.odd(token)
        if bracketed:
            found.start = start
            if self.view[found.end - 1 : found.end] == ")":
                found.end -= 1
        refusal = refuses_day(self.tokens, at - bracketed, found, bracketed)
        return self._far_end(self.judge(found, refusal), found)

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

    def _far_end(self, end: int, found: Expression) -> int:
        """`30 Mei-2 Juni 2022`: the far end hangs on the month by a dash, and no token of its own starts there."""
        if not end or found.last is not None or self.view[end : end + 1] not in ("-", "–"):
            return end
        far = days.day_expression(self.view, end + 1)
        return self.take(far) if far is not None and far.worded else end

    def _short_year(self, at: int, token: Token) -> Expression | None:
        """`Reformasi '98`: two digits behind an apostrophe and a capitalised word."""
        if _behind_apostrophe(self.view, token.start) and at > 1 and self.tokens[at - 2].text[:1].isupper():
            return periods.short_year(token.start - 1, token.end, token.text)
        return None

    def _goes_on(self, found: Expression, before: str) -> bool:
        """Whether a bare year goes on from the one before: `2017 hingga 2018 produksi`, `2019 Rp 2, 2020 Rp 3`."""
        last = self.expressions[-1] if self.expressions else None
        if last is None or last.kind != "year" or not last.first.year or not found.first.year:
            return False
        if self.continues(found):
            return last.first.year < found.first.year
        if before in _IN_ROW and found.start - last.end < _ROW_GAP and last.last is None:
            return last.first.year < found.first.year <= last.first.year + _NEIGHBOURS  # `pada 2021 dan 2022 saja`
        follows = self.view[found.end : found.end + 4].lstrip()
        near = found.start - last.end < _NEAR and abs(found.first.year - last.first.year) <= _NEIGHBOURS
        return near and before in {",", ";", "/"} and (follows[:2] in {"Rp", "US"} or follows[:1].isdigit())
