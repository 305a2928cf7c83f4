"""Case files of the rooms: `cases/*.txt`, one file a phenomenon.

`marked_cases`: sentences with what is found in them marked up, `{words | what they are}`, one a line; what is not
marked must not be found.  What stands behind the bar is the matter of the room.

`cases`: a text (`\\n` for a line break), and below it, set in, one line for each thing that is wanted of it; what a
line means is the matter of the room.  Lines that begin with `== ` open a section, those with `#` are comments.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

MARK = re.compile(r"\{([^{}|]*) \| ([^{}]*)\}")
SECTIONS = ("in the wild", "synthetic", "negative", "known failure")


def cases(folder: Path) -> list[Any]:
    """A pytest parameter (text, wanted lines) for each case of a folder; known failures are strict."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        section, text, wanted = "", "", []
        for line in [*path.read_text(encoding="utf-8").splitlines(), "== end"]:
            if line.startswith(" "):
                wanted.append(line.strip())
                continue
            if text:
                marks = [pytest.mark.xfail(strict=True)] if section == "known failure" else []
                given = text.replace("\\n", "\n")
                found.append(pytest.param(given, tuple(wanted), id=f"{path.stem}-{text[:60]}", marks=marks))
                text, wanted = "", []
            if line.startswith("== "):
                section = line[3:]
                assert section in (*SECTIONS, "end"), f"{path.name}: {line}"
            elif line and not line.startswith("#"):
                text = line
    return found


class MarkedCase(NamedTuple):
    """A line of a case file: its name (`file:line`), its section, the plain text, and the text with its marks."""

    name: str
    section: str
    text: str
    marked: str


def marked_cases(folder: Path) -> list[MarkedCase]:
    """All marked sentences of a folder."""
    found: list[MarkedCase] = []
    for path in sorted(folder.glob("*.txt")):
        section = ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("== "):
                section = line[3:].strip()
                assert section in SECTIONS, f"{path.name}:{number}: {section!r}"
            elif line.strip() and not line.startswith("#"):
                found.append(MarkedCase(f"{path.stem}:{number}", section, MARK.sub(r"\1", line), line))
    return found


def as_parameters(found: list[MarkedCase]) -> list[Any]:
    """The cases as pytest parameters; known failures are strict."""
    return [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(strict=True, reason="known failure")] if case.section == "known failure" else [],
        )
        for case in found
    ]
