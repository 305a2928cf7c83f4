"""What a post means: `Kabid Humas Polres`, `Kepala Bidang Humas (Kabid Humas)`, and when two posts may be one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.lexicons import lexicon, rows
from beritaextract.language import titles
from beritaextract.people.acronyms import learned, without_brackets
from beritaextract.people.model import Appearance
from beritaextract.people.names import Name, folded
from beritaextract.people.words import words_of
from beritaextract.speakers.words import word_class

_MOST_POST_WORDS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """A post in a form for comparing.  `Posts` makes each but once, so that equal ones are the same object.

    Attributes:
        role: its words, short forms written out.
        body: the words of the organisation, short forms written out and without its territory.
        region_code: of the territory.
        office: one person alone holds it at a time, without an organisation being named: a minister, the president.
        job: an occupation, of which one person may have several.
        local: every town has one, so the role alone tells nobody apart: a mayor, the head of a village.
        joined: the role without blanks, which papers set as they like, and without the `bidang` that some leave out.
    """

    role: Name
    body: Name
    region_code: str | None
    office: bool = False
    job: bool = False
    local: bool = False
    joined: str = ""

    def __bool__(self) -> bool:
        return bool(self.role or self.body or self.region_code)


class Fit(NamedTuple):
    """What two posts have in common: the organisation, territory or office, the role, or both."""

    role: bool
    affiliation: bool


class Posts:
    """The posts of a corpus, read with the short forms that the corpus explains."""

    def __init__(self, appearances: Iterable[Appearance]) -> None:
        texts = {text for found in appearances for text in (found.role, found.affiliation) if text and "(" in text}
        self._acronyms = learned(sorted(texts))
        self._known: dict[tuple[str | None, str | None, str | None], Holding] = {}
        self._made: dict[tuple[object, ...], Holding] = {}

    def holding(self, appearance: Appearance) -> Holding:
        """The post of an appearance, for comparing; false where none is stated."""
        key = (appearance.role, appearance.affiliation, appearance.region_code)
        if key not in self._known:
            self._known[key] = self._read(*key)
        return self._known[key]

    def _read(self, role: str | None, affiliation: str | None, region_code: str | None) -> Holding:
        words, kind = _written_out(_plain(role), self._acronyms)
        body, region = without_region(self._long(_plain(affiliation)), region_code)
        if kind == "minister":
            words, body = _minister(words, body)
        else:
            words, body = _head_of_body(words, body)
        if kind == "region" and not body and not region:
            words, region = without_region(words, None)
        office = (kind == "minister" and len(words) > 1) or kind == "state"
        office = office and not body and not region
        values = (words, body, region, office, kind == "job", kind == "region")
        if values not in self._made:
            self._made[values] = Holding(*values, joined="".join(word for word in words if word != "bidang"))
        return self._made[values]

    def _long(self, words: Name) -> Name:
        return tuple(long for word in words for long in self._acronyms.get(word, (word,)))


def _plain(text: str | None) -> Name:
    """The words of a post without brackets, and without what says only how or when it is held."""
    if not text:
        return ()
    drop = _silent_words()
    return tuple(word for word in folded(without_brackets(text)) if word not in drop)


@lru_cache(maxsize=1)
def _silent_words() -> frozenset[str]:
    return words_of("passing") | words_of("nation") | _ranks()


@lru_cache(maxsize=1)
def _ranks() -> frozenset[str]:
    """Words that are ranks and nothing else: `Kapolri Jenderal` is `Kapolri`."""
    single = {title for title, row in titles().items() if row["kind"] == "rank" and " " not in title}
    return frozenset(single - {"jaksa", "hakim", "sekretaris", "jenderal"})


@lru_cache(maxsize=1)
def _post_words() -> Mapping[Name, tuple[str, Name]]:
    """The kind and the long form of each post that the house knows, by its words."""
    table = rows("posts", "post", "kind", "example", optional=("long", "relation"))
    return {folded(post): (str(row["kind"]), folded(str(row.get("long") or ""))) for post, row in table.items()}


def _written_out(words: Name, acronyms: Mapping[str, Name]) -> tuple[Name, str]:
    """A role with its short forms written out, and the kind of its first post."""
    known = _post_words()
    found: list[str] = []
    kind = ""
    at = 0
    while at < len(words):
        for size in range(min(_MOST_POST_WORDS, len(words) - at), 0, -1):
            hit = known.get(words[at : at + size])
            if hit is not None:
                kind = kind or hit[0]
                found += hit[1] or words[at : at + size]
                at += size
                break
        else:
            found += acronyms.get(words[at], (words[at],))
            at += 1
    silent = words_of("silent")
    return tuple(word for word in found if word not in silent), kind


def _minister(words: Name, body: Name) -> tuple[Name, Name]:
    """`Menteri, Kementerian Keuangan` is `Menteri Keuangan`."""
    words = tuple(word for word in words if word != "bidang")
    if len(words) == 1 and body[:1] == ("kementerian",):
        return (*words, *body[1:]), ()
    return words, () if set(body[1:]) <= set(words) and body[:1] == ("kementerian",) else body


def _head_of_body(words: Name, body: Name) -> tuple[Name, Name]:
    """`Kapolres Kediri` is `Kepala, Polres Kediri`: what the role says of the organisation belongs to that."""
    if len(words) < 2 or words[0] not in words_of("heads") or not _begins_body(words[1:]):
        return words, body
    own = words[1:]
    return words[:1], body if set(own) <= set(body) else (*own, *(word for word in body if word not in own))


def _begins_body(words: Name) -> bool:
    if words[0] in word_class("post_units"):
        return False
    return words[0] in words_of("generic") or lexicon().heads.match(list(words), 0, len(words)) is not None


def without_region(words: Name, region_code: str | None) -> tuple[Name, str | None]:
    """The words of an organisation without those of its territory, and the code of that."""
    levels = words_of("levels")
    kept: list[str] = []
    code = region_code
    at = 0
    listed = list(words)
    while at < len(listed):
        hit = region_names().match(listed, at, len(listed))
        if hit is None or not _is(hit.value.codes, region_code):
            kept.append(listed[at])
            at += 1
            continue
        while kept and kept[-1] in levels:
            kept.pop()
        if code is None and len(hit.value.codes) == 1:
            code = hit.value.codes[0]
        elif code is None:
            kept += listed[at : hit.end]  # a town and its regency: the words tell, not a code
        at = hit.end
    return (() if all(word in levels for word in kept) else tuple(kept)), code


def _is(codes: tuple[str, ...], region_code: str | None) -> bool:
    """Whether a name that may mean these regions is that of the region, or of one around it."""
    return bool(codes) and (region_code is None or any(not regions_clash(code, region_code) for code in codes))


@lru_cache(maxsize=1 << 14)
def fit(left: Holding, right: Holding) -> Fit | None:
    """What two posts have in common, or None where they differ in anything that both state, or share nothing."""
    role = affiliation = False
    if left.role and right.role:
        alike = _same_role(left, right)
        if alike is None:
            return None
        role = alike
    left_placed, right_placed = left.body or left.region_code, right.body or right.region_code
    if left_placed and right_placed:
        if not _same_place(left, right):
            return None
        affiliation = True
    elif left.office and right.office:
        affiliation = role and left.role == right.role
    return Fit(role, affiliation) if role or affiliation else None


def _same_role(left: Holding, right: Holding) -> bool | None:
    """Whether two roles are one; None where nobody has both at once."""
    if left.joined == right.joined:
        return True
    if len(left.role) == len(right.role) == 1 and {*left.role, *right.role} <= words_of("heads"):
        return True
    few, many = sorted((left.role, right.role), key=len)
    more = set(many) - set(few)
    if set(few) < set(many) and few[0] == many[0] and not more & (words_of("ranks") | word_class("post_units")):
        return True
    return False if left.job or right.job else None


def _same_place(left: Holding, right: Holding) -> bool:
    """One territory, or one organisation in shorter and longer form."""
    if left.region_code and right.region_code and left.region_code != right.region_code:
        # the office of a town belongs to that of the province only by its own name
        return left.body == right.body != () and not regions_clash(left.region_code, right.region_code)
    if not left.body or not right.body:
        # the police of a town are not its administration
        return not left.body and not right.body and left.region_code == right.region_code
    few, many = sorted((set(left.body), set(right.body)), key=len)
    if few == many:
        return True
    return (few <= many and bool(few - words_of("generic"))) or _initials(left.body, right.body)


def _initials(left: Name, right: Name) -> bool:
    few, many = sorted((left, right), key=len)
    return len(few) == 1 and len(many) > 1 and few[0] == "".join(word[0] for word in many)


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
