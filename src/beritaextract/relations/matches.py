"""What the relations room hands upward; figures are named by their position in the list of figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from beritaextract.rules import Rule

RelationKind = Literal["equals", "share_of", "part_of", "change"]
FindingKind = Literal["share", "sum", "change", "exchange", "scale", "product", "contradiction"]
Direction = Literal["up", "down"]


@dataclass(slots=True, frozen=True)
class RelationMatch:
    """How two figures hang together.

    Attributes:
        kind: `equals`: the same amount said twice, in two units.  `share_of`: `source`
            is that much of `target`.  `part_of`: `source` is one of the parts of `target`.  `change`: see below.
        source, target: positions of figures.  Of a change, `target` is the new value where the text states it, else the
            old one; `source` is the old value where both are stated, else the change itself.
        base: of a change, the old value, or None.
        delta: of a change, the figure that states how much it was (`5 persen`, `15 kasus`), or None.
        ratio: of a share, the percentage that the text gives for it; of a change, the other form of `delta` where it is
            given as an amount and as a percentage; else None.
        direction: of a change, as its words say.
        period: what a change is counted against, in words of the text: `tahun sebelumnya`, `yoy`; None if unsaid.
        rule: the rule that found it.
    """

    kind: RelationKind
    source: int
    target: int
    rule: Rule
    base: int | None = None
    delta: int | None = None
    ratio: int | None = None
    direction: Direction | None = None
    period: str | None = None


@dataclass(slots=True, frozen=True)
class FindingMatch:
    """Stated figures that do not fit together.

    Attributes:
        figures: positions of the figures concerned, in text order.
        message: one sentence for an editor.
        expected, stated: the two values that differ, in the unit of the last figure named in the message; what was
            worked out has at most two decimals more than what was stated.
        tolerance: by how much they could differ and still agree, for rounding.
    """

    kind: FindingKind
    figures: tuple[int, ...]
    message: str
    expected: Decimal | None
    stated: Decimal | None
    tolerance: Decimal | None
    rule: Rule


class Relations(NamedTuple):
    """Both in the order of the first figure concerned."""

    relations: list[RelationMatch]
    findings: list[FindingMatch]
