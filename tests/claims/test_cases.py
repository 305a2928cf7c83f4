"""Cases as data: `cases/*.txt`, one file a phenomenon.

A text (`\\n` for a line break), and below it, set in, all its claims: `content | speaker`, with `-` where nobody is
meant, then what else is wanted of the claim: `act hope`, `topic Harga beras`, `addressee warga`, `hedge konon`,
`polarity denied`.  A single `-` says that there is none.  The sections are those of all rooms: in the wild, synthetic,
negative, known failure.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from beritaextract import extract
from tests.case_files import cases


def _field(claim, name):
    if name == "hedge":
        return " ".join(hedge.text for hedge in claim.hedges)
    value = getattr(claim, name)
    return value.text if hasattr(value, "text") else str(value)


@pytest.mark.parametrize(("text", "wanted"), cases(Path(__file__).with_name("cases")))
def test_case(text, wanted):
    found = extract(text)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    assert wanted, text
    lines = [line.split(" | ") for line in wanted if line != "-"]
    told = [[claim.text, names.get(claim.speaker_id, "-")] for claim in found.claims]
    assert told == [line[:2] for line in lines]
    for claim, line in zip(found.claims, lines, strict=True):
        for field in line[2:]:
            name, _, value = field.partition(" ")
            assert _field(claim, name) == value, field
