"""What the cue clause says about the occasion: when, where, at what event, through what medium, to whom.

`kata Rina dalam rapat di Balai Kota, Rabu (5/3)` · `Rina, saat dihubungi lewat telepon, mengatakan …`

Only the clause of the cue itself is read, never the content, and only phrases whose head word says what they are: a
town where somebody lives, or the day of the accident that he talks about, is no context of the claim.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from beritaextract.claims.adjuncts import FIELDS, Adjunct, adjunct_at
from beritaextract.claims.hedges import hedge_words, hedges_in, opening_hedge
from beritaextract.claims.matches import UNKNOWN, ClaimMatch, Context
from beritaextract.claims.words import day_words, words
from beritaextract.language import looks_like_verb
from beritaextract.language.reporting_verbs import forms
from beritaextract.matches import Range
from beritaextract.text import Document

_STOPS: Final = frozenset(".;:?!“”\"«»„''")
_BRACKETS: Final = frozenset("()[]—–-")


class _Stretch(NamedTuple):
    """A part of the cue clause.

    Attributes:
        start, end: offsets.
        leads: it opens the sentence, before the subject.
        plain: who stands right before it is no person, so that a place behind it may be where they belong.
    """

    start: int
    end: int
    leads: bool
    plain: bool


def fill_context(document: Document, claims: Sequence[ClaimMatch]) -> None:
    """Fills in context and hedges of the claims of an article, in text order."""
    starts = [claim.range.start for claim in claims]
    hedging = hedge_words(document)
    for claim in claims:
        claim.hedges = tuple(hedges_in(document, claim.range, hedging))
        if claim.cue is not None and not claim.agentless:
            number = bisect_right(starts, claim.cue.start)
            floor = claims[number - 1].range.end if number else 0
            ceiling = starts[number] if number < len(starts) else len(document.text)
            sentence = document.sentences[max(0, document.sentence_at(claim.cue.start))]
            clause = Range(max(floor, sentence.start), min(ceiling, sentence.end))
            if clause.contains(claim.cue):
                claim.context = _read(document, claim, clause)
                opening = opening_hedge(document, Range(clause.start, claim.cue.start))
                if opening is not None and clause.start == sentence.start and opening.end <= claim.range.start:
                    claim.hedges = (opening, *claim.hedges)


def _read(document: Document, claim: ClaimMatch, clause: Range) -> Context:
    found: dict[str, Range] = {}
    for stretch in _stretches(claim, clause):
        _scan(document, stretch, found)
    assert claim.cue is not None
    if "addressee" not in found and claim.kind == "indirect":
        form = forms().get(claim.cue.of(document.view).lower())
        if form is not None and form.person and form.voice == "active" and claim.cue.end < claim.range.start:
            addressed = _object(document, claim.cue.end, claim.range.start)
            if addressed is not None:
                found["addressee"] = addressed
    return Context(**found) if found else UNKNOWN


def _stretches(claim: ClaimMatch, clause: Range) -> list[_Stretch]:
    """The parts of the clause around cue and source, in text order."""
    assert claim.cue is not None
    source = claim.source
    who = source.range
    if who is not None and source.mention is not None and source.mention.phrase.contains(who):
        who = source.mention.phrase
    if who is None or not clause.contains(who) or source.kind == "clitic":
        who = claim.cue
    plain = source.mention is not None and source.mention.kind in ("unnamed", "organisation")
    first, second = sorted((who, claim.cue))
    parts = [_Stretch(second.end, clause.end, False, plain)]
    if first.end < second.start:
        parts.insert(0, _Stretch(first.end, second.start, False, plain))
    if claim.construction == "active":  # what stands before the cue belongs to its clause
        parts.insert(0, _Stretch(clause.start, first.start, True, False))
    return parts


def _scan(document: Document, stretch: _Stretch, found: dict[str, Range]) -> None:
    """Goes through a stretch phrase by phrase and keeps the first of each field."""
    tokens = document.tokens_in(stretch.start, stretch.end)
    at = 0
    fresh = True  # a phrase may begin here
    relative = False
    settled = False  # something has been recognised, so that a place is one of the occasion
    while at < len(tokens):
        word = tokens[at].text.lower()
        if word in _STOPS:
            return
        if word == "," or word in _BRACKETS:
            adjunct = adjunct_at(tokens, at) if word == "(" else None
            if adjunct is None:
                fresh, relative = fresh or word == ",", False
                at += 1
                continue
        else:
            adjunct = adjunct_at(tokens, at, anywhere=not fresh)
        if adjunct is not None and not (adjunct.field == "place" and stretch.plain and not settled):
            _keep(tokens[adjunct.first].start, tokens[adjunct.last - 1].end, adjunct, found)
            at, fresh, settled = adjunct.last, True, True
            continue
        if not (fresh and (word in words("cue_fillers") or (stretch.leads and word in words("sentence_connectives")))):
            relative = relative or word == "yang"
            if (stretch.leads and not (settled and relative)) or (
                not relative and tokens[at].text.islower() and looks_like_verb(word)
            ):
                return
            fresh = False
        at += 1


def _keep(start: int, end: int, adjunct: Adjunct, found: dict[str, Range]) -> None:
    if adjunct.field in FIELDS and (adjunct.field not in found or (adjunct.field == "when" and adjunct.exact)):
        known = found.get(adjunct.field)
        if known is None or not adjunct.exact:
            found[adjunct.field] = Range(start, end)
        elif known.end <= start:
            found[adjunct.field] = Range(known.start, end) if start - known.end <= 3 else known


def _object(document: Document, start: int, end: int) -> Range | None:
    """`mengingatkan <warga> bahwa`: who is spoken to, without a preposition."""
    tokens = document.tokens_in(start, end)
    spelt = [token.text.lower() for token in tokens]
    last = next((n for n, word in enumerate(spelt) if word in ("bahwa", ",", ":") or word in day_words()), len(spelt))
    if (
        not last
        or last > 8
        or not spelt[0][0].isalnum()
        or spelt[0] in words("cue_fillers")
        or spelt[0] in words("sentence_connectives")
    ):
        return None
    return Range(tokens[0].start, tokens[last - 1].end)
