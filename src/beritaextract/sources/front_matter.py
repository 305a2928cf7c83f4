"""What stands above an article in its own file: a front matter in YAML or TOML, or a header of `Judul: …` lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, NamedTuple

from beritaextract.sources.field_names import names_something_else, roles_of

_YAML = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n---[ \t]*(?:\n|\Z)", re.S)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.{0,20000}?)\n\+\+\+[ \t]*(?:\n|\Z)", re.S)
_ENTRY = re.compile(r"([A-Za-z_][\w-]*):[ \t]*(.*)")
_HEADER = re.compile(r"[ \t]*([A-Za-z][\w /-]{1,30}?)[ \t]?:[ \t]+(\S.{0,600})?$")
_HEADLINE = re.compile(r"\s{0,9}# (\S[^\n]{0,300})\n")
_FOLDED = frozenset({">", ">-", ">+", "|", "|-", "|+"})
_HEADS = ("title", "published", "url", "outlet", "id")
_MOST_LINES = 40
_RULER = re.compile(r"\s*(?:([=\-*_#~+])\1{3,}[ \t]*\n\s*)?")
_RULER_ALONE = re.compile(r"([=\-*_#~+])\1{3,}")


class Matter(NamedTuple):
    """The fields above an article, and where the article begins."""

    fields: Mapping[str, Any]
    end: int


def front_matter(text: str) -> Matter | None:
    """The front matter of a text with line ends of Unix, or None where it has none that says anything of an article."""
    if (match := _YAML.match(text)) is not None:
        matter = Matter(_yaml(match[1]), match.end())
    elif (match := _TOML.match(text)) is not None:
        try:
            matter = Matter(tomllib.loads(match[1]), match.end())
        except (ValueError, RecursionError):
            return None
    else:
        return _header(text)
    return matter if _heads(matter.fields) else None


def parts(text: str) -> list[str]:
    """The articles of a text that holds several, each with a header of its own; the whole text where it holds one.

    Lines of signs, `=====`, between the articles belong to none.
    """
    begun = _RULER.match(text)
    inside = text[begun.end() :] if begun is not None else text
    first = _HEADER.fullmatch(inside.partition("\n")[0])
    if first is None or _header(inside) is None:
        return [text]
    starts = [match.start() for match in re.finditer(rf"(?m)^[ \t]*{re.escape(first[1])}[ \t]?:", inside)]
    found = [inside[start:end] for start, end in zip(starts, [*starts[1:], len(inside)], strict=True)]
    found = [_without_ruler(part) for part in found]
    return found if len(found) > 1 and all(_header(part) is not None for part in found) else [text]


def _without_ruler(text: str) -> str:
    text = text.rstrip()
    before, _, last = text.rpartition("\n")
    return f"{before.rstrip() if _RULER_ALONE.fullmatch(last.strip()) else text}\n"


def _yaml(text: str) -> dict[str, str]:
    """The plain values of a block of YAML; those that are lists or objects are left out."""
    values: dict[str, str] = {}
    folded: str | None = None
    for line in text.split("\n"):
        if (entry := _ENTRY.match(line)) is not None:
            value = entry[2].strip()
            folded = entry[1] if value in _FOLDED else None
            values[entry[1]] = "" if folded else value.strip("\"'")
        elif folded is not None and line.startswith((" ", "\t")):
            values[folded] = f"{values[folded]} {line.strip()}".strip()
    return values


def _header(text: str) -> Matter | None:
    """The lines `Judul: …`, `Tanggal: …` that a script has written above a text.

    Of these lines two or more say what an article has.  The text begins behind them, or behind a last one that names
    it, such as `Isi:`.
    """
    fields: dict[str, Any] = {}
    at = 0
    if (headline := _HEADLINE.match(text)) is not None:  # as Notion writes it, above the properties of a page
        fields["title"], at = headline[1], headline.end()
    for _ in range(_MOST_LINES):
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop]
        entry = _HEADER.fullmatch(line + " " if line.endswith(":") else line)
        if entry is None:
            if line.strip():
                break
            at = stop + 1
            if at > len(text):
                break
            continue
        name, value = entry[1], (entry[2] or "").strip()
        role = next((role for role, found in roles_of((name,)).by_role.items() if found), None)
        if role == "text":
            at = entry.start(2) + at if value else stop + 1
            break
        if (role is None and not names_something_else(name)) or name in fields:
            break
        fields[name] = value
        at = stop + 1
    if len(_heads(fields)) < 2 or (headline and len(fields) < 2) or not text[at:].strip():
        return None
    return Matter(fields, at)


def _heads(fields: Mapping[str, Any]) -> set[str]:
    """Which of headline, date, address and so on the fields hold."""
    roles = roles_of(tuple(fields)).by_role
    return {role for role in _HEADS if any(fields[name] for name in roles[role])}
