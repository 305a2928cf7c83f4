"""Where the name of the holder stands behind a post: right behind, introduced, behind a body, between commas."""

from __future__ import annotations

from typing import Final, NamedTuple

from beritaextract.entities.bodies.acronyms import acronym_end
from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.gazetteer import settled
from beritaextract.entities.mentions.holder_names import end_of_body, person_behind_body, with_initials
from beritaextract.entities.mentions.name_modifiers import (
    called_name,
    closed_name,
    initials_as_name,
    unlikely_name,
)
from beritaextract.entities.mentions.post_person_boundary import body_in_name, eponym_in_name, person_ahead
from beritaextract.entities.names.degrees import skip_degrees
from beritaextract.entities.names.name_particles import opens_name
from beritaextract.entities.names.person_names import Name, find_name
from beritaextract.entities.names.predicates import title_starts
from beritaextract.entities.posts.posts import PostPhrase
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import GROUP, JOB, POST
from beritaextract.entities.words import behind_speaker, word_class
from beritaextract.rules import Rule

# What introduces a name behind a post: `warga bernama Budi`, `pria berinisial BS`.
_NAMERS: Final = (
    ("bernama",),
    ("berinisial",),
    ("yakni",),
    ("yaitu",),
    ("yang", "bernama"),
    (",", "yakni"),
    (",", "yaitu"),
    ("seperti",),
)
_SHORTEST_ACRONYM: Final = 3
_MAX_PHRASE: Final = 16
_MAX_CLAUSE: Final = 12
_LINKS: Final = frozenset({"dari", "di", "pada", "untuk", "bidang", "urusan", "asal"})
_NAMER_WORDS: Final = frozenset(namer[0] for namer in _NAMERS)

POST_NAME = Rule(
    "entities.person.post-name",
    "the name stands right behind the post",
    examples=("Bupati Sidoarjo Budi Santoso mengatakan jalan ditutup.",),
    counterexamples=("Bupati Sidoarjo mengatakan jalan ditutup.",),
)
POST_NAMED = Rule(
    "entities.person.post-named",
    "`bernama` or the like leads from the post to the name",
    examples=("Seorang petani bernama Budi Santoso mengatakan panen gagal.",),
    counterexamples=("Petani Budi Santoso mengatakan panen gagal.",),
)
POST_CALLED = Rule(
    "entities.person.post-called",
    "`yang akrab disapa` leads from the post to the nickname",
    examples=("Bupati Sidoarjo yang akrab disapa Gus Budi itu mengatakan jalan ditutup.",),
    counterexamples=("Bupati Sidoarjo itu mengatakan jalan ditutup.",),
)
POST_BODY_NAME = Rule(
    "entities.person.post-body-name",
    "between post and name stands a body without a head word",
    examples=("Direktur Melati Budi Santoso mengatakan laba naik.",),
    counterexamples=("Direktur Budi Santoso mengatakan laba naik.",),
)
POST_COMMA_NAME = Rule(
    "entities.person.post-comma-name",
    "the name stands between commas behind the post",
    examples=("Kernet bus, Budi Santoso, mengatakan jalan ditutup.",),
    counterexamples=("Kernet bus, yang datang terlambat, mengatakan jalan ditutup.",),
)
POST_PHRASE_NAME = Rule(
    "entities.person.post-phrase-name",
    "a comma and the name close the long noun phrase that the post opens",
    examples=("Anggota DPR dari daerah pemilihan Melati Raya, Budi Santoso, mengatakan jalan ditutup.",),
    counterexamples=("Anggota DPR dari daerah pemilihan Melati Raya mengatakan jalan ditutup.",),
)


class Naming(NamedTuple):
    """The name behind a post, with what the words in between turn out to be; indexes of tokens."""

    name: Name
    role_end: int
    affiliation: tuple[int, int] | None
    rule: Rule
    called: bool = False


