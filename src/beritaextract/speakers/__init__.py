"""Which mentions are one speaker: name, role, affiliation, aliases, and whose each claim is."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from beritaextract.claims.matches import ClaimMatch
from beritaextract.entities.matches import Mention
from beritaextract.log import Log
from beritaextract.speakers.attribution import Attributor
from beritaextract.speakers.coreference import resolve_coreference
from beritaextract.speakers.doubts import tell_doubts
from beritaextract.speakers.matches import Attribution, Resolution, SpeakerMatch
from beritaextract.speakers.profile import profile_of
from beritaextract.text import Document

__all__ = ["resolve"]


def resolve(document: Document, mentions: Sequence[Mention], claims: Sequence[ClaimMatch], *, log: Log) -> Resolution:
    """The speakers of the article and the attribution of each claim."""
    spoken = [claim.source.mention for claim in claims if claim.source.mention is not None]
    places = {mention.range for mention in spoken}
    known = {mention for mention in mentions if mention.range in places}
    added = [mention for mention in spoken if mention not in known]
    everyone = sorted([*mentions, *dict.fromkeys(added)], key=attrgetter("range"))
    coreference = resolve_coreference(document, everyone, log, sources=places)
    numbers: dict[int, int] = {}
    speakers: list[SpeakerMatch] = []
    attributions: list[Attribution] = []
    findings = Attributor(document, coreference, log).run(claims)
    tell_doubts(document, claims, findings, coreference, log)
    for finding in findings:
        cluster = finding.cluster
        if cluster is None:
            attributions.append(Attribution(None, finding.span, None))
            continue
        number = numbers.get(id(cluster))
        if number is None:
            number = numbers[id(cluster)] = len(speakers)
            ambiguous = any(mention in coreference.ambiguous for mention in cluster.mentions)
            speakers.append(profile_of(document, cluster, ambiguous=ambiguous))
        attributions.append(Attribution(number, finding.span, finding.basis, finding.distance, finding.rivals))
    return Resolution(speakers, attributions)
