"""Cues beside a quotation: behind its closing mark, before its opening one, between its two halves."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from beritaextract.claims.cues import MENURUT
from beritaextract.claims.matches import Construction, Source
from beritaextract.claims.mention_index import MentionIndex, of_mention
from beritaextract.claims.postverbal_source import NOBODY, FoundSource, find_postverbal_source
from beritaextract.claims.quotations import Quotation
from beritaextract.claims.subjects import find_subject
from beritaextract.claims.words import words
from beritaextract.language.reporting_verbs import Form, forms
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.rules import Rule
from beritaextract.text import Document, Token

_HINGES = frozenset("demikian demikianlah begitu begitulah seperti sebagaimana".split())
_BRIDGE_LENGTH = 30


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
NEXT_SENTENCE = Rule(
    "claims.direct.told-after",
    "the next sentence says whose words these were",
    examples=("“Pompa itu sudah lama rusak.” Hal itu disampaikan Camat Rina Wijaya.",),
    counterexamples=("“Pompa itu sudah lama rusak.” Hal itu merugikan warga.",),
)
SPLIT = Rule(
    "claims.direct.split",
    "the second half of a quotation that its cue splits",
    examples=("“Kami siap,” kata Camat Rina Wijaya, “sejak tadi pagi.”",),
    counterexamples=("“Kami siap,” kata Camat Rina Wijaya. “Kami berangkat besok pagi.”",),
)


class DirectCue(NamedTuple):
    """A cue beside a quotation, and who stands with it; `agentless` where that is a text without an author."""

    range: Range
    form: Form
    source: Source
    rule: Rule
    construction: Construction
    agentless: bool = False


@lru_cache(maxsize=1)
def cue_after_comma() -> regex.Pattern[str]:
    """A comma and an inverted cue behind it: where a quotation without its closing mark ends."""
    cues = sorted((word for word, form in forms().items() if form.voice in ("base", "clitic")), key=len, reverse=True)
    return regex.compile(rf",\s{{0,3}}[“”\"]?(?:{'|'.join(map(regex.escape, cues))})(?![\p{{L}}\p{{N}}])")


def cue_after(document: Document, mentions: MentionIndex, quotation: Quotation, following: int) -> DirectCue | None:
    """A cue right behind the closing mark: `,” kata Rina`, `,” ujarnya`, `,” demikian pernyataan resmi dinas itu`."""
    tokens = document.tokens
    at = document.token_at(quotation.close - 1) + 1
    limit = _paragraph_end(document, quotation.close, following)
    comma = at < len(tokens) and tokens[at].text in (",", "-", "–", "—") and tokens[at].start < limit
    late = at + 1 < len(tokens) and tokens[at].text == "." and _late_cue(tokens[at + 1], limit)
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
    if form is not None and (form.only == "opening" or (form is MENURUT and token.text.istitle() and not comma)):
        return None  # `…” Menurut Rina, …`: it opens the next sentence
    place = Range(token.start, token.end)
    if form is not None and word.endswith("nya") and (form is MENURUT or form.voice in ("clitic", "noun")):
        return DirectCue(place, form, _clitic(token), AFTER_CLITIC, "inverted")
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


def _late_cue(token: Token, limit: int) -> bool:
    """`…”. Ungkap Kasat Reskrim …`: a cue that begins a sentence of its own, and can mean nothing else there."""
    form = forms().get(token.text.lower())
    return form is not None and form.inverted and form.lemma != "kata" and token.text.istitle() and token.start < limit


def _clitic(token: Token) -> Source:
    """The `-nya` at the end of a cue."""
    return Source("clitic", Range(token.end - 3, token.end))


def _misspelt(
    document: Document, mentions: MentionIndex, quotation: Quotation, at: int, limit: int
) -> DirectCue | None:
    """`,” ujanya`, `,” ukar Rina`: behind a comma and a closing mark, an unknown word that stands like a cue is one."""
    token = document.tokens[at]
    word = token.text
    inner = document.view[quotation.open : quotation.close].rstrip("“”\"’‘'» ")
    if not inner.endswith(",") or not word.islower() or not word.isalpha() or token.start - quotation.close > 2:
        return None
    place = Range(token.start, token.end)
    if word.endswith("nya") and len(word) > 5:
        form = MENURUT._replace(lemma=word[:-3], voice="clitic", bare="never", only="direct", inverted=False)
        return DirectCue(place, form, _clitic(token), MISSPELT, "inverted")
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


def cue_before(document: Document, mentions: MentionIndex, quotation: Quotation, floor: int) -> DirectCue | None:
    """A cue before the opening mark: `Rina mengatakan, “…”`, `tulisnya: “…”`, `Kata Rina, “…”`."""
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
    for index in range(last, max(first - 1, last - _BRIDGE_LENGTH), -1):
        token = tokens[index]
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
            continue
        between = [other.text.lower() for other in tokens[index + 1 : last + 1]]
        place = Range(tokens[cue].start, token.end)
        if form.voice in ("clitic", "noun"):
            if between and between[-1] in (",", ":") and (len(between) == 1 or between[0] in words("bridges")):
                return DirectCue(place, form, _clitic(token), BEFORE_CLITIC, "inverted")
            return None
        if form.voice == "base" or (form.voice == "passive" and between[:1] not in ([","], [":"], [])):
            if not between or between[-1] not in (",", ":"):
                return None
            found = find_postverbal_source(document, mentions, index + 1, quotation.open)
            return DirectCue(place, form, found.source, BEFORE_INVERTED, "inverted") if found else None
        if form.voice == "active":
            if _part_of_a_sentence(document, quotation):
                return None
            if between and (between[0] not in words("bridges") or between[-1] not in (",", ":", "bahwa")):
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


def cue_between(
    document: Document, quotation: Quotation, previous: tuple[Quotation, DirectCue | None] | None
) -> DirectCue | None:
    """The second half of a quotation split by its cue: `“…,” kata Rina, “…”`."""
    before, cue = previous if previous is not None else (quotation, None)
    if cue is None:
        return None
    between = document.view[before.close : quotation.open]
    if len(between) > 200 or not between.rstrip().endswith(",") or any(stop in between for stop in ".!?\n"):
        return None
    if not before.close <= cue.range.start < quotation.open:
        return None
    return cue._replace(rule=SPLIT)


def _paragraph_end(document: Document, offset: int, following: int) -> int:
    paragraph = document.paragraphs[max(0, document.paragraph_at(max(0, offset - 1)))]
    return min(paragraph.end, following) if paragraph.end >= offset else offset
