"""Rates before the figure: `Setiap hari ada 5 bus`, `setiap keluarga menerima Rp 600.000`, `sebulan 3 juta`."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.rates import ONE_PIECE, ONE_TIME, TIME, Rate, is_denominator, says_rate, whole_noun
from beritaextract.matches import Range

_AHEAD = regex.compile(
    rf"\b(?:(?:per|setiap|tiap|tiap-tiap|saban)\s(?P<noun>\p{{L}}{{2,}}+)|(?P<before>(?:\p{{L}}++\s)?)(?P<se>{ONE_TIME}|{ONE_PIECE}))\b"
    r"(?!\s(?:ini|itu|lalu|terakhir|tersebut|dua|tiga|empat|lima|\d|kemudian|setelah|sebelum|sebelumnya|setelahnya"
    r"|silam|penuh|lagi|belakangan|berselang|menjelang|kali|sekali|pun|sejak)|-)",
    regex.I,
)
# Before these a word like `sebulan` says how long something takes, or names one thing.
_LASTING = frozenset(
    "selama sejak setelah sebelum hampir dari sekitar lebih kurang tempo waktu kurun genap sampai hingga ada adalah "
    "dengan oleh kepada dan sudah telah butuh menjadi bagi dijual".split()
)
_ARTICLES = frozenset("sebuah seorang seekor selembar sebatang".split())
# `Satu sepeda … dijual seharga Rp 2 juta`: what one of something costs
_PRICED = regex.compile(
    r"\b(?:seharga|harganya|dibeli|dijual|dibanderol|dihargai|ditawar|dipatok|laku|cuma|biayanya|ongkosnya|tarifnya)\b",
    regex.I,
)
_WITHIN = regex.compile(r"\b(?:dalam|untuk|kalau|jika|bila|per)\s$", regex.I)
_PAST = regex.compile(r"\s(?:terakhir|ini|itu|tersebut|ke depan|kemudian)\b")
_JUST_BEFORE = regex.compile(rf"\b({ONE_TIME}|(?<=(?:setiap|tiap|per)\s)(?:{TIME}))\s$", regex.I)
# `Setiap kenaikan 1 persen`: the size of the step, and nothing per step
_STEPS = frozenset("kenaikan penurunan kelipatan tambahan penambahan pembelian pengurangan selisih".split())
_BOUNDARY = regex.compile(r"[.;:!?](?=\s)|[\n“”\"]")
_DURATIONS = frozenset({"year", "month", "day", "week", "hour", "minute", "second"})
_REACH, _NEAR = 90, 60


def ahead(view: str, candidate: Candidate, previous: Candidate | None, previous_end: int) -> Rate | None:
    """The denominator before the figure, in its sentence and behind `previous_end`, where the figure before ends."""
    if candidate.kind == "percent" or (candidate.kind == "measure" and candidate.unit in _DURATIONS):
        return None
    if candidate.rule == "figures.counts.once":
        match = _JUST_BEFORE.search(view, max(0, candidate.start - 24), candidate.start)
        return Rate(match.group(1), Range(*match.span())) if match else None
    start = max(previous_end, candidate.start - _REACH)
    if not says_rate(view, start, candidate.start):
        return _of_one(view, candidate, previous)
    for boundary in _BOUNDARY.finditer(view, start, candidate.start):
        start = boundary.end()
    found = None
    for match in _AHEAD.finditer(view, start, candidate.start):
        if _is_rate(view, match, candidate):
            found = match
    if found is None or found.end() < candidate.start - _NEAR:
        return _of_one(view, candidate, previous)
    if found.group("se"):
        return Rate(found.group("se"), Range(*found.span("se")))
    end = min(whole_noun(view, found.start("noun"), found.end("noun")), candidate.start)
    return Rate(" ".join(view[found.start("noun") : end].split()), Range(found.start(), end))


def _is_rate(view: str, match: regex.Match[str], candidate: Candidate) -> bool:
    if match.group("noun"):
        noun = match.group("noun").lower()
        return is_denominator(view, match.start("noun")) and noun not in _STEPS
    before, word = match.group("before").strip().lower(), match.group("se").lower()
    if before in _LASTING or (word == "semalam" and before != "dalam"):  # `semalam` alone is last night
        return False
    return word in ONE_TIME.split("|") or (candidate.kind == "money" and word not in _ARTICLES)


def _of_one(view: str, candidate: Candidate, previous: Candidate | None) -> Rate | None:
    """`Satu sepeda dijual seharga Rp 2 juta`, `dalam satu putaran dibutuhkan 600 unit`: one of those."""
    if previous is None or previous.unit_range is None or candidate.start - previous.tail > _REACH:
        return None
    if view[previous.start : previous.numeral.end].lower() not in ("satu", "1"):
        return None
    between = view[previous.unit_range.end : candidate.start]
    if _BOUNDARY.search(between):
        return None
    priced = candidate.kind == "money" and previous.kind == "count" and _PRICED.search(between)
    within = _WITHIN.search(view, max(0, previous.start - 12), previous.start)
    if within and (_PAST.match(between) or ("," in between and not within.group()[0].isupper())):
        return None
    if not priced and not within:
        return None
    return Rate(previous.unit_range.of(view), Range(previous.end, previous.unit_range.end))
