"""Case files of the rooms: `cases/*.txt`, one file a phenomenon.

A text (`\\n` for a line break), and below it, set in, one line for each thing that is wanted of it; what a line means
is the matter of the room.  Lines that begin with `== ` open a section, those with `#` are comments.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

SECTIONS = ("in the wild", "synthetic", "negative", "known failure")


def cases(folder: Path) -> Iterator[Any]:
    """A pytest parameter (text, wanted lines) for each case of a folder; known failures are strict."""
    for path in sorted(folder.glob("*.txt")):
        section, text, wanted = "", "", []
        for line in [*path.read_text(encoding="utf-8").splitlines(), "== end"]:
            if line.startswith(" "):
                wanted.append(line.strip())
                continue
            if text:
                marks = [pytest.mark.xfail(strict=True)] if section == "known failure" else []
                given = text.replace("\\n", "\n")
                yield pytest.param(given, tuple(wanted), id=f"{path.stem}-{text[:60]}", marks=marks)
                text, wanted = "", []
            if line.startswith("== "):
                section = line[3:]
                assert section in (*SECTIONS, "end"), f"{path.name}: {line}"
            elif line and not line.startswith("#"):
                text = line
