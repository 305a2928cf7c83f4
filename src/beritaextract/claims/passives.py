"""Passive cues and nouns: `Diakui Rina, …`, `… dinilai …`, `calon yang dinyatakan KPU …`, `Pesannya: …`."""

from __future__ import annotations

from beritaextract.claims import who
from beritaextract.claims.borders import content_between, open_content
from beritaextract.claims.cues import Cue
from beritaextract.claims.matches import Source
from beritaextract.claims.mentions import of_mention
from beritaextract.claims.shapes import EMPTY, Record, Refusal, Scene, closing_comma, content_of, inverted, known
from beritaextract.claims.words import NEGATIONS, looks_like_verb, words
from beritaextract.matches import Range
from beritaextract.text import Document


def _named(document: Document, found: who.Found) -> bool:
    """Whether a phrase that the entity layer does not know is all capitals: a name."""
    return all(token.text[0].isupper() for token in document.tokens_in(found.start, found.end))


def passive(scene: Scene, cue: Cue, limit: int) -> Record | Refusal:
    """`Diakui Rina, …`, `angka itu, dijelaskan Rina, …`, and without an agent `… dinilai …`."""
    document = scene.document
    tokens = document.tokens
    set_off = cue.first == scene.first or tokens[cue.first - 1].text.lower() in (",", "seperti", "sebagaimana")
    if cue.form.only == "opening":  # `Dilansir Antara, …` quotes the agency; `dilansir dari Antara` only names a page
        follower = tokens[cue.token + 1].text.lower() if cue.token + 1 < len(tokens) else "dari"
        set_off = cue.first == scene.first and follower not in ("dari", "pada", "di")
    found = who.after(document, scene.mentions, cue.token + 1, limit) if set_off else None
    if found is not None and (known(found.source) or _named(document, found)):
        comma = closing_comma(document, document.token_at(found.end - 1) + 1, limit)
        if comma is not None:
            content = content_of(scene, open_content(document, comma - 1, limit, person=False), limit)
            if content is not None:
                return Record(content, found.source, "claims.indirect.passive", cue.form.act)
    relative = _relative_passive(scene, cue, limit)
    if relative is not None:
        return relative
    if not cue.form.null:
        return Refusal("claims.indirect.passive-plain", "a passive that neither names who says it nor is a judgement")
    follower = tokens[cue.token + 1].text.lower() if cue.token + 1 < len(tokens) else "."
    before = tokens[cue.first - 1].text.lower() if cue.first > scene.first else ""
    if (
        before in ("yang", "untuk", "akan", "bisa", "dapat", "harus")
        or before in NEGATIONS
        or follower in words("status")
    ):
        return Refusal("claims.indirect.passive-plain", "it describes something, and reports nobody's words")
    content = content_of(scene, open_content(document, cue.token, limit, person=False), limit)
    if content is None:
        return EMPTY
    if document.view[content.start] in '“”"‘«':
        return Refusal("claims.indirect.title", "words in quotation marks behind a passive are a name: `disebut “…”`")
    return Record(content, who.NOBODY, "claims.indirect.agentless", cue.form.act, agentless=True)


def _relative_passive(scene: Scene, cue: Cue, limit: int) -> Record | None:
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
    if word not in NEGATIONS and word not in words("predicates") and not looks_like_verb(word):
        return None
    comma = next((t.start for t in document.tokens_in(tokens[behind].start, limit) if t.text in (",", ";")), limit)
    content = content_between(document, tokens[behind].start, comma)
    if content is None:
        return None
    return Record(content, of_mention(mention), "claims.indirect.relative-passive", cue.form.act)


def passive_clitic(scene: Scene, cue: Cue, limit: int) -> Record | Refusal:
    """`Disampaikannya, bahwa …`, `Dikatakannya …` at the start of a sentence; elsewhere as `ujarnya`."""
    document = scene.document
    if cue.first > scene.first:
        return inverted(scene, cue, limit)
    content = content_of(scene, open_content(document, cue.token, limit, person=False), limit)
    source = Source("clitic", Range(cue.end - 3, cue.end))
    return Record(content, source, "claims.indirect.passive-clitic", cue.form.act) if content else EMPTY


def noun(scene: Scene, cue: Cue, limit: int) -> Record | Refusal:
    """`Pesannya: …`: a noun with -nya that opens its sentence and a colon behind it; with a comma it is an adverb."""
    tokens = scene.document.tokens
    after = tokens[cue.token + 1].text if cue.token + 1 < len(tokens) else "."
    if cue.first != scene.first or not tokens[cue.token].text.endswith("nya") or after != ":":
        return Refusal("claims.indirect.noun", "a noun inside a sentence, and no cue")
    content = content_between(scene.document, tokens[cue.token + 1].end, limit)
    source = Source("clitic", Range(cue.end - 3, cue.end))
    return Record(content, source, "claims.indirect.noun", cue.form.act) if content else EMPTY
