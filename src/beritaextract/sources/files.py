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
    ".docx": "docx",
    ".odt": "docx",
    ".eml": "eml",
    ".mhtml": "mhtml",
    ".mht": "mhtml",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".db": "sqlite",
    ".zip": "zip",
    ".warc": "warc",
    ".wet": "warc",
}
# What to do with files that may hold articles and are not read, by their suffix.
_UNPACK = "unpack it"
_AS_TABLE = "write its table as .csv or .parquet"
_PICTURE = "words in pictures are not read"
ADVICE: dict[str, str] = {
    ".pdf": "take its text out, for example with: pdftotext FILE.pdf",
    ".doc": "save it as .docx",
    ".rtf": "save it as .docx",
    ".pages": "save it as .docx",
    ".epub": "save it as .txt",
    ".mbox": "save its mails as .eml",
    ".msg": "save it as .eml",
    ".bson": "write it as JSON, with: bsondump FILE.bson",
    ".sql": _AS_TABLE,
    ".duckdb": _AS_TABLE,
    ".mdb": _AS_TABLE,
    ".accdb": _AS_TABLE,
    ".pkl": _AS_TABLE,
    ".pickle": _AS_TABLE,
    ".rds": _AS_TABLE,
    ".rdata": _AS_TABLE,
    ".dta": _AS_TABLE,
    ".sav": _AS_TABLE,
    ".avro": _AS_TABLE,
    ".orc": _AS_TABLE,
    ".xlsb": "save it as .xlsx",
    ".numbers": "save it as .xlsx",
    ".tar": _UNPACK,
    ".tgz": _UNPACK,
    ".7z": _UNPACK,
    ".rar": _UNPACK,
    ".bz2": _UNPACK,
    ".xz": _UNPACK,
    ".jpg": _PICTURE,
    ".jpeg": _PICTURE,
    ".png": _PICTURE,
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


def advice_for(name: str) -> str | None:
    """What to do with a file that is not read, by its name; None for a file that holds no articles, as far as known."""
    suffixes = [suffix.lower() for suffix in PurePath(name).suffixes]
    return next((ADVICE[suffix] for suffix in reversed(suffixes[-2:]) if suffix in ADVICE), None)


def shown(path: Path | str) -> str:
    """A path as text; bytes that are no UTF-8 are written in hex, so that different files keep different names."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def single(path: Path) -> InputFile:
    """A file that was named by itself."""
    return InputFile(path, shown(path), shown(path.name))
