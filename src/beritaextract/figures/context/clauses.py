"""The words before a figure in its clause."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from beritaextract.figures.words import figure_words
from beritaextract.language.reporting_verbs import bare_cues, clitic_cues
from beritaextract.matches import Range
from beritaextract.text import Document, Token

LONGEST = 5  # words of a noun phrase
REACH = 160
_MARKS = frozenset('.;:!?[]“”"‘’—–()')
_DASHES = frozenset("–—")
_LONGEST_INSERTION = 8
_LONGEST_ABBREVIATION = 9


@dataclass(slots=True)
class Clause:
    """The tokens of a clause, and their words in lower case, which every rule asks for.

    Attributes:
        bridged: where tokens start that go on behind an abbreviation in brackets: `ojek online (ojol) roda dua`.
    """

    tokens: list[Token]
    words: list[str]
    bridged: frozenset[int] = frozenset()


def clause_before(document: Document, start: int, floor: int) -> Clause:
    """The clause before `start`, back to `floor`, without what stands in closed brackets or between two commas."""
    sentence = document.sentences[document.sentence_at(start)] if document.sentences else Range(0, start)
    first = max(sentence.start, floor, start - REACH)
    tokens = document.tokens
    kept: list[Token] = []
    words: list[str] = []
    inner: list[str] = []
    bridged: set[int] = set()
    depth = commas = 0
    for index in range(document.token_at(start - 1), -1, -1):
        token = tokens[index]
        if token.start < first:
            break
        text = token.text
        word = text.lower()
        if not text.isalpha():
            if text == ")":
                depth += 1
                inner.clear()
                continue
            if text == "(" and depth:
                depth -= 1
                if len(inner) == 1 and inner[0].isalpha() and len(inner[0]) < _LONGEST_ABBREVIATION and kept:
                    bridged.add(kept[-1].start)
                continue
            if text in _DASHES and not depth and document.view[token.start - 1 : token.start].isalnum():
                continue  # `Januari–April`
            commas += text == "," and not depth
        if depth:
            inner.append(text)
            continue
        if word == "sementara" and not kept:
            continue  # `perolehan suara sementara 44.231`
        if word in figure_words("clause_openers") or text in _MARKS:
            break
        kept.append(token)
        words.append(word)
    kept.reverse()
    words.reverse()
    found = _without_insertions(kept) if commas > 1 else Clause(kept, words)
    if bridged:
        found.bridged = frozenset(bridged)
    return found


def _without_insertions(tokens: list[Token]) -> Clause:
    """The clause without what stands between two commas and is no part of it: `, kata Rudi,`."""
    commas = [index for index, token in enumerate(tokens) if token.text == ","]
    for first, last in reversed(list(pairwise(commas))):
        inner = tokens[first + 1 : last]
        if not inner or len(inner) > _LONGEST_INSERTION:
            continue
        first_word = inner[0].text.lower()
        told = first_word in bare_cues() or first_word in clitic_cues() or first_word in ("menurut", "misalnya")
        place = len(inner) < LONGEST and all(token.text[:1].isupper() for token in inner)
        if told or (place and first > 0 and tokens[first - 1].text[:1].isupper()):
            tokens = tokens[:first] + tokens[last + 1 :]
    return Clause(tokens, [token.text.lower() for token in tokens])
