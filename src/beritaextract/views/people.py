"""How each speaker is told apart on a page: initials first, a colour second."""

from __future__ import annotations

from typing import NamedTuple

from beritaextract.records import Extraction, Speaker

# The style sheets hold this many colours; later speakers take them again with an outlined badge.
COLOURS = 8


class Look(NamedTuple):
    """Initials and style classes of one speaker."""

    initials: str
    classes: str


NOBODY = Look("?", "who0")


def looks(extraction: Extraction) -> dict[str, Look]:
    """The look of each speaker by id.  No two speakers of an article share their initials."""
    found: dict[str, Look] = {}
    taken: set[str] = set()
    for index, speaker in enumerate(extraction.speakers):
        initials = _initials(speaker) or str(index + 1)
        if initials in taken:
            initials = next(
                f"{initials}{n}" for n in range(2, len(extraction.speakers) + 3) if f"{initials}{n}" not in taken
            )
        taken.add(initials)
        found[speaker.id] = Look(initials, f"who{index % COLOURS + 1}" + (" again" if index >= COLOURS else ""))
    return found


def _initials(speaker: Speaker) -> str:
    letters = [word[0] for word in speaker.name.split() if word[0].isalpha()]
    if len(letters) == 1:
        word = next(word for word in speaker.name.split() if word[0].isalpha())
        return word[:4] if word.isupper() else word[:2].title()
    return "".join(letters[:2]).upper()
