"""Whose one claim is, and the rule that each basis stands for."""

from __future__ import annotations

from typing import Final, NamedTuple

from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.speakers.clusters import SpeakerCluster
from beritaextract.speakers.matches import Basis

ADJACENT = Rule(
    "speakers.attribution.adjacent",
    "the clause of the cue names the speaker",
    examples=("Bupati Bogor Agus Salim mengatakan, air surut.",),
    counterexamples=("Mereka pulang. “Air surut,” ujarnya.",),
)
POST = Rule(
    "speakers.attribution.post",
    "the clause of the cue names a post",
    examples=("“Panen bagus,” kata Presiden.",),
    counterexamples=("“Panen bagus,” kata Presiden Rudi Hartono.",),
)
LABEL = Rule(
    "speakers.attribution.label",
    "a label in front of the words names the speaker",
    examples=("Agus Salim: “Kami pulang hari ini dari sana.”",),
    counterexamples=("“Kami pulang hari ini,” kata Agus Salim.",),
)
DESCRIPTION = Rule(
    "speakers.attribution.description",
    "a definite description of somebody named before",
    examples=("Anggota DPR dari Fraksi PKB Dewi Lestari menilai harga wajar. “Tepat,” ujar politisi PKB itu.",),
    counterexamples=("Anggota DPR dari Fraksi PKB Dewi Lestari menilai harga wajar. “Tepat,” ujarnya.",),
)
PRONOUN = Rule(
    "speakers.attribution.pronoun",
    "a pronoun means whoever spoke last, or was introduced since",
    examples=("Bupati Agus Salim mengatakan, air surut. Ia berharap warga pulang.",),
    counterexamples=("Bupati Agus Salim mengatakan, air surut. “Warga pulang,” ujarnya.",),
)
CLITIC = Rule(
    "speakers.attribution.clitic",
    "`-nya` means whoever spoke last, or was introduced since",
    examples=("Bupati Agus Salim mengatakan, air surut. “Warga pulang,” ujarnya.",),
    counterexamples=("Bupati Agus Salim mengatakan, air surut. Ia berharap warga pulang.",),
)
CARRIED = Rule(
    "speakers.attribution.carried",
    "a quotation without cue belongs to whoever spoke right before, was just introduced, or speaks right behind",
    examples=("Bupati Agus Salim mengatakan, air surut. “Warga sudah pulang ke rumah masing-masing.”",),
    counterexamples=("Bupati Agus Salim mengatakan, air surut. “Warga sudah pulang ke rumah,” ujarnya.",),
)
OPEN = Rule(
    "speakers.attribution.open",
    "nobody in sight to whom the words could belong",
    examples=("“Ayo pulang,” ujarnya.",),
    counterexamples=("“Ayo pulang,” ujar Agus Salim.",),
)
_RULE_OF_BASIS: Final[dict[Basis, Rule]] = {
    "adjacent": ADJACENT,
    "post": POST,
    "label": LABEL,
    "description": DESCRIPTION,
    "pronoun": PRONOUN,
    "clitic": CLITIC,
    "carried": CARRIED,
}


class Finding(NamedTuple):
    """Whose one claim is.

    Attributes:
        cluster: the speaker, or None where the text leaves it open.
        span: the words of the claim's own clause that name him.
        basis: see `records.Claim.basis`.
        rule: what decided.
        sure: whether the clause itself names him, so that claims before may be his too.
        distance, rivals: see `Attribution`.
    """

    cluster: SpeakerCluster | None
    span: Range | None
    basis: Basis | None
    rule: Rule
    sure: bool = False
    distance: int = 0
    rivals: int = 0


def finding_of(cluster: SpeakerCluster | None, span: Range | None, basis: Basis, rule: Rule | None = None) -> Finding:
    if cluster is None:
        return Finding(None, span, None, OPEN)
    return Finding(cluster, span, basis, rule or _RULE_OF_BASIS[basis])
