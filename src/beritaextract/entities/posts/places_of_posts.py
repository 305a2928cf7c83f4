"""The place behind the head of a village or a station, and where the person begins: `Kades | Mulyo Rukun | Sujarno`."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import Final

from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.name_words import is_name_word
from beritaextract.entities.names.person_names import find_name
from beritaextract.entities.names.predicates import title_starts
from beritaextract.entities.regions import find_region, has_known_regions
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class
from beritaextract.language import is_abstract
from beritaextract.lexicon import lazy_regex as regex

_MAX_RUN: Final = 8
# So many capitalised words before and behind a post are looked at for other mentions of its holder.
_FAR: Final = 400
_STATION_DIGITS: Final = 4


@lru_cache(maxsize=1)
def _village() -> regex.Pattern[str]:
    """Names of villages by their build, `Sukamaju`, `Wonorejo`; of persons hardly any."""
    classes = ("village_wishes", "village_endings", "village_openings")
    wishes, endings, openings = (r"|".join(sorted(word_class(name))) for name in classes)
    return regex.compile(rf"suka(?:{wishes})|\p{{Ll}}{{3,}}(?:{endings})|(?:{openings})\p{{Ll}}{{3,}}")


def place_end(table: TokenTable, at: int, limit: int, lemma: str, *, closing: bool) -> int:
    """Index behind the place at token `at` behind the post `lemma`; `at` itself where the person begins there.

    Args:
        table: the article.
        at: index of the first token behind the post.
        limit: index behind the last token to look at.
        lemma: the words of the post.
        closing: whether the name of the holder stood in front, so that all of it is the place.
    """
    if lemma in ("ketua rt", "ketua rw") and table.keys[at - 1].isdigit():
        return at  # a number is name enough
    if has_known_regions(lemma):
        return _unlisted_region_end(table, at, limit, closing=closing)
    end = _run_end(table, at, limit)
    if end == at:
        return at
    if closing or _person_behind(table, end, limit) or (end == at + 1 and _is_called_place(table, at)):
        return end
    person = _person_start(table, at, end)
    if person is not None:
        return person
    return _place_of_unknown_words(table, at, end)


def _unlisted_region_end(table: TokenTable, at: int, limit: int, *, closing: bool) -> int:
    """Index behind the place that a regent or mayor heads though no list has it, or `at`.

    All provinces, kabupaten and kota are known, so an unknown word behind the post is more likely the person, unless
    the article bears out that it is a place: by naming the place, or the person without it.
    """
    if find_region(table, at, limit) is not None:
        return at
    end = _run_end(table, at, limit)
    if end == at or table.keys[at] in table.words.given_names or opens_name(table, at, limit):
        return at
    if table.keys[at] in word_class("place_nouns") and (end - at > 2 or (closing and end - at == 2)):
        return at + 2
    if closing:
        return end if end - at <= 2 else at
    if table.keys[at] in table.names:
        return at
    place = _is_called_place(table, at) or is_abstract(table.keys[at]) or at in table.tagged.other
    if end - at > 1 and place and table.keys[at + 1] in word_class("compass_points"):
        return at + 2
    if end - at == 1:
        return end if place or (at not in table.tagged.persons and _person_behind(table, end, limit)) else at
    built = end - at > 2 and _village().fullmatch(table.keys[at]) is not None
    return at + 1 if place or built or _is_told_apart(table, at, limit) else at


def _is_called_place(table: TokenTable, at: int) -> bool:
    """Whether the article calls the word a place anywhere: `di Melati`, `warga Melati`, `Polres Melati`."""
    return _is_named_place(table, at) or table.keys[at] in table.located


def _is_told_apart(table: TokenTable, at: int, limit: int) -> bool:
    """Whether the article names the person without the first word, or somebody else with it.

    `Bupati Melati Budi Santoso`, then `kata Budi`; `Bupati Melati Budi` and `Wakil Bupati Melati Siti`.
    """
    first, second, keys = table.keys[at], table.keys[at + 1], table.keys
    here = bisect_right(table.capitals, at)
    near = table.capitals[max(0, here - _FAR) : here + _FAR]
    named = second in table.names or second in table.words.given_names
    for other in near:
        if keys[other] == first and other != at and table.is_capital(other + 1, len(keys)):
            behind_post = other > 0 and keys[other - 1] in table.words.posts.first_words
            if keys[other + 1] != second and behind_post:
                return True
        elif named and other > limit and keys[other] == second and keys[other - 1] != first:
            return True
    return False


def numbered_station_end(table: TokenTable, at: int, limit: int) -> int:
    """Index behind the number of an army station and its place, `0735/Surakarta`, `418-05 Melati`, or `at`."""
    texts, slash = table.texts, at
    while slash < min(at + 4, limit) and (texts[slash].isdigit() or texts[slash] == "-"):
        slash += 1
    first = slash + 1 if table.is_a(slash, limit, "/") else slash
    long = first > slash or slash > at + 1 or len(texts[at]) >= _STATION_DIGITS
    if not long or slash == at or not table.is_capital(first, limit):
        return at
    region = find_region(table, first, limit)
    if region is not None:
        return region.end
    end = _run_end(table, first, limit)
    person = _person_start(table, first, end)
    return end if person is None else max(person, first + 1)


def _run_end(table: TokenTable, at: int, limit: int) -> int:
    """Index behind the capitalised words from `at` on that may be a place; a title ends them."""
    end = at
    while end < min(limit, at + _MAX_RUN) and table.capital[end] and table.texts[end][-1].isalnum():
        key = table.keys[end]
        head = table.words.heads.match(table.keys, end, limit) if end > at else None
        if head is not None and head.value != "place":
            break  # `Kapolres Sidoarjo | Polda Jatim`
        opens_sentence = end == at and key in table.words.function_words and key not in word_class("place_nouns")
        if opens_sentence or title_starts(table, end, limit):
            break
        end += 1
    return end


def _person_behind(table: TokenTable, at: int, limit: int) -> bool:
    """Whether the person, or the bigger place, begins at `at`: behind a comma, or with a title."""
    if at < limit and title_starts(table, at, limit):
        return True
    if not table.is_a(at, limit, ",") or at + 1 >= limit or not table.capital[at + 1]:
        return False
    if title_starts(table, at + 1, limit) or find_region(table, at + 1, limit) is not None:
        return True
    head = table.words.heads.match(table.keys, at + 1, limit)
    return (head is not None and head.value == "place") or find_name(table, at + 1, limit) is not None


def _person_start(table: TokenTable, at: int, end: int) -> int | None:
    """Index of the first word that the tagger or the lexicon takes for a person's; None where neither knows."""
    first = at + 2 if table.keys[at] in word_class("place_nouns") else _behind_called_place(table, at, end)
    for here in range(first, end):
        if opens_name(table, here, end):
            return here
        if table.keys[here] in table.words.given_names or table.keys[here] in table.names:
            return here
        if here in table.tagged.persons:
            return _behind_early_start(table, here, end)
    return None


