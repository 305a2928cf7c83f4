"""People and organisations as tables: who they are, their posts, and which speakers they are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa

from beritaextract.people.model import Person, Post
from beritaextract.people.organisations import Organisation
from beritaextract.speakers.role_classes import role_class
from beritaextract.tables.beside import PIECE, checked_formats, write_beside
from beritaextract.tables.columns import OFFSET, TEXT, TEXTS
from beritaextract.tables.table_set import PEOPLE, TableSet


class _Column(NamedTuple):
    name: str
    type: pa.DataType
    get: Callable[[Any, Any], Any]
    meaning: str


_ID = _Column("person_id", TEXT, lambda person, _: person.id, "the person")


def _post_in_words(post: Post) -> str:
    return ", ".join(part for part in (post.role, post.affiliation) if part)


_PEOPLE: tuple[_Column, ...] = (
    _ID,
    _Column("name", TEXT, lambda person, _: person.name, "the fullest form of the name, of several the most frequent"),
    _Column("variants", TEXTS, lambda person, _: list(person.variants), "other forms of the name as a speaker"),
    _Column("aliases", TEXTS, lambda person, _: list(person.aliases), "what articles call the person besides"),
    _Column(
        "posts", TEXTS, lambda person, _: [_post_in_words(post) for post in person.posts], "posts in the order of time"
    ),
    _Column("n_articles", OFFSET, lambda person, _: person.articles, "in how many articles the person speaks"),
    _Column("n_claims", OFFSET, lambda person, _: person.claims, "how many claims are attributed to the person"),
    _Column("first_seen", TEXT, lambda person, _: person.first, "day of the first article, ISO 8601"),
    _Column("last_seen", TEXT, lambda person, _: person.last, "day of the last article"),
    _Column(
        "joined_by",
        TEXTS,
        lambda person, _: list(dict.fromkeys(member.joined_by for member in person.members)),
        "the ways in which the appearances were joined; `people_speakers` has each with its reason",
    ),
)
_POSTS: tuple[_Column, ...] = (
    _ID,
    _Column("role", TEXT, lambda _, post: post.role, "the post, as first written"),
    _Column("affiliation", TEXT, lambda _, post: post.affiliation, "its organisation or territory"),
    _Column("region_code", TEXT, lambda _, post: post.region_code, "Kemendagri code of a territory"),
    _Column(
        "role_class",
        TEXT,
        lambda person, post: role_class("person", person.name, post.role, post.affiliation),
        "as what somebody with this post speaks: official, business, expert, citizen, …; see the table `speakers`",
    ),
    _Column("first_seen", TEXT, lambda _, post: post.first, "day of the first article with this post"),
    _Column("last_seen", TEXT, lambda _, post: post.last, "day of the last article with this post"),
    _Column("n_articles", OFFSET, lambda _, post: post.articles, "how many articles name it"),
)
_SPEAKERS: tuple[_Column, ...] = (
    _ID,
    _Column("article_id", TEXT, lambda _, member: member.article_id, "the article; with `speaker_id` joins `speakers`"),
    _Column("speaker_id", TEXT, lambda _, member: member.speaker_id, "the speaker of that article"),
    _Column("name", TEXT, lambda _, member: member.name, "the name there"),
    _Column("joined_by", TEXT, lambda _, member: member.joined_by, "first, full-name-and-post, full-name, …, alone"),
    _Column(
        "confidence",
        TEXT,
        lambda _, member: member.confidence,
        "`certain` where name and post agree or somebody has decided, `probable` where a name alone tells",
    ),
    _Column("reason", TEXT, lambda _, member: member.reason, "why this speaker is, or may not be, the person"),
)

_ORGANISATION_ID = _Column("organisation_id", TEXT, lambda organisation, _: organisation.id, "the organisation")
_ORGANISATIONS: tuple[_Column, ...] = (
    _ORGANISATION_ID,
    _Column("name", TEXT, lambda found, _: found.name, "the most frequent of its names that is no short form"),
    _Column("variants", TEXTS, lambda found, _: list(found.variants), "its other names, the most frequent first"),
    _Column("region_code", TEXT, lambda found, _: found.region_code, "Kemendagri code, where it is of a territory"),
    _Column("n_articles", OFFSET, lambda found, _: found.articles, "in how many articles it is heard"),
    _Column("n_claims_itself", OFFSET, lambda found, _: found.claims_itself, "claims of the organisation itself"),
    _Column(
        "n_claims_through_holders",
        OFFSET,
        lambda found, _: found.claims_through_holders,
        "claims of people who hold a post in it",
    ),
    _Column("first_seen", TEXT, lambda found, _: found.first, "day of the first article, ISO 8601"),
    _Column("last_seen", TEXT, lambda found, _: found.last, "day of the last article"),
)
_VOICES: tuple[_Column, ...] = (
    _ORGANISATION_ID,
    _Column("article_id", TEXT, lambda _, voice: voice.article_id, "the article; with `speaker_id` joins `speakers`"),
    _Column("speaker_id", TEXT, lambda _, voice: voice.speaker_id, "the speaker of that article"),
    _Column("name", TEXT, lambda _, voice: voice.name, "the organisation, as written there"),
    _Column("speaks", TEXT, lambda _, voice: voice.speaks, "`itself`, or through the `holder` of a post"),
    _Column("role", TEXT, lambda _, voice: voice.role, "the post of the holder"),
)

_Rows = Callable[[Any], Sequence[Any]]
_TABLES: dict[str, tuple[tuple[_Column, ...], _Rows]] = {
    "people": (_PEOPLE, lambda person: (person,)),
    "people_posts": (_POSTS, lambda person: person.posts),
    "people_speakers": (_SPEAKERS, lambda person: person.members),
    "organisations": (_ORGANISATIONS, lambda organisation: (organisation,)),
    "organisation_speakers": (_VOICES, lambda organisation: organisation.voices),
}

#: Schema of each table of people, by name.
PEOPLE_SCHEMAS: dict[str, pa.Schema] = {
    name: pa.schema([pa.field(column.name, column.type) for column in columns])
    for name, (columns, _) in _TABLES.items()
}


def people_tables(people: Iterable[Person], organisations: Iterable[Organisation] = ()) -> dict[str, pa.Table]:
    """The tables `people`, `people_posts`, `people_speakers`, `organisations` and `organisation_speakers`."""
    readers = _readers(list(people), list(organisations))
    return {name: reader.read_all() for name, reader in readers.items()}


def _readers(people: Sequence[Person], organisations: Sequence[Organisation]) -> dict[str, pa.RecordBatchReader]:
    """The tables, made piece by piece as they are read."""
    return {
        name: pa.RecordBatchReader.from_batches(
            PEOPLE_SCHEMAS[name], _pieces(name, people if name.startswith("people") else organisations)
        )
        for name in _TABLES
    }


def _pieces(name: str, heard: Iterable[Any]) -> Iterator[pa.RecordBatch]:
    columns, rows_of = _TABLES[name]
    rows = ((who, row) for who in heard for row in rows_of(who))
    while piece := list(islice(rows, PIECE)):
        arrays = [pa.array([column.get(who, row) for who, row in piece], column.type) for column in columns]
        yield pa.RecordBatch.from_arrays(arrays, schema=PEOPLE_SCHEMAS[name])


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


def people_meanings() -> dict[str, dict[str, str]]:
    """What each column of each table of people means."""
    return {name: {column.name: column.meaning for column in columns} for name, (columns, _) in _TABLES.items()}
