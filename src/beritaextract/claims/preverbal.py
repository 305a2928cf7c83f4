"""What stands between a subject and its verb: adverbs, phrases of manner, glosses that say what somebody is called."""

from __future__ import annotations

from typing import Final

from beritaextract.claims.adjuncts import occasions
from beritaextract.claims.words import words
from beritaextract.language import looks_like_verb, word_class
from beritaextract.text import Document

# Adverbs behind which nothing but the verb can follow: a comma there is a slip.
_BEFORE_STRAY_COMMA: Final = frozenset(("juga", "pun", "lalu", "lantas", "kemudian"))
# How many tokens a gloss may have that says what somebody is called.
_GLOSS: Final = 9
# How many tokens whoever asked may have, with the verb that says so.
_ASKED: Final = 6


def before_adverbs(document: Document, first: int, cue: int) -> int:
    """Index of the last token before the adverbs in front of a verb: `<Rina> juga secara terbuka mengatakan`."""
    tokens = document.tokens
    at = cue - 1
    if at > first and tokens[at].text == "," and tokens[at - 1].text in _BEFORE_STRAY_COMMA:
        at -= 1  # `Rina juga , menyampaikan`
    while at >= first:
        word = tokens[at].text.lower()
        if word in words("preverbal_adverbs"):
            if at > first and tokens[at].text[0].isupper():
                break  # `KPU Lombok Tengah juga mengatakan`
            if ends_past_time(document, first, at):
                break
            if word in ("itu", "ini") and not (at > first and tokens[at - 1].text.lower() == "hari"):
                break
            at -= 1
            if at > first and tokens[at].text.lower() in words("manner_openers"):
                at -= 1  # `secara tegas`
        elif _is_manner(document, first, at):
            at -= 2
        else:
            break
    return at


def ends_past_time(document: Document, first: int, at: int) -> bool:
    """Whether the `lalu` at token `at` belongs to a time: `beberapa waktu <lalu>`."""
    tokens = document.tokens
    return tokens[at].text == "lalu" and at > first and tokens[at - 1].text.lower() in words("measured_times")


def _is_manner(document: Document, first: int, last: int) -> bool:
    """Whether two tokens are a phrase of manner: `secara gamblang`, `tanpa ragu`."""
    if last <= first + 1:
        return False
    opener, word = document.tokens[last - 1].text, document.tokens[last].text
    plain = word.isalpha() and word.islower() and not looks_like_verb(word)
    return opener in words("manner_openers") and plain and word not in words("preverbal_adverbs")


def before_gloss(document: Document, first: int, at: int) -> int:
    """Index of the last token before a gloss that says what somebody is called: `<Yani>, begitu sapaan akrabnya,`."""
    tokens = document.tokens
    last = at - 1 if tokens[at].text == "," else at
    called = False
    for index in range(last, max(first, last - _GLOSS), -1):
        word = tokens[index].text.lower()
        called = called or word in words("nickname_verbs")
        if word == ",":
            opener = tokens[index + 1].text.lower()
            return index - 1 if called and opener in ("begitu", "demikian", "sapaan", "panggilan") else at
    return at


def before_interview(document: Document, first: int, at: int) -> int:
    """Index of the last token before the words that say who asked: `<Rina> ketika ditemui RRI`: RRI does not speak."""
    tokens = document.tokens
    last = at - 1 if tokens[at].text == "," else at
    for index in range(last, max(first + 1, last - _ASKED), -1):
        word = tokens[index].text.lower()
        if "interview" in occasions().get(word, ()):
            opened = tokens[index - 1].text.lower() in word_class("temporal_subordinators")
            before = index - 2 - (opened and tokens[index - 2].text == ",")
            return before if opened and before >= first else at
        if not (tokens[index].text[0].isupper() or word == "oleh"):
            return at
    return at


def is_warned_of(document: Document, first: int, at: int) -> bool:
    """`jangan sampai <petani> mengeluh`: what shall not happen has not been said."""
    spelt = [token.text.lower() for token in document.tokens[max(first, at - 5) : at]]
    return "sampai" in spelt and "jangan" in spelt[: spelt.index("sampai")]
