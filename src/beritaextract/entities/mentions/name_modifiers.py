"""What stands right beside a name: an age, an origin, a nickname, the comma that closes it."""

from __future__ import annotations

from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.names.person_names import Name, find_name
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable

_OFTEN = frozenset("akrab karib biasa kerap sering juga lebih".split())
_CALLED = frozenset("disapa dipanggil dikenal disebut".split())


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
    """Index behind an age behind a name: `(37)`, `, 37 tahun`, `(40 tahun)`."""
    keys = table.keys
    if table.is_a(at, limit, "("):
        for end in range(at + 1, min(at + 4, limit)):
            if keys[end] == ")":
                return end + 1 if end > at + 1 and keys[at + 1].isdigit() else at
    if table.is_a(at, limit, ",") and at + 1 < limit and keys[at + 1].isdigit() and len(keys[at + 1]) == 2:
        end = at + 2
        if end < limit and keys[end] == "tahun":
            end += 1
        if end >= limit or keys[end] in (",", ".", ";"):
            return end
    return at


def closed_name(table: TokenTable, at: int, limit: int) -> Name | None:
    """A name at `at` that ends like an apposition, before a comma, a verb or the end of the sentence."""
    name = find_name(table, at, limit)
    if name is None:
        return None
    end = skip_age(table, name.end, limit)
    if end >= limit:
        return name
    following = table.tokens[end].text
    if following in (",", ".", ";", "(", '"', "”", "“") or following.islower():
        return name
    return None


def initials_as_name(table: TokenTable, at: int, limit: int) -> Name | None:
    if at < limit and table.tokens[at].text.isupper() and 1 < len(table.tokens[at].text) <= 5:
        return Name(at, at, at + 1, at + 1, False)
    return None
