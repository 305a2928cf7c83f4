"""All names and short forms of regions, in every spelling, loaded once on first use."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from beritaextract.entities.lexicons import lexicon, rows
from beritaextract.entities.phrases import PhraseIndex
from beritaextract.entities.words import calendar_words

_LEVELS: Final = ("kabupaten administrasi ", "kota administrasi ", "kabupaten ", "kota ")
# What a number or a word of every day is without the word in front: `Kepulauan Seribu`.
_NO_NAMES: Final = frozenset({"seribu"})
_MAX_SPELT_WORDS: Final = 4


class RegionName(NamedTuple):
    """What a name of a region may mean.

    Attributes:
        codes: Kemendagri codes; empty for foreign and informal regions.
        acronym: whether it counts in capitals alone (`OKI`).
        governed: whether it is a word of every day too, which means the region only behind a word that calls for one
            (`Bupati Mitra`).
    """

    codes: tuple[str, ...]
    acronym: bool = False
    governed: bool = False


@lru_cache(maxsize=1)
def region_names() -> PhraseIndex[RegionName]:
    """All names and short forms with what each may mean."""
    codes: dict[str, list[str]] = {}
    dotted: dict[str, str] = {}  # what a stop belongs to, `D.I.`, depends on its capitals
    acronyms: set[str] = set()
    governed: set[str] = set()
    for form, row in rows("region_forms", "form", "example", optional=("code", "governed")).items():
        _add(codes, form, row.get("code", "").split())
        if "." in form:
            dotted[form.lower()] = form
        if form.isupper():
            acronyms.add(form.lower())
        if row.get("governed", ""):
            governed.add(form.lower())
    official: list[tuple[str, str]] = []
    for code, row in rows("regions", "code", "name").items():
        name = row["name"].replace("Kep. ", "Kepulauan ")
        for level in _LEVELS:
            if name.lower().startswith(level):
                name = name[len(level) :]
                break
        _add(codes, name, [code])
        official.append((name, code))
    written = set(codes)
    spelt: dict[str, list[str]] = {}
    for form, known in list(codes.items()):
        if known:
            for spelling in spellings(form):
                if spelling not in written:
                    _add(spelt, spelling, known)
    islands = {code for name, code in official if name.lower().startswith("kepulauan ")}
    for form, known in list(codes.items()):
        if len(known) == 1 and known[0] in islands and not form.startswith("kep"):
            for word in ("kepulauan", "kep"):  # `Kepulauan Sitaro`, whose name in the law is longer
                spelt.setdefault(f"{word} {form}", known)
    for name, code in official:
        for bare in _without_island(name.lower()):
            if bare not in written and bare not in spelt:
                spelt[bare] = [code]
    return PhraseIndex(
        (dotted.get(name, name), RegionName(tuple(found), name in acronyms, name in governed))
        for name, found in (codes | spelt).items()
    )


def _add(codes: dict[str, list[str]], name: str, further: list[str]) -> None:
    known = codes.setdefault(name.lower(), [])
    known.extend(code for code in further if code not in known)


def spellings(name: str) -> Iterator[str]:
    """Other spellings of the name of a region, in lower case: `sumatra`, `kep aru`, `musirawas`, `fak-fak`."""
    name = name.lower()
    forms = [name]
    for one, other in (("sumatera", "sumatra"), ("sumatra", "sumatera"), ("kepulauan ", "kep ")):
        forms += [form.replace(one, other) for form in forms if one in form]
    seen = {name}
    for form in forms:
        words = form.replace("-", " ").split()
        variants = [form, " ".join(words)]
        if 1 < len(words) <= _MAX_SPELT_WORDS and not form.startswith("kep"):
            for at in range(len(words) - 1):
                variants += [
                    " ".join([*words[:at], words[at] + joint + words[at + 1], *words[at + 2 :]]) for joint in ("", "-")
                ]
        for variant in variants:
            if variant not in seen:
                seen.add(variant)
                yield variant


def _without_island(name: str) -> Iterator[str]:
    """The name without the word for islands that the law puts in front or behind: `Anambas`, `Morotai`, `Tidore`."""
    for word in ("kepulauan", "pulau"):
        if name.startswith(f"{word} "):
            bare = name[len(word) + 1 :]
        elif name.endswith(f" {word}"):
            bare = name[: -len(word) - 1]
        else:
            continue
        if bare not in _NO_NAMES:
            yield bare


@lru_cache(maxsize=1)
def names_by_themselves() -> frozenset[str]:
    """Given names, and the words of which one is the name of a region or a body."""
    words = lexicon()
    return words.given_names | region_names().single_words() | words.organisations.single_words()


@lru_cache(maxsize=1)
def settled() -> frozenset[str]:
    """Words of regions, bodies and dates, and function words, that are no given names: rules decide about them."""
    words = lexicon()
    known = region_names().words() | words.organisations.single_words() | words.institution_words | calendar_words()
    return (known - words.given_names) | words.function_words
