"""Persons with their posts: post before name, name before post, brackets and appositions over several commas."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from beritaextract.entities.mentions.post_person_boundary import body_in_name, eponym_in_name, person_ahead
from beritaextract.entities.mentions.appositions import apposed
from beritaextract.entities.mentions.name_modifiers import (
    behind_name,
    behind_origin,
    called_name,
    closed_name,
    initials,
)
from beritaextract.entities.matches import Mention
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.person_names import Name, find_name
from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.posts.posts import PostPhrase, find_post
from beritaextract.entities.token_table import TokenTable
from beritaextract.matches import Range

# What introduces a name behind a post: `warga bernama Budi`, `pria berinisial BS`.
_NAMERS = (("bernama",), ("berinisial",), ("yakni",), ("yaitu",), ("yang", "bernama"), (",", "yakni"), (",", "yaitu"))
_NAMER_WORDS = frozenset(namer[0] for namer in _NAMERS)
_RELATIONS = frozenset(
    "kuasa hukum|pengacara|penasihat hukum|penasehat hukum|advokat|istri|suami|ayah|ibu|kakak|adik|anak|paman|bibi|"
    "juru bicara|jubir|kerabat|keluarga|tetangga|rekan|sahabat|ajudan|asisten|manajer|pelatih".split("|")
)


# Who is somebody's relative or counsel: a name right behind is that of the other person.
_KIN = frozenset(
    "istri|suami|ayah|kakak|adik|anak|paman|bibi|rekan|teman|sahabat|kerabat|keluarga|tetangga|kuasa hukum|"
    "penasihat hukum|penasehat hukum|orang tua|orangtua|putra|putri|kekasih|keponakan|cucu|menantu|mertua|nenek|"
    "kakek".split("|")
)

# Occupations that are held in a body as a rule: `Pelatih Melati United Budi Santoso`.
_OF_BODIES = frozenset("pelatih|asisten pelatih|pelatih kepala|kapten|pendiri|pemilik|owner|penggagas".split("|"))

# Why somebody is named in an article on a case; a post says more.
_IN_COURT = frozenset(
    "terdakwa|tersangka|terpidana|saksi|saksi ahli|saksi mata|korban|pelapor|terlapor|penggugat|pemohon".split("|")
)


class Person(NamedTuple):
    """A person mention with the index behind its last token."""

    mention: Mention
    end: int
    strong: bool


def person_behind_post(table: TokenTable, post: PostPhrase, limit: int) -> Person | None:
    """The person whose name follows the post: `Bupati Sidoarjo Budi`, `Juru bicara Satgas, Budi Santoso,`."""
    keys = table.keys
    if (joined := _joined(table, post, limit)) is not None:
        return joined
    at = post.end
    role_end = post.role_end
    name = find_name(table, at, limit)
    rule = "entities.person.post-name"
    if name is None:
        for namer in _NAMERS if at < limit and keys[at] in _NAMER_WORDS else ():
            if tuple(keys[at : at + len(namer)]) == namer and at + len(namer) < limit:
                name = find_name(table, at + len(namer), limit) or initials(table, at + len(namer), limit)
                rule = "entities.person.post-named"
                break
        if name is None and (called := called_name(table, at, limit)) is not None:
            name, rule = called, "entities.person.post-called"
    affiliation = post.affiliation
    ahead = person_ahead(table, post, limit)
    if name is not None and opens_name(table, name.name_start, limit):
        ahead = None
    if ahead is not None and (name is None or name.name_start != ahead.name.name_start):
        name, role_end, affiliation = ahead
        rule = "entities.person.post-body-name"
    heads = post.post.kind == "head" or post.lemma in _OF_BODIES
    if name is not None and affiliation is None and heads and (cut := body_in_name(table, name)):
        affiliation = (name.name_start, cut)
        name = name._replace(start=cut, name_start=cut)
        rule = "entities.person.post-body-name"
    if name is not None and affiliation is not None and (cut := eponym_in_name(table, affiliation, name)):
        affiliation = (affiliation[0], cut)
        name = name._replace(start=cut, name_start=cut)
        rule = "entities.person.post-body-name"
    if name is None and table.is_a(at, limit, ","):
        name = closed_name(table, at + 1, limit)
        rule = "entities.person.post-comma-name"
        if name is None and affiliation is None and (found := find_organisation(table, at + 1, limit)) is not None:
            # `Kepala Bagian Humas, RSUD Melati, Budi Santoso,`
            step = found.end + 1 if table.is_a(found.end, limit, ",") else found.end
            name = closed_name(table, step, limit)
            affiliation = (found.start, found.end)
    if name is None:
        return None
    if post.lemma in _KIN and affiliation is None and name.start == post.end == post.start + len(post.lemma.split()):
        second = closed_name(table, name.end + 1, limit) if table.is_a(name.end, limit, ",") else None
        if second is None:
            return _relative(table, post, name)
    if post.lemma in _RELATIONS and affiliation is None and table.is_a(name.end, limit, ","):
        # `kuasa hukum Budi Santoso, Siti Aminah,`: the first person belongs to the role
        second = closed_name(table, name.end + 1, limit)
        if second is not None:
            role_end, name = name.end, second
    role = table.range_of(post.start, role_end)
    end = behind_name(table, name.end, limit)
    if rule == "entities.person.post-called":
        end += 1
    end = behind_origin(table, end, limit)
    region_code = post.region_code
    if post.lemma in _IN_COURT and affiliation is None and rule != "entities.person.post-called":
        # `Terdakwa Budi Santoso, mantan Kepala Dinas Sosial Kota Melati,`: what he is tells more than why he is there
        behind = apposed(table, name.start, end, limit)
        if behind is not None and behind.role is not None:
            role, affiliation, region_code, end = table.range_of(*behind.role), *behind[2:4], behind.end
    mention = Mention(
        phrase=table.range_of(post.start, end),
        range=table.range_of(name.start, name.end),
        kind="person",
        name=table.range_of(name.name_start, name.name_end),
        role=role,
        affiliation=table.range_of(*affiliation) if affiliation else None,
        region_code=region_code,
        rule=rule,
    )
    return Person(mention, end, True)


def _relative(table: TokenTable, post: PostPhrase, name: Name) -> Person:
    """`istri Budi Santoso` is somebody without a name: the name is that of another person."""
    where = table.range_of(post.start, name.end)
    mention = Mention(phrase=where, range=where, kind="unnamed", name=where, rule="entities.group.relative")
    return Person(mention, name.end, False)


def _joined(table: TokenTable, post: PostPhrase, limit: int) -> Person | None:
    """A person with two posts: `Dosen Universitas Melati dan ahli gizi Budi`, `Ketua X sekaligus Ketua Y Budi`."""
    at = post.end
    if at + 1 >= limit or table.keys[at] not in ("dan", "sekaligus", "serta"):
        return None
    second = find_post(table, at + 1, limit)
    if second is None or (table.keys[at] != "sekaligus" and (second.post.kind != "job" or second.affiliation)):
        return None
    person = person_behind_post(table, second, limit)
    if person is None:
        return None
    phrase = Range(table.tokens[post.start].start, person.mention.phrase.end)
    affiliation = table.range_of(*post.affiliation) if post.affiliation else None
    role = table.range_of(post.start, post.role_end)
    mention = replace(person.mention, phrase=phrase, role=role, affiliation=affiliation, region_code=post.region_code)
    return Person(mention, person.end, True)
