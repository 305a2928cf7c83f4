"""Speakers that an article takes for persons and that are none: office words, media, bodies, scraps of headlines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import regex

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.lexicons import lexicon, rows
from beritaextract.language import looks_like_verb, outlets, word_class
from beritaextract.people.acronyms import common
from beritaextract.people.model import Appearance
from beritaextract.people.names import Name, folded, is_full
from beritaextract.people.words import words_of

_SCRAP = 3
# A shorter outlet begins many a name.
_SHORTEST = 6
# `Wamenkop`, `Wamendag`: the deputy of a minister, by the ministry.
_SHORT_MINISTER = regex.compile(r"wamen\p{L}{2,10}+")
# What begins with a capital behind a small letter; `McGregor` and `MacArthur` are names.
_CAMEL = regex.compile(r"(?<!\bMc)(?<!\bMac)(?<=\p{Ll})\p{Lu}\p{L}*")
_PARTS = regex.compile(r"\p{Lu}++\p{Ll}*+")


class LeftOut(NamedTuple):
    """A speaker that is no person, and why."""

    appearance: Appearance
    why: str


class Sorted(NamedTuple):
    """Speakers that are persons, and those that are none."""

    people: list[Appearance]
    left_out: list[LeftOut]


def sort_out(appearances: Iterable[Appearance], bodies: Mapping[str, int] | None = None) -> Sorted:
    """Tell persons from what is none.

    Args:
        appearances: speakers that their articles take for persons.
        bodies: how many speakers of the corpus are an organisation of that name.
    """
    found = list(appearances)
    judge = _Judge(found, bodies or {})
    people: list[Appearance] = []
    left_out: list[LeftOut] = []
    for appearance in found:
        why = judge.why_nobody(appearance.name)
        if why:
            left_out.append(LeftOut(appearance, why))
        else:
            people.append(appearance)
    return Sorted(people, left_out)


class _Judge:
    def __init__(self, found: list[Appearance], bodies: Mapping[str, int]) -> None:
        self._persons = Counter(folded(appearance.name) for appearance in found)
        self._bodies: Counter[Name] = Counter()
        for body, times in bodies.items():
            self._bodies[folded(body)] += times
        self._words: Counter[str] = Counter()
        for name in self._persons:
            if is_full(name):
                self._words.update(set(name))
        self._known: dict[str, str] = {}

    def why_nobody(self, shown: str) -> str:
        """Why a name is that of no person; empty for a person."""
        if shown not in self._known:
            self._known[shown] = self._why(shown, folded(shown))
        return self._known[shown]

    def _why(self, shown: str, name: Name) -> str:
        if not name:
            return ""
        if shown.strip() in outlets() or _is_outlet("".join(shown.split()).lower()):
            return "an outlet"
        if self._bodies[name] > self._persons[name]:
            return "more speakers of this name are an organisation"
        offices = [word for word in name if _is_office(word, shown)]
        if offices and all(word in offices or word in lexicon().function_words or _is_region(word) for word in name):
            return "words of an office and no name"
        if _is_office_of_a_field(name):
            return "words of an office and no name"
        if _is_of_institutions(name):
            return "words of offices and bodies, and no name"
        if _is_connective(name):
            return "a word that opens a sentence"
        if _begins_as_body(shown) or _ends_as_body(name) or self._is_brand(shown, name):
            return "the name of an organisation"
        if _is_of_a_team(name):
            return "what a team or a paper is called"
        if _is_territory(name):
            return "the name of a place"
        if len(name) > 1 and name[0] in words_of("landforms") and name[0] not in lexicon().given_names:
            return "the name of a place"
        if _begins_as_post_of_body(shown):
            return "a post and its organisation, and no name"
        if _is_glued(shown):
            return "words run together"
        if self._is_pair(shown, name):
            return "two people at once"
        if len(name) >= _SCRAP and any(map(_is_plain, name)) and self._rest_is_unknown(name):
            return "a scrap of a headline or sentence"
        return ""

    def _is_pair(self, shown: str, name: Name) -> bool:
        """`Andi-Budi`: the ticket of an election; each of the two is known by a full name."""
        parts = shown.strip().split("-")
        if len(parts) != 2 or len(name) != 2 or " " in shown.strip():
            return False
        return all(len(word) > 2 and self._words[word] > 1 for word in name)  # one is the ticket itself

    def _is_brand(self, shown: str, name: Name) -> bool:
        """Whether a name is that of a company, or one word with a capital inside that holds no name: `MelatiTech`."""
        if name[0] in words_of("brands"):
            return len(name) < _SCRAP  # a longer one is that of somebody there
        if len(name) > 1 or not shown.isalpha() or _CAMEL.search(shown) is None:
            return False
        parts = [part.lower() for part in _PARTS.findall(shown)]
        return not any(part in lexicon().given_names or self._words[part] for part in parts)

    def _rest_is_unknown(self, name: Name) -> bool:
        """Whether no full name that others bear stands in a longer one."""
        return not any(
            self._persons[name[start : start + size]] > 1
            for size in range(2, len(name))
            for start in range(len(name) - size + 1)
        )


def _is_office(word: str, shown: str) -> bool:
    """Whether a word is one of a post: beside a capital only where nobody is called so."""
    if word not in _office_words():
        return False
    return shown.islower() or word not in lexicon().given_names


@lru_cache(maxsize=1)
def _office_words() -> frozenset[str]:
    words = {
        word
        for post in rows("posts", "post", "kind", "example", optional=("long", "relation"))
        for word in folded(post)
    }
    silent = {"agung", "putra", "putri", "imam", "sultan", "raja", "ratu"}  # names as often as offices
    return frozenset(words - silent) | words_of("passing") | words_of("ranks") - {"putra", "putri"}


@lru_cache(maxsize=1)
def _outlet_names() -> frozenset[str]:
    """Outlets in small letters without blanks; not those whose name is an ordinary word."""
    return frozenset("".join(form.split()).lower() for form, outlet in outlets().items() if not outlet.word)


def _is_outlet(glued: str) -> bool:
    """Whether letters are those of an outlet, or of one that runs into the next word: `Al Arabiyadalam`."""
    if glued in _outlet_names():
        return True
    words = lexicon().function_words
    return any(glued[:at] in _all_outlet_names() and glued[at:] in words for at in range(_SHORTEST, len(glued) - 1))


def _is_of_institutions(name: Name) -> bool:
    """Whether all words are of offices, bodies and places, or the last two of three: `Dana Sosial Nasional`."""
    words, given = lexicon().institution_words, lexicon().given_names
    if len(name) == 1:
        return name[0] in common() and name[0] not in given
    if len(name) > 2 and all(word in words and word not in given for word in name[-2:]):
        return True
    return all(
        word not in given
        and (word in words or word in lexicon().function_words or word in common() or _is_region(word))
        for word in name
    )


def _is_territory(name: Name) -> bool:
    """Whether a name of several words is that of a region: `Lombok Tengah`."""
    if len(name) < 2 or any(word in lexicon().given_names for word in name):
        return False
    hit = region_names().match(list(name), 0, len(name))
    return hit is not None and hit.end == len(name)


def _is_region(word: str) -> bool:
    hit = region_names().match([word], 0, 1)
    return hit is not None and word not in lexicon().given_names


@lru_cache(maxsize=1)
def _all_outlet_names() -> frozenset[str]:
    return frozenset("".join(form.split()).lower() for form in outlets() if len(form) >= _SHORTEST)


def _begins_as_body(shown: str) -> bool:
    """Whether the first words are those with which names of organisations begin."""
    words = shown.lower().split()
    if len(words) < 2 or words[0] in lexicon().given_names:
        return False
    hit = lexicon().heads.match(words, 0, len(words))
    return words[0] in words_of("bodies") or (hit is not None and hit.end < len(words))


def _is_connective(name: Name) -> bool:
    """Whether a single name is a word that ties sentences together: `Selanjutnya`."""
    if len(name) != 1 or name[0] in lexicon().given_names:
        return False
    classes = lexicon().function_words, word_class("sentence_connectives"), words_of("openers")
    return any(name[0] in words for words in classes)


def _begins_as_post_of_body(shown: str) -> bool:
    """Whether a post stands first, and behind it the head word of an organisation: `Ketua Dewan Kehormatan`."""
    words = shown.lower().split()
    post = lexicon().posts.match(words, 0, len(words))
    if post is None or post.end >= len(words) or words[0] in lexicon().given_names:
        return False
    return lexicon().heads.match(words, post.end, len(words)) is not None


def _is_office_of_a_field(name: Name) -> bool:
    """Whether a post stands with its field alone, `Menteri Perhubungan`, or as one word of both, `Wamenkop`."""
    if len(name) == 1:
        return _SHORT_MINISTER.fullmatch(name[0]) is not None
    if name[0] not in words_of("ministers"):
        return False
    fields = lexicon().institution_words, lexicon().function_words
    return all(any(word in field for field in fields) for word in name[1:])


def _ends_as_body(name: Name) -> bool:
    """Whether the last word is one with which names of organisations end: `Melati Foundation`."""
    if not name or name[-1] in lexicon().given_names:
        return False
    return name[-1] in lexicon().ends or name[-1] in words_of("body_ends")


def _is_of_a_team(name: Name) -> bool:
    """Whether a foreign article opens a name of several, `The Blue Herons`, or of a paper, `The Herald`."""
    if len(name) < 2 or name[0] not in words_of("articles"):
        return False
    return name[0] != "the" or len(name) == 2 or name[-1].endswith("s")  # `The` is a Chinese surname too


def _is_glued(shown: str) -> bool:
    """Whether a small letter runs into a capital where a word that nobody is called begins, or twice: `BanjirIa`."""
    joints = [part for word in shown.split() for part in _CAMEL.findall(word)]
    return len(joints) > 1 or any(part.lower() in lexicon().function_words for part in joints)


def _is_plain(word: str) -> bool:
    """Whether a word is a verb or a function word, which no name holds; names too begin with di-, me- and ber-."""
    if word in words_of("sentence"):
        return True
    return len(word) >= _SURE and looks_like_verb(word) and not word.endswith(_NAME_ENDINGS)


# A shorter word in di-, me- or ber- is a name as often as a verb: `Dinata`, `Merlin`, `Bernadi`.
_SURE = 8
_NAME_ENDINGS = ("putra", "putri", "wati", "nata", "wan", "dewi", "ningsih", "ansyah")
