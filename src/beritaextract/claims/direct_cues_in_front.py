"""The cue in front of a quotation: `Rina mengatakan, “…”`, `tulisnya: “…”`, `Kata Rina, “…”`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from beritaextract.claims.cues import MENURUT
from beritaextract.claims.direct_cues import DirectCue, clitic_source
from beritaextract.claims.mention_index import MentionIndex
from beritaextract.claims.postverbal_source import find_postverbal_source
from beritaextract.claims.quotations import Quotation
from beritaextract.claims.subjects import find_subject
from beritaextract.claims.words import words
from beritaextract.language import looks_like_verb
from beritaextract.language.reporting_verbs import Form, forms
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document

# How many tokens may stand between a cue and the opening mark.
_BRIDGE_LENGTH: Final = 30
# How many titles may stand there.
_TITLES: Final = 4

BEFORE_CLITIC = Rule(
    "claims.direct.clitic-front",
    "a cue with -nya stands right before the quotation",
    examples=("Camat Rina Wijaya hadir. Katanya, “Kami siap.”",),
    counterexamples=("“Kami siap,” katanya.",),
)
BEFORE_INVERTED = Rule(
    "claims.direct.inverted-front",
    "a cue and who speaks stand right before the quotation",
    examples=("Kata Camat Rina Wijaya, “Kami siap.”",),
    counterexamples=("“Kami siap,” kata Camat Rina Wijaya.",),
)
BEFORE_ACTIVE = Rule(
    "claims.direct.front",
    "who speaks and an active cue stand right before the quotation",
    examples=("Camat Rina Wijaya berkata, “Kami siap.”",),
    counterexamples=("“Kami siap,” kata Camat Rina Wijaya.",),
)
STATEMENT = Rule(
    "claims.direct.statement",
    "a noun for a statement and who made it stand before the colon that opens the quotation",
    examples=("Berikut pernyataan resmi PT Kereta Melati: “Kami menyesalkan kejadian itu.”",),
    counterexamples=("PT Kereta Melati menyatakan: “Kami menyesalkan kejadian itu.”",),
)


def cue_before(
    document: Document, mentions: MentionIndex, quotation: Quotation, floor: int, titled: Sequence[Range]
) -> DirectCue | None:
    """A cue before the opening mark: `Rina mengatakan, “…”`, `tulisnya: “…”`, `Kata Rina, “…”`.

    It stands behind offset `floor`, and in none of the titles in quotation marks before it (`titled`).
    """
    tokens = document.tokens
    sentence = document.sentence_at(quotation.open - 1)
    if sentence < 0 or quotation.open == 0:
        return None
    start = max(document.sentences[sentence].start, floor)
    paragraph = document.paragraphs[document.paragraph_at(quotation.open)]
    if document.sentences[sentence].end <= quotation.open and document.view[quotation.open - 1] != ":":
        solid = document.view[max(start, quotation.open - 50) : quotation.open].rstrip()
        if not solid.endswith((":", ",")):
            return None
    if start < paragraph.start and not document.view[
        max(start, paragraph.start - 50) : paragraph.start
    ].rstrip().endswith(":"):
        return None
    first = document.token_at(start - 1) + 1 if start else 0
    last = document.token_at(quotation.open - 1)
    in_text = False  # a noun for a statement stands between the cue and the colon
    for index in range(last, max(first - 1, last - _BRIDGE_LENGTH), -1):
        token = tokens[index]
        if any(title.start <= token.start < title.end for title in titled[-_TITLES:]):
            continue  # `akun “Cerita Desa”`
        form = forms().get(token.text.lower())
        cue = index
        if form is None and index > first:  # `memberi contoh`
            form, cue = forms().get(f"{tokens[index - 1].text.lower()} {token.text.lower()}"), index - 1
        if form is None and token.text.lower() in ("menurut", "menurutnya"):
            if _part_of_a_sentence(document, quotation):
                return None
            form = MENURUT._replace(voice="clitic" if token.text.endswith("nya") else "base")
        if form is None or form.only == "opening":
            continue
        if form.voice == "noun" and not token.text.lower().endswith("nya"):
            stated = _statement(document, mentions, quotation, index, form)
            if stated is not None:
                return stated
            in_text = in_text or "dalam" in [other.text.lower() for other in tokens[max(first, index - 2) : index]]
            continue
        between = [other.text.lower() for other in tokens[index + 1 : last + 1]]
        place = Range(tokens[cue].start, token.end)
        if form.voice in ("clitic", "noun"):
            if between and between[-1] in (",", ":") and (len(between) == 1 or between[0] in words("bridges")):
                return DirectCue(place, form, clitic_source(token), BEFORE_CLITIC, "inverted")
            return None
        if form.voice == "base" or (form.voice == "passive" and between[:1] not in ([","], [":"], [])):
            if not between or between[-1] not in (",", ":"):
                return None
            found = find_postverbal_source(document, mentions, index + 1, quotation.open)
            if found is None or any(looks_like_verb(t.text) for t in document.tokens_in(found.end, quotation.open)):
                return None  # `Menanggapi komentar Rina, Tono menulis lagi, “…”`
            return DirectCue(place, form, found.source, BEFORE_INVERTED, "inverted")
        if form.voice == "active":
            if _part_of_a_sentence(document, quotation):
                return None
            bridged = not between or (between[0] in words("bridges") and between[-1] in (",", ":", "bahwa"))
            if not bridged and not (in_text and between[-1] == ":"):  # `membenarkan itu dalam pernyataan singkat: “…”`
                continue
            found = find_subject(document, mentions, first, cue, human=True)
            if found.reason in ("negated", "thing", "purpose") and not (between and between[-1] == ":"):
                return None
            return DirectCue(place, form, found.source, BEFORE_ACTIVE, "active")
    return None


def _statement(
    document: Document, mentions: MentionIndex, quotation: Quotation, noun: int, form: Form
) -> DirectCue | None:
    """`Berikut pernyataan resmi PT Melati: “…”`: the wording of a statement, and who made it."""
    token = document.tokens[noun]
    if not document.view[token.end : quotation.open].rstrip().endswith(":"):
        return None
    found = find_postverbal_source(document, mentions, noun, quotation.open)
    if found is None or found.source.mention is None or found.source.mention.range.start <= token.start:
        return None
    if not found.source.listed and document.view[found.source.mention.range.start].islower():
        return None  # `dalam sebuah pernyataan singkat: “…”`
    return DirectCue(Range(token.start, token.end), form, found.source, STATEMENT, "noun")


def _part_of_a_sentence(document: Document, quotation: Quotation) -> bool:
    """`Rina menyebut ”kota angin” itu basah`: the sentence goes on behind the marks, and they only set words off."""
    view = document.view
    opening = view[quotation.start : min(quotation.end, quotation.start + 60)].split()
    if view[quotation.start].islower() and len(opening) < 3:
        return True
    behind = document.token_at(quotation.close - 1) + 1
    if behind >= len(document.tokens):
        return False
    follower = document.tokens[behind].text
    return (
        follower.islower()
        and follower not in words("bridges")
        and follower not in ("dan", "serta", "lalu", "namun", "kata")
    )
