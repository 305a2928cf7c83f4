"""Subjects: the words of the article that name what a figure counts or measures.

Three places are tried.  Behind the figure: what is counted (`22 RW`) or measured (`22,5 ton produk air kelapa`, `40
persen dana bansos`).  Before it, in its clause: the head of the noun phrase before the verb or copula that leads to the
figure (`nilai ekspor sepanjang 2020 meningkat dari …`).  And the subject of the figure before, where two figures of a
sentence say the same thing (`11.205 suara atau 31,4 persen`) or the clause points back (`jumlahnya menjadi …`).
"""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.amounts import CHANGE, subject_of_measure, subject_of_money, subject_of_share
from beritaextract.figures.context.counted import is_named, subject_of_count
from beritaextract.figures.context.following import DURATIONS, counted_behind
from beritaextract.figures.context.persons import aged_person, before_bracket, names_somebody, person
from beritaextract.figures.context.subject_phrase import (
    SubjectPhrase,
    clause_subject,
    may_point_back,
    phrase_before_bracket,
    subject_phrase_of,
)
from beritaextract.figures.words import figure_words, is_verb
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

_OF_THEM = regex.compile(r"\s(?:di\santaranya|diantaranya|lainnya|di\santara\s(?:mereka|itu))\b")
_SAYS_AGAIN = regex.compile(
    r"(?:\s\([a-z]{2,3}\))?(?:\satau\s|\s?\()(?:(?:setara|sekitar|senilai|sama|dengan|hampir|kurang|lebih|hanya|mencapai)\s){0,3}"
)
_LONGEST_PREPOSITION = 6
_NEXT_WORD = 30


def subject_of(
    document: Document,
    candidate: Candidate,
    previous: Range | None,
    floor: int,
    *,
    same_sentence: bool,
    preceding: Candidate | None = None,
) -> Range | None:
    """Where the subject of the figure stands, or None.

    `previous` is the subject of the figure before, `preceding`, which ends at `floor`; `same_sentence` says whether it
    is near.
    """
    named = before_bracket(document, candidate)
    if named is None and (candidate.form == "named-age" or names_somebody(document, candidate)):
        return person(document, candidate)
    named = named or aged_person(document, candidate)
    if named is not None:
        return named
    near = previous if same_sentence else None
    if near is not None and _means_the_same(document, candidate, floor):
        return near
    if same_sentence and preceding is not None and _goes_on(document, preceding, candidate):
        return previous
    behind = counted_behind(document, candidate)
    if behind is not None and not may_point_back(document, candidate.start, floor):
        return behind  # whatever leads to the figure; to read that is the most expensive step of all
    lead = subject_phrase_of(document, candidate.start, floor, people=candidate.kind == "count")
    if lead.phrase is None and candidate.kind in ("percent", "money"):
        lead.phrase = phrase_before_bracket(document, candidate.start, floor)
    if _is_elsewhere(document, candidate, lead, previous):
        lead.phrase = None
    alike = preceding is not None and preceding.kind == candidate.kind
    if near is not None and alike and _is_of_figure_before(document, candidate, lead.phrase, floor):
        return near
    if lead.phrase is not None and CHANGE.match(lead.phrase.of(document.view)):
        lead.phrase = _changed(document, lead.phrase) or lead.phrase
    found = _found(document, candidate, lead, near)
    undergone = near is not None and candidate.unit in DURATIONS and _is_passive_of(lead, found)
    if found is not None and not lead.anaphoric and not undergone:
        return found
    if previous is not None and (lead.anaphoric or same_sentence):
        return _giver(document, preceding) or previous
    return found


def _found(document: Document, candidate: Candidate, lead: SubjectPhrase, near: Range | None) -> Range | None:
    if candidate.kind == "count":
        return subject_of_count(document, candidate, lead, near)
    if candidate.kind == "measure":
        return subject_of_measure(document, candidate, lead)
    if candidate.kind in ("percent", "share"):
        return subject_of_share(document, candidate, lead)
    return subject_of_money(document, candidate, lead)


