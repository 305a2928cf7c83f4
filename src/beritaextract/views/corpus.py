"""The tables of a run as the small columns that a report carries in it: every row of a run that is not too large."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from beritaextract.tables.run_folder import Row, RunFolder
from beritaextract.views.beside import beside
from beritaextract.views.cells import EXCERPT, figure_cells, shortened
from beritaextract.views.exchanges import Said, exchanges_of
from beritaextract.views.markup import excerpt
from beritaextract.views.pool import Pool
from beritaextract.views.voices import Voices
from beritaextract.views.words import Words

# So many characters of text may travel; above that each figure carries its own sentence, and no article is shown whole.
MOST_TEXT = 24_000_000
# Longest opening line that stands in for a title.
TITLE = 150

_ARTICLE_COLUMNS = "article_id status title published source place url outlet duplicate_of characters text".split()
_CLAIM_COLUMNS = "article_id id kind text_start text_end text speaker_id act".split()
FIGURE_COLUMNS = (
    "article_id id kind text text_start text_end value_text low_text high_text unit modifier per subject claim_id "
    "speaker_id"
).split()


class Corpus:
    """What a report needs, as columns of plain values; see `as_dict`."""

    def __init__(self, folder: RunFolder, words: Words) -> None:
        self._words = words
        self._pool = Pool()
        self._article: dict[str, int] = {}
        self._texts: list[str] = []
        self._claim: dict[tuple[str, str], int] = {}
        self._figure: dict[tuple[str, str], int] = {}
        self._voices = Voices(folder)
        self._names: dict[str, list[tuple[str, int]]] = {}
        self._said: dict[str, list[Said]] = {}
        self._shortened = 0
        self._articles = list(self._read_articles(folder))
        self._whole = 0 < sum(map(len, self._texts)) <= MOST_TEXT
        if not self._whole:
            self._texts = []
        # Offsets of Python are those of a browser, unless a character has two units there.
        self._wide = [not text.isascii() and max(text) > "\uffff" for text in self._texts]
        self._read_speakers(folder)
        self._claims = list(self._read_claims(folder))
        self._figures = list(self._read_figures(folder))
        self._findings = list(self._read_findings(folder))
        self._beside = beside(folder.folder, lambda id_: self._article.get(id_, -1), words)
        self._errors = [list(error_row(row)) for row in folder.rows("errors", *ERROR_COLUMNS)]

    def as_dict(self) -> dict[str, Any]:
        """Plain values for the script of the report.

        articles: [title, date, source, url, duplicate, outlet]; texts: the articles, or nothing;
        voices: [name, kind, posts];
        claims: [article, voice or -1, direct, text or "", words, role, affiliation, class, start, end];
        figures: [article, claim or -1, voice or -1, kind, unit, subject, value, short, exact or "", text,
        sentence or "", start, end]; exchanges: [voice, other voice, answers, claim, claim before or -1];
        findings: [article, kind, message, figures]; errors: [article id, source, place, kind, message].
        Outlet, role, affiliation, class, kind, unit and subject are places in `pool`.  Where texts travel, the words of
        claims and the sentences of figures are cut out of them by their offsets, in UTF-16 units.  See also `beside`.
        """
        return {
            "pool": self._pool.values,
            "articles": self._articles,
            "texts": self._texts,
            "voices": [[voice.name, voice.kind, list(voice.posts)] for voice in self._voices.all],
            "claims": self._claims,
            "figures": self._figures,
            "exchanges": self._exchanges(),
            "findings": self._findings,
            "errors": self._errors,
            "shortened": self._shortened,
            "joined": self._voices.joined,
            "stale": self._voices.stale,
            **self._beside,
        }

    def _read_articles(self, folder: RunFolder) -> Iterator[list[Any]]:
        for row in folder.rows("articles", *_ARTICLE_COLUMNS):
            if row["status"] not in {None, "ok"}:
                continue
            self._article[row["article_id"]] = len(self._article)
            self._texts.append(row["text"] or "")
            title = row["title"] or first_line(row["text"]) or row["article_id"]
            duplicate = int(bool(row["duplicate_of"]))
            yield [title, row["published"] or "", origin(row), row["url"] or "", duplicate, self._pool(row["outlet"])]

    def _read_speakers(self, folder: RunFolder) -> None:
        self._posts: dict[tuple[str, str], tuple[int, int, int]] = {}
        columns = ("article_id", "id", "kind", "name", "role", "affiliation", "role_class", "aliases")
        for row in folder.rows("speakers", *columns):
            voice = self._voices.add(row["article_id"], row["id"], row["kind"] or "unnamed", row["name"] or "?")
            if row["kind"] != "unnamed":
                heard = self._names.setdefault(row["article_id"], [])
                heard += [(name, voice) for name in (row["name"] or "", *(row["aliases"] or ()))]
            self._posts[row["article_id"], row["id"]] = (
                self._pool(row["role"]),
                self._pool(row["affiliation"]),
                self._pool(row["role_class"]),
            )

    def _read_claims(self, folder: RunFolder) -> Iterator[list[Any]]:
        for row in folder.rows("claims", *_CLAIM_COLUMNS):
            article = self._article.get(row["article_id"])
            if article is None:
                continue
            number = self._claim[row["article_id"], row["id"]] = len(self._claim)
            role, affiliation, class_ = self._posts.get((row["article_id"], row["speaker_id"]), (0, 0, 0))
            voice = self._voices.of(row["article_id"], row["speaker_id"])
            self._said.setdefault(row["article_id"], []).append(Said(voice, row["act"], row["text"] or "", number))
            start, end = self._in_text(article, row)
            text = "" if start >= 0 else self._short(row["text"] or "")
            words = len((row["text"] or "").split())
            direct = int(row["kind"] == "direct")
            yield [article, voice, direct, text, words, role, affiliation, class_, start, end]

    def _read_figures(self, folder: RunFolder) -> Iterator[list[Any]]:
        sentences = {} if self._whole else _sentences(folder)
        for row in folder.rows("figures", *FIGURE_COLUMNS):
            article = self._article.get(row["article_id"])
            if article is None:
                continue
            key = (row["article_id"], row["id"])
            self._figure[key] = len(self._figure)
            start, end = self._in_text(article, row)
            yield [
                article,
                self._claim.get((row["article_id"], row["claim_id"]), -1),
                self._voices.of(row["article_id"], row["speaker_id"]),
                *figure_cells(row, self._pool, self._words),
                "" if start >= 0 else self._short(sentences.get(key, ""), row["text"] or ""),
                start,
                end,
            ]

    def _read_findings(self, folder: RunFolder) -> Iterator[list[Any]]:
        for row in folder.rows("findings", "article_id", "kind", "message", "figure_ids"):
            article = self._article.get(row["article_id"])
            if article is not None:
                places = (self._figure.get((row["article_id"], id_), -1) for id_ in row["figure_ids"] or ())
                yield [article, row["kind"] or "", row["message"] or "", [place for place in places if place >= 0]]

    def _exchanges(self) -> list[list[int]]:
        return [
            [found.speaker, found.other, int(found.answers), found.claim, found.before]
            for article_id, said in self._said.items()
            for found in exchanges_of(said, self._names.get(article_id, ()))
        ]

    def _in_text(self, article: int, row: Row) -> tuple[int, int]:
        """Where a record stands in a text that travels, in UTF-16 units; (-1, -1) where none does."""
        if not self._whole:
            return -1, -1
        text, start, end = self._texts[article], row["text_start"], row["text_end"]
        if start is None or text[start:end] != row["text"]:
            return -1, -1
        return (utf16(text[:start]), utf16(text[:end])) if self._wide[article] else (start, end)

    def _short(self, text: str, keep: str = "") -> str:
        line = shortened(text, keep)
        self._shortened += len(line) > EXCERPT
        return line


ERROR_COLUMNS = ("article_id", "source", "place", "kind", "message")


def error_row(row: Row) -> Iterator[str]:
    return (row[name] or "" for name in ERROR_COLUMNS)


def origin(row: Row) -> str:
    """File and place of an article."""
    return ", ".join(part for part in (row["source"], row["place"]) if part)


def utf16(text: str) -> int:
    """Length in UTF-16 units, in which a browser counts."""
    return len(text) + sum(char > "\uffff" for char in text)


def first_line(text: str | None) -> str:
    """The first line of an article that says anything, for want of a title."""
    line = next((line for line in (text or "").splitlines() if line.strip()), "")
    return excerpt(line, TITLE)


def _sentences(folder: RunFolder) -> dict[tuple[str, str], str]:
    rows = folder.rows("numbers", "article_id", "figure_id", "sentence")
    return {(row["article_id"], row["figure_id"]): row["sentence"] or "" for row in rows}