def find_naming(table: TokenTable, post: PostPhrase, limit: int) -> Naming | None:
    """The name that belongs to the post: right behind, introduced, behind an unknown body, or between commas."""
    naming = _directly(table, post, limit)
    if naming is None or not opens_name(table, naming.name.name_start, limit):
        ahead = person_ahead(table, post, limit)
        if ahead is not None and (naming is None or naming.name.name_start != ahead.name.name_start):
            naming = Naming(*ahead, POST_BODY_NAME)
    if naming is not None:
        return _body_apart(table, post, naming)
    return _before_degree(table, post, limit) or _behind_comma(table, post, limit) or _behind_phrase(table, post, limit)


def _directly(table: TokenTable, post: PostPhrase, limit: int) -> Naming | None:
    keys, at = table.keys, post.end
    name, rule = find_name(table, at, limit), POST_NAME
    if name is None:
        for namer in _NAMERS if at < limit and keys[at] in _NAMER_WORDS else ():
            fits = namer != ("seperti",) or post.post.kind == "job"  # `petani seperti Budi`
            if fits and tuple(keys[at : at + len(namer)]) == namer and at + len(namer) < limit:
                start = at + len(namer)
                name, rule = find_name(table, start, limit) or initials_as_name(table, start, limit), POST_NAMED
                break
    title = at < limit and (keys[at] in ("raja", "ratu") or keys[at] == keys[at - 1])
    if name is None and title and post.affiliation is not None:
        behind = find_name(table, at + 1, limit)  # `Sekjen PSI Raja Budi Santoso`, `Menteri Israel Israel Wijaya`
        if behind is not None and table.capital[at] and not behind.titled:
            name = behind._replace(start=at, name_start=at)
    if name is not None:
        return Naming(with_initials(table, name, limit), post.role_end, post.affiliation, rule)
    nickname = called_name(table, at, limit)
    if nickname is None:
        return None
    return Naming(nickname, post.role_end, post.affiliation, POST_CALLED, called=True)


def _body_apart(table: TokenTable, post: PostPhrase, naming: Naming) -> Naming:
    """The naming without the body that its first word, or two, are: `CEO | Melatikita | Budi Santoso`."""
    name, affiliation = naming.name, naming.affiliation
    limit = table.limits[name.name_start]
    if affiliation is not None and not name.titled and title_starts(table, name.name_end, limit):
        real = find_name(table, name.name_end, limit)
        if real is not None and real.titled:  # `Ketua Jemaat GMIT Efata | Pdt. Budi`: a title opens the name
            return naming._replace(name=real, affiliation=(affiliation[0], name.name_end), rule=POST_BODY_NAME)
    if affiliation is None and (second := person_behind_body(table, post, name, limit)) is not None:
        return naming._replace(name=second, affiliation=(name.start, name.end), rule=POST_BODY_NAME)
    if affiliation is None:
        cut = end_of_body(table, name)
        if not cut and (post.post.kind == "head" or "team" in post.post.relations):
            cut = body_in_name(table, name)
        start = name.name_start
    else:
        cut, start = eponym_in_name(table, affiliation, name), affiliation[0]
    if not cut:
        return naming
    name = name._replace(start=cut, name_start=cut)
    return naming._replace(name=name, affiliation=(start, cut), rule=POST_BODY_NAME)


def _behind_comma(table: TokenTable, post: PostPhrase, limit: int) -> Naming | None:
    """`Juru bicara Polda Jatim|, Budi Santoso,` and `Kepala Bagian Humas|, RSUD Melati, Budi Santoso,`."""
    at, affiliation = post.end, post.affiliation
    if not table.is_a(at, limit, ","):
        return None
    name = closed_name(table, at + 1, limit) or unlikely_name(table, at + 1, limit)
    if name is None and affiliation is None and (found := find_organisation(table, at + 1, limit)) is not None:
        step = found.end + 1 if table.is_a(found.end, limit, ",") else found.end
        name = closed_name(table, step, limit)
        affiliation = (found.start, found.end)
    if name is None and affiliation is None and (end := _acronym_of_region(table, at + 1, limit)):
        name, affiliation = closed_name(table, end, limit), (at + 1, end)  # `Kabid Pajak, BPPRD Kota Melati Budi`
    return Naming(name, post.role_end, affiliation, POST_COMMA_NAME) if name is not None else None


