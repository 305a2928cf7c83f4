"""Ages without a unit: `Rizal (37), warga`, `berusia 45`, `IWK, 21, ditangkap`."""

from __future__ import annotations

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.words import figure_words, function_words, time_words
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

BRACKET_AGE = Rule(
    "figures.ages.bracket",
    "a number in brackets behind a name is an age in years",
    examples=("Rizal (37) selamat.",),
    counterexamples=("Rabu (24) hujan.",),
)
APPOSED_AGE = Rule(
    "figures.ages.apposition",
    "a number between commas behind a name is an age in years",
    examples=("Darmo Suwito, 37, warga setempat, hadir.",),
    counterexamples=("Kemarin, 37, dan 38 warga hadir.",),
)
TOLD_AGE = Rule(
    "figures.ages.word",
    "a number without a unit behind a word for age is in years",
    examples=("Ia menang pada usia 45.",),
    counterexamples=("Ia menang pada usia 45 hari.",),
)

# `Dini Novia sari (19)`: the last name may have lost its capital
_NAME_BEFORE = regex.compile(
    r"(?:^|[^\p{L}])(\p{Lu}[\p{L}.'’]*+)(?:(?<=\p{Lu}\p{L}+\s\p{Lu}\p{L}+)\s\p{Ll}{3,9})?[”\"’']?\s?\($"
)
# `Darmo Suwito, 37, Ketua RT`; of one word only before a word in lower case: `Sumarni, 58, menangis`
_APPOSITION = regex.compile(r"(?:^|[^\p{L}])(\p{Lu}[\p{Ll}'’]++\s)?(\p{Lu}[\p{L}'’]*+),\s$")
_TELLING = regex.compile(r",\s(?!dan\b|atau\b|serta\b)\p{Ll}{2}")
_AGE_WORD = regex.compile(
    r"\b(?:(?:usia|umur)(?:\s\p{Ll}{3,})?|berusia|berumur|usianya|umurnya)(?:\skan)?"
    r"(?:\s(?:baru|masih|sekitar|kini|sudah|genap|hampir|antara|rata-rata|minimal|maksimal|di atas|di bawah"
    r"|lebih dari|kurang dari))?\s$",
    regex.I,
)
# `berumur 95-105 hari`
_RANGE_BEHIND = regex.compile(r"\s?[-–]\s?\d{1,4}\s(?:hari|minggu|pekan|bulan|jam)\b")
_GOES_ON = regex.compile(r"\s?(?:[-–/]|(?:hingga|sampai|atau|dan|sekian)\b)", regex.I)
_REACH = 60


def attach_age(view: str, candidate: Candidate) -> bool:
    """Makes a bare whole number from 1 to 119 a measure in years, where it says somebody's age."""
    raw = candidate.numeral.raw
    if raw is None:
        return _attach_age_in_words(view, candidate)
    if not raw.isdecimal() or len(raw) > 3 or candidate.numeral.scaled or not 0 < int(raw) < 120:
        return False
    before_start = max(0, candidate.start - _REACH)
    following = view[candidate.tail : candidate.tail + 1]
    if following == ")":
        match = _NAME_BEFORE.search(view, before_start, candidate.start)
        named = match is not None and "nisial" in view[before_start : match.start()]  # `berinisial NO (18)`
        if match is None or (_no_person(match.group(1).lower()) and not named):
            return False
        candidate.rule, candidate.form = BRACKET_AGE, "named-age"
    elif following == "," and _apposed(view, candidate, before_start):
        candidate.rule, candidate.form = APPOSED_AGE, "named-age"
    elif (
        candidate.unit is None
        and not _RANGE_BEHIND.match(view, candidate.tail)
        and _says_age(view, before_start, candidate.start)
    ):
        candidate.rule, candidate.form = TOLD_AGE, "age"
    else:
        return False
    candidate.kind, candidate.unit, candidate.unit_range = "measure", "year", None
    return True


def _attach_age_in_words(view: str, candidate: Candidate) -> bool:
    """`Ia berumur tujuh belas.`"""
    numeral = candidate.numeral
    value = numeral.parts[0].value if len(numeral.parts) == 1 else None
    if value is None or candidate.unit is not None or numeral.role != "number" or numeral.scaled or not 0 < value < 120:
        return False
    if _GOES_ON.match(view, candidate.tail) or not _says_age(view, max(0, candidate.start - _REACH), candidate.start):
        return False
    candidate.kind, candidate.unit, candidate.unit_range = "measure", "year", None
    candidate.rule, candidate.form = TOLD_AGE, "age"
    return True


def _no_person(word: str) -> bool:
    """Whether a capitalised word before a bracket or comma is no person."""
    return word in figure_words("not_persons") or word in time_words()


def _says_age(view: str, start: int, end: int) -> bool:
    before = view[start:end].lower()
    return ("usia" in before or "umur" in before) and _AGE_WORD.search(view, start, end) is not None


def _apposed(view: str, candidate: Candidate, before_start: int) -> bool:
    match = _APPOSITION.search(view, before_start, candidate.start)
    if match is None or candidate.unit is not None:
        return False
    if match.group(1):
        return True
    name = match.group(2).lower()
    known = _no_person(name) or name in function_words()
    return not known and len(candidate.numeral.raw or "") == 2 and _TELLING.match(view, candidate.tail) is not None
