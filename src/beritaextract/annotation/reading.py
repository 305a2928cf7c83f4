"""Corrected files of annotation tools → gold, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from beritaextract.annotation.gold_records import Problems, gold_article
from beritaextract.annotation.readings import Readings
from beritaextract.annotation.targets import GOLD, TARGETS, files_of, format_of
from beritaextract.errors import GoldError
from beritaextract.evaluation.gold import GoldArticle, read_gold

_SHOWN = 20


class Corrected(NamedTuple):
    """What was read back.

    Attributes:
        articles: the gold, in the order of the files.
        notes: what a person should know: values that nobody gave by hand.
    """

    articles: tuple[GoldArticle, ...]
    notes: tuple[str, ...]


def read_corrected(
    paths: Iterable[str | Path], *, format: str | None = None, annotator: str | None = None
) -> Corrected:
    """The gold in files of annotation tools, and in gold files.

    Args:
        paths: files, or folders of them.
        format: a name of `TARGETS`, or `gold`; by ending and content where it is None.
        annotator: whose annotation is read, where several have annotated an article.

    Raises:
        GoldError: what does not fit, all of it, each with file, record and what to do; nothing is read then.
        OSError: a file that cannot be read.
    """
    problems = Problems()
    articles: list[GoldArticle] = []
    notes: list[str] = []
    seen: dict[str, str] = {}
    for path in files_of(map(Path, paths)):
        for article, place in _articles(path, format or format_of(path), annotator, problems, notes):
            if article.id in seen:
                problems.append(
                    f"{place}: the article {article.id!r} stands in {seen[article.id]} already, as when two annotators "
                    "have had it; leave one of the two out"
                )
            else:
                seen[article.id] = place
                articles.append(article)
    if problems:
        more = [f"and {len(problems) - _SHOWN} more"] if len(problems) > _SHOWN else []
        raise GoldError("\n".join([*problems[:_SHOWN], *more]))
    return Corrected(tuple(articles), tuple(notes))


def _articles(
    path: Path, name: str, annotator: str | None, problems: Problems, notes: list[str]
) -> Iterator[tuple[GoldArticle, str]]:
    """The articles of a file with their places; what is wrong goes into `problems`."""
    try:
        if name == GOLD:
            for article in read_gold([path]):
                yield article, str(path)
            return
        readings = Readings(TARGETS[name].advice)
        for found in TARGETS[name].read(path, annotator):
            gold = gold_article(found, readings, problems)
            if gold is not None:
                yield gold, found.place
        notes += readings.notes
    except GoldError as error:
        problems.append(str(error))
    except UnicodeDecodeError as error:
        problems.append(f"{path}: not UTF-8 ({error.reason}); save the file as UTF-8")


def lines_of(articles: Sequence[GoldArticle]) -> Iterator[str]:
    """Each article as a line of a gold file; what nobody annotated is left out."""
    for article in articles:
        yield article.model_dump_json(exclude_none=True) + "\n"
