"""What the claims room returns: stretches of speech with the words that point at their speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from beritaextract.entities.matches import Mention
from beritaextract.matches import Range
from beritaextract.rules import Rule

Polarity = Literal["affirmed", "denied"]
#: How cue and source stand to each other: `X mengatakan`, `kata X` and `katanya`, `menurut X`, `dikatakan X`,
#: `pesannya:`, `X: “…”`, or quotation marks alone.
Construction = Literal["active", "inverted", "menurut", "passive", "noun", "label", "bare"]


class Source(NamedTuple):
    """The words of the cue clause that say who speaks; the speakers room finds out whom they mean.

    Attributes:
        kind: `mention` (a noun phrase of the entity layer), `pronoun` (`ia`, `dia`, `beliau`, `pihaknya`),
            `clitic` (the `-nya` of `ungkapnya`), `label` (`Khofifah:`), `none` (a quotation without any cue).
        range: the words, or None for `none`.
        mention: the mention, for kinds `mention` and `label`.
        listed: whether the entity layer knows the mention; False for a plain noun phrase found by the grammar alone.
    """

    kind: Literal["mention", "pronoun", "clitic", "label", "none"]
    range: Range | None = None
    mention: Mention | None = None
    listed: bool = True


class Context(NamedTuple):
    """What the cue clause says about the occasion; never inside the content of a claim.

    Attributes:
        when: an expression of time (`Rabu (5/3)`); the date found there is the date of the claim.
        place: where it was said, without `di`: `Gedung DPR, Senayan, Jakarta`.
        event: what was going on, with `usai` or `di sela-sela` but without `dalam` or `saat`: `rapat kerja`,
            `usai rapat`, `dihubungi Antara`.
        medium: what the words came through, without `melalui` or `dalam`: `keterangan tertulis`, `akun Instagram-nya`.
        addressee: who was spoken to, without `kepada`: `wartawan`.
    """

    when: Range | None = None
    place: Range | None = None
    event: Range | None = None
    medium: Range | None = None
    addressee: Range | None = None


UNKNOWN = Context()


@dataclass(slots=True)
class ClaimMatch:
    """One stretch of direct or reported speech; `context` and `hedges` are filled in when all claims are known.

    Attributes:
        range: the content, without quotation marks, cue, speaker, `bahwa`, joining comma and final stop.
        kind: direct or indirect.
        cue: the cue as written, or None.
        cue_lemma, act: from the cue lexicon.
        source: who is said to speak, as far as the clause itself tells.
        agentless: True for passives that name nobody (`dinilai`, `disebut`): the speaker stays null.
        rule: the rule that found it.
        construction: how cue and source stand to each other.
        polarity: `denied` where the speaker denies the content (`membantah bahwa …`), else `affirmed`; None where the
            text leaves open which of the two is meant (`membantah, …`).
        context: what the cue clause says about the occasion.
        topic: the subject of the content, where it stands before the cue: `<Harga beras>, kata Rina, naik`.
        hedges: words that leave open whether it is so (`diduga`, `konon`), in the content or opening its sentence.
    """

    range: Range
    kind: Literal["direct", "indirect"]
    cue: Range | None
    cue_lemma: str | None
    act: str | None
    source: Source
    agentless: bool
    rule: Rule
    construction: Construction
    polarity: Polarity | None = "affirmed"
    context: Context = UNKNOWN
    hedges: tuple[Range, ...] = ()
    topic: Range | None = None
