"""Where the content of reported speech begins, exactly; `content_end` says where it ends.

Speaker, cue, `bahwa`, the joining comma and the addressee behind `kepada` stay outside; `agar` and `untuk` belong
to the content.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from beritaextract.claims.adjuncts import occasions
from beritaextract.claims.words import day_words, looks_like_clause, words
from beritaextract.language import looks_like_verb
from beritaextract.text import Document

_ADDRESSEE: Final = frozenset(("kepada", "pada"))
_CONTENT_OPENERS: Final = frozenset(("agar", "supaya", "untuk"))
# How many tokens an addressee or adjunct between cue and content may have.
_ADJUNCT_LENGTH: Final = 30
# The longest addressee that is told apart from what he is bidden to do, in tokens.
_ADDRESSEE_LENGTH: Final = 4


class ContentStart(NamedTuple):
    """How the content joins its cue.

    Attributes:
        first: index of the first token of the content.
        joint: `bahwa`, `,`, `:`, `agar`, or empty where nothing joins them.
        skip: characters of the first token that do not belong to the content (`bahwapompa`).
    """

    first: int
    joint: str
    skip: int = 0


def content_start(document: Document, cue: int, limit: int, *, person: bool) -> ContentStart:
    """Where the content behind the cue at token `cue` begins, before offset `limit`."""
    tokens = document.tokens
    at = cue + 1
    while (
        at < len(tokens)
        and tokens[at].start < limit
        and tokens[at].text.lower() in ("lagi", "pula", "juga", "lebih", "kembali")
    ):
        if tokens[at].text.lower() == "lebih" and tokens[at + 1 : at + 2] and tokens[at + 1].text.lower() != "lanjut":
            break
        at += 1
    if at >= len(tokens) or tokens[at].start >= limit:
        return ContentStart(at, "")
    word = tokens[at].text.lower()
    if word == "pada" and at + 1 < len(tokens) and _is_no_listener(tokens[at + 1].text):
        return _past_joint(document, at, limit)  # `mengatakan pada prinsipnya warga setuju`
    if word in _ADDRESSEE or (word == "ke" and at + 1 < len(tokens) and _is_listener(tokens[at + 1].text.lower())):
        return _past_kepada(document, at, limit)
    if word in ("di", "dalam", "saat", "usai", "seusai", "ketika", "melalui", "lewat", "via") or word in day_words():
        joined = _joint_ahead(document, at, limit, ("bahwa", "agar", "supaya"))
        if joined is None and word in day_words():
            joined = _joint_ahead(document, at, limit, (",",))
        if joined is not None:
            return joined
        return ContentStart(at, "")
    if person and word not in (",", "bahwa", ":", "agar", "untuk"):
        joined = _joint_ahead(document, at, min(limit, tokens[min(at + 9, len(tokens) - 1)].start), ("bahwa",))
        if joined is not None:
            return joined
    return _past_joint(document, at, limit)


def _is_listener(word: str) -> bool:
    """Whether a noun tells of somebody who is spoken to: `wartawan`."""
    return "addressee" in occasions().get(word, ())


def _is_no_listener(word: str) -> bool:
    """Whether what stands behind `pada` is nobody: `pada prinsipnya`, `pada saat`, `pada 2024`."""
    lower = word.lower()
    nominal = lower.endswith("nya") and lower[:-3] not in words("speaking_nouns") and not _is_listener(lower[:-3])
    return nominal or lower in words("time_nouns") or word[0].isdigit()


def _past_joint(document: Document, at: int, limit: int) -> ContentStart:
    """The content behind `bahwa`, comma or colon at token `at`, or right there."""
    tokens = document.tokens
    joint = ""
    while at < len(tokens) and tokens[at].start < limit:
        word = tokens[at].text.lower()
        if word in (",", ":", ";") and joint in ("", ",", ":"):
            joint = ":" if word == ":" else ","
        elif word in ("bahwa", "bahwasanya", "bahwasannya"):
            joint = "bahwa"
        elif word.startswith("bahwa") and len(word) > 7 and "-" not in word:
            return ContentStart(at, "bahwa", 5)  # a scraper dropped the blank
        elif word in day_words() and joint == ",":
            skipped = _past_date(document, at, limit)
            if skipped == at:
                break
            at = skipped
            continue
        else:
            break
        at += 1
    if not joint and at < len(tokens):
        word = tokens[at].text.lower()
        if word in words("conditionals") and not _is_condition(document, at, limit):
            return ContentStart(at + 1, "bahwa")
        if word in _CONTENT_OPENERS or word in words("conditionals"):
            joint = "agar"
    return ContentStart(at, joint)


def _is_condition(document: Document, at: int, limit: int) -> bool:
    """Whether `kalau` opens a condition, whose main clause follows, and not what is said: `kalau hujan, air naik`."""
    tokens = document.tokens
    for index in range(at + 1, min(at + _ADJUNCT_LENGTH, len(tokens))):
        if tokens[index].start >= limit:
            return False
        if tokens[index].text.lower() == "maka" or tokens[index].text == ",":
            last = min(index + 40, document.token_at(limit - 1) + 1)
            return looks_like_clause(tokens[index + 1 : last])
    return False


def _past_date(document: Document, at: int, limit: int) -> int:
    """Behind `Senin (2/3/2020)`, where a comma or `bahwa` follows it."""
    tokens = document.tokens
    end = at + 1
    while end < len(tokens) and tokens[end].start < limit and end - at < 14:
        word = tokens[end].text.lower()
        if word == "," and end == at + 1 and tokens[end + 1 : end + 2] and tokens[end + 1].text.isdigit():
            end += 1  # `Rabu, 5 Maret 2025,`
            continue
        if word in (",", "bahwa"):
            return end
        if not (
            word in "()/.-"
            or word[0].isdigit()
            or word == "ini"
            or word in words("time_of_day_words")
            or tokens[end].text[0].isupper()
        ):
            return at
        end += 1
    return at


def _joint_ahead(document: Document, at: int, limit: int, joints: tuple[str, ...]) -> ContentStart | None:
    tokens = document.tokens
    for index in range(at, min(at + _ADJUNCT_LENGTH, len(tokens))):
        if tokens[index].start >= limit:
            return None
        word = tokens[index].text.lower()
        if word in joints:
            return _past_joint(document, index, limit)
    return None


def _past_kepada(document: Document, at: int, limit: int) -> ContentStart:
    """Behind `kepada wartawan di Jakarta, Senin (2/3),`; at `kepada` itself where nothing joins the content."""
    tokens = document.tokens
    comma: int | None = None
    for index in range(at + 1, min(at + _ADJUNCT_LENGTH, len(tokens))):
        if tokens[index].start >= limit:
            break
        word = tokens[index].text.lower()
        if word in ("bahwa", "bahwasanya"):
            return _past_joint(document, index, limit)
        if word in _CONTENT_OPENERS and comma is None:
            return ContentStart(index, "agar")
        if word in words("conditionals") and comma is None:
            return _past_joint(document, index, limit)
        if word in (",", ":"):
            bidding = _past_more_listeners(document, index + 1, limit) if comma is None and word == "," else None
            if bidding is not None:
                return bidding
            follower = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
            if comma is None or follower in day_words() or tokens[comma + 1].text.lower() in day_words():
                comma = index
            if follower not in day_words():
                break
    return _past_joint(document, comma, limit) if comma is not None else ContentStart(at, "")


def _past_more_listeners(document: Document, at: int, limit: int) -> ContentStart | None:
    """The bidding behind a list of those who are bidden: `kepada camat, <lurah, dan aparat> untuk siaga`."""
    joined = False
    for index in range(at, min(at + _ADJUNCT_LENGTH, len(document.tokens))):
        word = document.tokens[index].text.lower()
        if document.tokens[index].start >= limit or looks_like_verb(word) or word in words("predicates"):
            return None
        if word in _CONTENT_OPENERS:
            return ContentStart(index, "agar") if joined else None
        joined = joined or word in ("dan", "serta")
    return None


def past_announcement(document: Document, opening: ContentStart, limit: int) -> ContentStart:
    """The content behind a noun that only announces it: `menyampaikan hal senada, <pompa itu rusak>`."""
    tokens = document.tokens
    if opening.joint or opening.first >= len(tokens) or tokens[opening.first].text.lower() not in words("announcing"):
        return opening
    at = opening.first + 1
    at += at < len(tokens) and tokens[at].text == "yang"
    if at + 1 >= len(tokens) or tokens[at].text not in ("sama", "senada", "serupa") or tokens[at + 1].start >= limit:
        return opening
    behind = _past_joint(document, at + 1, limit)
    return behind if behind.joint in (",", ":", "bahwa") else opening


def past_addressee(document: Document, opening: ContentStart, limit: int) -> ContentStart:
    """The content behind who is bidden: `mengimbau warga <untuk menjaga pompa>`; a clause of its own stays whole."""
    tokens = document.tokens
    if opening.joint:
        return opening
    # `masyarakat yang hendak melihat pompa itu, supaya …`: whom a relative clause tells apart
    told_apart = "yang" in [token.text for token in tokens[opening.first + 1 : opening.first + 4]]
    length = _ADJUNCT_LENGTH if told_apart else _ADDRESSEE_LENGTH
    for index in range(opening.first, min(opening.first + length + 1, len(tokens) - 1)):
        word = tokens[index].text.lower()
        if tokens[index].start >= limit or not (word[0].isalnum() or told_apart):
            break
        if word in _CONTENT_OPENERS and index > opening.first and not (told_apart and word == "untuk"):
            verb = tokens[index + 1].text.lower()
            bidden = looks_like_verb(verb) or verb in words("negators") or verb in words("predicates")
            return ContentStart(index, "agar") if bidden or told_apart else opening
        if told_apart:
            continue
        if word in words("predicates") or (looks_like_verb(word) and tokens[index].text.islower()):
            break
    return opening
