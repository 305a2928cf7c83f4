"""The words before a figure in its clause, and the noun phrases among them."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import regex

from beritaextract.figures.wordclasses import ADJECTIVE, COPULA, FUNCTION, STATE, TIME, ends_noun_phrase, is_verb
from beritaextract.matches import Range
from beritaextract.text import Document, Token

LONGEST = 5
_REACH = 160
_PREPOSITIONS = frozenset(
    "di dari untuk pada dalam bagi atas terhadap kepada antara ke tentang oleh akibat per".split()
)
# Words that open a new clause: nothing before them belongs to the figure.
_OPENERS = frozenset(
    "bahwa sedangkan sementara karena sehingga namun tetapi tapi jika kalau apabila bila agar supaya maka "
    "padahal".split()
)
_MARKS = frozenset('.;:!?[]“”"‘’—–()')
_DASHES = frozenset("–—")
_ANAPHORA = frozenset("jumlahnya totalnya angkanya jumlah angka total nilai".split())
# Words between copula and figure that are no copula themselves.
_WEAK = frozenset(
    "hampir sekitar lebih kurang kira-kira minimal maksimal minimum maksimum paling sedikitnya setidaknya mendekati "
    "nyaris rata-rata dari di ke pada dengan dalam atau atas bawah selama waktu dan itu ini tersebut tidak tak".split()
)
_LONGEST_INSERTION = 8
_WIDEST_GAP, _LONGEST_LINK = 2, 12
_SAYING = frozenset(
    "kata ujar tutur ucap jelas ungkap papar imbuh lanjut tambah tegas sebut sambung terang aku menurut misal".split()
)
_ADJUNCTS = frozenset("selama saat ketika sejak sepanjang menjelang lewat melalui secara".split())
# Nouns that a measure is said of, whatever they stand behind: `ditemukan pada kedalaman 7.000 meter`.
_DIMENSIONS = frozenset(
    "kedalaman jarak ketinggian panjang lebar tinggi luas berat bobot diameter suhu kecepatan kapasitas volume radius "
    "usia umur tebal ketebalan nilai harga biaya tarif ongkos daya denda magnitudo kekuatan".split()
)
_LABEL = regex.compile(
    r"(?:[-•*·–]\s?|\d{1,2}[.)]\s)?(\p{L}[\p{L}\d/&()-]*+(?:\s[\p{L}\d/&()-]++){0,4}+)\s?:\s"
    r"(?:(?:dari|sekitar|minimal|maksimal|paling\s\p{L}++)\s)?(?:Rp\.?\s?)?$"
)
_NUMBERS_OF = frozenset("angka posisi level total sisa harganya".split())
_PRONOUNS = frozenset("kami kita saya aku ia dia mereka anda beliau kamu pihaknya".split())
_DEGREE = frozenset("paling lebih sangat terlalu semakin makin".split())
_POINTING = frozenset("itu tersebut ini".split())


class Lead(NamedTuple):
    """How the clause leads to a figure.

    Attributes:
        phrase: the noun phrase that the figure is said of, or None.
        verb: the verb between them that takes the figure as its object, or None.
        copula: whether words like `mencapai`, `sebanyak`, `menjadi` stand right before the figure.
        anaphoric: whether the phrase only points back: `jumlahnya`, `angka itu`.
    """

    phrase: Range | None
    verb: Token | None
    copula: bool
    anaphoric: bool


def lead_to(document: Document, start: int, floor: int, *, people: bool) -> Lead:
    """The lead of the figure at `start`; nothing before `floor`, where the figure before ends, is looked at.

    `people` says that the figure counts things or people, which a relative clause may describe at length: `pasien yang
    masih menjalani perawatan sebanyak 52 orang`.
    """
    tokens = _clause(document, start, floor)
    end = len(tokens)
    verb: Token | None = None
    copula = False
    anaphoric = False
    while end:
        text = tokens[end - 1].text
        lower = text.lower()
        if text == ",":
            # `…, yakni 36,9 persen` goes on behind the comma, a list does not
            if end > 1 and end < len(tokens) and tokens[end].text.lower() in COPULA:
                end -= 1
                continue
            break
        if lower in _ANAPHORA and (
            lower.endswith("nya") or (end < len(tokens) and tokens[end].text.lower() in _POINTING)
        ):
            anaphoric = True
        if lower in COPULA or lower in FUNCTION or lower in TIME or not text[0].isalpha() or text == "M":
            copula = copula or (verb is None and lower in COPULA and lower not in _WEAK)
            end -= 1
        elif lower in ADJECTIVE and (end < len(tokens) or (end > 1 and tokens[end - 2].text.lower() in _DEGREE)):
            end -= 1
        elif text == lower and end > 1 and tokens[end - 2].text.lower() in _PRONOUNS:
            verb = verb or tokens[end - 1]  # a bare verb behind its agent: `pasar murah kami gelar dua kali`
            end -= 2
        elif text == lower and lower in STATE and end < len(tokens) and tokens[end].text.lower() in COPULA:
            end -= 1
        elif text == lower and is_verb(lower):
            verb = verb or tokens[end - 1]
            end -= 1
        else:
            break
    described = people or (end < len(tokens) and is_verb(tokens[end].text) and tokens[end].text not in COPULA)
    phrase = (_relative_head(tokens, end) if described else None) or _behind_relative(tokens, end)
    phrase = phrase or phrase_ending(tokens, end)
    if phrase is None and not tokens:
        phrase = _label(document, start)
    return Lead(phrase, verb, copula, anaphoric and phrase is None)


def _clause(document: Document, start: int, floor: int) -> list[Token]:
    """The tokens of the clause before `start`, without what stands in closed brackets."""
    sentence = document.sentences[document.sentence_at(start)] if document.sentences else Range(0, start)
    kept: list[Token] = []
    depth = 0
    for token in reversed(document.tokens_in(max(sentence.start, floor, start - _REACH), start)):
        text = token.text
        if text == ")":
            depth += 1
        elif text == "(" and depth:
            depth -= 1
        elif depth:
            continue
        elif text in _DASHES and document.view[token.start - 1 : token.start].isalnum():
            continue  # `Januari–April`
        elif text in _MARKS or text.lower() in _OPENERS:
            break
        else:
            kept.append(token)
    kept.reverse()
    return _without_insertions(kept)


def _label(document: Document, start: int) -> Range | None:
    """The label of a list item: `- Cabai rawit: Rp 55.000`, `1. Mesin 5 PK: 700 unit`."""
    match = _LABEL.match(document.view, document.view.rfind("\n", max(0, start - _REACH), start) + 1, start)
    return Range(*match.span(1)) if match else None


def _without_insertions(tokens: list[Token]) -> list[Token]:
    """The tokens without what stands between two commas and is no part of the clause: `, kata Rudi,`."""
    commas = [index for index, token in enumerate(tokens) if token.text == ","]
    for first, last in reversed(list(pairwise(commas))):
        inner = tokens[first + 1 : last]
        if not inner or len(inner) > _LONGEST_INSERTION:
            continue
        told = inner[0].text.lower().removesuffix("nya") in _SAYING
        place = len(inner) < LONGEST and all(token.text[:1].isupper() for token in inner)
        if told or (place and first > 0 and tokens[first - 1].text[:1].isupper()):
            tokens = tokens[:first] + tokens[last + 1 :]
    return tokens


def _relative_head(tokens: list[Token], end: int) -> Range | None:
    """`PDP yang telah selesai dipantau sebanyak …`: the head of the clause, with it where it is short."""
    for index in range(min(end, len(tokens) - 1), 0, -1):
        if tokens[index].text == "," or index < end - 8:
            return None
        if tokens[index].text != "yang":
            continue
        head = phrase_ending(tokens, index)
        if head is None:
            return None
        last = index
        while last + 1 < len(tokens) and last < index + 3 and not _leads(tokens[last + 1].text):
            last += 1
        words = sum(1 for token in tokens[: last + 1] if token.start >= head.start)
        return Range(head.start, tokens[last].end) if last > index and words < LONGEST else head
    return None


def _behind_relative(tokens: list[Token], end: int) -> Range | None:
    """`harga yang ditetapkan pemerintah`: the head of a relative clause of which only the agent stands before `end`."""
    for index in range(end - 1, max(0, end - 6), -1):
        if tokens[index].text == "yang":
            verb = tokens[index + 1].text if index + 1 < end else ""
            return phrase_ending(tokens, index) if is_verb(verb) and verb.startswith("di") else None
        if tokens[index].text == ",":
            return None
    return None


def _leads(word: str) -> bool:
    return word.lower() in COPULA and word.lower() not in ("belum", "sudah", "telah", "masih", "tidak")


def phrase_ending(tokens: list[Token], end: int) -> Range | None:
    """The noun phrase whose last word is the token before `end`, with what it modifies (`harga gula di pasaran`)."""
    start = end
    while start and end - start < LONGEST and _inside(tokens, start - 1):
        if start < end and tokens[start].start - tokens[start - 1].end > _WIDEST_GAP:
            break  # an insertion stands between
        start -= 1
    while start < end and tokens[start].text.lower() in STATE:
        start += 1
    if start == end:
        return None
    phrase = Range(tokens[start].start, tokens[end - 1].end)
    before = tokens[start - 1].text.lower() if start else ""
    if before in _ADJUNCTS:  # `perputaran uang selama acara`: when and how, and not what
        return phrase_ending(tokens, start - 1) or phrase
    if before in _PREPOSITIONS and tokens[start].text.lower() not in _DIMENSIONS:
        head = phrase_ending(tokens, start - 1)
        if head is not None and phrase.start - head.end > _LONGEST_LINK:
            return head
        if head is not None:
            words = sum(1 for token in tokens if head.start <= token.start < phrase.end)
            return Range(head.start, phrase.end) if words <= LONGEST else head
    return phrase


def _inside(tokens: list[Token], index: int) -> bool:
    text = tokens[index].text
    lower = text.lower()
    if lower in STATE:  # `kasus positif`, `korban meninggal`
        return (
            index > 0
            and text == lower
            and tokens[index - 1].text[:1].isalpha()
            and not ends_noun_phrase(tokens[index - 1].text)
        )
    if lower in _NUMBERS_OF and index + 1 < len(tokens) and not ends_noun_phrase(tokens[index + 1].text):
        return True  # `angka pengangguran`, but `di angka 5`
    return text != "," and lower not in COPULA and not ends_noun_phrase(text)


def phrase_behind(document: Document, at: int) -> Range | None:
    """The noun phrase that starts right behind `at`, at most five words, on the same line."""
    view = document.view
    first = last = None
    for count, token in enumerate(document.tokens_in(at, at + 80)):
        gap = view[last.end if last else at : token.start]
        if len(gap) > 2 or "\n" in gap or count == LONGEST:
            break
        if first is None and token.text.lower() in TIME:
            return None
        # `kasus positif Covid-19`: the hyphen and the digits belong to the name
        named = last is not None and not gap and (token.text == "-" or (token.text.isdigit() and last.text == "-"))
        if ends_noun_phrase(token.text) and not named and not (first and token.text in STATE):
            break
        first = first or token
        last = token
    if first is None or last is None:
        return None
    return Range(first.start, last.end)
