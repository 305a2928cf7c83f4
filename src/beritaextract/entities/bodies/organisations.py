"""Names of organisations: a head word and what follows it, or a name known as a whole."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.entities.names.predicates import (
    acronym_end,
    initial_starts,
    is_eponym,
    is_person_instead,
    person_later,
    title_starts,
)
from beritaextract.entities.bodies.coordination import JOINERS, continues
from beritaextract.entities.names.person_names import is_name_word
from beritaextract.entities.triggers import BODY, LOWER_HEADS
from beritaextract.entities.regions import Region, find_region
from beritaextract.entities.token_table import TokenTable
from beritaextract.entities.bodies.body_words import company_word, is_body, own_word
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


def find_organisation(table: TokenTable, at: int, limit: int) -> Organisation | None:
    """The organisation that starts at token `at`, or None; a short form that the article has explained is one."""
    if at >= limit:
        return None
    if not table.triggers[at] & BODY:
        return Organisation(at, at + 1, "known", None) if table.texts[at] in table.acronyms else None
    known = table.words.organisations.match(table.keys, at, limit)
    head = table.words.heads.match(table.keys, at, limit)
    if known is not None and _written_as_name(table, at, known.end) and (head is None or known.end > head.end):
        return _complete(table, at, known.end, limit, "known", None)
    if head is None:
        if known is not None and _written_as_name(table, at, known.end):
            return _complete(table, at, known.end, limit, "known", None)
        return None
    if not table.capital[at] and table.keys[at] not in LOWER_HEADS:
        return None
    if (
        head.end == at + 1
        and len(table.keys[at]) <= 3
        and not table.tokens[at].text.isupper()
        and table.keys[at] != "tim"
    ):
        return None
    if head.value == "account":
        return _account(table, at, head.end, limit)
    return _with_head(table, at, head.end, limit, head.value)


def _account(table: TokenTable, start: int, at: int, limit: int) -> Organisation | None:
    """`akun Instagram @kabar_desa`: who writes there has no other name; None where no handle follows."""
    for here in range(at, min(at + 4, limit)):
        if table.texts[here].startswith("@") and len(table.texts[here]) > 1:
            return Organisation(start, here + 1, "known", None)
        if not table.texts[here].isalnum():
            return None
    return None


def _written_as_name(table: TokenTable, at: int, end: int) -> bool:
    """Short names count in capitals alone (`PAN`), longer ones with a capital in front (`Golkar`)."""
    text = table.tokens[at].text
    if end == at + 1 and len(text) <= 4:
        return text.isupper() or (len(text) == 4 and not text.islower() and not text[1:].islower())
    return table.capital[at]


def _with_head(table: TokenTable, start: int, at: int, limit: int, kind: str) -> Organisation:
    """Runs from a head over the words that belong to the name."""
    keys, words = table.keys, table.words
    limit = min(limit, start + _MAX_TOKENS)
    own = 0
    behind_head = at
    proper = kind in ("proper", "post", "place")
    region: Region | None = None
    while at < limit:
        key = keys[at]
        if key in _ROMAN and table.tokens[at].text.isupper() and not initial_starts(table, at, limit):
            at += 1
        elif table.capital[at]:
            found = find_region(table, at, limit)
            if found is not None and not (proper and own == 0 and _is_person(table, at, limit)):
                return _complete(table, start, at, limit, kind, None)
            if kind in ("place", "post") and is_person_instead(table, at, limit):
                break
            if (own and keys[at] in table.names) or (at > behind_head and title_starts(table, at, limit)):
                break
            if at > start + 1 and initial_starts(table, at, limit):
                break
            nested = (at > behind_head or kind in ("unit", "soft")) and (
                words.organisations.match(keys, at, limit) is not None
            )
            if nested and table.tokens[at].text.isupper():
                if kind in ("agency", "soft", "unit") and table.tokens[at - 1].text not in JOINERS:
                    break
                at += 1
                continue
            if key in words.heads.first_words and (head := words.heads.match(keys, at, limit)):
                if kind == "proper" and own == 0 and table.tokens[at].text.isupper():
                    own += 1
                    at += 1
                    continue
                if key in words.institution_words and head.value == "proper" and kind == "agency":
                    at = head.end
                    continue
                if kind in ("unit", "soft") and head.value in ("place", "soft") and own_word(table, at, limit):
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
                if at + 1 < limit and table.capital[at + 1] and keys[at + 1] in words.institution_words:
                    at += 1
                    continue
                break
            if proper and own < MAX_OWN_WORDS:
                if (
                    at > behind_head
                    and key in words.given_names
                    and not (key in words.ends and at + 1 < limit and table.capital[at + 1])
                    and not is_eponym(table, at, behind_head)
                    and not _before_person(table, at, limit)
                    and not (kind == "proper" and company_word(table, at, limit))
                ):
                    break
                own += 1
                at += 1
                continue
            if table.tokens[at].text.isupper() and len(key) > 1:
                at += 1
                continue
            if kind in ("soft", "unit") and not is_body(table, at, limit) and own_word(table, at, limit):
                at += 1
                continue
            if kind in ("agency", "soft") and own < MAX_OWN_WORDS and person_later(table, at, limit):
                own += 1
                at += 1
                continue
            break
        elif key == "dr" and proper and at == behind_head and at + 1 < limit and table.capital[at + 1]:
            at += 2  # `RSUD dr Soetomo`
        elif key.isdigit() or key in _ROMAN:
            if proper or key in _ROMAN or at == behind_head:
                at += 1
                continue
            break
        elif (
            (kind in ("soft", "unit") and key in ("dan", "&") and own_word(table, at + 1, limit))
            or continues(table, at, limit)
            or (not table.capital[start] and key in words.institution_words)
        ):
            at += 1
        elif key == "-" and at + 1 < limit and keys[at + 1].isdigit():
            at += 2
        else:
            break
    return _complete(table, start, at, limit, kind, region)


def _is_person(table: TokenTable, at: int, limit: int) -> bool:
    return (
        table.keys[at] in table.words.given_names and at + 1 < limit and table.keys[at + 1] in table.words.given_names
    )


def _before_person(table: TokenTable, at: int, limit: int) -> bool:
    """Whether a comma and a person follow: `Rektor Universitas Sanata Dharma, Budi Santoso,`."""
    return table.is_a(at + 1, limit, ",") and at + 2 < limit and is_name_word(table, at + 2, limit)


def _complete(table: TokenTable, start: int, at: int, limit: int, kind: str, region: Region | None) -> Organisation:
    """Adds what may follow any name: legal form, acronym in brackets, territory."""
    for _ in range(6):
        following = at
        if table.is_a(at, limit, "("):
            following = acronym_end(table, at, limit)
        elif (
            at < limit
            and table.keys[at] in ("tbk", "ri", "pusat", "setempat")
            and (table.keys[at] == "setempat" or table.capital[at])
        ):
            following = at + 1
        elif at < limit and (found := find_region(table, at, limit)) is not None:
            if is_person_instead(table, at, limit):
                break
            region, following = found, found.end
        if following == at:
            break
        at = following
    return Organisation(start, at, kind, region)
