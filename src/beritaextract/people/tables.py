"""People and organisations as tables: who they are, their posts, and which speakers they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa

from beritaextract.people.model import Person, Post
from beritaextract.people.organisations import Organisation
from beritaextract.speakers.role_classes import role_class
from beritaextract.tables.beside import (
    PIECE,
    Pair,
    checked_formats,
    own_column,
    pair_column,
    whole_column,
    write_beside,
)
from beritaextract.tables.columns import OFFSET, TEXT, TEXTS, Column, schema_of
from beritaextract.tables.table_set import PEOPLE, TableSet


def _post_in_words(post: Post) -> str:
    return ", ".join(part for part in (post.role, post.affiliation) if part)


_PEOPLE: tuple[Column, ...] = (
    Column("person_id", TEXT, lambda person: person.id, "the person"),
    own_column("name", TEXT, "the fullest form of the name, of several the most frequent"),
    own_column("variants", TEXTS, "other forms of the name as a speaker"),
    own_column("aliases", TEXTS, "what articles call the person besides"),
    Column(
        "posts", TEXTS, lambda person: [_post_in_words(post) for post in person.posts], "posts in the order of time"
    ),
    Column("n_articles", OFFSET, lambda person: person.articles, "in how many articles the person speaks"),
    Column("n_claims", OFFSET, lambda person: person.claims, "how many claims are attributed to the person"),
    Column("first_seen", TEXT, lambda person: person.first, "day of the first article, ISO 8601"),
    Column("last_seen", TEXT, lambda person: person.last, "day of the last article"),
    Column(
        "joined_by",
        TEXTS,
        lambda person: list(dict.fromkeys(member.joined_by for member in person.members)),
        "the ways in which the appearances were joined; `people_speakers` has each with its reason",
    ),
)
# The rows of the next two are pairs of a person, and a post or an appearance of hers.
_OF_PERSON = whole_column("person_id", TEXT, "the person", of="id")
_POSTS: tuple[Column, ...] = (
    _OF_PERSON,
    pair_column("role", TEXT, "the post, as first written"),
    pair_column("affiliation", TEXT, "its organisation or territory"),
    pair_column("region_code", TEXT, "Kemendagri code of a territory"),
    Column(
        "role_class",
        TEXT,
        lambda row: role_class("person", row.whole.name, row.part.role, row.part.affiliation),
        "as what somebody with this post speaks: official, business, expert, citizen, …; see the table `speakers`",
    ),
    pair_column("first_seen", TEXT, "day of the first article with this post", of="first"),
    pair_column("last_seen", TEXT, "day of the last article with this post", of="last"),
    pair_column("n_articles", OFFSET, "how many articles name it", of="articles"),
)
_SPEAKERS: tuple[Column, ...] = (
    _OF_PERSON,
    pair_column("article_id", TEXT, "the article; with `speaker_id` joins `speakers`"),
    pair_column("speaker_id", TEXT, "the speaker of that article"),
    pair_column("name", TEXT, "the name there"),
    pair_column("joined_by", TEXT, "first, full-name-and-post, full-name, …, alone"),
    pair_column(
        "confidence",
        TEXT,
        "`certain` where name and post agree or somebody has decided, `probable` where a name alone tells",
    ),
    pair_column("reason", TEXT, "why this speaker is, or may not be, the person"),
)

_ORGANISATIONS: tuple[Column, ...] = (
    Column("organisation_id", TEXT, lambda organisation: organisation.id, "the organisation"),
    own_column("name", TEXT, "the most frequent of its names that is no short form"),
    own_column("variants", TEXTS, "its other names, the most frequent first"),
    own_column("region_code", TEXT, "Kemendagri code, where it is of a territory"),
    Column("n_articles", OFFSET, lambda organisation: organisation.articles, "in how many articles it is heard"),
    Column(
        "n_claims_itself",
        OFFSET,
        lambda organisation: organisation.claims_itself,
        "claims of the organisation itself",
    ),
    Column(
        "n_claims_through_holders",
        OFFSET,
        lambda organisation: organisation.claims_through_holders,
        "claims of people who hold a post in it",
    ),
    Column("first_seen", TEXT, lambda organisation: organisation.first, "day of the first article, ISO 8601"),
    Column("last_seen", TEXT, lambda organisation: organisation.last, "day of the last article"),
)
# Pairs of an organisation and one who speaks for it.
_VOICES: tuple[Column, ...] = (
    whole_column("organisation_id", TEXT, "the organisation", of="id"),
    pair_column("article_id", TEXT, "the article; with `speaker_id` joins `speakers`"),
    pair_column("speaker_id", TEXT, "the speaker of that article"),
    pair_column("name", TEXT, "the organisation, as written there"),
    pair_column("speaks", TEXT, "`itself`, or through the `holder` of a post"),
    pair_column("role", TEXT, "the post of the holder"),
)

#: The columns of each table of people, by name.
PEOPLE_COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "people": _PEOPLE,
    "people_posts": _POSTS,
    "people_speakers": _SPEAKERS,
    "organisations": _ORGANISATIONS,
    "organisation_speakers": _VOICES,
}


def people_tables(people: Iterable[Person], organisations: Iterable[Organisation] = ()) -> dict[str, pa.Table]:
    """The tables `people`, `people_posts`, `people_speakers`, `organisations` and `organisation_speakers`."""
    readers = _readers(list(people), list(organisations))
    return {name: reader.read_all() for name, reader in readers.items()}


def _readers(people: Sequence[Person], organisations: Sequence[Organisation]) -> dict[str, pa.RecordBatchReader]:
    """The tables, made piece by piece as they are read."""
    rows: dict[str, Iterable[Any]] = {
        "people": people,
        "people_posts": (Pair(person, post) for person in people for post in person.posts),
        "people_speakers": (Pair(person, member) for person in people for member in person.members),
        "organisations": organisations,
        "organisation_speakers": (Pair(body, voice) for body in organisations for voice in body.voices),
    }
    return {
        name: pa.RecordBatchReader.from_batches(schema_of(columns), _pieces(columns, rows[name]))
        for name, columns in PEOPLE_COLUMNS.items()
    }


def _pieces(columns: Sequence[Column], rows: Iterable[Any]) -> Iterator[pa.RecordBatch]:
    following = iter(rows)
    while piece := list(islice(following, PIECE)):
        arrays = [pa.array([column.get(row) for row in piece], column.type) for column in columns]
        yield pa.RecordBatch.from_arrays(arrays, schema=schema_of(columns))


def write_people(
    people: Iterable[Person],
    folder: str | Path,
    formats: Iterable[str] = ("parquet",),
    *,
    organisations: Iterable[Organisation] = (),
) -> list[Path]:
    """Write the tables of people and organisations into a folder, each file whole or not there; the files.

    Raises:
        ValueError: an unknown format.
        OSError: the folder cannot be written.
    """
    wanted = checked_formats(formats)
    found = list(people)
    numbers = [int(person.id[1:]) for person in found if person.id[1:].isdecimal()]
    last = max([*numbers, int(TableSet(Path(folder), PEOPLE).said.get("last_id") or 0)], default=0)
    return write_beside(PEOPLE, _readers(found, list(organisations)), folder, wanted, last_id=last)
