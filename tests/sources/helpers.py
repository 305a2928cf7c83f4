"""What the tests of the readers share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from beritaextract.errors import Problem
from beritaextract.sources import ReadOptions, SourceArticle, read_paths


def items(path: Path, **options: object) -> list[SourceArticle | Problem]:
    return list(read_paths([path], ReadOptions(**options)))  # type: ignore[arg-type]


def articles(path: Path, **options: object) -> list[SourceArticle]:
    found = items(path, **options)
    problems = [item for item in found if isinstance(item, Problem)]
    assert not problems, problems
    return [item for item in found if isinstance(item, SourceArticle)]


def kinds(path: Path, **options: object) -> list[str]:
    """`article` or the kind of the problem, for each item."""
    return [item.kind if isinstance(item, Problem) else "article" for item in items(path, **options)]


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder
