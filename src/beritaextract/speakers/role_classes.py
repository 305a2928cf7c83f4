"""As what somebody speaks: an official, a business, an expert, a citizen, by the head noun of the post and its body."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from beritaextract.entities.gazetteer import region_names
from beritaextract.entities.lexicons import lexicon
from beritaextract.entities.phrases import PhraseIndex, keys_of
from beritaextract.errors import LexiconError
from beritaextract.language import outlet_named
from beritaextract.lexicon import Row, load_rows

_PACKAGE: Final = "beritaextract.speakers"
# Posts of these kinds are official where no row says otherwise.
_OFFICES: Final = frozenset({"state", "minister", "region"})


class _Head(NamedTuple):
    """A head noun: its class, and whether the organisation says more."""

    role_class: str | None
    by_body: bool


def role_class(kind: str, name: str, role: str | None, affiliation: str | None) -> str | None:
    """As what a speaker speaks, or None where neither post nor organisation tells.

    A post that somebody held before, or holds for another, has the class of that post.

    Args:
        kind: of the speaker: person, organisation or unnamed.
        name: the name of an organisation or the words for somebody without one, `seorang warga`, tell it too.
        role: the post.
        affiliation: the organisation or territory of the post.
    """
    if kind == "organisation":
        return _class_of_body(name) or ("official" if _is_territory(name) else "media" if outlet_named(name) else None)
    said = role if role or kind != "unnamed" else name
    head, rest = _head(said or "")
    if head is not None and not head.by_body:
        return head.role_class
    found = _class_of_body(rest) or _class_of_body(affiliation or "")
    return found or (head.role_class if head is not None else None)


@lru_cache(maxsize=1 << 14)
def _head(role: str) -> tuple[_Head | None, str]:
    """The first head noun of a role that is known, and the words behind it."""
    keys = keys_of(role)
    heads, posts = _heads(), lexicon().posts
    for at in range(len(keys)):
        listed, post = heads.match(keys, at, len(keys)), posts.match(keys, at, len(keys))
        if listed is not None and (post is None or listed.end >= post.end):
            return listed.value, " ".join(keys[listed.end :])
        if post is not None and post.value.long:
            head, rest = _head(post.value.long)
            return head, " ".join((rest, *keys[post.end :]))
        if post is not None and post.value.kind in _OFFICES:
            return _Head("official", False), ""
        if listed is not None:
            return listed.value, " ".join(keys[listed.end :])
    return None, role


@lru_cache(maxsize=1 << 14)
def _class_of_body(name: str) -> str | None:
    keys = keys_of(name)
    hits = (_bodies().match(keys, at, len(keys)) for at in range(len(keys)))
    return next((hit.value for hit in hits if hit is not None), None)


def _is_territory(name: str) -> bool:
    """Whether a name is that of a country or region, which speaks through its government."""
    keys = keys_of(name)
    hit = region_names().match(keys, 0, len(keys))
    return hit is not None and hit.end == len(keys)


@lru_cache(maxsize=1)
def role_classes() -> Mapping[str, str]:
    """As what somebody can speak: each class with who belongs there."""
    rows = load_rows(_PACKAGE, "data/voices.tsv", key="class", required=("meaning", "example"))
    return {name: str(row["meaning"]) for name, row in rows.items()}


@lru_cache(maxsize=1)
def _heads() -> PhraseIndex[_Head]:
    rows = _classed("role_classes.tsv", "role", "by_body")
    return PhraseIndex(
        (role, _Head(None if row["class"] == "-" else row["class"], row["by_body"] == "yes"))
        for role, row in rows.items()
    )


@lru_cache(maxsize=1)
def _bodies() -> PhraseIndex[str]:
    return PhraseIndex((body, row["class"]) for body, row in _classed("body_classes.tsv", "body").items())


def _classed(name: str, key: str, *further: str) -> Mapping[str, Row]:
    """The rows of a data file that gives classes."""
    rows = load_rows(_PACKAGE, f"data/{name}", key=key, required=("class", "example", *further))
    for words, row in rows.items():
        if row["class"] not in role_classes() and row["class"] != "-":
            raise LexiconError(f"{name}: {words!r} has the class {row['class']!r}, which voices.tsv does not list")
    return rows