def _behind_called_place(table: TokenTable, at: int, end: int) -> int:
    """Index behind a place that the article names elsewhere, with the direction behind it, or `at`."""
    if not _is_called_place(table, at):
        return at
    return at + 2 if at + 1 < end and table.keys[at + 1] in word_class("compass_points") else at + 1


def _behind_early_start(table: TokenTable, start: int, end: int) -> int:
    """Where the person begins whom the tagger begins at `start`: `Camat | Melati | Budi Santoso` opens with a place."""
    for here in range(start + 1, end - 1):
        if table.keys[here] in table.words.given_names:
            return here
    return start


def _place_of_unknown_words(table: TokenTable, at: int, end: int) -> int:
    """Of words that nobody knows the last two are the person; a noun of the landscape takes one more word with it."""
    count = end - at
    if table.keys[at] in word_class("place_nouns"):
        return end if count <= 2 else at + 2
    if count > 1 and table.keys[at + 1] in word_class("compass_points"):
        return at + 2
    if _is_called_place(table, at) or _village().fullmatch(table.keys[at]) is not None:
        return at + 1 if count <= 3 else end - 2
    if count >= 3 and is_name_word(table, end - 1, end):
        return end - 2
    return at


def _is_named_place(table: TokenTable, at: int) -> bool:
    """Whether the article calls the word a place elsewhere: `Desa Melati`."""
    return table.keys[at] in table.places
