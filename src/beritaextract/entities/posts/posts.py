"""Posts: `Kepala Bidang Humas Polda Metro Jaya` is a role and an affiliation."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.entities.posts.affiliations import (
    is_unknown_place,
    more_affiliation,
    place_end,
    skip_purpose,
    to_comma,
)
from beritaextract.entities.names.predicates import acronym_end, is_person_instead
from beritaextract.entities.posts.fields import fields_listed, is_field
from beritaextract.entities.lexicons import Post
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.triggers import INNER_POST
from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.bodies.headless_bodies import find_own_name
from beritaextract.entities.posts.post_predicates import before_body, is_title_here, skip_modifiers, stays_with_role
from beritaextract.entities.regions import Region, certain_code, find_region, level_of_post
from beritaextract.entities.token_table import TokenTable

_ROMAN = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii".split())
_LINKS = frozenset("dari di pada of for at".split())
_JOINERS = frozenset("dan & and / sekaligus".split())
_MAX_FIELD_WORDS = 4
_MAX_TOKENS = 50
_SPOKESMEN = frozenset({"juru bicara", "jurubicara", "jubir"})
# Bodies that a spokesman speaks for, written small.
_LOWER_BODIES = frozenset(
    "pemerintah kepolisian kejaksaan kementerian militer parlemen istana transisi federal setempat".split()
)
# Envoys: what they head is named by where they serve.
_ABROAD = frozenset({"duta besar", "dubes", "konsul jenderal", "konjen", "konsul"})


class PostPhrase(NamedTuple):
    """A post in the text; all fields but `post` and `region_code` are indexes of tokens.

    Attributes:
        start, end: the whole phrase.
        role_end: index behind the role, which starts at `start`.
        affiliation: start and end of the organisation or territory, or None.
        post: the entry of the lexicon; `lemma` its words.
        region_code: Kemendagri code of a territorial affiliation.
    """

    start: int
    end: int
    role_end: int
    affiliation: tuple[int, int] | None
    post: Post
    lemma: str
    region_code: str | None


def _last(table: TokenTable, at: int, limit: int) -> bool:
    """Whether no body follows a unit, so that it is what somebody belongs to: `mahasiswa Program Studi Fisika`."""
    step = at + 1 if at < limit and table.keys[at] in _LINKS else at
    return find_organisation(table, step, limit) is None


def _seat(table: TokenTable, at: int, limit: int) -> Region | None:
    """Where an envoy serves: `Konsul Jenderal RI di Johor`, `Duta Besar Inggris untuk Indonesia`."""
    sender = find_region(table, at, limit)
    at = sender.end if sender is not None else at + 1 if at < limit and table.keys[at] == "ri" else at
    if at + 1 >= limit or table.keys[at] not in ("di", "untuk") or not table.capital[at + 1]:
        return None
    region = find_region(table, at + 1, limit)
    end = region.end if region is not None else at + 2
    return Region(at + 1, end, (), "")


def find_post(table: TokenTable, at: int, limit: int, *, closing: bool = False, joined: int = 0) -> PostPhrase | None:
    """The post that starts at token `at`, or None.

    Args:
        table: the article.
        at: index of the first token.
        limit: index behind the last token to look at.
        closing: whether the name stood in front, so that none is expected behind.
        joined: how many posts `dan` has joined in front.
    """
    if at >= limit or not table.triggers[at] & INNER_POST:
        return None
    keys, words = table.keys, table.words
    start = at
    if opens_name(table, at, limit):
        return None  # `Anak Agung`
    limit = min(limit, start + _MAX_TOKENS)
    at = skip_modifiers(table, at, limit)
    hit = words.posts.match(keys, at, limit)
    if hit is None:
        return None
    if is_title_here(table, at, limit, hit):
        return None
    if hit.end == at + 1 and len(keys[at]) <= 3 and not table.tokens[at].text.isupper() and hit.value.kind != "job":
        return None
    post, lemma = hit.value, " ".join(keys[at : hit.end])
    at = hit.end
    if table.is_a(at, limit, "(") and at + 2 < limit and table.tokens[at + 2].text == ")" and table.capital[at + 1]:
        at += 3
    role_end = at
    affiliation: tuple[int, int] | None = None
    region_code: str | None = None
    fields = 0
    tail = 0
    while at < limit:
        key = keys[at]
        if affiliation is not None:
            at, affiliation, more = more_affiliation(table, at, limit, affiliation)
            if not more:
                break
            continue
        if key == "asal" and post.kind == "job" and (origin := find_region(table, at + 1, limit)) is not None:
            affiliation = (origin.start, origin.end)  # where somebody comes from stands for the place he belongs to
            region_code = certain_code(origin)
            at = origin.end
            continue
        if key == "setempat" or (key == "nomor" and keys[at + 1 : at + 2] == ["urut"]):
            at = tail = at + 1 if key == "setempat" else min(at + 3, limit)
            continue  # `Lurah setempat`, `calon bupati nomor urut 2`
        if lemma in _ABROAD and (seat := _seat(table, at, limit)) is not None:
            affiliation = (seat.start, seat.end)
            at = seat.end
            continue
        link = at + 1 if key in _LINKS else at
        if post.kind != "minister":
            found = find_organisation(table, link, limit)
            if found is not None and found.kind == "place" and post.kind == "head" and lemma == "kepala":
                found = found._replace(kind="place")
            if found is not None and keys[link] in ("rt", "rw") and lemma in ("ketua rt", "ketua rw"):
                at = role_end = found.end
                continue
            if lemma in _SPOKESMEN and key in _LOWER_BODIES and not table.capital[at]:
                end = found.end if found is not None and found.start == at else at + 1
                if end < limit and keys[end] in _LOWER_BODIES:
                    end += 1
                affiliation = (at, end)
                at = end
                continue
            if found is not None and found.end == link + 1 and not table.capital[link]:
                at = role_end = found.end  # `kapten tim`, `anggota kelompok`
                continue
            if found is not None:
                if stays_with_role(table, found, limit) and not (post.kind == "job" and _last(table, found.end, limit)):
                    at = role_end = found.end
                    continue
                if post.kind == "job" and found.kind == "place" and link == at and not table.capital[at]:
                    pass
                affiliation = (found.start, found.end)
                at = found.end
                if found.region is not None:
                    region_code = certain_code(found.region)
                continue
        region = find_region(table, link, limit) if link == at or post.kind != "job" else None
        if region is not None and region.end < limit and keys[region.end] in ("for", "of"):
            break  # `Indonesia for Global Justice`
        if region is not None and not is_person_instead(table, region.start, limit):
            affiliation = (region.start, region.end)
            region_code = certain_code(region, level_of_post(lemma))
            at = region.end
            continue
        if key in words.posts.first_words and at == role_end:
            inner = words.posts.match(keys, at, limit)
            if (
                inner is not None
                and table.capital[at]
                and post.kind in ("head", "minister")
                and (key not in words.institution_words or inner.end - at > 1)
            ):
                at = role_end = inner.end
                continue
        if key in _JOINERS and at + 1 < limit:
            inner = words.posts.match(keys, at + 1, limit)
            if inner is not None and joined < 2:
                second = find_post(table, at + 1, limit, closing=closing, joined=joined + 1)
                if second is not None and second.affiliation is not None:
                    return PostPhrase(
                        start, second.end, second.role_end, second.affiliation, post, lemma, second.region_code
                    )
                if second is not None:
                    at = role_end = second.role_end
                    continue
            if is_field(table, at + 1, post):
                at += 2
                role_end = at
                continue
            break
        if key == "," and fields_listed(table, at, limit, post):
            at += 2
            role_end = at
            continue
        if key == "(" and (closed := acronym_end(table, at, limit)) > at:
            at = role_end = closed
            continue
        if key.isdigit() or (key in _ROMAN and table.tokens[at].text.isupper() and not opens_name(table, at, limit)):
            at += 1
            role_end = at
            continue
        if key in ("of", "for", "and", "&") and at + 1 < limit and table.capital[at + 1]:
            at += 1
            continue
        if is_field(table, at, post):
            if not table.capital[at]:
                fields += 1
                if fields > _MAX_FIELD_WORDS:
                    break
            at += 1
            role_end = at
            continue
        if post.kind in ("head", "job") and at == role_end and before_body(table, at, limit):
            at = role_end = at + 1
            continue
        if post.kind == "region" and table.capital[at] and at == role_end and is_unknown_place(table, at, limit, lemma):
            end = place_end(table, at, limit)
            affiliation = (at, end)
            at = end
            continue
        break
    if affiliation is None and not tail and post.kind in ("head", "job"):
        first = role_end + 1 if role_end < limit and keys[role_end] in _LINKS else role_end
        own = find_own_name(table, first, limit, closing)
        if own is not None:
            affiliation = own
            while True:
                at, affiliation, more = more_affiliation(table, affiliation[1], limit, affiliation)
                if not more:
                    break
    if closing and affiliation is not None:
        affiliation = (affiliation[0], to_comma(table, affiliation[1], limit))
    end = affiliation[1] if affiliation is not None else max(role_end, tail)
    if affiliation is not None:
        end = skip_purpose(table, end, limit)
    return PostPhrase(start, end, role_end, affiliation, post, lemma, region_code)
