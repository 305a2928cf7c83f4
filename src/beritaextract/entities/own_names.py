"""Organisations without a head word, which only the post in front gives away: `Direktur Melati Foundation Budi`."""

from __future__ import annotations

from beritaextract.entities.clues import (
    acronym_end,
    bracket_ahead,
    initial_starts,
    is_person_instead,
    person_starts,
    title_starts,
)
from beritaextract.entities.regions import find_region
from beritaextract.entities.sheet import Sheet

_JOINERS = frozenset("dan & and of for the untuk on in - /".split())
_MAX_WORDS = 6
_MAX_TOKENS = 12


def find_own_name(sheet: Sheet, at: int, limit: int, closing: bool) -> tuple[int, int] | None:
    """Start and end of an organisation without head word behind a post: `Direktur Kartu Prakerja Budi Santoso`.

    Args:
        sheet: the article.
        at: index of the first token.
        limit: index behind the last token to look at.
        closing: whether the person's name stood in front of the post; else a person must follow.
    """
    keys, words = sheet.keys, sheet.words
    start = at
    limit = min(limit, at + _MAX_TOKENS)
    if at >= limit or not (sheet.capital[at] or keys[at] == "("):
        return None
    if sheet.capital[at] and (closed := bracket_ahead(sheet, at, limit)) and not person_starts(sheet, at, limit):
        return start, _territory_end(sheet, closed, limit)
    ended = False  # a territory or an acronym in brackets has closed the name
    while at < limit and not (at > start and ended):
        key = keys[at]
        if sheet.capital[at]:
            if at > start and (
                title_starts(sheet, at, limit) or person_starts(sheet, at, limit) or initial_starts(sheet, at, limit)
            ):
                return start, at
            if at == start and (initial_starts(sheet, at, limit) or title_starts(sheet, at, limit)):
                return None
            if at in sheet.opinion.persons and not closing:
                return None  # here the person begins, and no organisation stands between
            if at == start and (key in words.given_names or key in sheet.names) and not closing:
                return None
            if key in words.function_words:
                return None
            region = find_region(sheet, at, limit)
            closes = region is not None or key in words.ends
            at = region.end if region is not None else at + 1
            ended = (
                closes
                and at < limit
                and sheet.capital[at]
                and keys[at] not in words.ends
                and not (find_region(sheet, at, limit))
            )
        elif key in _JOINERS and at > start and at + 1 < limit and sheet.capital[at + 1]:
            at += 1
        elif key == "(" and (end := acronym_end(sheet, at, limit)) > at:
            at = end
            ended = at < limit and sheet.capital[at]
        else:
            break
    if at == start:
        return None
    if ended:
        return start, at
    if closing:
        return start, at
    if sheet.is_a(at, limit, ",") and at + 1 < limit and sheet.capital[at + 1] and at - start <= _MAX_WORDS:
        return (start, at) if person_starts(sheet, at + 1, limit) or _three_words(sheet, at + 1, limit) else None
    return None


def _territory_end(sheet: Sheet, at: int, limit: int) -> int:
    region = find_region(sheet, at, limit)
    return region.end if region is not None and not is_person_instead(sheet, at, limit) else at


def _three_words(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether two capitalised words without any institution stand here, closed by a comma or a word in lower case."""
    end = at
    while end < limit and sheet.capital[end] and sheet.keys[end] not in sheet.words.institution_words:
        end += 1
    return end - at >= 2
