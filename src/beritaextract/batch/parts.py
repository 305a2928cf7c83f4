"""The input of a run cut into parts, each with a fingerprint of all that its tables depend on.

A part ends where the hash of an article id says so, not after a fixed count: an article added in the middle of an
archive changes one part, and all others keep their fingerprint and need not be done again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from beritaextract.batch.options import RunOptions
from beritaextract.errors import Problem
from beritaextract.lexicon.own import read_own_lexicon
from beritaextract.sources import Item, SourceArticle

MEAN_ITEMS = 64
MAX_ITEMS = 256
MAX_SIZE = 4 * 2**20
_LIBRARIES = ("beritaextract", "spacy", "regex", "dateparser", "pyarrow")


class Part(NamedTuple):
    """Some consecutive inputs of a run, and the fingerprint that names their part file."""

    name: str
    items: tuple[Item, ...]


def cut(items: Iterable[Item]) -> Iterator[Part]:
    """The items as parts, in order."""
    waiting: list[Item] = []
    size = 0
    digest = hashlib.blake2b(digest_size=20)
    for item in items:
        waiting.append(item)
        size += len(item.text) + len(item.page or b"") if isinstance(item, SourceArticle) else 0
        digest.update(repr(tuple(item)).encode("utf-8", "backslashreplace") + b"\n")
        if len(waiting) >= MAX_ITEMS or size >= MAX_SIZE or _ends_part(item):
            yield Part(digest.hexdigest(), tuple(waiting))
            waiting, size, digest = [], 0, hashlib.blake2b(digest_size=20)
    if waiting:
        yield Part(digest.hexdigest(), tuple(waiting))


def _ends_part(item: Item) -> bool:
    key = str(item.source) if isinstance(item, Problem) else item.id
    data = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=4).digest()
    return int.from_bytes(data, "big") % MEAN_ITEMS == 0


def settings_digest(options: RunOptions) -> str:
    """A name for everything besides the input that the tables depend on: settings, our code and data, libraries."""
    libraries = tuple(version(name) for name in _LIBRARIES)
    said: tuple[object, ...] = (
        options.max_chars,
        options.entities,
        options.min_confidence,
        options.language,
        options.keep_text,
        code_digest(),
        libraries,
    )
    if options.lexicon is not None:
        said += (read_own_lexicon(options.lexicon).digest,)
    return hashlib.blake2b(repr(said).encode(), digest_size=8).hexdigest()


@lru_cache(maxsize=1)
def code_digest() -> str:
    """A hash of all files of the package, so that results of an older version are never mixed with new ones."""
    root = Path(__file__).resolve().parents[1]
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(str(path.relative_to(root)).encode() + b"\0")
            digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()
