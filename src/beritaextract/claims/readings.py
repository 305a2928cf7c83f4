"""What a cue of a sentence amounts to, and the steps that all constructions share."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.claims.clause_ends import next_clause, verb_beside
from beritaextract.claims.content_end import before_printed_date, content_between
from beritaextract.claims.content_span import ContentStart
from beritaextract.claims.matches import Construction, Polarity, Source
from beritaextract.claims.mention_index import MentionIndex
from beritaextract.claims.words import day_words, words
from beritaextract.language import looks_like_verb
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document

NO_SUBJECT = Rule(
    "claims.indirect.no-subject",
    "nobody is named who says it",
    examples=("Mengatakan hal itu mudah.",),
    counterexamples=("Camat Rina Wijaya mengatakan hal itu mudah.",),
)
EMPTY_CONTENT = Rule(
    "claims.indirect.empty",
    "nothing stands before or after it",
    examples=("Menurut Camat Rina Wijaya.",),
    counterexamples=("Menurut Camat Rina Wijaya, pompa itu rusak.",),
)
NOT_SET_OFF = Rule(
    "claims.indirect.no-cue",
    "it does not stand between commas with a speaker: an ordinary word",
    examples=("Katanya, pompa itu rusak.",),
    counterexamples=("Pompa itu, kata Camat Rina Wijaya, sudah rusak.",),
)


class SentenceState(NamedTuple):
    """The sentence that is read.

    Attributes:
        start: offset behind the claim that it has made so far, at first that of its first character.
        first: index of its first token.
        offsets: where its cues start.
        shared: who said what came before in the same sentence.
    """

    document: Document
    mentions: MentionIndex
    start: int
    first: int
    offsets: frozenset[int]
    shared: Source | None


class Reading(NamedTuple):
    """What a cue amounts to."""

    content: Range
    source: Source
    rule: Rule
    construction: Construction
    act: str
    agentless: bool = False
    polarity: Polarity | None = "affirmed"
    topic: Range | None = None


def known(source: Source) -> bool:
    """Whether the entity layer, or a pronoun, vouches for a speaker."""
    return source.kind == "pronoun" or (source.mention is not None and source.listed)


def content_of(scene: SentenceState, opening: ContentStart, limit: int, *, bids: bool = False) -> Range | None:
    tokens = scene.document.tokens
    if opening.first >= len(tokens) or tokens[opening.first].start >= limit:
        return None
    cut = next_clause(scene.document, scene.mentions, opening.first, limit, scene.offsets, bids=bids)
    if cut is None and not opening.joint:
        cut = verb_beside(scene.document, opening.first, limit)
    start = tokens[opening.first].start + opening.skip
    end = _before_repeated_cue(scene, start, limit if cut is None else cut)
    content = content_between(scene.document, start, before_printed_date(scene.document, start, end))
    if content is not None and tokens[scene.document.token_at(content.end - 1)].text in ("untuk", "agar", "bahwa"):
        return None  # `meminta hakim untuk:` goes on in a list
    return content


def _before_repeated_cue(scene: SentenceState, start: int, end: int) -> int:
    """Where the content ends if its sentence closes with another word of saying for the same speaker: `…, kata dia.`"""
    tokens = scene.document.tokens
    last = scene.document.token_at(end - 1)
    while last > 0 and tokens[last].start > start and not tokens[last].text[0].isalnum():
        last -= 1
    pronoun = tokens[last].text.lower() in ("dia", "ia", "beliau")
    cue = last - 1 if pronoun else last
    if cue < 1 or tokens[cue - 1].start <= start or tokens[cue - 1].text != ",":
        return end
    said = tokens[cue].start in scene.offsets and (pronoun or tokens[cue].text.lower().endswith("nya"))
    return tokens[cue - 1].start if said else end


def closing_comma(document: Document, at: int, limit: int) -> int | None:
    """Index of the comma or `bahwa` that ends a parenthetical cue, past apposition and occasion; else None."""
    tokens = document.tokens
    for index in range(at, min(at + 40, len(tokens))):
        if tokens[index].start >= limit:
            return None
        if tokens[index].text.lower() == "bahwa" or (index == at and tokens[index].text.lower() in ("yakni", "yaitu")):
            return index
        if tokens[index].text == ",":
            dated = tokens[index - 1].text.lower() in day_words() and tokens[index + 1 : index + 2]
            if dated and tokens[index + 1].text.isdigit():
                continue  # `pada Selasa<,> 1 Juli, …`
            related = index > at and bool(tokens[index + 1 : index + 2]) and tokens[index + 1].text == "yang"
            if related and _ends_before_verb(document, index + 1, limit):
                continue  # `Menurut siaran pers dinas pada 5 Juni, <yang dikutip Antara,> …`
            apposed = (
                index == at
                and index + 1 < len(tokens)
                and tokens[index + 1].text.lower() in words("apposition_openers")
            )
            if not (apposed and _ends_before_verb(document, index + 1, limit)):
                return index
    return None


def _ends_before_verb(document: Document, at: int, limit: int) -> bool:
    """Whether an apposition from token `at` ends in a comma before any verb of its own."""
    relative = False
    for token in document.tokens[at : at + 25]:
        word = token.text.lower()
        if token.start >= limit:
            return False
        if word == ",":
            return True
        relative = relative or word == "yang"
        if not relative and looks_like_verb(token.text):
            return False
    return False
