"""Subjects: the words of the article that name what a figure counts or measures.

Three places are tried.  Behind the figure: what is counted (`22 RW`), or measured (`22,5 ton produk air kelapa`, `40
persen dana bansos`).  Before it, in its clause: the last noun phrase before the verb or copula that leads to the figure
(`nilai ekspor sepanjang 2020 meningkat dari …`).  And the subject of the figure before, where two figures of one sentence
say the same thing (`28.294 suara atau 29,08 persen`).
"""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.wordclasses import COPULA, FUNCTION, STATE, TIME, ends_noun_phrase, is_verb
from beritaextract.matches import Range
from beritaextract.text import Document, Token

_LONGEST = 5
_DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_SIZES = frozenset({"m", "km", "cm", "mm", "m2", "km2", "ha", "°C", "magnitude", "km/h", "kW", "MW", "kg", "cc"})
_PREPOSITIONS = frozenset("di dari untuk pada dalam bagi atas terhadap kepada antara ke tentang oleh".split())
# Words that open a new clause: nothing before them belongs to the figure.
_CLAUSE = frozenset("bahwa sedangkan sementara karena sehingga namun tetapi tapi jika kalau apabila bila agar supaya maka".split())
_MARKS = frozenset(".;:!?()[]“”\"‘’—–")
_OUT_OF = regex.compile(r"\s(?:dari|terhadap)\s(?:total\s|seluruh\s|keseluruhan\s|jumlah\s)?(?=\p{L})")
_OUT_OF_COUNT = regex.compile(r"\sdari\s(?:total\s|seluruh\s)?[\d.,]+\s(?=\p{L})")
_LEADING = regex.compile(r"\s(?:di antaranya|diantaranya|yang|lainnya|lain|dinyatakan|telah|sudah|masih)\b")
_APPOSITION = regex.compile(r"(?:^|[^\p{L}])\p{Lu}[\p{L}'’.]*+(?:,\s|\s?\()$")


def find(document: Document, candidate: Candidate, previous: Range | None, floor: int) -> Range | None:
    """Where the subject of the figure stands, or None.

    `previous` is the subject of the figure before in the sentence, which ends at `floor`.
    """
    if candidate.rule in ("figures.ages.bracket", "figures.ages.apposition") or _names_somebody(document, candidate):
        return _person(document, candidate)
    if candidate.kind == "count":
        found = _counted(document, candidate, floor)
    elif candidate.kind == "percent":
        found = _share(document, candidate, floor) or _before(document, candidate, floor)
    elif candidate.kind == "measure" and candidate.unit in _DURATIONS:
        found = _lasting(document, candidate, floor)
    elif candidate.kind == "measure" and candidate.unit not in _SIZES:
        found = _behind(document, candidate.tail) or _before(document, candidate, floor)
    elif candidate.kind == "measure":
        found = _before(document, candidate, floor) or _behind(document, candidate.tail)
    else:
        found = _before(document, candidate, floor) or _purpose(document, candidate)
    return found or previous


def _counted(document: Document, candidate: Candidate, floor: int) -> Range | None:
    if candidate.unit_range is None or candidate.unit_range.start < candidate.numeral.end:
        out_of = _OUT_OF_COUNT.match(document.view, candidate.tail)
        return (_behind(document, out_of.end()) if out_of else None) or _before(document, candidate, floor) or _predicate(document, candidate.tail)
    if not candidate.classifier:
        return _behind(document, candidate.unit_range.start)
    after = _behind(document, candidate.unit_range.end)
    if candidate.unit in ("orang", "jiwa"):
        return after or _people(document, candidate, floor)
    if after is not None:
        if candidate.unit in ("dosis", "sampel", "kasus", "jenis", "titik", "poin", "suara", "nama", "macam"):
            return Range(candidate.unit_range.start, after.end)
        return after
    return _before(document, candidate, floor) or candidate.unit_range


def _people(document: Document, candidate: Candidate, floor: int) -> Range | None:
    """`orang` says little: the clause before it, what becomes of the people, or the word itself."""
    assert candidate.unit_range is not None
    return (
        _before(document, candidate, floor)
        or _predicate(document, candidate.unit_range.end)
        or candidate.unit_range
    )


def _names_somebody(document: Document, candidate: Candidate) -> bool:
    """`BN, 34 tahun,` and `Rizal (37 tahun)`."""
    if candidate.kind != "measure" or candidate.unit != "year":
        return False
    return _APPOSITION.search(document.view, max(0, candidate.start - 30), candidate.start) is not None


def _person(document: Document, candidate: Candidate) -> Range | None:
    """The name before `(37)`."""
    index = document.token_at(candidate.start - 1)
    while index >= 0 and not document.tokens[index].text[:1].isalpha():
        index -= 1
    last = index
    while index > 0 and last - index < 3 and document.tokens[index - 1].text[:1].isupper() and document.tokens[index - 1].end + 2 > document.tokens[index].start:
        index -= 1
    return Range(document.tokens[index].start, document.tokens[last].end) if last >= 0 else None


