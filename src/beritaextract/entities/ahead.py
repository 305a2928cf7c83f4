"""Where the person begins behind a post and a body without a head word: `Juru bicara Melati Air | Siti Aminah`."""

from __future__ import annotations

from typing import NamedTuple

import regex

from beritaextract.entities.clues import title_starts
from beritaextract.entities.gazetteer import settled
from beritaextract.entities.name_openings import opens_name
from beritaextract.entities.names import Name, find_name
from beritaextract.entities.openings import REGION_LEVELS
from beritaextract.entities.posts import PostPhrase
from beritaextract.entities.regions import find_region
from beritaextract.entities.sheet import BEHIND_SPEAKER, Sheet
from beritaextract.entities.words_of_bodies import COMPANY_WORDS

_MAX_GAP = 12
_CLUB = regex.compile(r"pers[aei]\p{Ll}{2,9}")  # football clubs: `Persimura`
_JOINERS = frozenset("dan & of the for and - / cabang wilayah".split())
_LINKS = frozenset("di dari pada".split())
# What is named by one word: the name of a person begins behind it.
_EPONYMS = frozenset("gunung pulau sungai danau bukit bandara pelabuhan waduk".split())
_VILLAGES = frozenset("desa kampung dusun kelurahan nagari gampong banjar lembang".split())


class Ahead(NamedTuple):
    """The person, with what the words between role and person turn out to be.

    Attributes:
        name: the name.
        role_end: index behind the role.
        affiliation: start and end of the body, or None.
    """

    name: Name
    role_end: int
    affiliation: tuple[int, int] | None


def person_ahead(sheet: Sheet, post: PostPhrase, limit: int) -> Ahead | None:
    """The person whom the model sees further on in the same noun phrase, where the words in between are no name."""
    own = post.affiliation
    if own is not None and own[1] < limit and sheet.capital[own[1]] and sheet.keys[own[1]] not in settled():
        region = find_region(sheet, own[0], limit)
        if region is not None and region.end == own[1]:
            return None  # `Sekda Jawa Tengah Budi Hartono`: the region is known, and the name begins behind it
    start = _start(sheet, post, limit)
    if start is None:
        return None
    if start > post.role_end and sheet.keys[start - 1] in sheet.words.given_names and sheet.capital[start - 1]:
        start -= 1  # the model begins a word too late
    own = post.affiliation
    if own is not None and own[0] < start < own[1] < limit and _unlikely(sheet, start):
        second = find_name(sheet, own[1], limit) if sheet.keys[own[1]] in sheet.words.given_names else None
        if second is not None and second.name_end - second.name_start > 1:
            return None  # the model begins a word too early: behind the body stands a known name
    if own is not None and own[0] < start < own[1] and sheet.keys[start - 1] in REGION_LEVELS:
        return None  # `Setda Kota Bima Sukarno`
    if own is not None and own[0] < start < own[1] and _apposed(sheet, own[1], limit):
        return None  # `Direktur Lembaga Bantuan Hukum Tana Moi, Simon Kambu, …`
    gap = post.role_end
    if gap < start and sheet.keys[gap] in _LINKS:
        gap += 1
    behind = start - 1 if sheet.tokens[start - 1].text == "," else start
    if gap >= behind or any(_known(sheet, at) for at in range(gap, behind) if at not in sheet.opinion.other):
        own = post.affiliation
        if not (own is not None and own[0] < start < own[1]):
            return None
        gap, behind = own[0], start
    if own is not None and own[1] == start - 1 and sheet.capital[own[1]]:
        closed = own[1] - own[0] > 1 and find_region(sheet, own[1] - 1, own[1]) is not None
        if closed or own[1] not in sheet.opinion.other:
            return None  # one unknown word behind a complete body: the name begins with it
    if behind == start == gap + 1 and sheet.capital[gap] and sheet.keys[gap] in sheet.words.heads.first_words:
        return None  # `Bank Melati Budi`: the body has a name of its own
    name = find_name(sheet, start, limit)
    if name is None:
        return None
    single = name.name_end - name.name_start == 1 and not name.titled
    if single and behind == start and start - gap == 1 and gap not in sheet.opinion.other:
        return None  # one unknown word before one known word: both are the name
    if post.affiliation is not None:
        return Ahead(name, post.role_end, (post.affiliation[0], behind))
    body = sheet.capital[gap] or sheet.keys[gap] in sheet.words.heads.first_words or sheet.keys[gap] == "pemerintah"
    if body:
        return Ahead(name, post.role_end, (gap, behind))
    return Ahead(name, behind, None)


