"""What goes on for a span of time: the event that a duration measures.

A span of time is said of an event rather than of a thing, so its subject is the verb with its object (`melakukan riset
selama satu dekade`) or, where the verb has none, who or what undergoes it (`jembatan itu dibangun selama dua tahun`).
The event may stand behind the span (`selama dua tahun ia menjalani pendidikan`).
"""

from __future__ import annotations

from functools import lru_cache

from beritaextract.figures.candidate import Candidate
from beritaextract.figures.context.clauses import LONGEST, clause_before
from beritaextract.figures.context.noun_phrases import innermost_phrase, phrase_behind
from beritaextract.figures.context.subject_phrase import SubjectPhrase
from beritaextract.figures.words import alternatives, figure_words, is_verb, quantity_copulas
from beritaextract.language import looks_like_event, word_class
from beritaextract.language.reporting_verbs import active_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.matches import Range
from beritaextract.text import Document, Token

_BOUNDS = frozenset("lebih kurang dari sekitar hampir hanya".split())
_LONG = frozenset("selama dalam sejak kurun waktu tempo".split())
# Behind the span: `lima tahun terakhir`, `dua hari sebelumnya`, `tiga bulan ke depan`.
_SINCE = regex.compile(
    r"\s(?:terakhir|pertama|ke depan|kedepan|mendatang|belakangan|lamanya|kemudian|berikutnya|yang lalu|lalu|silam"
    r"|berselang|sebelumnya|berturut-turut|penuh|ini|itu)(?:\sini)?\b"
)
_OF_EVENT = regex.compile(r"\s(?:sebelum|setelah|sesudah|usai|pasca|menjelang|sejak)\s(?=\p{Ll})")
_NEEDED = regex.compile(r"\s(?:untuk|guna)(?=\s(?:me|ber)\p{Ll})")
_MORE = regex.compile(r"\s(?:lebih|kerja|kalender|penuh)\b")
_OPENING_REACH = 48
_FARTHEST_VERB = 14  # words
_REACH = 140
_YEAR = 4  # digits
_NUMBER = regex.compile(r"\s(?:\d[\d.,]*|\p{L}+)(?:\s(?:ribu|juta|miliar|puluh|ratus))?(?=\s)")
_ENDS = frozenset("sebelum setelah sesudah usai pasca menjelang".split())
_THERE_IS = frozenset("ada terdapat tercatat terjadi muncul".split())
_PREPOSITIONS = frozenset("di ke dari pada dengan kepada".split())


@lru_cache(maxsize=1)
def _opening() -> regex.Pattern[str]:
    """A mark, and words that stand between it and a span of time: `. Selama lebih dari`."""
    words = alternatives(figure_words("before_opening_span"))
    return regex.compile(rf"(?:^|[.,;:“\"(]\s?)(?:(?i:{words}|lebih dari|kurang dari)\s){{0,4}}$")


def event_of(document: Document, candidate: Candidate, lead: SubjectPhrase) -> Range | None:
    """What goes on for the span of time, or None where the clause does not tell."""
    view, start, tail = document.view, candidate.start, candidate.tail
    more = _MORE.match(view, tail)
    tail = more.end() if more else tail
    spoken = lead.phrase is None and lead.verb is not None and lead.verb.text in active_cues()
    if spoken or start == _clause_start(document, start):
        other = _OF_EVENT.match(view, tail)
        if other is not None:
            return phrase_behind(document, other.end() - 1)  # `Sehari sebelum sidang, …`
        past = _past(view, tail)
        other = _OF_EVENT.match(view, past)
        if other is not None:  # `dua pekan pertama setelah kenaikan tarif, …`
            return phrase_behind(document, other.end() - 1)
        return _event_behind(document, past, None)
    going = _activity_at(document, tail)
    if going is not None:
        return going  # `tiga jam bersantai`
    before = document.token_at(start - 1)
    while before > 0 and document.tokens[before].text in _BOUNDS:
        before -= 1  # `selama lebih dari satu dekade`
    long = before >= 0 and document.tokens[before].text.lower() in _LONG
    if long and lead.phrase is not None and lead.verb is None and not lead.copula:
        behind = _event_behind(document, _past(view, tail), lead.phrase, near=True)
        if behind is not None:
            return behind  # `Dinas itu selama sepekan akan mematangkan pelatihan`
    given = _time_given(document, before)
    if given is not None:
        return given
    needed = _NEEDED.match(view, tail)
    if needed is not None and lead.verb is not None and lead.verb.text in figure_words("lasting_verbs"):
        return _event_behind(document, needed.end(), None)  # `butuh waktu dua tahun untuk menyiapkan petani`
    if not long and _SINCE.match(view, tail) is None and _OF_EVENT.match(view, tail) is None:
        return None
    if lead.phrase is None:
        verb = lead.verb
        if verb is None or verb.text in figure_words("lasting_verbs") or verb.text in active_cues():
            return None
        return Range(verb.start, verb.end)
    nearest = innermost_phrase(clause_before(document, lead.phrase.end + 1, lead.phrase.start))
    if (
        long
        and nearest is not None
        and nearest != lead.phrase
        and looks_like_event(nearest.of(view).split()[0].lower())
    ):
        return nearest  # `kasih atas kebersamaan mereka selama lima tahun`
    return None if lead.verb is not None else _with_its_verb(document, lead.phrase)


