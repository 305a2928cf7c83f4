"""Where the person begins behind a post and a body without a head word: `Juru bicara Melati Air | Siti Aminah`."""

from __future__ import annotations

from typing import Final, NamedTuple

from beritaextract.entities.gazetteer import settled
from beritaextract.entities.names.degrees import is_degree
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.name_words import opens_with_initials
from beritaextract.entities.names.person_names import Name, find_name
from beritaextract.entities.names.predicates import is_person_instead, title_starts
from beritaextract.entities.posts.posts import PostPhrase
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import REGION_LEVELS
from beritaextract.entities.words import behind_speaker, word_class
from beritaextract.lexicon import lazy_regex as regex

_MAX_GAP: Final = 12
_CLUB: Final = regex.compile(r"pers[aei]\p{Ll}{2,9}")  # football clubs: `Persimura`
_LINKS: Final = frozenset("di dari pada".split())
# What is named by one word: the name of a person begins behind it.
_EPONYMS: Final = frozenset("gunung pulau sungai danau bukit bandara pelabuhan waduk cabang".split())
_VILLAGES: Final = frozenset("desa kampung dusun kelurahan nagari gampong banjar lembang".split())


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


def person_ahead(table: TokenTable, post: PostPhrase, limit: int) -> Ahead | None:
    """The person whom the model sees further on in the same noun phrase, where the words in between are no name."""
    own = post.affiliation
    if own is not None and own[1] < limit and table.capital[own[1]] and table.keys[own[1]] not in settled():
        region = find_region(table, own[0], limit)
        if region is not None and region.end == own[1]:
            return None  # `Sekda Jawa Tengah Budi Hartono`: the region is known, and the name begins behind it
    start = _start(table, post, limit)
    if start is None or _another_post(table, post.end, start):
        return None
    if table.keys[start - 1] in ("dan", "serta", "atau", "bersama"):
        return None  # `Jaksa Agung dan | Budi Santoso`: two people
    if start > post.role_end and table.keys[start - 1] in table.words.given_names and table.capital[start - 1]:
        start -= 1  # the model begins a word too late
    own = post.affiliation
    if own is not None and own[0] < start < own[1] < limit and _unlikely(table, start):
        second = find_name(table, own[1], limit) if table.keys[own[1]] in table.words.given_names else None
        if second is not None and second.name_end - second.name_start > 1:
            return None  # the model begins a word too early: behind the body stands a known name
    if own is not None and own[0] < start < own[1] and table.texts[start - 1] == "/":
        return None  # `Danramil 05/Melati Budi`: behind the number stands the place
    if own is not None and own[0] < start < own[1] and _is_whole(table, own[0], start, own[1]):
        return None
    if (
        own is not None
        and own[0] < start < own[1] == start + 1
        and table.keys[start - 1] in word_class("weather_sciences")
    ):
        return None  # `Stasiun Meteorologi Juanda Budi`
    place = own is not None and own[0] + 1 == start < own[1] < limit and table.keys[own[0]] in word_class("place_nouns")
    if own is not None and place and table.keys[own[1]] in table.words.given_names:
        return None  # `pengusaha kopi Air Hitam Budi`
    if own is not None and own[0] < start < own[1] and table.keys[start - 1] in REGION_LEVELS:
        return None  # `Setda Kota Bima Sukarno`
    if own is not None and own[0] < start < own[1] < limit and table.capital[own[1]]:
        region = find_region(table, start, limit)
        if region is not None and region.end == own[1] and not is_person_instead(table, start, limit):
            return None  # `Kepala Dinas Pekerjaan Umum (PU) Surabaya Budi Hartono`
    if own is not None and own[0] < start < own[1] and _apposed(table, own[1], limit):
        return None  # `Direktur Lembaga Bantuan Hukum Tana Moi, Simon Kambu, …`
    gap = post.role_end
    if gap < start and table.keys[gap] in _LINKS:
        gap += 1
    behind = start - 1 if table.tokens[start - 1].text == "," else start
    if gap >= behind or any(_known(table, at) for at in range(gap, behind) if at not in table.tagged.other):
        own = post.affiliation
        if not (own is not None and own[0] < start < own[1]):
            return None
        gap, behind = own[0], start
    if own is not None and own[1] == start - 1 and table.capital[own[1]]:
        closed = own[1] - own[0] > 1 and find_region(table, own[1] - 1, own[1]) is not None
        if closed or own[1] not in table.tagged.other:
            return None  # one unknown word behind a complete body: the name begins with it
    if behind == start == gap + 1 and table.capital[gap] and table.keys[gap] in table.words.heads.first_words:
        return None  # `Bank Melati Budi`: the body has a name of its own
    name = find_name(table, start, limit)
    if name is None:
        return None
    single = name.name_end - name.name_start == 1 and not name.titled
    if single and behind == start and start - gap == 1 and gap not in table.tagged.other:
        return None  # one unknown word before one known word: both are the name
    if post.affiliation is not None:
        closed = list(table.texts[post.affiliation[1] : behind]) == [")"]  # `Dosen (UGM), Budi Santoso`
        return Ahead(name, post.role_end, post.affiliation if closed else (post.affiliation[0], behind))
    body = table.capital[gap] or table.keys[gap] in table.words.heads.first_words or table.keys[gap] == "pemerintah"
    if body:
        return Ahead(name, post.role_end, (gap, behind))
    return Ahead(name, behind, None)


def _another_post(table: TokenTable, at: int, end: int) -> bool:
    """Whether a post of somebody else stands before the person: `Raja Yordania| dan Presiden |Budi`."""
    return any(
        table.keys[here] in ("dan", "serta") and table.words.posts.match(table.keys, here + 1, end) is not None
        for here in range(at, end)
    )


