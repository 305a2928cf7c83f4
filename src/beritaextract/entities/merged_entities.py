"""Named entities: what the rules found, and what the tagger alone knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Literal, cast

from beritaextract.entities.matches import EntityMatch
from beritaextract.entities.mentions.name_modifiers import skip_courtesy
from beritaextract.entities.token_table import TokenTable
from beritaextract.log import Log
from beritaextract.rules import Rule

_Kind = Literal["PER", "ORG", "LOC"]

TAGGED = Rule(
    "entities.tagger.span",
    "the tagger sees a name where no rule does",
    examples=("Panen raya itu digelar di Takengon, kata warga.",),
)
CONTRADICTED = Rule(
    "entities.tagger.contradicted",
    "a name by itself, for which the tagger sees other borders or another kind",
    examples=("Kata Wirya, Risiko bagi Mendur Bersaudara adalah penjara.",),
)


def merged_entities(table: TokenTable, found: Sequence[EntityMatch], log: Log) -> list[EntityMatch]:
    """The entities of rules and tagger in text order, without overlaps.

    Rules that know a word or what stands around it decide; a name by itself gives way where the tagger, which reads
    the sentence, sees other borders or another kind.
    """
    by_rules = sorted(found, key=itemgetter(0, 1))
    result: list[EntityMatch] = []
    spans = list(_tagged(table))
    at = 0
    for entity in by_rules:
        while at < len(spans) and spans[at].end <= entity.start:
            _add(result, spans[at], log)
            at += 1
        rivals = []
        while at < len(spans) and spans[at].start < entity.end:
            rivals.append(spans[at])
            at += 1
        if not rivals or entity.evidence != "name" or any(rival[:3] == entity[:3] for rival in rivals):
            _add(result, entity, log)
            continue
        log.refused(CONTRADICTED, entity.start, entity.end)
        for rival in rivals:
            _add(result, rival, log)
    for span in spans[at:]:
        _add(result, span, log)
    return result


def _tagged(table: TokenTable) -> Iterator[EntityMatch]:
    for first, last, label in table.tagged.entities:
        start = skip_courtesy(table, first, last) if label == "PER" else first
        yield EntityMatch(*table.range_of(start, last), cast(_Kind, label), None, TAGGED.id, "tagger")


def _add(result: list[EntityMatch], entity: EntityMatch, log: Log) -> None:
    if result and result[-1].end > entity.start:
        if entity.evidence == "tagger":
            return
        if result[-1].evidence == "tagger":
            result.pop()
        elif result[-1].start == entity.start and result[-1].end == entity.end:
            # Two posts share a body: `Kepala BPBD Budi Santoso melalui Sekretaris Rizki`.
            if result[-1].region_code is None and entity.region_code is not None:
                result[-1] = entity
            return
    if entity.evidence == "tagger":
        log.took(TAGGED, entity.start, entity.end)
    result.append(entity)
