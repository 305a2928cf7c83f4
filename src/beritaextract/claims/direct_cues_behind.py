"""The cue behind a quotation: right behind its closing mark, or in the sentence that follows."""

from __future__ import annotations

from typing import Final

from beritaextract.claims.cues import MENURUT
from beritaextract.claims.direct_cues import DirectCue, clitic_source
from beritaextract.claims.mention_index import MentionIndex, of_mention
from beritaextract.claims.postverbal_source import NOBODY, NP_MARKS, FoundSource, find_postverbal_source
from beritaextract.claims.quotations import Quotation
from beritaextract.claims.source_formulas import quoted_body
from beritaextract.claims.subjects import find_subject
from beritaextract.claims.words import words
from beritaextract.language import outlet_named
from beritaextract.language.reporting_verbs import Form, forms
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

# How many tokens the name of a page may have.
_PAGE: Final = 16
_HINGES: Final = frozenset("demikian demikianlah begitu begitulah seperti sebagaimana".split())

AFTER_CLITIC = Rule(
    "claims.direct.clitic",
    "a cue with -nya stands right after the quotation",
    examples=("Camat Rina Wijaya hadir. “Kami siap,” ujarnya.",),
    counterexamples=("“Kami siap,” kata Camat Rina Wijaya.",),
)
AFTER_INVERTED = Rule(
    "claims.direct.inverted",
    "a cue and who speaks stand right after the quotation",
    examples=("“Kami siap,” kata Camat Rina Wijaya.",),
    counterexamples=("Camat Rina Wijaya berkata, “Kami siap.”",),
)
AFTER_PASSIVE = Rule(
    "claims.direct.passive",
    "a passive cue with its agent stands right after the quotation",
    examples=("“Kami siap,” dikatakan Camat Rina Wijaya.",),
    counterexamples=("“Kami siap,” kata Camat Rina Wijaya.",),
)
AFTER_HINGE = Rule(
    "claims.direct.hinge",
    "demikian or begitu and who speaks stand right after the quotation",
    examples=("“Kami siap,” demikian Camat Rina Wijaya.",),
    counterexamples=("“Kami siap,” demikian kata Camat Rina Wijaya.",),
)
AFTER_ACTIVE = Rule(
    "claims.direct.active",
    "who speaks and an active cue stand right after the quotation",
    examples=("“Kami siap,” Camat Rina Wijaya menambahkan.",),
    counterexamples=("“Kami siap.” Camat Rina Wijaya menambahkan, warga mengungsi.",),
)
MISSPELT = Rule(
    "claims.direct.misspelt",
    "an unknown word stands like a cue, between a comma with a closing mark and who speaks",
    examples=("“Kami siap,” ukar Camat Rina Wijaya.",),
    counterexamples=("“Kami siap,” ujar Camat Rina Wijaya.",),
)
QUOTED_FROM = Rule(
    "claims.direct.quoted-from",
    "a formula after the quotation names the page that the words stand on",
    examples=("“Pompa itu sudah lama rusak,” demikian dikutip dari laman BMKG.",),
    counterexamples=("“Pompa itu sudah lama rusak,” kata Camat Rina Wijaya, dikutip dari laman BMKG.",),
)
NEXT_SENTENCE = Rule(
    "claims.direct.told-after",
    "the next sentence says whose words these were",
    examples=("“Pompa itu sudah lama rusak.” Hal itu disampaikan Camat Rina Wijaya.",),
    counterexamples=("“Pompa itu sudah lama rusak.” Hal itu merugikan warga.",),
)