def _share(document: Document, candidate: Candidate, floor: int) -> Range | None:
    """What a percentage is a share of: `40 persen dana bansos`, `60 persen dari program pascasarjana`."""
    out_of = _OUT_OF.match(document.view, candidate.tail)
    if out_of:
        before = _before(document, candidate, floor)
        return before or _behind(document, out_of.end())
    return _behind(document, candidate.tail)


def _lasting(document: Document, candidate: Candidate, floor: int) -> Range | None:
    """What lasts: the verb behind (`5 tahun menjabat`), or the words before (`dididik selama empat bulan`)."""
    tokens = document.tokens_in(candidate.tail, candidate.tail + 40)
    if tokens and tokens[0].start - candidate.tail <= 2 and (is_verb(tokens[0].text) or tokens[0].text in ("penjara", "kurungan")):
        return Range(tokens[0].start, tokens[0].end)
    before = _before(document, candidate, floor, verbs=True)
    return before or _behind(document, candidate.tail)


def _purpose(document: Document, candidate: Candidate) -> Range | None:
    """`menyiapkan Rp 26 miliar untuk vaksinasi`."""
    match = regex.match(r"\s(?:untuk|bagi|dari|guna)\s(?=\p{L})", document.view[candidate.tail : candidate.tail + 8])
    return _behind(document, candidate.tail + match.end()) if match else _behind(document, candidate.tail)


def _predicate(document: Document, at: int) -> Range | None:
    """`124 orang di antaranya meninggal dunia`, `33 orang yang terkonfirmasi positif`: what becomes of those counted."""
    match = _LEADING.match(document.view, at)
    while match:
        at = match.end()
        match = _LEADING.match(document.view, at)
    tokens = document.tokens_in(at, at + 60)
    if not tokens or tokens[0].start - at > 2 or not (is_verb(tokens[0].text) or tokens[0].text in STATE):
        return None
    last = tokens[0]
    for token in tokens[1:3]:
        if ends_noun_phrase(token.text) and token.text not in STATE:
            break
        last = token
    return Range(tokens[0].start, last.end)


def _behind(document: Document, at: int) -> Range | None:
    """The noun phrase that starts right behind `at`, at most five words."""
    first = last = None
    for count, token in enumerate(document.tokens_in(at, at + 80)):
        gap = token.start - (last.end if last else at)
        if gap > 2 or count == _LONGEST or (ends_noun_phrase(token.text) and token.text not in ("luka", "tewas", "positif", "negatif")):
            if not (first and token.text == "-" or token.text.isdigit() and last and last.text.endswith("-")):
                break
        if "\n" in document.view[token.start - gap : token.start]:
            break
        first = first or token
        last = token
    if first is None or last is None:
        return None
    return Range(first.start, last.end)


def _clause(document: Document, candidate: Candidate, floor: int) -> list[Token]:
    """The tokens of the figure's clause that stand before it."""
    sentence = document.sentences[document.sentence_at(candidate.start)] if document.sentences else Range(0, candidate.start)
    tokens = list(document.tokens_in(max(sentence.start, floor, candidate.start - 160), candidate.start))
    depth = 0
    for index in range(len(tokens) - 1, -1, -1):
        text = tokens[index].text
        if text == ")":
            depth += 1
        elif text == "(" and depth:
            depth -= 1
        elif not depth and (text in _MARKS or text.lower() in _CLAUSE):
            return tokens[index + 1 :]
    return tokens


def _before(document: Document, candidate: Candidate, floor: int, *, verbs: bool = False) -> Range | None:
    """The last noun phrase of the clause before the words that lead to the figure."""
    tokens = _clause(document, candidate, floor)
    end = len(tokens)
    verb: Token | None = None
    while end:
        text = tokens[end - 1].text
        lower = text.lower()
        if text == ",":
            # `…, yakni 36,9 persen` goes on behind the comma, a list does not
            if end > 1 and end < len(tokens) and tokens[end].text.lower() in COPULA:
                end -= 1
                continue
            break
        if lower in COPULA or lower in FUNCTION or lower in TIME or not text[0].isalpha():
            end -= 1
            continue
        if text == lower and is_verb(lower):
            verb = verb or tokens[end - 1]
            if verbs:
                break
            end -= 1
            continue
        break
    if verbs and verb is not None:
        return Range(verb.start, verb.end)
    return _noun_phrase_ending(tokens, end)


def _noun_phrase_ending(tokens: list[Token], end: int) -> Range | None:
    """The noun phrase whose last word is the token before `end`, with what it modifies (`harga gula di pasaran`)."""
    start = end
    while start and end - start < _LONGEST and not ends_noun_phrase(tokens[start - 1].text) and tokens[start - 1].text != ",":
        if tokens[start - 1].text.lower() in COPULA:
            break
        start -= 1
    if start == end:
        return None
    phrase = Range(tokens[start].start, tokens[end - 1].end)
    if start > 1 and tokens[start - 1].text.lower() in _PREPOSITIONS:
        head = _noun_phrase_ending(tokens, start - 1)
        if head is not None:
            words = sum(1 for token in tokens if head.start <= token.start < phrase.end)
            return Range(head.start, phrase.end) if words <= _LONGEST else head
    return phrase
