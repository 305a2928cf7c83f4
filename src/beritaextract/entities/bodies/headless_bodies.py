"""Organisations without a head word, which only the post in front gives away: `Direktur Melati Foundation Budi`."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.bodies.acronyms import acronym_end, bracket_ahead
from beritaextract.entities.bodies.body_words import is_body
from beritaextract.entities.names.degrees import skip_degrees
from beritaextract.entities.names.name_words import is_headline_verb, is_name_word
from beritaextract.entities.names.predicates import (
    initial_starts,
    is_person_instead,
    person_starts,
    title_starts,
)
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class

_MAX_WORDS: Final = 6
_MAX_TOKENS: Final = 12


def find_headless_body(table: TokenTable, at: int, limit: int, closing: bool) -> tuple[int, int] | None:
    """Start and end of an organisation without head word behind a post: `Direktur Kartu Prakerja Budi Santoso`.

    Args:
        table: the article.
        at: index of the first token.
        limit: index behind the last token to look at.
        closing: whether the person's name stood in front of the post; else a person must follow.
    """
    keys, words = table.keys, table.words
    start = at
    limit = min(limit, at + _MAX_TOKENS)
    if at >= limit or not (table.capital[at] or keys[at] == "("):
        return None
    if table.capital[at] and (closed := bracket_ahead(table, at, limit)) and not person_starts(table, at, limit):
        return start, _territory_end(table, closed, limit)
    ended = False  # a territory or an acronym in brackets has closed the name
    while at < limit and not (at > start and ended):
        key = keys[at]
        if at > start and key not in words.ends and is_body(table, at, limit):
            return start, at
        if table.capital[at]:
            if at > start and (
                title_starts(table, at, limit) or person_starts(table, at, limit) or initial_starts(table, at, limit)
            ):
                return start, at
            if at == start + 1 and not closing and _behind_acronym(table, at, limit):
                return start, at  # `Sekretaris Jenderal FILC | Paolo De Santis`
            if at == start and (initial_starts(table, at, limit) or title_starts(table, at, limit)):
                return None
            if at in table.tagged.persons and not closing:
                return None  # here the person begins, and no organisation stands between
            if at == start and (key in words.given_names or key in table.names) and not closing:
                return None
            if key in words.function_words or is_headline_verb(table, at, limit):
                return None
            region = find_region(table, at, limit)
            closes = region is not None or key in words.ends
            at = region.end if region is not None else at + 1
            ended = (
                closes
                and at < limit
                and table.capital[at]
                and keys[at] not in words.ends
                and not (find_region(table, at, limit))
            )
        elif key in word_class("name_joiners") and at > start and at + 1 < limit and table.capital[at + 1]:
            at += 1
        elif key == "(" and (end := acronym_end(table, at, limit)) > at:
            at = end
            ended = at < limit and table.capital[at]
        else:
            break
    if at == start:
        return None
    if ended:
        return start, at
    if closing:
        return start, at
    if skip_degrees(table, at, limit) > at:
        return None  # `Kabid Perkebunan Sumarlan, S.P.`: degrees follow a person
    if table.is_a(at, limit, ",") and at + 1 < limit and table.capital[at + 1] and at - start <= _MAX_WORDS:
        person = person_starts(table, at + 1, limit) or _three_words(table, at + 1, limit)
        return (start, at) if person or _is_acronym_before_name(table, start, at, limit) else None
    # `Rektor Untag Melati mengatakan`: nobody's name ends with that of a region
    located = at - start > 1 and find_region(table, at - 1, limit) is not None and not table.is_capital(at, limit)
    return (start, at) if located and start not in table.tagged.persons else None


def _is_acronym_before_name(table: TokenTable, start: int, at: int, limit: int) -> bool:
    """Whether one short form stands before a name between commas: `Ketua P3MR|, Budi,`."""
    acronym = at == start + 1 and table.texts[start].isupper() and len(table.texts[start]) > 2
    return acronym and is_name_word(table, at + 1, limit) and table.is_a(at + 2, limit, ",")


def _behind_acronym(table: TokenTable, at: int, limit: int) -> bool:
    """Whether two words written as names are stand behind an acronym, which is the body."""
    if not table.texts[at - 1].isupper() or len(table.texts[at - 1]) <= 2 or not table.is_capital(at + 1, limit):
        return False
    return all(
        table.texts[here].istitle() and table.keys[here] not in table.words.institution_words for here in (at, at + 1)
    )


def _territory_end(table: TokenTable, at: int, limit: int) -> int:
    region = find_region(table, at, limit)
    return region.end if region is not None and not is_person_instead(table, at, limit) else at


def _three_words(table: TokenTable, at: int, limit: int) -> bool:
    """Whether two capitalised words without any institution stand here, closed by a comma or a word in lower case."""
    end = at
    while end < limit and table.capital[end] and table.keys[end] not in table.words.institution_words:
        end += 1
    return end - at >= 2
