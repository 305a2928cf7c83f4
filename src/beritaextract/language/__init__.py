"""Closed classes of the language that several rooms need, each in one place.

- `function_words.toml`: function words by class; `word_class(name)` gives a class.
- `reporting_verbs.toml`: verbs of saying with all their forms, the cues of quotation and reported speech.
- `months.toml`, `weekdays.toml`: the calendar, with the spellings that newspapers use.
- `morphology`: what the form of a word tells.

A class that one room alone needs lies in that room, in a data file that may include the classes of this one.
"""

from beritaextract.language.calendar import month_names, months, time_units, time_zones, weekdays
from beritaextract.language.function_words import LANGUAGE, printed, word_class
from beritaextract.language.morphology import is_abstract, is_agent_noun, looks_like_event, looks_like_verb, without_nya

__all__ = [
    "LANGUAGE",
    "is_abstract",
    "is_agent_noun",
    "looks_like_event",
    "looks_like_verb",
    "month_names",
    "months",
    "printed",
    "time_units",
    "time_zones",
    "weekdays",
    "without_nya",
    "word_class",
]
