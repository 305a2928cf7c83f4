"""Cues set off from what is said: `…, kata Rina, …` · `…, ujarnya.` · `Menurut Rina, …` · `Kemudian, masih Rina, …`

What is said stands behind who says it, or before the cue where nothing follows.
"""

from __future__ import annotations

from typing import Final

from beritaextract.claims.afterthoughts import is_no_statement
from beritaextract.claims.content_end import content_between
from beritaextract.claims.content_span import content_start
from beritaextract.claims.cues import Cue
from beritaextract.claims.matches import Construction, Polarity, Source
from beritaextract.claims.postverbal_source import FoundSource, find_postverbal_source
from beritaextract.claims.readings import (
    EMPTY_CONTENT,
    NO_SUBJECT,
    NOT_SET_OFF,
    Reading,
    SentenceState,
    closing_comma,
    content_of,
    known,
)
from beritaextract.claims.topics import front_of
from beritaextract.claims.unpunctuated import without_commas
from beritaextract.claims.words import day_words, looks_like_clause, words
from beritaextract.language.reporting_verbs import forms
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document

# How many tokens behind a source are looked at to tell a clause.
_CLAUSE: Final = 60
# The longest topic before a cue, in characters, and the shortest statement behind it, in tokens.
_LONGEST_TOPIC: Final = 80
_LEAST_STATEMENT: Final = 4
# The longest words before a cue that may be nothing but a connective, in characters.
_LONGEST_CONNECTIVE: Final = 25

ACCORDING_TO = Rule(
    "claims.indirect.menurut",
    "menurut names who is quoted",
    examples=("Menurut Camat Rina Wijaya, pompa itu rusak.",),
    counterexamples=("Menurut jadwal, pompa datang Senin.",),
)
ACCORDING_TO_RULE = Rule(
    "claims.indirect.menurut-rule",
    "behind menurut stands a rule, a plan or oneself, nobody who is quoted",
    examples=("Menurut jadwal, pompa datang Senin.",),
    counterexamples=("Menurut Camat Rina Wijaya, pompa datang Senin.",),
)
INVERTED = Rule(
    "claims.indirect.inverted",
    "a cue and who speaks are set off from the sentence by commas",
    examples=("Pompa itu, kata Camat Rina Wijaya, sudah rusak.",),
    counterexamples=("Camat Rina Wijaya mengatakan, pompa itu rusak.",),
)


