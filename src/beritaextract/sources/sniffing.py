"""What a file called .txt holds: one article, or records that somebody printed into it."""

from __future__ import annotations

import json
import re

from beritaextract.sources.decoding import encoding_of
from beritaextract.sources.field_names import roles_of

_OBJECT = re.compile(r"(?:\[\s*)?\{\s*[\"']\w")
_LONGEST_HEADER = 400
_LONGEST_NAME = 40


def format_in(head: bytes) -> str | None:
    """The format that the first bytes of a text file are in, `json`, `jsonl`, `xml` or `csv`; None for plain text."""
    name, mark = encoding_of(head)
    text = head[mark:].decode(name, "ignore").lstrip()
    if _OBJECT.match(text):
        return "jsonl" if _is_whole(text.partition("\n")[0]) else "json"
    if text.startswith("<?xml"):
        return "xml"
    line, _, rest = text.partition("\n")
    return "csv" if len(line) <= _LONGEST_HEADER and _is_header(line.strip(), rest.lstrip()) else None


def _is_whole(line: str) -> bool:
    line = line.rstrip(" \t\r,")
    if line.startswith("{'") and line.endswith("}"):
        return True
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return line.startswith("{") and line.endswith("}")


def _is_header(line: str, rest: str) -> bool:
    """Whether a line is the header of a table: short names, one of them that of a text and one of something else."""
    for separator in "|\t;,":
        if rest.partition("\n")[0].count(separator) < line.count(separator):
            continue
        names = tuple(name.strip().strip('"') for name in line.split(separator))
        if 2 <= len(names) <= 60 and all(len(name) <= _LONGEST_NAME for name in names):
            roles = roles_of(names).by_role
            beside = sum(bool(roles[role]) for role in ("title", "published", "url", "id", "outlet"))
            if roles["text"] and beside and sum(map(len, roles.values())) * 2 >= len(names):
                return True
    return False
