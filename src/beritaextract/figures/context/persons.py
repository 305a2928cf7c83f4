"""Subjects that are persons and names: whose age a figure says, and what stands before the bracket of a figure."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.clauses import Clause, clause_before
from beritaextract.figures.context.noun_phrases import innermost_phrase, phrase_ending
from beritaextract.figures.context.subject_phrase import clause_subject
from beritaextract.figures.words import figure_words, function_words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document

# What has a bracket of its own: a name of at most four words.
_NAMED_BRACKET = regex.compile(
    r"(?r)(?<![\p{L}\d-])(\p{Lu}[\p{L}-]+(?:\s(?:\p{Lu}[\p{L}-]+|\d+)){0,3})\s?\((?:(\p{L}+(?:-\p{L}+)?),\s)?$"
)
_BRACKET_REACH, _BRACKET_AHEAD = 70, 20
_LONGEST_PREPOSITION = 6
_PLACES = (" di ", " ke ", " dari ", " pada ")
_APPOSITION = regex.compile(r"(?:^|[^\p{L}])(\p{Lu}[\p{L}'’.]*+)(?:,\s|\s?\()$")
# `berusia 70 tahun`, `di usia 35 tahun`, `saat usianya sudah 37 tahun`, `anak di bawah 16 tahun`
_AGE = regex.compile(
    r"(?r)(?<!\p{L})(?:(?P<verb>ber(?:usia|umur))|(?P<noun>usia|umur)(?P<his>nya)?)"
    r"(?:\s(?:baru|sudah|masih|sekitar|di (?:bawah|atas)|(?:kurang|lebih) dari|minimal|maksimal|genap|antara)){0,2}\s$",
    regex.I,
)
_AGE_REACH = 60
_LONGEST_HOLDER = 3  # words
_GROUPS_OF_AGE = frozenset("kelompok batas rentang rata-rata kategori syarat".split())
_PASSED = frozenset("kini sekarang telah sudah masih baru saat ini itu juga".split())
_AT_AGE = frozenset("di pada dalam saat hingga sampai ketika dengan".split())
_AGES = frozenset({"year", "month", "week", "day"})


def aged_person(document: Document, candidate: Candidate) -> Range | None:
    """Whose age a figure says (`lansia berusia 75 tahun`, `Rina meninggal di usia 35 tahun`); None where none is."""
    if candidate.kind != "measure" or candidate.unit not in _AGES:
        return None
    view, start = document.view, candidate.start
    first = max(0, start - _AGE_REACH)
    age = _AGE.search(view, first, start)
    if age is None:
        return None
    clause = clause_before(document, age.start(), 0)
    words = clause.words
    before = words[-1] if words else ""
    if age["verb"]:
        return _holder(clause)  # `program untuk lansia berusia …`
    if age["his"]:
        return clause_subject(document, age.start())
    if before == "dengan" or words[-2:] in (["di", "bawah"], ["di", "atas"]):
        holder = innermost_phrase(clause, len(words) - (1 if before == "dengan" else 2))
        if holder is not None:
            return holder  # `lansia dengan usia 75 tahun`, `anak di bawah usia 16 tahun`
    if before in _AT_AGE:
        return clause_subject(document, age.start())
    named = innermost_phrase(clause)
    if named is not None and before in _GROUPS_OF_AGE:
        return Range(named.start, age.end("noun"))  # `kelompok umur`
    return named  # `masyarakat umum usia 12 tahun`


def _holder(clause: Clause) -> Range | None:
    """Who is that old: the noun before `berusia`, or before the relative clause that it stands in."""
    words = clause.words
    end = len(words)
    while end and words[end - 1] in _PASSED:
        end -= 1
    if end and words[end - 1] == "yang":
        return phrase_ending(clause, end - 1)
    if end < len(words):
        return None
    nearest = innermost_phrase(clause, last=_LONGEST_HOLDER)
    first = next((index for index, token in enumerate(clause.tokens) if nearest and token.start == nearest.start), 0)
    return None if first and words[first - 1] in ("di", "ke", "dari") else nearest


def before_bracket(document: Document, candidate: Candidate) -> Range | None:
    """`Kabupaten Indramayu (8,65%)`, `Kasus 104 (Laki-laki, 79 tahun`: what stands before the bracket."""
    view, start = document.view, candidate.start
    if "(" not in view[max(0, start - _BRACKET_AHEAD) : start]:
        return None
    match = _NAMED_BRACKET.search(view, max(0, start - _BRACKET_REACH), start)
    if match is None or (candidate.kind == "measure" and match[2] is None):
        return None
    if candidate.kind not in ("percent", "measure"):
        return None
    if view[max(0, match.start(1) - _LONGEST_PREPOSITION) : match.start(1)].endswith(_PLACES):
        return None  # `jumlah desa mandiri di Lampung (23,51%)`
    return Range(*match.span(1))


def names_somebody(document: Document, candidate: Candidate) -> bool:
    """`BN, 34 tahun,` and `Rizal (37 tahun)`."""
    if candidate.kind != "measure" or candidate.unit not in ("year", "month"):
        return False
    match = _APPOSITION.search(document.view, max(0, candidate.start - 30), candidate.start)
    return match is not None and match[1].lower() not in function_words() | figure_words("clause_openers")


def person(document: Document, candidate: Candidate) -> Range | None:
    """The name before `(37)`."""
    tokens = document.tokens
    index = document.token_at(candidate.start - 1)
    while index >= 0 and not tokens[index].text[:1].isalpha():
        index -= 1
    if index < 0:
        return None
    last = index
    while (
        index
        and last - index < 3
        and tokens[index - 1].text[:1].isupper()
        and tokens[index - 1].end + 2 > tokens[index].start
    ):
        index -= 1
    return Range(tokens[index].start, tokens[last].end)
