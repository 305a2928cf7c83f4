"""What the form of an Indonesian word tells: verbs by prefix, nouns of events by affixes, the clitic -nya."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from beritaextract.language.function_words import word_class
from beritaextract.lexicon import lazy_regex as regex

_VERB: Final = regex.compile(r"(?:me[mnl-]?\p{L}{3,}|ber\p{L}{3,}|be(?:kerja|lajar)|ter\p{L}{3,}|di\p{L}{4,})(?<!nya)")
_AGENT: Final = regex.compile(r"pe(?:[lr]|m(?=[bpfv])|n(?=[cdjstyz])|ng|ny)?+\p{L}{4,}")
_EVENT: Final = regex.compile(r"(?:ke|pe[mnr]?)\p{L}{3,}an(?:nya)?")
# So many answers are kept: articles ask for the same words again.
_WORDS = 1 << 14
_FIELD_ENDINGS: Final = ("isasi", "ologi", "itas", "grafi", "tion", "ment", "ship", "ness")


@lru_cache(maxsize=_WORDS)
def looks_like_verb(word: str) -> bool:
    """Whether a lower-case word is a verb by its prefix (`menanam`), and none of the nouns that look alike."""
    if not word.startswith(("me", "be", "ter", "di")):
        return False
    return word not in word_class("verb_lookalikes") and _VERB.fullmatch(word) is not None


@lru_cache(maxsize=_WORDS)
def looks_like_event(word: str) -> bool:
    """Whether a lower-case word is a nominalisation (`penyebaran`): an event or a state, which cannot speak."""
    return _EVENT.fullmatch(word) is not None


def is_agent_noun(word: str) -> bool:
    """Whether a lower-case word is a noun of somebody who does something, by its prefix: `penyedia`, `pembeli`."""
    if not word.startswith("pe") or word.endswith(("an", "nya")):
        return False
    return word not in word_class("agent_lookalikes") and _AGENT.fullmatch(word) is not None


def is_abstract(word: str) -> bool:
    """Whether a lower-case word in ke-…-an, pe-…-an, -isasi, -ologi and the like names a field of work, no person."""
    if len(word) >= 8 and word.endswith("an") and word.startswith(("ke", "pe")):
        return True
    return len(word) >= 7 and word.endswith(_FIELD_ENDINGS)


def without_nya(word: str) -> str:
    """The word without the clitic -nya: `harganya` → `harga`; the word itself where it has none."""
    return word[:-3] if word.endswith("nya") and len(word) > 5 else word
