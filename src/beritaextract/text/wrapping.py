"""Lines that a mail program or a PDF broke in the middle of a sentence."""

from __future__ import annotations

import regex

from beritaextract.log import Log
from beritaextract.rules import Rule
from beritaextract.text.headline import reads_like_headline

# A single break: empty lines always part paragraphs.
_BREAK = regex.compile(r"(?<=[^\n])\n(?=[^\n])")
_BULLET = regex.compile(r"[^\S\n]*+(?:[-*•·–—]|\d{1,2}[.)])\s")
_NARROWEST, _WIDEST = 40, 140

BREAK = Rule(
    "text.wrapping.break",
    "the line breaks off inside a sentence, which the next line takes up",
    examples=("Harga beras di pasar itu\nnaik lagi.",),
    counterexamples=("Harga naik.\nWarga resah.",),
)


def unwrap(view: str, log: Log) -> str:
    """`view` with the breaks inside sentences turned to blanks.

    A break is one inside a sentence where the next line goes on in lower case or with a number; in a text that is
    wrapped all through (most of its lines end in the middle of a sentence, at about one width), wherever no sentence
    ends.
    """
    breaks = [match.start() for match in _BREAK.finditer(view)]
    if not breaks:
        return view
    within = [at for at in breaks if _ends_nothing(view, at)]
    narrow = sum(_NARROWEST <= at - view.rfind("\n", 0, at) <= _WIDEST for at in within)
    wrapped = len(within) >= 2 and narrow >= 0.6 * len(breaks)
    joins = [at for at in within if _goes_on(view, at) or (wrapped and not _begins_anew(view, at))]
    if not joins:
        return view
    parts = []
    start = 0
    for at in joins:
        log.took(BREAK, at, at + 1)
        parts.append(view[start:at])
        start = at + 1
    return " ".join([*parts, view[start:]])


def _ends_nothing(view: str, at: int) -> bool:
    before = view[max(0, at - 3) : at].rstrip(" ")
    return before[-1:].isalnum() or before[-1:] in (",", "-")


def _goes_on(view: str, at: int) -> bool:
    """Whether the next line begins in lower case, or with the number that the end of a long line leads to."""
    first = view[at + 1 : at + 4].lstrip(" ")[:1]
    if first.isdigit():
        return _line(view, at)[-1:].islower() and len(_line(view, at)) >= _NARROWEST and not _BULLET.match(view, at + 1)
    return first.islower()


def _line(view: str, at: int) -> str:
    """The line that ends at `at`; of a very long one its last part."""
    return view[max(view.rfind("\n", 0, at) + 1, at - _WIDEST) : at].rstrip(" ")


def _begins_anew(view: str, at: int) -> bool:
    """Whether the line before is a heading, or the next a list item."""
    line = _line(view, at)
    return bool(_BULLET.match(view, at + 1)) or (len(line) < _WIDEST and reads_like_headline(line))
