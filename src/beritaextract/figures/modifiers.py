"""Modifiers: what bounds or softens a figure, before it (`sekitar`) or behind it (`55 persen lebih`)."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import Modifier, modifier_words
from beritaextract.figures.phrases import word_at
from beritaextract.text import Document

# Words between a modifier and its number: `lebih dari sebanyak 5`, `maksimal hanya dua`.
_LIGHT = frozenset(
    "hanya sebanyak sebesar senilai sejumlah selama waktu cuma sampai dari harga usia angka total uang".split()
)
# Between a bound and its number verbs may stand too: `paling lambat dilakukan empat hari`, `sedikitnya ada 30 rumah`.
_LIGHT_AFTER_BOUND = _LIGHT | frozenset(
    "ada terdapat butuh membutuhkan dibutuhkan diperlukan perlu memerlukan dilakukan sudah telah akan harus berusia "
    "berjumlah mencapai tercatat memiliki punya menghabiskan dalam kurun jangka tersedia berisi".split()
)
_BOUNDS = ("at_least", "at_most")
_SIGNS = regex.compile(r"([±~≈≥≤<>]=?|\+/-|>=|<=)\s?(?:Rp\.?\s?)?$")
# `Maks. 5 orang`, `min. 2`: the stop ends no sentence; `min 2` without it is a minus
_SHORT = regex.compile(r"(?<!\p{L})(ma?ks\.?|max\.?|min\.|minim\.?)\s(?:Rp\.?\s?)?$", regex.I)
_MINMAX_BEHIND = regex.compile(
    r"\s(minimal|maksimal|minimum|maksimum|paling lama|paling banyak|paling sedikit|paling lambat)"
    r"(?=\s?[.,;)\n”\"]|$|\s(?:per|dan|untuk|dari|sejak|di|pada)\b)"
)
_MAX_SKIPPED = 3


def find(document: Document, candidate: Candidate) -> Modifier:
    """The modifier of a figure; `exact` where nothing says otherwise."""
    before = _before(document, candidate)
    if before is not None:
        return before
    behind = _behind(document.view, candidate)
    if behind is not None:
        return behind
    return candidate.modifier or "exact"


def _before(document: Document, candidate: Candidate) -> Modifier | None:
    view = document.view
    sign = _SIGNS.search(view, max(0, candidate.start - 6), candidate.start)
    words = modifier_words()
    short = _SHORT.search(view, max(0, candidate.start - 10), candidate.start)
    if short:
        return "at_most" if short.group(1).lower().startswith("ma") else "at_least"
    if sign:
        return words.before.get(sign.group(1))
    last = document.token_at(candidate.start - 1)
    if last >= 0 and document.tokens[last].end > candidate.start:
        last -= 1  # the number is glued to letters: what it is bound by stands before them
    floor = document.sentences[document.sentence_at(candidate.start)].start if document.sentences else 0
    light = True
    for _ in range(_MAX_SKIPPED + 1):
        ends = last >= 0 and document.tokens[last].text.lower() in words.last
        found = _ending_at(document, last, floor, words.before, words.longest) if ends else None
        if found is not None:
            return found if light or found in _BOUNDS else None
        if last < 0 or document.tokens[last].start < floor:
            return None
        word = document.tokens[last].text.lower()
        if word not in _LIGHT_AFTER_BOUND:
            return None
        light = light and word in _LIGHT
        last -= 1
    return None


def _ending_at(document: Document, last: int, floor: int, words: dict[str, Modifier], longest: int) -> Modifier | None:
    """The modifier whose words end at token `last`, longest first."""
    texts: list[str] = []
    for index in range(last, max(-1, last - longest), -1):
        token = document.tokens[index]
        if token.start < floor:
            break
        texts.append(token.text.lower())
    for length in range(len(texts), 0, -1):
        found = words.get(" ".join(reversed(texts[:length])))
        if found is not None:
            return found
    return None


def _behind(view: str, candidate: Candidate) -> Modifier | None:
    places = [candidate.tail]
    if candidate.kind == "count" and candidate.unit_range is not None:
        places.append(candidate.unit_range.end)
    for at in places:
        for payloads, _, end in modifier_words().after.at(view, at):
            following = word_at(view, end)
            if following and following.form in payloads[0].unless:
                continue
            return payloads[0].modifier
        match = _MINMAX_BEHIND.match(view, at)
        if match:
            found = modifier_words().before.get(match.group(1))
            if found is not None:
                return found
    return None