def cue_after(document: Document, mentions: MentionIndex, quotation: Quotation, following: int) -> DirectCue | None:
    """A cue right behind the closing mark: `,” kata Rina`, `,” ujarnya`, `,” demikian pernyataan resmi dinas itu`."""
    tokens = document.tokens
    at = document.token_at(quotation.close - 1) + 1
    limit = _paragraph_end(document, quotation.close, following)
    while at < len(tokens) and tokens[at].text.strip("*_") == "" and tokens[at].start < limit:
        at += 1  # `**“Kami siap,”** kata Rina`
    comma = at < len(tokens) and tokens[at].text in (",", "-", "–", "—") and tokens[at].start < limit
    late = at + 1 < len(tokens) and tokens[at].text == "." and _late_cue(document, at + 1, limit)
    if comma or late:
        at += 1
    hinged = False
    while at < len(tokens) and tokens[at].start < limit and tokens[at].text.lower() in _HINGES:
        hinged = True
        at += 1
        if at < len(tokens) and tokens[at].text.lower() == "yang":
            at += 1
    if at >= len(tokens) or tokens[at].start >= limit:
        return None
    token = tokens[at]
    word = token.text.lower()
    form = MENURUT if word in ("menurut", "menurutnya") else forms().get(word)
    joined = comma or late or hinged or _ends_in_comma(document, quotation)
    if form is not None and token.text == "Kata" and not joined and _goes_on_behind(document, token):
        return None  # `….” Kata Rina, pompa itu rusak.`
    if word in words("written_on") and (hinged or _ends_in_comma(document, quotation)):
        form = MENURUT._replace(lemma="tulis", voice="passive", bare="never", only="opening", inverted=False)
    if form is not None and form.only == "opening" and (comma or hinged or _ends_in_comma(document, quotation)):
        return _quoted_from(document, mentions, at, form, limit)
    if form is not None and (form.only == "opening" or (form is MENURUT and token.text.istitle() and not comma)):
        return None  # `…” Menurut Rina, …`: it opens the next sentence
    place = Range(token.start, token.end)
    if form is not None and word.endswith("nya") and (form is MENURUT or form.voice in ("clitic", "noun")):
        return DirectCue(place, form, clitic_source(token), AFTER_CLITIC, "inverted")
    if form is not None and (form.inverted or (hinged and form.voice in ("noun", "passive"))):
        found = _inverted(document, mentions, at + 1, limit)
        if found is not None or form is not MENURUT:
            unissued = found is not None and found.reason == "unissued"
            return DirectCue(place, form, found.source if found else NOBODY, AFTER_INVERTED, "inverted", unissued)
    if form is not None and form.voice == "passive":
        found = find_postverbal_source(document, mentions, at + 1, limit)
        return DirectCue(place, form, found.source, AFTER_PASSIVE, "passive") if found else None
    cue = _active_behind(document, mentions, quotation, at, limit, hinged=hinged)
    if cue is None and hinged and form is None:  # `,” demikian Direktur Utama Rina Wijaya`
        hinge = tokens[at - 1]
        found = find_postverbal_source(document, mentions, at, limit)
        if found is not None and hinge.text.lower() in ("demikian", "begitu"):
            plain = MENURUT._replace(lemma=hinge.text.lower())
            unissued = found.reason == "unissued"
            return DirectCue(Range(hinge.start, hinge.end), plain, found.source, AFTER_HINGE, "inverted", unissued)
    return cue or _misspelt(document, mentions, quotation, at, limit)


def _quoted_from(document: Document, mentions: MentionIndex, at: int, form: Form, limit: int) -> DirectCue | None:
    """`,” demikian dikutip dari laman BMKG`: the page that the words stand on; an outlet only passes them on."""
    tokens = document.tokens
    end = at + 1
    while end < len(tokens) and end - at < _PAGE and tokens[end].start < limit and tokens[end].text not in NP_MARKS:
        end += 1
    source = quoted_body(document, mentions, at + 1, end)
    if source is None or form.voice != "passive":
        return None
    place = Range(tokens[at].start, tokens[at].end)
    if source.kind != "none" and outlet_named(source.range.of(document.view) if source.range else "") is not None:
        return DirectCue(place, form, NOBODY, QUOTED_FROM, "passive")
    return DirectCue(place, form, source, QUOTED_FROM, "passive", agentless=source.kind == "none")


def _ends_in_comma(document: Document, quotation: Quotation) -> bool:
    """Whether a comma stands before the closing mark."""
    return document.view[quotation.open : quotation.close].rstrip("“”\"’‘'» ").endswith(",")


def _late_cue(document: Document, at: int, limit: int) -> bool:
    """`…”. Ungkap Kasat Reskrim …`, `…”.kata Rina`: a cue behind a stop that can mean nothing else there."""
    token = document.tokens[at]
    form = forms().get(token.text.lower())
    if form is None or not (form.inverted or form.voice == "clitic") or token.start >= limit:
        return False
    if token.text.islower():
        return True
    return token.text.istitle() and (form.lemma != "kata" or not _goes_on_behind(document, token))


