"""What the speakers room hands upward: one record for each speaker, and whose each claim is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from beritaextract.matches import Range

Basis = Literal["adjacent", "post", "label", "pronoun", "clitic", "description", "carried"]


@dataclass(slots=True, frozen=True)
class SpeakerMatch:
    """One speaker of the article; the fields are those of `records.Speaker`, and what tells how sure they are.

    Attributes:
        tagged: whether the tagger, too, finds a name in one of the mentions.
        territory: whether it is a region and no body.
        ambiguous: whether a name fits other persons of the article as well.
    """

    kind: Literal["person", "organisation", "unnamed"]
    name: Range
    role: Range | None
    affiliation: Range | None
    region_code: str | None
    aliases: tuple[Range, ...]
    mentions: tuple[Range, ...]
    tagged: bool = False
    territory: bool = False
    ambiguous: bool = False


class Attribution(NamedTuple):
    """Whose a claim is.

    Attributes:
        speaker: index into the list of speakers, or None where the text leaves it open.
        span: the words of the claim's own clause that name the speaker, where there are any.
        basis: see `records.Claim.basis`; None without a speaker.
        distance: characters from the last words that name the speaker to the claim, where its own clause does not.
        rivals: how many other persons are named between the two.
    """

    speaker: int | None
    span: Range | None
    basis: Basis | None
    distance: int = 0
    rivals: int = 0


class Resolution(NamedTuple):
    """The speakers in order of first claim, and one attribution for each claim, in the order of the claims."""

    speakers: list[SpeakerMatch]
    attributions: list[Attribution]
