"""Refusals of times and places on the globe: clock times, years, days of a month, coordinates."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context, opens_sentence
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.words import alternatives, figure_words, quantity_copulas
from beritaextract.language import months, time_zones, word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

CLOCK = Rule(
    "figures.refusals.clock",
    "a number before a zone or a part of the day, or two digits, a dot and two digits without a unit, is a clock time",
    examples=("Buka 7 pagi.", "Lapak buka dari 09.30 tiap hari."),
    counterexamples=("Acara itu menelan 9,30 juta liter air.",),
)
YEAR = Rule(
    "figures.refusals.year",
    "four digits without a thousands dot are a year",
    examples=("Hasil Pemilu 2024 kursi mereka bertambah.",),
    counterexamples=("Ada 2.021 orang.", "Hadir 2000 orang."),
)
DATE = Rule(
    "figures.refusals.date",
    "a number before the name of a month is a date",
    examples=("Rapat digelar 1 atau 2 Syawal.",),
    counterexamples=("Ia punya 1 mobil.",),
)
COORDINATE = Rule(
    "figures.refusals.coordinate",
    "a number before LS, LU, BT or BB is a coordinate",
    examples=("Gempa berpusat di 8,14 LS.",),
    counterexamples=("Suhunya 8,14 derajat Celsius.",),
)

_CLOCK = regex.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d$")
_ZONE = regex.compile(r"\s?(?:WIB|WITA|WIT|Wita|Wib|Wit|GMT|UTC|waktu setempat|am\b|pm\b|AM\b|PM\b)")
_COORDINATE = regex.compile(r"\s?(?:°|derajat)?\s?(?:LS|LU|BT|BB|Lintang|Bujur|lintang|bujur)\b")
_ARCS = frozenset("°º˚'’′")
_ARC_BEFORE = regex.compile(r"\d\s?[°º˚](?:\s?\d{1,2}\s?['’′])?$")
_ARC_BEHIND = regex.compile(r"\s?\d{1,2}\s?['’′]")
_HALF_HOUR = regex.compile(r"\b(?:jam|pukul)\ssetengah\s$", regex.I)
_OTHER_ZONES = frozenset({"gmt", "utc", "waktu", "am", "pm"})
_MONTH_JOINTS = frozenset({"atau", "dan", "hingga", "sampai"})
_GLOBE = ("LS", "LU", "BT", "BB", "Lintang", "Bujur", "lintang", "bujur", "derajat")
_BEFORE_CLOCK = frozenset({"pukul", "jam", "sampai", "hingga", "sejak"})
# `tahun sembilan belas empat lima`: two numbers, of which the first one is the century
_SPOKEN_YEAR_BEFORE = regex.compile(
    r"\btahun\s(?:(?:sembilan|delapan)\sbelas\s(?:\p{L}+\s){0,3}|dua\spuluh\s(?:\p{L}+\s){0,2})?$", regex.I
)
_SHORT_YEAR_BEFORE = regex.compile(r"(?:tahun|sejak|angkatan|era|pemilu|reformasi)\s['’‘]$", regex.I)
_APOSTROPHES = frozenset("'’‘")
_FIRST_SPOKEN, _LAST_SPOKEN = Decimal(1800), Decimal(2100)
# `pukul 00.00 atau 12 malam`
_CLOCK_NEAR = regex.compile(r"\b(?:pukul|jam)\s[\d.]+\s(?:WIB\s|Wita\s|WIT\s)?(?:atau|hingga|sampai)\s$", regex.I)
_TWO_YEARS = regex.compile(r"(?:19|20)\d\d,(?:19|20)\d\d")  # `tahun 1979,1980`
# `menewaskan`, `dihadiri`: verbs with an object or an agent
_ACTS = regex.compile(r"(?:me(?:m|n|ng|ny|l|r|w|y)|di)\p{Ll}{3,}$")
_FIRST_SHORT = "45"
_FIRST_YEAR, _LAST_YEAR = "1800", "2100"


@lru_cache(maxsize=1)
def _daytimes() -> regex.Pattern[str]:
    return regex.compile(rf"\s({alternatives(word_class('times_of_day'))})\b")


@lru_cache(maxsize=1)
def _printed_months() -> frozenset[str]:
    """The first words of the names of months, Islamic ones too, as they are printed."""
    return frozenset(name.split()[0].capitalize() for name in {*months(), *word_class("islamic_months")})


@lru_cache(maxsize=1)
def _before_month() -> regex.Pattern[str]:
    names = alternatives(_printed_months())
    return regex.compile(
        rf"(?:(?:,\s(?:dan\s)?|\s?(?:atau|dan|serta|hingga|sampai|-|–|,)\s?|\s{{1,3}})\d{{1,2}}){{0,6}}+(?:\s(?:{names})(?!\p{{L}})"
        rf"|,\s(?:{names})\s(?:19|20)\d\d)"
    )


def _is_zone(word: str) -> bool:
    """Whether a word names a zone or half of the day, or begins to."""
    lower = word.lower()
    return lower in time_zones() or lower in _OTHER_ZONES


def refuse_clock(candidate: Candidate, context: Context) -> Refusal | None:
    """`13.47 WIB`, `04.30`."""
    raw = candidate.numeral.raw
    if raw is None or candidate.kind == "money" or candidate.numeral.scaled:
        return None
    if _is_zone(context.following) and _ZONE.match(context.view, candidate.end):
        return Refusal(CLOCK)
    if candidate.kind != "count":
        return None
    if context.lower == "setengah" and _HALF_HOUR.search(context.before):
        return Refusal(CLOCK)  # `jam setengah 7`
    part = _daytimes().match(context.view, candidate.end) if context.following in word_class("times_of_day") else None
    if part and (part.group(1) != "malam" or context.lower in _BEFORE_CLOCK or _CLOCK_NEAR.search(context.before)):
        return Refusal(CLOCK)
    if "." in raw and not candidate.known_noun and _CLOCK.match(raw):
        two_digits = raw.index(".") == 2
        if two_digits or context.lower in _BEFORE_CLOCK:
            return Refusal(CLOCK)
    return None


def refuse_year(candidate: Candidate, context: Context) -> Refusal | None:
    """`2021`, `2016-2021`, `tahun dua ribu dua puluh tiga`, `tahun '98`; but `2000 orang` is a count."""
    raw = candidate.numeral.raw
    if raw is None:
        return Refusal(YEAR) if _is_year_in_words(candidate, context) else None
    if len(raw) == 2 and context.before[-1:] in _APOSTROPHES and _SHORT_YEAR_BEFORE.search(context.before):
        return Refusal(YEAR)
    if (
        len(raw) == 2
        and raw >= _FIRST_SHORT
        and not candidate.known_noun
        and context.lower in figure_words("upheavals")
    ):
        return Refusal(YEAR, names_one=True)  # `krisis 98`
    if len(raw) == 9 and _TWO_YEARS.fullmatch(raw):
        return Refusal(YEAR)
    if raw is None or not raw.isdecimal() or len(raw) != 4 or candidate.numeral.scaled or candidate.multiplied:
        return None
    if not _FIRST_YEAR <= raw <= _LAST_YEAR:
        return None
    # `Pemilu 2024 kursi …` names a year, `Ada 2000 kursi` counts
    named = context.word[:1].isupper() and not opens_sentence(context.before[: context.before.rfind(context.word)])
    if candidate.known_noun and context.lower not in figure_words("year_leads") and not named:
        return None
    if (
        candidate.unit is not None
        and context.lower in quantity_copulas()
        and context.lower not in figure_words("year_leads")
    ):
        return None  # `ditaksir 2000 pecinta motor`
    if candidate.unit is not None and not named and _ACTS.match(context.lower):
        return None  # `dihadiri 1998 penonton`; what a year is named behind (`menyambut 2025`) is a date already
    return Refusal(YEAR)


def _is_year_in_words(candidate: Candidate, context: Context) -> bool:
    """`pada tahun dua ribu dua puluh tiga`, `Pilkada dua ribu dua puluh empat`, `tahun sembilan belas empat lima`."""
    numeral = candidate.numeral
    if candidate.kind != "count" or numeral.vague or numeral.role != "number":
        return False
    if (
        candidate.unit is None
        and "ahun" in context.before
        and not numeral.scaled
        and _SPOKEN_YEAR_BEFORE.search(context.before)
    ):
        return True
    value = numeral.parts[0].value if numeral.parts else None
    named = context.lower in ("tahun", "pada") or context.word[:1].isupper()
    return named and value is not None and _FIRST_SPOKEN <= value <= _LAST_SPOKEN and candidate.unit is None


def refuse_date(candidate: Candidate, context: Context) -> Refusal | None:
    """`17 Agustus`."""
    may_be = not context.following or context.following in _printed_months() or context.following in _MONTH_JOINTS
    if may_be and candidate.numeral.digits and _before_month().match(context.view, candidate.end):
        return Refusal(DATE)
    return None


def refuse_coordinate(candidate: Candidate, context: Context) -> Refusal | None:
    """`8,14 LS`, `112,3 BT`."""
    if context.before[-1:] in _ARCS and _ARC_BEFORE.search(context.before):
        return Refusal(COORDINATE)  # 5°44'31.45"S
    if candidate.unit == "°" and _ARC_BEHIND.match(context.view, candidate.end):
        return Refusal(COORDINATE)
    may_be = (
        context.following.startswith(_GLOBE)
        if context.following
        else "°" in context.view[candidate.end : candidate.end + 2]
    )
    if may_be and _COORDINATE.match(context.view, candidate.numeral.end):
        return Refusal(COORDINATE)
    return None
