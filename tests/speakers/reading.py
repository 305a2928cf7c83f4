"""Runs the rooms up to the speakers on a text and says who speaks, in short lines."""

from __future__ import annotations

from beritaextract import extract
from beritaextract.records import Extraction
from beritaextract.speakers.role_classes import role_class


def speakers(text: str) -> list[str]:
    """`name | role | affiliation` of each speaker, with `-` for what is not stated."""
    return speakers_of(extract(text))


def speakers_of(found: Extraction) -> list[str]:
    """The same, of an extraction."""
    return [f"{s.name} | {s.role or '-'} | {s.affiliation or '-'}" for s in found.speakers]


def attributed(text: str) -> list[str]:
    """`speaker: basis` of each claim, in text order."""
    return attributed_of(extract(text))


def attributed_of(found: Extraction) -> list[str]:
    """The same, of an extraction."""
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [f"{names.get(claim.speaker_id or '', '-')}: {claim.basis or '-'}" for claim in found.claims]


def told_of(found: Extraction) -> dict[str, list[str]]:
    """What an extraction says of its speakers, by the first word of the lines of a case; see `test_cases.py`."""
    return {
        "speaker": speakers_of(found),
        "claim": attributed_of(found),
        "alias": [f"{s.name} | {alias}" for s in found.speakers for alias in s.aliases],
        "kind": [f"{s.name} | {s.kind}" for s in found.speakers],
        "region": [f"{s.name} | {s.region_code or '-'}" for s in found.speakers],
        "class": [f"{s.name} | {role_class(s.kind, s.name, s.role, s.affiliation) or '-'}" for s in found.speakers],
        "doubt": [f"{w.text} | {w.message.split(':')[0].split(';')[0]}" for w in found.warnings],
    }
