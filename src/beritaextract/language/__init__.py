"""Closed classes of the language that several rooms need, each in one place.

- `function_words.toml`: function words by class; `word_class(name)` gives a class.
- `reporting_verbs.toml`: verbs of saying with all their forms, the cues of quotation and reported speech.
- `titles.tsv`, `abbreviations.toml`: titles, ranks, degrees; words whose full stop ends no sentence.
- `given_names.tsv`: frequent given names.
- `ordinary_words.txt`: words that news writes small and no name of a person holds.
- `outlets.toml`, `brands.toml`: newspapers, agencies and news sites; names with a capital inside.
- `months.toml`, `weekdays.toml`: the calendar, with the spellings that newspapers use.
- `morphology`: what the form of a word tells.

A class that one room alone needs lies in that room, in a data file that may include the classes of this one.
"""

from beritaextract.language.calendar import month_names, months, time_units, time_zones, weekdays
from beritaextract.language.function_words import LANGUAGE, printed, word_class
from beritaextract.language.morphology import is_abstract, is_agent_noun, looks_like_event, looks_like_verb, without_nya
from beritaextract.language.names import given_names, ordinary_words
from beritaextract.language.outlets import Outlet, camel_case_names, compiled_with_outlets, outlet_named, outlets
from beritaextract.language.titles import abbreviations, titles

__all__ = [
    "LANGUAGE",
    "Outlet",
    "abbreviations",
    "camel_case_names",
    "compiled_with_outlets",
    "given_names",
    "is_abstract",
    "is_agent_noun",
    "looks_like_event",
    "looks_like_verb",
    "month_names",
    "months",
    "ordinary_words",
    "outlet_named",
    "outlets",
    "printed",
    "time_units",
    "time_zones",
    "titles",
    "weekdays",
    "without_nya",
    "word_class",
]
