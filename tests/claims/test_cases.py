"""Cases as data: `cases/*.txt`, one file a phenomenon.

A text (`\\n` for a line break), and below it, set in, all its claims: `content | speaker`, with `-` where nobody is
meant, then what else is wanted of the claim: `act hope`, `basis clitic`, `topic Harga beras`, `hedge konon`,
`polarity denied`, and `None` where there is no such thing.  Who names one part of the context (`when`, `place`,
`event`, `medium`, `addressee`) has named them all; `context None` says that there is none.

A single `-` says that there is no claim.  `refused words: rule` is a candidate that this room refuses, `warning words`
a warning that stands at these words; `nothing` for either says that there is none.  The sections are those of all
rooms: in the wild, synthetic, negative, known failure.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from beritaextract import explain
from tests.case_files import cases

CONTEXT = ("when", "place", "event", "medium", "addressee")


def _field(found, claim, name):
    if name == "hedge":
        return " ".join(hedge.text for hedge in claim.hedges) or "None"
    if name == "when":
        return next((date.text for date in found.dates if date.id == claim.date_id), "None")
    value = getattr(claim, name)
    return value.text if hasattr(value, "text") else str(value)


def _are_among(wanted, word, found):
    """Whether what the wanted lines that begin with `word` name is there."""
    named = {line.removeprefix(f"{word} ") for line in wanted if line.startswith(f"{word} ")}
    assert named <= set(found or ["nothing"])


@pytest.mark.parametrize(("text", "wanted"), cases(Path(__file__).with_name("cases")))
def test_case(text, wanted):
    told = explain(text)
    found = told.extraction
    names = {speaker.id: speaker.name for speaker in found.speakers}
    assert wanted, text
    lines = [line.split(" | ") for line in wanted if line != "-" and not line.startswith(("refused ", "warning "))]
    said = [[claim.text.replace("\n", "\\n"), names.get(claim.speaker_id, "-")] for claim in found.claims]
    assert said == [line[:2] for line in lines]
    for claim, line in zip(found.claims, lines, strict=True):
        fields = {name: value for name, _, value in (field.partition(" ") for field in line[2:])}
        if set(CONTEXT) & set(fields) or fields.pop("context", None):
            fields = dict.fromkeys(CONTEXT, "None") | fields
        for name, value in fields.items():
            assert _field(found, claim, name) == value, (claim.text, name)
    refused = [decision for decision in told.decisions if decision.room == "claims" and not decision.taken]
    assert all(len(decision.reason.split()) > 3 for decision in refused)
    _are_among(wanted, "refused", [f"{text[one.start : one.end]}: {one.rule}" for one in refused])
    _are_among(wanted, "warning", [warning.text for warning in found.warnings])
    _every_claim_has_its_lines(told)


def _every_claim_has_its_lines(told):
    """A line of this room that says what was found, and one of the speakers' that says who was chosen."""
    lines = {(line.start, line.end, line.room) for line in told.decisions}
    for claim in told.extraction.claims:
        assert (claim.start, claim.end, "claims") in lines
        assert (claim.start, claim.end, "speakers") in lines
