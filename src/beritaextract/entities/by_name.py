"""Persons whose name comes first: `Yayat Sudrajat, Kepala Bidang Angkutan Jalan,`."""

from __future__ import annotations

from beritaextract.entities.appositions import plain_apposition
from beritaextract.entities.beside_names import behind_name
from beritaextract.entities.matches import Mention
from beritaextract.entities.names import Name, find_name
from beritaextract.entities.organisations import find_organisation
from beritaextract.entities.own_names import find_own_name
from beritaextract.entities.people import Person
from beritaextract.entities.posts import PostPhrase, find_post
from beritaextract.entities.regions import find_region
from beritaextract.entities.sheet import Sheet
from beritaextract.matches import Range

# What introduces a post behind a name.
_POSTERS = (
    ("selaku",),
    ("yang", "juga"),
    ("yang", "merupakan"),
    ("yang", "menjabat", "sebagai"),
    ("yang", "menjabat"),
    ("yang", "kini", "menjabat"),
    ("sebagai",),
    (",", "selaku"),
    (",", "yang", "juga"),
    (",", "yang", "merupakan"),
    (",", "yang", "menjabat", "sebagai"),
    (",", "sebagai"),
)
# With what all of them begin, and the marks behind which an apposition stands.
_BEGINNINGS = frozenset({*(poster[0] for poster in _POSTERS), ",", "("})
_ARTICLES = (("salah", "satu"), ("salah", "seorang"), ("seorang",))
_BEHIND_APPOSITION = frozenset(
    "yang saat ketika di pada dalam seusai usai kepada melalui lewat dan serta sekaligus dari kemarin "
    "sebelumnya".split()
)


def person_by_name(sheet: Sheet, name: Name, limit: int) -> Person:
    """The person whose name comes first, with the apposition behind it."""
    end = behind_name(sheet, name.end, limit)
    post, post_start, phrase_end = _apposition(sheet, end, limit)
    role: Range | None = None
    affiliation: Range | None = None
    region_code: str | None = None
    rule = "entities.person.titled" if name.titled else "entities.person.name"
    if post is not None:
        own = None if post.affiliation is None or sheet.keys[post.affiliation[0] - 1] == "asal" else post.affiliation
        one_of = "salah" in (sheet.keys[post_start], sheet.keys[post_start - 2]) and own is None
        role = None if one_of else sheet.range_of(post_start, post.role_end)
        stated = own if one_of else post.affiliation
        affiliation = sheet.range_of(*stated) if stated else None
        region_code = post.region_code if stated else None
        rule = "entities.person.name-post"
        end = phrase_end
    elif (plain := plain_apposition(sheet, name.start, end, limit)) is not None:
        role = sheet.range_of(*plain.role) if plain.role else None
        affiliation = sheet.range_of(*plain.affiliation) if plain.affiliation else None
        rule = "entities.person.name-noun"
        end = plain.end
    elif end < limit and sheet.keys[end] == "dari" and (origin := _origin(sheet, end + 1, limit)) is not None:
        affiliation = sheet.range_of(*origin)
        rule = "entities.person.name-from"
        end = origin[1]
    mention = Mention(
        phrase=sheet.range_of(name.start, end),
        range=sheet.range_of(name.start, name.end),
        kind="person",
        name=sheet.range_of(name.name_start, name.name_end),
        role=role,
        affiliation=affiliation,
        region_code=region_code,
        rule=rule,
    )
    return Person(mention, end, name.titled or post is not None)


def _origin(sheet: Sheet, at: int, limit: int) -> tuple[int, int] | None:
    """The organisation that somebody is from: `Salehudin dari KKP Kelas II`; a town is none."""
    found = find_organisation(sheet, at, limit)
    if found is not None:
        return (found.start, found.end) if found.kind != "place" else None
    own = find_own_name(sheet, at, limit, closing=True)
    if own is None:
        return None
    known = any(
        sheet.keys[here] in sheet.words.ends or sheet.tokens[here].text.isupper() for here in range(own[0], own[1])
    )
    return own if known and find_region(sheet, at, limit) is None else None


def _apposition(sheet: Sheet, at: int, limit: int) -> tuple[PostPhrase | None, int, int]:
    """The post behind a name: the post, index of its first token without article, index behind it."""
    keys = sheet.keys
    if at >= limit or keys[at] not in _BEGINNINGS:
        return None, at, at
    step = 0
    for poster in _POSTERS:
        if tuple(keys[at : at + len(poster)]) == poster:
            step = len(poster)
            break
    else:
        if sheet.is_a(at, limit, ",") or sheet.is_a(at, limit, "("):
            step = 1
    if not step or at + step >= limit:
        return None, at, at
    start = at + step
    plain = start
    for article in _ARTICLES:
        if tuple(keys[start : start + len(article)]) == article:
            plain = start + len(article)
            if article[0] == "seorang" or article[-1] == "seorang":
                start = plain
            break
    post = find_post(sheet, plain, limit, closing=True)
    if post is None or not _closes(sheet, post.end, limit):
        return None, at, at
    # A post that is followed by a name introduces the next person of a list.
    if find_name(sheet, post.end, limit) is not None and step == 1:
        return None, at, at
    end = post.end
    if sheet.is_a(at, limit, "(") and sheet.is_a(end, limit, ")"):
        end += 1
    return post, start, end


def _closes(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether an apposition may end before token `at`: at a comma, a stop, or what says where and when."""
    if at >= limit:
        return True
    text = sheet.tokens[at].text
    return not (text[0].isalpha()) or sheet.keys[at] in _BEHIND_APPOSITION or _says(sheet.keys[at])


def _says(key: str) -> bool:
    return key.startswith(
        ("meng", "meny", "menu", "mene", "menj", "mena", "meni", "memp", "memb", "mema", "berp", "berh")
    )
