"""Closed classes of words that the grammars of this room share, by name: `words.toml` lists them."""

from __future__ import annotations

from functools import lru_cache

from beritaextract import language
from beritaextract.language import LANGUAGE, month_names, weekdays
from beritaextract.language.reporting_verbs import Voice, active_cues, bare_cues, forms
from beritaextract.lexicon import load_word_classes


@lru_cache(maxsize=128)
def word_class(name: str) -> frozenset[str]:
    """The words of the class `name` of this room, or of the language where this room has none; lower case.

    Raises:
        KeyError: there is no such class.
    """
    classes = load_word_classes("beritaextract.entities", "words.toml", below=LANGUAGE)
    return classes[name] if name in classes else language.word_class(name)


@lru_cache(maxsize=1)
def calendar_words() -> frozenset[str]:
    """Months, days of the week and time zones."""
    return month_names().union(weekdays(), word_class("time_zones"))


@lru_cache(maxsize=1)
def before_speaker() -> frozenset[str]:
    """What stands directly before a speaker: `kata Rina`, `menurut Rina`."""
    return bare_cues() | {"menurut"}


@lru_cache(maxsize=2)
def verbs_of_speech(voice: Voice) -> frozenset[str]:
    """Forms of verbs of saying proper, `kata` (base) and `mengatakan` (active): hardly any but persons say so.

    Bodies promise, reject and report as often as persons; and `janji`, `nilai`, `lapor` are other words too.
    """
    speech = ("say", "answer", "explain", "tell", "affirm", "add", "admit", "claim")
    return frozenset(word for word, form in forms().items() if form.voice == voice and form.act in speech)


@lru_cache(maxsize=1)
def behind_speaker() -> frozenset[str]:
    """Verbs of saying that stand directly behind their subject: `Rina mengatakan`."""
    return active_cues()
