"""Sentences: where a full stop, question or exclamation mark ends one, and where it does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import regex

from beritaextract.matches import Range
from beritaextract.text.abbreviations import ABBREVIATIONS

_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“”‘’«([–—-"
# A stop with its closing marks, followed by a blank and something that can begin a sentence, or by nothing at all
# between the stop and a capitalised word (scrapes glue lines: `ini."Kata`, `selesai.Polisi`).
_STOP = regex.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>[{_CLOSERS}]*+)"
    rf"(?:(?=\s++[{_OPENERS}\s]*+[\p{{Lu}}\d@])|(?<=[\p{{Ll}}\d)%][.!?…]{{1,3}}[{_CLOSERS}]{{0,2}})(?P<glued>(?=[“\"‘”]?\p{{Lu}}\p{{Ll}})))"
)
_LAST_WORD = regex.compile(r"[\w.'’]++$")
_INITIALS = regex.compile(r"\p{Lu}(?:\.\p{Lu})++")  # of a name: G.S. Wati
_STATES = frozenset({"A.S", "U.S"})  # these may end a sentence
_ENDINGS = frozenset(word[-4:] for word in ABBREVIATIONS)
# Spares the keyword handling of a NamedTuple: half of the cost of making one.
_new_range = partial(tuple.__new__, Range)


def find_sentences(view: str, paragraph: Range) -> Iterator[Range]:
    """The sentences of one paragraph, in order, without surrounding blanks."""
    start = counted = paragraph.start
    last = paragraph.end
    quotes = 0
    for match in _STOP.finditer(view, start, last):
        end = match.end()
        if end >= last or (view[match.start()] == "." and _is_abbreviation(view, start, match)):
            continue
        # A straight mark between glued sentences, `ini."Kata`: it opens where an even number of marks went before.
        if view[end - 1] == '"' and match.group("glued") is not None:
            quotes += view.count('"', counted, end - 1)
            counted = end - 1
            if quotes % 2 == 0:
                end -= 1
        yield _new_range((start, end))
        start = end
        while start < last and view[start].isspace():
            start += 1
    if start < last:
        yield Range(start, last)


def _is_abbreviation(view: str, start: int, stop: regex.Match[str]) -> bool:
    at = stop.start()
    ending = view[max(start, at - 4) : at]
    # four small letters end nine sentences in ten, and hardly an abbreviation
    if len(ending) == 4 and ending not in _ENDINGS and ending.isalpha() and ending.islower():
        return False
    if stop.group("close") or stop.end("mark") > at + 1:
        return False
    word_match = _LAST_WORD.search(view, max(start, at - 12), at)
    word = word_match.group() if word_match else ""
    if word in ABBREVIATIONS or (_INITIALS.fullmatch(word) and word not in _STATES):
        return True
    # An initial inside a name (`Hera F. Wati`); the letter of `vitamin C.` has a lower-case word before it.
    if len(word) == 1 and word.isupper():
        before = view[max(start, at - 60) : at - 1].rstrip()
        last = before.rsplit(" ", 1)[-1] if before else ""
        return not before or last[:1].isupper() or last.endswith(".")
    # `1. Beras` at the start of a line is list numbering
    return word.isdigit() and at - start <= 2
