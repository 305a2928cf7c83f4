"""Refusals by form: numbers that are tied to letters, marks or other digits are identifiers."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.surroundings import Place, Refusal, short_integer

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
_PLATE_AREAS = frozenset(
    "B D E F G H K L N P R S T W Z AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP DA DB DC DD DE DG DH DK DL DM DN DP "
    "DR DS DT EA EB ED KB KH KT KU PA PB ST".split()
)
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


def malformed(candidate: Candidate) -> Refusal | None:
    """`1.2.3`, `10.11.2020`: marks that make no number."""
    if candidate.numeral.vague:
        return None
    for numeral in (candidate.numeral, candidate.high):
        if numeral is not None and not numeral.readable:
            return Refusal("figures.refusals.malformed", "the separators do not make a number")
    return None


def address(candidate: Candidate, place: Place) -> Refusal | None:
    """`www.berita24.com`, `@warga62`."""
    numeral = candidate.numeral
    if place.before[-1:] == " " and not place.view[numeral.end : numeral.end + 1].strip():
        return None
    token = place.token
    if _ADDRESS_MARKS.isdisjoint(token):
        return None
    if len(token) > numeral.end - numeral.start and _ADDRESS.match(token):
        return Refusal("figures.refusals.address", "the number is part of a web address, a handle or a tag")
    return None


def glued_before(candidate: Candidate, place: Place) -> Refusal | None:
    """`G20`, `Covid-19`, `ke-3`, `7/2016`."""
    if candidate.rule == "figures.measures.before" or candidate.multiplied:
        return None  # `M5,2`, `2x5 kg`
    last = place.before[-1:]
    if last.isalpha() or last in ("_", "@", "#"):
        if (
            _WORD_GLUED.search(place.before)
            and candidate.numeral.digits
            and (candidate.unit or candidate.numeral.scaled)
        ):
            return None  # `sebesar5 juta`: the scraper lost a blank
        return Refusal("figures.refusals.glued", "letters right before the number make it part of a name, like `G20`")
    if last == " " and place.before[-2:-1] not in (":", "-"):
        return None
    if _TIED_BEFORE.search(place.before[-4:]):
        if candidate.kind != "count" and (_WORD_DASH.search(place.before) or place.before.endswith(" -")):
            return None
        reason = "a hyphen, dot or slash ties the number to what stands before it, like `ke-3`"
        return Refusal("figures.refusals.joined", reason)
    return None


def glued_behind(candidate: Candidate, place: Place) -> Refusal | None:
    """`4G`, `3 M`, `2-1`, `10:30`."""
    view, end = place.view, candidate.numeral.tail if candidate.high is None else candidate.tail
    if candidate.unit_range is not None and candidate.unit_range.start <= end:
        return None
    mark = view[end : end + 1]
    if mark == " " and view[end + 1 : end + 2].islower():
        return None
    if candidate.high is None and candidate.numeral.digits and _LETTER_BEHIND.match(view, end):
        return Refusal("figures.refusals.letter", "a number and a single capital are a name, like `3 M`")
    if candidate.high is None and (mark.isalpha() or mark in _GLUE):
        return Refusal("figures.refusals.glued", "letters right behind the number make it part of a name, like `4G`")
    if mark in _MINUTES and view[end + 1 : end + 2] in _MINUTE_ENDS and place.before[-1:] not in _MINUTES:
        return Refusal("figures.refusals.minute", "a stroke behind the number counts the minutes of a match: `(34')`")
    if _TIED_BEHIND.match(view, end):
        reason = "a dash, slash or colon ties the number to what follows: a score, a date, a name"
        return Refusal("figures.refusals.joined", reason)
    return None


def long_row(candidate: Candidate, place: Place) -> Refusal | None:
    """`081234567890`, `007`, `(021) 555-0199`."""
    raw = candidate.numeral.raw
    if raw is None:
        return None
    if raw.isdecimal():
        if len(raw) > 1 and raw[0] == "0":
            return Refusal("figures.refusals.leading-zero", "numbers that begin with 0 are identifiers")
        bare = candidate.unit is None and not candidate.numeral.scaled
        if len(raw) > (_LONG_BARE if bare else _LONG):
            return Refusal("figures.refusals.long", "a long row of digits without separators is an identifier")
    bare = candidate.kind == "count" and candidate.unit is None
    if bare and len(raw) == 5 and raw.isdecimal() and _POSTCODE_BEFORE.search(place.before):
        return Refusal("figures.refusals.postcode", "five digits at the end of an address are a postcode")
    may_be = place.before[-2:-1].isdigit() or "+" in place.before or ")" in place.before[-3:]
    if may_be and candidate.kind == "count" and _PHONE_BEFORE.search(place.before):
        return Refusal("figures.refusals.phone", "part of a telephone number")
    return None


def plate(candidate: Candidate, place: Place) -> Refusal | None:
    """`B 9619 NRV`; where the letters behind may be a unit (`KT 7342 BP`), those before must be of an area."""
    if (
        place.before[-2:-1].isupper()
        and (found := _PLATE_BEFORE.search(place.before)) is not None
        and _PLATE_BEHIND.match(place.view, candidate.numeral.end)
        and (candidate.kind == "count" or found.group(1) in _PLATE_AREAS)
    ):
        return Refusal("figures.refusals.plate", "capitals, digits, capitals are a licence plate")
    return None


def law(candidate: Candidate, place: Place) -> Refusal | None:
    """`pasal 372 KUHP dan 378 KUHP`: a number before a code of law is an article of it."""
    if place.behind.startswith(_LAWS) and candidate.numeral.digits and _LAW_BEHIND.match(place.view, candidate.end):
        return Refusal("figures.refusals.law", "a number before the name of a law is one of its articles")
    return None


def flight(candidate: Candidate, place: Place) -> Refusal | None:
    """`penerbangan SU 724 tujuan Ambon`, `KA BD 318`."""
    last = place.before[-2:-1]
    if not (last.isupper() or last.isdigit()) or not short_integer(candidate, 4):
        return None
    if not _FLIGHT_BEFORE.search(place.before):
        return None
    if _FLIGHT_WORD.search(place.before) and not candidate.classifier:
        return Refusal("figures.refusals.flight", "two capitals and digits behind it are the number of a flight")
    return None
