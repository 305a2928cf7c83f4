"""Passive cues and nouns: `Diakui Rina, …`, `… dinilai …`, `calon yang dinyatakan KPU …`, `Pesannya: …`."""

from __future__ import annotations

from collections.abc import Sequence

from beritaextract.claims.content_span import content_between, content_start
from beritaextract.claims.cues import Cue
from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import of_mention
from beritaextract.claims.parentheticals import inverted
from beritaextract.claims.postverbal_source import NOBODY, FoundSource, find_postverbal_source
from beritaextract.claims.readings import EMPTY_CONTENT, Reading, SentenceState, closing_comma, content_of, known
from beritaextract.claims.words import looks_like_clause, words
from beritaextract.language import looks_like_verb, word_class
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

PASSIVE = Rule(
    "claims.indirect.passive",
    "a passive cue is set off from the sentence and followed by its agent",
    examples=("Diakui Camat Rina Wijaya, pompa itu sudah rusak.",),
    counterexamples=("Hal itu disampaikan Camat Rina Wijaya dalam rapat.",),
)
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
REQUEST_GOES_ON = Rule(
    "claims.indirect.request-goes-on",
    "a request without agent, right after somebody's words in the same paragraph, is his",
    examples=("Camat Rina Wijaya mengatakan, pompa itu rusak. Warga diminta mengungsi ke balai desa.",),
    counterexamples=("Camat Rina Wijaya mengatakan, pompa itu rusak.\n\nWarga diminta mengungsi ke balai desa.",),
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
PLAIN_NOUN = Rule(
    "claims.indirect.noun-plain",
    "a noun inside a sentence, or an adverb at its start: no cue",
    examples=("Harapannya, air segera surut.",),
    counterexamples=("Pesannya: warga tetap waspada.",),
)


# What whoever spoke last may go on to do in a passive without agent; what is hoped or expected is nobody's word.
_TOLD = frozenset("say explain add affirm tell report admit".split())
_REQUESTS = frozenset("ask invite demand order advise remind".split())
# Behind a passive of these stands who is bidden, and no agent: `Diharapkan para pegawai …`, but `Diharapkan Rina, …`.
_BIDDING = _REQUESTS | {"hope"}
# How many characters may lie between somebody's words and a request that goes on with them.
_NEAR = 160
# How many tokens behind an agent are looked at to tell a clause.
_CLAUSE = 40


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


def goes_on_with(document: Document, reading: Reading, before: Range | None) -> Reading:
    """A request without agent is made by whoever said the words `before`, right before it in the same paragraph."""
    if before is None or reading.rule is not AGENTLESS or reading.act not in _REQUESTS:
        return reading
    start = reading.content.start
    near = 0 <= start - before.end <= _NEAR
    if not near or document.paragraph_at(before.start) != document.paragraph_at(start):
        return reading
    return reading._replace(rule=REQUEST_GOES_ON, agentless=False)
