"""The same statement twice, with figures that differ: `total kerugian Rp 5 miliar` here, `Rp 5 triliun` there."""

from __future__ import annotations

from decimal import Decimal

from beritaextract.relations.matches import FindingMatch
from beritaextract.relations.reader import Reader

# Statements are held together by the words on both sides of the figure, without those that only hedge.
_HEDGES = frozenset(
    "sekitar sebesar sebanyak senilai sejumlah mencapai total hingga kurang lebih hampir itu tersebut , (".split()
)
_WORDS = 3
_THOUSAND = (Decimal(1000), Decimal(1000000))


def check_repeats(reader: Reader) -> list[FindingMatch]:
    """Amounts of the same thing, in the same words, that differ by a factor of a thousand."""
    seen: dict[tuple[object, ...], int] = {}
    findings: list[FindingMatch] = []
    for index, figure in enumerate(reader.figures):
        if figure.value is None or figure.value == 0 or figure.kind == "percent":
            continue
        words = [word for word in reader.before(index).split() if word not in _HEDGES]
        if len(words) < _WORDS:
            continue
        key = (figure.kind, figure.unit, figure.per, *words[-_WORDS:])
        earlier = seen.setdefault(key, index)
        if earlier == index:
            continue
        first = reader.figures[earlier].value
        assert first is not None
        small, large = sorted((abs(first), abs(figure.value)))
        if small and any(large == small * slip for slip in _THOUSAND):
            message = (
                f"{reader.words_of(earlier)} and {reader.words_of(index)} are said of the same thing "
                f"(`{' '.join(words[-_WORDS:])}`) and differ by a factor of {large / small:f}."
            )
            rule = "relations.check.repeat-scale"
            findings.append(FindingMatch("scale", (earlier, index), message, first, figure.value, None, rule))
    return findings
