"""What a plain noun phrase behind a name says: `Nisa, ibu rumah tangga,` and `Juhari (41), tukang di Sebatik,`."""

from __future__ import annotations

from typing import NamedTuple

import regex

from beritaextract.entities.clues import acronym_end
from beritaextract.entities.regions import find_region
from beritaextract.entities.sheet import BEFORE_SPEAKER, Sheet
from beritaextract.entities.whole_organisations import find_whole_organisation

_ARTICLES = (("salah", "satu"), ("salah", "seorang"), ("seorang",), ("sang",), ("si",))
_LINKS = frozenset("di dari asal pada".split())
# What ends the role inside the phrase, without ending the phrase.
_QUALIFIERS = frozenset("yang untuk dengan ke dalam bagi sejak selama seperti itu ini tersebut berusia asli".split())
_MAX_TOKENS = 14
_MAX_ROLE = 5
_VERBAL = ("me", "ber", "di", "ter", "ke", "se")
# Nouns for persons by their build, where they stand behind a name.
_PERSON_SHAPE = regex.compile(
    r"pe(?:m[bpf]?+|n[dtcj]?+|ng|ny|l|r)\p{Ll}{3,}(?<!an)|\p{Ll}{3,}(?:wan|wati|olog|grafer|tir|ator|iator)"
)
_PERSONS = frozenset(
    "juru tetua sesepuh imam juragan tukang kepala mantan eks calon bos eksekutif inisiator duta putra putri cucu anak "
    "ibu bapak ayah janda duda warga kades lurah camat dukun dalang penari sinden ketua sekretaris bendahara pimpinan "
    "pemimpin direktur manajer koordinator anggota alumnus kandidat nakhoda muazin marbot takmir ustaz pendeta "
    "pastor suster guru operator kasir teknisi montir mekanik barista pramusaji kolektor kreator kreatif juara peraih "
    "bintang legenda bomber gitaris basis drumer vokalis kibordis personel frontman rapper dirigen komposer kurator "
    "pianis violis rektor dekan profesor doktor ners juragan saudagar bandar makelar kolumnis esais".split()
)
_NEVER = frozenset(
    "kata ujar tutur ungkap ucap jelas tegas papar imbuh tambah lanjut terang beber tandas pungkas cetus urai tulis "
    "cerita keluh harap kenang aku demikian begitu lebih paling hampir kurang belum akan mulai pulang datang pergi "
    "masuk naik turun jatuh tewas tiba lalu yaitu yakni misalnya contohnya antara bersama bernama bukan lewat via "
    "usai kini tak sekitar kemarin pagi siang sore malam sempat punya ada bisa bakal gagal tampil jadi hadir lahir "
    "lulus tampak ingin mau rumahnya".split()
)


class PlainApposition(NamedTuple):
    """The apposition; all fields are indexes of tokens.

    Attributes:
        end: index behind its last token.
        role: start and end of the noun and its own modifiers, or None for `salah satu korban`.
        affiliation: start and end of the organisation or place, or None.
    """

    end: int
    role: tuple[int, int] | None
    affiliation: tuple[int, int] | None


def plain_apposition(sheet: Sheet, start_of_name: int, comma: int, limit: int) -> PlainApposition | None:
    """The noun phrase in lower case behind the comma at token `comma`, if it is closed like an apposition.

    Behind an inverted cue (`kata Budi, petugas mengepung …`) only a second comma closes it.
    """
    if not sheet.is_a(comma, limit, ","):
        return None
    inverted = start_of_name > 0 and sheet.keys[start_of_name - 1] in BEFORE_SPEAKER
    keys = sheet.keys
    at, one_of = comma + 1, False
    determined = False
    for article in _ARTICLES:
        if tuple(keys[at : at + len(article)]) == article:
            at, one_of, determined = at + len(article), article[0] == "salah", True
            break
    limit = min(limit, comma + _MAX_TOKENS)
    if at >= limit or not _is_noun(sheet, at, determined):
        return None
    start = at
    while at < limit and at - start < _MAX_ROLE and _modifies(sheet, at):
        at += 1
    role_end = at
    affiliation: tuple[int, int] | None = None
    link = at + 1 if at < limit and keys[at] in _LINKS else at
    if link < limit and sheet.capital[link]:
        found = find_whole_organisation(sheet, link, limit)
        region = find_region(sheet, link, limit)
        if found is not None:
            affiliation = (found.start, found.end)
        elif region is not None:
            affiliation = (region.start, region.end)
        else:
            end = link
            while end < limit and sheet.capital[end] and end not in sheet.opinion.person:
                end += 1
            affiliation = (link, end) if end > link else None
        if affiliation is None:
            return None
        at = affiliation[1]
    end = _close(sheet, at, limit, inverted)
    if not end or (inverted and sheet.keys[start] not in _PERSONS and at - start > 4):
        return None
    if one_of and affiliation is None:
        return PlainApposition(end, None, None)
    return PlainApposition(end, (start, role_end), affiliation)


def _is_noun(sheet: Sheet, at: int, determined: bool) -> bool:
    """Whether a noun for a person stands here, by the lexicons or by its shape (`penyiar`, `eksportir`)."""
    key, words = sheet.keys[at], sheet.words
    if sheet.capital[at] or key.endswith(("nya", "kah", "lah")):
        return False
    post = words.posts.match(sheet.keys, at, at + 3)
    if post is not None:
        return True
    group = words.groups.match(sheet.keys, at, at + 3)
    if group is not None:
        return not group.value.organisation
    if key in _NEVER or key in words.function_words or key in _QUALIFIERS:
        return False
    return (
        key in _PERSONS or _PERSON_SHAPE.fullmatch(key) is not None or (determined and _noun_behind_article(sheet, at))
    )


def _noun_behind_article(sheet: Sheet, at: int) -> bool:
    key = sheet.keys[at]
    return key.isalpha() and not (key.startswith(_VERBAL) and key not in sheet.words.institution_words)


def _modifies(sheet: Sheet, at: int) -> bool:
    key = sheet.keys[at]
    return (
        not sheet.capital[at]
        and key.replace("-", "").isalpha()
        and key not in _LINKS
        and key not in _QUALIFIERS
        and key not in _NEVER
    )


def _close(sheet: Sheet, at: int, limit: int, inverted: bool) -> int:
    """Index of the comma or the end that closes the apposition at or behind `at`; 0 where nothing does."""
    keys = sheet.keys
    while at < limit:
        text = sheet.tokens[at].text
        if text == "(" and (closed := acronym_end(sheet, at, limit)) > at:
            at = closed
            continue
        if text in (",", ".", ";", ")"):
            return at
        if not (text[0].isalnum() or text in "-/&"):
            return 0
        if keys[at] in ("dan", "serta") and at + 1 < limit and sheet.capital[at + 1]:
            return 0
        if keys[at].startswith(("meng", "meny", "memb", "memp", "mena", "menu", "meni", "menj", "meras", "memi")) and (
            not any(keys[back] == "yang" for back in range(max(0, at - 4), at))
        ):
            return 0 if inverted else at
        if inverted and keys[at].startswith(("ber", "ter", "di", "me")) and not sheet.capital[at] and keys[at] != "di":
            return 0
        at += 1
    return 0
