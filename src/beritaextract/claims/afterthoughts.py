"""What follows a cue and who speaks, and is no content: an occasion, a correction, who he is.

`Warga mengungsi, kata Rina, <Sabtu (23/8)>.` · `Kami butuh pupuk, kata Rina, <bukan janji>.` It stands before the cue.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from beritaextract.claims.adjuncts import adjunct_at
from beritaextract.claims.words import day_words, looks_like_clause, words
from beritaextract.language import word_class
from beritaextract.matches import Range
from beritaextract.text import Document, Token

# The longest phrase of an occasion behind a cue, in characters.
_LONGEST_OCCASION: Final = 300
# The longest correction behind a cue, in tokens.
_LONGEST_CORRECTION: Final = 12


def is_no_statement(document: Document, content: Range, before: Range) -> bool:
    """Whether what follows who speaks is no content: an occasion, a correction, who he is."""
    return (
        _is_occasion(document, content, before)
        or _corrects(document, content, before)
        or _is_apposition(document, content, before)
    )


def _is_apposition(document: Document, content: Range, before: Range) -> bool:
    """`Pasar ramai, ujar Amin, <salah seorang pemilik warung di sana>`: no clause, behind one that is."""
    tokens = document.tokens_in(content.start, min(content.end, content.start + _LONGEST_OCCASION))
    relative = tokens[0].text == "yang"  # `Kiriman berhenti, kata pejabat itu, <yang merugikan petani>`
    if not relative and (tokens[0].text.lower() not in words("apposition_openers") or looks_like_clause(tokens)):
        return False
    front = document.tokens_in(before.start, min(before.end, before.start + _LONGEST_OCCASION))
    return looks_like_clause(front)


def _corrects(document: Document, content: Range, before: Range) -> bool:
    """`Kami butuh pupuk, kata Rina, <bukan janji>`: no clause but what is set against the one before the cue.

    Not `Hal itu, kata Rina, bukan urusan kami`: there the negated noun phrase is the predicate.
    """
    tokens = document.tokens_in(*content)
    if tokens[0].text.lower() != "bukan" or len(tokens) > _LONGEST_CORRECTION or looks_like_clause(tokens[1:]):
        return False
    if len(tokens) > 1 and tokens[1].text.lower() in words("no_corrections"):
        return False
    front = document.tokens_in(before.start, min(before.end, before.start + _LONGEST_OCCASION))
    return looks_like_clause(front) or _is_nominal_clause(front, tokens[1:])


def _is_nominal_clause(front: Sequence[Token], against: Sequence[Token]) -> bool:
    """Whether nouns are subject and predicate: `Penyebabnya cuaca`, `Yang datang itu polisi`, `Ini soal uang`."""
    spelt = [token.text.lower() for token in front if token.text[0].isalnum()]
    if len(spelt) < 2:
        return False
    owned = spelt[0].endswith("nya") and spelt[1] not in words("adjunct_openers") and spelt[1] not in ("ini", "itu")
    cleft = spelt[0] == "yang" and spelt[-1] not in word_class("demonstratives")
    parallel = spelt[0] in word_class("demonstratives") and bool(against) and against[0].text.lower() == spelt[1]
    return owned or cleft or parallel


def _is_occasion(document: Document, content: Range, before: Range) -> bool:
    """Whether what follows belongs to the cue: `Warga mengungsi, kata Rina, Sabtu (23/8).`, `…, dalam keterangannya.`

    `before` is what stands in front of the cue, which has then to be the content.
    """
    if content.end - content.start > _LONGEST_OCCASION:
        return False
    tokens = document.tokens_in(*content)
    opener = tokens[0].text.lower()
    if opener in day_words():
        return not any(token.text.islower() and token.text not in words("time_of_day_words") for token in tokens)
    where = _is_place_or_time(tokens)  # the rest of `ujarnya di Serpong, <Tangerang Selatan beberapa waktu lalu>`
    if not where and (opener not in words("occasion_openers") or not _are_adjuncts(tokens)):
        return False
    return looks_like_clause(document.tokens_in(before.start, min(before.end, before.start + _LONGEST_OCCASION)))


def _is_place_or_time(tokens: Sequence[Token]) -> bool:
    """Whether words are a place and a time in the past, no more: `Tangerang Selatan beberapa waktu lalu`."""
    spelt = [token.text for token in tokens]
    small = next((number for number, word in enumerate(spelt) if not word[0].isupper()), len(spelt))
    if not small or small == len(spelt):
        return False
    return all(word in words("times_past") for word in spelt[small:])


def _are_adjuncts(tokens: Sequence[Token]) -> bool:
    """Whether words are nothing but phrases of the occasion: `dalam keterangan tertulis di Demak, Senin (2/3)`."""
    at = 0
    while at < len(tokens):
        adjunct = None if tokens[at].text in ",)" else adjunct_at(tokens, at)
        if adjunct is None and tokens[at].text not in ",)":
            return not looks_like_clause(tokens)
        at = at + 1 if adjunct is None else max(adjunct.last, at + 1)
    return True
