"""Cases as data: `cases/*.txt`, one file a phenomenon.

A sentence, and below it, set in, mentions that must be found in it: `range | role | affiliation` with `-` for what is
not stated, the kind in front where it is no person.  A line that begins with `!` must not be found.  The sections are
those of all rooms: in the wild, synthetic, negative, known failure.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.case_files import cases
from tests.entities.reading import mentions


@pytest.mark.parametrize(("text", "wanted"), cases(Path(__file__).with_name("cases")))
def test_case(text, wanted):
    found = mentions(text)
    assert wanted, text
    for line in wanted:
        if line.startswith("!"):
            assert line[1:].strip() not in found, found
        else:
            assert line in found, found
