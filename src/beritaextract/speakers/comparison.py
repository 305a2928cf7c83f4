"""How the words of names, bodies and posts are compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.phrases import PhraseIndex, keys_of
from beritaextract.lexicon import load_rows
from beritaextract.speakers.words import word_class

_PACKAGE: Final = "beritaextract.speakers"


@lru_cache(maxsize=1)
def _spellings() -> dict[str, tuple[str, ...]]:
    """Words of names and posts that are written in several ways, each with the words that it is compared as."""
    table = load_rows(_PACKAGE, "data/spellings.tsv", key="word", required=("same", "example"))
    return {word: tuple(row["same"].split()) for word, row in table.items()}


@lru_cache(maxsize=4096)
def name_words(text: str) -> tuple[str, ...]:
    """The words of a name for comparison."""
    return tuple(key for key in keys_of(text) if key[0].isalnum())


def without_address(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name without honorifics in front: `Cak Ardi` is `Ardi`; all of them if nothing else is left."""
    honorifics = lexicon().honorifics
    first = 0
    while first < len(words) and words[first] in honorifics:
        first += 1
    return words[first:] or words


def spelling(word: str) -> str:
    """One form for the spellings of a name: `moh`, `mochamad` and `muhammad` are one."""
    return _spellings().get(word, (word,))[0]


def same_word(one: str, other: str) -> bool:
    """Whether two words of a name may be the same: equal, one spelling of another, or an initial of it."""
    same = _spellings()
    if one == other or same.get(one, (one,)) == same.get(other, (other,)):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) == 1 and long.startswith(short)


def within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether all words of `short` stand in `long`, in that order."""
    at = 0
    for word in short:
        while at < len(long) and not same_word(word, long[at]):
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def misspelt(one: str, other: str, *, shortest: int = 6) -> bool:
    """Whether two words differ in one letter only (added, dropped, changed or swapped); `shortest` in letters."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) < shortest or len(other) - len(one) > 1 or one[0] != other[0]:
        return False
    left = 0
    while left < len(one) and one[left] == other[left]:
        left += 1
    if len(one) == len(other):
        return one[left + 1 :] == other[left + 1 :] or (
            one[left : left + 2] == other[left : left + 2][::-1] and one[left + 2 :] == other[left + 2 :]
        )
    return one[left:] == other[left + 1 :]


def initials(words: Sequence[str]) -> str:
    """The first letters of the words that count in an acronym."""
    return "".join([word[0] for word in words if word not in word_class("no_initials")])


@lru_cache(maxsize=1)
def nicknames() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Nicknames of public figures with words of their full names."""
    table = load_rows(_PACKAGE, "data/nicknames.tsv", key="nickname", required=("name", "example"))
    return {name_words(nickname): name_words(str(row["name"])) for nickname, row in table.items()}


@lru_cache(maxsize=1)
def _organisation_forms() -> PhraseIndex[tuple[str, ...]]:
    table = load_rows(_PACKAGE, "data/organisation_forms.tsv", key="short", required=("long", "example"))
    return PhraseIndex((short, keys_of(str(row["long"]))) for short, row in table.items())


@lru_cache(maxsize=4096)
def organisation_words(text: str) -> tuple[str, ...]:
    """The words of an organisation's name with short forms written out, legal forms and levels left out."""
    return written_out(keys_of(text))


@lru_cache(maxsize=4096)
def written_out(keys: tuple[str, ...]) -> tuple[str, ...]:
    """`organisation_words` of a name that is cut into keys."""
    forms = _organisation_forms()
    if forms.first_words.isdisjoint(keys) and "(" not in keys:
        return _telling(keys)
    found: list[str] = []
    at = 0
    depth = 0
    while at < len(keys):
        if keys[at] == "(":
            depth += 1
        elif keys[at] == ")":
            depth = max(0, depth - 1)
        elif not depth:
            hit = forms.match(keys, at, len(keys))
            if hit is not None:
                found.extend(hit.value)
                at = hit.end
                continue
            found.append(keys[at])
        at += 1
    return _telling(found)


def _telling(words: Sequence[str]) -> tuple[str, ...]:
    """Without marks, legal forms and levels; all of them if nothing else is left."""
    return tuple([word for word in words if word[0].isalnum() and word not in word_class("level_words")]) or tuple(
        words
    )


@lru_cache(maxsize=1024)
def _keys_of_post(long: str) -> tuple[str, ...]:
    return keys_of(long)


@lru_cache(maxsize=4096)
def _post_in_full(text: str) -> tuple[str, ...]:
    """The words and marks of a post in their order, with its short forms written out."""
    keys = keys_of(text)
    found: list[str] = []
    posts = lexicon().posts
    opening, same = posts.first_words, _spellings()
    at = 0
    while at < len(keys):
        key = keys[at]
        hit = posts.match(keys, at, len(keys)) if key in opening else None
        if hit is not None and hit.value.long:
            found.extend(_keys_of_post(hit.value.long))
            at = hit.end
            continue
        found.extend(same.get(key, (key,)))
        at += 1
    return tuple(found)


@lru_cache(maxsize=4096)
def post_words(text: str) -> frozenset[str]:
    """The words of a post with its short forms written out: `Kapolsek` is `kepala kepolisian sektor`."""
    fillers, full = word_class("post_fillers"), _post_in_full(text)
    found = frozenset([word for word in full if word[0].isalnum() and word not in fillers])
    # the police of a province is none of the state, nor of a regency
    return found | {"daerah"} if ("kepolisian", "daerah") in pairwise(full) else found


@lru_cache(maxsize=4096)
def post_heads(text: str) -> frozenset[str]:
    """What each post of a phrase begins with: `wakil` of `Wakil Bupati`, `dosen` and `rektor` of both in one."""
    fillers, joiners = word_class("post_fillers"), word_class("post_joiners")
    heads: set[str] = set()
    opens = True
    for word in _post_in_full(text):
        if word in joiners or not word[0].isalnum():
            opens = True
        elif opens and word not in fillers:
            heads.add(word)
            opens = False
    return frozenset(heads)


@lru_cache(maxsize=4096)
def post_units(text: str) -> frozenset[str]:
    """The words of a post for parts of a body: `bidang` of `Kepala Bidang Sarana`."""
    return word_class("post_units").intersection(_post_in_full(text))


@lru_cache(maxsize=4096)
def is_acting(text: str) -> bool:
    """Whether a post is held for another or for a time: `Plt. Bupati`, `Penjabat Gubernur`, `Ketua Harian`."""
    return not word_class("acting").isdisjoint(_post_in_full(text))
