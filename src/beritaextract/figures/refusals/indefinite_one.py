"""`satu` that counts nothing: an article, "the same" or "united"."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context
from beritaextract.figures.words import alternatives, figure_words
from beritaextract.language import word_class
from beritaextract.lexicon import lazy_regex as regex

# Right behind `satu`: `sistem satu arah`; but `dua arah` is a number.
_BEHIND = regex.compile(
    r"\s(?:arah|haluan|tujuan|tekad|tingkat di|garis|jalur komando|harga\b(?! mati| paket)|data\sIndonesia)\b", regex.I
)
# `di satu sisi`, `rekan satu tim`
_SIDE = regex.compile(r"\bdi $", regex.I)
_FELLOW = regex.compile(r"\b(?:rekan|teman|kawan|sahabat|kolega|saudara)(?:nya|ku|mu)? $", regex.I)
_UNITED_BEHIND = regex.compile(
    r"\s?(?:[.,;:)”\"]|dengan\b|atau\b|dan\b|oleh\b|dalam\b|untuk\b|agar\b|supaya\b|(?:me|ber|di|ter)\p{Ll}{3,}|$)"
)
# `dalam satu kesempatan`, `satu yang pasti`
_OCCASION_BEFORE = regex.compile(r"\b(?:dalam|pada|di) $", regex.I)
_OCCASION = regex.compile(r"\s(?:kesempatan|waktu|saat|ketika|momen|wawancara|kasus|sesi wawancara|hal)\b", regex.I)
# `menjadi satu dari sejumlah rumah`: one of the
_ONE_OF_SOME = regex.compile(
    r"\s(?:dari|di antara)\s(?:sejumlah|sekian|beberapa|banyak|sederet|serangkaian|sebagian|sedikit)\b", regex.I
)
_ONE_THING = regex.compile(r"\s(?:hal\s)?yang\s(?:pasti|jelas)\b")


@lru_cache(maxsize=1)
def _predicated() -> regex.Pattern[str]:
    """`sebagai satu keluarga`, `menjadi satu soal`, `kami satu almamater`; but `dari lima desa menjadi satu desa`."""
    words = "sebagai|menjadi|jadi|merupakan|adalah|kami|kita|mereka|masih|sama-sama"
    return regex.compile(
        rf"(?<!\bdari\s(?:\d|{alternatives(word_class('cardinals'))})[^.;,]{{0,30}})\b({words}) $", regex.I
    )


@lru_cache(maxsize=1)
def _door_counted() -> regex.Pattern[str]:
    """`rumah itu punya satu pintu`; but `ekspor dikelola satu pintu`."""
    return regex.compile(rf"\b(?:{alternatives(figure_words('before_counted_doors'))}) $", regex.I)


def is_indefinite_one(candidate: Candidate, context: Context) -> bool:
    """Whether the candidate, which is the word `satu`, counts nothing."""
    view, end, before = context.view, candidate.numeral.end, context.before
    if context.lower.endswith("salah") or _BEHIND.match(view, end) or _FELLOW.search(before):
        return True
    if view.startswith(" pintu", end) and not _door_counted().search(before):
        return True
    if view.startswith((" sisi", " pihak"), end) and _SIDE.search(before):
        return True
    if (_OCCASION.match(view, end) and _OCCASION_BEFORE.search(before)) or _ONE_THING.match(view, end):
        return True
    if _ONE_OF_SOME.match(view, end):
        return True
    if candidate.classifier or candidate.unit in word_class("common_classifiers"):
        return False
    predicated = _predicated().search(before)
    if predicated is None:
        return False
    if candidate.unit is not None:
        return predicated[1].lower() != "jadi"
    return predicated[1].lower() in ("menjadi", "jadi") and _UNITED_BEHIND.match(view, end) is not None
