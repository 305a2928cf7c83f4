"""Passives of judgement and requests that name nobody right behind them: `… dinilai …`, `Warga diminta …`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from beritaextract.claims.content_end import content_between
from beritaextract.claims.content_span import ContentStart, content_start
from beritaextract.claims.cues import Cue
from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import of_mention
from beritaextract.claims.postverbal_source import NOBODY, find_postverbal_source
from beritaextract.claims.readings import EMPTY_CONTENT, Reading, SentenceState, content_of
from beritaextract.claims.words import looks_like_clause, words
from beritaextract.language import looks_like_verb, word_class
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

AGENTLESS = Rule(
    "claims.indirect.agentless",
    "a passive of judgement that names nobody",
    examples=("Pompa itu dinilai terlalu tua.",),
    counterexamples=("Pompa itu diganti kemarin.",),
)
JUDGED_BY = Rule(
    "claims.indirect.passive-judged-by",
    "a passive of judgement whose agent closes the clause behind `oleh`",
    examples=("Pompa itu dinilai terlalu tua oleh Camat Rina Wijaya.",),
    counterexamples=("Pompa itu dinilai dikuasai oleh Camat Rina Wijaya.",),
)
BESIDE = Rule(
    "claims.indirect.passive-agent-beside",
    "a passive of judgement or request behind its subject, and its agent right after it",
    examples=("Warga diminta Camat Rina Wijaya mengungsi ke balai desa.",),
    counterexamples=("Warga diminta mengungsi ke balai desa.",),
)
REQUEST_GOES_ON = Rule(
    "claims.indirect.request-goes-on",
    "a request without agent, right after somebody's words in the same paragraph, is his",
    examples=("Camat Rina Wijaya mengatakan, pompa itu rusak. Warga diminta mengungsi ke balai desa.",),
    counterexamples=("Camat Rina Wijaya mengatakan, pompa itu rusak.\n\nWarga diminta mengungsi ke balai desa.",),
)
DESCRIBING_PASSIVE = Rule(
    "claims.indirect.passive-describes",
    "a passive that describes something, and reports nobody's words",
    examples=("Pasien itu dinyatakan positif kemarin.",),
    counterexamples=("Pompa itu dinilai terlalu tua.",),
)
TITLE_AFTER_PASSIVE = Rule(
    "claims.indirect.title",
    "words in quotation marks after a passive are a name",
    examples=("Ia disebut ”dokter” oleh warga.",),
    counterexamples=("Ia disebut sering menolong warga.",),
)
NAME_AFTER_PASSIVE = Rule(
    "claims.indirect.name",
    "a name after a passive only says what something is called",
    examples=("Kompleks itu biasa disebut Dolog.",),
    counterexamples=("Kompleks itu disebut paling ramai.",),
)

# What somebody may bid others to do.
REQUESTS: Final = frozenset("ask invite demand order advise remind".split())
# How many characters may lie between somebody's words and a request that goes on with them.
_NEAR: Final = 160


def agentless_passive(scene: SentenceState, cue: Cue, limit: int) -> Reading | Rule:
    """`Program itu <dinilai> mahal`: what a passive of judgement says, and its agent where `oleh` names him behind."""
    document = scene.document
    tokens = document.tokens
    follower = tokens[cue.token + 1].text.lower() if cue.token + 1 < len(tokens) else "."
    before = tokens[cue.first - 1].text.lower() if cue.first > scene.first else ""
    if (
        before in ("yang", "untuk", "akan", "bisa", "dapat", "harus")
        or before in words("negators")
        or follower in words("status_complements")
        or _sent_by(tokens, cue.token + 1)
        or (cue.form.act == "ask" and follower in words("request_objects") | words("speech_objects"))
    ):
        return DESCRIBING_PASSIVE
    opening = content_start(document, cue.token, limit, person=False)
    if not opening.joint and follower in word_class("temporal_subordinators"):
        return DESCRIBING_PASSIVE  # `tidak ingin namanya disebutkan saat ditemui`
    adjunct = follower == "dengan" or follower in words("locative_prepositions")
    if not opening.joint and adjunct and not looks_like_clause(document.tokens_in(tokens[cue.token + 1].start, limit)):
        return DESCRIBING_PASSIVE  # `dilaporkan di Demak`, `disebut dengan tunggul`
    beside = _agent_beside(scene, cue, opening, limit)
    if beside is not None:
        return beside
    content = content_of(scene, opening, limit)
    if content is None:
        return EMPTY_CONTENT
    if document.view[content.start] in '“”"‘«':
        return TITLE_AFTER_PASSIVE
    if cue.form.lemma == "sebut" and _is_name(document, content):
        return NAME_AFTER_PASSIVE
    agent = _agent_behind(scene, content, limit)
    if agent is not None:
        judged, source = agent
        return Reading(judged, source, JUDGED_BY, "passive", cue.form.act)
    return Reading(content, NOBODY, AGENTLESS, "passive", cue.form.act, agentless=True)


def _agent_beside(scene: SentenceState, cue: Cue, opening: ContentStart, limit: int) -> Reading | Rule | None:
    """`Warga diminta <Camat Rina> mengungsi`: behind a subject, the person right after the passive is its agent."""
    document = scene.document
    tokens = document.tokens
    before = tokens[cue.first - 1].text if cue.first > scene.first else ","
    mention = scene.mentions.at(tokens[opening.first].start) if opening.first < len(tokens) else None
    if opening.joint or not before[0].isalnum() or mention is None or mention.kind != "person":
        return None
    opener = tokens[scene.first].text.lower()
    impersonal = opener == "dalam" or opener in words("locative_prepositions")  # `Dalam artikel itu diklaim Rina pergi`
    if impersonal or mention.phrase.end >= limit:
        return None
    behind = document.token_at(mention.phrase.end - 1) + 1
    word = tokens[behind].text.lower() if behind < len(tokens) else "."
    if not (looks_like_verb(word) or word in words("predicates") or word in words("negators") or word == "agar"):
        return DESCRIBING_PASSIVE if word in words("prepositions") else None
    content = content_between(document, tokens[behind].start, limit)
    return Reading(content, of_mention(mention), BESIDE, "passive", cue.form.act) if content else None


def _agent_behind(scene: SentenceState, content: Range, limit: int) -> tuple[Range, Source] | None:
    """What is said and who says it where the agent closes the clause: `dinilai <mahal> oleh <pengamat>`."""
    document = scene.document
    inside = document.tokens_in(*content)
    for number, token in enumerate(inside):
        if token.text != "oleh" or number == 0:
            continue
        judged = inside[number - 1].text.lower()
        found = find_postverbal_source(document, scene.mentions, document.token_at(token.start), limit)
        # `dinilai dikuasai oleh asing`: the agent is that of the inner verb
        if found is None or (looks_like_verb(judged) and judged.startswith(("di", "ter"))) or found.end < content.end:
            return None
        said = content_between(document, content.start, token.start)
        return None if said is None else (said, found.source)
    return None


def _is_name(document: Document, content: Range) -> bool:
    """`kompleks yang disebut Dolog`: a few words with capitals, and no predicate."""
    tokens = document.tokens_in(*content)
    return len(tokens) <= 4 and all(token.text[:1].isupper() for token in tokens)


def _sent_by(tokens: Sequence[Token], agent: int) -> bool:
    """`dilaporkan korban ke polisi`: an agent and where he sent it, and no content."""
    spelt = [token.text.lower() for token in tokens[agent : agent + 4]]
    opens = bool(spelt) and (spelt[0] in words("speaking_nouns") or spelt[0] in words("personal_pronouns"))
    return opens and any(word in ("ke", "kepada") for word in spelt[1:])


def goes_on_with(document: Document, reading: Reading, before: Range | None) -> Reading:
    """A request without agent is made by whoever said the words `before`, right before it in the same paragraph."""
    if before is None or reading.rule is not AGENTLESS or reading.act not in REQUESTS:
        return reading
    start = reading.content.start
    near = 0 <= start - before.end <= _NEAR
    if not near or document.paragraph_at(before.start) != document.paragraph_at(start):
        return reading
    return reading._replace(rule=REQUEST_GOES_ON, agentless=False)
