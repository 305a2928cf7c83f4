"""Persons whose post comes first: `Bupati Sidoarjo Budi`, `Juru bicara Satgas, Budi Santoso,`."""

from __future__ import annotations

from dataclasses import replace

from beritaextract.entities.matches import Mention
from beritaextract.entities.mentions.appositions import find_apposition, origin_body
from beritaextract.entities.mentions.name_modifiers import (
    closed_name,
    skip_age,
    skip_origin,
)
from beritaextract.entities.mentions.names_behind_posts import find_naming
from beritaextract.entities.mentions.person import Person
from beritaextract.entities.names.person_names import Name
from beritaextract.entities.posts.posts import PostPhrase, find_post
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.words import word_class
from beritaextract.matches import Range
from beritaextract.rules import Rule

POST_DESCRIBED = Rule(
    "entities.person.post-described",
    "a description that a pointer closes, and between commas the name",
    examples=("Penasihat hukum rumah sakit itu, Budi Santoso, mengatakan kliennya benar.",),
    counterexamples=("Penasihat hukum rumah sakit itu mengatakan kliennya benar.",),
)
POINTED_AT = Rule(
    "entities.group.pointed-at",
    "a pointer behind the name of another person: somebody named before, by whose he is",
    examples=("Menteri Rudi Hartono datang. Anak buah Presiden Budi Santoso itu mengatakan upah naik.",),
    counterexamples=("Menteri Rudi Hartono datang. Presiden Budi Santoso itu mengatakan upah naik.",),
)
_OWN_WORDS = 3
# Whose post it is, and who speaks for another.
_OF_OTHERS = frozenset({"relative", "agent"})
_FOR_OTHERS = frozenset({"agent", "spokesman"})
# Of how many words the name of the person is who is spoken for; and how many capitalised words are looked at for it.
_PRINCIPAL_WORDS = 2
_FAR = 2000

RELATIVE = Rule(
    "entities.group.relative",
    "the name is that of another person, whose relative or counsel speaks",
    examples=("Istri Budi Santoso mengaku sedih.",),
    counterexamples=("Bupati Budi Santoso mengaku sedih.",),
)


def person_behind_post(table: TokenTable, post: PostPhrase, limit: int) -> Person | None:
    """The person whose name follows the post, or None."""
    if (joined := _joined(table, post, limit)) is not None:
        return joined
    naming = find_naming(table, post, limit)
    if naming is None or (_is_part_of_body(table, post) and naming.affiliation is None):
        return None
    name, role_end, affiliation, rule, called = naming
    comma = _behind_others(table, name.end, limit)
    if "relative" in post.post.relations and affiliation is None and _is_bare(post, name):
        second = closed_name(table, comma + 1, limit) if table.is_a(comma, limit, ",") else None
        if second is None:
            return _relative(table, post, name)
    if (
        not called
        and post.post.relations & _OF_OTHERS
        and comma < limit
        and table.keys[comma] in ("itu", "ini", "tersebut")
    ):
        return _pointed_at(table, post, name, comma, limit)
    if "agent" in post.post.relations and table.is_a(comma, limit, ","):
        # `kuasa hukum Budi Santoso, Siti Aminah,`: the first person belongs to the role
        second = closed_name(table, comma + 1, limit)
        if second is not None and (affiliation is None or table.is_a(second.end, limit, ",")):
            role_end, affiliation, name = name.end, None, second
    elif post.post.relations & _FOR_OTHERS and (second := _behind_principal(table, post, name)) is not None:
        role_end, affiliation, name = second.start, None, second
    elif not called and (second := _behind_own_name(table, post, affiliation, name, limit)) is not None:
        affiliation, name = (affiliation[0] if affiliation is not None else name.start, name.end), second
    role = table.range_of(post.start, role_end)
    end = skip_age(table, name.end, limit)
    if called:
        end += 1
    origin = skip_origin(table, end, limit)
    if origin > end and affiliation is None and post.post.kind == "job":
        affiliation = (end + 2, origin)  # `Salah satu perajin, Budi (57), asal Kecamatan Melati`
    end = origin
    if affiliation is None and post.post.kind == "job" and not called and table.is_a(end, limit, "dari"):
        affiliation = origin_body(table, end + 1, limit)  # `dokter anak, dr. Budi, SpA dari RS Melati,`
        end = affiliation[1] if affiliation is not None else end
    region_code, steps = post.region_code, post.steps
    if "case" in post.post.relations and affiliation is None and not called:
        # `Terdakwa Budi Santoso, mantan Kepala Dinas Sosial Kota Melati,`: what he is tells more than why he is there
        found = find_apposition(table, name.start, end, limit)
        if found is not None and found.role is not None:
            role, affiliation, end = table.range_of(*found.role), found.affiliation, found.end
            region_code, steps = found.region_code, (*steps, *found.steps)
    mention = Mention(
        phrase=table.range_of(post.start, end),
        range=table.range_of(name.start, name.end),
        kind="person",
        name=table.range_of(name.name_start, name.name_end),
        role=role,
        affiliation=table.range_of(*affiliation) if affiliation else None,
        region_code=region_code,
        rule=rule.id,
    )
    return Person(mention, end, True, rule, steps)


def _behind_others(table: TokenTable, at: int, limit: int) -> int:
    """Index behind what tells one of several: `pengacara Budi Santoso | lainnya |, Siti Aminah,`."""
    if at < limit and table.keys[at] in ("lain", "lainnya"):
        return at + 1
    return at + 2 if at + 1 < limit and table.keys[at] == "yang" and table.keys[at + 1] == "lain" else at


