"""How a clause leads to a figure: the noun phrase that it is said of, and the verb or copula between them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from beritaextract.figures.context.clauses import LONGEST, REACH, Clause, clause_before
from beritaextract.figures.context.noun_phrases import phrase_ending
from beritaextract.figures.words import (
    ends_noun_phrase,
    figure_words,
    function_words,
    is_verb,
    quantity_copulas,
    states,
    time_words,
)
from beritaextract.language import without_nya, word_class
from beritaextract.language.reporting_verbs import active_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document, Token

_BRACKET = regex.compile(r"(?r)\s?\((?:(?:sekitar|setara|senilai|hanya|hampir|Rp\.?|US\$)\s?){0,2}$")
_BRACKET_REACH = 24
_ANAPHORA = frozenset("jumlahnya totalnya angkanya jumlah angka total nilai".split())
_ANAPHORIC_STEMS = ("jumlah", "total", "angka", "nilai")
_LABEL = regex.compile(
    r"(?:^(?:[-•*·–]\s?)?|(?<=\s)[-•*·–]\s?|[.;]\s|\d{1,2}[.)]\s)(\p{L}[\p{L}\d/&()-]*+(?:\s[\p{L}\d/&()-]++){0,4}+)\s?:\s"
    r"(?:(?:dari|sekitar|minimal|maksimal|paling\s\p{L}++)\s)?(?:Rp\.?\s?)?$"
)
# Copulas that a relative clause may hold: `yang masih dirawat sebanyak`.
_NO_LEADS = frozenset("belum sudah telah masih tidak".split())


_BESIDE = 2


@lru_cache(maxsize=1)
def _passed_over() -> frozenset[str]:
    return quantity_copulas() | function_words() | time_words()


@dataclass(slots=True)
class SubjectPhrase:
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


def may_point_back(document: Document, start: int, floor: int) -> bool:
    """Whether the lead of the figure at `start` can be anaphoric: a quick look, and no proof."""
    near = document.view[max(0, floor, start - REACH) : start].lower()
    return any(stem in near for stem in _ANAPHORIC_STEMS)


def subject_phrase_of(document: Document, start: int, floor: int, *, people: bool) -> SubjectPhrase:
    """The lead of the figure at `start`; nothing before `floor`, where the figure before ends, is looked at.

    `people` says that the figure counts things or people, which a relative clause may describe at length: `pasien yang
    masih menjalani perawatan sebanyak 52 orang`.
    """
    clause = clause_before(document, start, floor)
    tokens, words = clause.tokens, clause.words
    end = len(tokens)
    verb: Token | None = None
    copula = anaphoric = False
    behind = ""  # the word behind the one that is looked at
    while end:
        text, word = tokens[end - 1].text, words[end - 1]
        before = words[end - 2] if end > 1 else ""
        if word in _ANAPHORA and (word.endswith("nya") or behind in word_class("demonstratives")):
            anaphoric = True
        if text == ",":
            # `…, yakni 36,9 persen` goes on behind the comma, a list does not
            if not before or behind not in quantity_copulas():
                break
        elif text == word and word in active_cues() and before not in word_class("personal_pronouns"):
            return SubjectPhrase(None, tokens[end - 1], copula, anaphoric)  # whoever speaks is not measured
        elif word in ("akhir", "awal") and text != word and _in_name(tokens, end - 1):
            break  # `Perhitungan Akhir sebesar`
        elif word in _passed_over() or not text[0].isalpha() or text == "M":
            copula = copula or (
                verb is None and word in quantity_copulas() and word not in figure_words("weak_copulas")
            )
        elif word in word_class("roman_numerals") and before in time_words():
            pass  # `pada kuartal I 2019 menjadi`
        elif text == word and (before in word_class("comparatives") or word in figure_words("changes")):
            pass  # `paling singkat`, `ringgit jatuh`
        elif (
            text == word
            and word in figure_words("adjectives")
            and (behind or before in word_class("comparatives") or before in quantity_copulas())
        ):  # `harga tinggi mencapai`, `menguat tipis`
            pass
        elif text == word and (
            before in word_class("first_second_pronouns") or before in word_class("personal_pronouns")
        ):
            verb = verb or tokens[end - 1]  # a bare verb behind its agent: `pasar murah kami gelar dua kali`
            end -= 1
        elif text == word and word in states() and behind in quantity_copulas():
            pass
        elif word == "parkir" and behind == "di":
            copula = True  # `indeks itu parkir di 4.916`
        elif text == word and is_verb(word):
            verb = verb or tokens[end - 1]
        else:
            break
        end -= 1
        behind = words[end]
    phrase = None
    if "yang" in words:
        described = (people and (end < len(tokens) or words[end - 1] in states())) or (
            end < len(tokens) and is_verb(tokens[end].text) and tokens[end].text not in quantity_copulas()
        )
        phrase = (_relative_head(document, clause, end) if described else None) or _behind_relative(clause, end)
    phrase = phrase or phrase_ending(clause, end)
    if phrase is not None and (not people or copula):
        beside = (
            0 < phrase.start - floor <= _BESIDE
        )  # the noun of another figure: `nilai emisi dari 21 perusahaan mencapai`
        whole = clause_before(document, start, 0) if beside and floor else clause
        phrase = _quantity_before(whole, phrase.start, people) or phrase
    if phrase is None and (not tokens or end == 0):
        phrase = _label(document, start)
    pointed = bool(words) and words[0] in ("ini", "itu") and tokens[0].text != words[0]  # `Ini naik 2 persen`
    return SubjectPhrase(phrase, verb, copula, (anaphoric or (pointed and end == 0)) and phrase is None)


def _in_name(tokens: list[Token], index: int) -> bool:
    """Whether the word before has a capital too and is no time: `Perhitungan Akhir`, but not `Senin Malam`."""
    before = tokens[index - 1].text if index else ""
    return before[:1].isupper() and before.isalpha() and before.lower() not in time_words()


def clause_subject(document: Document, start: int) -> Range | None:
    """The noun phrase before the last verb that has one: `unggahan itu` of `unggahan itu mendapat 7 komentar dan
    dibagikan 2 kali`.
    """
    sentence = document.sentences[document.sentence_at(start)] if document.sentences else Range(0, start)
    clause = clause_before(document, start, max(sentence.start, start - REACH))
    for index in range(len(clause.tokens) - 1, 0, -1):
        if clause.tokens[index].text != clause.words[index] or not is_verb(clause.words[index]):
            continue
        end = index
        while end and clause.words[end - 1] in figure_words("passed_before_predicate"):
            end -= 1
        if end and clause.words[end - 1] not in _passed_over():
            phrase = phrase_ending(clause, end)
            if phrase is not None:  # `video berdurasi 47 detik itu ditonton 3 kali`
                return (
                    None if document.view[max(0, phrase.start - 3) : phrase.start].rstrip()[-1:].isdigit() else phrase
                )
    return None


def _quantity_before(clause: Clause, start: int, people: bool) -> Range | None:
    """`nilai ekspor` of `nilai ekspor produk milik PT Rasa mencapai`: the noun of a quantity that the phrase modifies.

    `start` is where the phrase starts that stands next to the figure.
    """
    words, tokens = clause.words, clause.tokens
    nouns = figure_words("counting_nouns" if people else "quantity_nouns")
    for index in range(len(tokens) - 1, -1, -1):
        if tokens[index].text == "," and tokens[index].start < start:
            return None
        if tokens[index].start >= start or without_nya(words[index]) not in nouns:
            continue
        before = words[index - 1] if index else ""
        if index and tokens[index].text != words[index]:
            continue  # `Menteri Investasi Rina`
        if before in figure_words("noun_joiners") or (before and not ends_noun_phrase(before)):
            continue
        if before in word_class("comparatives"):
            continue  # `lebih tinggi dari inflasi`
        end = index + 1
        while end < len(tokens) and end - index < LONGEST and not ends_noun_phrase(tokens[end].text):
            end += 1
        follows = words[end] if end < len(words) else ""
        if tokens[end - 1].end > start or follows not in figure_words("modifying_words"):
            return None
        return Range(tokens[index].start, tokens[end - 1].end)
    return None


def _label(document: Document, start: int) -> Range | None:
    """The label of a list item: `- Cabai rawit: Rp 55.000`, `1. Mesin 5 PK: 700 unit`."""
    line = max(document.view.rfind("\n", max(0, start - REACH), start) + 1, start - REACH)
    before = document.view[line:start]
    match = _LABEL.search(before) if ":" in before else None
    return Range(line + match.start(1), line + match.end(1)) if match else None


def phrase_before_bracket(document: Document, start: int, floor: int) -> Range | None:
    """`rata-rata nasional (22,85%)`: the noun phrase whose value a bracket gives."""
    bracket = _BRACKET.search(document.view, max(floor, start - _BRACKET_REACH), start)
    if bracket is None:
        return None
    clause = clause_before(document, bracket.start(), floor)
    if clause.words and clause.words[0] in word_class("prepositions"):
        return None  # an adjunct of the figure before
    return phrase_ending(clause, len(clause.tokens))


def _relative_head(document: Document, clause: Clause, end: int) -> Range | None:
    """`PDP yang telah selesai dipantau sebanyak …`: the head of the clause, with it where it is short."""
    tokens = clause.tokens
    for index in range(min(end, len(tokens) - 1), -1, -1):
        if tokens[index].text == "," or index < end - 8:
            return None
        if tokens[index].text != "yang":
            continue
        head = phrase_ending(clause, index)
        last = index
        while last + 1 < len(tokens) and last < index + 3 and not _leads(clause.words[last + 1]):
            last += 1
        if head is None:  # `sedangkan yang divaksin sebanyak`
            while tokens[last].text == ",":
                last -= 1
            bare = index == 0 and last > index and is_verb(clause.words[index + 1])
            return Range(tokens[0].start, tokens[last].end) if bare and _opens(document, tokens[0].start) else None
        words = sum(1 for token in tokens[: last + 1] if token.start >= head.start)
        return Range(head.start, tokens[last].end) if last > index and words < LONGEST else head
    return None


def _opens(document: Document, start: int) -> bool:
    """Whether the word at `start` has no noun before it: it opens the clause, but for words like `sedangkan`."""
    before = document.token_at(start - 1)
    word = document.tokens[before].text if before >= 0 else ""
    return not word[:1].isalpha() or word.lower() in function_words()


def _behind_relative(clause: Clause, end: int) -> Range | None:
    """`harga yang ditetapkan pemerintah`: the head of a relative clause of which only the agent stands before `end`."""
    tokens = clause.tokens
    for index in range(end - 1, max(0, end - 6), -1):
        if tokens[index].text == "yang":
            verb = tokens[index + 1].text if index + 1 < end else ""
            return phrase_ending(clause, index) if is_verb(verb) and verb.startswith("di") else None
        if tokens[index].text == ",":
            return None
    return None


def _leads(word: str) -> bool:
    return word in quantity_copulas() and word not in _NO_LEADS
