"""Refusals by form: numbers that are tied to letters, marks or other digits are identifiers."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context, short_integer
from beritaextract.figures.context.parted_digits import is_quantity
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.resolve import kind_of
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

MALFORMED = Rule(
    "figures.refusals.malformed",
    "the separators do not make a number",
    examples=("Versi 1.2.3 dirilis.",),
    counterexamples=("Ada 1.234 warga.",),
)
ADDRESS = Rule(
    "figures.refusals.address",
    "the number is part of a web address, a handle or a tag",
    examples=("Buka www.berita24.com sekarang.",),
    counterexamples=("Buka 24 berita sekarang.",),
)
GLUED = Rule(
    "figures.refusals.glued",
    "letters right at the number make it part of a name, like `G20` or `4G`",
    examples=("Negara G20 sepakat.", "Jaringan 4G padam."),
    counterexamples=("Biayanya sebesar5 juta rupiah.",),
)
JOINED = Rule(
    "figures.refusals.joined",
    "a hyphen, dot, slash or colon ties the number to what stands beside it: a name, a date, a score",
    examples=("Kasus Covid-19 turun.", "Perbandingannya 1:25 saja."),
    counterexamples=("Kasus turun 19 persen.",),
)
LETTER = Rule(
    "figures.refusals.letter",
    "a number and a single capital are a name, like `3 M`",
    examples=("Terapkan 3 M setiap hari.",),
    counterexamples=("Terapkan 3 langkah itu.",),
)
MINUTE = Rule(
    "figures.refusals.minute",
    "a stroke behind the number counts minutes, of a match or a lap: `(34')`, `1'38.068`",
    examples=("Gol dicetak Sulaiman (34').", "Ia mencatat waktu 1'38.068 di lintasan itu."),
    counterexamples=("Gol dicetak 34 pemain.",),
)
LAW_ARTICLE = Rule(
    "figures.refusals.law",
    "a number before the name of a law is one of its articles",
    examples=("Ia dijerat 378 KUHP.",),
    counterexamples=("Ia dijerat 3 pasal.",),
)
FLIGHT = Rule(
    "figures.refusals.flight",
    "two capitals and digits behind a word for a flight or train are its number",
    examples=("Pesawat SU 724 tujuan Ambon batal terbang.",),
    counterexamples=("Pesawat itu memuat 724 orang.",),
)

# A word in small letters; with a capital it is a name: `Moto3 GP`.
_WORD_GLUED = regex.compile(r"(?<!\p{L})\p{Ll}{4,}$|(?<!\p{L})\p{Lu}\p{Ll}{6,}$")
_LONGEST_GLUED = 24
_TIED_BEFORE = regex.compile(r"(?:[\p{L}\d)][-–/.+=]|\d\s?:\s?|\p{L}\s-)$")
_WORD_DASH = regex.compile(r"(?<!\p{L})\p{Ll}{4,}[-–]$")
_LAW_BEHIND = regex.compile(r"\s(?:KUHP|KUHAP|KUHPerdata|KUHPdt|KUH\s|UU\s(?:No|RI|\p{Lu})|jo\b|juncto\b)")
_LAWS = ("KUH", "UU", "jo", "juncto")
# `penerbangan SU 724`: the code of an airline, and digits
_FLIGHT_BEFORE = regex.compile(r"(?:^|[^\p{L}\d])(?:\p{Lu}{2}|\p{Lu}\d|\d\p{Lu})[\s-]$")
_FLIGHT_WORD = regex.compile(r"\b(?:penerbangan|pesawat|flight|maskapai|nomor|kereta|KA|kapal|KRI|KM)\b", regex.I)
# `Gol: Budi (34', 78')`
_ORDINAL_BEFORE = regex.compile(r"(?:^|[^\p{L}])ke-$", regex.I)
_MINUTES = frozenset("'’‘′`")
# `(34')`, `(14' dan 24')`, `10', 24'`, the lap time `1'38.068`
_MINUTE_BEHIND = regex.compile(r"[),;.]|\s?\(?(?:P|OG|pen)\b|\s(?:dan\s|serta\s|&\s)?\d{1,3}\+?\d?['’‘′`]|\d{2}[.,]\d")
# `(waktu x MET x 3.5 x berat) / 200`
_FORMULA_BEFORE = regex.compile(r"[\p{L})]\s[x×*/÷=]\s$")
_QUOTES = frozenset("“”\"‘’'")
# Letters that a scan of paper leaves in place of 5, 8, 2 and 6: `1S persen`.
_LIKE_DIGITS = frozenset("SBZG")
_TIMES_SIGNS = ("x", "X", "×")
_GLUE = frozenset("_@#&+=\\")
_TIED_BEHIND = regex.compile(r"(?:[/:]|\s:\s|[.,]?-|–|°)\d|[-/](?!an\b)\p{L}")
_LETTER_BEHIND = regex.compile(r"\s\p{Lu}(?![\p{L}\d]|\.[^\S\n]*+\S)")
_ADDRESS = regex.compile(r"https?:|www\.|[@#]|\S*?\p{L}\S{0,60}\.\p{L}{2,6}(?:/|$)")
_ADDRESS_MARKS = frozenset(".:@#")


def refuse_malformed(candidate: Candidate) -> Refusal | None:
    """`1.2.3`, `10.11.2020`: marks that make no number."""
    if candidate.numeral.vague:
        return None
    for numeral in (candidate.numeral, candidate.high):
        if numeral is not None and not numeral.is_readable(kind_of(candidate)):
            told = candidate.kind != "count" or candidate.known_noun
            return Refusal(MALFORMED, doubt="the separators make no number: it is left open" if told else "")
    return None


def refuse_code(candidate: Candidate, view: str) -> Refusal | None:
    """`KPTS./SR.310/M/09/2025`: what looks like a currency sign is part of the number of a document."""
    before, behind = view[candidate.start - 1 : candidate.start], view[candidate.end : candidate.end + 1]
    return Refusal(JOINED) if before == behind == "/" and candidate.start else None


def refuse_address(candidate: Candidate, context: Context) -> Refusal | None:
    """`www.berita24.com`, `@warga62`."""
    numeral = candidate.numeral
    if context.before[-1:] == " " and not context.view[numeral.end : numeral.end + 1].strip():
        return None
    token = context.token
    if _ADDRESS_MARKS.isdisjoint(token):
        return None
    if len(token) > numeral.end - numeral.start and _ADDRESS.match(token):
        return Refusal(ADDRESS)
    return None


def refuse_glued_before(candidate: Candidate, context: Context) -> Refusal | None:
    """`G20`, `Covid-19`, `ke-3`, `7/2016`."""
    if candidate.form == "unit-before" or candidate.multiplied:
        return None  # `M5,2`, `2x5 kg`
    last = context.before[-1:]
    if last.isalpha() or last in ("_", "@", "#"):
        doubled = candidate.numeral.raw == "2"  # `capek2 jalan`
        if (
            not doubled
            and _WORD_GLUED.search(context.before[-_LONGEST_GLUED:])
            and candidate.numeral.digits
            and (candidate.unit or candidate.numeral.scaled)
        ):
            return None  # `sebesar5 juta`: the scraper lost a blank
        return Refusal(GLUED)
    if last == " " and context.before[-2:-1] not in (":", "-"):
        formula = candidate.kind == "count" and candidate.unit is None and _FORMULA_BEFORE.search(context.before[-5:])
        return Refusal(JOINED) if formula else None
    if last in _MINUTES and context.before[-2:-1].isdigit():
        return Refusal(MINUTE)
    if _TIED_BEFORE.search(context.before[-4:]):
        if candidate.kind != "count" and (_WORD_DASH.search(context.before) or context.before.endswith(" -")):
            return None
        return Refusal(JOINED, names_one=_ORDINAL_BEFORE.search(context.before) is not None)
    return None


def refuse_glued_after(candidate: Candidate, context: Context) -> Refusal | None:
    """`4G`, `3 M`, `2-1`, `10:30`."""
    view, end = context.view, candidate.numeral.tail if candidate.high is None else candidate.tail
    if candidate.multiplied and view[end : end + 1] in _TIMES_SIGNS:
        return None  # `1920x1080 piksel`
    if candidate.unit_range is not None and candidate.unit_range.start <= end:
        quoted = context.before[-1:] in _QUOTES
        named = quoted or (context.word[:1].isupper() and not context.opens)
        unknown = candidate.kind == "count" and (quoted or not candidate.known_noun) and not candidate.numeral.scaled
        return Refusal(GLUED) if unknown and named and context.before[-2:] != "Rp" else None  # `akun “65bintara”`
    mark = view[end : end + 1]
    if mark == " " and view[end + 1 : end + 2].islower():
        return None
    if candidate.high is None and candidate.numeral.digits and _LETTER_BEHIND.match(view, end):
        return Refusal(LETTER)
    plus = mark == "+" and not view[end + 1 : end + 2].isalnum()  # `12.000+ agen`
    if candidate.high is None and (mark.isalpha() or (mark in _GLUE and not plus)):
        doubt = mark in _LIKE_DIGITS and not view[end + 1 : end + 2].isalnum() and is_quantity(view, end + 1)
        return Refusal(GLUED, doubt=f"{mark} may be a digit: the number is left open" if doubt else "")
    if mark in _MINUTES and context.before[-1:] not in _MINUTES and _MINUTE_BEHIND.match(view, end + 1):
        return Refusal(MINUTE)
    rated = candidate.numeral.scaled and mark == "/" and view[end + 1 : end + 2].isalpha()  # `4jt/bln`
    if not rated and _TIED_BEHIND.match(view, end):
        return Refusal(JOINED)
    return None


def refuse_law_article(candidate: Candidate, context: Context) -> Refusal | None:
    """`pasal 372 KUHP dan 378 KUHP`: a number before a code of law is an article of it."""
    if (
        context.following.startswith(_LAWS)
        and candidate.numeral.digits
        and _LAW_BEHIND.match(context.view, candidate.end)
    ):
        return Refusal(LAW_ARTICLE)
    return None


def refuse_flight(candidate: Candidate, context: Context) -> Refusal | None:
    """`penerbangan SU 724 tujuan Ambon`, `KA BD 318`."""
    last = context.before[-2:-1]
    if not (last.isupper() or last.isdigit()) or not short_integer(candidate, 4):
        return None
    if not _FLIGHT_BEFORE.search(context.before):
        return None
    if _FLIGHT_WORD.search(context.before) and not candidate.classifier:
        return Refusal(FLIGHT)
    return None
