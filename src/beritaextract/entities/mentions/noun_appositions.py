"""What a plain noun phrase behind a name says: `Nisa, ibu rumah tangga,` and `Juhari (41), tukang di Sebatik,`."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from beritaextract.entities.bodies.acronyms import acronym_end
from beritaextract.entities.bodies.organisations import find_whole_organisation
from beritaextract.entities.regions import find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.triggers import GROUP, JOB, POST
from beritaextract.entities.words import before_speaker, word_class
from beritaextract.language import looks_like_verb
from beritaextract.language.reporting_verbs import active_cues, bare_cues
from beritaextract.lexicon import lazy_regex as regex

_ARTICLES: Final = (("salah", "satu"), ("salah", "seorang"), ("seorang",), ("sang",), ("si",))
_LINKS: Final = frozenset("di dari asal pada".split())
_INHABITANTS: Final = frozenset({"warga", "penduduk"})
_MAX_TOKENS: Final = 14
_MAX_ROLE: Final = 5
_VERBAL: Final = ("me", "ber", "di", "ter", "ke", "se")
# Nouns for persons by their build, where they stand behind a name.
_PERSON_SHAPE: Final = regex.compile(
    r"pe(?:m[bpf]?+|n[dtcj]?+|ng|ny|l|r)\p{Ll}{3,}(?<!an)|\p{Ll}{3,}(?:wan|wati|olog|grafer|tir|ator|iator)"
)


class NounApposition(NamedTuple):
    """The apposition; all fields are indexes of tokens.

    Attributes:
        end: index behind its last token.
        role: start and end of the noun and its own modifiers, or None for `salah satu korban`.
        affiliation: start and end of the organisation or place, or None.
    """

    end: int
    role: tuple[int, int] | None
    affiliation: tuple[int, int] | None


def noun_apposition(table: TokenTable, start_of_name: int, at: int, limit: int) -> NounApposition | None:
    """The noun phrase in lower case behind a name that ends before token `at`, if it is closed like an apposition.

    Behind an inverted cue (`kata Budi, petugas mengepung …`) only a second comma closes it.  Without a comma in front,
    as local papers write, it must begin with `salah satu`, say where the person belongs or stand before a verb:
    `Wagiman warga Kecamatan Air Bening`, `Meyra salah satu pengunjung mengaku`.
    """
    if table.is_a(at, limit, ","):
        return _behind(table, start_of_name, at + 1, limit)
    if at > 0 and table.texts[at - 1] == ")":
        return _behind(table, start_of_name, at, limit)  # an age: `Rina (24) pembeli sayur, mengaku`
    if at >= limit or not table.triggers[at] & (GROUP | POST | JOB) or table.capital[at]:
        return None
    one_of = table.keys[at] in ("salah", "seorang")
    if table.keys[at] in word_class("determiners") and not one_of:
        return None
    found = _behind(table, start_of_name, at, limit)
    if found is None:
        return None
    said = start_of_name > 0 and table.keys[start_of_name - 1] in before_speaker()
    verb = found.end < limit and looks_like_verb(table.keys[found.end]) and not said
    return found if one_of or verb or found.affiliation is not None else None


def _behind(table: TokenTable, start_of_name: int, at: int, limit: int) -> NounApposition | None:
    inverted = start_of_name > 0 and table.keys[start_of_name - 1] in before_speaker()
    keys = table.keys
    first, determined = at, False
    for article in _ARTICLES:
        if tuple(keys[at : at + len(article)]) == article:
            at, determined = at + len(article), True
            break
    limit = min(limit, first + _MAX_TOKENS)
    if at >= limit or not _is_noun(table, at, determined):
        return None
    start = at
    while at < limit and at - start < _MAX_ROLE and _modifies(table, at):
        at += 1
    role_end = at
    if any(is_predicative(table, here) for here in range(start + 1, min(at + 1, limit))):
        return None  # `Menurut Budi, mahasiswa harus rajin`: the subject of a clause
    affiliation: tuple[int, int] | None = None
    link = at + 1 if at < limit and keys[at] in _LINKS else at
    if link < limit and table.capital[link]:
        found = find_whole_organisation(table, link, limit)
        region = find_region(table, link, limit)
        if found is not None:
            affiliation = (found.start, found.end)
        elif region is not None:
            affiliation = (region.start, region.end)
        else:
            end = link
            located = link > at or keys[start] in _INHABITANTS
            while end < limit and table.capital[end] and (located or end not in table.tagged.person):
                end += 1
            affiliation = (link, end) if end > link else None
        if affiliation is None:
            return None
        at = affiliation[1]
    end = _close(table, at, limit, inverted)
    known = table.keys[start] in word_class("apposition_heads") or table.words.posts.match(table.keys, start, limit)
    if not end or (inverted and not known and at - start > 4):
        return None
    if opens_with_source(table, start_of_name) and table.texts[end] != ",":
        return None  # `Menurut Budi, petani di sana gagal panen.`
    return NounApposition(end, (start, role_end) if keys[start] != "korban" else None, affiliation)


def is_predicative(table: TokenTable, at: int) -> bool:
    """Whether an auxiliary or a negator stands here, which opens a predicate: `harus`, `masih`, `belum`."""
    return table.keys[at] in word_class("auxiliaries") and not table.capital[at]


def opens_with_source(table: TokenTable, start_of_name: int) -> bool:
    """Whether `menurut` opens the sentence in front of the name, so that a clause must follow: `Menurut Budi, …`."""
    before = start_of_name - 1
    return before >= 0 and table.keys[before] in ("menurut", "bagi") and table.initial[before]


def _is_noun(table: TokenTable, at: int, determined: bool) -> bool:
    """Whether a noun for a person stands here, by the lexicons or by its shape (`penyiar`, `eksportir`)."""
    key, words = table.keys[at], table.words
    if table.capital[at] or key.endswith(("nya", "kah", "lah")):
        return False
    post = words.posts.match(table.keys, at, at + 3)
    if post is not None:
        return True
    group = words.groups.match(table.keys, at, at + 3)
    if group is not None:
        return not group.value.organisation and key not in words.heads.first_words  # `bank`, `perusahaan`
    if key in _never_heads() or key in words.function_words or key in word_class("apposition_breaks"):
        return False
    return (
        key in word_class("apposition_heads")
        or _PERSON_SHAPE.fullmatch(key) is not None
        or (determined and _noun_behind_article(table, at))
    )


def _noun_behind_article(table: TokenTable, at: int) -> bool:
    key = table.keys[at]
    return key.isalpha() and not (key.startswith(_VERBAL) and key not in table.words.institution_words)


@lru_cache(maxsize=1)
def _never_heads() -> frozenset[str]:
    return word_class("no_apposition_heads") | bare_cues()


def _modifies(table: TokenTable, at: int) -> bool:
    key = table.keys[at]
    return (
        not table.capital[at]
        and not (key.startswith("me") and looks_like_verb(key))
        and key not in active_cues()
        and key.replace("-", "").isalpha()
        and key not in _LINKS
        and key not in word_class("apposition_breaks")
        and key not in word_class("clause_subordinators")
        and key not in _never_heads()
    )


def _close(table: TokenTable, at: int, limit: int, inverted: bool) -> int:
    """Index of the comma or the end that closes the apposition at or behind `at`; 0 where nothing does."""
    keys = table.keys
    while at < limit:
        text = table.tokens[at].text
        if text == "(" and (closed := acronym_end(table, at, limit)) > at:
            at = closed
            continue
        if text in (",", ".", ";", ")"):
            return at
        if not (text[0].isalnum() or text in "-/&"):
            return 0
        if keys[at] in ("dan", "serta") and at + 1 < limit and table.capital[at + 1]:
            return 0
        if looks_like_verb(keys[at]) and not table.capital[at]:
            if inverted:
                return 0
            if "yang" not in keys[max(0, at - 4) : at]:
                return at
        at += 1
    return 0