def _means_the_same(document: Document, candidate: Candidate, floor: int) -> bool:
    """Whether a figure says the one before again, or a part of it: `11.205 suara atau 31 persen`, `2 di antaranya`."""
    view = document.view
    gap = view[floor : candidate.start]
    if ("atau" in gap or "(" in gap) and _SAYS_AGAIN.fullmatch(gap) is not None:
        return True
    apart = candidate.unit is None or candidate.kind == "percent"
    return apart and _OF_THEM.match(view, candidate.tail) is not None


def _is_passive_of(lead: SubjectPhrase, found: Range | None) -> bool:
    """Whether a passive verb alone was found: `panel berdaya 5 MW bisa dibangun dalam delapan bulan`."""
    verb = lead.verb
    return verb is not None and found is not None and verb.start == found.start and verb.text.startswith(("di", "ter"))


def _goes_on(document: Document, preceding: Candidate, candidate: Candidate) -> bool:
    """Whether two spans of time are one, or told of one thing: `1 jam 12 menit`, `berusia 26 tahun dan 28 tahun`."""
    if preceding.unit not in DURATIONS or candidate.unit not in DURATIONS or preceding.form == "named-age":
        return False
    gap = document.view[preceding.tail : candidate.start]
    return gap == " " or (gap in (" dan ", ", ", " atau ") and preceding.unit == candidate.unit)


def _giver(document: Document, preceding: Candidate | None) -> Range | None:
    """`bantuan untuk 16 kelompok masing-masing 900 kg`: what the figure before is only an adjunct of."""
    if preceding is None or preceding.kind != "count":
        return None
    index = document.token_at(preceding.start - 1)
    word = document.tokens[index].text if index > 0 else ""
    if word == "dari" or word not in figure_words("governors"):
        return None
    return subject_phrase_of(document, document.tokens[index].start, 0, people=False).phrase


def _is_of_figure_before(document: Document, candidate: Candidate, phrase: Range | None, floor: int) -> bool:
    """Whether the phrase before a figure belongs to the figure that ends at `floor`, to which `dan` joins this one.

    It may be an adjunct (`tarif Rp 5.000 untuk dewasa dan Rp 3.000 untuk anak-anak`) or the object of what is said of
    the other (`50 persen memakai solar dan 37 persen memakai bensin`).
    """
    if phrase is None or candidate.kind == "count":
        return False
    tokens = document.tokens_in(floor, candidate.start)
    words = [token.text for token in tokens]
    if len(words) < 3 or words[-1] not in ("dan", "serta", ",") or tokens[1].start != phrase.start:
        return False
    behind = document.tokens_in(candidate.tail, candidate.tail + _NEXT_WORD)
    said = is_verb(words[0]) and bool(behind) and is_verb(behind[0].text)
    return said or (words[-1] != "," and words[0] in ("untuk", "bagi", "pada", "di", "kepada"))


def _changed(document: Document, phrase: Range) -> Range | None:
    """`harga karet mengalami penurunan menjadi Rp 6.000`: what has changed."""
    index = document.token_at(phrase.start - 1)
    if index < 1 or document.tokens[index].text != "mengalami":
        return None
    return clause_subject(document, phrase.start)


def _is_elsewhere(document: Document, candidate: Candidate, lead: SubjectPhrase, previous: Range | None) -> bool:
    """Whether the phrase that leads to a figure says where it is, or what it is compared with."""
    if lead.phrase is None:
        return False
    counted = candidate.kind == "count" or (candidate.kind == "percent" and previous is not None)
    if counted and _is_where(document, lead.phrase):
        return True  # `600 peserta di Kabupaten Mawar, lalu 400 orang`
    return previous is not None and _is_compared(document, lead.phrase, candidate.start)


def _is_compared(document: Document, phrase: Range, start: int) -> bool:
    """`ada peningkatan dibandingkan pekan lalu yang tercatat 26 persen`: the figure is what the change is told from."""
    return "dibanding" in document.view[phrase.end : start] and CHANGE.match(phrase.of(document.view)) is not None


def _is_where(document: Document, phrase: Range) -> bool:
    """Whether a phrase is the name of a place behind its preposition."""
    if not is_named(document, phrase):
        return False
    before = document.view[max(0, phrase.start - _LONGEST_PREPOSITION) : phrase.start].lower()
    return before.rpartition("\n")[2].rstrip().rpartition(" ")[2] in ("di", "ke", "dari")
