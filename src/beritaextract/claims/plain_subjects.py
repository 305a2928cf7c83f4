"""The subject that no mention covers: a plain noun phrase right before its cue, where it can speak."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from beritaextract.claims.matches import Source
from beritaextract.claims.mention_index import MentionIndex, plain_source
from beritaextract.claims.postverbal_source import NOBODY, NP_LENGTH, NP_MARKS, FoundSource
from beritaextract.claims.subject_adjuncts import is_degree
from beritaextract.claims.words import day_words, words
from beritaextract.entities.matches import Mention
from beritaextract.language import is_agent_noun, looks_like_event, looks_like_verb, word_class
from beritaextract.matches import Range
from beritaextract.text import Document, Token

# How many tokens a description may have that a demonstrative closes.
_DESCRIPTION: Final = 24
# How many tokens may stand in brackets behind a name.
_BRACKETED: Final = 8


def _past_quantity(tokens: Sequence[Token], begin: int, last: int) -> int:
    """Index of the noun behind a number: `Sebanyak 40 persen <responden>`; `begin` where none opens the phrase."""
    at = begin
    while at < last and (tokens[at].text[0].isdigit() or tokens[at].text.lower() in words("quantities")):
        at += 1
    return at


def phrase_start(document: Document, first: int, last: int) -> int:
    """Index of the first token of the plain noun phrase that ends with token `last`, in a clause from token `first`."""
    tokens = document.tokens
    begin = last
    while begin > first and last - begin < NP_LENGTH:
        word = tokens[begin - 1].text.lower()
        if word in NP_MARKS or word in words("phrase_breaks"):
            break
        begin -= 1
    if tokens[begin].text.lower() in words("quantities") and any(t.text[0].isdigit() for t in tokens[begin:last]):
        return begin  # `Lebih dari 30 persen responden`
    before = words("sentence_connectives") | words("preverbal_adverbs") | day_words()
    while begin < last and tokens[begin].text.lower() in before:
        begin += 1
    return begin


def _before_apposition(document: Document, first: int, last: int) -> int:
    """Index of the last token before an apposition that a comma closes: `<Epul>, buruh pabrik, mengeluh`."""
    tokens = document.tokens
    if tokens[last].text != ",":
        return last
    for index in range(last - 1, max(first, last - 15), -1):
        if tokens[index].text == ",":
            return index - 1
    return last - 1 if last > first else last


def _opening_bracket(document: Document, first: int, last: int) -> int | None:
    """Index of the bracket that the one at token `last` closes, behind some words of the clause; else None."""
    if document.tokens[last].text != ")":
        return None
    for index in range(last - 1, max(first, last - _BRACKETED), -1):
        if document.tokens[index].text == "(":
            return index
    return None


def _spelt_out(document: Document, first: int, opened: int) -> Range | None:
    """The words whose initials stand in the bracket at token `opened`: `<Jaringan Pemantau Desa> (JPD)`."""
    tokens = document.tokens
    letters = tokens[opened + 1].text
    begin = opened - len(letters)
    if not (letters.isupper() and letters.isalpha() and len(letters) > 2 and begin >= first):
        return None
    initials = "".join(token.text[0] for token in tokens[begin:opened])
    return Range(tokens[begin].start, tokens[opened - 1].end) if initials == letters else None


def plain_subject(document: Document, first: int, last: int, here: int, *, human: bool) -> FoundSource:
    """The plain noun phrase that ends with token `last`, where it can speak."""
    opened = _opening_bracket(document, first, last)
    if opened is not None:  # `Dinas Perdagangan (Disdag) mencatat`
        spelt_out = _spelt_out(document, first, opened)
        if spelt_out is not None:
            source = Source(
                "mention", spelt_out, Mention(spelt_out, spelt_out, "organisation", spelt_out), listed=False
            )
            return FoundSource(source, spelt_out.start, document.tokens[last].end)
        found = plain_subject(document, first, opened - 1, here, human=human)
        if found.source.kind == "none":  # the short form stands for a name that is not understood
            found = _speaking_phrase(document, opened + 1, last - 1, here, human=human, whole=True)
        return found if found.source.kind == "none" else found._replace(end=document.tokens[last].end)
    inner = _before_apposition(document, first, last)
    if inner < last and document.tokens[inner].text == ")":  # `Dinas Perdagangan (Disdag), mencatat`
        return plain_subject(document, first, inner, here, human=human)
    found = _speaking_phrase(document, first, inner, here, human=human, whole=inner == last)
    if found.source.kind == "none" and inner < last - 1:  # the comma closes no apposition: `Senin (2/3), warga, …`
        found = _speaking_phrase(document, first, last - 1, here, human=human, whole=False)
    return found


def closed_description(document: Document, mentions: MentionIndex, first: int, last: int) -> FoundSource | None:
    """`Dosen di Universitas Melati, Yogyakarta, itu`: a description that a demonstrative closes, whatever it holds.

    None without marks or figures inside: plain phrases are read elsewhere.
    """
    tokens = document.tokens
    last -= tokens[last].text == "," and last > first
    if tokens[last].text.lower() not in word_class("demonstratives") or last - first > _DESCRIPTION:
        return None
    begin = first
    while begin < last and tokens[begin].text.lower() in words("sentence_connectives"):
        begin += 1
    inside = tokens[begin:last]
    if not any(not token.text[0].isalpha() or token.text.lower() in words("coordinators") for token in inside):
        return None
    mention = mentions.at(tokens[begin].start)
    if mention is not None and mention.kind == "person":
        return None  # `Gubernur <Rina> yang menerima penghargaan itu`: the demonstrative closes another phrase
    post = mention is not None and mention.kind == "post"
    head = tokens[begin].text.lower()
    if not (post or head in words("speaking_nouns") or head in word_class("acting_markers") or is_agent_noun(head)):
        return None
    relative = False
    for number, token in enumerate(inside[1:], 1):
        word = token.text
        relative = relative or word == "yang"
        follower = inside[number + 1].text if number + 1 < len(inside) else "A"
        closed = follower[0].isupper() or follower in words("coordinators")
        if (word == "," and not closed) or word in ";:.":
            return None
        if not relative and looks_like_verb(word) and inside[number - 1].text != "yang":
            return None
    whole = Range(tokens[begin].start, tokens[last].end)
    return FoundSource(Source("mention", whole, Mention(whole, whole, "description", whole), listed=False), *whole)


def _speaking_phrase(document: Document, first: int, last: int, here: int, *, human: bool, whole: bool) -> FoundSource:
    """The noun phrase that ends with token `last`; `whole` says that nothing stands between it and its verb."""
    tokens = document.tokens
    begin = phrase_start(document, first, last)
    head_at = _past_quantity(tokens, begin, last)
    head_at += head_at < last and tokens[head_at].text.lower() in ("sang", "si")
    phrase = tokens[begin : last + 1]
    if phrase[0].text.lower() in words("adjunct_openers"):  # `Melalui akunnya …`, `sapaan akrabnya`: no subject
        return FoundSource(NOBODY, here, here, "missing")
    head = tokens[head_at].text.lower()
    if not phrase[-1].text[:1].isalnum() and phrase[-1].text != ")":
        return FoundSource(NOBODY, here, here, "missing")
    counted = len(phrase) > 1 and phrase[1].text in ("satunya", "duanya")
    if (len(phrase) == 1 and head.endswith("nya")) or counted:
        return FoundSource(NOBODY, here, here, "thing")  # `Tujuannya, mengajak warga …`, `Salah satunya, meminta …`
    speaks = head in words("speaking_nouns") or head in words("source_nouns") or is_agent_noun(head)
    if head in words("sentence_adverbs") and head.endswith("nya"):  # `Tujuannya, mengajak warga …`
        return FoundSource(NOBODY, here, here, "missing")
    if head in words("speechless_heads") or (not speaks and looks_like_event(head)):
        return FoundSource(NOBODY, here, here, "thing")
    named = begin > first and phrase[0].text.istitle() and len(phrase) == 1  # `Karena itu, Lalu menegaskan`
    if not named and (head in words("sentence_connectives") or head in words("subordinators")):
        return FoundSource(NOBODY, here, here, "missing")
    titled = begin > first + 1 and tokens[begin - 1].text == "," and tokens[begin - 2].text[0].isupper()
    if titled and is_degree(phrase):  # `Rina Wijaya, SE, mengatakan`, but `Dalam pidatonya, SW mengatakan`
        return FoundSource(NOBODY, here, here, "missing")
    core = _core(phrase, head_at - begin)
    if head in words("personal_pronouns"):  # `ia merasa sangat bersyukur`
        pronoun = Range(tokens[head_at].start, tokens[head_at].end)
        return FoundSource(Source("pronoun", pronoun), *pronoun)
    # The capital of the first word of a sentence says nothing, unless it is one of several: `MR mengaku`.
    named = any(token.text[:1].isupper() for token in core[1 if begin == first and whole else 0 :])
    named = named or (len(phrase) == 1 and len(head) > 1 and phrase[0].text.isupper())
    human = human and head.isalpha() and head not in words("prepositions") and head not in words("predicates")
    if speaks or ((named or human) and not any(looks_like_verb(token.text) for token in core)):
        source = plain_source(document, core[0].start, core[-1].end, opens=begin == first)
        return FoundSource(source, core[0].start, core[-1].end)
    return FoundSource(NOBODY, here, here, "thing")


def _core(phrase: Sequence[Token], head: int) -> Sequence[Token]:
    """The noun phrase with its head at index `head`, without adjuncts and whatever else stands before the cue.

    A demonstrative closes a phrase with all its adjuncts: `perempuan wali kota pertama di Melati <ini> mengatakan`.
    """
    last = len(phrase)
    closing = word_class("demonstratives")
    while last > head + 1 and phrase[last - 1].text in words("preverbal_adverbs") - closing:
        last -= 1
    if phrase[last - 1].text.lower() in closing:
        return phrase[:last]
    for number in range(head + 1, last):
        word = phrase[number].text.lower()
        if (
            word in words("adjunct_openers")
            or word in words("negators")
            or (looks_like_verb(word) and phrase[number].text.islower())
        ):
            return phrase[:number]
    return phrase[:last]
