"""Names of persons: rank, title, name, degrees (`Komisaris Besar Dr. H. Yusri Yunus, S.I.K.`)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.names.degrees import DEGREE, MIXED_DEGREE, is_degree, skip_degrees
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import TITLE
from beritaextract.entities.words import calendar_words, word_class
from beritaextract.language import looks_like_event
from beritaextract.language.reporting_verbs import active_cues, bare_cues
from beritaextract.lexicon import lazy_regex as regex

_RANK_TAILS = frozenset("pol tni inf polisi purn purnawirawan".split())
_MAX_WORDS = 8
_SHORTEST_KAN = 6
_MAX_TITLES = 6
_INITIALS = regex.compile(r"(?:\p{Lu}\.){1,3}")
# Verbs that open a sentence: `Diakui Syafrin, …`, `Menanggapi Budi, …`
_VERB = regex.compile(r"di\p{L}{3,}(?:i|kan)(?:nya)?+|men[dtjcgky]\p{L}{4,}|mem[bp]\p{L}{4,}|meny\p{L}{4,}")


class Name(NamedTuple):
    """A name as it stands.

    Attributes:
        start: index of its first token, title included.
        name_start, name_end: indexes of the bare name.
        end: index behind its last token, degrees included.
        titled: whether a rank or title stands in front.
    """

    start: int
    name_start: int
    name_end: int
    end: int
    titled: bool


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    return word_class("no_names") | calendar_words()


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    return word_class("no_first_words") - lexicon().given_names


def is_name_word(table: TokenTable, at: int, limit: int) -> bool:
    """Whether token `at` may be a word of a person's name, judged by itself."""
    if at >= limit or not table.capital[at]:
        return False
    key, text, words = table.keys[at], table.texts[at], table.words
    if table.initial[at] and looks_like_event(key) and key not in words.given_names:
        return False
    expected = at in table.tagged.person  # the model knows better than a list of common words
    if key in _no_names() and not expected:
        return False
    if key in table.names or (key in words.given_names and not (text.isupper() and len(text) <= 3)):
        return True
    if not expected and (key in words.function_words or key in words.institution_words or key in _openers()):
        return False
    if table.initial[at] and key in table.common:
        return False
    if (table.initial[at] or not expected) and key.startswith(("di", "me")) and _VERB.fullmatch(key):
        return False
    if not expected and is_headline_verb(table, at, limit):
        return False
    ordinary = text.isalpha() and text[1:].islower()
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