def _start(sheet: Sheet, post: PostPhrase, limit: int) -> int | None:
    """Index of the first token of a person, title included, in the noun phrase that the post opens."""
    keys, words = sheet.keys, sheet.words
    for at in range(post.start + 1, min(post.role_end + _MAX_GAP, limit)):
        if at in sheet.opinion.persons and keys[at - 1] not in ("di", "ke"):
            return _last_in_run(sheet, at, limit)
        if at > post.role_end and title_starts(sheet, at, limit) and keys[at] != "tuan" and not _known(sheet, at):
            return at
        if at < post.role_end or sheet.capital[at] or keys[at].isdigit():
            continue
        if (
            keys[at] == ","
            and at + 1 < limit
            and (at + 1 in sheet.opinion.persons or title_starts(sheet, at + 1, limit))
        ):
            return at + 1
        if keys[at] == "," and not sheet.capital[post.role_end - 1] and _full_name(sheet, at + 1, limit):
            return at + 1
        if keys[at] in _JOINERS or (at == post.role_end and keys[at] in _LINKS) or keys[at] in "()":
            continue
        if keys[at] in words.institution_words and keys[at] not in words.function_words:
            continue
        if keys[at] in words.heads.first_words or keys[at] == "transisi":
            continue
        return _behind_known_words(sheet, post.role_end, at, limit)
    return None


def _last_in_run(sheet: Sheet, at: int, limit: int) -> int:
    """Of two persons without anything between them the second: a body may be named after the first."""
    keys, last = sheet.keys, at
    while at < limit and sheet.capital[at]:
        if at in sheet.opinion.persons:
            last = at
        at += 1
    if at + 1 < limit and keys[at] == "," and keys[at - 1] in settled() and at + 1 in sheet.opinion.persons:
        return at + 1  # `Kepala Daops Melati Ketapang, Budi Hartono,`
    return last


def _behind_known_words(sheet: Sheet, first: int, end: int, limit: int) -> int | None:
    """Where the unknown words behind the last known word of a body begin: `Kepala Pos Gunung Melati | Budi Hartono`.

    Without an opinion of the model: two to four words up to the cue, the bracket or the comma at token `end`.
    """
    keys, plain = sheet.keys, settled()
    if keys[end] not in BEHIND_SPEAKER and keys[end] not in ("(", ","):
        return None
    start = end
    while start > first and sheet.capital[start - 1] and keys[start - 1] not in plain:
        start -= 1
    if start == first:
        return None  # nothing of what stands there is known
    if keys[start - 1] in _VILLAGES:
        return None  # of one word or of two
    if keys[start - 1] in _EPONYMS:
        start += 1  # `Gunung Melati`: the first word names the mountain
    if start == end and keys[end] == "," and _full_name(sheet, end + 1, limit):
        return end + 1  # `Petugas Pos Gunung Melati, Budi Hartono,`
    return start if 2 <= end - start <= 4 else None


def body_in_name(sheet: Sheet, name: Name) -> int:
    """Index at which the person begins where the first word is a body: `CEO Melatikita Budi Santoso`; 0 if it is none.

    A head must be the head of something: an unknown word between his post and a known name is what he heads.
    """
    first, cut = name.name_start, name.name_start + 1
    if name.titled or name.name_end - first < 3 or _known(sheet, first):
        return 0
    if not _known(sheet, cut) and not _CLUB.fullmatch(sheet.keys[first]):
        return 0
    if opens_name(sheet, first, name.name_end):
        return 0
    return cut


def eponym_in_name(sheet: Sheet, affiliation: tuple[int, int], name: Name) -> int:
    """Index at which the person begins behind a place named after another: `Bandara Hang Nadim Budi Santoso`; or 0."""
    bare = affiliation[1] == affiliation[0] + 1 == name.name_start and sheet.capital[affiliation[0]]
    head = sheet.words.heads.match(sheet.keys, affiliation[0], affiliation[1])
    if not bare or name.titled or head is None or head.value != "place" or name.name_end - name.name_start < 4:
        return 0
    return name.name_start + 2


def _unlikely(sheet: Sheet, at: int) -> bool:
    """Whether the word is hardly the first of a name: unknown, or one that companies bear as well."""
    return sheet.keys[at] in COMPANY_WORDS or not _known(sheet, at)


def _apposed(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether a name of two words or more stands between commas."""
    if not sheet.is_a(at, limit, ","):
        return False
    name = find_name(sheet, at + 1, limit)
    return name is not None and name.name_end - name.name_start > 1 and sheet.is_a(name.end, limit, ",")


def _full_name(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether a name of two words or more, closed by a comma or a bracket, stands here."""
    name = find_name(sheet, at, limit)
    if name is None or name.name_end - name.name_start < 2:
        return False
    return name.end < limit and sheet.tokens[name.end].text in (",", "(")


def _known(sheet: Sheet, at: int) -> bool:
    return sheet.capital[at] and (sheet.keys[at] in sheet.names or sheet.keys[at] in sheet.words.given_names)
