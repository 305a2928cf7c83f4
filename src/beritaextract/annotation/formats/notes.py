"""Attributes as one line of text, for tools that have notes and no attributes: `value=5; unit=percent`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from beritaextract.annotation.formats.common import ReadError

_PART = re.compile(r"(?:[^;\\]|\\.)++", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def as_note(attributes: Mapping[str, str]) -> str:
    """The attributes on one line; a semicolon, a backslash and an end of line in a value get a backslash in front."""
    return "; ".join(f"{name}={_escape(value)}" for name, value in attributes.items())


def _escape(value: str) -> str:
    escaped = re.sub(r"([\\;])", r"\\\1", value)
    return escaped.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")


def read_note(note: str, place: str) -> dict[str, str]:
    """The attributes of a line.

    Raises:
        ReadError: a part without `=`, or an attribute that stands twice; `place` says where.
    """
    found: dict[str, str] = {}
    for part in _PART.findall(note):
        if not part.strip():
            continue
        name, equals, value = part.partition("=")
        name = name.strip()
        if not equals or not name:
            raise ReadError(f"{place}: {part.strip()!r} is no attribute; write name=value, parted by semicolons")
        if name in found:
            raise ReadError(f"{place}: {name} stands twice; leave it one value")
        plain = _ESCAPED.sub(lambda match: {"n": "\n", "r": "\r", "t": "\t"}.get(match[1], match[1]), value.strip())
        if plain:
            found[name] = plain
    return found
