"""Cases as data: `cases/*.txt`, one file a phenomenon.

A sentence, and below it, set in, mentions that must be found in it: `range | role | affiliation` with `-` for what is
not stated, the kind in front where it is no person.  A line that begins with `!` must not be found.  The sections are
those of all rooms: in the wild, synthetic, negative, known failure.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.entities.reading import mentions

SECTIONS = ("in the wild", "synthetic", "negative", "known failure")


def _cases():
    for path in sorted(Path(__file__).with_name("cases").glob("*.txt")):
        section, text, wanted = "", "", []
        for line in [*path.read_text(encoding="utf-8").splitlines(), "== end"]:
            if line.startswith(" "):
                wanted.append(line.strip())
                continue
            if text:
                marks = [pytest.mark.xfail(strict=True)] if section == "known failure" else []
                yield pytest.param(text, tuple(wanted), id=f"{path.stem}-{text[:60]}", marks=marks)
                text, wanted = "", []
            if line.startswith("== "):
                section = line[3:]
                assert section in (*SECTIONS, "end"), f"{path.name}: {line}"
            elif line and not line.startswith("#"):
                text = line


@pytest.mark.parametrize(("text", "wanted"), list(_cases()))
def test_case(text, wanted):
    found = mentions(text)
    assert wanted, text
    for line in wanted:
        if line.startswith("!"):
            assert line[1:].strip() not in found, found
        else:
            assert line in found, found
