"""Rates: what a figure is per (`Rp 13.250 per liter`, `180 ton kelapa setiap hari`, `tiga kali sehari`).

The denominator stands behind the figure, perhaps after the noun that is counted, or before it (`rates_ahead`).  Where
one rate is stated for two figures (`dari Rp 7.000 menjadi Rp 9.000 per kilogram`), `rates_shared` hands it on.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.lexicon import nouns, units
from beritaextract.figures.phrases import Word, word_at
from beritaextract.figures.words import alternatives, figure_words, function_words, is_verb
from beritaextract.language import month_names, weekdays, word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range

EACH = "per|setiap|tiap|tiap-tiap|saban|masing-masing"
_GLOSS = r"(?:\s?\([^()\n]{1,24}\))?"
_SPAN = r"(?=(?:bulan|minggu|pekan|hari|tahun|jam|menit)\b)"  # `per tiga bulan`
_AMOUNT = r"(?=(?:kg|kilogram|kilo|gr|gram|ons|liter|ml|km|butir)\b)"  # `/10 Kg`
_NUMBER = (
    r"(?:(?:\d{1,3}(?:[.,]\d{3})*+\s(?:ribu\s|juta\s)?|(?:seribu|sejuta|seratus(?:\sribu)?)\s"
    rf"|(?:\d{{1,2}}|satu|dua|tiga|empat|lima|enam)\s{_SPAN}|\d{{1,3}}{_AMOUNT}))?"
)
_NOUN = (
    rf"(?P<noun>{_NUMBER}(?:US\$|AS\$|[A-Z]?\$|\p{{L}}[\p{{L}}²³]*+[23]?(?:[-/]\p{{L}}++)?)"
    r"(?:\s(?:AS|Singapura|persegi|kubik|kerja|ton)\b)?)"
)
# What each alternative of `_after` begins with: nine figures in ten have nothing of it behind them.
_MAY_FOLLOW = re.compile(
    r"[()/]|,-|\s(?:[(/]|se|untuk\s|bagi\s|kepada\s|di\s|dalam\s|pada\s|per|setiap\s|tiap|saban\s|masing)", re.I
)
_FIGURE_REACH = 45
_LONGEST_NAME = 3
_LONGEST_SIGN = 4  # characters of `Rp. `
_LEADS_ON = regex.compile(r"\s(?:(?:sebanyak|sebesar|senilai|sejumlah|mencapai)\s|(?=Rp|\d))")
# words behind a figure with which what is said of each begins a clause, or which close its noun phrase
_OTHER_CLAUSE = frozenset("ke kepada tersebut itu ini".split())
_DONE = regex.compile(r"(?r)\b(?:telah|sudah)\s[^.;:,\n]*$")
_DONE_REACH = 60
_STORAGE = frozenset({"KB", "MB", "GB", "TB", "MP"})
_LASTING = frozenset({"day", "week", "month", "year"})
# Nouns in pe- and ke- may end like verbs: `pengepakan`.
_NOMINAL = ("pe", "ke")


@lru_cache(maxsize=1)
def times() -> str:
    """Spans of time as alternatives of a pattern."""
    return alternatives(figure_words("periods"))


@lru_cache(maxsize=1)
def one_times() -> str:
    """Words that hold their own one span of time, as alternatives of a pattern; `semester` is none of them."""
    return alternatives(figure_words("periods") - {"semester", "periode"}, "se")


@lru_cache(maxsize=1)
def one_pieces() -> str:
    """Words that hold their own one piece, as alternatives of a pattern: `seekor`, `setumpuk`."""
    return alternatives(figure_words("pieces") | {"orang"}, "se")


@lru_cache(maxsize=1)
def _after() -> regex.Pattern[str]:
    return regex.compile(
        rf"{_GLOSS}\)?(?:,-)?(?:\s?/\s?(?P<sign>US\$|USD)|\s?/\s?{_NOUN}|\s(?:(?:untuk|bagi|kepada|di|dalam|pada)\s)?(?:{EACH})\s{_NOUN}"
        rf"|\sper-?(?P<glued>{times()}|{alternatives(figure_words('glued_divisors'))})(?:nya)?\b"
        rf"|\s(?:dalam\s(?=se(?:hari|malam|jam|menit|detik)\b))?(?P<se>{one_times()}|{one_pieces()})\b"
        rf"(?!\s(?:{alternatives(figure_words('words_after_span'))})\b|-)"
        rf"|\s(?P<once>sekali\s(?:{alternatives(figure_words('single_acts'))}|(?:me|ber)\p{{Ll}}{{3,}})))",
        regex.I,
    )


@lru_cache(maxsize=1)
def _as_of() -> regex.Pattern[str]:
    """Dates, which `per` does not divide: `per 30 Mei`, `per Januari`; and words that are no denominators."""
    days = alternatives(month_names() | frozenset(weekdays()) - {"minggu"})
    return regex.compile(
        rf"(?:\d{{1,2}}(?:\s(?:{days})|[/.-]\d{{1,2}}(?!\d))|(?:(?:tahun|bulan)\s)?(?:19|20)\d\d\b|{days}|tanggal|akhir|awal|minggu\s\(|(?:hari|saat|siang|sore|pagi|malam|pekan|bulan|tahun)\sini\b"
        rf"|kemarin|kini|sekarang|pukul|(?:satu|dua)\b(?!\s{_SPAN})|telepon|surat|sen\b|mil\b|kapita\sini)",
        regex.I,
    )


@lru_cache(maxsize=1)
def _later() -> regex.Pattern[str]:
    # words with which another clause or thing begins
    elsewhere = alternatives(
        word_class("coordinators") | word_class("clause_subordinators") | {"sebab", "ketika", "saat", "setelah", "maka"}
    )
    return regex.compile(
        rf"(?:\s(?!(?:{elsewhere})\b)[\p{{L}}-]++){{1,3}}?\s(?:(?:{EACH})\s(?P<noun>[\p{{L}}]{{3,}}+)"
        rf"|(?:dalam\s)?(?P<se>{one_times()}))\b(?!-|\s(?:ini|itu|lalu|terakhir|sebelum|setelah|kemudian))",
        regex.I,
    )


@lru_cache(maxsize=1)
def _one() -> re.Pattern[str]:
    """Words that hold their own one, with what they have in common in front, to which the engine skips."""
    words = alternatives((figure_words("periods") - {"semester", "periode"}) | figure_words("pieces") | {"orang"})
    return re.compile(f"se(?:{words})")


class Rate(NamedTuple):
    """The denominator as written, and where the whole expression stands (`per liter`)."""

    per: str
    where: Range


def rate_after(view: str, candidate: Candidate, next_start: int) -> Rate | None:
    """The denominator behind the figure or its counted noun, before `next_start`, where the next figure starts."""
    if candidate.form == "one" or (candidate.unit in _STORAGE and view.startswith("/", candidate.tail)):
        return None  # `sehari semalam`, `4 GB/64 GB`
    places = [candidate.tail]
    if candidate.kind == "count" and candidate.unit_range is not None and candidate.unit_range.start >= candidate.tail:
        places.append(candidate.unit_range.end)
    if candidate.high is not None:
        places.append(candidate.numeral.tail)  # `Rp14.105 per USD hingga Rp14.248`
    for at in places:
        match = _after().match(view, at) if _MAY_FOLLOW.match(view, at) else None
        if match is None:
            continue
        if (
            match.group("se")
            and "dalam" in match.group()
            and _DONE.search(view, max(0, candidate.start - _DONE_REACH), candidate.start)
        ):
            continue  # `telah membakar 4.000 hektare dalam sehari`: how long it took
        if _last_night(match) and candidate.kind != "money" and not (candidate.unit or "").startswith("kali"):
            continue
        if match.group("noun") is None:
            written = match.group("se") or match.group("once") or match.group("glued") or match.group("sign")
            return Rate(" ".join(written.split()), Range(*match.span()))
        if match.group("noun")[0].isdigit() and "masing" in match.group().lower():
            continue  # `16 kelompok masing-masing 900 kg`: what each gets
        if candidate.kind == "count" and "/" in view[at : match.start("noun")] and _is_alternative(match.group("noun")):
            continue
        if is_denominator(view, match.start("noun")):
            end = whole_noun(view, match.start("noun"), match.end("noun"))
            return Rate(" ".join(view[match.start("noun") : end].split()), Range(match.start(), end))
    if candidate.unit in _LASTING:
        return None  # `dua bulan ini setiap keluarga menerima …`
    return _after_noun_phrase(view, places[-1], next_start)


def _is_alternative(noun: str) -> bool:
    """Whether a stroke before a noun joins two names of one thing: `4.053 aplikasi/situs`, but `20 orang/hari`."""
    word = noun.lower()
    divides = (
        word in figure_words("periods") or word in figure_words("glued_divisors") or word in figure_words("pieces")
    )
    return word.isalpha() and len(word) > 3 and not divides


def says_rate(view: str, start: int, end: int) -> bool:
    """Whether between `start` and `end` anything stands without which there is no rate: a quick look, and no proof."""
    near = view[start:end].lower()
    if "per" in near or "tiap" in near or "saban" in near or "masing" in near:
        return True
    return "se" in near and _one().search(near) is not None


def _last_night(match: regex.Match[str]) -> bool:
    """`semalam` is "last night" rather than "a night", unless `dalam` stands before it."""
    written = match.group().lower().split()
    return written[-1] == "semalam" and "dalam" not in written


def is_denominator(view: str, at: int) -> bool:
    """Whether the word at `at`, behind `per` or `setiap`, can be what is divided by: no date, function word or verb."""
    if _as_of().match(view, at):
        return False
    word = word_at(view, at)
    if word is None:
        return True
    if word.form in function_words():
        return False
    printed = view[word.start : word.end]
    return printed.startswith(_NOMINAL) or not (printed.islower() and is_verb(printed))


def whole_noun(view: str, start: int, end: int) -> int:
    """Where the noun ends that starts at `start`, where a lexicon knows one of several words (`kilowatt peak`)."""
    first = word_at(view, start)
    if first is not None and view[first.start].isupper() and not view[first.start : first.end].isupper():
        end = _capitalised(view, first, end)
    for phrases in (units().words, nouns()):
        for _, _, phrase_end in phrases.at(view, start):
            end = max(end, phrase_end)
    return end


def _capitalised(view: str, first: Word, end: int) -> int:
    """`per Kepala Keluarga`: where the words end that have a capital like the first one, which is no unit."""
    if units().words.opening(view, first) or view[first.start : first.end] in units().symbols:
        return end
    for _ in range(_LONGEST_NAME):
        word = word_at(view, end)
        if word is None or word.start > end + 1 or not view[word.start].isupper() or not view[word.start + 1].islower():
            break
        end = word.end
    return end


def _after_noun_phrase(view: str, at: int, next_start: int) -> Rate | None:
    """`180 ton kelapa setiap hari`: a few words of what is measured may stand between."""
    end = min(next_start, at + _FIGURE_REACH)
    if not view[at : at + 1].isspace() or not says_rate(view, at, end):
        return None
    while end < len(view) and view[end].isalpha():
        end += 1  # the word that the reach ends in, whole
    match = _later().match(view, at, end)
    if match is None or _last_night(match):
        return None
    led = _LEADS_ON.match(view, match.end())
    if led is not None and match.end() <= next_start <= led.end() + _LONGEST_SIGN:
        return None  # `setiap bulannya sebanyak 10 kg`, `dari produksi per tahun 6 ton`: it rates the next figure
    if match.group("noun") and not is_denominator(view, match.start("noun")):
        return None
    between = view[at : match.start()].split() + match.group().split()[:-1]
    period = not match.group("noun") or match.group("noun").lower() in figure_words("periods")
    described = not period and any(word == "yang" or (word.startswith("me") and is_verb(word)) for word in between)
    if described or any(word in _OTHER_CLAUSE for word in between):
        return None  # `dua satpam yang mengawasi tiap sisi`, `216 kelompok tersebut setiap bulan dibina`
    return Rate(match.group("noun") or match.group("se"), Range(*match.span()))
