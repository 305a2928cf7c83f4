"""Where reported content ends before its sentence does: at a second cue or verb of the same subject, or of another.

`Rina mengatakan pompa rusak, dan berharap …` · `…, sementara Tono menyatakan …` · `…, ia pun mengaku …`
"""

from __future__ import annotations

from typing import Final

from beritaextract.claims.mention_index import MentionIndex
from beritaextract.claims.words import looks_like_clause, words
from beritaextract.language import looks_like_verb
from beritaextract.language.reporting_verbs import forms
from beritaextract.text import Document, Token

# How many tokens of a content are looked through for its end.
_CLAUSE_LENGTH: Final = 200
_THEN: Final = frozenset("dan serta hingga sampai lalu kemudian sekaligus".split())


def verb_beside(document: Document, first: int, limit: int) -> int | None:
    """Offset of the comma before a second verb of the subject, else None: `mengusulkan tarif, hingga membuka loket`.

    Only a content without any verb ends there: with one, the second may well be part of it.
    """
    tokens = document.tokens
    for index in range(first, min(first + _CLAUSE_LENGTH, len(tokens) - 2)):
        token = tokens[index]
        word = token.text.lower()
        if token.start >= limit or word in ("yang", "agar", "untuk", "supaya", "bahwa") or looks_like_verb(word):
            return None
        if word == "," and tokens[index + 1].text.lower() in words("contrasts") and index == first + 1:
            return token.start  # `meminta ekstradisi, namun negara itu menolak`
        if word == "," and tokens[index + 1].text.lower() in _THEN and tokens[index + 2].start < limit:
            second = tokens[index + 2].text
            return token.start if second.startswith("me") and looks_like_verb(second) else None
    return None


def next_clause(
    document: Document, mentions: MentionIndex, first: int, limit: int, cues: frozenset[int], *, bids: bool
) -> int | None:
    """Offset of the comma before a second cue that shares the subject or brings its own; None without one.

    `…, dan mengingatkan …` · `… dan mengaku …` · `…, sementara Tono menyatakan …`; in `bukan sekadar aturan, tetapi
    memastikan …` the second verb belongs to the content.  What somebody is bidden to do (`bids`) may have two verbs.
    """
    tokens = document.tokens
    start = tokens[first].start
    if not any(start < cue < limit for cue in cues):
        return None
    replaced = False
    for index in range(first, min(first + _CLAUSE_LENGTH, len(tokens) - 2)):
        word = tokens[index].text.lower()
        if tokens[index].start >= limit:
            return None
        replaced = replaced or word == "bukan" or (word in ("tidak", "tak") and _is_only(tokens[index + 1]))
        joined = not bids and index > first and word in words("coordinators") and tokens[index + 1].start in cues
        if joined and (_goes_on_saying(document, index + 1, limit) or _thing_before(document, mentions, first, index)):
            return tokens[index].start
        if index == first or word != ",":
            continue
        joiner = tokens[index + 1].text.lower()
        if joiner in words("personal_pronouns") and tokens[index + 2].text.lower() in ("pun", "juga"):
            # `…, ia pun mengaku …`: another clause; `dalam rapat itu, ia juga mengaku …` is one alone
            fronted = tokens[first].text.lower() in words("fronted_adjuncts")
            behind = None if fronted else _after_subject(document, mentions, index + 1)
            if behind is not None and tokens[behind].start < limit and tokens[behind].start in cues:
                return tokens[index].start
        if joiner in words("contrasts") and not (replaced and joiner in words("coordinators")):
            behind = _after_subject(document, mentions, index + 2)
            if behind is not None and tokens[behind].start < limit and tokens[behind].start in cues:
                return tokens[index].start
        if joiner in words("coordinators") and not (replaced and joiner in words("contrasts")):
            follower = index + 2
            while follower < len(tokens) - 1 and tokens[follower].text.lower() in ("juga", "hanya", "lantas", "turut"):
                follower += 1
            if tokens[follower].start < limit and tokens[follower].start in cues:
                return tokens[index].start
    return None


def _goes_on_saying(document: Document, cue: int, limit: int) -> bool:
    """Whether the cue at token `cue`, joined by `dan` alone, says something of its own: `… dan menegaskan bahwa …`."""
    form = forms().get(document.tokens[cue].text.lower())
    if form is None or form.voice != "active" or document.tokens[cue + 1].start >= limit:
        return False
    return form.human or form.denies or document.tokens[cue + 1].text.lower() in ("bahwa", ",", ":")


def _thing_before(document: Document, mentions: MentionIndex, first: int, joint: int) -> bool:
    """Whether the clause before `dan` is about a thing, which asks nothing of anybody: `pompa rusak dan meminta …`."""
    tokens = document.tokens
    form = forms().get(tokens[joint + 1].text.lower())
    if form is None or form.voice != "active" or not form.person:
        return False
    clause = tokens[first:joint]
    head = clause[0].text.lower()
    human = head in words("speaking_nouns") or head in words("personal_pronouns") or head in words("human_determiners")
    if human or not looks_like_clause(clause) or looks_like_verb(head):
        return False
    return not any(m.kind != "description" for m in mentions.within(clause[0].start, clause[-1].end))


def _is_only(token: Token) -> bool:
    return token.text.lower() in ("hanya", "sekadar", "sekedar", "cuma", "saja", "semata")


def _after_subject(document: Document, mentions: MentionIndex, token: int) -> int | None:
    """Index behind the subject that starts at `token` and the adverbs behind it; None where nobody is named there."""
    tokens = document.tokens
    mention = mentions.at(tokens[token].start) if token < len(tokens) else None
    if mention is not None:
        at = document.token_at(mention.phrase.end - 1) + 1
    elif token < len(tokens) and tokens[token].text.lower() in words("personal_pronouns"):
        at = token + 1
    else:
        return None
    while at < len(tokens) and (tokens[at].text == "," or tokens[at].text.lower() in words("preverbal_adverbs")):
        at += 1
    return at if at < len(tokens) else None
