"""Modifiers: what bounds or softens a figure, before it (`sekitar`) or behind it (`55 persen lebih`)."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import Modifier, modifier_words
from beritaextract.figures.phrases import word_at
from beritaextract.figures.words import figure_words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.text import Document

_BOUNDS = ("at_least", "at_most")
_SIGNS = regex.compile(r"([±~≈≥≤<>]=?|\+/-|>=|<=)\s?(?:Rp\.?\s?)?$")
_SIGN_ENDS = frozenset("±~≈≥≤<>=-")
# `Maks. 5 orang`, `min. 2`: the stop ends no sentence; `min 2` without it is a minus
_SHORT = regex.compile(r"(?<!\p{L})(ma?ks\.?|max\.?|min\.|minim\.?)\s(?:Rp\.?\s?)?$", regex.I)
_MINMAX_BEHIND = regex.compile(
    r"\s(minimal|maksimal|minimum|maksimum|paling lama|paling banyak|paling sedikit|paling lambat)"
    r"(?=\s?[.,;)\n”\"]|$|\s(?:per|dan|untuk|dari|sejak|di|pada)\b)"
)
_MINMAX_WORDS = frozenset("minimal maksimal minimum maksimum paling".split())
_MAX_SKIPPED = 3


def modifier_of(document: Document, candidate: Candidate) -> Modifier:
    """The modifier of a figure; `exact` where nothing says otherwise."""
    before = _modifier_before(document, candidate)
    if before is not None:
        return before
    after = _modifier_after(document.view, candidate)
    if after is not None:
        return after
    return candidate.modifier or "exact"


def _modifier_before(document: Document, candidate: Candidate) -> Modifier | None:
    view, start = document.view, candidate.start
    words = modifier_words()
    near = view[max(0, start - 10) : start]
    lower = near.lower()
    if "ks" in lower or "max" in lower or "min" in lower:
        short = _SHORT.search(view, max(0, start - 10), start)
        if short:
            return "at_most" if short.group(1).lower().startswith("ma") else "at_least"
    if near.rstrip()[-1:] in _SIGN_ENDS or "Rp" in near:
        sign = _SIGNS.search(view, max(0, start - 6), start)
        if sign:
            return words.before.get(sign.group(1))
    tokens = document.tokens
    last = document.token_at(start - 1)
    if last >= 0 and tokens[last].end > start:
        last -= 1  # the number is glued to letters: what it is bound by stands before them
    light, floor = True, -1
    for _ in range(_MAX_SKIPPED + 1):
        word = tokens[last].text.lower() if last >= 0 else ""
        ends = word in words.last
        if not ends and word not in figure_words("verbs_after_bound"):
            return None
        if floor < 0:
            floor = document.sentences[document.sentence_at(start)].start if document.sentences else 0
        found = _ending_at(document, last, floor, candidate.kind in ("money", "percent")) if ends else None
        if found is not None:
            return found if light or found in _BOUNDS else None
        if tokens[last].start < floor or word not in figure_words("verbs_after_bound"):
            return None
        light = light and word in figure_words("words_after_bound")
        last -= 1
    return None


def _ending_at(document: Document, last: int, floor: int, amount: bool) -> Modifier | None:
    """The modifier whose words end at token `last`, longest first."""
    words = modifier_words()
    texts: list[str] = []
    for index in range(last, max(-1, last - words.longest), -1):
        token = document.tokens[index]
        if token.start < floor:
            break
        texts.append(token.text.lower())
    for length in range(len(texts), 0, -1):
        phrase = " ".join(reversed(texts[:length]))
        found = words.before.get(phrase)
        if found is not None and (amount or phrase not in words.of_amounts):
            return found
    return None


def _modifier_after(view: str, candidate: Candidate) -> Modifier | None:
    places = [candidate.tail]
    if candidate.kind == "count" and candidate.unit_range is not None:
        places.append(candidate.unit_range.end)
    for at in places:
        word = word_at(view, at)
        if word is None:
            continue
        for payloads, _, end in modifier_words().after.opening(view, word):
            following = word_at(view, end)
            if following and following.form in payloads[0].unless:
                continue
            # `tiga malam lebih berharga`: an adjective with a prefix is compared, too
            if payloads[0].unless and following and following.form.startswith(("ber", "ter")):
                continue
            return payloads[0].modifier
        match = _MINMAX_BEHIND.match(view, at) if word.form in _MINMAX_WORDS else None
        if match:
            found = modifier_words().before.get(match.group(1))
            if found is not None:
                return found
    return None
