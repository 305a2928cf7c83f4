"""The legible text: what a page meant to print, with the way back to what the caller passed.

Characters that scraping destroyed are made whole (mojibake, character references, tags, words parted by a blank), what
cannot be seen is dropped, and runs of blanks become one.  The rooms read the legible text; every record is cut out of
the caller's text, at the offsets that `in_source` gives.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.matches import Decision
from beritaextract.rules import Rule
from beritaextract.text.mark_repairs import mark_repairs
from beritaextract.text.markup import markup_repairs, off_the_line_repairs
from beritaextract.text.mojibake import misread_letters, mojibake_repairs
from beritaextract.text.repairs import Repair
from beritaextract.text.word_joints import joint_repairs

# Seen by nobody: marks of direction and width, soft hyphens, the mark of byte order.
_INVISIBLE = "\xad\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_BLANK = " \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_RARE: Final = re.compile(f"[{_INVISIBLE}{_BLANK[1:]}\r]")
_UNSEEN: Final = regex.compile(rf"\r\n|[{_BLANK}{_INVISIBLE}]{{2,}}+|[{_INVISIBLE}]")


@dataclass(slots=True, frozen=True)
class _Edits:
    """Where a text was changed: starts and ends after the change and before it, in text order."""

    starts: list[int]
    ends: list[int]
    old_starts: list[int]
    old_ends: list[int]

    def before(self, start: int, end: int) -> tuple[int, int]:
        """The range before the changes of what is `start:end` behind them."""
        at = bisect_right(self.starts, start) - 1
        if at >= 0:
            inside = start < self.ends[at]
            start = self.old_starts[at] if inside else start - self.ends[at] + self.old_ends[at]
        at = bisect_left(self.starts, end) - 1
        if at >= 0:
            end = self.old_ends[at] if end <= self.ends[at] else end - self.ends[at] + self.old_ends[at]
        return start, max(start, end)


class LegibleText:
    """A text as the caller passed it, and as it can be read.

    Attributes:
        source: what the caller passed.
        text: what the rooms read; the same object where nothing had to be repaired.
    """

    __slots__ = ("_passes", "_repairs", "source", "text")

    def __init__(self, source: str) -> None:
        """Reads `source`; never raises, and takes time in proportion to its length."""
        self.source = self.text = source
        self._passes: list[_Edits] = []
        self._repairs: list[tuple[Rule, int, int]] = []
        for find in _FINDERS:
            self._apply(list(find(self.text)))

    def in_source(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in `source` of the characters `start:end` of `text`."""
        if not self._passes:
            return start, end
        for edits in reversed(self._passes):
            start, end = edits.before(start, end)
        return start, end

    def words(self, start: int, end: int) -> str:
        """`start:end` of `text` in one line: scraped line breaks are no part of a name.

        A name with misread letters stays as the page has it, so that a search for it finds it there; what is no letter
        (`Ma&rsquo;ruf`) is made whole.
        """
        words = self.text[start:end]
        if self._passes:
            before = self.source[slice(*self.in_source(start, end))]
            if misread_letters(before):
                words = before
        return " ".join(words.split())

    def tell(self, log: Log) -> None:
        """Moves the decisions of the log from `text` to `source`, and adds the repairs."""
        if not log.explaining or not self._passes:
            return
        log.decisions[:] = [self._moved(decision) for decision in log.decisions]
        for rule, start, end in self._repairs:
            log.took(rule, start, end)

    def _moved(self, decision: Decision) -> Decision:
        start, end = self.in_source(decision.start, decision.end)
        return decision._replace(start=start, end=end)

    def _apply(self, repairs: list[Repair]) -> None:
        if not repairs:
            return
        self._repairs += ((repair.rule, *self.in_source(repair.start, repair.end)) for repair in repairs if repair.rule)
        edits = _Edits([], [], [], [])
        parts: list[str] = []
        done = length = 0
        for start, end, new, _ in repairs:
            parts += (self.text[done:start], new)
            length += start - done
            edits.starts.append(length)
            length += len(new)
            edits.ends.append(length)
            edits.old_starts.append(start)
            edits.old_ends.append(end)
            done = end
        self.text = "".join([*parts, self.text[done:]])
        self._passes.append(edits)


def _unseen_repairs(text: str) -> Iterator[Repair]:
    """Runs of blanks, blanks beside what cannot be seen, and line ends of two characters."""
    if "  " not in text and _RARE.search(text) is None:
        return
    for match in _UNSEEN.finditer(text):
        start, end = match.span()
        run = match.group()
        if run == "\r\n":
            new = "\n"
        elif len(run) == 1 or not any(char.isspace() for char in run):
            new = ""
        else:
            # Wide gaps between numbers part the columns of a table.
            column = len(run) > 2 and text[start - 1 : start].isdigit() and text[end : end + 1].isdigit()
            new = "  " if column else " "
        if new != run:
            yield Repair(start, end, new, None)


_FINDERS: Final[tuple[Callable[[str], Iterable[Repair]], ...]] = (
    mojibake_repairs,
    off_the_line_repairs,
    markup_repairs,
    _unseen_repairs,
    mark_repairs,
    joint_repairs,
)
