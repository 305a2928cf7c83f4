"""Quotation marks that a page destroyed, made whole in the view: `?Kami siap,? kata Rina`, `'Kami siap,' kata Rina`.

- Question marks and replacement characters where an encoding lost the marks.  A question mark behind a comma is never a
  question, and neither is one that hugs the word behind it where a later one closes; once a page shows one of these,
  its other lost marks are read too: `Jum?at`, `KOMPAS ? Warga`.
- Single marks of a page that has no double ones.
"""

from __future__ import annotations

import re
from typing import Final

from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.rules import Rule

LOST_MARK = Rule(
    "text.marks.lost-mark",
    "a question mark where an encoding lost a quotation mark, an apostrophe or a dash",
    examples=("?Kami siap,? kata Rina.", "\ufffdKami siap,\ufffd kata Rina."),
    counterexamples=("Apa benar? Kami tidak tahu.", "Siapa dia ?Warga tidak tahu."),
)
SINGLE_MARK = Rule(
    "text.marks.single-mark",
    "a single quotation mark of a page that has no double ones",
    examples=("'Kami siap,' kata Rina.",),
    counterexamples=("Ma'ruf datang hari Jum'at.", "“Lagu ‘Pulang’ itu bagus,” kata Rina."),
)
_LOST: Final = "question marks stand where quotation marks were lost; which of them are real questions is a guess"

# A mark that may open, close behind a comma or stop, or close behind a word.  A blank may stray before one that closes.
_MARK: Final = regex.compile(
    r"[?\ufffd](?:"
    r"(?P<both>(?<=[.:!…].)(?=\p{Lu}))"
    r"|(?P<open>(?<![^\s(\[–—\-].)(?=[\w(…]))"
    r"|(?P<strong>(?<=(?:[,.!…]|[,.]\ |[^?]\?).)(?!\?))"
    r"|(?P<weak>(?<=[\w)%].)(?![^\s.,;:!?)\]]))"
    r")"
)
_PROOF: Final = re.compile(r",\s?[?\ufffd](?=[\s\w])|\ufffd")
_INSIDE: Final = regex.compile(r"(?<=\p{L})[?\ufffd](?=\p{Ll})|\ufffd")
_DASH: Final = re.compile(r"(?<=[^,]\s)[?\ufffd](?=\s)")
# A scare quote or a title, whose closing mark follows a word; longer ones are claims and close behind a comma or stop.
_LONGEST_TITLE: Final = 90
_DOUBLE: Final = re.compile("[“”„\"«»]|''|``|‘‘|’’")
_SINGLE: Final = regex.compile(
    r"(?<![^\W_])['‘’`](?=[^\W_(…])|(?<=[\w.,!?…)])['’](?![^\W_])|(?<=[,.!?…])['’]|(?<=\s)['’](?=\s)"
)
_SINGLE_PROOF: Final = re.compile(r"[,.!?…]['’](?=[\s\w]|$)", re.M)
_DOUBLED: Final = {"'": '"', "‘": "“", "’": "”", "`": "“"}


def with_quotation_marks(view: str, log: Log) -> str:
    """`view` with quotation marks where question marks or single marks stand for them."""
    if "?" in view or "\ufffd" in view:
        view = _with_lost_marks(view, log)
    if ("'" in view or "’" in view) and _DOUBLE.search(view) is None and _SINGLE_PROOF.search(view) is not None:
        for match in _SINGLE.finditer(view):
            log.took(SINGLE_MARK, *match.span())
        view = _SINGLE.sub(lambda match: _DOUBLED[match.group()], view)
    return view


def _with_lost_marks(view: str, log: Log) -> str:
    lines: list[tuple[list[regex.Match[str]], list[int | None]]] = []
    proven = _PROOF.search(view) is not None
    start = 0
    for line in view.split("\n"):
        if "?" in line or "\ufffd" in line:
            marks = list(_MARK.finditer(view, start, start + len(line)))
            pairs = _pairs(marks)
            proven = proven or any(closing is not None and closing >= 0 for closing in pairs)
            lines.append((marks, pairs))
        start += len(line) + 1
    if not proven:
        return view
    found: dict[int, str] = {}
    for marks, pairs in lines:
        for mark, closing in zip(marks, pairs, strict=True):
            if closing is not None:
                found[mark.start()] = "”" if closing == _CLOSES else "“"
    for match in _INSIDE.finditer(view):
        found.setdefault(match.start(), "’")
    found = {match.start(): "–" for match in _DASH.finditer(view)} | found
    if not found:
        return view
    parts: list[str] = []
    done = 0
    for at, char in sorted(found.items()):
        log.took(LOST_MARK, at, at + 1)
        parts += (view[done:at], char)
        done = at + 1
    log.doubt(min(found), min(found) + 1, "quotation", _LOST)
    return "".join([*parts, view[done:]])


_CLOSES, _OPEN_ENDED = -2, -1


def _pairs(marks: list[regex.Match[str]]) -> list[int | None]:
    """Of each mark of a line the index of the one that closes it, or that it closes, or None where it is a question."""
    pairs: list[int | None] = [None] * len(marks)
    at = 0
    while at < len(marks):
        kind = marks[at].lastgroup
        if kind in ("open", "both"):
            closing = _closing(marks, at)
            if closing is not None:
                pairs[at], pairs[closing] = closing, _CLOSES
                at = closing
            else:
                pairs[at] = _OPEN_ENDED  # goes on in the next paragraph
        elif kind == "strong" and _behind_comma(marks[at]):
            pairs[at] = _CLOSES
        at += 1
    return pairs


def _behind_comma(mark: regex.Match[str]) -> bool:
    return mark.string[max(0, mark.start() - 2) : mark.start()].rstrip().endswith(",")


def _closing(marks: list[regex.Match[str]], at: int) -> int | None:
    """Index of the mark that closes the one at `at`: the first behind a comma or stop, or the first behind a word."""
    opened = marks[at].start()
    weak: int | None = None
    for index in range(at + 1, len(marks)):
        mark = marks[index]
        if mark.lastgroup == "open":
            break
        if mark.lastgroup in ("strong", "both"):
            title = weak is not None and marks[weak].start() - opened <= _LONGEST_TITLE
            # a mark between two sentences may open the next quotation
            return weak if title and (mark.start() - opened > 400 or mark.lastgroup == "both") else index
        if weak is None:
            weak = index
    return weak