def _behind_phrase(table: TokenTable, post: PostPhrase, limit: int) -> Naming | None:
    """The name behind the comma that closes a long noun phrase: `Anggota DPR dari Fraksi Melati Raya|, Budi Santoso,`.

    What has a capital and stands right behind the affiliation belongs to it: `BPI Daya Melati Nusantara`.
    """
    at, name_goes_on = post.end, True
    affiliation, joiners = post.affiliation, word_class("name_joiners")
    while at < min(limit, post.end + _MAX_PHRASE):
        key = table.keys[at]
        if key == "," and table.is_a(at + 1, limit, "pada"):
            at += 1  # `Kabid Darurat, pada BPBD Melati, Budi Santoso,`
            continue
        if key == ",":
            name = closed_name(table, at + 1, limit)
            if name is None or at == post.end or table.is_a(name.end, limit, "selaku"):
                return None
            return Naming(name, post.role_end, affiliation, POST_PHRASE_NAME)
        if key == "yang" and affiliation is not None:
            return _behind_relative_clause(table, post, at + 1, limit)
        bracket = acronym_end(table, at, limit) if key == "(" else at
        noun = table.capital[at] or key in table.words.institution_words or key in joiners or key in _LINKS
        if bracket == at and not noun and not key.isdigit():
            return None
        name_goes_on = name_goes_on and key not in _LINKS and (table.capital[at] or key in joiners or bracket > at)
        at = max(bracket, at + 1)
        if name_goes_on and affiliation is not None:
            affiliation = (affiliation[0], at)
    return None


def _behind_relative_clause(table: TokenTable, post: PostPhrase, at: int, limit: int) -> Naming | None:
    """`Owner Yayasan Melati yang menaungi dapur itu|, Budi Santoso, menilai`: a name between commas, then its verb."""
    stop = min(at + _MAX_CLAUSE, limit)
    while at < stop and table.texts[at] != ",":
        at += 1
    if at >= stop or not table.is_a(at, limit, ",") or table.triggers[at - 1] & (POST | JOB | GROUP):
        return None  # `bersama istri, Siti Aminah,`: the name is that of somebody else
    name = closed_name(table, at + 1, limit)
    if name is None or not table.is_a(name.end, limit, ",") or name.end + 1 >= limit:
        return None
    if table.keys[name.end + 1] not in behind_speaker():
        return None
    return Naming(name, post.role_end, post.affiliation, POST_PHRASE_NAME)


def _before_degree(table: TokenTable, post: PostPhrase, limit: int) -> Naming | None:
    """Degrees follow a person, one or two unknown words: `Kasi Humas Polres Melati | Redy Kenny, S.H.`."""
    affiliation, end = post.affiliation, post.end
    if affiliation is None or affiliation[1] != end or (behind := skip_degrees(table, end, limit)) == end:
        return None
    start = end
    while (
        start > max(affiliation[0] + 1, end - 2)
        and table.texts[start - 1].istitle()
        and table.keys[start - 1] not in settled()
    ):
        start -= 1
    if start == end:
        return None
    name = Name(start, start, end, behind, False)
    return Naming(name, post.role_end, (affiliation[0], start), POST_BODY_NAME)


def _acronym_of_region(table: TokenTable, at: int, limit: int) -> int:
    """Index behind an unknown acronym with the region that it serves: `BPPRD Kota Melati`; 0 for none."""
    if at >= limit or not table.texts[at].isupper() or len(table.keys[at]) < _SHORTEST_ACRONYM:
        return 0
    region = find_region(table, at + 1, limit)
    return region.end if region is not None else 0
