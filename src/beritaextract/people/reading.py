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
from beritaextract.people.organisations import Organisation, Voice, join_organisations
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
    return Heard(_joined(path, found.people, aliases), join_organisations(rows.all_voices()), found.left_out)


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
    return join_organisations(_read(Path(folder), with_duplicates).all_voices())


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
    """The speakers of a run, by what they are.

    Attributes:
        appearances: those that are persons.
        voices: organisations that speak themselves or through somebody without a name.
        bodies: how often an organisation of each name speaks, in copies of articles too.
    """

    appearances: list[Appearance]
    voices: list[Voice]
    bodies: Counter[str]

    def all_voices(self) -> Iterator[Voice]:
        """Those of persons with a post among them, which come only when they are wanted, as people take much memory."""
        yield from self.voices
        for one in self.appearances:
            if one.affiliation:
                yield Voice(
                    one.article_id,
                    one.speaker_id,
                    one.affiliation,
                    "holder",
                    one.role,
                    one.region_code,
                    one.published,
                    one.claims,
                )


def _read(folder: Path, with_duplicates: bool) -> _Rows:
    tables = RunFolder(folder)
    try:
        return _speakers(tables, with_duplicates)
    except (ValueError, KeyError, TypeError, OSError) as error:
        message = f"the tables in {folder} cannot be read ({error}); make them anew with beritaextract run"
        raise SourceError("damaged", message) from error


def _speakers(tables: RunFolder, with_duplicates: bool) -> _Rows:
    articles = _articles(tables, with_duplicates)
    places = {article_id: place for place, (article_id, _) in enumerate(articles)}
    claims = _claims(tables, places)

    def rows() -> Iterator[SpeakerRow]:
        # A name stands in thousands of rows: all of them share one text.
        known: dict[Any, Any] = {}
        share = known.setdefault
        for kinds, article_ids, *texts, aliases in tables.pieces("speakers", *_COLUMNS):
            shared = [map(share, column, column) for column in texts]
            for kind, article_id, id_, name, role, affiliation, region, others in zip(
                kinds, article_ids, *shared, aliases, strict=True
            ):
                place = places.get(article_id)
                day = None
                if place is not None:
                    article_id, day = articles[place]
                also: tuple[str, ...] = tuple(map(share, others, others)) if others else ()
                times = claims.get((place, id_), 0)
                yield SpeakerRow(
                    kind, article_id, id_, name, role, affiliation, region, also, day, times, place is not None
                )

    return _rows_of(rows())


_COLUMNS = ("kind", "article_id", "id", "name", "role", "affiliation", "region_code", "aliases")


class SpeakerRow(NamedTuple):
    """A row of the table `speakers`, with what other tables know of it.

    Attributes:
        published: day of the article, ISO 8601, or None.
        claims: how many claims of the article are attributed to the speaker.
        counts: whether the article does: it is no copy of another.
    """

    kind: str
    article_id: str
    id: str
    name: str | None
    role: str | None
    affiliation: str | None
    region_code: str | None
    aliases: tuple[str, ...]
    published: str | None
    claims: int
    counts: bool


def heard_in_rows(rows: Iterable[SpeakerRow]) -> Heard:
    """The people and organisations behind the speakers of a corpus, as `heard_in_folder` finds them, in any order."""
    found = _rows_of(rows)
    people = sort_out(found.appearances, found.bodies)
    return Heard(join(people.people), join_organisations(found.all_voices()), people.left_out)


def _rows_of(rows: Iterable[SpeakerRow]) -> _Rows:
    found = _Rows([], [], Counter())
    for row in rows:
        kind, article_id, id_, name, role, affiliation, region, aliases, day, times, counts = row
        itself = kind == "organisation"
        if itself:
            found.bodies[name or ""] += 1
        if not counts:
            continue
        if kind == "person":
            found.appearances.append(
                Appearance(article_id, id_, name or "", aliases, role, affiliation, region, day, times)
            )
        elif itself and name:
            found.voices.append(Voice(article_id, id_, name, "itself", None, region, day, times, aliases))
        elif not itself and affiliation:
            found.voices.append(Voice(article_id, id_, affiliation, "holder", role, region, day, times))
    return found


def _articles(tables: RunFolder, with_duplicates: bool) -> list[tuple[str, str | None]]:
    """The articles that count, with their days."""
    known: dict[Any, Any] = {}
    return [
        (article_id, known.setdefault(day, day))
        for piece in tables.pieces("articles", "article_id", "published", "duplicate_of")
        for article_id, day, original in zip(*piece, strict=True)
        if with_duplicates or not original
    ]


def _claims(tables: RunFolder, places: dict[str, int]) -> Counter[tuple[int | None, str | None]]:
    """How many claims each speaker has, by the place of the article and the id of the speaker."""
    known: dict[Any, Any] = {}
    found: Counter[tuple[int | None, str | None]] = Counter()
    for article_ids, speaker_ids in tables.pieces("claims", "article_id", "speaker_id"):
        found.update(zip(map(places.get, article_ids), map(known.setdefault, speaker_ids, speaker_ids), strict=True))
    return found


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
