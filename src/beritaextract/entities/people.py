"""Persons with their posts: post before name, name before post, brackets and appositions over several commas."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from beritaextract.entities.ahead import person_ahead
from beritaextract.entities.appositions import plain_apposition
from beritaextract.entities.matches import Mention
from beritaextract.entities.names import Name, find_name
from beritaextract.entities.organisations import find_organisation
from beritaextract.entities.own_names import find_own_name
from beritaextract.entities.posts import PostPhrase, find_post
from beritaextract.entities.regions import find_region
from beritaextract.entities.sheet import Sheet
from beritaextract.matches import Range

# What introduces a name behind a post: `warga bernama Budi`, `pria berinisial BS`.
_NAMERS = (("bernama",), ("berinisial",), ("yakni",), ("yaitu",), ("yang", "bernama"), (",", "yakni"), (",", "yaitu"))
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
_OFTEN = frozenset("akrab karib biasa kerap sering juga lebih".split())
_CALLED = frozenset("disapa dipanggil dikenal disebut".split())
_ARTICLES = (("salah", "satu"), ("salah", "seorang"), ("seorang",))
_RELATIONS = frozenset(
    "kuasa hukum|pengacara|penasihat hukum|penasehat hukum|advokat|istri|suami|ayah|ibu|kakak|adik|anak|paman|bibi|"
    "juru bicara|jubir|kerabat|keluarga|tetangga|rekan|sahabat|ajudan|asisten|manajer|pelatih".split("|")
)


_BEHIND_APPOSITION = frozenset(
    "yang saat ketika di pada dalam seusai usai kepada melalui lewat dan serta sekaligus dari kemarin "
    "sebelumnya".split()
)


# Who is somebody's relative or counsel: a name right behind is that of the other person.
_KIN = frozenset(
    "istri|suami|ayah|kakak|adik|anak|paman|bibi|rekan|teman|sahabat|kerabat|keluarga|tetangga|kuasa hukum|"
    "penasihat hukum|penasehat hukum|orang tua|orangtua|putra|putri|kekasih|keponakan|cucu|menantu|mertua|nenek|"
    "kakek".split("|")
)


class Person(NamedTuple):
    """A person mention with the index behind its last token."""

    mention: Mention
    end: int
    strong: bool


def person_behind_post(sheet: Sheet, post: PostPhrase, limit: int) -> Person | None:
    """The person whose name follows the post: `Bupati Sidoarjo Budi`, `Juru bicara Satgas, Budi Santoso,`."""
    keys = sheet.keys
    if (joined := _joined(sheet, post, limit)) is not None:
        return joined
    at = post.end
    role_end = post.role_end
    name = find_name(sheet, at, limit)
    rule = "entities.person.post-name"
    if name is None:
        for namer in _NAMERS:
            if tuple(keys[at : at + len(namer)]) == namer and at + len(namer) < limit:
                name = find_name(sheet, at + len(namer), limit) or _initials(sheet, at + len(namer), limit)
                rule = "entities.person.post-named"
                break
        if name is None and (called := called_name(sheet, at, limit)) is not None:
            name, rule = called, "entities.person.post-called"
    affiliation = post.affiliation
    ahead = person_ahead(sheet, post, limit)
    if ahead is not None and (name is None or name.name_start != ahead.name.name_start):
        name, role_end, affiliation = ahead
        rule = "entities.person.post-body-name"
    if name is None and sheet.is_a(at, limit, ","):
        name = _closed_name(sheet, at + 1, limit)
        rule = "entities.person.post-comma-name"
        if name is None and affiliation is None and (found := find_organisation(sheet, at + 1, limit)) is not None:
            # `Kepala Bagian Humas, RSUD Melati, Budi Santoso,`
            step = found.end + 1 if sheet.is_a(found.end, limit, ",") else found.end
            name = _closed_name(sheet, step, limit)
            affiliation = (found.start, found.end)
    if name is None:
        return None
    if post.lemma in _KIN and affiliation is None and name.start == post.end == post.start + len(post.lemma.split()):
        second = _closed_name(sheet, name.end + 1, limit) if sheet.is_a(name.end, limit, ",") else None
        if second is None:
            return _relative(sheet, post, name)
    if post.lemma in _RELATIONS and affiliation is None and sheet.is_a(name.end, limit, ","):
        # `kuasa hukum Budi Santoso, Siti Aminah,`: the first person belongs to the role
        second = _closed_name(sheet, name.end + 1, limit)
        if second is not None:
            role_end, name = name.end, second
    role = sheet.range_of(post.start, role_end)
    end = _behind_name(sheet, name.end, limit)
    if rule == "entities.person.post-called":
        end += 1
    end = _behind_origin(sheet, end, limit)
    mention = Mention(
        phrase=sheet.range_of(post.start, end),
        range=sheet.range_of(name.start, name.end),
        kind="person",
        name=sheet.range_of(name.name_start, name.name_end),
        role=role,
        affiliation=sheet.range_of(*affiliation) if affiliation else None,
        region_code=post.region_code,
        rule=rule,
    )
    return Person(mention, end, True)


def called_name(sheet: Sheet, at: int, limit: int) -> Name | None:
    """The nickname in `yang akrab disapa Mbak Nad itu`."""
    keys = sheet.keys
    if at + 2 >= limit or keys[at] != "yang":
        return None
    here = at + 1
    while here < min(at + 4, limit) and keys[here] in _OFTEN:
        here += 1
    if keys[here] not in _CALLED or here + 1 >= limit:
        return None
    name = find_name(sheet, here + 1, limit) or _initials(sheet, here + 1, limit)
    end = name.end if name is not None else here + 1
    while end < min(here + 4, limit) and sheet.capital[end]:
        end += 1  # a nickname may be any word: `Coach WS`
    if end > here + 1 and (name is None or end > name.end):
        name = Name(here + 1, here + 1, end, end, False)
    if name is None or not (name.end < limit and keys[name.end] in ("itu", "ini", "tersebut")):
        return None  # otherwise somebody else has been named in front
    return name


def _relative(sheet: Sheet, post: PostPhrase, name: Name) -> Person:
    """`istri Budi Santoso` is somebody without a name: the name is that of another person."""
    where = sheet.range_of(post.start, name.end)
    mention = Mention(phrase=where, range=where, kind="unnamed", name=where, rule="entities.group.relative")
    return Person(mention, name.end, False)


def _joined(sheet: Sheet, post: PostPhrase, limit: int) -> Person | None:
    """A person with two posts: `Dosen Universitas Melati dan ahli gizi Budi`, `Ketua X sekaligus Ketua Y Budi`."""
    at = post.end
    if at + 1 >= limit or sheet.keys[at] not in ("dan", "sekaligus", "serta"):
        return None
    second = find_post(sheet, at + 1, limit)
    if second is None or (sheet.keys[at] != "sekaligus" and (second.post.kind != "job" or second.affiliation)):
        return None
    person = person_behind_post(sheet, second, limit)
    if person is None:
        return None
    phrase = Range(sheet.tokens[post.start].start, person.mention.phrase.end)
    affiliation = sheet.range_of(*post.affiliation) if post.affiliation else None
    role = sheet.range_of(post.start, post.role_end)
    mention = replace(person.mention, phrase=phrase, role=role, affiliation=affiliation, region_code=post.region_code)
    return Person(mention, person.end, True)


def person_by_name(sheet: Sheet, name: Name, limit: int) -> Person:
    """The person whose name comes first, with the apposition behind it."""
    end = _behind_name(sheet, name.end, limit)
    post, post_start, phrase_end = _apposition(sheet, end, limit)
    role: Range | None = None
    affiliation: Range | None = None
    region_code: str | None = None
    rule = "entities.person.titled" if name.titled else "entities.person.name"
    if post is not None:
        one_of = sheet.keys[post_start] == "salah" and post.affiliation is None
        role = None if one_of else sheet.range_of(post_start, post.role_end)
        affiliation = sheet.range_of(*post.affiliation) if post.affiliation else None
        region_code = post.region_code
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


def _behind_origin(sheet: Sheet, at: int, limit: int) -> int:
    """Runs over where somebody is from: `Salah satu perajin, Tarwiyah (57), asal Desa Melati mengaku`."""
    if not (sheet.is_a(at, limit, ",") and at + 2 < limit and sheet.keys[at + 1] in ("asal", "dari")):
        return at
    found = find_organisation(sheet, at + 2, limit)
    region = find_region(sheet, at + 2, limit)
    return found.end if found is not None else region.end if region is not None else at


def _behind_name(sheet: Sheet, at: int, limit: int) -> int:
    """Runs over an age or initials behind a name: `(37)`, `, 37 tahun`, `(40 tahun)`."""
    keys = sheet.keys
    if sheet.is_a(at, limit, "("):
        for end in range(at + 1, min(at + 4, limit)):
            if keys[end] == ")":
                return end + 1 if end > at + 1 and keys[at + 1].isdigit() else at
    if sheet.is_a(at, limit, ",") and at + 1 < limit and keys[at + 1].isdigit() and len(keys[at + 1]) == 2:
        end = at + 2
        if end < limit and keys[end] == "tahun":
            end += 1
        if end >= limit or keys[end] in (",", ".", ";"):
            return end
    return at


def _closed_name(sheet: Sheet, at: int, limit: int) -> Name | None:
    """A name at `at` that ends like an apposition, before a comma, a verb or the end of the sentence."""
    name = find_name(sheet, at, limit)
    if name is None:
        return None
    end = _behind_name(sheet, name.end, limit)
    if end >= limit:
        return name
    following = sheet.tokens[end].text
    if following in (",", ".", ";", "(", '"', "”", "“") or following.islower():
        return name
    return None


def _initials(sheet: Sheet, at: int, limit: int) -> Name | None:
    if at < limit and sheet.tokens[at].text.isupper() and 1 < len(sheet.tokens[at].text) <= 5:
        return Name(at, at, at + 1, at + 1, False)
    return None
