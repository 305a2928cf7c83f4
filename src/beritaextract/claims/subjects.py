"""The subject of an active cue: `<Rina>, Senin (2/3), mengatakan`, `<ia> juga berharap`, `<para petani> meminta`."""

from __future__ import annotations

from beritaextract.claims.issuers import text_subject
from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import MentionIndex, of_mention
from beritaextract.claims.outlets import outlet_at, outlet_that_keeps, publisher
from beritaextract.claims.plain_subjects import closed_description, plain_subject
from beritaextract.claims.postverbal_source import NOBODY, FoundSource, NoSubject
from beritaextract.claims.preverbal import (
    before_adverbs,
    before_gloss,
    before_interview,
    ends_past_time,
    is_warned_of,
)
from beritaextract.claims.subject_adjuncts import is_adjunct
from beritaextract.claims.subject_candidates import before_territory
from beritaextract.claims.subject_choice import choose_subject
from beritaextract.claims.words import words
from beritaextract.language import looks_like_verb
from beritaextract.matches import Range
from beritaextract.text import Document

# How many tokens before its cue a subject may stand: more than any clause of a paper has.
_REACH = 120
# How many verbs before a coordinated one are asked for their subject.
_VERBS = 4


def find_subject(
    document: Document, mentions: MentionIndex, first: int, cue: int, *, human: bool = False
) -> FoundSource:
    """The subject of the active cue at token `cue`, in a clause that starts at token `first`.

    `human` says that only people do what the cue says, so that any noun phrase may be its subject.

    The source is `none` where there is no subject to be found; `reason` then says whether that refuses the cue:
    `negated`, `neither`, `modal`, `relative`, `purpose`, `thing`; `coordinated`, `manner` and `missing` do not.
    """
    tokens = document.tokens
    first = max(first, cue - _REACH)
    at = before_adverbs(document, first, cue)
    here = tokens[cue].start
    if at < first:
        return FoundSource(NOBODY, here, here, "missing")
    at = before_interview(document, first, at)
    word = tokens[at].text.lower()
    if word == "iya":  # `Iya menambahkan, …`, as some write it
        word = "ia"
    negator = tokens[at - 1].text.lower() if word in words("negated_auxiliaries") and at > first else word
    if negator in words("negators"):
        return FoundSource(NOBODY, here, here, "negated")
    if word in words("auxiliaries"):
        return FoundSource(NOBODY, here, here, "modal")
    if word == "yang":
        return _relative(document, mentions, first, at, here)
    if word in ("atau", "maupun") and _denied(document, first, at):
        return FoundSource(NOBODY, here, here, "neither")
    name = at > first and tokens[at].text.istitle()  # `Karena itu, Lalu menegaskan`
    if word in words("coordinators") and not name and not ends_past_time(document, first, at):
        return _coordinated(document, mentions, first, at, here)
    if word == "dengan":
        return _coordinated(document, mentions, first, at, here)._replace(reason="manner")
    if word in words("after_subordinators"):
        main = _main_subject(document, mentions, first, at, cue)
        if main is not None:
            return main
    if word in words("circumstance_openers"):
        return FoundSource(NOBODY, here, here, "purpose")
    if is_warned_of(document, first, at):
        return FoundSource(NOBODY, here, here, "modal")
    if word in words("personal_pronouns") and not _is_relative_object(document, first, at):
        return FoundSource(Source("pronoun", Range(tokens[at].start, tokens[at].end)), tokens[at].start, tokens[at].end)
    outlet = publisher(document, first, at)
    if outlet is not None:
        reason: NoSubject | None = None if outlet.kind == "mention" else "unissued"
        return FoundSource(outlet, tokens[first].start, tokens[at].end, reason)
    at = before_gloss(document, first, at)
    found = FoundSource(NOBODY, here, here, "missing")
    ending = [m for m in mentions.within(tokens[first].start, here) if m.phrase.end == tokens[at].end]
    named = any(m.kind == "person" for m in ending)
    apposed = any(m.kind == "person" and m.range.end < m.phrase.end for m in ending)
    bare = at if apposed else before_territory(document, mentions, first, at)
    # `Kades Melati, Kecamatan Kenanga Eko mengatakan`: where nobody stands before an address, its end is a name.
    for last in dict.fromkeys((bare, at)):
        found = _of_clause(document, mentions, first, last, cue, human=human)
        mention = found.source.mention
        person = mention is not None and mention.kind == "person"
        if person or (found.reason != "missing" and not (named and mention is not None and mention.kind == "post")):
            break
    return found


def _of_clause(
    document: Document, mentions: MentionIndex, first: int, last: int, cue: int, *, human: bool
) -> FoundSource:
    """The subject that stands before the cue at token `cue`, its last word at token `last` unless adjuncts follow."""
    tokens = document.tokens
    described = closed_description(document, mentions, first, last)
    if described is not None:
        return described
    found = choose_subject(document, mentions, first, last)
    if found is None and (paper := outlet_that_keeps(document, last, cue)) is not None:
        return FoundSource(paper, tokens[last].start, tokens[last].end)
    site = outlet_at(tokens[first]) if found is None and last > first else None
    if site is not None and is_adjunct(tokens[first + 1 : last + 1]):  # `detik.com dalam artikel “Banjir” menulis …`
        return FoundSource(site, tokens[first].start, tokens[first].end)
    if found is None:
        found = text_subject(document, mentions, first, last)
    return found or plain_subject(document, first, last, tokens[cue].start, human=human)


