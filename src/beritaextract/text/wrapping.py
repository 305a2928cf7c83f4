"""Lines that a mail program or a PDF broke in the middle of a sentence."""

from __future__ import annotations

from typing import Final, NamedTuple

from beritaextract.language import abbreviations
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.rules import Rule
from beritaextract.text.headline import reads_like_headline

BREAK = Rule(
    "text.wrapping.break",
    "the line breaks off inside a sentence, which the next line takes up",
    examples=("Harga beras di pasar itu\nnaik lagi.",),
    counterexamples=("Harga naik.\nWarga resah.",),
)

# A single break: empty lines always part paragraphs.
_BREAK: Final = regex.compile(r"(?<=[^\n])\n(?=[^\n])")
_BULLET: Final = regex.compile(r"[^\S\n]*+(?:[-*•·–—]|\d{1,2}[.)])\s")
_NARROWEST, _WIDEST = 40, 140
# A line is full where the next word would not fit: words of news are hardly longer.
_LONGEST_WORD: Final = 22
# Of the lines of a wrapped text so many are no longer than the widest that breaks off.
_WITHIN_WIDTH: Final = 0.95
_STOPS: Final = frozenset(".!?…:;")
_CLOSED: Final = frozenset("\n.!?…:;")
_CLOSERS: Final = "\"'”’»)]"
_INITIALS: Final = regex.compile(r"(?:\p{Lu}\.)++")


class _Line(NamedTuple):
    """A line before a single break.

    Attributes:
        end: offset of the break.
        length: of the line, without blanks at its end.
        open: it ends no sentence.
        taken_up: the next line begins in lower case, or with the number that a long line leads to.
        listed: the next line begins with a bullet or a list number.
    """

    end: int
    length: int
    open: bool
    taken_up: bool
    listed: bool


def unwrap(view: str, log: Log, *, wrapped_only: bool = False) -> str:
    """`view` with the breaks inside sentences turned to blanks.

    A break is one inside a sentence where the next line goes on in lower case or with a number; in a text that is
    wrapped all through (lines break off, and hardly any is longer), wherever no sentence ends, and also behind a full
    line that ends one, if paragraphs are parted in another way.

    Args:
        view: the view of the article.
        log: takes each break.
        wrapped_only: leave a text alone that is not wrapped all through.
    """
    if not _any_open(view):
        return view
    lines = [_line(view, match.start()) for match in _BREAK.finditer(view)]
    width = _width(view, lines)
    if wrapped_only and not width:
        return view
    within: list[int] = []
    one_block = width > 0 and _is_one_block(lines, width)
    for line in lines:
        column = line.end - (within[-1] if within else -1) - 1
        if _joins(view, line, width, column, one_block):
            within.append(line.end)
    if not within:
        return view
    parts = []
    start = 0
    for at in within:
        log.took(BREAK, at, at + 1)
        parts.append(view[start:at])
        start = at + 1
    return " ".join([*parts, view[start:]])


def _any_open(view: str) -> bool:
    """Whether any line ends without a stop: in most articles none does."""
    at = view.find("\n", 1)
    while at > 0:
        if view[at - 1] not in _CLOSED:
            return True
        at = view.find("\n", at + 1)
    return False


def _line(view: str, at: int) -> _Line:
    begin = view.rfind("\n", 0, at) + 1
    tail = view[max(begin, at - _WIDEST) : at].rstrip(" ")
    length = at - begin if len(tail) < at - begin and begin < at - _WIDEST else len(tail)
    last = tail[-1:]
    is_open = tail.rstrip(_CLOSERS)[-1:] not in _STOPS or _ends_in_abbreviation(tail)
    first = view[at + 1 : at + 4].lstrip(" ")[:1]
    listed = _BULLET.match(view, at + 1) is not None
    taken_up = first.islower() or (first.isdigit() and last.islower() and length >= _NARROWEST and not listed)
    return _Line(at, length, is_open, taken_up, listed)


def _ends_in_abbreviation(tail: str) -> bool:
    last = tail[-20:].rsplit(" ", 1)[-1]
    return last[-1:] == "." and (last[:-1] in abbreviations() or _INITIALS.fullmatch(last) is not None)


def _width(view: str, lines: list[_Line]) -> int:
    """The length of the longest line that breaks off, where the text is wrapped all through; else 0."""
    broken = [line for line in lines if line.open and _NARROWEST <= line.length <= _WIDEST]
    taken_up = [line.length for line in broken if line.taken_up]
    if len(broken) < 2 or not taken_up:
        return 0
    width = max(taken_up)
    lengths = [len(line) for line in view.split("\n") if line and not line.isspace()]
    fitting = sum(length <= width + _LONGEST_WORD // 2 for length in lengths)
    return width if fitting >= _WITHIN_WIDTH * len(lengths) else 0


def _joins(view: str, line: _Line, width: int, column: int, one_block: bool) -> bool:
    """Whether the break behind a line is undone; `column` counts on from the last break that was."""
    if line.open and line.taken_up:
        return True
    if not width or line.listed:
        return False
    fullest = width - _LONGEST_WORD
    if not line.open:
        return one_block and line.length > fullest
    # Some tools go on counting where a paragraph ends.
    full = line.length > fullest or fullest < column <= width + 1
    return full or not reads_like_headline(view[line.end - line.length : line.end])


def _is_one_block(lines: list[_Line], width: int) -> bool:
    """Whether breaks behind sentences are mostly those of the wrapping: hardly any stands behind a short line."""
    closed = [line.length > width - _LONGEST_WORD for line in lines if not line.open]
    return 2 * closed.count(False) < closed.count(True)
