"""The subject of an active cue: `<Rina>, Senin (2/3), mengatakan`, `<ia> juga berharap`, `<para petani> meminta`."""

from __future__ import annotations

from beritaextract.claims.issuers import text_subject
from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import MentionIndex, of_mention, plain_source
from beritaextract.claims.outlets import outlet_that_keeps, publisher
from beritaextract.claims.plain_subjects import closed_description, plain_subject
from beritaextract.claims.postverbal_source import NOBODY, FoundSource, NoSubject
from beritaextract.claims.preverbal import before_adverbs, before_gloss, is_warned_of
from beritaextract.claims.subject_candidates import (
    SubjectCandidate,
    before_territory,
    candidates_in,
    governor,
    head_of_apposition,
    is_adjunct,
)
from beritaextract.claims.words import day_words, words
from beritaextract.language import looks_like_verb, word_class
from beritaextract.matches import Range
from beritaextract.text import Document, Token

# How many tokens before its cue a subject may stand: more than any clause of a paper has.
_REACH = 120


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
    if word in words("coordinators"):
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
    if word in words("personal_pronouns"):
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
    found = _candidate(document, mentions, first, last)
    if found is None and (paper := outlet_that_keeps(document, last, cue)) is not None:
        return FoundSource(paper, tokens[last].start, tokens[last].end)
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
                return FoundSource(of_mention(mention), mention.phrase.start, stop)
    return FoundSource(NOBODY, here, here, "relative")


def _candidate(document: Document, mentions: MentionIndex, first: int, last: int) -> FoundSource | None:
    """The rightmost mention or pronoun between two tokens that can be the subject of what follows."""
    tokens = document.tokens
    end = tokens[last].end
    candidates = candidates_in(document, mentions, first, last)
    weak: FoundSource | None = None
    resort: FoundSource | None = None
    for number in range(len(candidates) - 1, -1, -1):
        candidate = candidates[number]
        gap = document.tokens_in(candidate.end, end)
        if candidate.source.mention is not None and candidate.source.mention.kind == "unnamed":
            gap = _past_nouns(gap)
        if not is_adjunct(gap):
            continue
        if candidate.human and _handed_on(document, first, candidate):
            return FoundSource(candidate.source, candidate.start, candidate.end)
        closed = bool(gap) and gap[0].text == ","
        head = head_of_apposition(document, candidates, number, first, closed=closed)
        if head is not None:
            return FoundSource(head.source, head.start, head.end)
        found = FoundSource(candidate.source, candidate.start, candidate.end)
        hold = governor(document, first, candidate.token)
        if _names_a_complement(document, first, candidate):
            continue
        if hold == "relation" and not gap and weak is None:
            weak = _widened(document, first, candidate.token, end)
        elif hold in ("verb", "far") and candidate.human and resort is None:
            resort = None if _inside_relative(document, first, candidate.token) else found
        if hold or (weak is not None and not candidate.human):
            continue
        if weak is not None and not (gap and gap[0].text == "," and gap[-1].text == ","):
            return weak
        if candidate.human:
            joined = _first_of_pair(document, candidates, number)
            return joined or found
        weak = found
    return weak or resort


def _names_a_complement(document: Document, first: int, candidate: SubjectCandidate) -> bool:
    """`dollar <AS>`, `tim komunikasi <gubernur>`: a region or a post right behind a noun belongs to it."""
    mention = candidate.source.mention
    if mention is None or candidate.token <= first:
        return False
    before = document.tokens[candidate.token - 1].text.lower()
    if mention.kind == "unnamed" and before in words("movements"):
        return True  # `koalisi <masyarakat sipil>`
    small_post = mention.kind == "post" and document.tokens[candidate.token].text.islower()
    if not (mention.territory or small_post):
        return False
    prior = document.tokens[candidate.token - 1].text
    if mention.territory and prior[0].isupper() and prior.isalpha() and candidate.token - 1 > first:
        return True  # `Ketua Masyarakat Lada Hitam <Lampung>`: the end of a name that is not understood
    free = prior in words("sentence_connectives") or prior in words("preverbal_adverbs")
    if small_post:
        opened = prior in word_class("human_determiners") or prior in words("closers") or prior in day_words()
        free = free or opened or looks_like_verb(prior)
    return prior.isalpha() and prior.islower() and not free


def _first_of_pair(document: Document, candidates: list[SubjectCandidate], number: int) -> FoundSource | None:
    """`<Rina> dan Tono mengatakan`: who is named first stands for both."""
    second, first = candidates[number], candidates[number - 1] if number else None
    if first is None or first.source.mention is None or first.source.mention.kind != "person":
        return None
    between = document.tokens_in(first.end, second.start)
    if [token.text.lower() for token in between] not in (["dan"], ["serta"], [",", "dan"]):
        return None
    return FoundSource(first.source, first.start, second.end)


def _handed_on(document: Document, first: int, candidate: SubjectCandidate) -> bool:
    """`Bupati A melalui Kepala Dinas <B> mengatakan`: the one whom the subject sends speaks."""
    if candidate.source.mention is None or candidate.source.mention.kind != "person":
        return False
    tokens = document.tokens
    at = candidate.token - 1
    while at > first and candidate.token - at <= 10 and (tokens[at].text[0].isupper() or tokens[at].text == "dan"):
        at -= 1  # a post that does not belong to the mention
    if at > first and tokens[at].text.lower() == "oleh":
        at -= 1
    return at > first and tokens[at].text.lower() in words("handing_on")


def _past_nouns(gap: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words after the nouns that go on a plain noun phrase: `Sejumlah pedagang | pengumpul nangka di Demak`."""
    at = 0
    while at < min(4, len(gap)):
        word = gap[at].text
        if not word.isalpha() or not word.islower() or looks_like_verb(word):
            break
        if word in words("adjunct_openers") or word in words("coordinators") or word in words("predicates"):
            break
        at += 1
    return gap[at:]


def _coordinated(document: Document, mentions: MentionIndex, first: int, at: int, here: int) -> FoundSource:
    """`Rina mengangguk dan mengatakan …`: the subject of the first verb speaks."""
    tokens = document.tokens
    for mention in reversed(mentions.within(tokens[first].start, tokens[at].start)):
        behind = document.token_at(mention.phrase.end - 1) + 1
        front = document.token_at(mention.phrase.start) - 1
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
    return FoundSource(NOBODY, here, here, "coordinated")


def _denied(document: Document, first: int, conjunction: int) -> bool:
    """`tidak mengiyakan atau membantah`: whether the verb before `atau` is negated."""
    tokens = document.tokens
    for index in range(conjunction - 1, max(first, conjunction - 6), -1):
        if looks_like_verb(tokens[index].text.lower()):
            return tokens[index - 1].text.lower() in words("negators")
    return False


def _inside_relative(document: Document, first: int, index: int) -> bool:
    """Whether `yang` stands shortly before: `pria yang ditangkap Rina mengatakan`."""
    return any(token.text.lower() == "yang" for token in document.tokens[max(first, index - 4) : index])


def _widened(document: Document, first: int, name: int, end: int) -> FoundSource:
    """`kuasa hukum Rina`: the noun phrase around a name that does not speak itself."""
    tokens = document.tokens
    at = name
    while at > first and name - at < 4:
        word = tokens[at - 1].text.lower()
        if word not in words("relational_nouns") and word not in words("speaking_nouns"):
            break
        at -= 1
    return FoundSource(plain_source(document, tokens[at].start, end), tokens[at].start, end)
