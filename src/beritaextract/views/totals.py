"""A run that is too large to travel row by row: counts made by DuckDB, and the rows at the top of each count.

The page that shows them is the same as for `Corpus`; the search then finds what is on the page, and says so.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from importlib import resources
from typing import Any

from beritaextract.errors import SourceError
from beritaextract.extras import MissingExtra, needed
from beritaextract.tables.beside import BESIDE
from beritaextract.tables.query import QueryError, attach
from beritaextract.tables.run_folder import RunFolder
from beritaextract.tables.schema import SCHEMAS
from beritaextract.tables.table_set import PEOPLE, beside_is_current
from beritaextract.views.beside import beside
from beritaextract.views.cells import figure_cells, shortened
from beritaextract.views.corpus import ERROR_COLUMNS, FIGURE_COLUMNS, error_row, origin
from beritaextract.views.counts import counts
from beritaextract.views.exchanges import ANSWERS, SHORTEST_NAME
from beritaextract.views.pool import Pool
from beritaextract.views.words import Words

# How many rows of each kind travel.
LIMITS: dict[str, int] = {
    "voices": 1500, "often": 150, "many": 40, "few": 6, "roles": 300, "subjects": 300, "points": 60, "currencies": 10,
    "amounts": 60, "pairs": 300, "examples": 4, "findings": 500, "errors": 500, "outlets": 40,
}  # fmt: skip
_MEMORY = "1GB"
_PEOPLE = """SELECT article_id, speaker_id, person_id AS voice FROM people_speakers
UNION ALL SELECT article_id, speaker_id, organisation_id FROM organisation_speakers WHERE speaks = 'itself'"""
_NOBODY = "SELECT ''::VARCHAR AS article_id, ''::VARCHAR AS speaker_id, ''::VARCHAR AS voice WHERE false"


class Totals:
    """What a report of a large run needs; see `as_dict`.

    Raises:
        SourceError: DuckDB is not installed, or the run has neither Parquet files nor a DuckDB database.
    """

    def __init__(self, folder: RunFolder, words: Words) -> None:
        self._words = words
        self._folder = folder.folder
        self._pool = Pool()
        self._voices: dict[str, int] = {}
        with tempfile.TemporaryDirectory() as spill:
            self._base = _opened(folder, spill)
            try:
                self._prepare(folder)
                self._data = self._read()
            finally:
                self._base.close()

    def as_dict(self) -> dict[str, Any]:
        """The columns of `Corpus.as_dict` for the rows that travel, and `totals` of all rows.

        See `beritaextract.views.counts` for the totals.
        """
        return self._data

    def _ask(self, sql: str, **values: Any) -> list[tuple[Any, ...]]:
        rows: list[tuple[Any, ...]] = self._base.execute(sql, values or None).fetchall()
        return rows

    def _prepare(self, folder: RunFolder) -> None:
        current = beside_is_current(folder.folder)
        self._joined = current and self._has("people_speakers", "organisation_speakers")
        self._stale = not current and (folder.folder / "people_speakers.parquet").exists()
        self._base.execute(f"CREATE TEMP TABLE known AS {_PEOPLE if self._joined else _NOBODY}")
        sql = resources.files("beritaextract.views").joinpath("totals.sql").read_text(encoding="utf-8")
        if not self._ask("SELECT 1 FROM (DESCRIBE speakers) WHERE column_name = 'role_class'"):
            sql = sql.replace("s.role_class, s.aliases", "NULL::VARCHAR AS role_class, s.aliases")
        known: dict[str, Any] = {**LIMITS, "answers": list(ANSWERS), "shortest": SHORTEST_NAME}
        for statement in sql.split(";"):
            if statement.strip():
                self._base.execute(statement, {key: value for key, value in known.items() if f"${key}" in statement})

    def _has(self, *tables: str) -> bool:
        there = {row[0] for row in self._ask("SELECT table_name FROM information_schema.tables")}
        return set(tables) <= there

    def _read(self) -> dict[str, Any]:
        articles = self._articles()
        claims, claim_places = self._claims(articles)
        figures, figure_places = self._figures(articles, claim_places)
        findings = [
            [articles[1][id_], kind, message, [figure_places[id_, f] for f in ids or () if (id_, f) in figure_places]]
            for id_, kind, message, ids in self._ask(
                "SELECT * FROM carried_findings ORDER BY article_id, kind, message"
            )
        ]
        errors = self._ask(f"SELECT {', '.join(ERROR_COLUMNS)} FROM errors LIMIT {LIMITS['errors']}")
        exchanges = [
            [
                self._voice(voice),
                self._voice(other),
                int(answers),
                claim_places[id_, claim],
                claim_places.get((id_, before), -1),
            ]
            for id_, voice, other, answers, claim, before in self._ask(
                "SELECT article_id, voice, other, answers, id, before FROM examples ORDER BY ALL"
            )
        ]
        totals = counts(self._ask, self._pool, self._voice, self._words["other_outlets"], LIMITS)
        return {
            "articles": articles[0],
            "texts": [],
            "claims": claims,
            "figures": figures,
            "exchanges": exchanges,
            "findings": findings,
            "errors": [list(error_row(dict(zip(ERROR_COLUMNS, row, strict=True)))) for row in errors],
            "shortened": 0,
            "joined": self._joined,
            "stale": self._stale,
            **beside(self._folder, lambda id_: articles[1].get(id_, -1), self._words),
            "totals": totals,
            "voices": self._named(),
            "pool": self._pool.values,
        }

    def _articles(self) -> tuple[list[list[Any]], dict[str, int]]:
        rows = self._ask(
            "SELECT article_id, title, published, source, place, url, outlet "
            "FROM counted SEMI JOIN carried_articles USING (article_id) ORDER BY article_id"
        )
        listed = [
            [
                title or id_,
                published or "",
                origin({"source": source, "place": place}),
                url or "",
                0,
                self._pool(outlet),
            ]
            for id_, title, published, source, place, url, outlet in rows
        ]
        return listed, {row[0]: number for number, row in enumerate(rows)}

    def _claims(self, articles: tuple[Any, dict[str, int]]) -> tuple[list[list[Any]], dict[tuple[str, str], int]]:
        rows = self._ask(
            "SELECT c.article_id, c.id, c.kind, c.text, s.voice, s.words, s.role, s.affiliation, s.role_class "
            "FROM claims c JOIN carried_claims USING (article_id, id) JOIN said s USING (article_id, id) "
            "ORDER BY c.article_id, c.text_start, c.id"
        )
        listed = [
            [
                articles[1][id_], -1 if voice is None else self._voice(voice), int(kind == "direct"), shortened(text),
                words, self._pool(role), self._pool(affiliation), self._pool(class_), -1, -1,
            ]
            for id_, _, kind, text, voice, words, role, affiliation, class_ in rows
        ]  # fmt: skip
        return listed, {(row[0], row[1]): number for number, row in enumerate(rows)}

    def _figures(
        self, articles: tuple[Any, dict[str, int]], claims: dict[tuple[str, str], int]
    ) -> tuple[list[list[Any]], dict[tuple[str, str], int]]:
        columns = ", ".join(f'f."{name}"' for name in FIGURE_COLUMNS)
        rows = self._ask(
            f"SELECT {columns}, n.sentence, s.voice FROM figures f JOIN carried_figures USING (article_id, id) "
            "JOIN stated s USING (article_id, id) "
            "LEFT JOIN numbers n ON n.article_id = f.article_id AND n.figure_id = f.id "
            "ORDER BY f.article_id, f.text_start"
        )
        listed: list[list[Any]] = []
        places: dict[tuple[str, str], int] = {}
        for *cells, sentence, voice in rows:
            row = dict(zip(FIGURE_COLUMNS, cells, strict=True))
            places[row["article_id"], row["id"]] = len(listed)
            claim = claims.get((row["article_id"], row["claim_id"]), -1)
            said_by = -1 if voice is None else self._voice(voice)
            short = shortened(sentence or "", row["text"])
            listed.append(
                [
                    articles[1][row["article_id"]],
                    claim,
                    said_by,
                    *figure_cells(row, self._pool, self._words),
                    short,
                    -1,
                    -1,
                ]
            )
        return listed, places

    def _voice(self, key: str) -> int:
        return self._voices.setdefault(key, len(self._voices))

    def _named(self) -> list[list[Any]]:
        """Name, kind and posts of each voice that was used."""
        self._base.execute("CREATE TEMP TABLE used (voice VARCHAR)")
        if self._voices:
            self._base.execute("INSERT INTO used SELECT unnest($keys)", {"keys": list(self._voices)})
        found = {
            voice: [name, kind, []]
            for voice, name, kind in self._ask(
                "SELECT voice, max_by(name, (n, name)), min(kind) FROM "
                "(SELECT voice, name, kind, count(*) AS n FROM voiced JOIN used USING (voice) GROUP BY ALL) "
                "GROUP BY voice"
            )
        }
        if self._joined:
            self._rename(found, "SELECT person_id, name, posts FROM people")
            self._rename(found, "SELECT organisation_id, name, [] FROM organisations")
        return [found[key] for key in self._voices]

    def _rename(self, found: dict[str, list[Any]], sql: str) -> None:
        rows: Iterable[tuple[Any, ...]] = self._ask(sql)
        for key, name, posts in rows:
            if key in found:
                found[key] = [name, found[key][1], list(posts or ())]


def _opened(folder: RunFolder, spill: str) -> Any:
    folder.needs(*SCHEMAS)
    try:
        duckdb = needed("duckdb", "duckdb")
        base = duckdb.connect(config={"memory_limit": _MEMORY, "temp_directory": spill})
        attach(base, folder.folder, BESIDE[PEOPLE] if beside_is_current(folder.folder) else ())
    except (MissingExtra, QueryError) as error:
        raise SourceError("too-many", f"a report of so many articles is made by DuckDB: {error}") from None
    return base