def _pointed_at(table: TokenTable, post: PostPhrase, name: Name, pointer: int, limit: int) -> Person | None:
    """`Anak buah Presiden Budi Santoso itu` is somebody named before, and not the person whose name it holds."""
    if table.is_a(pointer + 1, limit, ",") and (second := closed_name(table, pointer + 2, limit)) is not None:
        return person_described(table, post.start, name.end, second)
    where = table.range_of(post.start, pointer + 1)
    mention = Mention(phrase=where, range=where, kind="description", name=where, rule=POINTED_AT.id)
    return Person(mention, pointer + 1, False, POINTED_AT)


def _behind_principal(table: TokenTable, post: PostPhrase, name: Name) -> Name | None:
    """The spokesman behind the name of whom he speaks for: `Juru Bicara Wakil Presiden Budi Santoso | Husain Abidin`.

    The article names the first without the second elsewhere, and calls the second by his own name.
    """
    start, end, keys = name.name_start, name.name_end, table.keys
    if end - start < _PRINCIPAL_WORDS + 1 or name.titled or post.role_end - post.start <= len(post.lemma.split()):
        return None
    second = start + _PRINCIPAL_WORDS
    if keys[second] not in table.names:
        return None
    for at in table.capitals[:_FAR]:
        if at != start and keys[at : at + 2] == keys[start:second] and keys[at + 2 : at + 3] != [keys[second]]:
            return name._replace(start=second, name_start=second)
    return None


def person_described(table: TokenTable, start: int, end: int, name: Name) -> Person:
    """The person between commas behind a description with a pointer, whose words, the pointer apart, are the role."""
    mention = Mention(
        phrase=table.range_of(start, name.end),
        range=table.range_of(name.start, name.end),
        kind="person",
        name=table.range_of(name.name_start, name.name_end),
        role=table.range_of(start, end),
        rule=POST_DESCRIBED.id,
    )
    return Person(mention, name.end, True, POST_DESCRIBED)


def _behind_own_name(
    table: TokenTable, post: PostPhrase, affiliation: tuple[int, int] | None, name: Name, limit: int
) -> Name | None:
    """The person behind a comma, where unknown words are the own name of the body: `Kepala BBWS Opa, Budi Santoso,`.

    A head whom nobody knows as a person is not followed by a known full name that ends the noun phrase.
    """
    if name.titled or not table.is_a(name.end, limit, ","):
        return None
    bare = (
        affiliation is None and post.post.kind != "job" and name.start == post.role_end
    )  # `Bupati Opa, Budi Santoso,`
    if not bare and (affiliation is None or affiliation[1] != name.start):
        return None
    known = table.words.given_names | table.names
    if any(table.keys[at] in known for at in range(name.name_start, name.name_end)):
        return None
    second = closed_name(table, name.end + 1, limit)
    if second is None or second.name_end - second.name_start < 2 or table.keys[second.name_start] not in known:
        return None
    behind = second.end + table.is_a(second.end, limit, ",")
    listed = behind < limit and table.keys[behind] in word_class("name_joiners")
    return None if listed else second


def _is_part_of_body(table: TokenTable, post: PostPhrase) -> bool:
    """Whether the post is no more than `kepala` in small letters, as in `kepala Budi terluka`."""
    return post.lemma == "kepala" and post.role_end == post.start + 1 and not table.capital[post.start]


def _is_bare(post: PostPhrase, name: Name) -> bool:
    """Whether nothing stands between the noun of the post and the name: `istri | Budi`."""
    return name.start == post.end == post.start + len(post.lemma.split())


def _relative(table: TokenTable, post: PostPhrase, name: Name) -> Person:
    """`istri Budi Santoso` is somebody without a name: the name is that of another person."""
    where = table.range_of(post.start, name.end)
    mention = Mention(phrase=where, range=where, kind="unnamed", name=where, rule=RELATIVE.id)
    return Person(mention, name.end, False, RELATIVE)


def _own_words(table: TokenTable, at: int, limit: int) -> int:
    """Index behind the capitalised words, three at most, that go on with the body of a post."""
    end = at
    while end < min(limit, at + _OWN_WORDS) and table.capital[end]:
        end += 1
    return end


def _joined(table: TokenTable, post: PostPhrase, limit: int) -> Person | None:
    """A person with two posts: `Dosen Universitas Melati dan ahli gizi Budi`, `Ketua X sekaligus Ketua Y Budi`."""
    at, affiliation = post.end, post.affiliation
    own = _own_words(table, at, limit)
    relative = table.is_a(own, limit, "yang") and table.is_a(own + 1, limit, "juga")
    if relative:  # `Camat Melati yang juga Ketua PMI, Budi`
        if own > at:
            affiliation = (affiliation[0] if affiliation is not None and affiliation[1] == at else at, own)
        at = own + 1
    if at + 1 >= limit or (not relative and table.keys[at] not in ("dan", "sekaligus", "serta", "merangkap")):
        return None
    second = find_post(table, at + 1, limit)
    if second is None or (
        not relative
        and table.keys[at] not in ("sekaligus", "merangkap")
        and (second.post.kind != "job" or second.affiliation)
    ):
        return None
    person = person_behind_post(table, second, limit)
    if person is None:
        return None
    phrase = Range(table.starts[post.start], person.mention.phrase.end)
    body = table.range_of(*affiliation) if affiliation else None
    role = table.range_of(post.start, post.role_end)
    mention = replace(person.mention, phrase=phrase, role=role, affiliation=body, region_code=post.region_code)
    return person._replace(mention=mention, strong=True, steps=(*post.steps, *person.steps))
