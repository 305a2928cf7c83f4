"""Subjects: the words of the article that name what a figure counts or measures.

Three places are tried.  Behind the figure: what is counted (`22 RW`) or measured (`22,5 ton produk air kelapa`, `40
persen dana bansos`).  Before it, in its clause: the last noun phrase before the verb or copula that leads to the figure
(`nilai ekspor sepanjang 2020 meningkat dari …`).  And the subject of the figure before, where two figures of a sentence
say the same thing (`11.205 suara atau 31,4 persen`) or the clause points back (`jumlahnya menjadi …`).
"""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.following import (
    AREAS,
    DURATIONS,
    LENGTHS,
    SIZES,
    capitalised_behind,
    contents_behind,
    counted_behind,
    purpose_behind,
    state_behind,
)
from beritaextract.figures.context.named_subjects import before_bracket, names_somebody, person
from beritaextract.figures.context.noun_phrases import phrase_behind
from beritaextract.figures.context.subject_phrase import (
    SubjectPhrase,
    clause_subject,
    may_point_back,
    subject_phrase_of,
)
from beritaextract.figures.words import ends_noun_phrase, figure_words, is_verb, quantity_copulas
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

_TIME = "kali"
_TIMES_UNITS = frozenset({"kali", "kali lipat"})
# `Setahun lebih kebijakan …`, `Sepekan terakhir harga …`, `Sehari sebelum sidang …`
_TIME_OPENS = regex.compile(
    r"(?:\s(?:lebih|terakhir|ini|pertama|belakangan|kemudian|lalu|berselang|yang lalu))?,?"
    r"(?:\s(?:sebelum|setelah|sesudah|usai|pasca|menjelang|sejak))?\s(?=\p{Ll})"
)
_OPENING_REACH = 40
_OPENS_CLAUSE = regex.compile(
    r"(?:^|[.,;:“\"(]\s?)"
    r"(?:(?i:dalam|sejak|selama|setelah|hampir|sudah|lebih dari|sekitar|kurang dari|hanya|baru)\s){0,3}$"
)
_OUT_OF = regex.compile(r"\s(?:dari|terhadap)\s(?:total\s|seluruh\s|keseluruhan\s|jumlah\s)?(?=\p{L})")
_OUT_OF_COUNT = regex.compile(r"\sdari\s(?:total\s|seluruh\s)?\d++(?:[.,]\d++)*+[^\S\n](?=\p{L})")
_AWAY_FROM = regex.compile(r"\s(?:dari|sebelum|dengan)\s(?=\p{L})")
_OF_THEM = regex.compile(r"\s(?:di\santaranya|diantaranya|lainnya|di\santara\s(?:mereka|itu))\b")
_SAYS_AGAIN = regex.compile(
    r"(?:\s\([a-z]{2,3}\))?(?:\satau\s|\s?\()(?:(?:setara|sekitar|senilai|sama|dengan|hampir|kurang|lebih|hanya|mencapai)\s){0,3}"
)
_GOVERNORS = frozenset("oleh dari kepada dengan terhadap bersama antara".split())
_BOUNDS_BEFORE = frozenset({"lebih", "kurang", "terdiri"})
_TO_BEHIND = regex.compile(r"[^.;]{0,20}\s(?:menjadi|ke|hingga|sampai|jadi)\b")
_OF_AGE = regex.compile(r"(?<!\p{L})(\p{L}{3,})\s(?:di\s?(?:bawah|atas)|dengan)\s(?:kelompok\s|rentang\s)?$")
_AGE_REACH = 40
_LONGEST_PREPOSITION = 6
# `akibat kecelakaan ini 11 orang tewas`: an adjunct ends
_POINTED = regex.compile(r"\s(?:ini|itu|tersebut)\s")
_CHANGE = regex.compile(
    r"(?:penambahan|penurunan|kenaikan|peningkatan|lonjakan|pengurangan|pertumbuhan|tambahan)$", regex.I
)