def _is_whole(table: TokenTable, first: int, at: int, end: int) -> bool:
    """Whether token `at` stands inside a known name or before a legal form: `PT Melati | Ferry (Persero)`."""
    known = table.words.organisations.match(table.keys, first, end)
    if known is not None and known.end > at:
        return True
    return any(table.keys[here] in ("persero", "tbk") for here in range(at, end))


def _start(table: TokenTable, post: PostPhrase, limit: int) -> int | None:
    """Index of the first token of a person, title included, in the noun phrase that the post opens."""
    keys, words, joiners = table.keys, table.words, word_class("name_joiners")
    for at in range(post.start + 1, min(post.role_end + _MAX_GAP, limit)):
        if (
            at in table.tagged.persons
            and keys[at - 1] not in ("di", "ke", "cabang")
            and not is_degree(table, at, limit)
        ):
            return _last_in_run(table, at, limit)
        if at > post.role_end and opens_with_initials(table, at, limit):
            return at
        if at > post.role_end and title_starts(table, at, limit) and keys[at] != "tuan" and not _known(table, at):
            return at
        if at < post.role_end or table.capital[at] or keys[at].isdigit():
            continue
        if (
            keys[at] == ","
            and at + 1 < limit
            and not is_degree(table, at + 1, limit)
            and (at + 1 in table.tagged.persons or title_starts(table, at + 1, limit))
        ):
            return at + 1
        if keys[at] == "," and not table.capital[post.role_end - 1] and _full_name(table, at + 1, limit):
            return at + 1
        if keys[at] == "untuk" and "envoy" not in post.post.relations:
            return _behind_known_words(table, post.role_end, at, limit)
        if keys[at] in joiners or keys[at] in ("cabang", "wilayah", "(", ")"):
            continue
        if at == post.role_end and keys[at] in _LINKS:
            continue
        if keys[at] in words.institution_words and keys[at] not in words.function_words:
            continue
        if keys[at] in words.heads.first_words or keys[at] == "transisi":
            continue
        return _behind_known_words(table, post.role_end, at, limit)
    return None


def _last_in_run(table: TokenTable, at: int, limit: int) -> int:
    """Of two persons without anything between them the second: a body may be named after the first."""
    keys, last = table.keys, at
    while at < limit and table.capital[at]:
        if at in table.tagged.persons:
            last = at
        at += 1
    if at + 1 < limit and keys[at] == "," and keys[at - 1] in settled() and at + 1 in table.tagged.persons:
        return at + 1  # `Kepala Daops Melati Ketapang, Budi Hartono,`
    return last


def _behind_known_words(table: TokenTable, first: int, end: int, limit: int) -> int | None:
    """Where the unknown words behind the last known word of a body begin: `Kepala Pos Gunung Melati | Budi Hartono`.

    Without an opinion of the model: two to four words up to the cue, the bracket or the comma at token `end`.
    """
    keys, plain = table.keys, settled()
    if keys[end] not in behind_speaker() and keys[end] not in ("(", ","):
        return None
    start = end
    while start > first and table.capital[start - 1] and keys[start - 1] not in plain:
        start -= 1
    if start == first:
        return None  # nothing of what stands there is known
    if keys[start - 1] in _VILLAGES:
        return None  # of one word or of two
    if keys[start - 1] in _EPONYMS:
        start += 1  # `Gunung Melati`: the first word names the mountain
    if start == end and keys[end] == "," and _full_name(table, end + 1, limit):
        return end + 1  # `Petugas Pos Gunung Melati, Budi Hartono,`
    return start if 2 <= end - start <= 4 else None


def body_in_name(table: TokenTable, name: Name) -> int:
    """Index at which the person begins where the first word is a body: `CEO Melatikita Budi Santoso`; 0 if it is none.

    A head must be the head of something: an unknown word between his post and a known name is what he heads.
    """
    first, cut = name.name_start, name.name_start + 1
    if name.titled or name.name_end - first < 3 or _known(table, first):
        return 0
    if not _known(table, cut) and not _CLUB.fullmatch(table.keys[first]):
        return 0
    if opens_name(table, first, name.name_end):
        return 0
    return cut


def eponym_in_name(table: TokenTable, affiliation: tuple[int, int], name: Name) -> int:
    """Index at which the person begins behind a place named after another: `Bandara Hang Nadim Budi Santoso`; or 0."""
    bare = affiliation[1] == affiliation[0] + 1 == name.name_start and table.capital[affiliation[0]]
    head = table.words.heads.match(table.keys, affiliation[0], affiliation[1])
    if not bare or name.titled or head is None or head.value != "place" or name.name_end - name.name_start < 4:
        return 0
    return name.name_start + 2


def _unlikely(table: TokenTable, at: int) -> bool:
    """Whether the word is hardly the first of a name: unknown, or one that companies bear as well."""
    return table.keys[at] in word_class("company_names") or not _known(table, at)


def _apposed(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a name of two words or more stands between commas."""
    if not table.is_a(at, limit, ","):
        return False
    name = find_name(table, at + 1, limit)
    return name is not None and name.name_end - name.name_start > 1 and table.is_a(name.end, limit, ",")


def _full_name(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a name of two words or more, closed by a comma or a bracket, stands here."""
    name = find_name(table, at, limit)
    if name is None or name.name_end - name.name_start < 2:
        return False
    return name.end < limit and table.tokens[name.end].text in (",", "(")


def _known(table: TokenTable, at: int) -> bool:
    return table.capital[at] and (table.keys[at] in table.names or table.keys[at] in table.words.given_names)
