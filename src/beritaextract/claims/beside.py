"""Cues beside a quotation: behind its closing mark, before its opening one, between its two halves."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from beritaextract.claims import subjects, who
from beritaextract.claims.cues import MENURUT
from beritaextract.claims.matches import Source
from beritaextract.claims.mentions import Mentions, of_mention
from beritaextract.claims.quotes import Quotation
from beritaextract.language.reporting_verbs import Form, forms
from beritaextract.matches import Range
from beritaextract.text import Document, Token

_HINGES = frozenset("demikian demikianlah begitu begitulah seperti sebagaimana".split())
# May stand between a cue and the quotation that it opens: addressee, place, medium.
_BRIDGES = frozenset(
    "kepada di dalam saat melalui lewat pada soal tentang lagi via mengenai terkait sambil seraya juga pula usai "
    "ketika dengan menanggapi dari sebagai begini demikian seperti bahwa singkat : ,".split()
)
_BRIDGE_LENGTH = 30
# May stand between an inverted cue and its subject: `jelas dia lagi`, `pernyataan resmi Balai Sungai`.
_FILLERS = frozenset("lagi kembali pula lebih lanjut resmi tertulis singkat pers".split())


class Beside(NamedTuple):
    """A cue beside a quotation, and who stands with it."""

    range: Range
    form: Form
    source: Source
    rule: str


@lru_cache(maxsize=1)
def ending() -> regex.Pattern[str]:
    """A comma and an inverted cue behind it: where a quotation without its closing mark ends."""
    words = sorted((word for word, form in forms().items() if form.voice in ("base", "clitic")), key=len, reverse=True)
    return regex.compile(rf",\s{{0,3}}[“”\"]?(?:{'|'.join(map(regex.escape, words))})(?![\p{{L}}\p{{N}}])")


def behind(document: Document, mentions: Mentions, quotation: Quotation, following: int) -> Beside | None:
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
        return Beside(place, form, _clitic(token), "claims.direct.clitic")
    if form is not None and (form.inverted or (hinged and form.voice in ("noun", "passive"))):
        found = _inverted(document, mentions, at + 1, limit)
        if found is not None or form is not MENURUT:
            return Beside(place, form, found.source if found else who.NOBODY, "claims.direct.inverted")
    if form is not None and form.voice == "passive":
        found = who.after(document, mentions, at + 1, limit)
        return Beside(place, form, found.source, "claims.direct.passive") if found else None
    cue = _active_behind(document, mentions, quotation, at, limit, hinged=hinged)
    if cue is None and hinged and form is None:  # `,” demikian Direktur Utama Rina Wijaya`
        hinge = tokens[at - 1]
        found = who.after(document, mentions, at, limit)
        if found is not None and hinge.text.lower() in ("demikian", "begitu"):
            plain = MENURUT._replace(lemma=hinge.text.lower())
            return Beside(Range(hinge.start, hinge.end), plain, found.source, "claims.direct.hinge")
    return cue or _misspelt(document, mentions, quotation, at, limit)


def _late_cue(token: Token, limit: int) -> bool:
    """`…”. Ungkap Kasat Reskrim …`: a cue that begins a sentence of its own, and can mean nothing else there."""
    form = forms().get(token.text.lower())
    return form is not None and form.inverted and form.lemma != "kata" and token.text.istitle() and token.start < limit


def _clitic(token: Token) -> Source:
    """The `-nya` at the end of a cue."""
    return Source("clitic", Range(token.end - 3, token.end))


def _misspelt(document: Document, mentions: Mentions, quotation: Quotation, at: int, limit: int) -> Beside | None:
    """`,” ujanya`, `,” ukar Rina`: behind a comma and a closing mark, an unknown word that stands like a cue is one."""
    token = document.tokens[at]
    word = token.text
    inner = document.view[quotation.open : quotation.close].rstrip("“”\"’‘'» ")
    if not inner.endswith(",") or not word.islower() or not word.isalpha() or token.start - quotation.close > 2:
        return None
    place = Range(token.start, token.end)
    if word.endswith("nya") and len(word) > 5:
        form = MENURUT._replace(lemma=word[:-3], voice="clitic", bare="never", only="direct", inverted=False)
        return Beside(place, form, _clitic(token), "claims.direct.misspelt")
    if at + 1 < len(document.tokens) and word not in _BRIDGES and word not in _HINGES:
        mention = mentions.at(document.tokens[at + 1].start)
        if mention is not None and mention.kind == "person" and mention.phrase.end <= limit:
            form = MENURUT._replace(lemma=word, bare="never", only="direct")
            return Beside(place, form, of_mention(mention), "claims.direct.misspelt")
    return None


def _inverted(document: Document, mentions: Mentions, at: int, limit: int) -> who.Found | None:
    """Who stands behind an inverted cue, past an adverb: `jelas dia lagi`, `kata kembali Rina`."""
    tokens = document.tokens
    while at < len(tokens) and tokens[at].text.lower() in _FILLERS:
        at += 1
    return who.after(document, mentions, at, limit)


def _active_behind(
    document: Document, mentions: Mentions, quotation: Quotation, at: int, limit: int, *, hinged: bool
) -> Beside | None:
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
        found = subjects.before(document, mentions, at, index)
        if found.source.kind == "none" or follower in (",", "bahwa", ":"):
            return None
        return Beside(Range(token.start, token.end), form, found.source, "claims.direct.active")
    return None


def in_front(document: Document, mentions: Mentions, quotation: Quotation, floor: int) -> Beside | None:
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
        if form is None or form.only == "opening":
            continue
        if form.voice == "noun" and not token.text.lower().endswith("nya"):
            continue
        between = [other.text.lower() for other in tokens[index + 1 : last + 1]]
        place = Range(token.start, token.end)
        if form.voice in ("clitic", "noun"):
            if between and between[-1] in (",", ":") and (len(between) == 1 or between[0] in _BRIDGES):
                return Beside(place, form, _clitic(token), "claims.direct.clitic-front")
            return None
        if form.voice == "base" or (form.voice == "passive" and between[:1] not in ([","], [":"], [])):
            if not between or between[-1] not in (",", ":"):
                return None
            found = who.after(document, mentions, index + 1, quotation.open)
            return Beside(place, form, found.source, "claims.direct.inverted-front") if found else None
        if form.voice == "active":
            if _part_of_a_sentence(document, quotation):
                return None
            if between and (between[0] not in _BRIDGES or between[-1] not in (",", ":", "bahwa")):
                continue
            found = subjects.before(document, mentions, first, index)
            if found.reason in ("negated", "thing", "purpose") and not (between and between[-1] == ":"):
                return None
            return Beside(place, form, found.source, "claims.direct.front")
    return None


def _part_of_a_sentence(document: Document, quotation: Quotation) -> bool:
    """`Rina menyebut ”kota angin” itu basah`: the sentence goes on behind the marks, and they only set words off."""
    view = document.view
    words = view[quotation.start : min(quotation.end, quotation.start + 60)].split()
    if view[quotation.start].islower() and len(words) < 3:
        return True
    behind = document.token_at(quotation.close - 1) + 1
    if behind >= len(document.tokens):
        return False
    follower = document.tokens[behind].text
    return follower.islower() and follower not in _BRIDGES and follower not in ("dan", "serta", "lalu", "namun", "kata")


def told_after(document: Document, mentions: Mentions, quotation: Quotation) -> Beside | None:
    """The sentence behind a quotation without a cue that says whose it was: `“…” Hal itu disampaikan Rina.`"""
    tokens = document.tokens
    at = document.token_at(quotation.close - 1) + 1
    if at + 3 >= len(tokens) or tokens[at].text != "Hal" or tokens[at + 1].text not in ("itu", "ini", "tersebut"):
        return None
    cue = tokens[at + 2]
    form = forms().get(cue.text)
    if form is None or form.voice != "passive" or form.act not in ("say", "explain", "affirm", "tell", "add", "report"):
        return None
    limit = document.sentences[document.sentence_at(cue.start)].end
    found = who.after(document, mentions, at + 3, limit)
    if found is None:
        return None
    return Beside(Range(cue.start, cue.end), form, found.source, "claims.direct.told-after")


def shared(document: Document, quotation: Quotation, previous: tuple[Quotation, Beside | None] | None) -> Beside | None:
    """The second half of a quotation split by its cue: `“…,” kata Rina, “…”`."""
    before, cue = previous if previous is not None else (quotation, None)
    if cue is None:
        return None
    between = document.view[before.close : quotation.open]
    if len(between) > 200 or not between.rstrip().endswith(",") or any(stop in between for stop in ".!?\n"):
        return None
    if not before.close <= cue.range.start < quotation.open:
        return None
    return cue._replace(rule="claims.direct.split")


def _paragraph_end(document: Document, offset: int, following: int) -> int:
    paragraph = document.paragraphs[max(0, document.paragraph_at(max(0, offset - 1)))]
    return min(paragraph.end, following) if paragraph.end >= offset else offset