def is_headline_verb(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a word that no lexicon of names has is a verb as headlines print it: `Rina Bikin Kaget`, `Operasikan`."""
    key = table.keys[at]
    if len(key) > _SHORTEST_KAN and key.endswith("kan") and table.in_headline(at, limit):
        return True
    return key in word_class("headline_verbs") or key in bare_cues() or key in active_cues()


def _unusual_name_word(table: TokenTable, at: int) -> bool:
    """Whether a token of other than a capital and small letters may be a word of a name: no degree, acronym, number."""
    key, text = table.keys[at], table.texts[at]
    if text.isupper() and len(key) > 1:
        if "." not in text and not _loud(table, at) and not (len(key) <= 3 and _beside_name(table, at)):
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


def _loud(table: TokenTable, at: int) -> bool:
    """Whether the sentence is written in capitals throughout, as some headlines are."""
    neighbours = table.texts[max(0, at - 2) : at + 3]
    return len(neighbours) > 2 and all(text.isupper() or not text.isalpha() for text in neighbours)


def find_name(table: TokenTable, at: int, limit: int) -> Name | None:
    """The name that starts at token `at`, its titles and degrees included; None if there is none."""
    start, titled = at, False
    if at < limit and table.triggers[at] & TITLE:
        at, titled = _skip_titles(table, at, limit)
    name_start = at
    while at < limit and at - name_start < _MAX_WORDS:
        if table.capital[at] and opens_name(table, at, limit):
            at += 2
        elif at > name_start and (step := _particles(table, at, limit)):
            at += step
        elif table.capital[at] and is_name_word(table, at, limit):
            at += 1
        elif at > name_start and (step := _bridge(table, at, limit)):
            at += step
        elif at > name_start and _closes_name(table, at, limit):
            at += 1
            break
        else:
            break
    if at == name_start or _acronym(table, name_start, at):
        return None
    if "." in table.texts[name_start] and is_degree(table, name_start, limit):
        return None
    if at - name_start > 1 and len(table.keys[at - 1]) == 1 and at + 1 < limit and table.is_a(at, limit, "."):
        at += 1  # an initial: `Galih S.`
    end = skip_degrees(table, at, limit)
    return Name(start, name_start, at, end, titled)


def _closes_name(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a common word ends the name: `Sarwono Utama`, `Rahmi Permata` with nothing capitalised behind."""
    key, text, words = table.keys[at], table.texts[at], table.words
    if not table.capital[at] or text.isupper():
        return False
    if key in word_class("name_endings"):
        return True
    return (
        key in words.institution_words
        and key not in words.first_words
        and not (at + 1 < limit and (table.capital[at + 1] or table.keys[at + 1] == "dan"))
    )


def _acronym(table: TokenTable, start: int, end: int) -> bool:
    """Whether all words are acronyms (`BLE`, `ODP`): some name a person, but none by itself says so."""
    if not table.texts[start].isupper():
        return False  # nine names in ten
    return all(text.isupper() and len(text) > 1 and "." not in text for text in table.texts[start:end]) and not _loud(
        table, start
    )


def _particles(table: TokenTable, at: int, limit: int) -> int:
    """How many tokens a particle takes with the capitalised word behind it: `bin Aus`, `van den Berg`, `Al Sultan`."""
    bridges = word_class("name_bridges")
    if table.keys[at] not in bridges:
        return 0
    end = at + 2 if at + 1 < limit and table.keys[at + 1] in bridges else at + 1
    return end + 1 - at if table.is_capital(end, limit) and table.keys[end] not in table.words.function_words else 0


def _bridge(table: TokenTable, at: int, limit: int) -> int:
    """How many tokens that are no name words by themselves the name runs over at `at`."""
    key = table.keys[at]
    if key in ("alias", "als") and at + 1 < limit and table.capital[at + 1]:
        return 2 if table.texts[at + 1].istitle() or table.texts[at + 1].isupper() else 0  # `Marsudi alias Ucok`
    if _lone_region(table, at, limit):
        return 1
    if key in word_class("name_titles") and table.capital[at] and is_name_word(table, at + 1, limit):
        return 1  # `Tono Raja Simbolon`
    # A common word between two names is a name: `Tono Karya Sudiro`, `Siti Aisyah Putri Utama Dewi`.
    if (
        table.capital[at]
        and (key in table.words.institution_words or key in table.words.given_names)
        and key not in table.words.first_words
        and at + 1 < limit
        and table.capital[at + 1]
        and len(table.texts[at]) > 2
        and not table.texts[at].isupper()
        and is_name_word(table, at + 1, limit)
    ):
        return 1
    return 0


def _lone_region(table: TokenTable, at: int, limit: int) -> bool:
    """Whether the name of a region is one inside a name: `Yosefina Bima Tukan`, closed by a comma or a small word."""
    if at + 1 >= limit or table.keys[at - 1] not in table.words.given_names or not is_name_word(table, at + 1, limit):
        return False
    region = find_region(table, at, limit)
    if region is None or region.end > at + 1 or region.start < at:
        return False
    return at + 2 >= limit or not table.capital[at + 2]


def _skip_titles(table: TokenTable, at: int, limit: int) -> tuple[int, bool]:
    keys = table.keys
    titled = False
    for _ in range(_MAX_TITLES):
        if at >= limit or not table.triggers[at] & TITLE:
            break
        hit = table.words.titles.match(keys, at, limit)
        if hit is None:
            break
        following = hit.end
        while following < min(limit, hit.end + 4) and (
            keys[following] in _RANK_TAILS or keys[following] == "." or (keys[following] == "," and hit.value != "rank")
        ):
            following += 1
        if following + 2 < limit and keys[following] == "(" and keys[following + 1] in word_class("rank_branches"):
            following += 3
        if keys[at] in table.words.given_names and not is_name_word(table, following, limit):
            break  # `Mas`, `Haji` as a name by itself
        at, titled = following, True
    return at, titled