def _main_subject(document: Document, mentions: MentionIndex, first: int, at: int, cue: int) -> FoundSource | None:
    """`Setelah mengaku lapar, <Rina> pulang`: a clause without subject in front has that of the main clause."""
    tokens = document.tokens
    if any(token.text.lower() not in words("clause_connectives") for token in tokens[first:at]):
        return None
    sentence = document.sentences[document.sentence_at(tokens[cue].start)]
    comma = document.view.find(",", tokens[cue].end, sentence.end)
    mention = mentions.at(comma + 2) if comma >= 0 else None
    if mention is None or mention.kind == "organisation" or mention.phrase.end > sentence.end:
        return None
    return FoundSource(of_mention(mention), mention.phrase.start, mention.phrase.end, "fronted")


def _relative(document: Document, mentions: MentionIndex, first: int, yang: int, here: int) -> FoundSource:
    """`Rina, yang mengatakan …`: the name right before the relative clause speaks."""
    tokens = document.tokens
    end = yang - 1 if yang > first and tokens[yang - 1].text == "," else yang
    if end > first:
        stop = tokens[end - 1].end
        for mention in reversed(mentions.within(tokens[first].start, stop)):
            if mention.phrase.end == stop or mention.range.end == stop:
                at = document.token_at(mention.phrase.start)
                if at > first and tokens[at - 1].text.lower() == "bukan":  # `Bukan <Rina> yang mengatakan itu`
                    return FoundSource(NOBODY, here, here, "negated")
                if mention.territory and at > first and tokens[at - 1].text.isalpha() and tokens[at - 1].text.islower():
                    continue  # `mitra <Indonesia>, yang menegaskan …`
                opens = at == first or tokens[at - 1].text == ","
                if mention.kind == "unnamed" and end == yang and opens:
                    continue  # `<Warga> yang meminta pompa baru pulang`: it tells them apart from others
                return FoundSource(of_mention(mention), mention.phrase.start, stop)
    return FoundSource(NOBODY, here, here, "relative")


def _coordinated(document: Document, mentions: MentionIndex, first: int, at: int, here: int) -> FoundSource:
    """`Rina mengangguk dan mengatakan …`: the subject of the first verb speaks."""
    tokens = document.tokens
    for mention in reversed(mentions.within(tokens[first].start, tokens[at].start)):
        behind = document.token_at(mention.phrase.end - 1) + 1
        front = document.token_at(mention.phrase.start) - 1
        apposed = front >= first and tokens[front].text == "," and tokens[behind].text == ","
        behind += apposed  # `Saluran itu, <Teve Melati>, juga memuat … dan menyatakan …`
        while behind < at and (
            tokens[behind].text.lower() in words("preverbal_adverbs")
            or tokens[behind].text.lower() in words("negators")
        ):
            behind += 1
        governed = (
            front >= first
            and tokens[front].text != ","
            and tokens[front].text.lower() not in words("sentence_connectives")
        )
        if behind < at and looks_like_verb(tokens[behind].text) and not governed:
            return FoundSource(of_mention(mention), mention.phrase.start, mention.phrase.end, "coordinated")
    for index in range(at - 2, first - 1, -1):
        token = tokens[index]
        opens = (
            index == first
            or tokens[index - 1].text == ","
            or tokens[index - 1].text.lower() in words("sentence_connectives")
        )
        if opens and token.text.lower() in words("personal_pronouns") and looks_like_verb(tokens[index + 1].text):
            return FoundSource(Source("pronoun", Range(token.start, token.end)), token.start, token.end, "coordinated")
    found = _of_first_verb(document, mentions, first, at)
    if found is not None:
        return found
    return FoundSource(NOBODY, here, here, "coordinated")


def _of_first_verb(document: Document, mentions: MentionIndex, first: int, joint: int) -> FoundSource | None:
    """`<Beberapa pihak> menyampaikan duka dan menyebut …`: the subject of the verb before a joined one."""
    tokens = document.tokens
    tried = 0
    for index in range(joint - 2, first, -1):
        if tokens[index].text in (",", ";", ":") or tried == _VERBS:
            return None
        if not looks_like_verb(tokens[index].text) and tokens[index].text != "buka":
            continue
        tried += 1
        before = before_adverbs(document, first, index)
        word = tokens[before].text.lower() if before >= first else "dan"
        if word in words("coordinators") or word == "dengan":
            continue  # it is joined to another verb itself
        found = find_subject(document, mentions, first, index)
        if found.reason is None and found.source.kind != "none":
            return found._replace(reason="coordinated")
    return None


def _is_relative_object(document: Document, first: int, at: int) -> bool:
    """`Pihak yang mengenal <dia> juga menyampaikan`: whether a pronoun is the object of a relative clause."""
    tokens = document.tokens
    return at - 2 > first and tokens[at - 2].text == "yang" and looks_like_verb(tokens[at - 1].text)


def _denied(document: Document, first: int, conjunction: int) -> bool:
    """`tidak mengiyakan atau membantah`: whether the verb before `atau` is negated."""
    tokens = document.tokens
    for index in range(conjunction - 1, max(first, conjunction - 6), -1):
        if looks_like_verb(tokens[index].text.lower()):
            return tokens[index - 1].text.lower() in words("negators")
    return False
