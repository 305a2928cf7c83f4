"""Words of names: which token may be part of a person's name, judged by itself and its neighbours."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.names.degrees import DEGREE, MIXED_DEGREE
from beritaextract.entities.phrases import key_of
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import calendar_words, word_class
from beritaextract.language import looks_like_event, month_names
from beritaextract.language.reporting_verbs import active_cues, bare_cues, passive_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon.word_cache import WordCache

_SHORTEST_KAN: Final = 6
_SHORTEST_REMARK: Final = 7


_INITIALS: Final = regex.compile(r"(?:\p{Lu}\.){1,3}")


# Verbs that open a sentence: `Diakui Syafrin, …`, `Menanggapi Budi, …`
_VERB: Final = regex.compile(r"di\p{L}{3,}(?:i|kan)(?:nya)?+|men[dtjcgky]\p{L}{4,}|mem[bp]\p{L}{4,}|meny\p{L}{4,}")


class _Traits(NamedTuple):
    """What is known of a word, as it is written, wherever it stands.

    Attributes:
        given: it is a given name; short ones in capitals are short forms of something else.
        never: it is no word of a name, whatever the lexicons of names say.
        everyday: a word of every text.
        remark: it names an event, or is built like a remark on the sentence that it opens.
        verb: it is built like a verb that opens a sentence.
        passive: it is a passive verb of saying.
        ordinary: a capital and small letters.
    """

    given: bool
    never: bool
    everyday: bool
    remark: bool
    verb: bool
    passive: bool
    ordinary: bool


@lru_cache(maxsize=1)
def _traits() -> WordCache[_Traits]:
    return WordCache(_traits_of)


def _traits_of(text: str) -> _Traits:
    key, words = key_of(text), lexicon()
    given, verbal = key in words.given_names, key.startswith(("di", "me"))
    return _Traits(
        given and not (text.isupper() and len(text) <= 3),
        key in word_class("no_names") or key in calendar_words(),
        key in words.function_words
        or key in words.institution_words
        or (key in word_class("no_first_words") and not given),
        not given and (looks_like_event(key) or _opens_remark(key)),
        verbal and _VERB.fullmatch(key) is not None,
        verbal and key in passive_cues(),
        text.isalpha() and text[1:].islower(),
    )


def is_name_word(table: TokenTable, at: int, limit: int) -> bool:
    """Whether token `at` may be a word of a person's name, judged by itself."""
    if at >= limit or not table.capital[at]:
        return False
    key, text, words = table.keys[at], table.texts[at], table.words
    given, never, everyday, remark, verb, passive, ordinary = _traits()[text]
    initial = table.initial[at]
    if initial and remark:
        return False
    expected = at in table.tagged.person  # the model knows better than a list of common words
    if never and not expected:
        if not _is_month_in_name(table, at, limit):
            return False
        expected = True
    if given or key in table.names:
        return True
    if everyday and not expected:
        return False
    if initial and (passive or key in table.common):
        return False
    if verb and (initial or not expected):
        return False
    if not expected and is_headline_verb(table, at, limit):
        return False
    if not ordinary and not _unusual_name_word(table, at):
        return False
    if key in words.first_words and (
        words.posts.match(table.keys, at, limit)
        or (_long(key, text) and words.heads.match(table.keys, at, limit))
        or words.organisations.match(table.keys, at, limit)
        or words.titles.match(table.keys, at, limit)
    ):
        return False
    return expected or find_region(table, at, limit) is None


def _opens_remark(key: str) -> bool:
    """Whether a word is built like a remark on the sentence that it opens: `Selanjutnya`, `Tujuannya`, `Rupanya`."""
    return len(key) >= _SHORTEST_REMARK and key.endswith("nya")


def is_headline_verb(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a word that no lexicon of names has is a verb as headlines print it: `Rina Bikin Kaget`, `Operasikan`."""
    key = table.keys[at]
    if len(key) > _SHORTEST_KAN and key.endswith("kan") and table.in_headline(at, limit):
        return True
    if key in word_class("headline_verbs") and key not in table.words.function_words:
        behind_name = at > 0 and table.keys[at - 1] in table.words.given_names and table.capital[at - 1]
        return not behind_name or table.in_headline(at, limit)  # `Abu Bakar` in a plain sentence
    return key in word_class("headline_verbs") or key in bare_cues() or key in active_cues()


def _unusual_name_word(table: TokenTable, at: int) -> bool:
    """Whether a token of other than a capital and small letters may be a word of a name: no degree, acronym, number."""
    key, text = table.keys[at], table.texts[at]
    if text.isupper() and len(key) > 1:
        if "." not in text and not is_loud(table, at) and not (len(key) <= 3 and _beside_name(table, at)):
            return False  # an acronym
        if key in word_class("capital_degrees") and at > 1 and table.capital[at - 1] and table.capital[at - 2]:
            return False
    if not text[-1].isalnum() and text[-1] != ".":
        return False
    if any(char.isdigit() for char in text):
        return False
    if _INITIALS.fullmatch(text) and table.is_capital(at + 1, len(table.keys)) and table.texts[at + 1].isalpha():
        return True  # `Maria S.W. Sumarjanto`
    if "." in key and (key in table.words.degrees or DEGREE.fullmatch(text)):
        return False
    return not (len(text) > 2 and MIXED_DEGREE.fullmatch(text))


def _is_month_in_name(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a month stands between two words of a name, with no number beside it: `Tan Mei Ling`."""
    if table.keys[at] not in month_names() or table.initial[at] or at + 1 >= limit or not table.capital[at + 1]:
        return False
    beside = table.texts[at - 1], table.texts[at + 1]
    return all(word.isalpha() and word.istitle() and word.lower() not in calendar_words() for word in beside)


def opens_with_initials(table: TokenTable, at: int, end: int) -> bool:
    """Whether dotted initials that are no known degree open a name that ends before token `end`: `A.R. Budi`.

    One letter with a stop may as well be a title or the end of a short form.
    """
    text = table.texts[at]
    if at + 1 >= end or text.count(".") < 2 or table.keys[at] in table.words.degrees:
        return False
    return _INITIALS.fullmatch(text) is not None and is_name_word(table, at + 1, end)


def _long(key: str, text: str) -> bool:
    """Whether a head of bodies is one as it is written: short ones in capitals alone (`MAN`, but `Pak Man`)."""
    return len(key) > 3 or text.isupper() or key == "tim"


def _beside_name(table: TokenTable, at: int) -> bool:
    """Whether a known name stands before or behind the token: `Yusuf KD`, `RZ Sarwono`."""
    known = table.words.given_names
    return any(
        0 <= other < len(table.keys)
        and table.capital[other]
        and (table.keys[other] in known or table.keys[other] in table.names)
        for other in (at - 1, at + 1)
    )


def is_loud(table: TokenTable, at: int) -> bool:
    """Whether the sentence is written in capitals throughout, as some headlines are."""
    neighbours = table.texts[max(0, at - 2) : at + 3]
    return len(neighbours) > 2 and all(text.isupper() or not text.isalpha() for text in neighbours)
