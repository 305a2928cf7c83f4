"""Pairs of quotation marks: which mark opens, which closes, and what to do where one is missing.

Indonesian papers use `“ ”`, `" "`, `‘ ’`, `'' ''`, `« »`, and one mark on both ends (`” ”`), so a mark says little by
its shape.  What stands around it decides: an opening mark hugs the word behind it, a closing mark the word before it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from beritaextract.claims.marks import (
    SINGLE,
    STOPS,
    Mark,
    capital_follows,
    closes_alone,
    comma_and_cue,
    cue_follows,
    hugs_a_cue,
    hugs_a_number,
    hugs_the_wrong_word,
    quoted_within,
    read_mark,
    single_partner,
)
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Range
from beritaextract.text import Document

# Double marks anywhere; single ones not inside a word (`Ma’ruf`, `Jum'at`).  The standard library's engine skips to the
# next character of a set, so the set stands first and what the mark must be behind it: a third of the time.
_MARK = re.compile(
    r"""[“”„‟"«»‘’'`](?:(?<=[“”„‟«»])|(?<=")"?+|(?<=`)`|(?<=[‘’'])[‘’']|(?<=[‘’'])(?:(?<![^\W_].)|(?![^\W_])))""", re.S
)
_ALWAYS_OPEN: Final = frozenset({"“", "„", "«", "``"})
# A name behind a cue, the end of its sentence, and the next one.
_NAMED_TO_STOP: Final = regex.compile(r"\s(?:\p{Lu}[\p{L}.'’-]*+,?\s){0,6}?\p{Lu}[\p{L}'’-]*+\.\s+\p{Lu}")
# Paragraphs that a quotation without reopening marks may run on for.
_REACH: Final = 4


class Quotation(NamedTuple):
    """A stretch between quotation marks.

    Attributes:
        open: offset of the opening mark.
        start, end: the words between, without the blanks at the ends.
        close: offset behind the closing mark.
        mended: the closing mark is missing, and `end` is where it most likely belongs.
    """

    open: int
    start: int
    end: int
    close: int
    mended: bool


def find_quotations(document: Document, ending: regex.Pattern[str], *, log: Log) -> list[Quotation]:
    """All quotations outside page furniture, in text order, the outer ones only.

    Args:
        document: the article.
        ending: matches the words of a cue behind a comma, to find where a quotation without closing mark ends.
        log: takes a doubt for each quotation that had to be mended, and each stray mark.
    """
    marks: list[list[Mark]] = [[] for _ in document.paragraphs]
    for match in _MARK.finditer(document.view):
        number = document.paragraph_at(match.start())
        marks[number].append(read_mark(document.view, match, document.paragraphs[number]))
    return _Pairing(document, marks, ending, log).run() if any(marks) else []


