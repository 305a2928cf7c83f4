"""Cases as data: `cases/*.txt`, one file a phenomenon.

A text, and below it, set in, what must be read in it, one line each; the first word says of what:

    speaker NAME | ROLE | AFFILIATION     `-` for what is not stated
    claim NAME: BASIS                     whose each claim is and why, in text order; `-: -` where it is left open
    alias NAME | ALIAS
    kind NAME | person, organisation or unnamed
    region NAME | CODE
    class NAME | CLASS OF THE ROLE
    doubt WORDS | MESSAGE                 a warning, up to the first `:` or `;` of its message

The lines of one kind are complete and in order: one that is found and not told fails as well.  The word alone (`doubt`)
says that there is none.  The sections are those of all rooms: in the wild, synthetic, negative, known failure.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from beritaextract import extract
from tests.case_files import cases
from tests.speakers.reading import told_of


@pytest.mark.parametrize(("text", "wanted"), cases(Path(__file__).with_name("cases")))
def test_case(text, wanted):
    assert wanted, text
    told = told_of(extract(text))
    of = {kind: [line.partition(" ")[2] for line in wanted if line.split()[0] == kind] for kind in told}
    asked = {line.split()[0] for line in wanted}
    assert asked <= told.keys()
    assert {kind: told[kind] for kind in asked} == {kind: [line for line in of[kind] if line] for kind in asked}
