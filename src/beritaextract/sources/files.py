"""Input files: what they are called, and which format their name announces."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from typing import NamedTuple

from beritaextract.sources.streams import COMPRESSIONS

FORMATS: dict[str, str] = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".jl": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".xls": "xlsx",  # refused with what to do
    ".ods": "ods",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".arrow": "arrow",
    ".feather": "arrow",
    ".xml": "xml",
    ".rss": "xml",
    ".atom": "xml",
    ".tei": "xml",
    ".ris": "ris",
    ".warc": "warc",
    ".wet": "warc",
}
FORMAT_NAMES = tuple(dict.fromkeys(FORMATS.values()))


class InputFile(NamedTuple):
    """A file to read.

    Attributes:
        path: the file.
        source: its path as the user gave it, for the tables and messages.
        key: its path below the folder that the user gave, for ids; the same wherever the folder lies.
    """

    path: Path
    source: str
    key: str


class Format(NamedTuple):
    """Format of a file and its compression, or None."""

    name: str
    compression: str | None


def format_of(name: str) -> Format | None:
    """The format that a file name announces: `feed.jsonl.gz` is jsonl in gzip; None when it announces none."""
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes]
    compression = COMPRESSIONS.get(suffixes[-1]) if suffixes else None
    if compression:
        suffixes.pop()
    known = FORMATS.get(suffixes[-1]) if suffixes else None
    return Format(known, compression) if known else None


def shown(path: Path | str) -> str:
    """A path as text; bytes that are no UTF-8 are written in hex, so that different files keep different names."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def single(path: Path) -> InputFile:
    """A file that was named by itself."""
    return InputFile(path, shown(path), shown(path.name))
