"""Digits and words to exact decimals: `4.3 juta`, `dua ratus ribu`, `setengah`."""

from beritaextract.numerals.digit_groups import Parted
from beritaextract.numerals.lexicon import opening_words, scale_words
from beritaextract.numerals.marks import NO_HABIT, Habit, habit_of
from beritaextract.numerals.numeral import Numeral, Part
from beritaextract.numerals.parse import parse_number
from beritaextract.numerals.scan import NUMBERS, bracketed_at, gloss_at, is_opening, numeral_at
from beritaextract.numerals.separators import Kind, Reading

__all__ = [
    "NO_HABIT",
    "NUMBERS",
    "Habit",
    "Kind",
    "Numeral",
    "Part",
    "Parted",
    "Reading",
    "bracketed_at",
    "gloss_at",
    "habit_of",
    "is_opening",
    "numeral_at",
    "opening_words",
    "parse_number",
    "scale_words",
]
