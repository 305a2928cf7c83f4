"""One quotation mark and what stands around it: whether it opens, whether it closes, whether a cue follows.

A mark says little by its shape: an opening mark hugs the word behind it, a closing mark the word before it.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range

SINGLE: Final = frozenset("‘’'")
_AFTER_CLOSING: Final = frozenset(".,;:!?)]}-–—/…")
STOPS: Final = frozenset(".?!…")
# A mark in the view may stand for a character reference, and be padded to its length.
_PADDED: Final = 12


class Mark(NamedTuple):
    start: int
    end: int
    text: str
    opens: bool
    closes: bool


def read_mark(view: str, match: re.Match[str], paragraph: Range) -> Mark:
    start, end = match.span()
    before = view[start - 1] if start > paragraph.start else " "
    after = view[end] if end < paragraph.end else " "
    opens = not after.isspace() and after not in _AFTER_CLOSING
    closes = not before.isspace() and before not in "([{"
    if opens and closes and before in "—–-/":
        closes = False
    return Mark(start, end, match.group(), opens, closes)


def single_partner(row: list[Mark], at: int) -> int | None:
    """Index of the mark that closes a single quotation, or None."""
    for index in range(at, min(at + 8, len(row))):
        mark = row[index]
        if mark.text in SINGLE and mark.closes and not mark.opens:
            return index
        if mark.text in SINGLE and mark.opens and not mark.closes:
            return None
    return None


def cue_follows(view: str, mark: Mark, floor: int, ending: regex.Pattern[str]) -> bool:
    """Whether a comma stands before the mark and a cue behind it."""
    comma = mark.start - 1
    while comma > floor and view[comma].isspace():
        comma -= 1
    return view[comma] == "," and ending.match(view, comma) is not None


def comma_and_cue(view: str, mark: Mark, ending: regex.Pattern[str]) -> bool:
    """Whether a comma stands before a closing mark and a cue behind it: `,’ kata`."""
    if view[mark.start - 1] != ",":
        return False
    return ending.match("," + view[mark.end : mark.end + 24]) is not None


def closes_alone(view: str, mark: Mark, ending: regex.Pattern[str]) -> bool:
    """Whether a mark outside any quotation closes one, by comma and cue: `Kami siap,” kata`."""
    return mark.closes and not mark.opens and comma_and_cue(view, mark, ending)


def quoted_within(row: list[Mark], at: int, opened: Mark) -> bool:
    """Whether a single mark has opened since `opened`, so that the one before `at` closes that one."""
    for index in range(at - 2, max(-1, at - 10), -1):
        if row[index].start <= opened.start:
            return False
        if row[index].text in SINGLE and row[index].opens and not row[index].closes:
            return True
    return False


def hugs_the_wrong_word(view: str, row: list[Mark], at: int, ending: regex.Pattern[str]) -> bool:
    """Whether an opening mark hugs the wrong word (`selesai.” Kami siap, ”katanya`): the next mark shows it."""
    mark = row[at - 1]
    if at >= len(row) or view[mark.start - 1] not in STOPS or not capital_follows(view, mark.end):
        return False
    closed = (
        row[at].closes and not row[at].opens and ending.match("," + view[row[at].end : row[at].end + 24]) is not None
    )
    return closed or (row[at].opens and cue_follows(view, row[at], mark.end, ending))


def capital_follows(view: str, at: int) -> bool:
    return view[at : at + _PADDED].strip()[:1].isupper()


def hugs_a_cue(view: str, mark: Mark, ending: regex.Pattern[str]) -> bool:
    """`rusak "kata Rina`: a closing mark that hugs the cue behind it, although no comma stands before."""
    found = ending.match("," + view[mark.end : mark.end + 24])
    return found is not None and mark.end < len(view) and view[mark.end].islower() and view[mark.start - 1] == " "


def hugs_a_number(view: str, mark: Mark, row: list[Mark], at: int, ending: regex.Pattern[str]) -> bool:
    """`12" panjangnya,” kata Rina`: a mark of inches inside a quotation that another mark closes."""
    inches = mark.text == '"' and view[mark.start - 1].isdigit() and view[mark.end : mark.end + 2].strip().islower()
    if not inches or at >= len(row) or ending.match("," + view[mark.end : mark.end + 24]) is not None:
        return False
    return row[at].closes and comma_and_cue(view, row[at], ending)
