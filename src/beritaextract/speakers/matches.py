"""What the speakers room hands upward: one record for each speaker, and whose each claim is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from beritaextract.matches import Range

Basis = Literal["adjacent", "post", "label", "pronoun", "clitic", "description", "carried"]


@dataclass(slots=True, frozen=True)
class SpeakerMatch:
    """One speaker of the article; the fields are those of `records.Speaker`."""

    kind: Literal["person", "organisation", "unnamed"]
    name: Range
    role: Range | None
    affiliation: Range | None
    region_code: str | None
    aliases: tuple[Range, ...]
    mentions: tuple[Range, ...]


class Attribution(NamedTuple):
    """Whose a claim is.

    Attributes:
        speaker: index into the list of speakers, or None where the text leaves it open.
        span: the words of the claim's own clause that name the speaker, where there are any.
        basis: see `records.Claim.basis`; None without a speaker.
    """

    speaker: int | None
    span: Range | None
    basis: Basis | None


class Resolution(NamedTuple):
    """The speakers in order of first claim, and one attribution for each claim, in the order of the claims."""

    speakers: list[SpeakerMatch]
    attributions: list[Attribution]
