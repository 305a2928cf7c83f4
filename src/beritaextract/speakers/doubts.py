"""What is doubtful about claims and their speakers, for the warnings of the extraction."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from beritaextract.claims.matches import ClaimMatch
from beritaextract.entities.matches import Mention
from beritaextract.language.reporting_verbs import bare_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.log import Log
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.coreference import Coreference
from beritaextract.speakers.findings import Finding
from beritaextract.text import Document

# A quotation of more characters is looked through for narration that it has swallowed.
_LONG: Final = 60
_JOINED: Final = regex.compile(r",? (?:dan|serta) ")


def tell_doubts(
    document: Document, claims: Sequence[ClaimMatch], findings: Sequence[Finding], coreference: Coreference, log: Log
) -> None:
    """Tells the log what is doubtful about each claim: its speaker, its length, its end."""
    _tell_ambiguous_names(document.view, claims, coreference, log)
    told: set[int] = set()
    named: dict[tuple[str, int], Mention] = {
        (m.kind, m.phrase.start): m for m in coreference.cluster_of if m.kind in ("person", "organisation")
    }
    for claim, finding in zip(claims, findings, strict=True):
        cluster = finding.cluster
        mention = claim.source.mention
        if cluster is None and mention is not None and mention not in coreference.ambiguous and not claim.agentless:
            log.doubt(*claim.range, "speaker", "the words beside the cue fit nobody named before")
        if cluster is not None and id(cluster) not in told and _is_bare_region(cluster, document.view):
            told.add(id(cluster))
            log.doubt(
                *cluster.name,
                "speaker",
                "a region is given as the speaker: its government may be meant, or a name is cut",
            )
        second = named.get((mention.kind, _second_speaker(claim, document.view))) if mention is not None else None
        if second is not None:
            who = "people" if second.kind == "person" else "bodies"
            log.doubt(*second.range, "speaker", f"two {who} say this; the one named first is given as the speaker")
        words = claim.range.of(document.view)
        if claim.kind == "indirect" and " " not in words.strip():
            log.doubt(*claim.range, "claim", "a claim of one word")
        if claim.kind == "direct" and len(words) > _LONG and _narration().search(words):
            log.doubt(
                *claim.range, "quotation", "the quotation seems to have swallowed narration: a closing mark may be lost"
            )


def _second_speaker(claim: ClaimMatch, view: str) -> int:
    """Offset of the name joined to that of the speaker: `kata Rina dan <Tono> serempak`; -1 where none is joined."""
    mention = claim.source.mention
    if mention is None:
        return -1
    joined = _JOINED.match(view, mention.phrase.end)
    return joined.end() if joined is not None else -1


def _is_bare_region(cluster: SpeakerCluster, view: str) -> bool:
    """Whether the speaker is a province, kabupaten or kota of this country, and not called its government."""
    regions = all(mention.territory and mention.region_code is not None for mention in cluster.mentions)
    return regions and cluster.name.of(view).split()[0].lower() not in ("pemerintah", "kabupaten", "kota", "provinsi")


def _tell_ambiguous_names(view: str, claims: Sequence[ClaimMatch], coreference: Coreference, log: Log) -> None:
    """Names of speakers that fit several persons: a warning for each name, where it speaks first."""
    told: set[str] = set()
    for claim in claims:
        mention = claim.source.mention
        match = coreference.ambiguous.get(mention) if mention is not None else None
        if mention is None or match is None or (name := mention.name.of(view)) in told:
            continue
        told.add(name)
        outcome = "left open" if match.is_open else "taken for the one mentioned last"
        post = mention.kind == "post"
        what = (
            "several persons of the article hold this post" if post else "the name fits several persons of the article"
        )
        log.doubt(*mention.range, "speaker", f"{what}; {outcome}")


@lru_cache(maxsize=1)
def _narration() -> regex.Pattern[str]:
    """A cue with its speaker inside a quotation: `… sudah surut, kata Budi. Ia …`."""
    cues = "|".join(sorted(bare_cues()))
    return regex.compile(rf"[,?!]\s(?:{cues}) \p{{Lu}}\p{{Ll}}+|[,?!]\s(?:{cues})nya[.,]")
