"""Noun phrases: the one that ends at a word of a clause, and the one that starts behind a figure."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.figures.context.clauses import LONGEST, Clause
from beritaextract.figures.words import (
    ends_noun_phrase,
    figure_words,
    is_bare_verb,
    is_verb,
    quantity_copulas,
    states,
    time_words,
)
from beritaextract.language import word_class
from beritaextract.language.reporting_verbs import active_cues
from beritaextract.matches import Range
from beritaextract.text import Document

_PLACES = frozenset({"di", "ke", "pada", "kepada"})
_CLASSES = frozenset({"kaki", "roda", "tahap", "kelas", "lantai", "lapis", "bbm"})
_ADJUNCTS = frozenset("selama saat sejak sepanjang menjelang lewat melalui secara".split())
_SOURCES = frozenset("berdasarkan menurut".split())
_NOT = frozenset({"tak", "tidak"})
_COPULAS = frozenset({"merupakan", "adalah", "ialah"})
_OPENERS = frozenset("untuk , adapun oleh karena akibat sementara bahwa".split())
_WHOSE = frozenset({"milik", "asal", "khas"})  # say whose a thing is that is not named: `0,5 hektar milik Rina`
_OF_VERBS = frozenset("masa waktu biaya cara lama tempat".split())  # `masa menetap jemaah`, `biaya menginap`
_IN_COMPOUNDS = frozenset("jual beli pakai masuk tukar tahan tawar sewa".split())
_OF_COMPOUNDS = frozenset("harga nilai daya biaya hak tiket uang".split())
_NUMBERS_OF = frozenset("angka posisi level total sisa harganya".split())
_WIDEST_GAP, _LONGEST_LINK = 2, 12
_FARTHEST_HEAD = 9  # words
_LONGEST_NUMBER = 3  # digits
_REACH_BEHIND = 80


@lru_cache(maxsize=1)
def _cardinals() -> frozenset[str]:
    return word_class("cardinals")


def phrase_ending(clause: Clause, end: int) -> Range | None:
    """The noun phrase whose last word is the token before `end`, with what it modifies (`harga gula di pasaran`)."""
    tokens, words = clause.tokens, clause.words
    start = _start_of_phrase(clause, end)
    while start < end and (words[start] in states() or words[start].isdecimal() or _is_stance(clause, start)):
        start += 1
    if start == end:
        return None
    start = _own_quantity(clause, start, end)
    end = min(end, start + LONGEST)  # the head stands first: a long phrase is cut behind
    phrase = Range(tokens[start].start, tokens[end - 1].end)
    before = words[start - 1] if start else ""
    if before in _NOT and start + 1 == end and start > 1:  # `dana tak terduga`, `keuntungan tidak sah`
        head = phrase_ending(clause, start - 1)
        if head is not None and head.end > tokens[start - 1].start - _WIDEST_GAP:
            return Range(head.start, phrase.end)
    if (
        before == "yang"
        and start > 1
        and (_is_quality(words[start]) or (start + 1 == end and not words[start].endswith("nya")))
    ):
        return phrase_ending(clause, start - 1) or phrase  # `proyek yang bermasalah itu seluas`
    if before in _COPULAS and start > 1 and words[end : end + 1] == [","]:
        return phrase_ending(clause, start - 1) or phrase  # `indeks itu merupakan acuan, naik 40 poin`
    if before in _SOURCES:  # `stok itu berdasarkan laporan ada 5 dosis`: who says so
        other = start - 1
        while other and words[other - 1] in word_class("demonstratives"):
            other -= 1
        return phrase_ending(clause, other) or phrase
    if before == "atau" and start > 1 and start + 1 == end and tokens[start].text.isupper():
        return phrase_ending(clause, start - 1) or phrase  # `penerima surat keputusan atau SK`
    if before in ("dan", "serta") and start > 1 and words[start] == tokens[start].text:
        other = _start_of_phrase(clause, start - 1)
        if other > 1 and words[other - 1] in figure_words("noun_joiners") and words[start] not in _quantities():
            head = phrase_ending(clause, other - 1)
            if head is not None:
                return head  # `format subsidi untuk bensin dan listrik`
        first = _conjunct(clause, start - 1, LONGEST - (end - start) - 1)
        if first is not None:
            return Range(first.start, phrase.end)  # `serangan tikus dan virus`
        head = phrase_ending(clause, start - 1)
        if head is not None and _opens_with_quantity(clause, head) and words[start] not in _quantities():
            return head  # `nilai ekspor pertanian dan perkebunan`
    if before in _ADJUNCTS:  # `perputaran uang selama acara`: when and how, and not what
        return phrase_ending(clause, start - 1) or phrase
    compared = start > 2 and _is_quality(words[start - 2]) and words[start - 3] in word_class("comparatives")
    if before == "dari" and compared:
        return phrase  # `lebih tinggi dari pertumbuhan industri`
    if before in figure_words("noun_joiners") and not _is_head(before, words[start]):
        head = phrase_ending(clause, start - 1)
        if head is None and before in _PLACES and start > 1:
            return _subject_of_verb(clause, start - 2) or phrase
        if head is not None and phrase.start - head.end > _LONGEST_LINK:
            return head
        if head is not None:
            count = sum(1 for token in tokens if head.start <= token.start < phrase.end)
            return Range(head.start, phrase.end) if count <= LONGEST else head
    return phrase


def _own_quantity(clause: Clause, start: int, end: int) -> int:
    """`di PT Lambang harga singkong`: behind a name the noun of a quantity begins a phrase of its own."""
    for index in range(end - 1, max(start, 1), -1):
        named = clause.tokens[index - 1].text[0].isupper() and clause.tokens[index].text == clause.words[index]
        if named and clause.words[index] in ("harga", "jumlah", "total", "nilai", "biaya", "tarif"):
            return index
    return start


def innermost_phrase(clause: Clause, end: int | None = None, last: int = 0) -> Range | None:
    """The noun phrase right before `end`, or before the end of the clause, without what it modifies.

    Of one that is too long the `last` words are taken, or none.
    """
    end = len(clause.tokens) if end is None else end
    start = _start_of_phrase(clause, end)
    if end - start > LONGEST:
        start = end - last
    return Range(clause.tokens[start].start, clause.tokens[end - 1].end) if start < end else None


def _start_of_phrase(clause: Clause, end: int) -> int:
    """Where the words begin that can be one noun phrase with the word before `end`."""
    tokens, words = clause.tokens, clause.words
    start = end
    while start and end - start < _FARTHEST_HEAD:
        apart = start < end and tokens[start].start - tokens[start - 1].end > _WIDEST_GAP
        if apart and tokens[start].start not in clause.bridged:
            break  # an insertion stands between
        # a quality needs its head, be it a verb by its form: `makan bergizi gratis`
        headless = start < end and _is_quality(words[start]) and words[start - 1] in figure_words("bare_verbs")
        if not headless and not _inside(clause, start - 1):
            break
        start -= 1
    return start


def _is_quality(word: str) -> bool:
    return word in figure_words("adjectives") or word in figure_words("attributes_like_verbs")


def _is_stance(clause: Clause, index: int) -> bool:
    """Whether the word says how somebody takes what follows (`optimistis target itu tercapai`)."""
    return clause.words[index] in active_cues() and clause.tokens[index].text == clause.words[index]


def _quantities() -> frozenset[str]:
    return figure_words("quantity_nouns")


def _opens_with_quantity(clause: Clause, phrase: Range) -> bool:
    first = next(
        (word for token, word in zip(clause.tokens, clause.words, strict=True) if token.start == phrase.start), ""
    )
    return first in figure_words("quantity_nouns") - figure_words("adjectives")


def _subject_of_verb(clause: Clause, verb: int) -> Range | None:
    """`minyak itu dijual ke warga`, `lima saksi berada di Mawar`: the subject of a verb that has no object."""
    word, text = clause.words[verb], clause.tokens[verb].text
    if text != word or not word.startswith(("di", "ber", "ter")) or not is_verb(word):
        return None
    end = verb
    while end and clause.words[end - 1] in figure_words("passed_before_predicate"):
        end -= 1
    if end > 1 and clause.words[end - 1] == "yang":
        end -= 1  # `minyak yang dijual ke warga`
    return phrase_ending(clause, end) if end else None


def _is_head(joiner: str, noun: str) -> bool:
    """Whether a figure is said of a noun, whatever stands before its preposition: `dari jumlah peserta sebanyak`."""
    return noun in figure_words("dimensions") or (joiner == "dari" and noun in figure_words("counting_nouns"))


def _conjunct(clause: Clause, end: int, most: int) -> Range | None:
    """The noun phrase of at most that many words before `dan`, where all of its words are common ones."""
    tokens, words = clause.tokens, clause.words
    start = end
    while start and end - start <= most and _inside(clause, start - 1):
        start -= 1
    opens = start == 0 or words[start - 1] in _OPENERS
    common = all(tokens[index].text == words[index] for index in range(max(start, 1), end))
    return Range(tokens[start].start, tokens[end - 1].end) if 0 < end - start <= most and opens and common else None


def _inside(clause: Clause, index: int) -> bool:
    text, word = clause.tokens[index].text, clause.words[index]
    if (text == word or index == 0) and word in _cardinals():
        return index > 0 and clause.words[index - 1] in _CLASSES  # `pedagang kaki lima`, but `dua di Kecamatan Mawar`
    if word in figure_words("changes") or (index == 0 and (is_verb(word) or word in word_class("prepositions"))):
        return False  # `ringgit jatuh`; and a verb or preposition that has the capital of its sentence
    if text != word and is_bare_verb(word) and index + 1 < len(clause.tokens):
        return False  # `Bupati Sindir Dana`, in a headline
    if text != word and 0 < index < len(clause.words) - 1 and clause.tokens[index - 1].text[0].isupper():
        behind = clause.tokens[index + 1].text
        if behind != clause.words[index + 1] and text.isalpha() and clause.tokens[index - 1].text.isalpha():
            return word not in word_class("prepositions")  # `Sisa Lebih Perhitungan`, `Dana Pihak Ketiga Mawar`
    if word == "tepat" and clause.words[index + 1 : index + 2] in (["sasaran"], ["guna"], ["waktu"]):
        return index > 0 and not ends_noun_phrase(clause.tokens[index - 1].text)  # `subsidi tepat sasaran`
    if len(text) == 4 and text.isdecimal() and index and clause.tokens[index - 1].text[:1].isupper():
        return clause.words[index - 1] not in time_words()  # `suara Pilpres 2024`
    if len(text) == 1 and text.isupper() and index:  # `tender tipe A`
        return clause.tokens[index - 1].text.isalpha() and not ends_noun_phrase(clause.tokens[index - 1].text)
    if text.isdecimal() and len(text) < _LONGEST_NUMBER and 0 < index < len(clause.tokens) - 1:  # `Jalan Mawar 2 Manis`
        name = clause.tokens[index - 1].text
        return name[:1].isupper() and name.isalpha() and clause.words[index - 1] not in time_words()
    if word == "dunia" and index and clause.words[index - 1] == "meninggal":  # `korban meninggal dunia`
        return index > 1 and not ends_noun_phrase(clause.tokens[index - 2].text)
    if word == "dunia" and index and clause.words[index - 1] == "meninggal":  # `korban meninggal dunia`
        return index > 1 and not ends_noun_phrase(clause.tokens[index - 2].text)
    masa = index > 0 and clause.words[index - 1] in _OF_VERBS
    if word in states() and not masa:  # `kasus positif`, `korban meninggal`
        before = clause.tokens[index - 1].text if index else ""
        return text == word and before[:1].isalpha() and not ends_noun_phrase(before)
    if word == "rata-rata" and index + 1 < len(clause.words):
        return not ends_noun_phrase(clause.tokens[index + 1].text)  # `harga rata-rata gula`, `rata-rata nasional`
    if index and clause.words[index - 1] in _OF_VERBS and (is_verb(word) or word in figure_words("motions")):
        return index + 1 < len(clause.words) and not ends_noun_phrase(clause.tokens[index + 1].text)
    if word in _IN_COMPOUNDS and index and clause.words[index - 1] in _OF_COMPOUNDS:
        return True  # `harga jual kopi`
    if word in _NUMBERS_OF and index + 1 < len(clause.tokens) and not ends_noun_phrase(clause.tokens[index + 1].text):
        return True  # `angka pengangguran`, but `di angka 5`
    return word not in quantity_copulas() and not ends_noun_phrase(text)


def phrase_behind(document: Document, at: int) -> Range | None:
    """The noun phrase that starts right behind `at`, at most five words, on the same line."""
    view, tokens = document.view, document.tokens
    start, end, last = -1, at, ""
    index = document.token_at(at - 1) + 1
    for token in tokens[index : index + LONGEST]:
        gap = token.start - end
        if gap > _WIDEST_GAP or token.start >= at + _REACH_BEHIND or (gap and "\n" in view[end : token.start]):
            break
        text = token.text
        if start < 0 and (text.lower() in time_words() or text in figure_words("adjectives") or text in _WHOSE):
            return None
        # `kasus positif Covid-19`: the hyphen and the digits belong to the name
        named = last and not gap and (text == "-" or (last == "-" and text.isdigit()))
        if text in _cardinals() and last.lower() not in _CLASSES:
            break  # `kamar satu pasien`
        if ends_noun_phrase(text) and not named and not (last and text in figure_words("outcomes")):
            break
        if start < 0:
            start = token.start
        end, last = token.end, text
    return Range(start, end) if last else None