def subject_of(
    document: Document, candidate: Candidate, previous: Range | None, floor: int, *, same_sentence: bool
) -> Range | None:
    """Where the subject of the figure stands, or None.

    `previous` is the subject of the figure before, which ends at `floor`; `same_sentence` says whether it is near.
    """
    bracketed = before_bracket(document, candidate)
    if bracketed is not None:
        return bracketed
    if candidate.form == "named-age" or names_somebody(document, candidate):
        return person(document, candidate)
    if previous is not None and same_sentence and _says_again(document.view, floor, candidate.start):
        return previous
    if (
        previous is not None
        and same_sentence
        and candidate.unit is None
        and _OF_THEM.match(document.view, candidate.tail)
    ):
        return previous
    behind = counted_behind(document, candidate)
    if behind is not None and not may_point_back(document, candidate.start, floor):
        return behind  # whatever leads to the figure; to read that is the most expensive step of all
    lead = subject_phrase_of(document, candidate.start, floor, people=candidate.kind == "count")
    counted = candidate.kind == "count" or (candidate.kind == "percent" and previous is not None)
    if counted and _is_where(document, lead.phrase):
        lead.phrase = None  # `600 peserta di Kabupaten Mawar, lalu 400 orang`
    if previous is not None and _is_compared(document, lead.phrase, candidate.start):
        lead.phrase = None
    if candidate.kind == "count":
        found = _counted(document, candidate, lead, previous if same_sentence else None)
    elif candidate.kind == "measure":
        found = _measured(document, candidate, lead)
    elif candidate.kind in ("percent", "share"):
        found = _share(document, candidate, lead)
    else:
        found = _amount(document, candidate, lead)
    if found is not None and not lead.anaphoric:
        return found
    if found is None and candidate.kind == "measure" and candidate.unit in DURATIONS and not _behind_verb(lead):
        return _lasting(document, candidate) or (previous if same_sentence else None)
    if previous is not None and (lead.anaphoric or same_sentence):
        return previous
    return found


def _behind_verb(lead: SubjectPhrase) -> bool:
    return lead.verb is not None or lead.copula


def _lasting(document: Document, candidate: Candidate) -> Range | None:
    """What lasts, where the clause opens with the time: `setahun kebijakan itu berlaku`, `sehari sebelum sidang`."""
    if candidate.start != _clause_start(document, candidate.start):
        return None
    match = _TIME_OPENS.match(document.view, candidate.tail)
    return phrase_behind(document, match.end() - 1) if match else None


def _clause_start(document: Document, start: int) -> int:
    """Where the words begin that `start` stands in, behind a mark and words like `dalam`, `sejak`."""
    sentence = document.sentences[document.sentence_at(start)] if document.sentences else Range(0, start)
    first = max(sentence.start, start - _OPENING_REACH)
    match = _OPENS_CLAUSE.search(document.view, first, start)
    return start if match or first == start else -1


def _says_again(view: str, start: int, end: int) -> bool:
    gap = view[start:end]
    return ("atau" in gap or "(" in gap) and _SAYS_AGAIN.fullmatch(gap) is not None


def _counted(document: Document, candidate: Candidate, lead: SubjectPhrase, previous: Range | None) -> Range | None:
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
            if held is None and lead.verb is None and not _is_named(document, lead.phrase):
                held = lead.phrase  # `minyak goreng sebanyak 600 botol`
            return held or (unit if lead.phrase is not None else previous) or unit
        return phrase_behind(document, unit.start) or unit
    behind = phrase_behind(document, unit.end)
    if behind is not None:
        return behind
    if _governed(document, candidate, lead):
        return unit
    if candidate.unit == "orang":
        apart = lead.phrase is not None and _POINTED.match(document.view, lead.phrase.end, candidate.start)
        told = lead.phrase if lead.copula or (lead.verb is None and not apart) else None
        return told or state_behind(document, unit.end) or (previous if lead.copula else None) or unit
    if candidate.unit == _TIME and lead.phrase is None:
        return clause_subject(document, candidate.start) or previous or unit
    if lead.phrase is not None and lead.verb is None and not lead.copula and _is_named(document, lead.phrase):
        return unit  # `Kota Mawar 300 dosis, Melati 500 dosis`: where they went
    return lead.phrase or previous or unit


def _is_compared(document: Document, phrase: Range | None, start: int) -> bool:
    """`ada peningkatan dibandingkan pekan lalu yang tercatat 26 persen`: the figure is what the change is told from."""
    if phrase is None or "dibanding" not in document.view[phrase.end : start]:
        return False
    return _CHANGE.match(phrase.of(document.view)) is not None


