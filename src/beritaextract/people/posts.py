"""When a post stated in one article fits a post stated in another."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from beritaextract.entities.gazetteer import region_names
from beritaextract.people.model import Appearance
from beritaextract.people.names import Name, folded

_ACRONYM_WORDS = 2
_LEVELS = frozenset("provinsi propinsi prov kabupaten kab kota kotamadya daerah administrasi pemerintah".split())


class Holding(NamedTuple):
    """A post in a form for comparing.

    Attributes:
        role: its words.
        affiliation: the words of the organisation or territory.
        region_code: of the territory, or of that of the organisation.
        territory: whether the affiliation is a territory and no organisation in one.
    """

    role: Name
    affiliation: Name
    region_code: str | None
    territory: bool

    def __bool__(self) -> bool:
        return bool(self.role or self.affiliation)


class Fit(NamedTuple):
    """What two posts have in common: the affiliation, the role, or both."""

    role: bool
    affiliation: bool


def holding_of(appearance: Appearance) -> Holding:
    """The post of an appearance, for comparing; false where none is stated."""
    return _holding(appearance.role, appearance.affiliation, appearance.region_code)


@lru_cache(maxsize=65536)
def _holding(role: str | None, affiliation: str | None, region_code: str | None) -> Holding:
    words = folded(affiliation or "")
    return Holding(folded(role or ""), words, region_code, _is_territory(words))


def fit(left: Holding, right: Holding) -> Fit | None:
    """What two posts have in common, or None where they differ in anything that both state, or share nothing."""
    role = affiliation = False
    if left.role and right.role:
        if left.role != right.role:
            return None
        role = True
    if left.affiliation and right.affiliation:
        if not _same_place(left, right):
            return None
        affiliation = True
    return Fit(role, affiliation) if role or affiliation else None


def _same_place(left: Holding, right: Holding) -> bool:
    """One territory, or one organisation in shorter and longer form or as its acronym."""
    if left.region_code and right.region_code and left.region_code != right.region_code:
        return False
    if left.territory or right.territory:
        if not (left.territory and right.territory):
            return False  # the police of a town are not its administration
        return bool(left.region_code and right.region_code) or left.affiliation == right.affiliation
    few, many = sorted((left.affiliation, right.affiliation), key=len)
    if set(few) <= set(many):
        return True
    return len(few) == 1 and len(many) >= _ACRONYM_WORDS and few[0] == "".join(word[0] for word in many)


def _is_territory(affiliation: Name) -> bool:
    """Whether an affiliation is a region and nothing else: `Prov. Jatim`, `Kabupaten Sidoarjo`."""
    start = next((at for at, word in enumerate(affiliation) if word not in _LEVELS), len(affiliation))
    hit = region_names().match(list(affiliation), start, len(affiliation)) if start < len(affiliation) else None
    return hit is not None and hit.end == len(affiliation)


def regions_clash(left: str, right: str) -> bool:
    """Whether nobody serves in both: neither is the other, nor lies in it."""
    return not (left == right or left.startswith(f"{right}.") or right.startswith(f"{left}."))


def shown(appearance: Appearance) -> str:
    """A post in words, for a reason."""
    return ", ".join(part for part in (appearance.role, appearance.affiliation) if part)


def fits_in_words(appearance: Appearance, where: Appearance) -> str:
    """That the post of an appearance fits the one stated elsewhere, for a reason."""
    post, other = shown(appearance), shown(where)
    return f"{post} fits" if post == other else f"{post} fits {other}"
