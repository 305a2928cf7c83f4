"""Which mentions are one speaker: name, role, affiliation, aliases, and whose each claim is."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from beritaextract.claims.matches import ClaimMatch
from beritaextract.entities.matches import Mention
from beritaextract.matches import Decision, Doubtful
from beritaextract.speakers.attribution import Attributor
from beritaextract.speakers.gather import gather
from beritaextract.speakers.matches import Attribution, Resolution, SpeakerMatch
from beritaextract.speakers.portrait import portrait
from beritaextract.text import Document

__all__ = ["resolve"]


def resolve(
    document: Document,
    mentions: Sequence[Mention],
    claims: Sequence[ClaimMatch],
    *,
    trace: list[Decision] | None = None,
    doubts: list[Doubtful] | None = None,
) -> Resolution:
    """The speakers of the article and the attribution of each claim."""
    spoken = [claim.source.mention for claim in claims if claim.source.mention is not None]
    places = {mention.range for mention in spoken}
    known = {mention for mention in mentions if mention.range in places}
    added = [mention for mention in spoken if mention not in known]
    everyone = sorted([*mentions, *dict.fromkeys(added)], key=attrgetter("range"))
    parties, home = gather(document, everyone, doubts)
    found = Attributor(document, parties, home, trace, doubts).run(claims)
    numbers: dict[int, int] = {}
    speakers: list[SpeakerMatch] = []
    attributions: list[Attribution] = []
    for party, span, basis in found:
        if party is None:
            attributions.append(Attribution(None, span, None))
            continue
        number = numbers.get(id(party))
        if number is None:
            number = numbers[id(party)] = len(speakers)
            speakers.append(portrait(document, party))
        attributions.append(Attribution(number, span, basis))
    return Resolution(speakers, attributions)
