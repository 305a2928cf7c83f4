"""What stands around a candidate, as the refusals look at it."""

from __future__ import annotations

from typing import NamedTuple

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.text import Document

_REACH = 40
_LONGEST_TOKEN = 200
# (?r) reads from the end, where the match must be; the stretch is short, so it may backtrack.
_LAST_WORD = regex.compile(r"(?r)(\p{L}[\p{L}'’/-]*)[.)]?[^\S\n]{0,2}\(?$")
_OPENERS = frozenset('.!?:;…•·–—([“”"‘')


class Refusal(NamedTuple):
    """Why a candidate is no figure: the rule, and the reason in a sentence."""

    rule: str
    reason: str


class Place(NamedTuple):
    """A candidate's surroundings.

    Attributes:
        view: the article.
        before: up to 40 characters before the figure, on its line.
        word: the word right before it, or an empty string.
        opens: whether the figure opens a sentence or a quotation.
        title: whether it stands in the headline, where all words are capitalised.
        token: the token that the number is, or is part of.
    """

    view: str
    before: str
    word: str
    opens: bool
    title: bool
    token: str


def place_of(document: Document, candidate: Candidate, title: bool) -> Place:
    """The surroundings of a candidate."""
    view = document.view
    index = document.token_at(candidate.start)
    token = (
        document.tokens[index].text[:_LONGEST_TOKEN]
        if index >= 0 and document.tokens[index].end > candidate.start
        else ""
    )
    before = view[max(0, candidate.start - _REACH) : candidate.start]
    before = before[before.rfind("\n") + 1 :]
    match = _LAST_WORD.search(before)
    return Place(view, before, match.group(1) if match else "", opens_sentence(before), title, token)


def opens_sentence(before: str) -> bool:
    """Whether what follows `before` opens a sentence, a quotation or a line."""
    before = before.rstrip()
    if not before or before[-1] in _OPENERS:
        return True
    return before[-1] in "’)" and before[:-1].rstrip()[-1:] in (".", "!", "?")  # a quotation or bracket closed the last


def short_integer(candidate: Candidate, digits: int) -> bool:
    """Whether the candidate is written as at most that many digits without any mark."""
    raw = candidate.numeral.raw
    return raw is not None and raw.isdecimal() and len(raw) <= digits and not candidate.numeral.scaled
