"""Ages without a unit: `Rizal (37), warga`, `berusia 45`, `IWK, 21, ditangkap`."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate

_NAME_BEFORE = regex.compile(r"(?:^|[^\p{L}])(\p{Lu}[\p{L}.'’]*+)[”\"’']?\s?\($")
_APPOSITION = regex.compile(r"(?:^|[^\p{L}])\p{Lu}[\p{Ll}'’]++\s\p{Lu}[\p{L}'’]*+,\s$")
_AGE_WORD = regex.compile(
    r"(?:usia|berusia|umur|berumur|usianya|umurnya|menginjak usia)(?:\s(?:baru|masih|sekitar|kini|sudah|genap))?\s$",
    regex.I,
)
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
    elif following == "," and _APPOSITION.search(view, before_start, candidate.start):
        candidate.rule = "figures.ages.apposition"
    elif _AGE_WORD.search(view, before_start, candidate.start) and candidate.unit is None:
        candidate.rule = "figures.ages.word"
    else:
        return False
    candidate.kind, candidate.unit, candidate.unit_range = "measure", "year", None
    return True