def _time_given(document: Document, index: int) -> Range | None:
    """`memberi waktu selama tujuh hari`: the time itself, where a verb that does not last has it as object."""
    tokens = document.tokens
    index -= tokens[index].text in ("selama", "hanya", "sekitar")
    if index < 1 or tokens[index].text != "waktu":
        return None
    verb = tokens[index - 1].text
    return (
        Range(tokens[index].start, tokens[index].end)
        if verb.startswith(("member", "diber", "beri", "memili", "mempunya", "punya"))
        else None
    )


def _clause_start(document: Document, start: int) -> int:
    """Where the words begin that `start` stands in, behind a mark and words like `dalam`, `sejak`."""
    sentence = document.sentences[document.sentence_at(start)] if document.sentences else Range(0, start)
    first = max(sentence.start, start - _OPENING_REACH)
    opening = _opening()
    match = opening.search(document.view[first:start]) if first == sentence.start else None
    match = match or opening.search(document.view, first, start)
    return start if match or first == start else -1


def _past(view: str, at: int) -> int:
    since = _SINCE.match(view, at)
    return since.end() if since else at


def _activity_at(document: Document, at: int) -> Range | None:
    """An active verb right behind the span, with its object: `puluhan tahun menanam singkong`."""
    tokens = document.tokens_in(at, at + 40)
    if not tokens or tokens[0].start - at > 2:
        return None
    word = tokens[0].text
    if word in ("penjara", "kurungan"):
        return Range(tokens[0].start, tokens[0].end)
    active = word.startswith(("me", "ber")) and word not in ("menjelang", "berselang") and is_verb(word)
    return _with_object(document, tokens[0]) if active and word not in quantity_copulas() else None


def _event_behind(document: Document, at: int, subject: Range | None, *, near: bool = False) -> Range | None:
    """The event of the clause that goes on at `at`; `near` says that its verb must come before any noun."""
    view = document.view
    end = document.sentences[document.sentence_at(at)].end if document.sentences else len(view)
    for token in document.tokens_in(at, min(end, at + _REACH))[:_FARTHEST_VERB]:
        text, word = token.text, token.text.lower()
        if token.start < at or (text == "," and subject is None):
            continue
        if not text[0].isalpha():
            if text.isdecimal() and len(text) == _YEAR:
                continue
            break
        if word == "yang" or word in _ENDS or text[-1].isdigit():
            break
        if word in _THERE_IS:
            number = _NUMBER.match(view, token.end)
            return (
                phrase_behind(document, number.end() if number and number[0][1:2].isdigit() else token.end) or subject
            )
        if text == word and word in active_cues():
            return None
        if text == word and is_verb(word):
            whole = _with_object(document, token)
            active = word.startswith("me") and word not in quantity_copulas() and whole.end > token.end
            return whole if active else subject or whole
        if subject is None and not near:
            subject = phrase_behind(document, token.start)
        elif near and subject is not None and word not in word_class("modals") | word_class("preverbal_adverbs"):
            return None
    return None if near else subject


def _with_object(document: Document, verb: Token) -> Range:
    """A verb with the noun phrase behind it, at most five words."""
    whole = phrase_behind(document, verb.end)
    if whole is None:
        return Range(verb.start, verb.end)
    tokens = document.tokens_in(verb.start, whole.end)
    return Range(verb.start, tokens[min(len(tokens), LONGEST) - 1].end)


def _with_its_verb(document: Document, phrase: Range) -> Range | None:
    """A verb with its object or with its place, where `phrase` is that: `menjalin hubungan`, `berada di Mawar`."""
    tokens = document.tokens
    index = document.token_at(phrase.start - 1)
    placed = index > 0 and tokens[index].text in _PREPOSITIONS
    index -= placed
    if placed and index > 0 and tokens[index].text in figure_words("adjectives"):
        index -= 1  # `berbicara langsung dengan Rina`
    if index < 0:
        return None
    verb = tokens[index].text
    if verb != verb.lower() or not is_verb(verb) or verb in figure_words("lasting_verbs") | quantity_copulas():
        return None
    if (not placed and not verb.startswith("me")) or verb in active_cues():
        return None  # what somebody says for a while is not what goes on
    whole = Range(tokens[index].start, phrase.end)
    return (
        whole if len(document.tokens_in(whole.start, whole.end)) <= LONGEST else Range(whole.start, tokens[index].end)
    )
