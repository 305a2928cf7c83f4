"""How sure a record is: the probability that it is right, from what is known about it.

Of each claim, speaker and figure a few traits are told: how it was found, what stands around it, how far away what it
hangs on is.  Each trait has a weight (`confidence.toml`); their sum, through the logistic function, is the probability.
`python tools/calibrate.py GOLD…` fits the weights to annotated articles.
"""

from __future__ import annotations

import math
import tomllib
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import Final, Literal

from beritaextract.claims.matches import ClaimMatch
from beritaextract.entities.lexicons import lexicon
from beritaextract.errors import LexiconError
from beritaextract.figures.matches import FigureMatch
from beritaextract.language import is_abstract, looks_like_verb, word_class
from beritaextract.matches import RangeSet
from beritaextract.speakers.matches import Attribution, Resolution, SpeakerMatch
from beritaextract.text import Document

Group = Literal["claims", "speakers", "figures"]
#: The weight of every record of a group.
EVERY: Final = "every"
_FAR: Final = 400
_SHORT_CLAIM, _LONG_CLAIM = 3, 45
_LOOKED_AT: Final = 40
_DIGITS: Final = 2
_SHORT_LINE: Final = 60
_MANY_NUMBERS: Final = 4
_MANY_SPEAKERS: Final = 4
# Mentions of a sentence that are looked at.
_MOST_BESIDE: Final = 12
# With these the clause itself names who speaks.
_NAMING: Final = frozenset(("adjacent", "post", "label"))


@lru_cache(maxsize=1)
def weights() -> Mapping[str, Mapping[str, float]]:
    """The weight of each trait, by group.

    Raises:
        LexiconError: a group without a weight for every record, or a weight that is no number.
    """
    source = resources.files("beritaextract").joinpath("confidence.toml").read_text(encoding="utf-8")
    table = tomllib.loads(source)
    for group in ("claims", "speakers", "figures"):
        found = table.get(group, {})
        if EVERY not in found or not all(isinstance(weight, float) for weight in found.values()):
            raise LexiconError(f"confidence.toml: [{group}] wants a number for each trait, and one for {EVERY!r}")
    return table


def probability(group: Group, traits: Iterable[str]) -> float:
    """How likely a record with these traits is right; a trait without a weight says nothing."""
    known = weights()[group]
    total = known[EVERY] + sum([known.get(trait, 0.0) for trait in traits])
    return round(1 / (1 + math.exp(-total)), _DIGITS)


def traits_of_claims(document: Document, claims: Sequence[ClaimMatch], resolution: Resolution) -> list[list[str]]:
    """What is known about each claim and about who says it."""
    spoken = Counter(attribution.speaker for attribution in resolution.attributions)
    of_speaker = [_traits_of_name(document, speaker) for speaker in resolution.speakers]
    named = sorted(
        (*mention, number) for number, speaker in enumerate(resolution.speakers) for mention in speaker.mentions
    )
    found: list[list[str]] = []
    last: int | None = None
    for claim, attribution in zip(claims, resolution.attributions, strict=True):
        traits = _traits_of_clause(document, claim)
        if len(of_speaker) == 1:
            traits.append("only speaker")
        elif len(of_speaker) > _MANY_SPEAKERS:
            traits.append("many speakers")
        if attribution.speaker is not None and attribution.basis not in _NAMING:
            traits.append("goes on" if attribution.speaker == last else "takes over")
        last = attribution.speaker
        if attribution.speaker is None:
            traits.append("speaker open")
        else:
            traits += _traits_of_attribution(attribution)
            traits += of_speaker[attribution.speaker]
            if _others_beside(document, claim, named, attribution.speaker):
                traits.append("another speaker beside")
            speaker = resolution.speakers[attribution.speaker]
            if speaker.kind == "person" and len(speaker.mentions) == 1:
                traits.append("named once")
            if spoken[attribution.speaker] > 2:
                traits.append("speaks often")
        found.append(traits)
    return found


def _others_beside(document: Document, claim: ClaimMatch, named: Sequence[tuple[int, int, int]], own: int) -> bool:
    """Whether the sentence of the cue names another speaker, outside what is said; `named`: start, end, whose."""
    number = document.sentence_at(claim.cue.start) if claim.cue is not None else -1
    if number < 0:
        return False
    sentence = document.sentences[number]
    first = bisect_left(named, (sentence.start,))
    return any(
        start < sentence.end and speaker != own and not claim.range.start <= start < claim.range.end
        for start, _, speaker in named[first : first + _MOST_BESIDE]
    )


def _traits_of_clause(document: Document, claim: ClaimMatch) -> list[str]:
    view, (start, end) = document.view, claim.range
    traits: list[str] = [claim.kind, f"{claim.kind} {claim.construction}"]
    tokens = document.tokens_in(start, end)
    if claim.kind == "indirect" and tokens:
        first = tokens[0].text
        if first.endswith("nya") or is_abstract(first.lower()):
            traits.append("nominal")
        if first.lower() in word_class("complementizers"):
            traits.append("purpose")
        if not any(looks_like_verb(token.text.lower()) for token in tokens[:_LOOKED_AT]):
            traits.append("no verb")
    if claim.act is not None and claim.kind == "indirect":
        traits.append(f"act {claim.act}")
    words = view.count(" ", start, end) + 1
    if words <= _SHORT_CLAIM:
        traits.append("short claim")
    elif words > _LONG_CLAIM:
        traits.append("long claim")
    if claim.cue is not None and claim.kind == "indirect":
        between = view[claim.cue.end : start] if start >= claim.cue.end else ""
        if "bahwa" in between:
            traits.append("bahwa")
        elif between.rstrip().endswith((",", ":")):
            traits.append("mark before")
    if claim.polarity is None:
        traits.append("polarity open")
    if document.headline is not None and document.headline.contains(claim.range):
        traits.append("headline")
    if not claim.source.listed:
        traits.append("source unlisted")
    return traits


