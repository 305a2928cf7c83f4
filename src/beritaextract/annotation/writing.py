"""Gold → the files of an annotation tool, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from beritaextract.annotation.gold_spans import annotated
from beritaextract.annotation.targets import TARGETS
from beritaextract.errors import GoldError
from beritaextract.evaluation.gold import GoldArticle


def export(articles: Iterable[GoldArticle], folder: Path, target: str) -> dict[Path, int]:
    """Writes articles for an annotation tool; the files (or `*.ending`) with their numbers of articles or labels.

    Args:
        articles: what is to be corrected; see `articles_of` and `gold_of`.
        folder: made when missing.  It must be empty: what people have corrected is never written over.
        target: a name of `TARGETS`.

    Raises:
        ValueError: no such target.
        GoldError: the folder is not empty, or there are no articles.
        MissingExtra: the target needs a package that is not installed.
        OSError: a file that cannot be written.
    """
    if target not in TARGETS:
        raise ValueError(f"unknown target {target!r}; known are {', '.join(TARGETS)}")
    if folder.exists() and any(folder.iterdir()):
        raise GoldError(f"{folder} is not empty, and may hold corrections; choose another folder")
    folder.mkdir(parents=True, exist_ok=True)
    count = 0

    def counted() -> Iterable[GoldArticle]:
        nonlocal count
        for article in articles:
            count += 1
            yield article

    with TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as scratch:
        made = TARGETS[target].write(map(annotated, counted()), Path(scratch))
        if not count:
            raise GoldError("there are no articles to annotate")
        for file in sorted(Path(scratch).iterdir()):
            file.replace(folder / file.name)
    return {folder / name: number for name, number in made.items()}