def _goes_on_behind(document: Document, cue: Token) -> bool:
    """Whether words of their own follow a cue: `Kata Rina, pompa itu rusak.`, but not `Kata Rina.`"""
    sentence = document.sentences[document.sentence_at(cue.start)]
    return "," in document.view[cue.end : sentence.end]


def _misspelt(
    document: Document, mentions: MentionIndex, quotation: Quotation, at: int, limit: int
) -> DirectCue | None:
    """`,” ujanya`, `,” ukar Rina`: behind a comma and a closing mark, an unknown word that stands like a cue is one."""
    token = document.tokens[at]
    word = token.text
    if (
        not _ends_in_comma(document, quotation)
        or not word.islower()
        or not word.isalpha()
        or token.start - quotation.close > 2
    ):
        return None
    place = Range(token.start, token.end)
    if word.endswith("nya") and len(word) > 5:
        form = MENURUT._replace(lemma=word[:-3], voice="clitic", bare="never", only="direct", inverted=False)
        return DirectCue(place, form, clitic_source(token), MISSPELT, "inverted")
    if at + 1 < len(document.tokens) and word not in words("bridges") and word not in _HINGES:
        mention = mentions.at(document.tokens[at + 1].start)
        if mention is not None and mention.kind == "person" and mention.phrase.end <= limit:
            form = MENURUT._replace(lemma=word, bare="never", only="direct")
            return DirectCue(place, form, of_mention(mention), MISSPELT, "inverted")
    return None


def _inverted(document: Document, mentions: MentionIndex, at: int, limit: int) -> FoundSource | None:
    """Who stands behind an inverted cue, past an adverb: `jelas dia lagi`, `kata kembali Rina`."""
    tokens = document.tokens
    while at < len(tokens) and tokens[at].text.lower() in words("inversion_fillers"):
        at += 1
    return find_postverbal_source(document, mentions, at, limit)


def _active_behind(
    document: Document, mentions: MentionIndex, quotation: Quotation, at: int, limit: int, *, hinged: bool
) -> DirectCue | None:
    """`,” Rina menambahkan.`: a subject and an active cue behind a quotation that ends in a comma, ? or !."""
    tokens = document.tokens
    view = document.view
    if view[quotation.end - 1] not in ",?!" and not hinged:
        return None
    for index in range(at + 1, min(at + 9, len(tokens))):
        token = tokens[index]
        if token.start >= limit or token.text in (".", ",", ";", ":"):
            return None
        form = forms().get(token.text.lower())
        if form is None or form.voice != "active":
            continue
        follower = tokens[index + 1].text.lower() if index + 1 < len(tokens) else "."
        found = find_subject(document, mentions, at, index)
        if found.source.kind == "none" or follower in (",", "bahwa", ":"):
            return None
        return DirectCue(Range(token.start, token.end), form, found.source, AFTER_ACTIVE, "active")
    return None


def cue_of_next_sentence(document: Document, mentions: MentionIndex, quotation: Quotation) -> DirectCue | None:
    """The sentence behind a quotation without a cue that says whose it was: `“…” Hal itu disampaikan Rina.`"""
    tokens = document.tokens
    at = document.token_at(quotation.close - 1) + 1
    if (
        at + 3 >= len(tokens)
        or tokens[at].text.lower() not in words("statement_nouns")
        or tokens[at + 1].text not in ("itu", "ini", "tersebut")
    ):
        return None
    cue = tokens[at + 2]
    form = forms().get(cue.text)
    if form is None or form.voice != "passive" or form.act not in ("say", "explain", "affirm", "tell", "add", "report"):
        return None
    limit = document.sentences[document.sentence_at(cue.start)].end
    found = find_postverbal_source(document, mentions, at + 3, limit)
    if found is None:
        return None
    return DirectCue(Range(cue.start, cue.end), form, found.source, NEXT_SENTENCE, "passive")


def _paragraph_end(document: Document, offset: int, following: int) -> int:
    """The end of the paragraph, or of the next one where a line break parts a cue from its quotation."""
    number = max(0, document.paragraph_at(max(0, offset - 1)))
    paragraph = document.paragraphs[number]
    if paragraph.end < offset:
        return offset
    if paragraph.end == offset and number + 1 < len(document.paragraphs):
        after = document.paragraphs[number + 1]
        form = forms().get(document.view[after.start : after.start + 12].split(" ")[0])
        if form is not None and form.inverted:
            return min(after.end, following)
    return min(paragraph.end, following)
