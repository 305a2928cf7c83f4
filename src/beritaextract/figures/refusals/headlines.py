"""Refusals of numbers in the headline of another article that a page has glued into its text.

The text room takes such headlines for furniture where it is sure where they end; a number needs only to be among them.
"""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.words import is_bare_verb, is_verb, states
from beritaextract.language.reporting_verbs import bare_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule
from beritaextract.text.words import words

SPLICED = Rule(
    "figures.refusals.spliced-headline",
    "the number stands among capitals right behind a glued stop: the headline of another article",
    examples=("Panen raya\nStok beras aman, katanya.Kapolsek Mawar dan 3 Anggota Diadili di Sidang.",),
    counterexamples=("Stok beras aman, katanya.Bupati mengungkap 2 tantangan warga.",),
)
_CAPITAL_UNIT = regex.compile(r"\d[^\S\n](?:\p{Lu}\p{Ll}++|(?:\p{Lu}{2,5}|Ha|Km|Kg)\b)")
# `ujarnya.Bupati`, `(22/1).Titik`, `pulang"Bupati`
_GLUED_STOP = regex.compile(r"(?r)(?<=[\p{Ll}\p{Lu}\d)”\"]{2})[.!?”\"](?=\p{Lu})")
_WORD = regex.compile(r"[^\s,:;–()“”\"]+")
_REACH, _AHEAD = 110, 60
_FEWEST_CAPITALS = 4


def refuse_spliced_headline(candidate: Candidate, view: str) -> Refusal | None:
    """`ujarnya.Bupati Ancam Denda 50 Persen ke Warga Lalu ia …`."""
    start, end = candidate.start, candidate.end
    if not candidate.numeral.digits or not _CAPITAL_UNIT.search(view, candidate.numeral.start, end + _AHEAD // 3):
        return None
    stop = _GLUED_STOP.search(view, max(0, start - _REACH), start)
    if stop is None or "\n" in view[stop.end() : start]:
        return None
    small = words("headline_function_words")
    before = [match[0] for match in _WORD.finditer(view, stop.end(), start)]
    if not all(word[0].isupper() or word[0].isdigit() or word in small or not word[0].isalpha() for word in before):
        return None
    run = before[1:]  # the first word has the capital of a sentence at any rate
    for match in _WORD.finditer(view, end, end + _AHEAD):
        if not (match[0][0].isupper() or match[0] in small) or "\n" in view[end : match.start()]:
            break
        run.append(match[0])
    capitals = [word.lower() for word in run if word[0].isupper()]
    verbal = any(is_verb(word) or is_bare_verb(word) or word in bare_cues() or word in states() for word in capitals)
    return Refusal(SPLICED) if verbal and len(capitals) >= _FEWEST_CAPITALS else None
