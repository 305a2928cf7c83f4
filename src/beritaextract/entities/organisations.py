"""Names of organisations: a head word and what follows it, or a name known as a whole."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.entities.clues import (
    acronym_end,
    initial_starts,
    is_eponym,
    is_person_instead,
    person_later,
    title_starts,
)
from beritaextract.entities.joints import JOINERS, continues
from beritaextract.entities.names import is_name_word
from beritaextract.entities.openings import BODY, LOWER_HEADS
from beritaextract.entities.regions import Region, find_region
from beritaextract.entities.sheet import Sheet
from beritaextract.entities.words_of_bodies import company_word, is_body, own_word
from beritaextract.language import is_abstract

_ROMAN = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii".split())
_MAX_TOKENS = 18
MAX_OWN_WORDS = 4


class Organisation(NamedTuple):
    """An organisation, or a unit of one, in the text.

    Attributes:
        start, end: indexes of tokens.
        kind: kind of its head in `organisation_heads.tsv`, or `known` for a name of `organisations.tsv`.
        region: the territory in its name, if any.
    """

    start: int
    end: int
    kind: str
    region: Region | None


def find_organisation(sheet: Sheet, at: int, limit: int) -> Organisation | None:
    """The organisation that starts at token `at`, or None; a short form that the article has explained is one."""
    if at >= limit:
        return None
    if not sheet.opens[at] & BODY:
        return Organisation(at, at + 1, "known", None) if sheet.texts[at] in sheet.acronyms else None
    known = sheet.words.organisations.match(sheet.keys, at, limit)
    head = sheet.words.heads.match(sheet.keys, at, limit)
    if known is not None and _written_as_name(sheet, at, known.end) and (head is None or known.end > head.end):
        return _complete(sheet, at, known.end, limit, "known", None)
    if head is None:
        if known is not None and _written_as_name(sheet, at, known.end):
            return _complete(sheet, at, known.end, limit, "known", None)
        return None
    if not sheet.capital[at] and sheet.keys[at] not in LOWER_HEADS:
        return None
    if (
        head.end == at + 1
        and len(sheet.keys[at]) <= 3
        and not sheet.tokens[at].text.isupper()
        and sheet.keys[at] != "tim"
    ):
        return None
    if head.value == "account":
        return _account(sheet, at, head.end, limit)
    return _with_head(sheet, at, head.end, limit, head.value)


def _account(sheet: Sheet, start: int, at: int, limit: int) -> Organisation | None:
    """`akun Instagram @kabar_desa`: who writes there has no other name; None where no handle follows."""
    for here in range(at, min(at + 4, limit)):
        if sheet.texts[here].startswith("@") and len(sheet.texts[here]) > 1:
            return Organisation(start, here + 1, "known", None)
        if not sheet.texts[here].isalnum():
            return None
    return None


def _written_as_name(sheet: Sheet, at: int, end: int) -> bool:
    """Short names count in capitals alone (`PAN`), longer ones with a capital in front (`Golkar`)."""
    text = sheet.tokens[at].text
    if end == at + 1 and len(text) <= 4:
        return text.isupper() or (len(text) == 4 and not text.islower() and not text[1:].islower())
    return sheet.capital[at]


def _with_head(sheet: Sheet, start: int, at: int, limit: int, kind: str) -> Organisation:
    """Runs from a head over the words that belong to the name."""
    keys, words = sheet.keys, sheet.words
    limit = min(limit, start + _MAX_TOKENS)
    own = 0
    behind_head = at
    proper = kind in ("proper", "post", "place")
    region: Region | None = None
    while at < limit:
        key = keys[at]
        if key in _ROMAN and sheet.tokens[at].text.isupper() and not initial_starts(sheet, at, limit):
            at += 1
        elif sheet.capital[at]:
            found = find_region(sheet, at, limit)
            if found is not None and not (proper and own == 0 and _is_person(sheet, at, limit)):
                return _complete(sheet, start, at, limit, kind, None)
            if kind in ("place", "post") and is_person_instead(sheet, at, limit):
                break
            if (own and keys[at] in sheet.names) or (at > behind_head and title_starts(sheet, at, limit)):
                break
            if at > start + 1 and initial_starts(sheet, at, limit):
                break
            nested = (at > behind_head or kind in ("unit", "soft")) and (
                words.organisations.match(keys, at, limit) is not None
            )
            if nested and sheet.tokens[at].text.isupper():
                if kind in ("agency", "soft", "unit") and sheet.tokens[at - 1].text not in JOINERS:
                    break
                at += 1
                continue
            if key in words.heads.first_words and (head := words.heads.match(keys, at, limit)):
                if kind == "proper" and own == 0 and sheet.tokens[at].text.isupper():
                    own += 1
                    at += 1
                    continue
                if key in words.institution_words and head.value == "proper" and kind == "agency":
                    at = head.end
                    continue
                if kind in ("unit", "soft") and head.value in ("place", "soft") and own_word(sheet, at, limit):
                    at += 1  # `UPT Pasar Baru Dinas Perdagangan`
                    continue
                if kind in ("unit", "soft") or head.value in ("post", "proper") or at == start:
                    break
                if key not in words.institution_words and keys[at - 1] not in JOINERS:
                    break
                at = head.end
                continue
            if (
                words.posts.match(keys, at, limit)
                and keys[at - 1] not in JOINERS
                and key not in words.institution_words
            ):
                break
            if key in words.institution_words or is_abstract(key):
                at += 1
                continue
            if key in words.function_words and key not in _ROMAN:
                if at + 1 < limit and sheet.capital[at + 1] and keys[at + 1] in words.institution_words:
                    at += 1
                    continue
                break
            if proper and own < MAX_OWN_WORDS:
                if (
                    at > behind_head
                    and key in words.given_names
                    and not (key in words.ends and at + 1 < limit and sheet.capital[at + 1])
                    and not is_eponym(sheet, at, behind_head)
                    and not _before_person(sheet, at, limit)
                    and not (kind == "proper" and company_word(sheet, at, limit))
                ):
                    break
                own += 1
                at += 1
                continue
            if sheet.tokens[at].text.isupper() and len(key) > 1:
                at += 1
                continue
            if kind in ("soft", "unit") and not is_body(sheet, at, limit) and own_word(sheet, at, limit):
                at += 1
                continue
            if kind in ("agency", "soft") and own < MAX_OWN_WORDS and person_later(sheet, at, limit):
                own += 1
                at += 1
                continue
            break
        elif key == "dr" and proper and at == behind_head and at + 1 < limit and sheet.capital[at + 1]:
            at += 2  # `RSUD dr Soetomo`
        elif key.isdigit() or key in _ROMAN:
            if proper or key in _ROMAN or at == behind_head:
                at += 1
                continue
            break
        elif (
            (kind in ("soft", "unit") and key in ("dan", "&") and own_word(sheet, at + 1, limit))
            or continues(sheet, at, limit)
            or (not sheet.capital[start] and key in words.institution_words)
        ):
            at += 1
        elif key == "-" and at + 1 < limit and keys[at + 1].isdigit():
            at += 2
        else:
            break
    return _complete(sheet, start, at, limit, kind, region)


def _is_person(sheet: Sheet, at: int, limit: int) -> bool:
    return (
        sheet.keys[at] in sheet.words.given_names and at + 1 < limit and sheet.keys[at + 1] in sheet.words.given_names
    )


def _before_person(sheet: Sheet, at: int, limit: int) -> bool:
    """Whether a comma and a person follow: `Rektor Universitas Sanata Dharma, Budi Santoso,`."""
    return sheet.is_a(at + 1, limit, ",") and at + 2 < limit and is_name_word(sheet, at + 2, limit)


def _complete(sheet: Sheet, start: int, at: int, limit: int, kind: str, region: Region | None) -> Organisation:
    """Adds what may follow any name: legal form, acronym in brackets, territory."""
    for _ in range(6):
        following = at
        if sheet.is_a(at, limit, "("):
            following = acronym_end(sheet, at, limit)
        elif (
            at < limit
            and sheet.keys[at] in ("tbk", "ri", "pusat", "setempat")
            and (sheet.keys[at] == "setempat" or sheet.capital[at])
        ):
            following = at + 1
        elif at < limit and (found := find_region(sheet, at, limit)) is not None:
            if is_person_instead(sheet, at, limit):
                break
            region, following = found, found.end
        if following == at:
            break
        at = following
    return Organisation(start, at, kind, region)
