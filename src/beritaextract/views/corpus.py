"""The tables of a run as the small columns that a report carries in it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from beritaextract.errors import SourceError
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.tables.run_folder import Row, RunFolder
from beritaextract.views.markup import excerpt
from beritaextract.views.values import figure_value
from beritaextract.views.words import Words

# A page of more articles than this is none that a browser opens gladly: some 1.6 kB travel for each.
MOST_ARTICLES = 30_000

# Longest sentence that a report carries; longer ones are cut, and the report says how many.
_EXCERPT = 320
# Longest opening line that stands in for a title.
_TITLE = 150
_STOP = regex.compile(r"[.!?][”\"’']?\s|\n")

_ARTICLE_COLUMNS = "article_id status title published source place url duplicate_of text".split()
_FIGURE_COLUMNS = (
    "article_id id kind text start end value_text low_text high_text unit modifier per subject claim_id speaker_id"
).split()


class _Amount(NamedTuple):
    kind: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    modifier: str
    per: str | None


class _Pool:
    """Strings that repeat, each kept once; 0 stands for None."""

    def __init__(self) -> None:
        self.values: list[str] = [""]
        self._places: dict[str, int] = {}

    def __call__(self, value: str | None) -> int:
        if not value:
            return 0
        place = self._places.get(value)
        if place is None:
            place = self._places[value] = len(self.values)
            self.values.append(value)
        return place


class Corpus:
    """What a report needs, as columns of plain values.

    Speakers of different articles are one voice when they have the same kind and the same name, letter case aside:
    a report does not guess that two names are one person, nor that one name is two.

    Raises:
        SourceError: more than `MOST_ARTICLES` articles.
    """

    def __init__(self, folder: RunFolder, words: Words) -> None:
        self._words = words
        self._pool = _Pool()
        self._article: dict[str, int] = {}
        self._texts: dict[int, str] = {}
        self._voice: dict[tuple[str, str], int] = {}
        self._voice_of: dict[tuple[str, str], int] = {}
        self._claim: dict[tuple[str, str], int] = {}
        self._figure: dict[tuple[str, str], int] = {}
        self.shortened = 0
        self.articles = list(self._articles(folder))
        self.voices: list[list[Any]] = []
        self._read_voices(folder)
        self.claims = list(self._claims(folder))
        self.figures = list(self._figures(folder))
        self.findings = list(self._findings(folder))
        self.errors = [
            [row["article_id"] or "", row["source"] or "", row["place"] or "", row["kind"] or "", row["message"] or ""]
            for row in folder.rows("errors", "article_id", "source", "place", "kind", "message")
        ]

    def as_dict(self) -> dict[str, Any]:
        """Plain values for the script of the report.

        articles: [title, date, source, url, duplicate]; voices: [name, kind];
        claims: [article, voice or -1, direct, text, words, role, affiliation];
        figures: [article, claim or -1, voice or -1, kind, unit, subject, value, shown, text, context];
        findings: [article, kind, message, figures]; errors: [article id, source, place, kind, message].
        Role, affiliation, kind, unit and subject are places in `pool`.
        """
        return {
            "pool": self._pool.values,
            "articles": self.articles,
            "voices": self.voices,
            "claims": self.claims,
            "figures": self.figures,
            "findings": self.findings,
            "errors": self.errors,
            "shortened": self.shortened,
        }

    def _articles(self, folder: RunFolder) -> Iterator[list[Any]]:
        for row in folder.rows("articles", *_ARTICLE_COLUMNS):
            if row["status"] not in {None, "ok"}:
                continue
            index = len(self._article)
            if index == MOST_ARTICLES:
                raise SourceError(
                    "too-many",
                    f"the run holds more than {MOST_ARTICLES:,} articles, too many for one page; "
                    "run a part of them (--since, --limit) or ask the tables with: beritaextract query",
                )
            self._article[row["article_id"]] = index
            if row["text"]:
                self._texts[index] = row["text"]
            source = ", ".join(part for part in (row["source"], row["place"]) if part)
            title = row["title"] or _first_line(row["text"]) or row["article_id"]
            yield [title, row["published"] or "", source, row["url"] or "", int(bool(row["duplicate_of"]))]

    def _read_voices(self, folder: RunFolder) -> None:
        self._posts: dict[tuple[str, str], tuple[int, int]] = {}
        for row in folder.rows("speakers", "article_id", "id", "kind", "name", "role", "affiliation"):
            key = (row["kind"], " ".join(row["name"].split()).casefold())
            if key not in self._voice:
                self._voice[key] = len(self.voices)
                self.voices.append([row["name"], row["kind"]])
            self._voice_of[row["article_id"], row["id"]] = self._voice[key]
            self._posts[row["article_id"], row["id"]] = (self._pool(row["role"]), self._pool(row["affiliation"]))

    def _claims(self, folder: RunFolder) -> Iterator[list[Any]]:
        for row in folder.rows("claims", "article_id", "id", "kind", "text", "speaker_id"):
            article = self._article.get(row["article_id"])
            if article is None:
                continue
            self._claim[row["article_id"], row["id"]] = len(self._claim)
            speaker = (row["article_id"], row["speaker_id"])
            role, affiliation = self._posts.get(speaker, (0, 0))
            text = row["text"]
            direct = int(row["kind"] == "direct")
            words = len(text.split())
            yield [article, self._voice_of.get(speaker, -1), direct, self._short(text), words, role, affiliation]

    def _figures(self, folder: RunFolder) -> Iterator[list[Any]]:
        for row in folder.rows("figures", *_FIGURE_COLUMNS):
            article = self._article.get(row["article_id"])
            if article is None:
                continue
            self._figure[row["article_id"], row["id"]] = len(self._figure)
            claim = self._claim.get((row["article_id"], row["claim_id"]), -1)
            yield [
                article,
                claim,
                self._voice_of.get((row["article_id"], row["speaker_id"]), -1),
                self._pool(row["kind"]),
                self._pool(row["unit"]),
                self._pool(row["subject"] and " ".join(row["subject"].split()).lower()),
                row["value_text"] or "",
                figure_value(_amount(row), self._words),
                row["text"],
                self._sentence(article, row),
            ]

    def _findings(self, folder: RunFolder) -> Iterator[list[Any]]:
        for row in folder.rows("findings", "article_id", "kind", "message", "figure_ids"):
            article = self._article.get(row["article_id"])
            if article is not None:
                places = (self._figure.get((row["article_id"], id_), -1) for id_ in row["figure_ids"] or ())
                yield [article, row["kind"], row["message"], [place for place in places if place >= 0]]

    def _sentence(self, article: int, row: Row) -> str:
        """The sentence around a figure, where the run has kept the texts."""
        text = self._texts.get(article)
        if text is None or text[row["start"] : row["end"]] != row["text"]:
            return ""
        low = max(0, row["start"] - _EXCERPT)
        before = [match.end() for match in _STOP.finditer(text, low, row["start"])]
        after = _STOP.search(text, row["end"])
        start = before[-1] if before else low
        end = after.start() + 1 if after else len(text)
        return self._short(text[start:end], keep=row["start"] - start)

    def _short(self, text: str, keep: int = 0) -> str:
        line = " ".join(text.split())
        if len(line) <= _EXCERPT:
            return line
        self.shortened += 1
        start = max(0, min(keep - _EXCERPT // 2, len(line) - _EXCERPT))
        cut = line[start : start + _EXCERPT].strip()
        return ("…" if start else "") + cut + ("…" if start + _EXCERPT < len(line) else "")


def _amount(row: Row) -> _Amount:
    value, low, high = (Decimal(row[name]) if row[name] else None for name in ("value_text", "low_text", "high_text"))
    return _Amount(row["kind"], value, low, high, row["unit"], row["modifier"] or "exact", row["per"])


def _first_line(text: str | None) -> str:
    line = next((line for line in (text or "").splitlines() if line.strip()), "")
    return excerpt(line, _TITLE)
