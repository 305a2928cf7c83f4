"""The tables of a run, read row by row and checked: what does not fit together is an error that names the row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from beritaextract.errors import SourceError
from beritaextract.records import SCHEMA_VERSION
from beritaextract.tables.beside import BESIDE
from beritaextract.tables.run_folder import Row, RunFolder, identities_in
from beritaextract.tables.table_set import PEOPLE


class ArticleRow(NamedTuple):
    """What the corpus tables need to know of an article.

    Attributes:
        day: day of publication, ISO 8601, or None.
        outlet: who published it, or None.
        original: the article of which this one is a copy, or None.
    """

    article_id: str
    day: str | None
    outlet: str | None
    title: str | None
    original: str | None


class SpeakerRow(NamedTuple):
    """A speaker of an article.

    Attributes:
        affiliations: the organisations of a person of this name in the articles of the run.
        identity: the person or organisation that `beritaextract people` found behind it, or None.
    """

    name: str
    kind: str
    affiliations: tuple[str, ...]
    identity: str | None


class Run:
    """The tables of a run.

    Args:
        folder: the folder given to `beritaextract run --out`.

    Raises:
        SourceError: there are no tables, or not those of one run.
    """

    def __init__(self, folder: str | Path) -> None:
        self.folder = Path(folder)
        self._tables = RunFolder(self.folder)

    def rows(self, table: str, *columns: str, needed: tuple[str, ...] = ()) -> Iterator[tuple[int, Row]]:
        """The rows of a table with their numbers, from one.

        Raises:
            SourceError: the table is damaged, or a row lacks one of the `needed` values.
        """
        with self._readable(table):
            for number, row in enumerate(self._tables.rows(table, *columns), start=1):
                for name in needed:
                    if row[name] is None:
                        raise SourceError(
                            "damaged",
                            f"row {number} of {table} in {self.folder} has no {name}; the tables are damaged, or of "
                            "another version of beritaextract: make them anew with beritaextract run",
                        )
                yield number, row

    def articles(self) -> dict[str, ArticleRow]:
        """The articles of the run by id, in their order.

        Raises:
            SourceError: an article stands twice, or was extracted by another version of the contract.
        """
        columns = ("article_id", "published", "outlet", "title", "duplicate_of", "schema_version")
        found: dict[str, ArticleRow] = {}
        for number, row in self.rows("articles", *columns, needed=("article_id",)):
            id_, version = row["article_id"], row["schema_version"]
            if id_ in found:
                raise SourceError("damaged", f"row {number} of articles in {self.folder}: {id_!r} stands there twice")
            if version is not None and int(version) != SCHEMA_VERSION:
                raise SourceError(
                    "schema-version",
                    f"row {number} of articles in {self.folder}: {id_!r} has schema version {version}, this is "
                    f"beritaextract with version {SCHEMA_VERSION}; make the tables anew with beritaextract run",
                )
            day = (row["published"] or "")[:10] or None
            found[id_] = ArticleRow(id_, day, row["outlet"], row["title"], row["duplicate_of"])
        return found

    def speakers(self, articles: dict[str, ArticleRow]) -> dict[tuple[str, str], SpeakerRow]:
        """The speakers of the run by article and id.

        Raises:
            SourceError: a speaker of an article that is not there.
        """
        with self._readable(BESIDE[PEOPLE][0]):
            identities = identities_in(self.folder)
        rows: list[tuple[tuple[str, str], Row]] = []
        affiliations: dict[str, dict[str, None]] = {}
        columns = ("article_id", "id", "name", "kind", "affiliation")
        for number, row in self.rows("speakers", *columns, needed=("article_id", "id", "kind")):
            self.check_join("speakers", number, "articles", row["article_id"], articles)
            key = (row["article_id"], row["id"])
            rows.append((key, row))
            if row["kind"] == "person" and row["affiliation"]:
                affiliations.setdefault(identities.get(key, row["name"] or ""), {})[row["affiliation"]] = None
        found: dict[tuple[str, str], SpeakerRow] = {}
        for key, row in rows:
            name, identity = row["name"] or "", identities.get(key)
            held = affiliations.get(identity or name, {}) if row["kind"] == "person" else {}
            found[key] = SpeakerRow(name, row["kind"], tuple(held), identity)
        return found

    def check_join(self, table: str, number: int, other: str, id_: object, known: object) -> None:
        """Raises SourceError where a row names the id of a row that is not there."""
        if id_ not in known:  # type: ignore[operator]
            raise SourceError(
                "joins",
                f"row {number} of {table} in {self.folder} names {id_!r}, which is not in {other}; the tables are of "
                "different runs, or rows were lost: make them anew with beritaextract run",
            )

    @contextmanager
    def _readable(self, table: str) -> Iterator[None]:
        """What a damaged file raises, as a SourceError."""
        try:
            yield
        except (KeyError, TypeError, OSError) as error:
            raise SourceError(
                "damaged",
                f"the table {table} in {self.folder} cannot be read ({error}); make it anew with beritaextract run",
            ) from error
