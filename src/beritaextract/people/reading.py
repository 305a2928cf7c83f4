"""From the tables of a run, or from extractions, to appearances of persons."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from beritaextract.errors import SourceError
from beritaextract.people.by_hand import checked_names, kept_decisions, read_names
from beritaextract.people.join import join
from beritaextract.people.model import Appearance, Person
from beritaextract.people.nobody import Sorted, sort_out
from beritaextract.people.organisations import Organisation, Voice, join_organisations
from beritaextract.records import Extraction
from beritaextract.tables.columns import clean
from beritaextract.tables.convert import with_ids
from beritaextract.tables.run_folder import RunFolder


def people_in_folder(
    folder: str | Path, *, with_duplicates: bool = False, aliases: str | Path | None = None
) -> list[Person]:
    """The people who speak in the articles of a run, those with most claims first.

    A person keeps the id that `people_speakers` in the folder gives her, and decisions kept there are followed.
    Speakers that are no person, `pejabat` or `juru bicara`, are left out; `speakers_in_folder` tells of them.

    Args:
        folder: the folder given to `beritaextract run --out`, with tables as Parquet, JSONL, SQLite or CSV.
        with_duplicates: count articles that are copies of others too.
        aliases: a CSV file with the columns `name` and `aliases` (several with `;` between), other names of people.

    Raises:
        SourceError: the folder holds no tables, they are damaged or of two runs, or the aliases contradict each other
            or name nobody.
    """
    path = Path(folder)
    people = speakers_in_folder(path, with_duplicates=with_duplicates).people
    decisions = kept_decisions(path)
    if aliases is not None:
        names = checked_names(read_names(Path(aliases)), people, Path(aliases))
        decisions = replace(decisions, names=names)
    return join(people, decisions)


def speakers_in_folder(folder: str | Path, *, with_duplicates: bool = False) -> Sorted:
    """The speakers of a run that their articles take for persons: those that are, and those that are none, with why.

    Raises:
        SourceError: the folder holds no tables, or they are damaged.
    """
    tables = RunFolder(Path(folder))
    try:
        return sort_out(_appearances(tables, with_duplicates), _bodies(tables))
    except (ValueError, KeyError, TypeError, OSError, sqlite3.Error, json.JSONDecodeError) as error:
        raise _damaged(folder, error) from error


def people_in_extractions(extractions: Iterable[Extraction]) -> list[Person]:
    """The people who speak in some articles; an article without an id gets its place in the list: `1`, `2`, …

    Raises:
        TypeError: something that is no Extraction.
        ValueError: two extractions with the same id.
    """
    found = list(with_ids(extractions))
    bodies = Counter(
        clean(speaker.name) or ""
        for _, extraction in found
        for speaker in extraction.speakers
        if speaker.kind == "organisation"
    )
    return join(sort_out(_of_extractions(found), bodies).people)


def _appearances(tables: RunFolder, with_duplicates: bool) -> Iterator[Appearance]:
    days, claims = _days(tables, with_duplicates), _claims(tables)
    columns = ("article_id", "id", "kind", "name", "aliases", "role", "affiliation", "region_code")
    for row in tables.rows("speakers", *columns):
        article_id = row["article_id"]
        if row["kind"] != "person" or article_id not in days:
            continue
        yield Appearance(
            article_id,
            row["id"],
            row["name"] or "",
            tuple(row["aliases"] or ()),
            row["role"],
            row["affiliation"],
            row["region_code"],
            days[article_id],
            claims[article_id, row["id"]],
        )


def organisations_in_folder(folder: str | Path, *, with_duplicates: bool = False) -> list[Organisation]:
    """The organisations that are heard in the articles of a run, those with most claims first.

    Args:
        folder: as for `people_in_folder`.
        with_duplicates: count articles that are copies of others too.

    Raises:
        SourceError: the folder holds no tables, or they are damaged.
    """
    tables = RunFolder(Path(folder))
    try:
        return join_organisations(_voices(tables, with_duplicates))
    except (ValueError, KeyError, TypeError, OSError, sqlite3.Error, json.JSONDecodeError) as error:
        raise _damaged(folder, error) from error


def _damaged(folder: str | Path, error: Exception) -> SourceError:
    message = f"the tables in {folder} cannot be read ({error}); make them anew with beritaextract run"
    return SourceError("damaged", message)


def _voices(tables: RunFolder, with_duplicates: bool) -> Iterator[Voice]:
    days, claims = _days(tables, with_duplicates), _claims(tables)
    for row in tables.rows("speakers", "article_id", "id", "kind", "name", "role", "affiliation", "region_code"):
        itself = row["kind"] == "organisation"
        name = row["name"] if itself else row["affiliation"]
        if not name or row["article_id"] not in days:
            continue
        yield Voice(
            row["article_id"],
            row["id"],
            name,
            "itself" if itself else "holder",
            None if itself else row["role"],
            row["region_code"],
            days[row["article_id"]],
            claims[row["article_id"], row["id"]],
        )


def _days(tables: RunFolder, with_duplicates: bool) -> dict[str, str | None]:
    """The day of each article that counts."""
    return {
        row["article_id"]: row["published"]
        for row in tables.rows("articles", "article_id", "published", "duplicate_of")
        if with_duplicates or not row["duplicate_of"]
    }


def _claims(tables: RunFolder) -> Counter[tuple[str, str]]:
    return Counter((row["article_id"], row["speaker_id"]) for row in tables.rows("claims", "article_id", "speaker_id"))


def _bodies(tables: RunFolder) -> Counter[str]:
    """How many speakers of a run are an organisation of that name."""
    return Counter(
        row["name"] or "" for row in tables.rows("speakers", "kind", "name") if row["kind"] == "organisation"
    )


def _of_extractions(extractions: Iterable[tuple[str, Extraction]]) -> Iterator[Appearance]:
    for article_id, extraction in extractions:
        claims = Counter(claim.speaker_id for claim in extraction.claims)
        for speaker in extraction.speakers:
            if speaker.kind == "person":
                yield Appearance(
                    article_id,
                    speaker.id,
                    clean(speaker.name) or "",
                    tuple(clean(alias) or "" for alias in speaker.aliases),
                    clean(speaker.role),
                    clean(speaker.affiliation),
                    speaker.region_code,
                    extraction.published,
                    claims[speaker.id],
                )
