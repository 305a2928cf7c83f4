"""The shapes that an active or inverted cue and its content can have; `passives` holds the others.

`Rina mengatakan, …` · `…, kata Rina, …` · `Menurut Rina, …`
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from beritaextract.claims import subjects, who
from beritaextract.claims.borders import Opening, content_between, next_clause, open_content, verb_beside
from beritaextract.claims.cues import Cue
from beritaextract.claims.government import governs
from beritaextract.claims.matches import Polarity, Source
from beritaextract.claims.mentions import Mentions, of_mention
from beritaextract.claims.words import NEGATIONS, PRONOUNS, looks_like_verb, words
from beritaextract.entities.matches import Mention
from beritaextract.matches import Range
from beritaextract.text import Document

# How many tokens behind a cue are looked at to tell a clause from a noun phrase.
_GOVERNED = 60
_OCCASIONS = frozenset("saat di dalam kepada ketika usai pada lagi melalui seusai dikutip seperti lewat".split())
# Inverted cues ordinary enough to stand with a plain noun phrase that no mention covers: `, kata seorang petani,`.
_PLAIN = frozenset("kata ujar tutur ungkap ucap".split())
_WHY = {
    "negated": "it is denied that this was said",
    "neither": "neither this nor the other was said",
    "modal": "it has not been said yet",
    "relative": "a relative clause about somebody, not a statement of the sentence",
    "purpose": "a purpose or circumstance, not a statement",
    "thing": "its subject is a thing and cannot speak",
}


class Scene(NamedTuple):
    """The sentence that is read.

    Attributes:
        start: offset behind the claim that it has made so far, at first that of its first character.
        first: index of its first token.
        offsets: where its cues start.
        shared: who said what came before in the same sentence.
    """

    document: Document
    mentions: Mentions
    start: int
    first: int
    offsets: frozenset[int]
    shared: Source | None


class Record(NamedTuple):
    """What a cue amounts to."""

    content: Range
    source: Source
    rule: str
    act: str
    agentless: bool = False
    polarity: Polarity | None = "affirmed"


class Refusal(NamedTuple):
    """Why a cue makes no record."""

    rule: str
    reason: str


NO_SUBJECT = Refusal("claims.indirect.no-subject", "nobody is named who says it")
EMPTY = Refusal("claims.indirect.empty", "nothing stands before or behind it")


def active(scene: Scene, cue: Cue, limit: int) -> Record | Refusal:
    """`Rina mengatakan, …`, `Rina menyebut bahwa …`, `Rina meminta warga …`, `Rina tak menampik …`."""
    document = scene.document
    act = cue.form.act
    found = _subject(scene, cue)
    if found.reason == "negated" and act == "deny":  # not to deny is to admit
        act = "admit"
        found = subjects.before(document, scene.mentions, scene.first, _negation(document, scene.first, cue.first))
    if found.reason in _WHY:
        return Refusal(f"claims.indirect.{found.reason}", _WHY[found.reason])
    opening = open_content(document, cue.token, limit, person=cue.form.person)
    if not opening.joint and cue.first > scene.first and looks_like_verb(document.tokens[cue.first - 1].text):
        return Refusal("claims.indirect.modal", "it hangs on another verb, and says nothing yet")
    if found.reason == "manner" and (opening.joint not in ("bahwa", "agar") or found.source.kind == "none"):
        return Refusal("claims.indirect.purpose", _WHY["purpose"])
    source = found.source
    if source.kind == "none":
        if found.reason == "coordinated" and scene.shared is not None:
            source = scene.shared
        elif opening.joint != "bahwa":
            return NO_SUBJECT
    governed = document.tokens[opening.first : min(opening.first + _GOVERNED, document.token_at(limit - 1) + 1)]
    named = source.range.of(document.view) if source.range is not None else ""
    if not governs(cue.form, opening.joint, governed, source, named):
        return Refusal("claims.indirect.no-content", f"what follows is no content of {cue.form.lemma!r}")
    content = content_of(scene, opening, limit)
    if content is None:
        return EMPTY
    polarity: Polarity | None = "affirmed"
    if cue.form.denies and act == "deny":  # behind a comma may stand what is denied, or what is said instead
        polarity = None if opening.joint in (",", ":") else "denied"
    return Record(content, source, "claims.indirect.active", act, polarity=polarity)


def _subject(scene: Scene, cue: Cue) -> who.Found:
    if cue.start > scene.document.tokens[cue.first].start:  # the name that the cue is glued to
        mention = scene.mentions.around(cue.start - 1)
        if mention is not None:
            return who.Found(of_mention(_cut(mention, cue.start)), mention.phrase.start, cue.start)
    return subjects.before(scene.document, scene.mentions, scene.first, cue.first)


def _cut(mention: Mention, end: int) -> Mention:
    """A mention without the cue that a scraper glued to it."""
    phrase, name = Range(mention.phrase.start, end), Range(mention.name.start, min(mention.name.end, end))
    if name.end <= name.start:
        return mention
    return replace(mention, phrase=phrase, range=Range(mention.range.start, min(mention.range.end, end)), name=name)


def _negation(document: Document, first: int, cue: int) -> int:
    """Index of the negation before the cue at token `cue`."""
    for index in range(cue - 1, max(first, cue - 5), -1):
        if document.tokens[index].text.lower() in NEGATIONS:
            return index
    return cue


def content_of(scene: Scene, opening: Opening, limit: int) -> Range | None:
    tokens = scene.document.tokens
    if opening.first >= len(tokens) or tokens[opening.first].start >= limit:
        return None
    cut = next_clause(scene.document, opening.first, limit, scene.offsets)
    if cut is None and not opening.joint:
        cut = verb_beside(scene.document, opening.first, limit)
    start = tokens[opening.first].start + opening.skip
    return content_between(scene.document, start, limit if cut is None else cut)


def menurut(scene: Scene, cue: Cue, limit: int) -> Record | Refusal:
    """`Menurut Rina, …`, `menurutnya, …`, `…, menurut data BPS.`, `Bagi dia, …`."""
    document = scene.document
    tokens = document.tokens
    if tokens[cue.token].text.lower().endswith("nya"):
        content = content_between(document, cue.end, limit) or content_between(document, scene.start, cue.start)
        clitic = Source("clitic", Range(cue.end - 3, cue.end))
        return Record(content, clitic, "claims.indirect.menurut", cue.form.act) if content else EMPTY
    follower = tokens[cue.token + 1] if cue.token + 1 < len(tokens) else None
    if follower is None or follower.start >= limit:
        return NO_SUBJECT
    owned = tokens[cue.token + 2 : cue.token + 3] and tokens[cue.token + 2].text.lower() in PRONOUNS
    if follower.text.lower() in words("not-quoted") and not owned:  # `menurut rencana`, but `menurut rencana dia`
        return Refusal(
            "claims.indirect.menurut-rule", f"{follower.text!r} is a rule, a plan or oneself, nobody who is quoted"
        )
    found = who.after(document, scene.mentions, cue.token + 1, limit)
    return _around(scene, cue, found, limit, "claims.indirect.menurut") if found else NO_SUBJECT


def inverted(scene: Scene, cue: Cue, limit: int) -> Record | Refusal:
    """`…, kata Rina, …`, `…, kata Rina.`, `…, ujarnya.`"""
    found = parenthesis(scene, cue, limit)
    if found is None:
        return Refusal("claims.indirect.no-cue", "it does not stand between commas with a speaker: an ordinary word")
    return _around(scene, cue, found, limit, "claims.indirect.inverted")


def parenthesis(scene: Scene, cue: Cue, limit: int) -> who.Found | None:
    """Who stands with an inverted cue that is set off from its sentence, or None."""
    tokens = scene.document.tokens
    if cue.form.only:
        return None
    begins = cue.first <= scene.first
    if not begins and tokens[cue.first - 1].text.lower() not in (",", "—", "–", "-", ":", "demikian", "begitu"):
        return None
    follower = (
        tokens[cue.token + 1].text if cue.token + 1 < len(tokens) and tokens[cue.token + 1].start < limit else "."
    )
    if cue.form.voice == "clitic":
        if begins and (cue.form.lemma == "kata" or (follower != "," and follower.lower() != "bahwa")):
            return None  # `Katanya, …` is hearsay
        if not begins and not (follower in ",.;)?!" or follower[0].isupper() or follower.lower() in _OCCASIONS):
            return None
        return who.Found(Source("clitic", Range(cue.end - 3, cue.end)), cue.start, cue.end)
    found = who.after(scene.document, scene.mentions, cue.token + (2 if follower == "," else 1), limit)
    if found is None or (follower == "," and not known(found.source)):
        return None
    return found if known(found.source) or cue.form.lemma in _PLAIN else None


def known(source: Source) -> bool:
    """Whether the entity layer, or a pronoun, vouches for a speaker."""
    return source.kind == "pronoun" or (source.mention is not None and not source.mention.rule.startswith("claims."))


def _around(scene: Scene, cue: Cue, found: who.Found, limit: int, rule: str) -> Record | Refusal:
    """The content behind a parenthetical cue, or before it where nothing is behind."""
    document = scene.document
    comma = closing_comma(document, document.token_at(max(found.end, cue.end) - 1) + 1, limit)
    content: Range | None = None
    if comma is not None:
        opening = open_content(document, comma - 1, limit, person=False)
        content = content_of(scene._replace(offsets=frozenset()), opening, limit)
    content = content or content_between(document, scene.start, cue.start)
    return Record(content, found.source, rule, cue.form.act) if content else EMPTY


def closing_comma(document: Document, at: int, limit: int) -> int | None:
    """Index of the comma or `bahwa` that ends a parenthetical cue, past apposition and occasion; else None."""
    tokens = document.tokens
    for index in range(at, min(at + 40, len(tokens))):
        if tokens[index].start >= limit:
            return None
        if tokens[index].text.lower() == "bahwa":
            return index
        if tokens[index].text == ",":
            apposed = index == at and index + 1 < len(tokens) and tokens[index + 1].text.lower() in words("apposed")
            if not (apposed and _ends_before_verb(document, index + 1, limit)):
                return index
    return None


def _ends_before_verb(document: Document, at: int, limit: int) -> bool:
    """Whether an apposition from token `at` ends in a comma before any verb of its own."""
    relative = False
    for token in document.tokens[at : at + 25]:
        word = token.text.lower()
        if token.start >= limit:
            return False
        if word == ",":
            return True
        relative = relative or word == "yang"
        if not relative and looks_like_verb(token.text):
            return False
    return False
