"""The subject of a count: what is counted, what holds it, or what it is said of."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.following import (
    capitalised_behind,
    contents_behind,
    state_behind,
)
from beritaextract.figures.context.noun_phrases import phrase_behind
from beritaextract.figures.context.subject_phrase import SubjectPhrase, clause_subject
from beritaextract.figures.words import figure_words
from beritaextract.language import word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

_TIME = "kali"
_TIMES_UNITS = frozenset({"kali", "kali lipat"})
_OUT_OF_COUNT = regex.compile(r"\sdari\s(?:total\s|seluruh\s)?\d++(?:[.,]\d++)*+[^\S\n](?=\p{L})")
_BOUNDS_BEFORE = frozenset({"lebih", "kurang", "terdiri"})
_TO_BEHIND = regex.compile(r"[^.;]{0,20}\s(?:menjadi|ke|hingga|sampai|jadi)\b")
# `akibat kecelakaan ini 11 orang tewas`: an adjunct ends
_POINTED = regex.compile(r"\s(?:ini|itu|tersebut)\s")


def subject_of_count(
    document: Document, candidate: Candidate, lead: SubjectPhrase, previous: Range | None
) -> Range | None:
    """What a count is said of; `previous` is the subject of the figure before in the sentence."""
    unit = candidate.unit_range
    if unit is None or unit.start < candidate.numeral.end:
        whole = _OUT_OF_COUNT.match(document.view, candidate.tail)
        behind = phrase_behind(document, whole.end()) if whole else capitalised_behind(document, candidate.tail)
        return behind or state_behind(document, candidate.tail) or lead.phrase
    if lead.copula and lead.verb is None and lead.phrase is not None and _says_how_many(document, lead.phrase):
        return lead.phrase  # `jumlah investor mencapai 19,2 juta SID`
    if not candidate.classifier:
        if candidate.unit in figure_words("packages") and phrase_behind(document, unit.end) is None:
            held = contents_behind(document, unit)
            if held is None and lead.verb is None and not is_named(document, lead.phrase):
                held = lead.phrase  # `minyak goreng sebanyak 600 botol`
            return held or (unit if lead.phrase is not None else previous) or unit
        return phrase_behind(document, unit.start) or unit
    return phrase_behind(document, unit.end) or _of_classifier(document, candidate, unit, lead, previous)


def _of_classifier(
    document: Document, candidate: Candidate, unit: Range, lead: SubjectPhrase, previous: Range | None
) -> Range | None:
    """What a classifier without a noun behind it counts: `korban sebanyak 3 orang`."""
    added = lead.phrase is not None and lead.phrase.of(document.view) == "tambahan"  # `mendapat tambahan 4 poin`
    if added or _governed(document, candidate, lead):
        return unit
    if candidate.unit == "orang":
        apart = lead.phrase is not None and _POINTED.match(document.view, lead.phrase.end, candidate.start)
        told = lead.phrase if lead.copula or (lead.verb is None and not apart) else None
        return told or state_behind(document, unit.end) or (previous if lead.copula else None) or unit
    if candidate.unit == _TIME and lead.phrase is None:
        return clause_subject(document, candidate.start) or previous or unit
    if lead.phrase is not None and lead.verb is None and not lead.copula and is_named(document, lead.phrase):
        return unit  # `Kota Mawar 300 dosis, Melati 500 dosis`: where they went
    if lead.verb is not None and lead.verb.text.startswith("me") and candidate.unit not in _TIMES_UNITS:
        # the figure is the object of the verb, and whoever does it is not what is counted: `tim itu meraih 43 poin`
        return (previous if candidate.unit in word_class("common_classifiers") else None) or unit
    return lead.phrase or previous or unit


def is_named(document: Document, phrase: Range | None) -> bool:
    """Whether all words of a phrase have a capital."""
    return phrase is not None and all(word[:1].isupper() for word in phrase.of(document.view).split())


def _governed(document: Document, candidate: Candidate, lead: SubjectPhrase) -> bool:
    """Whether a preposition right before the figure makes it a phrase of its own: `oleh 10 orang`, `dengan 27 poin`."""
    if lead.copula or candidate.unit in _TIMES_UNITS:
        return False
    index = document.token_at(candidate.start - 1)
    word = document.tokens[index].text.lower() if index >= 0 else ""
    if word not in figure_words("governors") or document.tokens[index - 1].text.lower() in _BOUNDS_BEFORE:
        return False
    unit = candidate.unit_range
    return word != "dari" or unit is None or _TO_BEHIND.match(document.view, unit.end) is None


def _says_how_many(document: Document, phrase: Range) -> bool:
    """Whether a phrase has a head like `jumlah` and a noun that is counted: `jumlah investor`."""
    head, _, rest = phrase.of(document.view).lower().partition(" ")
    return bool(rest) and head in figure_words("counting_nouns")
