"""Rates before the figure: `Setiap hari ada 5 bus`, `setiap keluarga menerima Rp 600.000`, `sebulan 3 juta`."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.rates.after_figure import (
    Rate,
    is_denominator,
    one_pieces,
    one_times,
    says_rate,
    times,
    whole_noun,
)
from beritaextract.figures.words import alternatives, figure_words
from beritaextract.language import word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range

_ARTICLES = frozenset("sebuah seorang seekor selembar sebatang".split())
_WITHIN = regex.compile(r"\b(?:dalam|untuk|kalau|jika|bila|per)\s$", regex.I)
_PAST = regex.compile(r"\s(?:terakhir|ini|itu|tersebut|ke depan|kemudian)\b")
# `Setiap kenaikan 1 persen`: the size of the step, and nothing per step
_STEPS = frozenset("kenaikan penurunan kelipatan tambahan penambahan pembelian pengurangan selisih".split())
# `melayani penumpang setiap hari dengan tarif Rp 5.000`: the price is that of one ride
_AT_PRICE = regex.compile(r"\bdengan\s(?:tarif|harga|biaya|ongkos)\b")
_LISTING = regex.compile(r"\b(?:yaitu|yakni|terdiri|berupa|antara lain|di antaranya|meliputi)\b")
_RELATIVE = 5  # letters of `yang `
_BOUNDARY = regex.compile(r"[.;:!?](?=\s)|[\n“”\"]")
_DURATIONS = frozenset({"year", "month", "day", "week", "hour", "minute", "second"})
_REACH, _NEAR = 90, 60


@lru_cache(maxsize=1)
def _before() -> regex.Pattern[str]:
    return regex.compile(
        rf"\b(?:(?:per|setiap|tiap|tiap-tiap|saban)\s(?P<noun>\p{{L}}{{2,}}+)|(?P<before>(?:\p{{L}}++\s)?)(?P<se>{one_times()}|{one_pieces()}))\b"
        rf"(?!\s(?:\d|{alternatives(figure_words('words_after_span'))})|-)",
        regex.I,
    )


@lru_cache(maxsize=1)
def _just_before() -> regex.Pattern[str]:
    count = rf"(?:\d{{1,2}}|{alternatives(word_class('cardinals'))})"
    return regex.compile(
        rf"\b({one_times()}|(?<=(?:setiap|tiap|per)\s)(?:{times()})|{count}\s(?:{times()}))\s$", regex.I
    )


@lru_cache(maxsize=1)
def _priced() -> regex.Pattern[str]:
    """`Satu sepeda … dijual seharga Rp 2 juta`: what one of something costs."""
    return regex.compile(rf"\b(?:{alternatives(figure_words('pricing_words'))})\b", regex.I)


def rate_before(view: str, candidate: Candidate, previous: Candidate | None, previous_end: int) -> Rate | None:
    """The denominator before the figure, in its sentence and behind `previous_end`, where the figure before ends."""
    if candidate.kind == "percent" or (candidate.kind == "measure" and candidate.unit in _DURATIONS):
        return None
    if candidate.form == "once":
        match = _just_before().search(view, max(0, candidate.start - 24), candidate.start)
        return Rate(match.group(1), Range(*match.span())) if match else None
    start = max(previous_end, candidate.start - _REACH)
    if not says_rate(view, start, candidate.start):
        return _of_one(view, candidate, previous)
    for boundary in _BOUNDARY.finditer(view, start, candidate.start):
        start = boundary.end()
    found = None
    for match in _before().finditer(view, start, candidate.start):
        if _is_rate(view, match, candidate):
            found = match
    if found is None or found.end() < candidate.start - _NEAR or _AT_PRICE.search(view, found.end(), candidate.start):
        return _of_one(view, candidate, previous)
    if found.group("se"):
        return Rate(found.group("se"), Range(*found.span("se")))
    end = min(whole_noun(view, found.start("noun"), found.end("noun")), candidate.start)
    return Rate(" ".join(view[found.start("noun") : end].split()), Range(found.start(), end))


def _is_rate(view: str, match: regex.Match[str], candidate: Candidate) -> bool:
    gap = view[match.end() : candidate.start]
    if "," in gap and view[max(0, match.start() - _RELATIVE) : match.start()].endswith("yang "):
        return False  # `Rina, yang setiap hari memasak, membeli 5 ekor`
    if match.group("noun"):
        noun = match.group("noun").lower()
        if noun == "kali" or _LISTING.search(gap):
            return False  # `setiap kali memasak`; `jumlah penduduk per kecamatan, yaitu Mawar 64 ribu`
        return is_denominator(view, match.start("noun")) and noun not in _STEPS
    before, word = match.group("before").strip().lower(), match.group("se").lower()
    if before in figure_words("words_before_duration") or (
        word == "semalam" and before != "dalam"
    ):  # `semalam` alone is last night
        return False
    return word.removeprefix("se") in figure_words("periods") or (candidate.kind == "money" and word not in _ARTICLES)


def _of_one(view: str, candidate: Candidate, previous: Candidate | None) -> Rate | None:
    """`Satu sepeda dijual seharga Rp 2 juta`, `dalam satu putaran dibutuhkan 600 unit`: one of those."""
    if previous is None or previous.unit_range is None or candidate.start - previous.tail > _REACH:
        return None
    if view[previous.start : previous.numeral.end].lower() not in ("satu", "1"):
        return None
    between = view[previous.unit_range.end : candidate.start]
    if candidate.kind == "money" and previous.kind == "count" and between.isspace():
        return Rate(
            previous.unit_range.of(view), Range(previous.end, previous.unit_range.end)
        )  # `satu orang Rp 2 juta`
    if _BOUNDARY.search(between):
        return None
    priced = candidate.kind == "money" and previous.kind == "count" and _priced().search(between)
    within = _WITHIN.search(view, max(0, previous.start - 12), previous.start)
    if within and (_PAST.match(between) or ("," in between and not within.group()[0].isupper())):
        return None
    if not priced and not within:
        return None
    return Rate(previous.unit_range.of(view), Range(previous.end, previous.unit_range.end))
