"""Ages without a unit: `Rizal (37), warga`, `berusia 45`, `IWK, 21, ditangkap`."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.wordclasses import FUNCTION, TIME

_NAME_BEFORE = regex.compile(r"(?:^|[^\p{L}])(\p{Lu}[\p{L}.'’]*+)[”\"’']?\s?\($")
# `Darmo Suwito, 37, Ketua RT`; of one word only before a word in lower case: `Sumarni, 58, menangis`
_APPOSITION = regex.compile(r"(?:^|[^\p{L}])(\p{Lu}[\p{Ll}'’]++\s)?(\p{Lu}[\p{L}'’]*+),\s$")
_TELLING = regex.compile(r",\s(?!dan\b|atau\b|serta\b)\p{Ll}{2}")
_AGE_WORD = regex.compile(
    r"\b(?:(?:usia|umur)(?:\s\p{Ll}{3,})?|berusia|berumur|usianya|umurnya)"
    r"(?:\s(?:baru|masih|sekitar|kini|sudah|genap|hampir|antara|rata-rata|minimal|maksimal|di atas|di bawah"
    r"|lebih dari|kurang dari))?\s$",
    regex.I,
)
# `berumur 95-105 hari`
_RANGE_BEHIND = regex.compile(r"\s?[-–]\s?\d{1,4}\s(?:hari|minggu|pekan|bulan|jam)\b")
# What capitalised words before a bracket are no persons.
_NO_PERSON = frozenset(
    "senin selasa rabu kamis jumat jum'at sabtu minggu ahad ayat pasal huruf angka butir nomor no januari februari "
    "maret "
    "april mei juni juli agustus september oktober november desember rt rw pt cv tbk jl km uu pp perpres kuhp kuhap "
    "tahun tabel gambar bab lampiran".split()
)
_REACH = 60


def attach(view: str, candidate: Candidate) -> bool:
    """Makes a bare whole number from 1 to 119 a measure in years, where it says somebody's age."""
    raw = candidate.numeral.raw
    if raw is None or not raw.isdecimal() or len(raw) > 3 or candidate.numeral.scaled or not 0 < int(raw) < 120:
        return False
    before_start = max(0, candidate.start - _REACH)
    following = view[candidate.tail : candidate.tail + 1]
    if following == ")":
        match = _NAME_BEFORE.search(view, before_start, candidate.start)
        if match is None or match.group(1).lower() in _NO_PERSON:
            return False
        candidate.rule = "figures.ages.bracket"
    elif following == "," and _apposed(view, candidate, before_start):
        candidate.rule = "figures.ages.apposition"
    elif (
        candidate.unit is None
        and not _RANGE_BEHIND.match(view, candidate.tail)
        and _says_age(view, before_start, candidate.start)
    ):
        candidate.rule = "figures.ages.word"
    else:
        return False
    candidate.kind, candidate.unit, candidate.unit_range = "measure", "year", None
    return True


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
    known = name in _NO_PERSON or name in FUNCTION or name in TIME
    return not known and len(candidate.numeral.raw or "") == 2 and _TELLING.match(view, candidate.tail) is not None
