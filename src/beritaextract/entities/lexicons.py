"""The language data of the room, loaded once on first use.

All phrases are cut by the tokenizer of the text room and compared by their keys (`key_of`), so that an entry means the
same in a data file as in an article.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, NamedTuple

from beritaextract import language
from beritaextract.entities.phrases import PhraseIndex
from beritaextract.lexicon import Row, load_rows

PACKAGE: Final = "beritaextract.entities"

PostKind = Literal["head", "region", "minister", "state", "job"]


class Post(NamedTuple):
    """A post of `posts.tsv`.

    Attributes:
        kind: what its affiliation is, see the file.
        long: the words of its long form, empty where it is no short form.
        relations: whose post it is, where a name behind may be another's: see the file.
    """

    kind: PostKind
    long: str
    relations: frozenset[str]


class GroupNoun(NamedTuple):
    """A noun of `groups.tsv`: whether it speaks without a determiner, and as what."""

    bare: bool
    organisation: bool


class Lexicon(NamedTuple):
    """Everything the grammars look up; all keys are lower case."""

    posts: PhraseIndex[Post]
    titles: PhraseIndex[str]
    degrees: frozenset[str]
    honorifics: frozenset[str]
    heads: PhraseIndex[str]
    organisations: PhraseIndex[bool]
    groups: PhraseIndex[GroupNoun]
    institution_words: frozenset[str]
    ends: frozenset[str]
    given_names: frozenset[str]
    function_words: frozenset[str]
    first_words: frozenset[str]


def rows(name: str, key: str, *required: str, optional: tuple[str, ...] = ()) -> dict[str, Row]:
    """The rows of one data file of the room."""
    return load_rows(PACKAGE, f"data/{name}.tsv", key=key, required=required, optional=optional)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the room."""
    posts = PhraseIndex(
        (word, Post(row["kind"], row.get("long", ""), frozenset(row.get("relation", "").split())))
        for word, row in rows("posts", "post", "kind", "example", optional=("long", "relation")).items()
    )
    title_rows = language.titles()
    titles = PhraseIndex((word, row["kind"]) for word, row in title_rows.items() if row["kind"] != "degree")
    degrees = frozenset(word for word, row in title_rows.items() if row["kind"] == "degree")
    honorifics = frozenset(word for word, row in title_rows.items() if row["kind"] == "honorific")
    heads = PhraseIndex(
        (word, row["kind"]) for word, row in rows("organisation_heads", "head", "kind", "example").items()
    )
    organisations = PhraseIndex(
        (word, True) for word in rows("organisations", "organisation", "example", optional=("exact",))
    )
    groups = PhraseIndex(
        (word, GroupNoun(row["kind"] == "bare", row["speaks_as"] == "organisation"))
        for word, row in rows("groups", "noun", "kind", "speaks_as", "example").items()
    )
    return Lexicon(
        posts=posts,
        titles=titles,
        degrees=degrees,
        honorifics=honorifics,
        heads=heads,
        organisations=organisations,
        groups=groups,
        institution_words=frozenset(rows("institution_words", "word", "example")),
        ends=frozenset(rows("organisation_ends", "word", "example")),
        given_names=language.given_names(),
        function_words=frozenset(rows("function_words", "word")).union(
            *map(language.word_class, ("coordinators", "temporal_subordinators", "sentence_connectives"))
        ),
        first_words=posts.first_words
        | titles.first_words
        | heads.first_words
        | organisations.first_words
        | groups.first_words,
    )