def _is_where(document: Document, phrase: Range | None) -> bool:
    """Whether a phrase is the name of a place behind its preposition."""
    if phrase is None or not _is_named(document, phrase):
        return False
    before = document.view[max(0, phrase.start - _LONGEST_PREPOSITION) : phrase.start].lower()
    return before.rpartition("\n")[2].rstrip().rpartition(" ")[2] in ("di", "ke", "dari")


def _is_named(document: Document, phrase: Range | None) -> bool:
    """Whether all words of a phrase have a capital."""
    return phrase is not None and all(word[:1].isupper() for word in phrase.of(document.view).split())


def _governed(document: Document, candidate: Candidate, lead: SubjectPhrase) -> bool:
    """Whether a preposition right before the figure makes it a phrase of its own: `oleh 10 orang`, `dengan 27 poin`."""
    if lead.copula or candidate.unit in _TIMES_UNITS:
        return False
    index = document.token_at(candidate.start - 1)
    word = document.tokens[index].text.lower() if index >= 0 else ""
    if word not in _GOVERNORS or document.tokens[index - 1].text.lower() in _BOUNDS_BEFORE:
        return False
    unit = candidate.unit_range
    return word != "dari" or unit is None or _TO_BEHIND.match(document.view, unit.end) is None


def _is_activity(word: str) -> bool:
    """Whether a word is an active verb that says what lasts."""
    return word.startswith(("me", "ber")) and word != "menjelang" and is_verb(word) and word not in quantity_copulas()


def _says_how_many(document: Document, phrase: Range) -> bool:
    """Whether a phrase has a head like `jumlah` and a noun that is counted: `jumlah investor`."""
    head, _, rest = phrase.of(document.view).lower().partition(" ")
    return bool(rest) and head in figure_words("counting_nouns")


def _measured(document: Document, candidate: Candidate, lead: SubjectPhrase) -> Range | None:
    behind = phrase_behind(document, candidate.tail)
    if candidate.unit == "year" and lead.phrase is not None:
        aged = _of_age(document, lead.phrase)
        if aged is not None:
            return aged
    if candidate.unit in DURATIONS:
        tokens = document.tokens_in(candidate.tail, candidate.tail + 40)
        near = bool(tokens) and tokens[0].start - candidate.tail <= 2
        active = near and _is_activity(tokens[0].text)  # `3 jam bersantai`
        if active or (near and tokens[0].text in ("penjara", "kurungan")):
            return Range(tokens[0].start, tokens[0].end)
        return lead.phrase or behind
    if candidate.unit in LENGTHS:
        away = _AWAY_FROM.match(document.view, candidate.tail)
        if away is not None:
            return lead.phrase or phrase_behind(document, away.end())
    if candidate.unit in SIZES - AREAS:
        return lead.phrase or behind
    return behind or lead.phrase


def _of_age(document: Document, phrase: Range) -> Range | None:
    """`anak di bawah usia 16 tahun`: whose age it is."""
    if phrase.of(document.view).lower() not in ("usia", "umur"):
        return None
    before = _OF_AGE.search(document.view, max(0, phrase.start - _AGE_REACH), phrase.start)
    if before is None or ends_noun_phrase(before[1]) or before[1].lower().startswith("per"):
        return None
    return Range(*before.span(1))


def _share(document: Document, candidate: Candidate, lead: SubjectPhrase) -> Range | None:
    """What a percentage is a share of: `40 persen dana bansos`, `60 persen dari program pascasarjana`."""
    whole = _OUT_OF.match(document.view, candidate.tail)
    if whole is not None:
        behind = phrase_behind(document, whole.end())
        return lead.phrase if lead.phrase is not None and (lead.copula or lead.verb is None) else behind or lead.phrase
    if lead.phrase is not None and _CHANGE.match(lead.phrase.of(document.view)):  # `penurunan 5 persen pada …`
        return purpose_behind(document, candidate) or lead.phrase
    return phrase_behind(document, candidate.tail) or lead.phrase or purpose_behind(document, candidate)


def _amount(document: Document, candidate: Candidate, lead: SubjectPhrase) -> Range | None:
    if lead.verb is not None and not lead.anaphoric:
        # the money is what somebody spends: `menyiapkan Rp 26 miliar untuk vaksinasi`
        return purpose_behind(document, candidate) or lead.phrase
    return lead.phrase or purpose_behind(document, candidate)
