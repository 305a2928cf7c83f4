"""Who speaks in a cue clause: the subject before an active cue, the phrase behind an inverted one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from beritaextract.claims.matches import Source
from beritaextract.claims.mentions import Mentions, of_mention, unnamed
from beritaextract.claims.words import (
    ADJUNCTS,
    ADVERBS,
    CONNECTIVES,
    COORDINATORS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    WEEKDAYS,
    looks_like_event,
    looks_like_verb,
    words,
)
from beritaextract.matches import Range
from beritaextract.text import Document, Token

NOBODY = Source("none")
# Where the noun phrase behind an inverted cue ends.
_NP_END = (
    frozenset(
        "dalam saat ketika usai seusai setelah sambil seraya sembari kepada melalui lewat pada yang dikutip dilansir "
        "seperti di via sewaktu menanggapi soal terkait mengenai tentang sebelum selepas merujuk mengutip menjawab "
        "menirukan penuh dengan juga lagi pula tadi usai oleh untuk bahwa sebagaimana".split()
    )
    | WEEKDAYS
)
_NP_MARKS = frozenset(",.;:()[]{}\"“”'‘’«»!?—–-…|/")
_NP_LENGTH = 12
# How many tokens before its cue a subject may stand: more than any clause of a paper has.
_REACH = 120


class Found(NamedTuple):
    """A source and where it stands; `reason` says why there is none."""

    source: Source
    start: int
    end: int
    reason: str = ""


def after(document: Document, mentions: Mentions, first: int, limit: int) -> Found | None:
    """The noun phrase that starts at token `first` (`kata <Rina>`), or None; nothing at or behind offset `limit`."""
    tokens = document.tokens
    while first < len(tokens) and tokens[first].start < limit and tokens[first].text.lower() in ("oleh", "sang", "si"):
        first += 1
    if first >= len(tokens) or tokens[first].start >= limit:
        return None
    head = tokens[first]
    word = head.text.lower()
    if word in PRONOUNS:
        return Found(Source("pronoun", Range(head.start, head.end)), head.start, head.end)
    mention = mentions.at(head.start)
    if mention is not None and mention.phrase.end <= limit and mention.kind not in ("organisation", "post"):
        return Found(of_mention(mention), mention.phrase.start, mention.phrase.end)
    if word in words("voices") and first + 1 < len(tokens):  # `menurut data BPS`: the agency is quoted
        behind = mentions.at(tokens[first + 1].start)
        if behind is not None and behind.phrase.end <= limit:
            return Found(of_mention(behind), head.start, behind.phrase.end)
    last = _phrase_end(document, first, limit)
    if last == first:
        return None
    end = tokens[last - 1].end
    inside = [m for m in mentions.within(head.start, limit) if m.phrase.start < end and m.kind == "person"]
    if inside:
        named = inside[0]
        between = document.tokens_in(head.start, named.phrase.start)
        if not (between and between[-1].text.lower() in words("relations")):
            return Found(of_mention(named), head.start, max(end, named.phrase.end))
    posted = (
        (mention is not None and mention.kind in ("organisation", "post"))
        or word in words("people")
        or word[0] == head.text[0]
    )
    if last + 1 < len(tokens) and tokens[last].text == "," and not inside and posted:
        apposed = mentions.at(tokens[last + 1].start)
        if apposed is not None and apposed.kind == "person" and apposed.phrase.end <= limit:
            return Found(of_mention(apposed), head.start, apposed.phrase.end)
    if mention is not None and mention.phrase.end <= limit:
        return Found(of_mention(mention), mention.phrase.start, mention.phrase.end)
    start = head.start
    if word in ("pernyataan", "keterangan", "penjelasan") and last > first + 1:
        start = tokens[first + 1].start
        inner = mentions.at(start)
        if inner is not None and inner.phrase.end <= limit:
            return Found(of_mention(inner), head.start, inner.phrase.end)
    if not word[:1].isalpha() or word in _NP_END or (looks_like_verb(word) and not head.text[:1].isupper()):
        return None
    return Found(unnamed(start, end, "claims.who.after"), head.start, end)


def _phrase_end(document: Document, first: int, limit: int) -> int:
    """Index behind the last token of the noun phrase that starts at token `first`."""
    tokens = document.tokens
    at = first
    while at < len(tokens) and at - first < _NP_LENGTH and tokens[at].start < limit:
        token = tokens[at]
        if token.text in _NP_MARKS or (token.text.lower() in _NP_END and token.text[:1].islower()):
            break
        if token.text.lower() in WEEKDAYS and at > first:
            break
        at += 1
    return at


def before(document: Document, mentions: Mentions, first: int, cue: int) -> Found:
    """The subject of the active cue at token `cue`, in a clause that starts at token `first`.

    The source is `none` where there is no subject to be found; `reason` then says whether that refuses the cue:
    `negated`, `modal`, `relative`, `purpose`, `thing`; `coordinated` and `missing` do not.
    """
    tokens = document.tokens
    first = max(first, cue - _REACH)
    at = cue - 1
    while at >= first and tokens[at].text.lower() in ADVERBS:
        if tokens[at].text.lower() in ("itu", "ini") and not (at > first and tokens[at - 1].text.lower() == "hari"):
            break
        at -= 1
    here = tokens[cue].start
    if at < first:
        return Found(NOBODY, here, here, "missing")
    word = tokens[at].text.lower()
    if word in NEGATIONS:
        return Found(NOBODY, here, here, "negated")
    if word in MODALS:
        return Found(NOBODY, here, here, "modal")
    if word == "yang":
        return _relative(document, mentions, first, at, here)
    if word in COORDINATORS:
        return _coordinated(document, mentions, first, at, here)
    if word in SUBORDINATORS or word in (
        "untuk",
        "guna",
        "demi",
        "agar",
        "supaya",
        "dengan",
        "dalam",
        "usai",
        "setelah",
        "saat",
        "ketika",
        "cara",
    ):
        return Found(NOBODY, here, here, "purpose")
    if word in PRONOUNS:
        return Found(Source("pronoun", Range(tokens[at].start, tokens[at].end)), tokens[at].start, tokens[at].end)
    found = _candidate(document, mentions, first, at)
    return found or _noun_phrase(document, first, at, here)


def _relative(document: Document, mentions: Mentions, first: int, yang: int, here: int) -> Found:
    """`Rina, yang mengatakan …`: the name right before the relative clause speaks."""
    tokens = document.tokens
    end = yang - 1 if yang > first and tokens[yang - 1].text == "," else yang
    if end > first:
        stop = tokens[end - 1].end
        for mention in reversed(mentions.within(tokens[first].start, stop)):
            if mention.phrase.end == stop or mention.range.end == stop:
                return Found(of_mention(mention), mention.phrase.start, stop)
    return Found(NOBODY, here, here, "relative")


def _candidate(document: Document, mentions: Mentions, first: int, last: int) -> Found | None:
    """The rightmost mention or pronoun between two tokens that can be the subject of what follows."""
    tokens = document.tokens
    start, end = tokens[first].start, tokens[last].end
    candidates: list[tuple[int, int, Source, bool]] = [
        (
            mention.phrase.start,
            mention.phrase.end,
            of_mention(mention),
            mention.kind in ("person", "description", "unnamed"),
        )
        for mention in mentions.within(start, end)
    ]
    for index in range(first, last + 1):
        if tokens[index].text.lower() in PRONOUNS:
            place = Range(tokens[index].start, tokens[index].end)
            candidates.append((place.start, place.end, Source("pronoun", place), True))
    candidates.sort(key=lambda item: (item[0], -item[1]))
    weak: Found | None = None
    last_resort: Found | None = None
    for begin, stop, source, human in reversed(candidates):
        gap = document.tokens_in(stop, end)
        if not _is_adjunct(gap):
            continue
        index = document.token_at(begin)
        prior = tokens[index - 1].text if index > first else ""
        lower = prior.lower()
        found = Found(source, begin, stop)
        if (
            lower in PREPOSITIONS
            or lower in words("relations")
            or (prior and looks_like_verb(lower) and not prior[:1].isupper())
        ):
            if lower in words("relations") and not gap and weak is None:
                weak = _widened(document, first, index, end)
            elif human and last_resort is None and looks_like_verb(lower):
                last_resort = None if _inside_relative(document, first, index) else found
            continue
        if weak is not None and not human:
            continue
        if weak is not None and not (gap and gap[0].text == "," and gap[-1].text == ","):
            return weak
        if human:
            return found
        weak = found
    return weak or last_resort


def _is_adjunct(gap: Sequence[Token]) -> bool:
    """Whether words can stand between a name and its verb: `, Senin (2/3),`, `dalam rapat itu`, `yang ditemui`."""
    if not gap:
        return True
    opener = gap[0].text.lower()
    if opener == "," and len(gap) > 1 and gap[-1].text != ",":
        inner = gap[1].text
        return (
            inner.lower() in ADJUNCTS
            or inner.lower() in WEEKDAYS
            or (inner[0].isupper() and inner.lower() in words("people"))
        )
    return opener in ADJUNCTS or opener in WEEKDAYS


def _coordinated(document: Document, mentions: Mentions, first: int, at: int, here: int) -> Found:
    """`Rina mengangguk dan mengatakan …`: the subject of the first verb speaks."""
    tokens = document.tokens
    for mention in reversed(mentions.within(tokens[first].start, tokens[at].start)):
        if mention.kind == "organisation":
            continue
        behind = document.token_at(mention.phrase.end - 1) + 1
        front = document.token_at(mention.phrase.start) - 1
        while behind < at and tokens[behind].text.lower() in ADVERBS:
            behind += 1
        governed = front >= first and tokens[front].text != "," and tokens[front].text.lower() not in CONNECTIVES
        if behind < at and looks_like_verb(tokens[behind].text) and not governed:
            return Found(of_mention(mention), mention.phrase.start, mention.phrase.end, "coordinated")
    return Found(NOBODY, here, here, "coordinated")


def _inside_relative(document: Document, first: int, index: int) -> bool:
    """Whether `yang` stands shortly before: `pria yang ditangkap Rina mengatakan`."""
    return any(token.text.lower() == "yang" for token in document.tokens[max(first, index - 4) : index])


def _widened(document: Document, first: int, name: int, end: int) -> Found:
    """`kuasa hukum Rina`: the noun phrase around a name that does not speak itself."""
    tokens = document.tokens
    at = name
    while at > first and name - at < 4:
        word = tokens[at - 1].text.lower()
        if word not in words("relations") and word not in words("people"):
            break
        at -= 1
    return Found(unnamed(tokens[at].start, end, "claims.who.relation"), tokens[at].start, end)


def _noun_phrase(document: Document, first: int, last: int, here: int) -> Found:
    """The plain noun phrase that ends with token `last`, where it can speak."""
    tokens = document.tokens
    begin = last
    while begin > first and last - begin < _NP_LENGTH:
        word = tokens[begin - 1].text.lower()
        if word in _NP_MARKS or word in SUBORDINATORS or word in COORDINATORS or word in ("bahwa", "kepada"):
            break
        begin -= 1
    while begin < last and tokens[begin].text.lower() in CONNECTIVES:
        begin += 1
    phrase = tokens[begin : last + 1]
    head = phrase[0].text.lower()
    if not phrase[-1].text[:1].isalnum() and phrase[-1].text != ")":
        return Found(NOBODY, here, here, "missing")
    if head in words("things") or (head not in words("people") and looks_like_event(head)):
        return Found(NOBODY, here, here, "thing")
    named = any(token.text[:1].isupper() for token in phrase[1 if begin == first else 0 :])
    if (
        head in words("people")
        or head in words("voices")
        or (named and not any(looks_like_verb(token.text) for token in phrase))
    ):
        source = unnamed(phrase[0].start, phrase[-1].end, "claims.who.phrase")
        return Found(source, phrase[0].start, phrase[-1].end)
    return Found(NOBODY, here, here, "thing")
