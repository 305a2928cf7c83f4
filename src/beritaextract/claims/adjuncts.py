"""The phrases that a cue clause hangs on: `dalam rapat`, `di Balai Kota`, `saat dihubungi`, `Rabu (5/3)`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from beritaextract.claims.words import day_words, words
from beritaextract.language import looks_like_verb, time_zones, word_class
from beritaextract.lexicon import load_rows
from beritaextract.text import Token

FIELDS = ("when", "place", "event", "medium", "addressee")
_THROUGH: Final = frozenset(("melalui", "lewat", "via"))
_ARTICLES: Final = frozenset(("sebuah", "suatu", "satu", "salah"))
_MANNERS: Final = frozenset("tertulis daring virtual online luring lisan".split())
_PUNCTUATION: Final = frozenset(",.;:?!()[]{}“”\"'‘’«»„''—–-…|/")
_LONGEST: Final = 12


class Adjunct(NamedTuple):
    """A phrase of the cue clause.

    Attributes:
        field: one of `FIELDS`.
        first, last: index of its first token, and behind its last one, without the bare preposition.
        exact: a time with weekday or number, not just `kemarin`.
    """

    field: str
    first: int
    last: int
    exact: bool = False


@lru_cache(maxsize=1)
def occasions() -> dict[str, frozenset[str]]:
    """Head words of `occasions.toml` and what they are."""
    rows = load_rows("beritaextract.claims", "occasions.toml", key="word", required=("is", "example"))
    return {word.lower(): frozenset(row["is"].split()) for word, row in rows.items()}


def adjunct_at(tokens: Sequence[Token], at: int, *, anywhere: bool = False) -> Adjunct | None:
    """The phrase that begins at token `at`, or None.

    `anywhere` says that the token stands in the middle of something else, where only what can be nothing else counts.
    """
    word = tokens[at].text.lower()
    if word in day_words() or word in ("(", "hari", "pada", "tanggal") or (word[0].isdigit() and not anywhere):
        time = _time(tokens, at, anywhere=anywhere)
        if time is not None:
            return time
    if at + 1 >= len(tokens) or not word[0].isalpha():
        return None
    ahead = at + 1
    while ahead + 1 < len(tokens) and tokens[ahead].text.lower() in _ARTICLES:
        ahead += 1
    head = _word(tokens, ahead)
    kinds = occasions().get(head, frozenset())
    if word == "kepada":
        return _phrase("addressee", tokens, at + 1)
    if word in ("ke", "pada") and "addressee" in kinds:
        return _phrase("addressee", tokens, ahead)
    if word == "di":
        return None if anywhere else _at_place(tokens, at, ahead, kinds)
    if word in ("dalam", "pada") or word in _THROUGH:
        return _in_or_through(word, tokens, at, ahead, kinds)
    if word in words("simultaneity_subordinators") or word in words("sequence_subordinators"):
        verbal = not anywhere and looks_like_verb(head) and tokens[ahead].text.islower()
        if kinds & {"event", "interview"} or verbal:
            return _phrase("event", tokens, at if word in words("sequence_subordinators") else at + 1, ahead)
        return None
    if "interview" in occasions().get(word, ()):
        return _phrase("event", tokens, at)
    if word in words("quotative_verbs") and head not in words("data_sources"):
        return _phrase("medium", tokens, at + 2 if tokens[at + 1].text.lower() in ("dari", "oleh") else at + 1)
    if word == "secara" and tokens[at + 1].text.lower() in _MANNERS:
        return Adjunct("medium", at + 1, at + 2)
    return None


def _word(tokens: Sequence[Token], at: int) -> str:
    """The word at token `at`, put together where capitals inside it have parted it: `WhatsApp`."""
    token = tokens[at]
    if at + 1 < len(tokens) and tokens[at + 1].start == token.end and tokens[at + 1].text.isalpha():
        return (token.text + tokens[at + 1].text).lower()
    return token.text.lower()


def _in_or_through(word: str, tokens: Sequence[Token], at: int, ahead: int, kinds: frozenset[str]) -> Adjunct | None:
    """`dalam rapat`, `dalam keterangan tertulis`, `melalui sambungan telepon`, `via WhatsApp`."""
    if "medium" in kinds:
        return _phrase("medium", tokens, at + 1, ahead)
    if "event" in kinds:
        return _phrase("event", tokens, at + 1, ahead)
    if word in _THROUGH and tokens[ahead].text[:1] == "@":
        return _phrase("medium", tokens, ahead)
    return None


def _at_place(tokens: Sequence[Token], at: int, ahead: int, kinds: frozenset[str]) -> Adjunct | None:
    head = tokens[ahead].text.lower()
    behind = occasions().get(tokens[ahead + 1].text.lower(), frozenset()) if ahead + 1 < len(tokens) else frozenset()
    if head in ("sela", "sela-sela", "sela-selanya", "tengah", "tengah-tengah"):
        return _phrase("event", tokens, at, ahead) if "event" in behind or head.startswith("sela") else None
    if head in ("hadapan", "depan") and "addressee" in behind:
        return _phrase("addressee", tokens, ahead + 1)
    if "medium" in kinds:
        return _phrase("medium", tokens, at + 1, ahead)
    if "event" in kinds:
        return _phrase("event", tokens, at + 1, ahead)
    if head in words("no_places") or not ("place" in kinds or tokens[ahead].text[0].isupper()):
        return None
    place = _phrase("place", tokens, at + 1, ahead)
    return place._replace(last=_further(tokens, place.last)) if place is not None else None


def _phrase(field: str, tokens: Sequence[Token], first: int, head: int | None = None) -> Adjunct | None:
    """The noun phrase from token `first`, whose head stands at `head`; None where nothing stands there."""
    at = head if head is not None else first
    if at >= len(tokens) or tokens[at].text in _PUNCTUATION:
        return None
    at += 1
    while at < len(tokens) and at - first < _LONGEST:
        text = tokens[at].text
        word = text.lower()
        if text in _PUNCTUATION or word in words("occasion_ends") or (word in day_words() and text[0].isupper()):
            break
        if field != "event" and text.islower() and looks_like_verb(word) and not word.startswith("ter"):
            break  # `keterangan tertulis` goes on
        at += 1
    return Adjunct(field, first, at)


def _further(tokens: Sequence[Token], last: int) -> int:
    """The end of a place that goes on behind commas: `Gedung DPR, Senayan, Jakarta`."""
    while last + 1 < len(tokens) and tokens[last].text == ",":
        at = last + 1
        while at < len(tokens) and at - last <= 5 and (tokens[at].text[0].isupper() or tokens[at].text[0].isdigit()):
            if tokens[at].text.lower() in day_words():
                return last
            at += 1
        follower = tokens[at].text.lower() if at < len(tokens) else "."
        if at == last + 1 or not (follower in (",", ".", "(", "”", '"') or follower in words("occasion_ends")):
            return last
        last = at
    return last


def _time(tokens: Sequence[Token], at: int, *, anywhere: bool) -> Adjunct | None:
    """`Rabu (5/3)`, `pada Rabu, 5 Maret 2025`, `5 Maret 2025`, `(5/3)`, `kemarin`."""
    first = at
    while at < len(tokens) and tokens[at].text.lower() in ("pada", "hari", "tanggal"):
        at += 1
    if at >= len(tokens):
        return None
    word = tokens[at].text.lower()
    opening = word == "("
    number = tokens[at + 1].text if opening and at + 1 < len(tokens) else word
    if opening and not (number[0].isdigit() and any(token.text in ("/", "-") for token in tokens[at + 1 : at + 6])):
        return None
    if not opening and word not in day_words() and not (number[0].isdigit() and _month_follows(tokens, at)):
        return None
    if anywhere and not opening and not (at + 1 < len(tokens) and tokens[at + 1].text == "("):
        return None
    loose = word in word_class("deictic_days")
    end = at + 1
    depth = int(opening)
    while end < len(tokens) and end - at < 14:
        text = tokens[end].text
        if text == "(":
            depth += 1
        elif text == ")":
            depth -= 1
        elif text == "," and end + 1 < len(tokens) and tokens[end + 1].text[0].isdigit() and word in day_words():
            pass
        elif not depth and not _of_a_date(tokens, end):
            break
        end += 1
        if depth < 0:
            return None
    return Adjunct("when", first if first == at or opening else at, end, exact=not loose)


def _month_follows(tokens: Sequence[Token], at: int) -> bool:
    follower = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return follower[:1].isupper() and follower[1:].islower() and len(follower) > 2


def _of_a_date(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].text
    if text[0].isdigit() or text == "/":
        return True
    if text.lower() in words("time_of_day_words") or (text.isupper() and text.lower() in time_zones()):
        return True
    return text[0].isupper() and tokens[at - 1].text[0].isdigit()
