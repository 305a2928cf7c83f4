"""From the tables of a run to the utterances that several of its articles report."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

from beritaextract.corpus.candidates import CandidateIndex, DuckdbIndex, Keyed, MemoryIndex
from beritaextract.corpus.quotations.cluster import quotations_of
from beritaextract.corpus.quotations.model import Quotation, Utterance
from beritaextract.corpus.quotations.wording import MIN_WORDS, fingerprints, overlap, words_of
from beritaextract.corpus.reading import ArticleRow, Run, SpeakerRow

Engine = Literal["memory", "duckdb"]


def quotations_in_folder(
    folder: str | Path, *, engine: Engine = "memory", memory_limit: str = "1GB"
) -> list[Quotation]:
    """The utterances that at least two articles of a run report, those in most articles first.

    Speakers are told apart by the ids of `beritaextract people` where that was asked of the run, else by their names.

    Args:
        folder: the folder given to `beritaextract run --out`, with tables as Parquet, JSONL, SQLite or CSV.
        engine: where wordings that may be alike are looked for: in memory, or in DuckDB, which spills to disk; the
            result is the same.
        memory_limit: for DuckDB, such as `1GB`.

    Raises:
        SourceError: the folder holds no tables, or they are damaged or of different runs; the message names the row.
        MissingExtra: DuckDB is asked for and not installed.
    """
    run = Run(folder)
    articles = run.articles()
    speakers = run.speakers(articles)
    index: CandidateIndex = DuckdbIndex(memory_limit) if engine == "duckdb" else MemoryIndex()
    seen: set[int] = set()
    repeated: set[int] = set()
    with closing(index):
        index.add(_keyed(run, articles, seen, repeated))
        seen.clear()
        alike: dict[int, list[int]] = {}
        for one, text, other, other_text in index.pairs():
            if overlap(words_of(text), words_of(other_text)) is not None:
                alike.setdefault(one, []).append(other)
                alike.setdefault(other, []).append(one)
    wanted = repeated | alike.keys()
    return quotations_of(_utterances(run, articles, speakers, wanted), alike)


def form_key(words: tuple[str, ...]) -> int:
    """A number that is equal for equal words."""
    joined = " ".join(words).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(joined, digest_size=8).digest(), "big", signed=True)


def _keyed(run: Run, articles: dict[str, ArticleRow], seen: set[int], repeated: set[int]) -> Iterator[Keyed]:
    """Each wording once, with the fingerprints by which others meet it; notes which occur more than once."""
    for number, row in run.rows("claims", "article_id", "id", "text", needed=("article_id", "id", "text")):
        run.check_join("claims", number, "articles", row["article_id"], articles)
        words = words_of(row["text"])
        if len(words) < MIN_WORDS:
            continue
        key = form_key(words)
        if key in seen:
            repeated.add(key)
            continue
        seen.add(key)
        yield Keyed(key, row["text"], fingerprints(words))


def _utterances(
    run: Run,
    articles: dict[str, ArticleRow],
    speakers: dict[tuple[str, str], SpeakerRow],
    wanted: set[int],
) -> Iterator[Utterance]:
    columns = ("article_id", "id", "kind", "text", "speaker_id")
    for number, row in run.rows("claims", *columns, needed=("article_id", "id", "kind", "text")):
        words = words_of(row["text"])
        if len(words) < MIN_WORDS or (key := form_key(words)) not in wanted:
            continue
        article = articles[row["article_id"]]
        speaker = None
        if row["speaker_id"]:
            run.check_join("claims", number, "speakers", (row["article_id"], row["speaker_id"]), speakers)
            speaker = speakers[row["article_id"], row["speaker_id"]]
        named = speaker is not None and speaker.kind != "unnamed"
        yield Utterance(
            row["article_id"],
            row["id"],
            key,
            row["text"],
            row["kind"],
            article.day,
            article.outlet,
            article.original,
            row["speaker_id"] or None,
            speaker.name if speaker is not None and named else None,
            speaker.kind if speaker is not None else None,
            speaker.affiliations if speaker is not None else (),
            speaker.identity if speaker is not None else None,
        )
