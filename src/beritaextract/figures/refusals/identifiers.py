"""Refusals by form: numbers that are tied to letters, marks or other digits are identifiers."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context, short_integer
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.words import figure_words
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
    "a stroke behind the number counts the minutes of a match: `(34')`",
    examples=("Gol dicetak Sulaiman (34').",),
    counterexamples=("Gol dicetak 34 pemain.",),
)
LEADING_ZERO = Rule(
    "figures.refusals.leading-zero",
    "numbers that begin with 0 are identifiers",
    examples=("Kode wilayahnya 007.",),
    counterexamples=("Kadarnya 0,07 persen.",),
)
LONG = Rule(
    "figures.refusals.long",
    "a long row of digits without separators is an identifier",
    examples=("Rekening bank 12345678901 dibekukan.",),
    counterexamples=("Ada 1.234.567 rekening.",),
)
POSTCODE = Rule(
    "figures.refusals.postcode",
    "five digits at the end of an address are a postcode",
    examples=("Di Jalan Kenanga Blok A, 12950.",),
    counterexamples=("Di sana ada 12.950 orang.",),
)
PHONE = Rule(
    "figures.refusals.phone",
    "part of a telephone number",
    examples=("Hubungi (021) 555 saja.",),
    counterexamples=("Hubungi 555 warga.",),
)
PLATE = Rule(
    "figures.refusals.plate",
    "capitals, digits, capitals are a licence plate",
    examples=("Mobil B 9619 NRV.",),
    counterexamples=("Mobil itu 96 kilogram.",),
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

_WORD_GLUED = regex.compile(r"\p{L}\p{Ll}{3,}$")
_TIED_BEFORE = regex.compile(r"(?:[\p{L}\d)][-–/.+=]|\d\s?:\s?|\p{L}\s-)$")
_WORD_DASH = regex.compile(r"\p{Ll}{4}[-–]$")
_PHONE_BEFORE = regex.compile(r"(?:\+(?:\d[\d\s()-]{0,16})?|\(0?\d{2,4}\)\s?-?|\b0\d{2,4}[-\s]|\d{3,4}-)$")
_LAW_BEHIND = regex.compile(r"\s(?:KUHP|KUHAP|KUHPerdata|KUHPdt|KUH\s|UU\s(?:No|RI|\p{Lu})|jo\b|juncto\b)")
_LAWS = ("KUH", "UU", "jo", "juncto")
# `penerbangan SU 724`: the code of an airline, and digits
_FLIGHT_BEFORE = regex.compile(r"(?:^|[^\p{L}\d])(?:\p{Lu}{2}|\p{Lu}\d|\d\p{Lu})[\s-]$")
_FLIGHT_WORD = regex.compile(r"\b(?:penerbangan|pesawat|flight|maskapai|nomor|kereta|KA|kapal|KRI|KM)\b", regex.I)
_POSTCODE_BEFORE = regex.compile(
    r"\b(?:Jl|Jalan|Jln|Kav|Kavling|Komplek|Kompleks|Blok|RT|RW|No|Lt|Lantai|Kel|Kec|Kode Pos)\b[^;:!?\n]*+$", regex.I
)
_PLATE_BEFORE = regex.compile(r"(?:^|[^\p{L}\d])(\p{Lu}{1,2})\s$")
_PLATE_BEHIND = regex.compile(r"\s\p{Lu}{1,3}(?![\p{L}\d])")
# `Gol: Budi (34', 78')`
_MINUTES = frozenset("'’‘′`")
_MINUTE_ENDS = frozenset("),;.")
_GLUE = frozenset("_@#&+=\\")
_TIED_BEHIND = regex.compile(r"(?:[/:]|\s:\s|[.,]?-|–|°)\d|[-/](?!an\b)\p{L}")
_LETTER_BEHIND = regex.compile(r"\s\p{Lu}(?![\p{L}\d.])")
_ADDRESS = regex.compile(r"https?:|www\.|[@#]|\S*?\p{L}\S{0,60}\.\p{L}{2,6}(?:/|$)")
_ADDRESS_MARKS = frozenset(".:@#")
# Rows of digits without separators: longer than any number is written, and longer than a bare count is written.
_LONG, _LONG_BARE = 9, 6


def refuse_malformed(candidate: Candidate) -> Refusal | None:
    """`1.2.3`, `10.11.2020`: marks that make no number."""
    if candidate.numeral.vague:
        return None
    for numeral in (candidate.numeral, candidate.high):
        if numeral is not None and not numeral.readable:
            return Refusal(MALFORMED)
    return None


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
        if (
            _WORD_GLUED.search(context.before)
            and candidate.numeral.digits
            and (candidate.unit or candidate.numeral.scaled)
        ):
            return None  # `sebesar5 juta`: the scraper lost a blank
        return Refusal(GLUED)
    if last == " " and context.before[-2:-1] not in (":", "-"):
        return None
    if _TIED_BEFORE.search(context.before[-4:]):
        if candidate.kind != "count" and (_WORD_DASH.search(context.before) or context.before.endswith(" -")):
            return None
        return Refusal(JOINED)
    return None


def refuse_glued_after(candidate: Candidate, context: Context) -> Refusal | None:
    """`4G`, `3 M`, `2-1`, `10:30`."""
    view, end = context.view, candidate.numeral.tail if candidate.high is None else candidate.tail
    if candidate.unit_range is not None and candidate.unit_range.start <= end:
        return None
    mark = view[end : end + 1]
    if mark == " " and view[end + 1 : end + 2].islower():
        return None
    if candidate.high is None and candidate.numeral.digits and _LETTER_BEHIND.match(view, end):
        return Refusal(LETTER)
    if candidate.high is None and (mark.isalpha() or mark in _GLUE):
        return Refusal(GLUED)
    if mark in _MINUTES and view[end + 1 : end + 2] in _MINUTE_ENDS and context.before[-1:] not in _MINUTES:
        return Refusal(MINUTE)
    if _TIED_BEHIND.match(view, end):
        return Refusal(JOINED)
    return None


def refuse_long_row(candidate: Candidate, context: Context) -> Refusal | None:
    """`081234567890`, `007`, `(021) 555-0199`."""
    raw = candidate.numeral.raw
    if raw is None:
        return None
    if raw.isdecimal():
        if len(raw) > 1 and raw[0] == "0":
            return Refusal(LEADING_ZERO)
        bare = candidate.unit is None and not candidate.numeral.scaled
        if len(raw) > (_LONG_BARE if bare else _LONG):
            return Refusal(LONG)
    bare = candidate.kind == "count" and candidate.unit is None
    if bare and len(raw) == 5 and raw.isdecimal() and _POSTCODE_BEFORE.search(context.before):
        return Refusal(POSTCODE)
    may_be = context.before[-2:-1].isdigit() or "+" in context.before or ")" in context.before[-3:]
    if may_be and candidate.kind == "count" and _PHONE_BEFORE.search(context.before):
        return Refusal(PHONE)
    return None


def refuse_plate(candidate: Candidate, context: Context) -> Refusal | None:
    """`B 9619 NRV`; where the letters behind may be a unit (`KT 7342 BP`), those before must be of an area."""
    if (
        context.before[-2:-1].isupper()
        and (found := _PLATE_BEFORE.search(context.before)) is not None
        and _PLATE_BEHIND.match(context.view, candidate.numeral.end)
        and (candidate.kind == "count" or found.group(1).lower() in figure_words("plate_areas"))
    ):
        return Refusal(PLATE)
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
