"""Refusals of number words that count nothing: idioms, names, and words without a noun to count."""

from __future__ import annotations

import regex

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.phrases import word_at
from beritaextract.figures.surroundings import Place, Refusal
from beritaextract.figures.wordclasses import COUNTING, FUNCTION, STATE

# Right behind `satu` and others: `satu sama lain`, `satu per satu`, `satu-satunya`.
_IDIOM_BEHIND = regex.compile(
    r"(?:\s(?:sama lain|per satu|demi satu|persatu|satunya|pun\b|kesatuan|suara untuk|atap\b|visi\b|padu\b|frekuensi\b"
    r"|komando\b|belah pihak)|-\p{L}|\s?/\s?\p{L})",
    regex.I,
)
# Right behind `satu` alone: `sistem satu arah`; but `dua arah` is a number.
_ONE_BEHIND = regex.compile(r"\s(?:arah|haluan|tujuan|tekad|tingkat di|garis|jalur komando)\b", regex.I)
_ONE_DOOR = regex.compile(r"\b(?:sistem|terpadu|pelayanan|layanan|kebijakan|lewat|melalui|impor) $", regex.I)
# Right before: `salah satu`, `nomor satu`, `satu per satu`.
_IDIOM_BEFORE = regex.compile(r"(?:^|\P{L})(?:salah|setali|satu per|per|demi|nomor|serba|segi|the|in|at) $", regex.I)
_IDIOM_WORDS = ("salah", "setali", "per", "demi", "nomor", "serba", "segi", "the", "in", "at")
_HALF_IDIOM = regex.compile(
    r"\s(?:mati|hati|jadi|matang|sadar|telanjang|baya|sengaja|gila|percaya|dewa|bugil|main|tiang|hari lagi"
    r"|ber\p{Ll}{3,}|me[mnlr]\p{Ll}{3,}|ter\p{Ll}{3,})\b",
    regex.I,
)
_THINGS_BEHIND = regex.compile(
    r"\s(?:lainnya|lain|di antara|di antaranya|diantaranya|yang|dari|orang|(?:me|di|ber|ter)\p{Ll}{3,})"
)
_NAME_BEHIND = regex.compile(r"\s\p{Lu}\p{Ll}")
_STOPS = frozenset(",.;")
_OWNERS = frozenset("saya aku kami kita dia ia mereka kamu anda beliau".split())
_FRACTIONS = ("half", "fraction")


def spelt(candidate: Candidate, place: Place) -> Refusal | None:
    """Number words that are part of an idiom or a name, or count nothing."""
    numeral = candidate.numeral
    if numeral.digits:
        return None
    view, end = place.view, numeral.end
    plain = not numeral.scaled and candidate.high is None
    idiom_before = place.lower.endswith(_IDIOM_WORDS) and _IDIOM_BEFORE.search(place.before)
    if plain and (idiom_before or _IDIOM_BEHIND.match(view, end)):
        return Refusal("figures.refusals.idiom", "the number word is part of an idiom, like `salah satu`")
    if plain and view[numeral.start : end].lower() == "satu":
        door = view.startswith(" pintu", end) and _ONE_DOOR.search(place.before)
        if door or _ONE_BEHIND.match(view, end):
            return Refusal("figures.refusals.idiom", "`satu` is part of an idiom, like `sistem satu arah`")
    if numeral.role in _FRACTIONS and _HALF_IDIOM.match(view, end):
        return Refusal("figures.refusals.idiom", "`setengah` is part of an idiom")
    if view[candidate.start].isupper() and not place.opens and not place.title:
        return Refusal("figures.refusals.name", "a capitalised number word inside a sentence is part of a name")
    if not plain or numeral.vague or numeral.role != "number" or candidate.unit is not None or candidate.listed:
        return None
    word = place.lower
    if view.startswith(":", end) or (view[end : end + 1] in _STOPS and (word in _OWNERS or word.endswith("nya"))):
        return None  # `Anak saya dua, …`, `Pesan kami satu: …`
    named_thing = word in FUNCTION and _NAME_BEHIND.match(view, end)  # `serta dua Sea Rider`
    if word not in COUNTING and not named_thing and not _stands_for_things(view, end):
        return Refusal("figures.refusals.uncounted", "a number word that counts nothing")
    return None


def _stands_for_things(view: str, end: int) -> bool:
    """`Tiga lainnya`, `dua di antaranya`, `satu yang paling stabil`, `lima dari tujuh`, `dua luka berat`."""
    word = word_at(view, end)
    if word is not None and word.form in STATE:
        return True
    return _THINGS_BEHIND.match(view, end) is not None