def _traits_of_attribution(attribution: Attribution) -> list[str]:
    traits = [f"by {attribution.basis}"]
    if attribution.distance > _FAR:
        traits.append("far")
    if attribution.rivals:
        traits.append("rivals")
    return traits


def traits_of_speakers(document: Document, resolution: Resolution, sure: Sequence[float]) -> list[list[str]]:
    """What is known about each speaker; `sure` is how sure each claim is."""
    best = [0.0] * len(resolution.speakers)
    count = Counter[int]()
    for attribution, probable in zip(resolution.attributions, sure, strict=True):
        if attribution.speaker is not None:
            best[attribution.speaker] = max(best[attribution.speaker], probable)
            count[attribution.speaker] += 1
    found: list[list[str]] = []
    for number, speaker in enumerate(resolution.speakers):
        traits = _traits_of_name(document, speaker)
        said = count[number]
        traits.append("speaks once" if said == 1 else "speaks twice" if said == 2 else "speaks often")
        if len(speaker.mentions) > 2:
            traits.append("named often")
        traits.append(f"best claim {_band(best[number])}")
        found.append(traits)
    return found


def _band(probable: float) -> str:
    for least in (0.97, 0.94, 0.9, 0.8, 0.6):
        if probable >= least:
            return f"{least:.2f}"
    return "low"


def _traits_of_name(document: Document, speaker: SpeakerMatch) -> list[str]:
    name = speaker.name.of(document.view)
    words = name.split()
    traits: list[str] = [speaker.kind]
    if speaker.role is not None:
        traits.append("post")
    if speaker.ambiguous:
        traits.append("ambiguous")
    if speaker.territory:
        traits.append("territory")
    if speaker.kind == "unnamed":
        if name[0].isupper() and len(words) == 1:
            traits.append("unnamed capital")
        return traits
    traits.append("tagged" if speaker.tagged else f"{speaker.kind} untagged")
    low = [word.lower().strip(".,()") for word in words]
    known = lexicon()
    if speaker.kind == "person":
        if len(words) == 1:
            traits.append("one word")
        if not any(word in known.given_names for word in low):
            traits.append("unknown name")
        if any(word in known.function_words or word in known.institution_words for word in low):
            traits.append("ordinary word in name")
        if looks_like_verb(low[0]) or looks_like_verb(low[-1]):
            traits.append("verb at the edge")
        if any(word.isupper() and len(word) > 3 for word in words):
            traits.append("acronym in name")
        if any(word[1:].lower() != word[1:] and not word.isupper() for word in words):
            traits.append("capital inside")
        if len(words) > 4:
            traits.append("long name")
    return traits


def traits_of_figures(
    document: Document, figures: Sequence[FigureMatch], homes: Sequence[int | None]
) -> list[list[str]]:
    """What is known about each figure; `homes` gives the claim in which it stands."""
    view = document.view
    headline = RangeSet([document.headline]) if document.headline is not None else RangeSet()
    sentences = [document.sentence_at(figure.range.start) for figure in figures]
    crowd = Counter(sentences)
    found: list[list[str]] = []
    for figure, home, sentence in zip(figures, homes, sentences, strict=True):
        start, end = figure.range
        digits = sum(map(str.isdigit, view[start:end]))
        traits: list[str] = [figure.kind, f"{figure.kind} {'digits' if digits else 'spelt'}"]
        traits += _traits_of_amount(figure, digits)
        if home is None:
            traits.append("narrated")
        if headline.hit(start, end):
            traits.append("headline")
        if crowd[sentence] >= _MANY_NUMBERS:
            traits.append("many numbers")
        if sentence >= 0 and document.sentences[sentence].end - document.sentences[sentence].start < _SHORT_LINE:
            traits.append("short sentence")
        before, behind = view[max(0, start - 20) : start], view[end : end + 20]
        if before[-1:].isalnum() or behind[:1].isalnum():
            traits.append("glued")
        if before[-1:] in ("(", "/", "-", ".") or behind[:1] in ("/", "-", ":", ")"):
            traits.append("marks beside")
        words = before.split()
        if words and words[-1][0].isupper() and len(words) > 1:
            traits.append("behind a capital")
        if behind.lstrip()[:1].isupper():
            traits.append("before a capital")
        found.append(traits)
    return found


def _traits_of_amount(figure: FigureMatch, digits: int) -> list[str]:
    """What kind, value and unit of a figure tell."""
    traits: list[str] = []
    if figure.unit is None:
        traits.append("no unit")
    elif figure.kind == "count" and looks_like_verb(figure.unit):
        traits.append("unit like a verb")
    if figure.subject is None:
        traits.append("no subject")
    if figure.value is None:
        traits.append("vague" if figure.vague else "range")
    elif figure.kind == "count" and figure.value <= 1:
        traits.append("one")
    elif figure.kind == "count" and figure.value <= 12:
        traits.append("few")
    elif figure.kind == "count" and digits >= 4:
        traits.append("long count")
    if figure.modifier != "exact":
        traits.append("modified")
    if figure.per is not None:
        traits.append("rate")
    return traits
