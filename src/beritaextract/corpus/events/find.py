"""From the tables of a run to happenings and the numbers on which their articles disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from beritaextract.corpus.events.cluster import Terms, events_of
from beritaextract.corpus.events.disagreements import Measure, disagreements_in, measure_of
from beritaextract.corpus.events.model import Disagreement, Event, Stated
from beritaextract.corpus.reading import ArticleRow, Run
from beritaextract.language import word_class
from beritaextract.people.names import folded

_FIGURE_COLUMNS = "article_id figure_id kind text value_text unit modifier vague per subject sentence".split()
_LETTERS = 4


class Happenings(NamedTuple):
    """The happenings of a run, and where their articles disagree."""

    events: list[Event]
    disagreements: list[Disagreement]


def happenings_in_folder(folder: str | Path) -> Happenings:
    """What several articles of a run tell of, within three days, and the numbers on which they disagree.

    Articles without a day belong to no happening.

    Args:
        folder: the folder given to `beritaextract run --out`, with tables as Parquet, JSONL, SQLite or CSV.

    Raises:
        SourceError: the folder holds no tables, or they are damaged or of different runs; the message names the row.
    """
    run = Run(folder)
    articles = run.articles()
    events = events_of(_terms(run, articles))
    wanted = {article.article_id for event in events for article in event.articles}
    stated = _stated(run, articles, wanted)
    originals = {id_: articles[id_].original for id_ in wanted}
    return Happenings(events, [one for event in events for one in disagreements_in(event, stated, originals)])


def _terms(run: Run, articles: Mapping[str, ArticleRow]) -> list[Terms]:
    names: dict[str, Counter[str]] = {}
    for number, row in run.rows("entities", "article_id", "kind", "text", needed=("article_id", "kind", "text")):
        run.check_join("entities", number, "articles", row["article_id"], articles)
        if articles[row["article_id"]].day is not None:
            name = " ".join(folded(row["text"]))
            if len(name) >= _LETTERS:
                names.setdefault(row["article_id"], Counter())[name] += 1
    return [
        Terms(article, names.get(id_, {}), _words(article.title)) for id_, article in articles.items() if article.day
    ]


def _words(title: str | None) -> frozenset[str]:
    words = frozenset(word for word in folded(title or "") if len(word) >= _LETTERS and not word.isdigit())
    return words - word_class("prepositions") - word_class("subordinators")


def _stated(run: Run, articles: Mapping[str, ArticleRow], wanted: set[str]) -> dict[str, dict[Measure, list[Stated]]]:
    rows: dict[str, dict[Measure, list[Stated]]] = {}
    for _, row in run.rows("numbers", *_FIGURE_COLUMNS, needed=("article_id", "figure_id", "kind", "text")):
        id_ = row["article_id"]
        if id_ not in wanted or row["value_text"] is None:
            continue
        measure = measure_of(row["kind"], row["subject"], row["unit"], row["per"])
        if measure is None:
            continue
        article = articles[id_]
        stated = Stated(
            id_,
            row["figure_id"],
            article.day or "",
            article.outlet,
            Decimal(row["value_text"]),
            row["text"],
            row["sentence"],
            row["modifier"] or "exact",
        )
        rows.setdefault(id_, {}).setdefault(measure, []).append(stated)
    return rows
