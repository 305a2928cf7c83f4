"""A look at files before a run: what would be read of them, and which field was taken for what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from beritaextract.errors import Problem
from beritaextract.sources.article import SourceArticle
from beritaextract.sources.files import InputFile, format_of
from beritaextract.sources.options import ReadOptions
from beritaextract.sources.reader import opened, read_file
from beritaextract.sources.walk import walk

SAMPLES = 3
# Formats of which a folder may hold a file for each article.
_ONE_ARTICLE = frozenset({"txt", "md", "html", "json", "none"})


@dataclass
class Look:
    """What a file holds, or many files of one folder that hold one article each.

    Attributes:
        source: the file, or the folder with an ending such as `*.html`.
        format: how it is read.
        files: how many there are.
        articles: how many articles, `dated` of them with a date, the first and the last of which are `first`, `last`.
        fields: for each role the fields that filled it, with how often.
        unused: fields that no role has.
        samples: the first articles.
        odd: problems by kind: how many, and the first of them.
    """

    source: str
    format: str
    files: int = 0
    articles: int = 0
    dated: int = 0
    first: str | None = None
    last: str | None = None
    fields: dict[str, dict[str, int]] = field(default_factory=dict)
    unused: dict[str, int] = field(default_factory=dict)
    samples: list[SourceArticle] = field(default_factory=list)
    odd: dict[str, tuple[int, Problem]] = field(default_factory=dict)

    @property
    def lost(self) -> int:
        """How many inputs would be lost."""
        return sum(number for number, problem in self.odd.values() if problem.lost)


def look_at(
    paths: Iterable[Path],
    options: ReadOptions,
    *,
    limit: int | None = None,
    skipped: dict[str, int] | None = None,
) -> list[Look]:
    """What a run would read, file by file, in the order of the paths; files of one article each by folder.

    Args:
        paths: files and folders.
        options: how to read them.
        limit: look at no more than so many articles of a file.
        skipped: filled with the number of files of unknown kind by suffix.
    """
    looks: dict[str, Look] = {}
    paths = list(paths)
    named = {path for path in paths if not path.is_dir()}
    for found in walk(paths, skipped=skipped):
        if isinstance(found, Problem):
            look = looks.setdefault(found.source or "", Look(found.source or "", "none"))
            _add_problem(look, found)
            continue
        items = read_file(found, options)
        first = list(islice(items, 2))
        apart = len(first) > 1 or found.path in named or _format(found, options) not in _ONE_ARTICLE
        look = _look_for(found, options, apart=apart, looks=looks)
        look.files += 1
        for number, item in enumerate(chain(first, items), start=1):
            if limit is not None and number > limit:
                break
            _add(look, item)
    return list(looks.values())


def _look_for(file: InputFile, options: ReadOptions, *, apart: bool, looks: dict[str, Look]) -> Look:
    """The look that a file belongs to: its own when `apart`, else that of its folder and ending."""
    source = file.source if apart else str(Path(file.source).parent / f"*{file.path.suffix}")
    return looks.setdefault(source, Look(source, _format(file, options)))


def _format(file: InputFile, options: ReadOptions) -> str:
    known = format_of(file.path.name)
    return options.format or (known.name if known else "none")


def _add(look: Look, item: SourceArticle | Problem) -> None:
    if isinstance(item, Problem):
        _add_problem(look, item)
        return
    if item.page is not None and len(look.samples) < SAMPLES:  # pages cost time: the first ones tell enough
        page = opened(item)
        if isinstance(page, Problem):
            _add_problem(look, page)
            return
        item = page
    look.articles += 1
    if item.published:
        look.dated += 1
        look.first = min(look.first or item.published, item.published)
        look.last = max(look.last or item.published, item.published)
    if item.fields is not None:
        for role, name in item.fields.roles:
            _count(look.fields.setdefault(role, {}), name)
        for name in item.fields.rest[:100]:
            if name in look.unused or len(look.unused) < 100:
                _count(look.unused, name)
    for note in item.notes:
        _add_problem(look, note)
    if len(look.samples) < SAMPLES:
        look.samples.append(item)


def _count(numbers: dict[str, int], name: str) -> None:
    numbers[name] = numbers.get(name, 0) + 1


def _add_problem(look: Look, problem: Problem) -> None:
    number, first = look.odd.get(problem.kind, (0, problem))
    look.odd[problem.kind] = number + 1, first


def described(look: Look) -> Mapping[str, object]:
    """A look as plain data, for JSON."""
    return {
        "source": look.source,
        "format": look.format,
        "files": look.files,
        "articles": look.articles,
        "lost": look.lost,
        "dated": look.dated,
        "first": look.first,
        "last": look.last,
        "fields": look.fields,
        "unused": list(look.unused),
        "samples": [
            {"id": article.id, "title": article.title, "published": article.published, "text": article.text[:200]}
            for article in look.samples
        ],
        "odd": [
            {"kind": kind, "number": number, "lost": first.lost, "place": first.place, "message": first.message}
            for kind, (number, first) in look.odd.items()
        ],
    }
