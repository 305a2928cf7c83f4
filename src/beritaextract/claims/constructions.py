"""The constructions of an active cue and its content; `parentheticals` and `passives` hold the others.

`Rina mengatakan, …` · `Rina meminta warga …` · `Ia katakan bahwa …`
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from beritaextract.claims.complements import is_complement
from beritaextract.claims.content_span import content_start, past_addressee, past_announcement
from beritaextract.claims.cues import Cue
from beritaextract.claims.matches import Polarity
from beritaextract.claims.mention_index import of_mention
from beritaextract.claims.postverbal_source import FoundSource
from beritaextract.claims.readings import (
    EMPTY_CONTENT,
    NO_SUBJECT,
    NOT_SET_OFF,
    Reading,
    SentenceState,
    content_of,
    known,
)
from beritaextract.claims.subjects import find_subject
from beritaextract.claims.words import words
from beritaextract.entities.matches import Mention
from beritaextract.language import looks_like_verb
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document

# How many tokens behind a cue are looked at to tell a clause from a noun phrase.
_GOVERNED: Final = 60
#: Why the subject of a cue refuses it.
REFUSED_BY_SUBJECT: Final = {
    "negated": Rule(
        "claims.indirect.negated",
        "it is denied that this was said",
        examples=("Camat Rina Wijaya tidak mengatakan bahwa pompa itu rusak.",),
        counterexamples=("Camat Rina Wijaya tidak membantah bahwa pompa itu rusak.",),
    ),
    "neither": Rule(
        "claims.indirect.neither",
        "neither this nor the other was said",
        examples=("Camat Rina Wijaya tidak mengiyakan atau membantah kabar itu.",),
        counterexamples=("Camat Rina Wijaya membantah kabar itu.",),
    ),
    "modal": Rule(
        "claims.indirect.modal",
        "it has not been said yet",
        examples=("Camat Rina Wijaya akan meminta pompa baru.",),
        counterexamples=("Camat Rina Wijaya meminta pompa baru.",),
    ),
    "relative": Rule(
        "claims.indirect.relative",
        "a relative clause about somebody, not a statement of the sentence",
        examples=("Kabar yang menyebut pompa itu rusak keliru.",),
        counterexamples=("Warga meminta pompa baru.",),
    ),
    "purpose": Rule(
        "claims.indirect.purpose",
        "a purpose or circumstance, not a statement",
        examples=("Camat Rina Wijaya datang untuk meminta pompa baru.",),
        counterexamples=("Camat Rina Wijaya datang dan meminta pompa baru.",),
    ),
    "thing": Rule(
        "claims.indirect.thing",
        "its subject is a thing and cannot speak",
        examples=("Hal ini menegaskan bahwa pompa itu rusak.",),
        counterexamples=("Camat Rina Wijaya menegaskan bahwa pompa itu rusak.",),
    ),
}
HANGS_ON_VERB = Rule(
    "claims.indirect.hangs-on-verb",
    "it hangs on another verb, and says nothing yet",
    examples=("Camat Rina Wijaya berusaha mengatakan hal itu.",),
    counterexamples=("Camat Rina Wijaya meminta pompa baru.",),
)
NO_COMPLEMENT = Rule(
    "claims.indirect.no-content",
    "what follows is not what this cue says, but an object like any other",
    examples=("Camat Rina Wijaya meminta maaf atas kejadian itu.",),
    counterexamples=("Camat Rina Wijaya meminta warga menjaga pompa.",),
)
ACTIVE = Rule(
    "claims.indirect.active",
    "who speaks stands before an active cue, and what is said after it",
    examples=("Camat Rina Wijaya mengatakan, pompa itu rusak.",),
    counterexamples=("Menurut Camat Rina Wijaya, pompa itu rusak.",),
)
OBJECT_VOICE = Rule(
    "claims.indirect.object-voice",
    "who speaks stands right before the stem of a passive cue",
    examples=("Camat Rina Wijaya hadir. Ia katakan bahwa pompa itu rusak.",),
    counterexamples=("Hal yang ia katakan, pompa itu rusak.",),
)


def active(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """`Rina mengatakan, …`, `Rina menyebut bahwa …`, `Rina meminta warga …`, `Rina tak menampik …`."""
    document = scene.document
    act = cue.form.act
    found = _subject(scene, cue)
    if found.reason == "negated" and act == "deny":  # not to deny is to admit
        act = "admit"
        negation = _negation(document, scene.first, cue.first)
        found = find_subject(document, scene.mentions, scene.first, negation, human=cue.form.human)
    if found.reason in REFUSED_BY_SUBJECT:
        return REFUSED_BY_SUBJECT[found.reason]
    if found.reason == "fronted":  # `Setelah mengaku lapar, Rina …`: the main clause is no part of what is said
        limit = document.view.rfind(",", cue.end, found.start)
    opening = past_announcement(document, content_start(document, cue.token, limit, person=cue.form.person), limit)
    if not opening.joint and cue.first > scene.first and looks_like_verb(document.tokens[cue.first - 1].text):
        return HANGS_ON_VERB
    if found.reason == "manner" and (opening.joint not in ("bahwa", "agar") or found.source.kind == "none"):
        return REFUSED_BY_SUBJECT["purpose"]
    if act == "believe" and document.tokens[cue.token + 1].text in ("kepada", "pada") and opening.joint != "bahwa":
        return NO_COMPLEMENT  # `lebih percaya kepada pemain muda`
    source = found.source
    if source.kind == "none":
        if found.reason == "coordinated" and scene.shared is not None:
            source = scene.shared
        elif opening.joint != "bahwa" and found.reason != "unissued":
            return NO_SUBJECT
    governed = document.tokens[opening.first : min(opening.first + _GOVERNED, document.token_at(limit - 1) + 1)]
    named = source.range.of(document.view) if source.range is not None else ""
    if not is_complement(cue.form, opening.joint, governed, source, named):
        return NO_COMPLEMENT
    if cue.form.person:
        opening = past_addressee(document, opening, limit)
    content = content_of(scene, opening, limit, bids=cue.form.person or cue.form.act in ("hope", "propose", "advise"))
    if content is None:
        return EMPTY_CONTENT
    if not opening.joint and content.end < limit and " " not in content.of(document.view) and cue.form.lemma != "aku":
        return NO_COMPLEMENT  # `meminta ekstradisi, namun …`: one noun
    if cue.form.lemma == "aku" and _owns_up(document, content):
        act = "admit"
    polarity: Polarity | None = "affirmed"
    if cue.form.denies and act == "deny":  # behind a comma may stand what is denied, or what is said instead
        polarity = None if opening.joint in (",", ":") else "denied"
    agentless = found.reason == "unissued"
    return Reading(content, source, ACTIVE, "active", act, agentless=agentless, polarity=polarity)


def object_voice(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """`Ia katakan, …`, `Rina jelaskan bahwa …`: the stem right behind who speaks, outside relative clauses."""
    document = scene.document
    found = find_subject(document, scene.mentions, scene.first, cue.first)
    before = document.token_at(found.start) - 1
    beside = document.token_at(found.end - 1) + 1 >= cue.first
    if found.source.kind == "none" or not (beside and known(found.source)):
        return NOT_SET_OFF
    if before >= scene.first and document.tokens[before].text.lower() not in words("clause_openers"):
        return NOT_SET_OFF
    start = content_start(document, cue.token, limit, person=False)
    content = content_of(scene, start, limit) if start.joint in (",", ":", "bahwa") else None
    return Reading(content, found.source, OBJECT_VOICE, "active", cue.form.act) if content else NO_COMPLEMENT


def _owns_up(document: Document, content: Range) -> bool:
    """Whether what somebody `mengaku` is a fault: `mengaku mencuri`, but not `mengaku gugup`."""
    return any(token.text.lower() in words("faults") for token in document.tokens_in(*content)[:8])


def _subject(scene: SentenceState, cue: Cue) -> FoundSource:
    if cue.start > scene.document.tokens[cue.first].start:  # the name that the cue is glued to
        mention = scene.mentions.around(cue.start - 1)
        if mention is not None:
            return FoundSource(of_mention(_cut(mention, cue.start)), mention.phrase.start, cue.start)
    return find_subject(scene.document, scene.mentions, scene.first, cue.first, human=cue.form.human)


def _cut(mention: Mention, end: int) -> Mention:
    """A mention without the cue that a scraper glued to it."""
    phrase, name = Range(mention.phrase.start, end), Range(mention.name.start, min(mention.name.end, end))
    if name.end <= name.start:
        return mention
    return replace(mention, phrase=phrase, range=Range(mention.range.start, min(mention.range.end, end)), name=name)


def _negation(document: Document, first: int, cue: int) -> int:
    """Index of the negation before the cue at token `cue`."""
    for index in range(cue - 1, max(first, cue - 5), -1):
        if document.tokens[index].text.lower() in words("negators"):
            return index
    return cue
