"""Rates: what a figure is per (`Rp 13.250 per liter`, `180 ton kelapa setiap hari`, `tiga kali sehari`)."""

from __future__ import annotations

from typing import NamedTuple

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.matches import Range
from beritaextract.text import Document

_GLOSS = r"(?:\s?\([^()\n]{1,24}\))?"
_NOUN = r"(?P<noun>(?:\d{1,3}\s)?[\p{L}][\p{L}²³]*+(?:[-/][\p{L}]++)?(?:\s(?:AS|Singapura|persegi|kubik|kerja|ton)\b)?)"
_TIME = "detik|menit|jam|hari|malam|minggu|pekan|bulan|triwulan|kuartal|semester|tahun|dekade|periode|musim"
_SE = "sedetik|semenit|sejam|sehari|semalam|seminggu|sepekan|sebulan|setahun|semester"
_BEHIND = regex.compile(
    rf"{_GLOSS}\)?(?:\s?/\s?{_NOUN}|\s(?:per|setiap|tiap|tiap-tiap|saban|untuk setiap|untuk tiap)\s{_NOUN}"
    rf"|\sper(?P<glued>{_TIME}|orang|unit|kilo|kilogram|kg|liter|lembar|ekor)\b"
    rf"|\s(?:dalam\s(?=se(?:hari|malam|jam|menit|detik)\b))?(?P<se>{_SE})\b"
    r"(?!\s(?:setelah|sebelum|sebelumnya|setelahnya|terakhir|ini|itu|lalu|kemudian|menjelang|silam))"
    r"|\s(?P<once>sekali\s(?:jalan|terbang|makan|tayang|main|sewa|perjalanan|kunjungan|isi|pakai|minum|masuk|angkut|suntik"
    r"|duduk)))",
    regex.I,
)
# Measures of date that `per` does not divide: `per 30 Mei`, `per Januari`.
_AS_OF = regex.compile(
    r"(?:\d|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|tanggal|akhir|awal"
    r"|senin|selasa|rabu|kamis|jumat|sabtu|minggu\s\(|hari\sini|saat\sini|satu\b)",
    regex.I,
)
_AHEAD = regex.compile(
    rf"(?:\b(?:(?:per|setiap|tiap|saban)\s(?P<time>{_TIME})|per\s(?P<unit>\p{{L}}{{3,}}))\b"
    rf"|\b(?:dalam|rata-rata)\s(?P<se>{_SE})\b)(?!\s(?:ini|itu|lalu|terakhir|tersebut|dua|tiga|empat|lima|\d))",
    regex.I,
)
_LATER = regex.compile(
    rf"(?:\s[\p{{L}}-]++){{1,3}}?\s(?:(?:per|setiap|tiap)\s(?P<noun>{_TIME})|per\s(?P<unit>\p{{L}}{{3,}}+)"
    rf"|(?:dalam\s)?(?P<se>{_SE}))\b(?!\s(?:ini|itu|lalu|terakhir|sebelum|setelah|kemudian))",
    regex.I,
)
_BOUNDARY = frozenset(".;:!?\n")
_JUST_BEFORE = regex.compile(rf"\b({_SE}|(?<=(?:setiap|tiap|per)\s)(?:{_TIME}))\s$", regex.I)
_DURATIONS = frozenset({"year", "month", "day", "week", "hour", "minute", "second"})
_REACH = 70
_NEAR = 45
_FIGURE_REACH = 45


class Rate(NamedTuple):
    """The denominator as written, and where the whole expression stands (`per liter`)."""

    per: str
    where: Range


def find(document: Document, candidate: Candidate, previous_end: int, next_start: int) -> Rate | None:
    """The denominator of the figure, or None.

    `previous_end` is where the figure before ends with its rate, `next_start` where the next figure starts: a rate
    between two figures belongs to the one that it follows.
    """
    view = document.view
    if candidate.rule == "figures.measures.one":
        return None  # `sehari semalam`
    places = [candidate.tail]
    if candidate.kind == "count" and candidate.unit_range is not None and candidate.unit_range.start >= candidate.tail:
        places.append(candidate.unit_range.end)
    for at in places:
        match = _BEHIND.match(view, at)
        if match is not None:
            denominator = match.group("noun") or match.group("se") or match.group("once") or match.group("glued")
            if match.group("noun") is None or not _AS_OF.match(view, match.start("noun")):
                return Rate(" ".join(denominator.split()), Range(*match.span()))
    later = _after_noun_phrase(view, places[-1], next_start)
    if later is not None:
        return later
    return _ahead(view, candidate, previous_end)


def _after_noun_phrase(view: str, at: int, next_start: int) -> Rate | None:
    """`180 ton kelapa setiap hari`: a few words of what is measured may stand between."""
    end = min(next_start, at + _FIGURE_REACH)
    match = _LATER.match(view, at, end)
    if match is not None and match.group("unit") and _AS_OF.match(match.group("unit")):
        return None
    return (
        Rate(match.group("noun") or match.group("unit") or match.group("se"), Range(*match.span())) if match else None
    )


def _ahead(view: str, candidate: Candidate, previous_end: int) -> Rate | None:
    """`Setiap pekan tak kurang dari 750 liter`, `dalam sehari rata-rata ada 2.000 sampel`, `setahun sekali`."""
    if candidate.kind == "percent" or (candidate.kind == "measure" and candidate.unit in _DURATIONS):
        return None
    start = max(previous_end, candidate.start - _REACH)
    if candidate.rule == "figures.counts.once":
        match = _JUST_BEFORE.search(view, max(0, candidate.start - 24), candidate.start)
        return Rate(match.group(1), Range(*match.span())) if match else None
    for index in range(candidate.start - 1, start - 1, -1):
        if view[index] in _BOUNDARY:
            start = index + 1
            break
    found = None
    for match in _AHEAD.finditer(view, start, candidate.start):
        found = match
    if found is None or found.end() < candidate.start - _NEAR:
        return None
    return Rate(found.group("time") or found.group("unit") or found.group("se"), Range(*found.span()))