def menurut(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """`Menurut Rina, …`, `menurutnya, …`, `…, menurut data BPS.`, `Bagi dia, …`."""
    document = scene.document
    tokens = document.tokens
    if tokens[cue.token].text.lower().endswith("nya"):
        clitic = FoundSource(Source("clitic", Range(cue.end - 3, cue.end)), cue.start, cue.end)
        content = content_between(document, cue.end, limit)
        if content is None or tokens[cue.token + 1].text == ",":
            return _around(scene, cue, clitic, limit, ACCORDING_TO, "menurut")
        return Reading(content, clitic.source, ACCORDING_TO, "menurut", cue.form.act)
    follower = tokens[cue.token + 1] if cue.token + 1 < len(tokens) else None
    if follower is None or follower.start >= limit:
        return NO_SUBJECT
    owned = tokens[cue.token + 2 : cue.token + 3] and tokens[cue.token + 2].text.lower() in words("personal_pronouns")
    # `daerah yang menurut catatan …`: it belongs to a relative clause.
    relative = cue.first > scene.first and tokens[cue.first - 1].text.lower() == "yang"
    if relative or (
        follower.text.lower() in words("unquotable") and not owned
    ):  # `menurut rencana`, but `menurut rencana dia`
        return ACCORDING_TO_RULE
    found = find_postverbal_source(document, scene.mentions, cue.token + 1, limit)
    return _around(scene, cue, found, limit, ACCORDING_TO, "menurut") if found else NO_SUBJECT


def goes_on_speaking(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """`Kemudian, masih Rina, …`"""
    found = find_postverbal_source(scene.document, scene.mentions, cue.token + 1, limit)
    if found is None or not known(found.source) or found.source.mention is None:
        return NOT_SET_OFF
    if found.source.mention.kind != "person":
        return NOT_SET_OFF
    return _around(scene, cue, found, limit, INVERTED, "inverted")


def inverted(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """`…, kata Rina, …`, `…, kata Rina.`, `…, ujarnya.`"""
    found = parenthesis(scene, cue, limit)
    if found is None:
        return NOT_SET_OFF
    return _around(scene, cue, found, limit, INVERTED, "inverted")


def parenthesis(scene: SentenceState, cue: Cue, limit: int) -> FoundSource | None:
    """Who stands with an inverted cue that is set off from its sentence, or None."""
    tokens = scene.document.tokens
    if cue.form.only:
        return None
    if cue.token + 1 < len(tokens) and tokens[cue.token + 1].text.lower() in words("demonstratives"):
        return None  # `perintah tersebut`: a noun
    if cue.form.act != "say" and cue.token + 1 < len(tokens) and tokens[cue.token + 1].text.lower() == "dari":
        return None  # `perintah dari Rina tersebut`: a noun
    begins = cue.first <= scene.first or _joins(scene, cue)
    if not begins and tokens[cue.first - 1].text.lower() not in (",", "—", "–", "-", ":", "demikian", "begitu"):
        return without_commas(scene, cue, limit)
    follower = (
        tokens[cue.token + 1].text if cue.token + 1 < len(tokens) and tokens[cue.token + 1].start < limit else "."
    )
    if cue.form.voice == "clitic":
        if begins and (cue.form.lemma == "kata" or (follower != "," and follower.lower() != "bahwa")):
            return None  # `Katanya, …` is hearsay
        if not begins and not (
            follower in ",.;)?!" or follower[0].isupper() or follower.lower() in words("occasion_openers")
        ):
            return None
        return FoundSource(Source("clitic", Range(cue.end - 3, cue.end)), cue.start, cue.end)
    found = find_postverbal_source(scene.document, scene.mentions, cue.token + (2 if follower == "," else 1), limit)
    if found is None or (follower == "," and not known(found.source)):
        return None
    behind = scene.document.token_at(found.end - 1) + 1
    if cue.form.act != "say" and behind < len(tokens) and tokens[behind].text in ("ini", "tersebut"):
        return None  # `pesan BMKG ini menjadi sinyal`: a noun
    # Only plain saying stands with a noun phrase that nobody knows as a speaker: `, kata seorang petani,`.
    return found if known(found.source) or cue.form.act == "say" else None


def _joins(scene: SentenceState, cue: Cue) -> bool:
    """`Namun terangnya, …`: a clitic cue behind nothing but a word that joins the sentence to the one before."""
    before = scene.document.tokens[scene.first : cue.first]
    joined = len(before) <= 2 and all(token.text.lower() in words("clause_connectives") for token in before)
    return joined and cue.form.voice == "clitic"


def _around(
    scene: SentenceState, cue: Cue, found: FoundSource, limit: int, rule: Rule, construction: Construction
) -> Reading | Rule:
    """The content behind a parenthetical cue, or before it where nothing is behind."""
    document = scene.document
    behind = document.token_at(max(found.end, cue.end) - 1) + 1
    comma = closing_comma(document, behind, limit)
    content: Range | None = None
    agentless = found.reason == "unissued"
    going_on = construction == "menurut" or (construction == "inverted" and _opens_content(scene, cue, found))
    if going_on and _goes_on(document, behind, limit):
        content = content_between(document, document.tokens[_past_second_cue(document, behind, limit)].start, limit)
    elif comma is not None:
        opening = content_start(document, comma - 1, limit, person=False)
        content = content_of(scene._replace(offsets=frozenset()), opening, limit)
        before = Range(scene.start, cue.start)
        if content is not None and is_no_statement(document, content, before):
            content = None
    if content is not None:
        front = front_of(document, scene.start, cue.first, content.start)
        polarity: Polarity = "denied" if front.denied else "affirmed"
        return Reading(
            content, found.source, rule, construction, cue.form.act, agentless, polarity=polarity, topic=front.topic
        )
    front_words = content_between(document, scene.start, cue.start)
    content = _without_connectives(document, front_words)
    behind_source = _behind_topic(document, front_words, behind, limit)
    if behind_source is not None:
        return Reading(behind_source, found.source, rule, construction, cue.form.act, agentless, topic=content)
    return Reading(content, found.source, rule, construction, cue.form.act, agentless) if content else EMPTY_CONTENT


def _without_connectives(document: Document, content: Range | None) -> Range | None:
    """The words before a cue; None where they only join the sentence to the one before: `Namun, menurut Rina.`"""
    if content is None or content.end - content.start > _LONGEST_CONNECTIVE:
        return content
    joins = words("clause_connectives")
    return None if all(token.text.lower() in joins for token in document.tokens_in(*content)) else content


def _behind_topic(document: Document, front: Range | None, at: int, limit: int) -> Range | None:
    """`Untuk di Sleman, kata dia ada 31 titik`: what follows who speaks, where what stands before is no statement."""
    tokens = document.tokens
    if front is None or front.end - front.start > _LONGEST_TOPIC or looks_like_clause(document.tokens_in(*front)):
        return None
    if at < len(tokens) and tokens[at].text == "(":  # `menurut Rina (Lurah Melati) pada 2020 ada …`
        while at < len(tokens) and tokens[at].start < limit and tokens[at].text != ")":
            at += 1
    if at < len(tokens) and tokens[at].text == ")":
        at += 1
    if at >= len(tokens) or tokens[at].start >= limit or not tokens[at].text[0].isalnum():
        return None
    rest = content_between(document, tokens[at].start, limit)
    if rest is None or len(document.tokens_in(*rest)) < _LEAST_STATEMENT:
        return None
    opener = tokens[at].text.lower()
    if opener in ("pada", "di", "dalam"):  # `pada 2020 ada 31 titik`, but `di kantornya`
        return rest if looks_like_clause(document.tokens_in(*rest)) else None
    return None if opener in day_words() or opener in words("occasion_openers") else rest


def _opens_content(scene: SentenceState, cue: Cue, found: FoundSource) -> bool:
    """Whether a clause may follow right behind who speaks: `Dalam jadwal, kata <Rina> ada dua tahap`."""
    tokens = scene.document.tokens
    behind = scene.document.token_at(max(found.end, cue.end) - 1) + 1
    set_off_by_comma = cue.first > scene.first and tokens[cue.first - 1].text == ","
    set_off = set_off_by_comma or (cue.first > scene.first and cue.form.lemma == "kata")
    again = behind < len(tokens) and tokens[behind].text.lower() in forms()
    named = found.source.mention is not None and found.source.mention.kind == "person"
    named = named or (cue.form.lemma == "kata" and found.source.kind == "pronoun" and not set_off_by_comma)
    return set_off and not again and named and cue.form.act in ("say", "add", "explain", "tell", "affirm")


def _past_second_cue(document: Document, at: int, limit: int) -> int:
    """Index behind a second cue for the same words: `Menurut Rina mengatakan bahwa …`; `at` without one."""
    form = forms().get(document.tokens[at].text.lower())
    if form is None or form.voice != "active":
        return at
    opening = content_start(document, at, limit, person=False)
    return opening.first if opening.joint == "bahwa" else at


def _goes_on(document: Document, at: int, limit: int) -> bool:
    """`Menurut Rina jumlah itu turun, …`: no comma, and the clause begins right behind who is quoted."""
    tokens = document.tokens
    if at >= len(tokens) or tokens[at].start >= limit or not tokens[at].text[0].isalnum():
        return False
    word = tokens[at].text.lower()
    if word in ("hingga", "sampai") and tokens[at + 1 : at + 2] and tokens[at + 1].text.lower() in words("now_words"):
        at, word = at + 1, ""  # `Menurut Rina hingga kini masih ada masalah, …`: no occasion of what he said
    if word in words("time_nouns") and tokens[at + 1 : at + 2] and tokens[at + 1].text.lower() in ("itu", "ini"):
        at, word = at + 2, ""  # `Menurut Rina saat itu warga tidur`
        if at >= len(tokens) or not tokens[at].text[0].isalnum():
            return False
    if word in words("adjunct_openers") or word in words("phrase_ends") or word in ("ini", "itu", "tersebut", "bahwa"):
        return False
    last = min(at + _CLAUSE, document.token_at(limit - 1) + 1)
    return word not in day_words() and looks_like_clause(tokens[at:last])
