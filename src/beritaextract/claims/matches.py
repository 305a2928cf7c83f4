"""What the claims room hands upward: stretches of speech with the words that point at their speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from beritaextract.entities.matches import Mention
from beritaextract.matches import Range


@dataclass(slots=True, frozen=True)
class Source:
    """The words of the cue clause that say who speaks; the speakers room finds out whom they mean.

    Attributes:
        kind: `mention` (a noun phrase of the entity layer), `pronoun` (`ia`, `dia`, `beliau`, `pihaknya`),
            `clitic` (the `-nya` of `ungkapnya`), `label` (`Khofifah:`), `none` (a quotation without any cue).
        range: the words, or None for `none`.
        mention: the mention, for kinds `mention` and `label`.
    """

    kind: Literal["mention", "pronoun", "clitic", "label", "none"]
    range: Range | None = None
    mention: Mention | None = None


@dataclass(slots=True, frozen=True)
class ClaimMatch:
    """One stretch of direct or reported speech.

    Attributes:
        range: the content, without quotation marks, cue, speaker, `bahwa`, joining comma and final stop.
        kind: direct or indirect.
        cue: the cue as written, or None.
        cue_lemma, act: from the cue lexicon.
        source: who is said to speak, as far as the clause itself tells.
        agentless: True for passives that name nobody (`dinilai`, `disebut`): the speaker stays null.
        rule: id of the rule that found it.
    """

    range: Range
    kind: Literal["direct", "indirect"]
    cue: Range | None
    cue_lemma: str | None
    act: str | None
    source: Source
    agentless: bool
    rule: str
