"""What an apposition behind a name says of the person: `Yayat Sudrajat, Kepala Bidang Angkutan Jalan,`."""

from __future__ import annotations

from typing import Final, NamedTuple

from beritaextract.entities.bodies.headless_bodies import find_headless_body
from beritaextract.entities.bodies.organisations import find_organisation
from beritaextract.entities.mentions.noun_appositions import is_predicative, noun_apposition, opens_with_source
from beritaextract.entities.names.person_names import find_name
from beritaextract.entities.posts.posts import PostPhrase, find_post
from beritaextract.entities.posts.reading import Taken
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import INNER_POST, POST
from beritaextract.entities.words import word_class
from beritaextract.language import looks_like_verb
from beritaextract.rules import Rule

# What introduces a post behind a name.
_POSTERS: Final = (
    ("selaku",),
    ("yang", "juga"),
    ("yang", "merupakan"),
    ("yang", "menjabat", "sebagai"),
    ("yang", "menjabat"),
    ("yang", "kini", "menjabat"),
    ("resmi", "menjadi"),
    ("resmi", "menjabat"),
    ("dilantik", "sebagai"),
    ("dilantik", "menjadi"),
    ("ditunjuk", "sebagai"),
    ("sebagai",),
    (",", "selaku"),
    (",", "yang", "juga"),
    (",", "yang", "merupakan"),
    (",", "yang", "menjabat", "sebagai"),
    (",", "sebagai"),
)
# With what all of them begin, and the marks behind which an apposition stands.
_BEGINNINGS: Final = frozenset({*(poster[0] for poster in _POSTERS), ",", "("})
_ARTICLES: Final = (("salah", "satu"), ("salah", "seorang"), ("seorang",))


NAME_POST = Rule(
    "entities.person.name-post",
    "a post stands behind the name",
    examples=("Yayat Sudrajat, Kepala Bidang Angkutan Jalan, mengatakan jalan ditutup.",),
    counterexamples=("Yayat Sudrajat, yang datang terlambat, mengatakan jalan ditutup.",),
)
NAME_NOUN = Rule(
    "entities.person.name-noun",
    "a noun phrase about a person stands behind the name",
    examples=("Juhari, nelayan Pulau Derawan, mengaku rugi.",),
    counterexamples=("Juhari mengaku rugi.",),
)
NAME_FROM = Rule(
    "entities.person.name-from",
    "`dari` and a body stand behind the name",
    examples=("Ujar Salehudin dari KPK, tersangka ditahan.",),
    counterexamples=("Ujar Salehudin dari Sidoarjo, tersangka ditahan.",),
)


class Apposition(NamedTuple):
    """What an apposition says.

    Attributes:
        end: index behind it.
        role, affiliation: start and end of each, or None.
        region_code: Kemendagri code of a territorial affiliation.
        rule: what found it.
        steps: how the post was read.
        by_post: whether it is a post.
    """

    end: int
    role: tuple[int, int] | None
    affiliation: tuple[int, int] | None
    region_code: str | None
    rule: Rule
    steps: tuple[Taken, ...] = ()
    by_post: bool = False


def find_apposition(table: TokenTable, name_start: int, at: int, limit: int) -> Apposition | None:
    """The apposition at token `at` behind the name that starts at `name_start`, or None."""
    post, start, end = _apposition(table, name_start, at, limit)
    if post is not None and post.post.kind == "job" and post.affiliation is None:
        plain = noun_apposition(table, name_start, at, limit)  # `Rina, nelayan di Pantai Melati`
        if plain is not None and plain.affiliation is not None and table.keys[plain.affiliation[0] - 1] == "di":
            return Apposition(plain.end, plain.role, plain.affiliation, None, NAME_NOUN)
    if post is not None:
        one_of = "salah" in (table.keys[start], table.keys[start - 2])
        own = post.affiliation
        visits = one_of and own is not None and table.keys[own[0] - 1] == "asal"
        if visits:
            own = None  # `salah satu wisatawan asal Melati`: where a visitor comes from
        kin = post.affiliation is None and _is_kin(table, start, post.role_end)
        if own is None and table.keys[start] == "salah":
            start += 2
        role = None if kin or visits or (one_of and table.keys[start] == "korban") else (start, post.role_end)
        return Apposition(end, role, own, post.region_code if own else None, NAME_POST, post.steps, True)
    if (plain := noun_apposition(table, name_start, at, limit)) is not None:
        kin = plain.role is not None and plain.affiliation is None and _is_kin(table, *plain.role)
        return Apposition(plain.end, None if kin else plain.role, plain.affiliation, None, NAME_NOUN)
    if at < limit and table.keys[at] == "dari" and (origin := origin_body(table, at + 1, limit)) is not None:
        return Apposition(origin[1], None, origin, None, NAME_FROM)
    return None


