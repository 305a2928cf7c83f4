"""Names of persons: rank, title, name, degrees (`Komisaris Besar Dr. H. Yusri Yunus, S.I.K.`)."""

from __future__ import annotations

from typing import Final, NamedTuple

from beritaextract.entities.names.degrees import degree_end, is_degree, skip_degrees
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.name_words import is_loud, is_name_word, opens_with_initials
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import TITLE
from beritaextract.entities.words import behind_speaker, word_class
from beritaextract.lexicon import lazy_regex as regex

_RANK_TAILS: Final = frozenset("pol tni inf polisi purn purnawirawan".split())


_MAX_WORDS: Final = 8
# The Arabic article, written small and joined to its noun: `Ahmad al-Fauzi`, `Abdul asy-Syakur`.
_ARTICLE: Final = regex.compile(r"(?:al|el|a[rtdsnz]|as[yh]|ath)-\p{Lu}[\p{L}'’]{1,20}")


_MAX_TITLES: Final = 6
# Letters of a word that is a name also where all of it is written in capitals; shorter ones are short forms.
_SHORTEST_IN_CAPITALS: Final = 4


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


def find_name(table: TokenTable, at: int, limit: int) -> Name | None:
    """The name that starts at token `at`, its titles and degrees included; None if there is none."""
    start, titled = at, False
    if at < limit and table.triggers[at] & TITLE:
        at, titled = _skip_titles(table, at, limit)
    name_start = at
    while at < limit and at - name_start < _MAX_WORDS:
        if at > name_start and (_is_glued(table, at) or _is_repeated(table, at)):
            break
        if table.capital[at] and opens_name(table, at, limit):
            at += 2
        elif at > name_start and (step := _particles(table, at, limit)):
            at += step
        elif at > name_start and _closed_by_degree(table, at, limit):
            break
        elif table.capital[at] and is_name_word(table, at, limit):
            at += 1
        elif at > name_start and (step := _bridge(table, at, limit)):
            at += step
        elif at > name_start and (_closes_name(table, at, limit) or _is_post_as_surname(table, name_start, at, limit)):
            at += 1
            break
        else:
            break
    if (
        at == name_start
        or _acronym(table, name_start, at)
        or (at == name_start + 1 and len(table.keys[name_start]) == 1)
    ):
        return None
    if (
        "." in table.texts[name_start]
        and is_degree(table, name_start, limit)
        and not opens_with_initials(table, name_start, at)
    ):
        return None
    if at - name_start > 1 and len(table.keys[at - 1]) == 1 and at + 1 < limit and table.is_a(at, limit, "."):
        at += 1  # an initial: `Galih S.`
    end = skip_degrees(table, at, limit)
    return Name(start, name_start, at, end, titled)


def _is_glued(table: TokenTable, at: int) -> bool:
    """Whether a scraper dropped the blank before token `at`, and the name ends, or begins, there: `Panas|Suparjo`."""
    if table.starts[at] != table.tokens[at - 1][1] or not table.capital[at] or not table.texts[at - 1][-1].isalpha():
        return False
    key, before, given = table.keys[at], table.keys[at - 1], table.words.given_names
    return not (before in given or before in table.names) and (key in given or key in table.names)


def _is_repeated(table: TokenTable, at: int) -> bool:
    """Whether the word in front comes again: between two sentences the full stop is lost, `ujar Budi | Budi pulang`."""
    return table.keys[at] == table.keys[at - 1] and len(table.keys[at]) > 2


def _closed_by_degree(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a degree without a comma ends the name: `Budi Santoso | M.Sc`, but `Maria | S.W. Santoso`."""
    if "." not in table.texts[at]:  # written like a name, with one capital: `Nurlaila | Spd`
        return table.keys[at] in word_class("capital_degrees") and len(table.keys[at]) > 2 and table.texts[at].istitle()
    end = degree_end(table, at, limit)
    return end > at and not table.is_capital(end, limit)


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


def _is_post_as_surname(table: TokenTable, start: int, at: int, limit: int) -> bool:
    """Whether the noun of an occupation is a surname, between one given name and a verb of saying: `Petrus Guru`."""
    post = table.words.posts.match(table.keys, at, at + 1) if at == start + 1 and table.capital[at] else None
    if post is None or post.value.kind != "job" or table.keys[start] not in table.words.given_names:
        return False
    return at + 1 < limit and table.keys[at + 1] in behind_speaker()


def _acronym(table: TokenTable, start: int, end: int) -> bool:
    """Whether all words are acronyms (`BLE`, `ODP`): some name a person, but none by itself says so."""
    if not table.texts[start].isupper() or _in_capitals(table, start, end):
        return False  # nine names in ten
    return all(text.isupper() and len(text) > 1 and "." not in text for text in table.texts[start:end]) and not is_loud(
        table, start
    )


def _in_capitals(table: TokenTable, start: int, end: int) -> bool:
    """Whether words in capitals are a name that is printed so: two or more, as long as words, and one a known name."""
    words = table.words
    return (
        end - start > 1
        and all(len(table.keys[at]) >= _SHORTEST_IN_CAPITALS for at in range(start, end))
        and any(table.keys[at] in words.given_names for at in range(start, end))
        and words.organisations.match(table.keys, start, end) is None
    )


def _particles(table: TokenTable, at: int, limit: int) -> int:
    """How many tokens a particle takes with the capitalised word behind it: `bin Aus`, `van den Berg`, `Al Sultan`."""
    bridges = word_class("name_bridges")
    if table.keys[at] not in bridges:
        return int("-" in table.texts[at] and _ARTICLE.fullmatch(table.texts[at]) is not None)
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
    """Whether the name of a region is one in a name: `Yosefina Bima Tukan`, `N. Lingga Wirya`, at the end of a run."""
    behind_name = table.keys[at - 1] in table.words.given_names or len(table.keys[at - 1]) == 1
    if at + 1 >= limit or not behind_name or not is_name_word(table, at + 1, limit):
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
        branches = word_class("rank_branches") if hit.value == "rank" else frozenset[str]()
        if following + 2 < limit and keys[following] == "(" and keys[following + 1] in branches:
            following += 3
        elif (
            following < limit and len(keys[following]) > 1 and keys[following] in branches and table.capital[following]
        ):
            following += 2 if table.is_a(following + 1, limit, ",") else 1  # `Mayor Arm, Budi Santoso`
        if keys[at] in table.words.given_names and not is_name_word(table, following, limit):
            break  # `Mas`, `Haji` as a name by itself
        at, titled = following, True
    return at, titled
