"""Which grammars a word can trigger: one look-up for each token, instead of a question to each grammar.

Of a hundred tokens eighty trigger nothing, and most others one or two of the grammars; those that a word cannot trigger
are not asked at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.words import word_class

# Bits of a trigger.
POST, GROUP, TITLE, BODY, REGION, NAME = 1, 2, 4, 8, 16, 32
# A post that says something only with the name of its holder behind it: `pelatih`, `seorang …`.
JOB: Final = 64
# A post inside a phrase: behind a name, behind a post that it is joined to.  Most words in front of a post, such as
# `mantan`, open one only there when they are written small.
INNER_POST: Final = 128
# Letters that may stand for a person: `MR (31)`; and how many at most.
INITIALS, MAX_INITIALS = 256, 4
# A word of every text, which is a name only where the article or the model says so: `Namun`, `Ekonomi`.
COMMON: Final = 512

# What may stand in front of a post, besides the words of the class `post_modifiers`.
POST_ARTICLES: Final = frozenset({"seorang", "salah"})
LONG_POST_MODIFIERS: Final = frozenset(
    {("pelaksana", "tugas"), ("pelaksana", "harian"), ("pejabat", "sementara"), ("penjabat", "sementara")}
)
# Determiners of people without a name that open a phrase when they are written small.
LOWER_DETERMINERS: Final = frozenset("seorang salah para sejumlah beberapa dua tiga kedua".split())
# Titles that are written small as often.
LOWER_TITLES: Final = frozenset({"dr", "drg", "drh"})
LONGEST_SHORT_NAME: Final = 4  # letters of a known body that may be written `kBRI`
# Words before the name of a region that say which kind of region it is.
REGION_LEVELS: Final = {
    "provinsi": "province",
    "prov": "province",
    "propinsi": "province",
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
    "kotamadya": "kota",
    "daerah": "",
    "administrasi": "",
    "adm": "",
    "wilayah": "",
    "pemerintah": "",
}


class TriggerTable(NamedTuple):
    """What each word (key of a token) can trigger, by how it is written; words that are missing trigger nothing else.

    Attributes:
        small: written small; all others trigger nothing.
        capitalised: written with a capital; all others trigger the name of a person at most.
    """

    small: dict[str, int]
    capitalised: dict[str, int]


@lru_cache(maxsize=1)
def trigger_table() -> TriggerTable:
    """The triggers of all words of the lexicons and of the classes above."""
    words = lexicon()
    common = (words.function_words | words.institution_words) - words.given_names
    small: dict[str, int] = {}
    capitalised: dict[str, int] = {}
    english = word_class("english_post_modifiers")
    modifiers = word_class("post_modifiers").union(first for first, _ in LONG_POST_MODIFIERS)
    determiners, person_nouns = word_class("determiners"), word_class("person_nouns")
    _add(small, INNER_POST, modifiers)
    heads = words.posts.first_words_of(lambda post: post.kind != "job")
    speaking = words.groups.first_words_of(lambda group: group.bare)
    _add(small, JOB | INNER_POST, words.posts.first_words, POST_ARTICLES)
    _add(small, POST | INNER_POST, heads, modifiers & words.first_words)
    _add(small, GROUP, speaking, (determiners | person_nouns) & words.first_words, LOWER_DETERMINERS)
    for listed in (small, capitalised):
        _add(listed, GROUP, words.posts.first_words)  # `pengasuh pesantren di Ngawi itu`
    _add(small, TITLE, LOWER_TITLES)
    _add(
        small,
        BODY,
        word_class("lower_case_heads"),
        {key for key in words.organisations.first_words if len(key) <= LONGEST_SHORT_NAME},
    )
    _add(capitalised, NAME | JOB | INNER_POST, words.posts.first_words, POST_ARTICLES)
    _add(capitalised, NAME | POST | INNER_POST, heads, modifiers, english)
    _add(capitalised, NAME | GROUP, speaking, determiners, person_nouns)
    _add(capitalised, NAME | TITLE, words.titles.first_words)
    _add(capitalised, NAME | BODY, words.heads.first_words, words.organisations.first_words)
    _add(capitalised, NAME | COMMON, common)
    _add(capitalised, NAME | REGION, region_names().first_words, REGION_LEVELS)
    return TriggerTable(small, capitalised)


def triggers_of(text: str, key: str, *, capital: bool) -> int:
    """What a token can open: `text` as it is written, `key` as it is compared."""
    small, capitalised = trigger_table()
    if not capital:
        return small.get(key, 0)
    initials = 1 < len(text) <= MAX_INITIALS and text.isupper() and text.isalpha()
    return capitalised.get(key, NAME) | (INITIALS if initials else 0)


def _add(triggers: dict[str, int], bits: int, *lists: Iterable[str]) -> None:
    for words in lists:
        for word in words:
            triggers[word] = triggers.get(word, 0) | bits
