"""The tools that texts go out to and come back from: one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from beritaextract.annotation.model import Annotated
from beritaextract.errors import GoldError
from beritaextract.evaluation.bounded import MOST_BYTES, json_value


class Target(NamedTuple):
    """An annotation tool.

    Attributes:
        name: as `--to` and `--from` have it.
        module: module of `annotation.formats` with `write` and `read`.
        suffixes: endings of the files that are read back.
        then: what to do with the files in the tool.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    then: str

    @property
    def write(self) -> Callable[[Iterable[Annotated], Path], dict[str, int]]:
        """Writes articles into a folder; the files with their numbers of articles or labels."""
        return self._get("write")  # type: ignore[no-any-return]

    @property
    def read(self) -> Callable[[Path, str | None], Iterator[Annotated]]:
        """Reads the articles of a file, those of one annotator where he is named."""
        return self._get("read")  # type: ignore[no-any-return]

    @property
    def advice(self) -> str:
        """How a missing value is given in the tool."""
        return str(self._get("ADVICE"))

    def _get(self, name: str) -> Any:
        return getattr(import_module(f"beritaextract.annotation.formats.{self.module}"), name)


TARGETS: Mapping[str, Target] = MappingProxyType(
    {
        target.name: target
        for target in (
            Target(
                "labelstudio",
                "labelstudio",
                (".json",),
                "paste labels.xml as labelling interface, import tasks.json",
            ),
            Target(
                "doccano",
                "doccano",
                (".jsonl",),
                "make a project of sequence labelling with relations and overlapping spans, "
                "import spans.json and relations.json as labels, articles.jsonl as data set",
            ),
            Target("brat", "brat", (".ann",), "put the folder among brat's data"),
            Target(
                "inception",
                "inception",
                (".xmi", ".zip"),
                "import TypeSystem.xml as layers, then the .xmi files as UIMA CAS XMI (XML 1.0)",
            ),
            Target("spacy", "spacy_docs", (".spacy",), "read it by spacy.tokens.DocBin"),
        )
    }
)

GOLD = "gold"


def format_of(path: Path) -> str:
    """The name of the tool that a file is of, by its ending and first line, or `gold`.

    Raises:
        GoldError: neither.
        OSError: the file cannot be read.
    """
    for target in TARGETS.values():
        if path.suffix in target.suffixes and path.suffix != ".jsonl":
            return target.name
    if path.suffix == ".jsonl":
        return "doccano" if "entities" in _first_fields(path) else GOLD
    known = ", ".join(suffix for target in TARGETS.values() for suffix in target.suffixes)
    raise GoldError(f"{path}: unknown ending; known are {known}, or say what it is with --from")


def _first_fields(path: Path) -> Iterable[str]:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        first = next((line for line in iter(lambda: file.readline(MOST_BYTES), "") if line.strip()), "")
    try:
        data = json_value(first, str(path))
    except (GoldError, ValueError, RecursionError):
        return ()
    return data if isinstance(data, dict) else ()


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that can be read back, in order; those of a folder by name, its other files left out.

    Raises:
        GoldError: a folder without any.
    """
    endings = {suffix for target in TARGETS.values() for suffix in target.suffixes} - {".json", ".zip"}
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        found = sorted(file for file in path.rglob("*") if file.suffix in endings)
        if not found:
            raise GoldError(f"{path}: no exported files in it; name the files themselves")
        yield from found
