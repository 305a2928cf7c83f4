"""Refusals of times and places on the globe: clock times, years, days of a month, coordinates."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.surroundings import Place, Refusal, opens_sentence

_CLOCK = regex.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d$")
_ZONE = regex.compile(r"\s?(?:WIB|WITA|WIT|Wita|Wib|Wit|GMT|UTC|waktu setempat|am\b|pm\b|AM\b|PM\b)")
_DAYTIME = regex.compile(r"\s(pagi|siang|sore|petang|dini hari|malam)\b")
_MONTH_BEHIND = regex.compile(
    r"(?:\s?(?:atau|dan|hingga|sampai|-|–|,)\s?\d{1,2})?\s(?:Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember|Jan|"
    r"Feb|Mar|Apr|Jun|Jul|Agu|Agt|Sep|Okt|Nov|Des|Muharr?am|Safar|Rabiul\w*|Rajab|Sya.?ban|Ramadh?an|Syawal|Zulkaidah"
    r"|Zulkaedah|Zulhijj?ah|Dzulhijj?ah|Suro)\b"
)
_COORDINATE = regex.compile(r"\s?(?:°|derajat)?\s?(?:LS|LU|BT|BB|Lintang|Bujur|lintang|bujur)\b")
# What the letters behind the number must be, or begin with, before one of the patterns is tried.
_ZONE_WORDS = ("WIB", "WIT", "Wit", "Wib", "GMT", "UTC", "waktu", "am", "pm", "AM", "PM")
_DAYTIME_WORDS = frozenset({"pagi", "siang", "sore", "petang", "dini", "malam"})
_MONTHS = tuple("Ja Feb Pe Ma Ap Me Ju Ag Se Ok No De Mu Sa Ra Sy Zu Dz Su".split())
_MONTH_JOINTS = frozenset({"atau", "dan", "hingga", "sampai"})
_GLOBE = ("LS", "LU", "BT", "BB", "Lintang", "Bujur", "lintang", "bujur", "derajat")
_BEFORE_CLOCK = frozenset({"pukul", "jam", "sampai", "hingga", "sejak"})
_BEFORE_YEAR = frozenset(
    "tahun tahun-tahun pada sejak hingga sampai di dari awal akhir pertengahan sepanjang selama dalam untuk".split()
)
_FIRST_YEAR, _LAST_YEAR = "1800", "2100"


def clock(candidate: Candidate, place: Place) -> Refusal | None:
    """`13.47 WIB`, `04.30`."""
    raw = candidate.numeral.raw
    if raw is None or candidate.kind == "money" or candidate.numeral.scaled:
        return None
    if place.behind.startswith(_ZONE_WORDS) and _ZONE.match(place.view, candidate.end):
        return Refusal("figures.refusals.clock", "a number before a time zone is a clock time")
    if candidate.kind != "count":
        return None
    part = _DAYTIME.match(place.view, candidate.end) if place.behind in _DAYTIME_WORDS else None
    if part and (part.group(1) != "malam" or place.lower in _BEFORE_CLOCK):
        return Refusal("figures.refusals.clock", "a number before a time of day is a clock time")
    if "." in raw and not candidate.known_noun and _CLOCK.match(raw):
        two_digits = raw.index(".") == 2
        if two_digits or place.lower in _BEFORE_CLOCK:
            return Refusal("figures.refusals.clock", "two digits, a dot and two digits without a unit are a clock time")
    return None


def year(candidate: Candidate, place: Place) -> Refusal | None:
    """`2021`, `2016-2021`; but `2000 orang` is a count."""
    raw = candidate.numeral.raw
    if raw is None or not raw.isdecimal() or len(raw) != 4 or candidate.numeral.scaled:
        return None
    if not _FIRST_YEAR <= raw <= _LAST_YEAR:
        return None
    # `Pemilu 2024 kursi …` names a year, `Ada 2000 kursi` counts
    named = place.word[:1].isupper() and not opens_sentence(place.before[: place.before.rfind(place.word)])
    if candidate.known_noun and place.lower not in _BEFORE_YEAR and not named:
        return None
    return Refusal("figures.refusals.year", "four digits without a thousands dot are a year")


def month(candidate: Candidate, place: Place) -> Refusal | None:
    """`17 Agustus`."""
    may_be = not place.behind or place.behind.startswith(_MONTHS) or place.behind in _MONTH_JOINTS
    if may_be and candidate.numeral.digits and _MONTH_BEHIND.match(place.view, candidate.end):
        return Refusal("figures.refusals.date", "a number before the name of a month is a date")
    return None


def coordinate(candidate: Candidate, place: Place) -> Refusal | None:
    """`8,14 LS`, `112,3 BT`."""
    may_be = place.behind.startswith(_GLOBE) if place.behind else "°" in place.view[candidate.end : candidate.end + 2]
    if may_be and _COORDINATE.match(place.view, candidate.numeral.end):
        return Refusal("figures.refusals.coordinate", "a number before LS, LU, BT or BB is a coordinate")
    return None
