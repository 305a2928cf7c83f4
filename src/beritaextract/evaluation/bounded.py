"""Files of annotated articles read within bounds, so that one without an end takes no memory without end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from beritaextract.errors import GoldError
from beritaextract.sources.json_values import MOST_VALUES, too_many_values

MIB = 2**20
#: Longest line, or file of one article, in bytes.
MOST_BYTES = 16 * MIB


def whole(path: Path, limit: int = MOST_BYTES) -> bytes:
    """What a file of one article holds.

    Raises:
        GoldError: more than `limit` bytes.
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise too_large(str(path), limit)
    return data


def text_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file with their numbers, from one, without those that are empty.

    Raises:
        GoldError: a line of more than `MOST_BYTES`.
        UnicodeDecodeError: the file is not UTF-8.
        OSError: the file cannot be read.
    """
    number = 0
    with path.open("rb") as file:
        while data := file.readline(MOST_BYTES + 1):
            number += 1
            if len(data) > MOST_BYTES:
                raise too_large(f"{path}:{number}", MOST_BYTES)
            if line := data.decode("utf-8-sig" if number == 1 else "utf-8").strip("\r\n"):
                yield number, line


def json_value(line: str, place: str) -> Any:
    """The JSON value of a line.

    Raises:
        GoldError: it would become more Python objects than an article can need.
        ValueError: it is no JSON.
        RecursionError: it is nested too deeply.
    """
    if too_many_values(line, 0, len(line)):
        raise GoldError(f"{place}: more than {MOST_VALUES:,} values belong to one article; take out what is none of it")
    return json.loads(line)


def too_large(place: str, limit: int) -> GoldError:
    """The error for what is larger than any annotated article."""
    return GoldError(f"{place}: more than {limit // MIB} MiB for one article; take out what is none of it")
