"""Direct speech: which quotations somebody utters, with which cue, and the words that say who."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from beritaextract.claims import who
from beritaextract.claims.labels import label_before, label_behind
from beritaextract.claims.lexicon import Form, forms
from beritaextract.claims.matches import ClaimMatch, Source
from beritaextract.claims.mentions import Mentions, of_mention
from beritaextract.claims.quotes import Quotation
from beritaextract.matches import Decision, Range
from beritaextract.text import Document

_STOPS = frozenset(".!?…")
# What introduces a title, a name, a slogan, the wording of a law: words that nobody is said to utter.
_TITLE = frozenset(
    "bertajuk berjudul bertema bernama bertuliskan berbunyi berslogan bertagar bermerek berlabel dijuluki julukan judul tajuk "
    "tema topik istilah slogan semboyan tagar film lagu buku novel album serial sinetron webinar seminar diskusi program "
    "lomba acara kampanye gerakan aplikasi kunci sandi bertuliskan tulisan spanduk sesi forum konsep kategori moto jargon "
    "disebut sebutan alias menyandang gelar mesin pencari peribahasa pepatah merek kata frasa kolom rubrik pameran".split()
)
_HINGES = frozenset("demikian demikianlah begitu begitulah seperti sebagaimana".split())
# May stand between a cue and the quotation that it opens: addressee, place, medium.
_BRIDGES = frozenset(
    "kepada di dalam saat melalui lewat pada soal tentang lagi via mengenai terkait sambil seraya juga pula usai ketika "
    "dengan menanggapi dari sebagai begini demikian seperti bahwa singkat : ,".split()
)
_BRIDGE_LENGTH = 30


class Cue(NamedTuple):
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


def judge(
    document: Document,
    mentions: Mentions,
    quotations: list[Quotation],
    trace: list[Decision] | None,
) -> tuple[list[ClaimMatch], set[int]]:
    """The quotations that are claims, and the offsets of the cues that they use up."""
    claims: list[ClaimMatch] = []
    used: set[int] = set()
    previous: tuple[Quotation, Cue | None] | None = None
    for number, quotation in enumerate(quotations):
        following = quotations[number + 1].open if number + 1 < len(quotations) else len(document.text)
        content = _content(document.view, quotation)
        cue: Cue | None = None
        label: Source | None = None
        refusal = _refused_at_once(document, quotation, content)
        if refusal is None:
            floor = previous[0].close if previous else 0
            cue = _behind(document, mentions, quotation, following) or _in_front(document, mentions, quotation, floor)
            if cue is None:
                cue = _shared(document, quotation, previous)
            if cue is None:
                label = label_before(document, mentions, quotation.open) or label_behind(document, mentions, quotation.close)
            if cue is None and label is None:
                refusal = _not_a_sentence(document, quotation, content)
        if refusal is None and cue is not None and content.end - content.start < 2:
            refusal = ("claims.direct.empty", "nothing stands between the marks")
        if refusal is not None:
            if trace is not None:
                trace.append(Decision(content.start, content.end, "claims", False, *refusal))
            continue
        if cue is not None:
            used.add(cue.range.start)
        rule = cue.rule if cue else "claims.direct.label" if label else "claims.direct.bare"
        claims.append(
            ClaimMatch(
                range=content,
                kind="direct",
                cue=cue.range if cue else None,
                cue_lemma=cue.form.lemma if cue else None,
                act=cue.form.act if cue else "say" if label else None,
                source=cue.source if cue else label or who.NOBODY,
                agentless=False,
                rule=rule,
            )
        )
        if trace is not None:
            trace.append(Decision(content.start, content.end, "claims", True, rule, _reason(document, cue, label)))
        previous = (quotation, cue)
    return claims, used


def _reason(document: Document, cue: Cue | None, label: Source | None) -> str:
    if cue is not None:
        return f"a quotation with the cue {cue.range.of(document.text)!r}"
    return "a quotation behind a label" if label else "a whole sentence between quotation marks, without a cue of its own"


def _content(view: str, quotation: Quotation) -> Range:
    """The words between the marks, without a comma just before the closing one."""
    start, end = quotation.start, quotation.end
    while end > start and (view[end - 1].isspace() or view[end - 1] == ","):
        end -= 1
    return Range(start, end)


def _refused_at_once(document: Document, quotation: Quotation, content: Range) -> tuple[str, str] | None:
    view = document.view
    if not any(char.isalpha() for char in view[content.start : min(content.end, content.start + 200)]):
        return ("claims.direct.empty", "no word stands between the marks")
    if document.headline is not None and document.headline.contains(Range(quotation.open, quotation.open)):
        return ("claims.direct.headline", "a headline only repeats what the article says")
    return None


def _behind(document: Document, mentions: Mentions, quotation: Quotation, following: int) -> Cue | None:
    """A cue right behind the closing mark: `,” kata Rina`, `,” ujarnya`, `,” demikian pernyataan resmi dinas itu`."""
    tokens = document.tokens
    at = document.token_at(quotation.close - 1) + 1
    limit = _paragraph_end(document, quotation.close, following)
    if at < len(tokens) and tokens[at].text in (",", "-", "–", "—") and tokens[at].start < limit:
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
    form = forms().get(token.text.lower())
    place = Range(token.start, token.end)
    if form is not None and form.voice == "clitic" or (form is not None and form.voice == "noun" and token.text.lower().endswith("nya")):
        return Cue(place, form, Source("clitic", Range(token.end - 3, token.end)), "claims.direct.clitic")
    if form is not None and (form.inverted or (hinged and form.voice in ("noun", "passive"))):
        found = _inverted(document, mentions, at + 1, limit)
        return Cue(place, form, found.source if found else who.NOBODY, "claims.direct.inverted")
    if form is not None and form.voice == "passive":
        found = who.after(document, mentions, at + 1, limit)
        return Cue(place, form, found.source, "claims.direct.passive") if found else None
    if token.text.lower() in ("menurut", "menurutnya"):
        menurut = Form("menurut", "say", "base", "never", False, False, "", True)
        if token.text.lower() == "menurutnya":
            return Cue(place, menurut, Source("clitic", Range(token.end - 3, token.end)), "claims.direct.clitic")
        found = who.after(document, mentions, at + 1, limit)
        return Cue(place, menurut, found.source, "claims.direct.inverted") if found else None
    return _active_behind(document, mentions, quotation, at, limit, hinged=hinged) or _misspelt(document, mentions, quotation, at, limit)


def _misspelt(document: Document, mentions: Mentions, quotation: Quotation, at: int, limit: int) -> Cue | None:
    """`,” ujanya`, `,” ukar Rina`: behind a comma and a closing mark, an unknown word that stands like a cue is one."""
    token = document.tokens[at]
    word = token.text
    inner = document.view[quotation.open : quotation.close].rstrip("“”\"’‘'» ")
    if not inner.endswith(",") or not word.islower() or not word.isalpha() or token.start - quotation.close > 2:
        return None
    place = Range(token.start, token.end)
    if word.endswith("nya") and len(word) > 5:
        form = Form(word[:-3], "say", "clitic", "never", False, False, "direct", False)
        return Cue(place, form, Source("clitic", Range(token.end - 3, token.end)), "claims.direct.misspelt")
    if at + 1 < len(document.tokens) and word not in _BRIDGES and word not in _HINGES:
        mention = mentions.at(document.tokens[at + 1].start)
        if mention is not None and mention.kind == "person" and mention.phrase.end <= limit:
            form = Form(word, "say", "base", "never", False, False, "direct", True)
            return Cue(place, form, of_mention(mention), "claims.direct.misspelt")
    return None


def _inverted(document: Document, mentions: Mentions, at: int, limit: int) -> who.Found | None:
    """Who stands behind an inverted cue, past an adverb: `jelas dia lagi`, `kata kembali Rina`."""
    tokens = document.tokens
    while at < len(tokens) and tokens[at].text.lower() in ("lagi", "kembali", "pula", "lebih", "lanjut"):
        at += 1
    return who.after(document, mentions, at, limit)


def _active_behind(
    document: Document, mentions: Mentions, quotation: Quotation, at: int, limit: int, *, hinged: bool
) -> Cue | None:
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
        found = who.before(document, mentions, at, index)
        if found.source.kind == "none" or follower in (",", "bahwa", ":"):
            return None
        return Cue(Range(token.start, token.end), form, found.source, "claims.direct.active")
    return None


def _in_front(document: Document, mentions: Mentions, quotation: Quotation, floor: int) -> Cue | None:
    """A cue before the opening mark: `Rina mengatakan, “…”`, `tulisnya: “…”`, `Kata Rina, “…”`."""
    tokens = document.tokens
    sentence = document.sentence_at(quotation.open - 1)
    if sentence < 0 or quotation.open == 0:
        return None
    start = max(document.sentences[sentence].start, floor)
    paragraph = document.paragraphs[document.paragraph_at(quotation.open)]
    if document.sentences[sentence].end <= quotation.open and document.view[quotation.open - 1] != ":":
        solid = document.view[start : quotation.open].rstrip()
        if not solid.endswith((":", ",")):
            return None
    if start < paragraph.start and not document.view[start : paragraph.start].rstrip().endswith(":"):
        return None
    first = document.token_at(start - 1) + 1 if start else 0
    last = document.token_at(quotation.open - 1)
    for index in range(last, max(first - 1, last - _BRIDGE_LENGTH), -1):
        token = tokens[index]
        form = forms().get(token.text.lower())
        if form is None or form.voice in ("noun",) and not token.text.lower().endswith("nya"):
            continue
        between = [other.text.lower() for other in tokens[index + 1 : last + 1]]
        place = Range(token.start, token.end)
        if form.voice in ("clitic", "noun"):
            if between and between[-1] in (",", ":") and (len(between) == 1 or between[0] in _BRIDGES):
                return Cue(place, form, Source("clitic", Range(token.end - 3, token.end)), "claims.direct.clitic-front")
            return None
        if form.voice == "base" or (form.voice == "passive" and between[:1] not in ([","], [":"], [])):
            if not between or between[-1] not in (",", ":"):
                return None
            found = who.after(document, mentions, index + 1, quotation.open)
            return Cue(place, form, found.source, "claims.direct.inverted-front") if found else None
        if form.voice == "active":
            if _part_of_a_sentence(document, quotation):
                return None
            if between and (between[0] not in _BRIDGES or between[-1] not in (",", ":", "bahwa")):
                continue
            found = who.before(document, mentions, first, index)
            if found.reason in ("negated", "thing", "purpose") and not (between and between[-1] == ":"):
                return None
            return Cue(place, form, found.source, "claims.direct.front")
    return None


def _part_of_a_sentence(document: Document, quotation: Quotation) -> bool:
    """`Rina menyebut ”kota hujan” itu basah`: the sentence goes on behind the marks, and they only set words off."""
    view = document.view
    words = view[quotation.start : min(quotation.end, quotation.start + 60)].split()
    if view[quotation.start].islower() and len(words) < 3:
        return True
    behind = document.token_at(quotation.close - 1) + 1
    if behind >= len(document.tokens):
        return False
    follower = document.tokens[behind].text
    return follower.islower() and follower not in _BRIDGES and follower not in ("dan", "serta", "lalu", "namun", "kata")


def _shared(document: Document, quotation: Quotation, previous: tuple[Quotation, Cue | None] | None) -> Cue | None:
    """The second half of a quotation split by its cue: `“…,” kata Rina, “…”`."""
    if previous is None or previous[1] is None:
        return None
    before, cue = previous
    between = document.view[before.close : quotation.open]
    if len(between) > 200 or not between.rstrip().endswith(",") or any(stop in between for stop in ".!?\n"):
        return None
    if not before.close <= cue.range.start < quotation.open:
        return None
    return cue._replace(rule="claims.direct.split")


def _not_a_sentence(document: Document, quotation: Quotation, content: Range) -> tuple[str, str] | None:
    """Why a quotation without cue or label is none that somebody utters; None where it reads like speech."""
    view = document.view
    words = view[content.start : min(content.end, content.start + 400)].split()
    index = document.token_at(quotation.open) - 1
    before = document.tokens[index].text.lower() if index >= 0 else ""
    paragraph = document.paragraphs[document.paragraph_at(quotation.open)]
    alone = view[paragraph.start : quotation.open].strip() == ""
    last = view[paragraph.start : quotation.open].rstrip()[-1:]
    if not alone and before in _TITLE:
        return ("claims.direct.title", f"{before!r} introduces a title, a name or a slogan")
    if not alone and last not in ".!?…:”“\"»’)]":
        return ("claims.direct.scare", "words in quotation marks inside a sentence, without a cue: not uttered by anybody")
    if len(words) < 3:
        return ("claims.direct.short", "one or two words between quotation marks, without a cue")
    behind = view[quotation.close : min(paragraph.end, quotation.close + 40)].lstrip()
    if behind and not (behind[0].isupper() or behind[0] in "“”\"(‘[") and not behind[0].isdigit():
        return ("claims.direct.scare", "the sentence goes on behind the quotation without a cue")
    first = view[content.start]
    if not (first.isupper() or first.isdigit() or first in "…(.‘'["):
        return ("claims.direct.scare", "it does not begin like a sentence, and has no cue")
    return None


def _paragraph_end(document: Document, offset: int, following: int) -> int:
    paragraph = document.paragraphs[max(0, document.paragraph_at(max(0, offset - 1)))]
    return min(paragraph.end, following) if paragraph.end >= offset else offset
