"""What stands behind a figure: what it counts or measures, what it is for, and what has become of those counted."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.noun_phrases import phrase_behind
from beritaextract.figures.words import ends_noun_phrase, figure_words, is_verb, states
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

DURATIONS = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
LENGTHS = frozenset({"m", "km", "cm", "mm", "mile", "nmi"})
AREAS = frozenset({"m2", "km2", "ha"})
SIZES = LENGTHS | AREAS | {"°C", "magnitude", "km/h", "kW", "MW", "cc"}
_PURPOSE = regex.compile(r"\s(?:untuk|bagi|dari|guna|pada|sebagai)\s(?=\p{L})")
_LEADING = regex.compile(r"\s(?:di antaranya|diantaranya|yang|lainnya|lain|dinyatakan|telah|sudah|masih|selesai)\b")
_HOLDING = regex.compile(r"\s(?:berisi|berisikan|bermuatan|isi)\s")


def counted_behind(document: Document, candidate: Candidate) -> Range | None:
    """What is counted or measured, where it stands behind the figure and nothing before it can matter."""
    if candidate.kind == "measure":
        other = candidate.unit in DURATIONS or candidate.unit in SIZES
        return None if other else phrase_behind(document, candidate.tail)
    unit = candidate.unit_range
    if candidate.kind != "count" or unit is None or unit.start < candidate.numeral.end:
        return None
    if candidate.classifier:
        return phrase_behind(document, unit.end)
    if candidate.unit in figure_words("packages") and phrase_behind(document, unit.end) is None:
        return None  # `minyak goreng sebanyak 600 botol`
    return phrase_behind(document, unit.start) or unit


def contents_behind(document: Document, unit: Range) -> Range | None:
    """What packages are said to hold: `lima truk berisi nangka`."""
    holding = _HOLDING.match(document.view, unit.end)
    return phrase_behind(document, holding.end() - 1) if holding is not None else None


def capitalised_behind(document: Document, at: int) -> Range | None:
    """`untuk tiga Poktan`: a noun that has the capital of a name."""
    return phrase_behind(document, at) if document.view[at + 1 : at + 2].isupper() else None


def purpose_behind(document: Document, candidate: Candidate) -> Range | None:
    """`Rp 26 miliar untuk vaksinasi`: what an amount is for."""
    match = _PURPOSE.match(document.view, candidate.tail)
    at = match.end() if match else candidate.tail
    token = document.tokens_in(at, at + 40)[:1]
    if match and token and is_verb(token[0].text) and token[0].start == at:  # `untuk menanggung pengobatan …`
        at = token[0].end
    return phrase_behind(document, at)


def state_behind(document: Document, at: int) -> Range | None:
    """`124 orang di antaranya meninggal dunia`, `1.284 orang masih dirawat`: what has become of those counted."""
    match = _LEADING.match(document.view, at)
    while match:
        at = match.end()
        match = _LEADING.match(document.view, at)
    tokens = document.tokens_in(at, at + 60)
    if (
        not tokens
        or tokens[0].start - at > 2
        or tokens[0].text.lower() not in figure_words("outcomes") | figure_words("care_verbs")
    ):
        return None
    last = tokens[0]
    for token in tokens[1:3]:
        if ends_noun_phrase(token.text) and token.text not in states():
            break
        last = token
    return Range(tokens[0].start, last.end)
