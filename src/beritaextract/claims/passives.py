"""Passive cues and nouns: `Diakui Rina, …`, `… dinilai …`, `calon yang dinyatakan KPU …`, `Pesannya: …`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from beritaextract.claims.agentless_passives import REQUESTS, agentless_passive
from beritaextract.claims.content_end import content_between
from beritaextract.claims.content_span import content_start
from beritaextract.claims.cues import Cue
from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import of_mention
from beritaextract.claims.parentheticals import inverted
from beritaextract.claims.postverbal_source import NOBODY, FoundSource, find_postverbal_source
from beritaextract.claims.readings import EMPTY_CONTENT, Reading, SentenceState, closing_comma, content_of, known
from beritaextract.claims.words import looks_like_clause, words
from beritaextract.language import looks_like_verb
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

PASSIVE = Rule(
    "claims.indirect.passive",
    "a passive cue is set off from the sentence and followed by its agent",
    examples=("Diakui Camat Rina Wijaya, pompa itu sudah rusak.",),
    counterexamples=("Hal itu disampaikan Camat Rina Wijaya dalam rapat.",),
)
OPENING_PASSIVE = Rule(
    "claims.indirect.passive-opening",
    "a passive opens its sentence and goes on with what whoever spoke last says",
    examples=("“Kami siap,” kata Camat Rina Wijaya. Dijelaskan, pompa itu sudah rusak.",),
    counterexamples=("Diakui Camat Rina Wijaya, pompa itu sudah rusak.",),
)
RELATIVE_PASSIVE = Rule(
    "claims.indirect.relative-passive",
    "a judgement in a relative clause, with its agent right after the passive",
    examples=("Ada 29 calon yang dinyatakan KPU tidak memenuhi syarat.",),
    counterexamples=("Ada 29 calon yang dinyatakan lulus.",),
)
PASSIVE_CLITIC = Rule(
    "claims.indirect.passive-clitic",
    "a passive cue with -nya opens the sentence",
    examples=("Camat Rina Wijaya hadir. Disampaikannya, bahwa pompa itu rusak.",),
    counterexamples=("Diakui Camat Rina Wijaya, pompa itu sudah rusak.",),
)
NOUN = Rule(
    "claims.indirect.noun",
    "a noun of saying with -nya opens the sentence, and a colon follows",
    examples=("Camat Rina Wijaya hadir. Pesannya: warga tetap waspada.",),
    counterexamples=("Harapannya, air segera surut.",),
)
PLAIN_PASSIVE = Rule(
    "claims.indirect.passive-plain",
    "a passive that neither names who says it nor is a judgement",
    examples=("Hal itu disampaikan Camat Rina Wijaya dalam rapat.",),
    counterexamples=("Pompa itu dinilai terlalu tua.",),
)
PLAIN_NOUN = Rule(
    "claims.indirect.noun-plain",
    "a noun inside a sentence, or an adverb at its start: no cue",
    examples=("Harapannya, air segera surut.",),
    counterexamples=("Pesannya: warga tetap waspada.",),
)


# What whoever spoke last may go on to do in a passive without agent; what is hoped or expected is nobody's word.
_TOLD: Final = frozenset("say explain add affirm tell report admit".split())
# Behind a passive of these stands who is bidden, and no agent: `Diharapkan para pegawai …`, but `Diharapkan Rina, …`.
_BIDDING: Final = REQUESTS | {"hope"}
# How many tokens behind an agent are looked at to tell a clause.
_CLAUSE: Final = 40


def _bids(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun phrase at token `at` is a common one: who is bidden, where nobody is said to bid."""
    return tokens[at].text.islower() and tokens[at].text != "oleh" and tokens[at].text not in words("personal_pronouns")


def _named(document: Document, found: FoundSource) -> bool:
    """Whether a phrase that the entity layer does not know is all capitals: a name."""
    return all(token.text[0].isupper() for token in document.tokens_in(found.start, found.end))


