"""From the tables of a run, or from extractions, to appearances of persons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from beritaextract.errors import SourceError
from beritaextract.people.by_hand import checked_names, kept_decisions, read_names
from beritaextract.people.join import join
from beritaextract.people.model import Appearance, Person
from beritaextract.people.nobody import LeftOut, Sorted, sort_out
from beritaextract.people.organisations import As, Organisation, Voice, join_organisations
from beritaextract.records import Extraction
from beritaextract.tables.columns import clean
from beritaextract.tables.convert import with_ids
from beritaextract.tables.run_folder import RunFolder


class Heard(NamedTuple):
    """Who is heard in the articles of a run.

    Attributes:
        people: those with most claims first.
        organisations: likewise.
        left_out: speakers that their articles take for persons and that are none, `pejabat` or `juru bicara`, with why.
    """

    people: list[Person]
    organisations: list[Organisation]
    left_out: list[LeftOut]


def heard_in_folder(folder: str | Path, *, with_duplicates: bool = False, aliases: str | Path | None = None) -> Heard:
    """The people and organisations that are heard in the articles of a run.

    A person keeps the id that `people_speakers` in the folder gives her, and decisions kept there are followed.

    Args:
        folder: the folder given to `beritaextract run --out`, with tables as Parquet, JSONL, SQLite or CSV.
        with_duplicates: count articles that are copies of others too.
        aliases: a CSV file with the columns `name` and `aliases` (several with `;` between), other names of people.

    Raises:
        SourceError: the folder holds no tables, they are damaged or of two runs, or the aliases contradict each other
            or name nobody.
    """
    path = Path(folder)
    rows = _read(path, with_duplicates)
    found = sort_out(rows.appearances, rows.bodies)
    return Heard(_joined(path, found.people, aliases), join_organisations(rows.voices), found.left_out)


def people_in_folder(
    folder: str | Path, *, with_duplicates: bool = False, aliases: str | Path | None = None
) -> list[Person]:
    """The people of `heard_in_folder` alone."""
    path = Path(folder)
    rows = _read(path, with_duplicates)
    return _joined(path, sort_out(rows.appearances, rows.bodies).people, aliases)


def speakers_in_folder(folder: str | Path, *, with_duplicates: bool = False) -> Sorted:
    """The speakers of a run that their articles take for persons: those that are, and those that are none, with why.

    Raises:
        SourceError: the folder holds no tables, or they are damaged.
    """
    rows = _read(Path(folder), with_duplicates)
    return sort_out(rows.appearances, rows.bodies)


def organisations_in_folder(folder: str | Path, *, with_duplicates: bool = False) -> list[Organisation]:
    """The organisations of `heard_in_folder` alone."""
    return join_organisations(_read(Path(folder), with_duplicates).voices)


def _joined(folder: Path, people: list[Appearance], aliases: str | Path | None) -> list[Person]:
    decisions = kept_decisions(folder)
    if aliases is not None:
        names = checked_names(read_names(Path(aliases)), people, Path(aliases))
        decisions = replace(decisions, names=names)
    return join(people, decisions)


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


class _Rows(NamedTuple):
    """The speakers of a run, by what they are."""

    appearances: list[Appearance]
    voices: list[Voice]
    bodies: Counter[str]


def _read(folder: Path, with_duplicates: bool) -> _Rows:
    tables = RunFolder(folder)
    try:
        return _speakers(tables, with_duplicates)
    except (ValueError, KeyError, TypeError, OSError) as error:
        message = f"the tables in {folder} cannot be read ({error}); make them anew with beritaextract run"
        raise SourceError("damaged", message) from error


def _speakers(tables: RunFolder, with_duplicates: bool) -> _Rows:
    days = {
        row["article_id"]: row["published"]
        for row in tables.rows("articles", "article_id", "published", "duplicate_of")
        if with_duplicates or not row["duplicate_of"]
    }
    claims = tables.counts("claims", "article_id", "speaker_id")
    found = _Rows([], [], Counter())
    shared: dict[Any, Any] = {article_id: article_id for article_id in days}
    columns = ("article_id", "id", "kind", "name", "aliases", "role", "affiliation", "region_code")
    for row in tables.rows("speakers", *columns):
        # A name stands in thousands of rows: all of them share one str.
        values: list[Any] = [shared.setdefault(row[column], row[column]) for column in _SHARED]
        article_id, id_, name, role, affiliation, region_code = values
        itself = row["kind"] == "organisation"
        if itself:
            found.bodies[name or ""] += 1
        if article_id not in days:
            continue
        day, times = days[article_id], claims.get((article_id, id_), 0)
        if row["kind"] == "person":
            aliases = tuple(row["aliases"] or ())
            found.appearances.append(
                Appearance(article_id, id_, name or "", aliases, role, affiliation, region_code, day, times)
            )
        if body := name if itself else affiliation:
            speaks: As = "itself" if itself else "holder"
            found.voices.append(Voice(article_id, id_, body, speaks, None if itself else role, region_code, day, times))
    return found


_SHARED = ("article_id", "id", "name", "role", "affiliation", "region_code")


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
