"""What stands right beside a name: an age, an origin, a nickname, the comma that closes it."""

from __future__ import annotations

from typing import Final

from beritaextract.entities.ages import has_age
from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.names.degrees import skip_degrees
from beritaextract.entities.names.person_names import Name, find_name
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import calendar_words, word_class
from beritaextract.language import looks_like_verb

_OFTEN: Final = frozenset("akrab karib biasa kerap sering juga lebih".split())
_MAX_UNLIKELY: Final = 5
# How many tokens a remark in brackets behind a name may have, brackets included, and one.
_LONGEST_REMARK: Final = 8
_CALLED: Final = frozenset("disapa dipanggil dikenal disebut".split())


def called_name(table: TokenTable, at: int, limit: int) -> Name | None:
    """The nickname in `yang akrab disapa Mbak Nad itu`."""
    keys = table.keys
    if at + 2 >= limit or keys[at] != "yang":
        return None
    here = at + 1
    while here < min(at + 4, limit) and keys[here] in _OFTEN:
        here += 1
    if here + 1 >= limit or keys[here] not in _CALLED:
        return None
    name = find_name(table, here + 1, limit) or initials_as_name(table, here + 1, limit)
    end = name.end if name is not None else here + 1
    while end < min(here + 4, limit) and table.capital[end]:
        end += 1  # a nickname may be any word: `Coach WS`
    if end > here + 1 and (name is None or end > name.end):
        name = Name(here + 1, here + 1, end, end, False)
    if name is None or not (name.end < limit and keys[name.end] in ("itu", "ini", "tersebut")):
        return None  # otherwise somebody else has been named in front
    return name


def skip_origin(table: TokenTable, at: int, limit: int) -> int:
    """Index behind where somebody is from: `Salah satu perajin, Tarwiyah (57), asal Desa Melati mengaku`."""
    if not (table.is_a(at, limit, ",") and at + 2 < limit and table.keys[at + 1] in ("asal", "dari")):
        return at
    found = find_organisation(table, at + 2, limit)
    region = find_region(table, at + 2, limit)
    return found.end if found is not None else region.end if region is not None else at


def skip_age(table: TokenTable, at: int, limit: int) -> int:
    """Index behind an age, or another remark in brackets, behind a name: `(37)`, `, 37 tahun`, `(dua dari kiri)`."""
    keys = table.keys
    if table.is_a(at, limit, "("):
        end = next((end for end in range(at + 2, min(at + _LONGEST_REMARK, limit)) if keys[end] == ")"), at)
        if end > at + 3 and keys[at + 1].isdigit():
            return at
        return end + 1 if end > at and (keys[at + 1].isdigit() or _tells_apart(table, at + 1, end)) else at
    if table.is_a(at, limit, ",") and at + 1 < limit and keys[at + 1].isdigit() and len(keys[at + 1]) == 2:
        end = at + 2
        if end < limit and keys[end] == "tahun":
            end += 1
        if end >= limit or keys[end] in (",", ".", ";"):
            return end
    return at


def _tells_apart(table: TokenTable, at: int, end: int) -> bool:
    """Whether words in brackets are a nickname (`Lastri`), or say where in the picture somebody is (`kiri`)."""
    if table.keys[at] in word_class("picture_positions"):
        return not any(map(table.capital.__getitem__, range(at, end)))
    words = table.words
    return (
        end - at <= 2
        and all(table.texts[here].istitle() and len(table.keys[here]) > 2 for here in range(at, end))
        and all(
            table.keys[here] not in words.institution_words and table.keys[here] not in words.first_words
            for here in range(at, end)
        )
        and find_region(table, at, end) is None
        and find_organisation(table, at, end) is None
    )


def closed_name(table: TokenTable, at: int, limit: int) -> Name | None:
    """A name at `at` that ends like an apposition, before a comma, a verb or the end of the sentence."""
    name = find_name(table, at, limit) or _small_name(table, at, limit)
    if name is None:
        return None
    end = skip_age(table, name.end, limit)
    if end >= limit:
        return name
    following = table.tokens[end].text
    if following in (",", ".", ";", "(", '"', "”", "“") or following.islower() or table.keys[end] in calendar_words():
        return name
    return None


def _small_name(table: TokenTable, at: int, limit: int) -> Name | None:
    """A known name that is written small, with a capitalised one behind it: `didik Purwadi`."""
    if at + 1 >= limit or table.keys[at] not in table.words.given_names:
        return None
    if table.keys[at] in table.words.function_words or table.keys[at] in table.words.first_words:
        return None
    name = find_name(table, at + 1, limit) if table.capital[at + 1] else None
    return name._replace(start=at, name_start=at) if name is not None and not name.titled else None


def skip_courtesy(table: TokenTable, at: int, end: int) -> int:
    """Index behind ranks and titles at the start of a name that ends before `end`; `at` where nothing would remain."""
    while at + 1 < end and (hit := table.words.titles.match(table.keys, at, end)) is not None and hit.end < end:
        at = hit.end
    return at


def unlikely_name(table: TokenTable, at: int, limit: int) -> Name | None:
    """A name of words that are no names by themselves, where a post says that one must follow: `, Jepara Waryo Utomo,`.

    Two to four capitalised words, closed by a comma or a verb, no post, no head of a body; or initials with an age.
    """
    if at < limit and has_age(table, at + 1, limit):
        return initials_as_name(table, at, limit)
    end = at
    while end < min(limit, at + _MAX_UNLIKELY) and table.capital[end] and table.texts[end][1:].islower():
        key = table.keys[end]
        if key in table.words.posts.first_words or key in table.words.heads.first_words or key in calendar_words():
            return None
        end += 1
    if end - at < 2 or end >= limit:
        return None
    closed = table.is_a(end, limit, ",") or looks_like_verb(table.keys[end])
    return Name(at, at, end, skip_degrees(table, end, limit), False) if closed else None


def initials_as_name(table: TokenTable, at: int, limit: int) -> Name | None:
    if at < limit and table.tokens[at].text.isupper() and 1 < len(table.tokens[at].text) <= 5:
        return Name(at, at, at + 1, at + 1, False)
    return None