def _is_kin(table: TokenTable, start: int, end: int) -> bool:
    """Whether the words only say whose relative somebody is: `istri keduanya`, `ibu` of `ibu dengan empat anak`."""
    return table.keys[start] in word_class("kinship") and (end == start + 1 or table.keys[end - 1].endswith("nya"))


def origin_body(table: TokenTable, at: int, limit: int) -> tuple[int, int] | None:
    """The organisation that somebody is from: `Salehudin dari KKP Kelas II`; a town is none."""
    found = find_organisation(table, at, limit)
    if found is not None:
        country = find_region(table, at + 1, limit) if table.keys[at] == "klub" else None
        if country is not None and country.end == found.end:
            return None  # `gelandang Rina dari klub Portugal, CD Melati`: one of the clubs of a country
        return (found.start, found.end) if found.kind != "place" else None
    own = find_headless_body(table, at, limit, closing=True)
    if own is None:
        return None
    known = any(
        table.keys[here] in table.words.ends or table.tokens[here].text.isupper() for here in range(own[0], own[1])
    )
    return own if known and find_region(table, at, limit) is None else None


def _apposition(table: TokenTable, name_start: int, at: int, limit: int) -> tuple[PostPhrase | None, int, int]:
    """The post behind a name: the post, index of its first token without article, index behind it."""
    keys = table.keys
    if at >= limit:
        return None, at, at
    aged = at > 0 and table.texts[at - 1] == ")" and bool(table.triggers[at] & INNER_POST)
    if not (aged or keys[at] in _BEGINNINGS or (table.capital[at] and table.triggers[at] & POST)):
        return None, at, at
    step = 0
    for poster in _POSTERS:
        if tuple(keys[at : at + len(poster)]) == poster:
            step = len(poster)
            break
    else:
        if table.is_a(at, limit, ",") or table.is_a(at, limit, "("):
            step = 1
    if at < limit and not step and table.capital[at] and table.triggers[at] & POST:
        return _unmarked(table, at, limit)
    if not (step or aged) or at + step >= limit:
        return None, at, at
    start = at + step
    plain = start
    for article in _ARTICLES:
        if tuple(keys[start : start + len(article)]) == article:
            plain = start + len(article)
            if article[0] == "seorang" or article[-1] == "seorang":
                start = plain
            break
    post = find_post(table, plain, limit, closing=True)
    if post is None or not _closes(table, post.end, limit):
        return None, at, at
    clause = opens_with_source(table, name_start) and not table.is_a(post.end, limit, ",")
    if not table.capital[plain] and (clause or any(is_predicative(table, here) for here in range(plain, post.end))):
        return None, at, at  # `Menurut Budi, bupati harus hadir`: the subject of a clause
    if not step and post.affiliation is not None and not table.capital[post.affiliation[0]]:
        return None, at, at  # `Rina (34) pedagang pasar di Kelurahan Melati`: a plain noun phrase
    # A post that is followed by a name introduces the next person of a list.
    if find_name(table, post.end, limit) is not None and step == 1:
        return None, at, at
    end = post.end
    if table.is_a(at, limit, "(") and table.is_a(end, limit, ")"):
        end += 1
    return post, start, end


def _unmarked(table: TokenTable, at: int, limit: int) -> tuple[PostPhrase | None, int, int]:
    """A post right behind a name, without a comma: `Hendro Sahdan Kepala Badan Pendapatan Daerah saat ditemui`."""
    post = find_post(table, at, limit, closing=True)
    if post is None or post.post.kind not in ("head", "region") or post.affiliation is None:
        return None, at, at
    if not _closes(table, post.end, limit) or table.is_capital(post.end, limit):
        return None, at, at
    return post, at, post.end


def _closes(table: TokenTable, at: int, limit: int) -> bool:
    """Whether an apposition may end before token `at`: at a comma, a stop, or what says where and when."""
    if at >= limit:
        return True
    text = table.tokens[at].text
    if not text[0].isalpha() or table.keys[at] in word_class("after_appositions"):
        return True
    return table.keys[at].startswith(("me", "be")) and looks_like_verb(table.keys[at])
