"""What is said of a figure, in a form in which two statements of the same thing are equal.

`menewaskan 12 orang` and `sebanyak 12 orang tewas` are one statement, so are `anggaran pembangunan Jembatan Tuntang
sebesar Rp 2,4 miliar` and `anggaran pembangunan Jembatan Tuntang Rp 2,4 miliar itu`.  Every word that could tell two
things apart is part of it: a statement read too narrowly loses a finding, one read too widely makes a false one.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from beritaextract.language import looks_like_verb, word_class
from beritaextract.language.reporting_verbs import bare_cues
from beritaextract.lexicon import lazy_regex as regex
from beritaextract.lexicon import load_rows
from beritaextract.relations.grammar import words
from beritaextract.relations.reader import Reader
from beritaextract.text import Document

_PERSONS = frozenset({"orang", "jiwa", "korban", "nyawa", None})
_PIECES = frozenset({"unit", "buah", "bangunan", "orang", "jiwa", "ekor", None})
_REACH = 8
_MOST_MODIFIERS = 4
# A noun phrase of so many words names one thing; a shorter one does where it holds a name.
_TELLING = 3
_FAR = 90
_TEN = Decimal(10)
# Amounts of one digit (`1 gram`, `2 gram`) tell sizes and kinds apart more often than they are told twice.
_DIGITS = 2
_CAPITAL = regex.compile(r"\b\p{Lu}[\w’'-]*+")


@lru_cache(maxsize=1)
def _ends() -> frozenset[str]:
    return words("clause_ends") | bare_cues()


@lru_cache(maxsize=1)
def _noun_stops() -> frozenset[str]:
    return words("noun_stops") | bare_cues()


class Statement(NamedTuple):
    """What is said of a figure.

    Attributes:
        key: equal for two statements of one thing.
        words: what it is about, in words of the text, for messages.
        narrower: words that may narrow it down: `untuk akhir pekan`, `tertimbun`.
        state: whether it tells what became of those counted (`tewas`, `terendam`).
        verbatim: whether the key is made of all words around the figure.
        agent: the word before a verb that says who or what did it (`TNI mengerahkan 570 personel`), or None.
    """

    key: tuple[object, ...]
    words: str
    narrower: frozenset[str] = frozenset()
    state: bool = False
    verbatim: bool = False
    agent: str | None = None


class _State(NamedTuple):
    name: str
    form: str
    persons: bool


@lru_cache(maxsize=1)
def states() -> dict[str, _State]:
    """Rows of `states.toml`."""
    rows = load_rows("beritaextract.relations", "states.toml", key="word", required=("state", "form", "of", "example"))
    return {word: _State(row["state"], row["form"], row["of"] == "persons") for word, row in rows.items()}


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(word.partition(" ")[0] for word in states())


def told_twice(document: Document) -> frozenset[int]:
    """The sentences that tell what became of somebody, where there are more than one."""
    tokens = document.tokens
    found = frozenset(document.sentence_at(tokens[at].start) for at in document.where(_first_words()))
    return found if len(found) > 1 else frozenset()


def statement(reader: Reader, index: int) -> Statement | None:
    """What is said of the figure, or None where its words do not tell."""
    before, after = reader.before(index).split(), reader.after(index).split()
    return (_counted if reader.figures[index].kind == "count" else _named)(reader, index, before, after)


def _counted(reader: Reader, index: int, before: list[str], after: list[str]) -> Statement | None:
    """`menewaskan 12 orang`, `1.250 personel gabungan`."""
    figure = reader.figures[index]
    unit = tuple(figure.unit.split()) if figure.unit else ()
    if tuple(after[: len(unit)]) == unit:
        after = after[len(unit) :]
    modifiers, state, rest = _noun_behind(after)
    if len(modifiers) > _MOST_MODIFIERS:
        return None
    narrower = frozenset() if state and rest and rest[0] in words("manners") else _narrower(rest)
    lead = _without_leading(before)
    noun: str | None = None
    if state is None:
        state, noun = _state_before(lead)
    if state is None:
        if not unit or not modifiers or (figure.value or Decimal(0)) < _TEN:
            return None
        doing = lead[-1] if lead else ""
        return Statement((figure.kind, unit, modifiers, figure.per, doing), " ".join((*unit, *modifiers)), narrower)
    who = noun if noun is not None and figure.unit in _PIECES else figure.unit
    if state.persons and who in _PERSONS:
        who = None
    elif who is None:
        return None
    about = " ".join(filter(None, (who, *modifiers, state.name)))
    agent = lead[-2] if state.form == "active" and not state.persons and len(lead) > 1 else None
    return Statement((state.name, who, modifiers, figure.per), about, narrower, state=True, agent=agent)


def _noun_behind(after: list[str]) -> tuple[tuple[str, ...], _State | None, list[str]]:
    """The words that narrow the noun behind a figure, the state that follows them, and the rest."""
    found: list[str] = []
    for at, word in enumerate(after):
        if not word[0].isalpha() or word in _noun_stops():
            return tuple(found), None, after[at:]
        state, width = _state_at(after, at)
        if state is not None and state.form == "stative":
            return tuple(found), state, after[at + width :]
        if word not in words("empty_words"):
            found.append(word)
    return tuple(found), None, []


def _narrower(rest: list[str]) -> frozenset[str]:
    """The words behind a noun or its state that may narrow it down: up to a mark or the next clause."""
    found = []
    for word in rest[:_REACH]:
        if not word[0].isalnum() or word in _ends() or word == "di":  # places are looked at by themselves
            break
        if word not in words("empty_words"):
            found.append(word)
    return frozenset(found)


def _state_at(words: list[str], at: int) -> tuple[_State | None, int]:
    for width in (2, 1):
        state = states().get(" ".join(words[at : at + width])) if at + width <= len(words) else None
        if state is not None:
            return state, width
    return None, 0


def _state_before(lead: list[str]) -> tuple[_State | None, str | None]:
    """The state that the words before a figure tell, and the noun that they tell it of."""
    for at in range(len(lead) - 1, max(len(lead) - _REACH, 0), -1):
        if lead[at] in words("causes"):  # korban tewas dalam kecelakaan itu 12 orang
            lead = lead[:at]
            break
    for width in (2, 1):
        state = states().get(" ".join(lead[-width:])) if len(lead) >= width else None
        if state is None:
            continue
        rest = lead[:-width]
        if state.form in {"active", "noun"}:
            return state, None
        while rest and rest[-1] == "yang":
            rest = rest[:-1]
        if rest and rest[-1].isalpha() and rest[-1] not in _noun_stops():
            return state, rest[-1]
        return None, None
    return None, None


def _without_leading(before: list[str]) -> list[str]:
    end = len(before)
    while end and before[end - 1] in words("leading_words"):
        end -= 1
    return before[:end]


def _named(reader: Reader, index: int, before: list[str], after: list[str]) -> Statement | None:
    """`anggaran pembangunan Jembatan Tuntang sebesar Rp 2,4 miliar`: the noun phrase before an amount."""
    figure = reader.figures[index]
    noun: list[str] = []
    lead = _without_leading(before)
    for word in reversed(lead):
        if not word[0].isalnum() or word in _noun_stops() or looks_like_verb(word):
            break
        if word not in words("empty_words"):
            noun.append(word)
    if len(noun) > _REACH:
        return None
    noun.reverse()
    while noun and noun[0] in words("counting_nouns"):
        noun = noun[1:]
    value = figure.value
    if value is None or len(value.normalize().as_tuple().digits) < _DIGITS:
        return None
    if len(noun) < _TELLING and not (len(noun) > 1 and _has_name(reader, index, noun)):
        return None
    rest = after[1:] if after and after[0] in word_class("demonstratives") else after
    narrower = _narrower(rest) if rest and rest[0] in words("narrowing") else frozenset()
    return Statement((figure.kind, figure.unit, figure.per, tuple(noun)), " ".join(noun), narrower)


def _has_name(reader: Reader, index: int, noun: list[str]) -> bool:
    """Whether the noun phrase before an amount holds a proper name, besides a first word that opens the sentence."""
    start = reader.figures[index].range.start
    capitals = {word.lower() for word in _CAPITAL.findall(reader.document.view[max(start - _FAR, 0) : start])}
    return any(word in capitals for word in noun[1:])
