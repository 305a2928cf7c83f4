"""Refusals of number words that count nothing: idioms, names, and words without a noun to count."""

from __future__ import annotations

from functools import lru_cache

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.context import Context
from beritaextract.figures.phrases import word_at
from beritaextract.figures.refusals.indefinite_one import is_indefinite_one
from beritaextract.figures.refusals.refusal import Refusal
from beritaextract.figures.refusals.series import NAME
from beritaextract.figures.words import alternatives, figure_words, function_words, states
from beritaextract.language import word_class
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.rules import Rule

IDIOM = Rule(
    "figures.refusals.idiom",
    "the number word is part of an idiom, like `salah satu`, `satu arah` or `setengah mati`",
    examples=("Ia salah satu warga.", "Polisi memberlakukan sistem satu arah.", "Ia lelah setengah mati."),
    counterexamples=("Ada satu warga.", "Ada setengah warga."),
)
NOT_ONE = Rule(
    "figures.refusals.not-one",
    "one of something behind a negation is none",
    examples=("Tidak satu orang pun terluka.", "Kejadian itu tanpa satu pun korban.", "Ia tak libur sehari pun."),
    counterexamples=("Satu orang terluka.", "Satu orang pun cukup."),
)
UNCOUNTED = Rule(
    "figures.refusals.uncounted",
    "a number word that counts nothing",
    examples=("Ia belajar tiga lalu pulang.",),
    counterexamples=("Ia belajar tiga hal lalu pulang.",),
)

# Right behind `satu` and others: `satu sama lain`, `satu per satu`, `satu-satunya`.
_IDIOM_BEHIND = regex.compile(
    r"(?:\s(?:sama (?:dengan )?lain|(?:dengan|dan) (?:yang )?lain(?:nya)?\b|per satu|demi satu|persatu|satunya"
    r"|pun\b|kesatuan|suara untuk|atap\b|visi\b|padu\b|frekuensi\b"
    r"|komando\b|belah pihak|digit\b)|-\p{L}|\s?/\s?\p{L})",
    regex.I,
)
# `anak ke dua keluarga itu`; `pengiriman ke dua kabupaten` counts
_BEFORE_KE = regex.compile(r"\b(\p{L}++) ke $")
# Sayings and epithets
_SAYING = regex.compile(
    r"(?:empat sehat|lima sempurna|seribu satu malam|dua sejoli|tiga serangkai|lima waktu"
    r"|(?<=(?:kota|negeri|pulau|kampung) )seribu)\b",
    regex.I,
)
# Right before: `salah satu`, `nomor satu`, `satu per satu`.
_THINGS_BEHIND = regex.compile(
    r"\s(?:di\s\p{Lu}|lainnya|lain|di antara|di antaranya|diantaranya|yang|dari|orang|(?:me|di|ber|ter)\p{Ll}{3,})"
)
_NAME_BEHIND = regex.compile(r"\s\p{Lu}\p{Ll}")
_PAIRED = regex.compile(r"\s(\p{L}{3,20})\s(?:dengan|ke)\s(?:\1|yang\slain)\b", regex.I)
_STOPS = frozenset(",.;")
_ONES = ("satu", "1")
_LONGEST_ONE = len("satu")
_PUN_BEHIND = regex.compile(r"(?:\s\p{L}++){0,3}?\s?pun\b", regex.I)
_FRACTIONS = ("half", "fraction")


def refuse_not_one(candidate: Candidate, context: Context) -> Refusal | None:
    """`tidak satu orang pun`, `tanpa satu pun korban`, `tidak boleh ada potongan satu rupiah pun`: none of it."""
    numeral = candidate.numeral
    if numeral.end - numeral.start > _LONGEST_ONE and candidate.form != "one":
        return None
    view = context.view
    said = view[numeral.start : numeral.end].lower()
    if candidate.high is not None or (said not in _ONES and candidate.form != "one"):
        return None
    if _PUN_BEHIND.match(view, numeral.end) is None or not _denied().search(context.before):
        return None
    return Refusal(NOT_ONE)


@lru_cache(maxsize=1)
def _denied() -> regex.Pattern[str]:
    """`tidak boleh ada potongan satu … pun`: the negation may stand some words before."""
    between = r"(?:(?!hanya|cuma|sekadar|sekedar)\p{L}++\s){0,4}"
    return regex.compile(rf"\b(?:{alternatives(word_class('negators'))})\s{between}$", regex.I)


def _is_ordinal(before: str) -> bool:
    """`anak ke | dua keluarga itu`."""
    match = _BEFORE_KE.search(before) if before.endswith(" ke ") else None
    return match is not None and match[1].lower() in figure_words("ordered_nouns")


@lru_cache(maxsize=1)
def _half_idiom() -> regex.Pattern[str]:
    verbs = r"ber\p{Ll}{3,}|me[mnlr]\p{Ll}{3,}|ter\p{Ll}{3,}"
    return regex.compile(rf"\s(?:{alternatives(figure_words('half_idioms'))}|hari lagi|{verbs})\b", regex.I)


def refuse_number_word(candidate: Candidate, context: Context) -> Refusal | None:
    """Number words that are part of an idiom or a name, or count nothing."""
    numeral = candidate.numeral
    if numeral.digits:
        return None
    view, end = context.view, numeral.end
    plain = not numeral.scaled and candidate.high is None
    idiom_before = context.lower in figure_words("idiom_openers") and context.before[-1:] == " "
    if plain and (idiom_before or _IDIOM_BEHIND.match(view, end)):
        return Refusal(IDIOM)
    if plain and view[numeral.start : end].lower() == "satu" and is_indefinite_one(candidate, context):
        return Refusal(IDIOM)
    if plain and (_is_ordinal(context.before) or _SAYING.match(view, numeral.start)):
        return Refusal(IDIOM)
    if plain and _is_pairing(view, numeral.start, end, context):
        return Refusal(IDIOM)
    if numeral.role in _FRACTIONS and _half_idiom().match(view, end):
        return Refusal(IDIOM)
    if view[candidate.start].isupper() and not context.opens and not context.title:
        return Refusal(NAME, names_one=True)
    if (
        not plain
        or numeral.vague
        or numeral.negative
        or numeral.role != "number"
        or candidate.unit is not None
        or candidate.listed
    ):
        return None
    word = context.lower
    if view.startswith(":", end) or (
        view[end : end + 1] in _STOPS
        and not context.opens
        and (word in figure_words("pronouns") or word.endswith("nya"))
    ):
        return None  # `Anak saya dua, …`, `Pesan kami satu: …`
    named_thing = word in function_words() and _NAME_BEHIND.match(view, end)  # `serta dua Sea Rider`
    if word not in figure_words("number_leads") and not named_thing and not _stands_for_things(view, end):
        return Refusal(UNCOUNTED)
    return None


def _is_pairing(view: str, start: int, end: int, context: Context) -> bool:
    """`antara satu kopi dengan kopi lain`, `dari satu rumah ke rumah lain`, `mulai dari nol`."""
    word = view[start:end].lower()
    if word == "nol":
        return context.lower in ("dari", "titik", "kilometer") and not view.startswith(
            (" hingga", " sampai", " persen"), end
        )
    return word == "satu" and _PAIRED.match(view, end) is not None


def _stands_for_things(view: str, end: int) -> bool:
    """`Tiga lainnya`, `dua di antaranya`, `satu yang paling stabil`, `lima dari tujuh`, `dua luka berat`."""
    word = word_at(view, end)
    if word is not None and word.form in states():
        return True
    return _THINGS_BEHIND.match(view, end) is not None
