"""Rates: what a figure is per (`Rp 13.250 per liter`, `180 ton kelapa setiap hari`, `tiga kali sehari`).

The denominator stands behind the figure, perhaps after the noun that is counted, or before it (`rates_ahead`).  Where
one rate is stated for two figures (`dari Rp 7.000 menjadi Rp 9.000 per kilogram`), `rates_shared` hands it on.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import nouns, units
from beritaextract.figures.phrases import word_at
from beritaextract.figures.wordclasses import FUNCTION, is_verb
from beritaextract.matches import Range

TIME = "detik|menit|jam|hari|malam|minggu|pekan|bulan|triwulan|kuartal|caturwulan|semester|tahun|dekade|periode|musim"
# Words that hold their own one, as time and as a piece; `semester` is none of them.
ONE_TIME = "sedetik|semenit|sejam|sehari|semalam|seminggu|sepekan|sebulan|setahun|semusim"
ONE_PIECE = (
    "sekilo|sekilogram|seliter|seekor|sebutir|seikat|setumpuk|sekarung|sesak|seporsi|semangkuk|sepiring|sebungkus"
    "|sebotol|segelas|sepotong|selembar|sehelai|sepasang|sebatang|sebuah|seorang|segalon|setabung|semeter|sehektare"
    "|sehektar|sekuintal|seton|segram|seons|sekepala"
)
_GLOSS = r"(?:\s?\([^()\n]{1,24}\))?"
_NOUN = r"(?P<noun>(?:\d{1,3}\s)?[\p{L}][\p{L}²³]*+(?:[-/][\p{L}]++)?(?:\s(?:AS|Singapura|persegi|kubik|kerja|ton)\b)?)"
EACH = "per|setiap|tiap|tiap-tiap|saban|masing-masing"
_BEHIND = regex.compile(
    rf"{_GLOSS}\)?(?:,-)?(?:\s?/\s?(?P<sign>US\$|USD)|\s?/\s?{_NOUN}|\s(?:(?:untuk|bagi|kepada|di|dalam|pada)\s)?(?:{EACH})\s{_NOUN}"
    rf"|\sper(?P<glued>{TIME}|orang|unit|kilo|kilogram|kg|liter|lembar|ekor)\b"
    rf"|\s(?:dalam\s(?=se(?:hari|malam|jam|menit|detik)\b))?(?P<se>{ONE_TIME}|{ONE_PIECE})\b"
    r"(?!\s(?:setelah|sebelum|sebelumnya|setelahnya|terakhir|ini|itu|lalu|kemudian|menjelang|silam|pun)|-)"
    r"|\s(?P<once>sekali\s(?:jalan|terbang|makan|tayang|main|sewa|perjalanan|kunjungan|isi|pakai|minum|masuk|angkut|suntik"
    r"|duduk|panen|cuci|naik|(?:me|ber)\p{Ll}{3,})))",
    regex.I,
)
# What each alternative of `_BEHIND` begins with: nine figures in ten have nothing of it behind them.
_MAY_FOLLOW = re.compile(
    r"[()/]|,-|\s(?:[(/]|se|untuk\s|bagi\s|kepada\s|di\s|dalam\s|pada\s|per|setiap\s|tiap|saban\s|masing)", re.I
)
# Measures of date that `per` does not divide: `per 30 Mei`, `per Januari`; and words that are no denominators.
_AS_OF = regex.compile(
    r"(?:\d|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|tanggal|akhir|awal"
    r"|senin|selasa|rabu|kamis|jumat|sabtu|minggu\s\(|(?:hari|saat|siang|sore|pagi|malam|pekan|bulan|tahun)\sini\b"
    r"|kemarin|kini|sekarang|pukul|satu\b|dua\b|telepon|surat|sen\b|mil\b|kapita\sini)",
    regex.I,
)
# Words with which another clause or thing begins.
_ELSEWHERE = r"(?:dan|atau|serta|karena|sehingga|sebab|agar|supaya|jika|bila|ketika|saat|setelah|sementara|maka)\b"
_LATER = regex.compile(
    rf"(?:\s(?!{_ELSEWHERE})[\p{{L}}-]++){{1,3}}?\s(?:(?:{EACH})\s(?P<noun>[\p{{L}}]{{3,}}+)"
    rf"|(?:dalam\s)?(?P<se>{ONE_TIME}))\b(?!-|\s(?:ini|itu|lalu|terakhir|sebelum|setelah|kemudian))",
    regex.I,
)
# `ONE_TIME` and `ONE_PIECE` with what they have in common in front, to which the engine skips.
_ONE = re.compile(f"se(?:{'|'.join(word[2:] for word in f'{ONE_TIME}|{ONE_PIECE}'.split('|'))})")
_FIGURE_REACH = 45
# Nouns in pe- and ke- may end like verbs: `pengepakan`.
_NOMINAL = ("pe", "ke")


class Rate(NamedTuple):
    """The denominator as written, and where the whole expression stands (`per liter`)."""

    per: str
    where: Range


def behind(view: str, candidate: Candidate, next_start: int) -> Rate | None:
    """The denominator behind the figure or its counted noun, before `next_start`, where the next figure starts."""
    if candidate.rule == "figures.measures.one":
        return None  # `sehari semalam`
    places = [candidate.tail]
    if candidate.kind == "count" and candidate.unit_range is not None and candidate.unit_range.start >= candidate.tail:
        places.append(candidate.unit_range.end)
    for at in places:
        match = _BEHIND.match(view, at) if _MAY_FOLLOW.match(view, at) else None
        if match is None:
            continue
        if _last_night(match) and candidate.kind != "money" and candidate.unit != "kali":
            continue
        if match.group("noun") is None:
            written = match.group("se") or match.group("once") or match.group("glued") or match.group("sign")
            return Rate(" ".join(written.split()), Range(*match.span()))
        if is_denominator(view, match.start("noun")):
            end = whole_noun(view, match.start("noun"), match.end("noun"))
            return Rate(" ".join(view[match.start("noun") : end].split()), Range(match.start(), end))
    return _after_noun_phrase(view, places[-1], next_start)


def says_rate(view: str, start: int, end: int) -> bool:
    """Whether between `start` and `end` anything stands without which there is no rate: a quick look, and no proof."""
    near = view[start:end].lower()
    if "per" in near or "tiap" in near or "saban" in near or "masing" in near:
        return True
    return "se" in near and _ONE.search(near) is not None


def _last_night(match: regex.Match[str]) -> bool:
    """`semalam` is "last night" rather than "a night", unless `dalam` stands before it."""
    written = match.group().lower().split()
    return written[-1] == "semalam" and "dalam" not in written


def is_denominator(view: str, at: int) -> bool:
    """Whether the word at `at`, behind `per` or `setiap`, can be what is divided by: no date, function word or verb."""
    if _AS_OF.match(view, at):
        return False
    word = word_at(view, at)
    if word is None:
        return True
    if word.form in FUNCTION:
        return False
    printed = view[word.start : word.end]
    return printed.startswith(_NOMINAL) or not (printed.islower() and is_verb(printed))


def whole_noun(view: str, start: int, end: int) -> int:
    """Where the noun ends that starts at `start`, where a lexicon knows one of several words (`kilowatt peak`)."""
    for phrases in (units().words, nouns()):
        for _, _, phrase_end in phrases.at(view, start):
            end = max(end, phrase_end)
    return end


def _after_noun_phrase(view: str, at: int, next_start: int) -> Rate | None:
    """`180 ton kelapa setiap hari`: a few words of what is measured may stand between."""
    end = min(next_start, at + _FIGURE_REACH)
    if not view[at : at + 1].isspace() or not says_rate(view, at, end):
        return None
    match = _LATER.match(view, at, end)
    if match is None or _last_night(match):
        return None
    if match.group("noun") and not is_denominator(view, match.start("noun")):
        return None
    return Rate(match.group("noun") or match.group("se"), Range(*match.span()))