class _Pairing:
    """Goes through the marks of an article and pairs those that open with those that close.

    `opened` is the mark of the quotation that is open, and `depth` how many quotations are open inside it.
    """

    def __init__(self, document: Document, marks: list[list[Mark]], ending: regex.Pattern[str], log: Log) -> None:
        self._document = document
        self._view = document.view
        self._marks = marks
        self._ending = ending
        self._log = log
        self._found: list[Quotation] = []
        self._opened: Mark | None = None
        self._depth = 0

    def run(self) -> list[Quotation]:
        """The quotations, in text order."""
        for number, paragraph in enumerate(self._document.paragraphs):
            row, at = self._marks[number], 0
            if self._opened is not None and row and row[0].start == paragraph.start and row[0].opens:
                at = 1  # the mark that reopens the quotation in a new paragraph
            while at < len(row):
                mark = row[at]
                at += 1
                if self._opened is None:
                    at = self._outside(mark, row, at, paragraph)
                else:
                    self._inside(self._opened, mark, row, at, paragraph)
            if self._opened is not None:
                self._end_of_paragraph(self._opened, number, paragraph)
        return self._found

    def _outside(self, mark: Mark, row: list[Mark], at: int, paragraph: Range) -> int:
        """Reads a mark where no quotation is open; returns the index of the mark to go on with."""
        view, ending = self._view, self._ending
        if mark.text in SINGLE:
            closing = single_partner(row, at) if mark.opens and not mark.closes else None
            if closing is None:
                return at
            self._close(mark, row[closing].start, row[closing].end)
            return closing + 1
        if closes_alone(view, mark, ending):
            sentence = self._document.sentences[self._document.sentence_at(mark.start)]
            floor = max(sentence.start, self._found[-1].close if self._found else 0)
            self._close(Mark(floor, floor, "", True, False), mark.start, mark.end)
            self._log.doubt(floor, mark.end, "quotation", "no opening quotation mark; it is taken to stand here")
        elif (
            (mark.opens and not cue_follows(view, mark, paragraph.start, ending))
            or (not mark.closes and capital_follows(view, mark.end))
            or hugs_the_wrong_word(view, row, at, ending)
        ):
            self._opened = mark
        elif mark.closes or mark.opens:
            self._log.doubt(mark.start, mark.end, "quotation", "a closing quotation mark without an opening one")
        return at

    def _inside(self, opened: Mark, mark: Mark, row: list[Mark], at: int, paragraph: Range) -> None:
        """Reads a mark inside the quotation that `opened` has opened."""
        view, ending = self._view, self._ending
        if mark.text in SINGLE:
            alone = mark.closes and not mark.opens and not quoted_within(row, at, opened)
            if alone and comma_and_cue(view, mark, ending):
                self._close(opened, mark.start, mark.end)  # a single mark that closes a double one: `,’ kata`
        elif hugs_a_number(view, mark, row, at, ending):
            return  # `12" panjangnya`: inches
        elif mark.opens and (cue_follows(view, mark, opened.end, ending) or hugs_a_cue(view, mark, ending)):
            self._close(opened, mark.start, mark.end)  # a blank on the wrong side of the mark: `, ”katanya`
        elif mark.opens and (not mark.closes or mark.text in _ALWAYS_OPEN):
            if _last_solid(view, mark.start, paragraph.start) in STOPS:
                end = _mended_end(view, max(opened.end, paragraph.start), mark.start, ending)
                self._close(opened, end, end, mended=True)
                self._opened = mark
            else:
                self._depth += 1
        elif self._depth:
            self._depth -= 1
        else:
            self._close(opened, mark.start, mark.end)

    def _end_of_paragraph(self, opened: Mark, number: int, paragraph: Range) -> None:
        """Ends the quotation where its cue stands or the paragraph ends, unless it runs on in the next one."""
        self._depth = 0
        cue = self._ending.search(self._view, max(opened.end, paragraph.start), paragraph.end)
        if cue is None and _runs_on(self._marks, self._document.paragraphs, number):
            return
        end = cue.start() if cue else paragraph.end
        self._close(opened, end, end, mended=True)

    def _close(self, opened: Mark, end: int, behind: int, *, mended: bool = False) -> None:
        """Ends the quotation before `end`, and earlier where it has swallowed its cue; `behind` is past the mark."""
        view, start = self._view, opened.end
        while start < end and view[start].isspace():
            start += 1
        while end > start and view[end - 1].isspace():
            end -= 1
        swallowed = None if mended else _swallowed_cue(view, start, end, self._ending)
        if swallowed is not None:
            end, behind, mended = swallowed, swallowed, True
        if end > start:
            self._found.append(Quotation(opened.start, start, end, behind, mended))
        if end > start and mended:
            message = "no closing quotation mark; the quotation is taken to end here"
            self._log.doubt(opened.start, end, "quotation", message)
        self._opened, self._depth = None, 0


def _last_solid(view: str, at: int, floor: int) -> str:
    while at > floor:
        at -= 1
        if not view[at].isspace():
            return view[at]
    return "."


def _runs_on(marks: list[list[Mark]], paragraphs: tuple[Range, ...], number: int) -> bool:
    """Whether a quotation still open at the end of a paragraph goes on in the next.

    It does where the next paragraph opens with a mark again, or where the next mark to come is a closing one.
    """
    for ahead in range(number + 1, min(number + 1 + _REACH, len(paragraphs))):
        row = marks[ahead]
        if not row:
            continue
        first = row[0]
        if first.text in SINGLE:
            return False
        if first.opens and not first.closes:
            return ahead == number + 1 and first.start == paragraphs[ahead].start
        return not first.opens
    return False


def _swallowed_cue(view: str, start: int, end: int, ending: regex.Pattern[str]) -> int | None:
    """Offset of a cue inside the marks, both of whose own were lost: `“Kami siap, kata Rina. Hujan turun,” ujarnya`.

    A comma, a bare cue and a name, with a whole sentence behind them, are no part of what is said.
    """
    cue = ending.search(view, start, end)
    if cue is None or cue.group().endswith("nya"):
        return None
    return cue.start() if _NAMED_TO_STOP.match(view, cue.end(), end) is not None else None


def _mended_end(view: str, start: int, end: int, ending: regex.Pattern[str]) -> int:
    """Where a quotation without closing mark ends: before the cue, else with the last sentence before `end`."""
    cue = ending.search(view, start, end)
    if cue is not None:
        return cue.start()
    while end > start and view[end - 1].isspace():
        end -= 1
    return end
