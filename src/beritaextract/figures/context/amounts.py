"""The subjects of measures, shares and money: the head of the clause's subject, or what stands behind the figure."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.clauses import clause_before
from beritaextract.figures.context.events import event_of
from beritaextract.figures.context.following import AREAS, DURATIONS, LENGTHS, SIZES, purpose_behind
from beritaextract.figures.context.noun_phrases import innermost_phrase, phrase_behind
from beritaextract.figures.context.subject_phrase import SubjectPhrase
from beritaextract.language import word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

_OUT_OF = regex.compile(r"\s(?:dari|terhadap)\s(?:total\s|seluruh\s|keseluruhan\s|jumlah\s)?(?=\p{L})")
_AWAY_FROM = regex.compile(r"\s(?:dari|sebelum|dengan)\s(?=\p{L})")
_SIZED = frozenset("seluas seberat setinggi sepanjang selebar sedalam setebal".split())
_MOST = frozenset({"mayoritas", "sebagian", "separuh"})
CHANGE = regex.compile(
    r"(?:penambahan|penurunan|kenaikan|peningkatan|lonjakan|pengurangan|pertumbuhan|tambahan)$", regex.I
)


def subject_of_measure(document: Document, candidate: Candidate, lead: SubjectPhrase) -> Range | None:
    """What is measured: of a span of time the event, of a distance what lies there, of a weight the noun behind it."""
    if candidate.unit in DURATIONS:
        return event_of(document, candidate, lead) or lead.phrase or phrase_behind(document, candidate.tail)
    sized = _sized(document, candidate, lead.phrase)
    if sized is not None:
        return sized
    behind = phrase_behind(document, candidate.tail)
    if candidate.unit in LENGTHS:
        away = _AWAY_FROM.match(document.view, candidate.tail)
        if away is not None:
            return lead.phrase or phrase_behind(document, away.end())
    if candidate.unit in SIZES - AREAS:
        return lead.phrase or behind
    return behind or lead.phrase


def _sized(document: Document, candidate: Candidate, phrase: Range | None) -> Range | None:
    """`bibit di lahan seluas satu hektar`: the common noun right before the word of a dimension, and not its head."""
    index = document.token_at(candidate.start - 1)
    while index > 0 and document.tokens[index].text in word_class("approximators"):
        index -= 1
    if index < 1 or phrase is None or document.tokens[index].text not in _SIZED:
        return None
    clause = clause_before(document, document.tokens[index].start, phrase.start)
    nearest = innermost_phrase(clause)
    return nearest if nearest is not None and nearest.of(document.view).islower() else None


def subject_of_share(document: Document, candidate: Candidate, lead: SubjectPhrase) -> Range | None:
    """What a percentage is a share of: `40 persen dana bansos`, `60 persen dari program pascasarjana`."""
    phrase = lead.phrase
    if phrase is not None and phrase.of(document.view).lower() in _MOST:
        phrase = None  # `mayoritas atau sekitar 74 persen dari pemegang saham`
    whole = _OUT_OF.match(document.view, candidate.tail)
    if whole is not None:
        behind = phrase_behind(document, whole.end())
        return phrase if phrase is not None and (lead.copula or lead.verb is None) else behind or phrase
    if phrase is not None and CHANGE.match(phrase.of(document.view)):  # `penurunan 5 persen pada …`
        return purpose_behind(document, candidate) or phrase
    return phrase_behind(document, candidate.tail) or phrase or purpose_behind(document, candidate)


def subject_of_money(document: Document, candidate: Candidate, lead: SubjectPhrase) -> Range | None:
    """What has the value: the subject of the clause, or what somebody spends it on."""
    if lead.verb is not None and not lead.anaphoric:
        # the money is what somebody spends: `menyiapkan Rp 26 miliar untuk vaksinasi`
        return purpose_behind(document, candidate) or lead.phrase
    return lead.phrase or purpose_behind(document, candidate)
