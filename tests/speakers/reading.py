"""Runs the rooms up to the speakers on a text and says who speaks, in short lines."""

from beritaextract import extract


def speakers(text):
    """`name | role | affiliation` of each speaker, with `-` for what is not stated."""
    return [f"{s.name} | {s.role or '-'} | {s.affiliation or '-'}" for s in extract(text).speakers]


def attributed(text):
    """`speaker: basis` of each claim, in text order."""
    found = extract(text)
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return [f"{names.get(claim.speaker_id, '-')}: {claim.basis or '-'}" for claim in found.claims]