def passive(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """`Diakui Rina, …`, `angka itu, dijelaskan Rina, …`, and without an agent `… dinilai …`."""
    document = scene.document
    tokens = document.tokens
    opens = _opens_clause(document, scene.first, cue.first)
    closing = not opens and tokens[cue.first - 1].text.lower() in words("closing_hinges")
    set_off = opens or closing or tokens[cue.first - 1].text == ","
    if cue.form.only == "opening":  # `Dilansir Antara, …` quotes the agency; elsewhere it only names a page
        set_off = False
    if set_off and cue.form.act in _BIDDING and tokens[cue.token + 1 : cue.token + 2] and _bids(tokens, cue.token + 1):
        set_off = False
    found = find_postverbal_source(document, scene.mentions, cue.token + 1, limit) if set_off else None
    if found is not None and (known(found.source) or _named(document, found)):
        behind = document.token_at(found.end - 1) + 1
        comma = closing_comma(document, behind, limit)
        content = None
        if closing and tokens[cue.first - 1].text.lower() not in ("seperti", "sebagaimana"):
            comma = None  # `Panen naik, demikian dikatakan Rina, kemarin`
        if comma is not None:
            content = content_of(scene, content_start(document, comma - 1, limit, person=False), limit)
        elif opens and found.source.kind == "pronoun" and looks_like_clause(tokens[behind : behind + _CLAUSE]):
            content = content_of(scene, content_start(document, behind - 1, limit, person=False), limit)
        if content is not None:
            return Reading(content, found.source, PASSIVE, "passive", cue.form.act)
    opening = content_start(document, cue.token, limit, person=False)
    if opens and not cue.form.only and cue.form.act in _TOLD and opening.joint in (",", ":", "bahwa") and found is None:
        content = content_of(scene, opening, limit)
        if content is not None:
            return Reading(content, NOBODY, OPENING_PASSIVE, "passive", cue.form.act)
    if found is not None and closing and known(found.source):
        content = content_between(document, scene.start, tokens[cue.first - 1].start)  # `…, seperti diklaim Rina`
        if content is not None:
            return Reading(content, found.source, PASSIVE, "passive", cue.form.act)
    relative = _relative_passive(scene, cue, limit)
    if relative is not None:
        return relative
    if not cue.form.null:
        return PLAIN_PASSIVE
    return agentless_passive(scene, cue, limit)


def _opens_clause(document: Document, first: int, cue: int) -> bool:
    """Whether only connectives and adverbs stand before the cue in its sentence: `Namun sedikit disayangkan`."""
    before = document.tokens[max(first, cue - 4) : cue]
    return cue - first <= 4 and all(token.text.lower() in words("passive_openers") for token in before)


def _relative_passive(scene: SentenceState, cue: Cue, limit: int) -> Reading | None:
    """`calon yang dinyatakan KPU tidak memenuhi syarat`: a judgement about somebody, with its agent right behind."""
    document = scene.document
    tokens = document.tokens
    if not cue.form.null or cue.first <= scene.first or tokens[cue.first - 1].text.lower() != "yang":
        return None
    if cue.token + 1 >= len(tokens):
        return None
    mention = scene.mentions.at(tokens[cue.token + 1].start)
    if mention is None or mention.kind not in ("person", "organisation") or mention.phrase.end >= limit:
        return None
    behind = document.token_at(mention.range.end - 1) + 1
    word = tokens[behind].text.lower() if behind < len(tokens) else "."
    if word not in words("negators") and word not in words("predicates") and not looks_like_verb(word):
        return None
    comma = next((t.start for t in document.tokens_in(tokens[behind].start, limit) if t.text in (",", ";")), limit)
    content = content_between(document, tokens[behind].start, comma)
    if content is None:
        return None
    return Reading(content, of_mention(mention), RELATIVE_PASSIVE, "passive", cue.form.act)


def passive_clitic(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """`Disampaikannya, bahwa …`, `Dikatakannya …` at the start of a sentence; elsewhere as `ujarnya`."""
    document = scene.document
    if cue.first > scene.first:
        return inverted(scene, cue, limit)
    content = content_of(scene, content_start(document, cue.token, limit, person=False), limit)
    source = Source("clitic", Range(cue.end - 3, cue.end))
    return Reading(content, source, PASSIVE_CLITIC, "passive", cue.form.act) if content else EMPTY_CONTENT


def noun(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """`Pesannya: …`: a noun with -nya that opens its sentence and a colon behind it; with a comma it is an adverb."""
    tokens = scene.document.tokens
    after = tokens[cue.token + 1].text if cue.token + 1 < len(tokens) else "."
    if cue.first != scene.first or not tokens[cue.token].text.endswith("nya") or after != ":":
        return PLAIN_NOUN
    content = content_between(scene.document, tokens[cue.token + 1].end, limit)
    source = Source("clitic", Range(cue.end - 3, cue.end))
    return Reading(content, source, NOUN, "noun", cue.form.act) if content else EMPTY_CONTENT
