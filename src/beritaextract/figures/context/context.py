"""What stands around a candidate, as the refusals look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from beritaextract.figures.candidate import Candidate
from beritaextract.language import abbreviations
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.numerals.letters import LETTER
from beritaextract.text import Document

_REACH = 40
_LONGEST_TOKEN = 200
# (?r) reads from the end, where the match must be; the stretch is short, so it may backtrack.
_LAST_WORD = regex.compile(r"(?r)(\p{L}[\p{L}'’/-]*)[.)]?[^\S\n]{0,2}\(?$")
_LETTERS = re.compile(rf"\s?({LETTER}++)")
_OPENERS = frozenset('.!?:;…•·–—([“”"‘')


@dataclass(slots=True)
class Context:
    """What stands around a candidate.

    Attributes:
        document: the article.
        view: its view.
        start: where the figure starts.
        before: up to 40 characters before the figure, on its line.
        word: the word right before it, or an empty string.
        lower: the same in lower case.
        following: the letters right behind the figure, or an empty string.
        title: whether it stands in the headline, where all words are capitalised.
    """

    document: Document
    view: str
    start: int
    before: str
    word: str
    lower: str
    following: str
    title: bool

    @property
    def opens(self) -> bool:
        """Whether the figure opens a sentence or a quotation."""
        return opens_sentence(self.before)

    @property
    def token(self) -> str:
        """The token that the number is, or is part of."""
        index = self.document.token_at(self.start)
        token = self.document.tokens[index] if index >= 0 else None
        return token.text[:_LONGEST_TOKEN] if token is not None and token.end > self.start else ""


def context_of(document: Document, candidate: Candidate, title: bool) -> Context:
    """The context of a candidate; `title` says that it stands in the headline."""
    view, start = document.view, candidate.start
    before = view[max(0, start - _REACH) : start]
    before = before[before.rfind("\n") + 1 :]
    word = _last_word(before)
    following = _LETTERS.match(view, candidate.end)
    return Context(document, view, start, before, word, word.lower(), following[1] if following else "", title)


def _last_word(before: str) -> str:
    # nine times in ten a word and a blank, which needs no pattern
    word = before[before.rfind(" ", 0, -1) + 1 : -1]
    if before[-1:] == " " and word.isalpha():
        return word
    if before.rstrip(" \t(.)")[-1:].isdigit():
        return ""
    match = _LAST_WORD.search(before)
    return match[1] if match else ""


def opens_sentence(before: str) -> bool:
    """Whether what follows `before` opens a sentence, a quotation or a line."""
    before = before.rstrip()
    if before[-1:] == "." and before[before.rfind(" ") + 1 : -1] in abbreviations():
        return False  # `Kep. Seribu`
    if not before or before[-1] in _OPENERS:
        return True
    return before[-1] in "’)" and before[:-1].rstrip()[-1:] in (".", "!", "?")  # a quotation or bracket closed the last


def short_integer(candidate: Candidate, digits: int) -> bool:
    """Whether the candidate is written as at most that many digits without any mark."""
    raw = candidate.numeral.raw
    return raw is not None and raw.isdecimal() and len(raw) <= digits and not candidate.numeral.scaled
