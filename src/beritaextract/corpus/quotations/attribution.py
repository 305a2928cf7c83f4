"""Whether two articles give an utterance to the same speaker."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from beritaextract.corpus.quotations.model import Agreement, Utterance
from beritaextract.people.acronyms import common, without_brackets
from beritaextract.people.names import Name, folded, is_part, spelt
from beritaextract.people.words import words_of

Same = Literal["same", "body", "open", "different"]
# Letters of a word of a name that tells.
_TELLING = 4
# So alike are two spellings of which one is a slip.
_SLIP = 0.9


def same_speaker(one: Utterance, other: Utterance) -> Same:
    """`same` speaker; a `body` and somebody who speaks for it; `open` where one names nobody; or `different`."""
    if one.speaker is None or other.speaker is None:
        return "open"
    if one.identity is not None and one.identity == other.identity:
        return "same"
    if one.speaker_kind != other.speaker_kind:
        person, body = (one, other) if one.speaker_kind == "person" else (other, one)
        held = (affiliation for affiliation in person.affiliations if _one_body(affiliation, body.speaker or ""))
        return "body" if next(held, None) else "different"
    if one.speaker_kind == "organisation":
        return "same" if _one_body(one.speaker, other.speaker) else "different"
    return "same" if _one_person(one.speaker, other.speaker) else "different"


def _one_person(one: str, other: str) -> bool:
    """Whether two names of persons may be one: a part, another spelling, a slip, a word of the sentence glued on."""
    left, right = spelt(folded(one)), spelt(folded(other))
    if left == right or is_part(left, right) or is_part(right, left):
        return True
    few, many = sorted(("".join(left), "".join(right)), key=len)
    if len(few) >= 2 * _TELLING and many.startswith(few):
        return True
    return any(len(word) >= _TELLING for word in set(left) & set(right)) or _is_slip(few, many)


@lru_cache(maxsize=1 << 14)
def _one_body(one: str, other: str) -> bool:
    """Whether two names of organisations may be one: short forms written out, all words of one in the other, a slip."""
    few, many = sorted((_long(one), _long(other)), key=len)
    if not few:
        return False
    return set(few) <= set(many) or _is_slip(" ".join(few), " ".join(many))


def _long(name: str) -> Name:
    """The words of an organisation with its short forms written out, without `Indonesia`."""
    words = tuple(long for word in folded(without_brackets(name)) for long in common().get(word, (word,)))
    return tuple(word for word in words if word not in words_of("nation")) or words


def _is_slip(few: str, many: str) -> bool:
    """Whether two spellings differ by a slip of the pen."""
    return len(few) >= 2 * _TELLING and SequenceMatcher(None, few, many, autojunk=False).ratio() >= _SLIP


def agreement(utterances: Sequence[Utterance]) -> Agreement:
    """Whether all who name a speaker name the same; each is compared with those named before."""
    named: list[Utterance] = []
    bodies = False
    for utterance in utterances:
        if utterance.speaker is None:
            continue
        found = [same_speaker(utterance, other) for other in named[:_COMPARED]]
        if found and not {"same", "body"} & set(found):
            return "different"
        bodies = bodies or ("body" in found and "same" not in found)
        if "same" not in found:
            named.append(utterance)
    if not named:
        return "open"
    return "body" if bodies else "same"


# So many different names are compared at most.
_COMPARED = 20
