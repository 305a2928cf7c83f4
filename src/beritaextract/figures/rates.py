"""Rates: what a figure is per (`Rp 13.250 per liter`, `180 ton kelapa setiap hari`, `tiga kali sehari`)."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.text import Document

_GLOSS = r"(?:\s?\([^()\n]{1,24}\))?"
_NOUN = r"(?P<noun>(?:\d{1,3}\s)?[\p{L}][\p{L}²³]*+(?:[-/][\p{L}]++)?)"
_TIME = "detik|menit|jam|hari|malam|minggu|pekan|bulan|triwulan|kuartal|semester|tahun|dekade|periode|musim"
_SE = "sedetik|semenit|sejam|sehari|semalam|seminggu|sepekan|sebulan|setahun|semester"
_BEHIND = regex.compile(
    rf"{_GLOSS}\)?(?:\s?/\s?{_NOUN}|\s(?:per|setiap|tiap|tiap-tiap|saban|untuk setiap|untuk tiap)\s?-?{_NOUN}"
    rf"|\s(?:dalam\s)?(?P<se>{_SE})\b(?!\s(?:setelah|sebelum|sebelumnya|setelahnya|terakhir|ini|itu|lalu|kemudian|menjelang|silam))"
    r"|\s(?P<once>sekali\s(?:jalan|terbang|makan|tayang|main|sewa|perjalanan|kunjungan|isi|pakai|minum|masuk|angkut|suntik|duduk)))",
    regex.I,
)
# Measures of date that `per` does not divide: `per 30 Mei`, `per Januari`.
_AS_OF = regex.compile(
    r"(?:\d|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|tanggal|akhir|awal|senin|"
    r"selasa|rabu|kamis|jumat|sabtu|minggu\s\(|hari\sini|saat\sini|satu\b)",
    regex.I,
)
_AHEAD = regex.compile(
    rf"(?:\b(?:per|setiap|tiap|saban)\s(?P<time>{_TIME}|orang|keluarga|unit|kepala|penumpang|pengepakan|siswa|rumah|kg|kilogram|liter)\b"
    rf"|\b(?:dalam|rata-rata)\s(?P<se>{_SE})\b)(?!\s(?:ini|itu|lalu|terakhir|tersebut|dua|tiga|empat|lima|\d))",
    regex.I,
)
_LATER = regex.compile(
    rf"(?:\s[\p{{L}}-]++){{1,3}}?\s(?:(?:per|setiap|tiap)\s(?P<noun>{_TIME})|(?:dalam\s)?(?P<se>{_SE}))\b"
    r"(?!\s(?:ini|itu|lalu|terakhir|sebelum|setelah|kemudian))",
    regex.I,
)
_BOUNDARY = frozenset(".;:!?\n")
_REACH = 70
_FIGURE_REACH = 45


def find(document: Document, candidate: Candidate, previous_end: int, next_start: int) -> str | None:
    """The denominator of the figure as written, or None.

    `previous_end` and `next_start` are the borders of the neighbouring figures: a rate between two figures belongs to
    the one that it follows.
    """
    view = document.view
    places = [candidate.tail]
    if candidate.kind == "count" and candidate.unit_range is not None and candidate.unit_range.start >= candidate.tail:
        places.append(candidate.unit_range.end)
    for at in places:
        match = _BEHIND.match(view, at)
        if match is not None:
            denominator = match.group("noun") or match.group("se") or match.group("once")
            if match.group("noun") is None or not _AS_OF.match(view, match.start("noun")):
                return " ".join(denominator.split())
    later = _after_noun_phrase(view, places[-1], next_start)
    if later is not None:
        return later
    return _ahead(view, candidate, previous_end)


def _after_noun_phrase(view: str, at: int, next_start: int) -> str | None:
    """`180 ton kelapa setiap hari`: a few words of what is measured may stand between."""
    end = min(next_start, at + _FIGURE_REACH)
    match = _LATER.match(view, at, end)
    return (match.group("noun") or match.group("se")) if match else None


def _ahead(view: str, candidate: Candidate, previous_end: int) -> str | None:
    """`Setiap hari tak kurang dari 1.900 liter`, `dalam sehari rata-rata ada 2.000 sampel`."""
    if candidate.kind == "percent":
        return None
    start = max(previous_end, candidate.start - _REACH)
    stretch = view[start : candidate.start]
    for index in range(len(stretch) - 1, -1, -1):
        if stretch[index] in _BOUNDARY:
            stretch = stretch[index + 1 :]
            break
    found = None
    for match in _AHEAD.finditer(stretch):
        found = match
    if found is None or (found.end() < len(stretch) - 40) or (candidate.kind == "measure" and candidate.unit in ("year", "month", "day", "week", "hour", "minute")):
        return None
    return found.group("time") or found.group("se")
