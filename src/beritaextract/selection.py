"""The records of an extraction that are sure enough."""

from __future__ import annotations

from typing import Any

from beritaextract.records import Extraction


def confident_part(extraction: Extraction, least: float) -> Extraction:
    """The extraction without claims, speakers and figures that are less sure than `least`.

    What refers to them goes with them: figures of such claims are nobody's, claims of such speakers are open, relations
    and findings of such figures are left out, and so are speakers to whom no claim is left.  The records that stay keep
    their ids, so that a record has one id whatever the threshold.
    """

    def sure(record: Any) -> bool:
        return record.confidence is None or record.confidence >= least

    speakers = {speaker.id for speaker in extraction.speakers if sure(speaker)}
    figures = {figure.id for figure in extraction.figures if sure(figure)}
    claims = []
    for claim in extraction.claims:
        if sure(claim):
            changes: dict[str, Any] = {"figure_ids": tuple(id_ for id_ in claim.figure_ids if id_ in figures)}
            if claim.speaker_id not in speakers:
                changes |= {"speaker_id": None, "basis": None}
            claims.append(claim.model_copy(update=changes))
    voices = {claim.id: claim.speaker_id for claim in claims}
    heard = set(voices.values())
    return extraction.model_copy(
        update={
            "speakers": tuple(speaker for speaker in extraction.speakers if speaker.id in heard),
            "claims": tuple(claims),
            "figures": tuple(
                figure
                if figure.claim_id is None
                else figure.model_copy(
                    update={
                        "claim_id": figure.claim_id if figure.claim_id in voices else None,
                        "speaker_id": voices.get(figure.claim_id),
                    }
                )
                for figure in extraction.figures
                if figure.id in figures
            ),
            "relations": tuple(
                relation
                for relation in extraction.relations
                if figures.issuperset(
                    id_
                    for id_ in (relation.from_id, relation.to_id, relation.base, relation.delta, relation.ratio)
                    if id_ is not None
                )
            ),
            "findings": tuple(finding for finding in extraction.findings if figures.issuperset(finding.figure_ids)),
        }
    )
