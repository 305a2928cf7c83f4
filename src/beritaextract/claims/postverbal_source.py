"""Who speaks, behind an inverted cue: `kata <Rina>`, `menurut <data BPS>`; `subjects` reads the active ones."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import MentionIndex, of_mention, plain_source
from beritaextract.claims.words import day_words, looks_like_clause, words
from beritaextract.entities.matches import Mention
from beritaextract.language import looks_like_verb
from beritaextract.matches import Range
from beritaextract.text import Document

NOBODY = Source("none")
NP_MARKS: Final = frozenset(",.;:()[]{}\"“”'‘’«»!?—–-…|/")
NP_LENGTH: Final = 12
_NP_WIDTH: Final = 300


#: Why a subject, or what stands in its place, refuses the cue.
Refusing = Literal["negated", "neither", "modal", "relative", "purpose", "thing"]
#: What is odd about one: it is that of a verb before or of the main clause, it follows a manner, nobody is named.
NoSubject = Refusing | Literal["coordinated", "manner", "missing", "fronted", "unissued"]


class FoundSource(NamedTuple):
    """A source and where it stands; `reason` says why there is none."""

    source: Source
    start: int
    end: int
    reason: NoSubject | None = None


def find_postverbal_source(document: Document, mentions: MentionIndex, first: int, limit: int) -> FoundSource | None:
    """The noun phrase that starts at token `first` (`kata <Rina>`), or None; nothing at or behind offset `limit`."""
    tokens = document.tokens
    while first < len(tokens) and tokens[first].start < limit and tokens[first].text.lower() in ("oleh", "sang", "si"):
        first += 1
    if first >= len(tokens) or tokens[first].start >= limit:
        return None
    head = tokens[first]
    word = head.text.lower()
    if word in words("personal_pronouns"):
        return FoundSource(Source("pronoun", Range(head.start, head.end)), head.start, head.end)
    owner = tokens[first + 1] if first + 1 < len(tokens) and tokens[first + 1].start < limit else None
    if owner is not None and owner.text.lower() in words("personal_pronouns") and word in words("reckonings"):
        return FoundSource(Source("pronoun", Range(owner.start, owner.end)), head.start, owner.end)
    mention = mentions.at(head.start)
    alone = mention is not None and mention.kind not in ("organisation", "post") and mention.phrase.end <= limit
    # `pemilik salah satu mobil, Rina`: the noun phrase goes on
    if mention is not None and alone and not document.view.startswith(" salah ", mention.phrase.end):
        return FoundSource(of_mention(mention), mention.phrase.start, _end_of(document, mention))
    if word in words("source_nouns") and first + 1 < len(tokens):  # `menurut data BPS`: the agency is quoted
        behind = mentions.at(tokens[first + 1].start)
        if behind is not None and behind.phrase.end <= limit:
            return FoundSource(of_mention(behind), head.start, _end_of(document, behind))
    last = _phrase_end(document, first, limit)
    if last == first:
        return None
    end = tokens[last - 1].end
    inside = [
        m
        for m in mentions.within(head.start, min(limit, head.start + _NP_WIDTH))
        if m.phrase.start < end and m.kind == "person"
    ]
    if inside:
        named = inside[0]
        between = document.tokens_in(head.start, named.phrase.start)
        if not (between and between[-1].text.lower() in words("relational_nouns")):
            return FoundSource(of_mention(named), head.start, max(end, _end_of(document, named)))
    posted = (
        (mention is not None and mention.kind in ("organisation", "post"))
        or word in words("speaking_nouns")
        or word[0] == head.text[0]
    )
    apposed = _apposed(document, mentions, last, limit) if posted and not inside else None
    if apposed is not None:
        return FoundSource(of_mention(apposed), head.start, apposed.phrase.end)
    if mention is not None and mention.phrase.end <= limit:
        return FoundSource(of_mention(mention), mention.phrase.start, mention.phrase.end)
    start = head.start
    if word in words("texts_that_speak"):
        issuer = _issuer(document, mentions, first, last, limit)
        if issuer is not None:
            return FoundSource(issuer.source, head.start, issuer.end)
        pointing = last == first + 1 or word in words("texts_of_nobody") or tokens[last - 1].text in ("itu", "tersebut")
        if pointing:
            return FoundSource(NOBODY, head.start, end, "unissued")
        start = tokens[first + 1].start if word in ("pernyataan", "keterangan", "penjelasan") else start
    if (
        not word[:1].isalpha()
        or word in words("phrase_ends")
        or (looks_like_verb(word) and not head.text[:1].isupper())
    ):
        return None
    return FoundSource(plain_source(document, start, end), head.start, end)


def _issuer(document: Document, mentions: MentionIndex, text: int, last: int, limit: int) -> FoundSource | None:
    """Whoever issued the text at token `text`: `bunyi keterangan resmi <BPOM>`, `laporan dari <para tetangga>`."""
    tokens = document.tokens
    at = text + 1
    media = last + 1 < len(tokens) and tokens[last + 1].text.lower() in words("media_openers")
    if media and tokens[last].text.lower() in words("occasion_openers"):  # `unggahan di akun Instagram <Polres Melati>`
        at, last = last + 1, _phrase_end(document, last + 1, limit)
        while at < last and (tokens[at].text.lower() in words("media_openers") or _is_platform(tokens[at].text)):
            at += 1
        return find_postverbal_source(document, mentions, at, limit) if at < last else None
    skipped = words("before_issuer") | words("texts_that_speak")
    while at < last and tokens[at].text.lower() in skipped:
        at += 1
    if at >= last or tokens[at].text[0].isdigit() or tokens[at].text.lower() in words("demonstratives"):
        return None
    noun = tokens[at].text
    by = tokens[at - 1].text.lower() in ("dari", "oleh", "milik")
    named = noun[0].isupper() and tokens[text].text.islower() and noun.lower() not in words("speechless_heads")
    if not (by or named or mentions.at(tokens[at].start) or noun.lower() in words("human_determiners")):
        return None
    return find_postverbal_source(document, mentions, at, limit)


def _is_platform(word: str) -> bool:
    """Whether a word is the name of a platform, on which somebody has an account."""
    return word.lower() in words("platforms")


def _phrase_end(document: Document, first: int, limit: int) -> int:
    """Index behind the last token of the noun phrase that starts at token `first`."""
    tokens = document.tokens
    at = first
    while at < len(tokens) and at - first < NP_LENGTH and tokens[at].start < limit:
        token = tokens[at]
        inner = token.text == "dalam" and at > first and tokens[at - 1].text.lower() == "penyakit"
        if token.text in NP_MARKS or (
            token.text.lower() in words("phrase_ends") and token.text[:1].islower() and not inner
        ):
            break
        if token.text.lower() in day_words() and at > first:
            break
        at += 1
    return at


def _end_of(document: Document, mention: Mention) -> int:
    """The end of a mention; an apposition that no comma closes, or that is a clause, is none.

    `Menurut Rina, warga takut banjir` · `Dalam sebulan, kata Rina, bank sampahnya menyerap satu ton.`
    """
    comma = document.view.find(",", mention.range.end, mention.phrase.end)
    if comma < 0:
        return mention.phrase.end
    if looks_like_clause(document.tokens_in(comma + 1, mention.phrase.end)):
        return mention.range.end
    behind = document.token_at(mention.phrase.end - 1) + 1
    closed = behind >= len(document.tokens) or not document.tokens[behind].text[0].isalnum()
    return mention.phrase.end if closed else mention.range.end


def _apposed(document: Document, mentions: MentionIndex, comma: int, limit: int) -> Mention | None:
    """The person named behind the comma at token `comma`, past one organisation: `Kepala Bagian, RSUD Melati, Rina`."""
    tokens = document.tokens
    for _ in range(2):
        if comma + 1 >= len(tokens) or tokens[comma].text != ",":
            return None
        mention = mentions.at(tokens[comma + 1].start)
        if mention is None or mention.phrase.end > limit:
            return None
        if mention.kind == "person":
            return mention
        comma = document.token_at(mention.phrase.end - 1) + 1
    return None
