"""From positions to the ids of the public records: the figure at position 0 is `f1`."""

from __future__ import annotations

from beritaextract import records
from beritaextract.relations.matches import Relations


def relation_records(found: Relations) -> tuple[records.Relation, ...]:
    """The relations as records."""
    return tuple(
        records.Relation.model_construct(
            kind=match.kind,
            from_id=_required(match.source),
            to_id=_required(match.target),
            base=_id(match.base),
            delta=_id(match.delta),
            ratio=_id(match.ratio),
            direction=match.direction,
            period=match.period,
        )
        for match in found.relations
    )


def finding_records(found: Relations) -> tuple[records.Finding, ...]:
    """The findings as records."""
    return tuple(
        records.Finding.model_construct(
            kind=match.kind,
            figure_ids=tuple(_required(position) for position in match.figures),
            message=match.message,
            expected=match.expected,
            stated=match.stated,
            tolerance=match.tolerance,
        )
        for match in found.findings
    )


def _id(position: int | None) -> str | None:
    return None if position is None else _required(position)


def _required(position: int) -> str:
    return f"f{position + 1}"
